import type { BookedAppointment } from "@chairside/shared/facts.ts";
import type { Strings } from "../strings/en.ts";
import { Icon } from "./icon.tsx";
import { Conditions, SlotFactsList } from "./slot-facts.tsx";

interface BookedCardProps {
  appointment: BookedAppointment;
  visitorZone: string;
  t: Strings;
  onFile(): void;
}

/** An appointment that stands, with what a visitor needs to keep of it. */
export function BookedCard({ appointment, visitorZone, t, onFile }: BookedCardProps) {
  return (
    <section class="card booked" aria-label={t.booked}>
      <h3>
        <span class="tick">
          <Icon name="check" />
        </span>
        {t.booked}
      </h3>
      <dl class="reference">
        <div>
          <dt>{t.reference}</dt>
          <dd>{appointment.reference}</dd>
        </div>
      </dl>
      <SlotFactsList of={appointment} visitorZone={visitorZone} t={t} brief />
      <button class="plain" onClick={onFile}>
        <Icon name="calendar" />
        {t.addToCalendar}
      </button>
      {appointment.conditions.length > 0 && (
        <details>
          <summary>{t.conditions}</summary>
          <Conditions of={appointment} t={t} />
        </details>
      )}
    </section>
  );
}
