import type { Proposal, StandingAppointment } from "@chairside/shared/facts.ts";
import type { Strings } from "../strings/en.ts";
import { dayAndTime, foreignZone } from "./shown-time.ts";

/** A label, what it says, and what is said smaller under it. Without either it is left out. */
export type FactRow = [label: string, value: string, more?: string];

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
  const { duration, price } = slot;
  const rows: FactRow[] = [
    [t.when, dayAndTime(slot), zone ?? ""],
    more,
    [t.service, slot.service, brief ? `${duration} · ${price.text}` : ""],
    [t.extras, slot.addOns.join(", ")],
    [t.practitioner, `${slot.practitioner} · ${slot.practitionerLevel}`],
    [t.duration, brief ? "" : duration],
    [t.price, brief ? "" : price.text],
    [t.place, place.name, place.address],
    [t.guest, guest.name ?? "", [guest.phone, guest.email].filter(Boolean).join(" · ")],
    [t.reference, reference, t.status[status]],
  ];
  return (
    <dl>
      {rows.map(
        ([label, value, small]) =>
          (value || small) && (
            <div key={label}>
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
