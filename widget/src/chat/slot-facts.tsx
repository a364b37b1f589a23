import type { Proposal, StandingAppointment } from "@chairside/shared/facts.ts";
import type { Strings } from "../strings/en.ts";
import { dayAndTime, foreignZone } from "./shown-time.ts";

/** A label, what it says, and what is said smaller under it. Without either it is left out. */
export type FactRow = [label: string, value: string | undefined, more?: string | false | undefined];

interface SlotFactsListProps {
  of: Pick<Proposal, "slot" | "guest" | "place"> & Partial<Pick<StandingAppointment, "reference" | "status">>;
  visitorZone: string;
  t: Strings;
  /** Duration and price in the same breath as the service. */
  brief?: boolean;
  /** One more line, after the time. */
  more?: FactRow | undefined;
}

/** All that is or will be written, line by line. */
export function SlotFactsList({ of, visitorZone, t, brief, more = ["", ""] }: SlotFactsListProps) {
  const { slot, guest, place, reference = "", status = "booked" } = of;
  const zone = foreignZone(slot, visitorZone);
  const { duration, price, legs } = slot;
  const sum = `${duration} · ${price.text}`;
  const rows: FactRow[] = [
    [t.when, dayAndTime(slot), zone ?? ""],
    more,
    ...(legs
      ? legs.map(({ time, service, addOns, practitioner, guest }): FactRow => [
          time,
          [service, ...addOns].join(" + "),
          [t.with(practitioner), guest && t.guestNumber(guest)].filter(Boolean).join(" · "),
        ])
      : ([
          [t.service, slot.service, brief && sum],
          [t.extras, slot.addOns.join(", ")],
          [t.practitioner, `${slot.practitioner} · ${slot.practitionerLevel}`],
        ] as FactRow[])),
    [t.duration, brief ? legs && sum : duration],
    [t.price, brief ? "" : price.text],
    [t.place, place.name, place.address],
    [t.guest, guest.name ?? "", [guest.phone, guest.email].filter(Boolean).join(" · ")],
    [t.reference, reference, t.status[status]],
  ];
  return (
    <dl>
      {rows.map(
        ([label, value, small], at) =>
          (value || small) && (
            <div key={at}>
              <dt>{label}</dt>
              <dd>
                {value}
                {small && <small> {small}</small>}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** What the visitor agrees to, in the salon's own sentences. */
export function Conditions({ of, t }: { of: Pick<Proposal, "conditions">; t: Strings }) {
  return (
    of.conditions.length > 0 && (
      <ul class="muted" aria-label={t.conditions}>
        {of.conditions.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    )
  );
}
