import type { BookedAppointment } from "@chairside/shared/facts.ts";
import type { Strings } from "../strings/en.ts";
import { Icon } from "./icon.tsx";
import { Conditions, SlotFactsList } from "./slot-facts.tsx";

interface BookedCardProps {
  appointment: BookedAppointment;
  asking: string;
  visitorZone: string;
  t: Strings;
  onFile(): void;
}

/** An appointment that stands, with what a visitor needs to keep of it. */
export function BookedCard({ appointment, asking, visitorZone, t, onFile }: BookedCardProps) {
  return (
    <section class="card booked" aria-label={t.booked}>
      <h3>
        <span class="tick">
          <Icon name="check" />
        </span>
        {t.booked}
      </h3>
      <p class="reference">
        {t.reference} <b>{appointment.reference}</b>
      </p>
      <SlotFactsList of={appointment} visitorZone={visitorZone} t={t} />
      <button class="plain" disabled={!!asking} onClick={onFile}>
        <Icon name="calendar" />
        {t.addToCalendar}
      </button>
      <Conditions of={appointment} t={t} />
    </section>
  );
}
