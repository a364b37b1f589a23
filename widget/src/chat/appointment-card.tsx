import type { StandingAppointment } from "@chairside/shared/facts.ts";
import type { ComponentChildren } from "preact";
import type { Strings } from "../strings/en.ts";
import { Icon } from "./icon.tsx";
import { dayAndTime } from "./shown-time.ts";
import { Conditions, type FactRow, SlotFactsList } from "./slot-facts.tsx";

interface AppointmentCardProps {
  appointment: Omit<StandingAppointment, "status" | "changeable"> & { status?: StandingAppointment["status"] };
  /** What has become of it. Absent where it is looked at: then its day and time are the title. */
  title?: string;
  /** It has just been made or moved: there is something to keep. */
  fresh?: boolean;
  /** One more line, after the time. */
  more?: FactRow;
  visitorZone: string;
  t: Strings;
  /** What can be done with it. */
  children?: ComponentChildren;
}

/** An appointment, with what a visitor needs to keep or to know of it. */
export function AppointmentCard({ appointment, title, fresh, more, visitorZone, t, children }: AppointmentCardProps) {
  const { slot, reference, status = "booked", conditions } = appointment;
  const heading = title ?? dayAndTime(slot);
  const note = title ? "" : t.status[status];
  return (
    <section class={fresh ? "card booked" : "card"} aria-label={heading}>
      <h3>
        {fresh && (
          <span class="tick">
            <Icon name="check" />
          </span>
        )}
        {heading}
      </h3>
      {note && <p class="muted">{note}</p>}
      <dl class="reference">
        <div>
          <dt>{t.reference}</dt>
          <dd>{reference}</dd>
        </div>
      </dl>
      <SlotFactsList of={appointment} visitorZone={visitorZone} t={t} brief untimed={!title} more={more} />
      {children}
      {fresh && conditions.length > 0 && (
        <details>
          <summary>{t.conditions}</summary>
          <Conditions of={appointment} t={t} />
        </details>
      )}
    </section>
  );
}
