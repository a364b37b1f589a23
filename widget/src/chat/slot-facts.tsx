import type { BookedAppointment, Proposal } from "@chairside/shared/facts.ts";
import type { Strings } from "../strings/en.ts";
import { foreignZone } from "./shown-time.ts";

interface SlotFactsListProps {
  of: Pick<Proposal | BookedAppointment, "slot" | "guest" | "place">;
  visitorZone: string;
  t: Strings;
  /** Duration and price in the same breath as the service. */
  brief?: boolean;
}

/** All that is or will be written, line by line. */
export function SlotFactsList({ of, visitorZone, t, brief = false }: SlotFactsListProps) {
  const { slot, guest, place } = of;
  const zone = foreignZone(slot, visitorZone);
  const { duration, price } = slot;
  const rows: [string, string, string?][] = [
    [t.when, `${slot.day}, ${slot.time.replace(" ", "\u00a0")}`, zone ?? ""],
    [t.service, slot.service, brief ? `${duration} · ${price.text}` : ""],
    [t.extras, slot.addOns.join(", ")],
    [t.practitioner, `${slot.practitioner} · ${slot.practitionerLevel}`],
    [t.duration, brief ? "" : duration],
    [t.price, brief ? "" : price.text],
    [t.place, place.name, place.address],
    [t.guest, guest.name ?? "", [guest.phone, guest.email].filter(Boolean).join(" · ")],
  ];
  return (
    <dl>
      {rows.map(
        ([label, value, more]) =>
          (value || more) && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {value}
                {more && <small> {more}</small>}
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
