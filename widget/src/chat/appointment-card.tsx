import type { StandingAppointment } from "@chairside/shared/facts.ts";
import type { ComponentChildren } from "preact";
import type { Strings } from "../strings/en.ts";
import { Icon } from "./icon.tsx";
import { dayAndTime } from "./shown-time.ts";
import { Conditions, type FactRow, SlotFactsList } from "./slot-facts.tsx";

export interface AppointmentCardProps {
  appointment: Omit<StandingAppointment, "status" | "changeable"> & { status?: StandingAppointment["status"] };
  /** What has become of it; absent where it is looked at. */
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
  return (
    <section role="group" class={fresh ? "card booked" : "card"} aria-label={title ?? dayAndTime(appointment.slot)}>
      {title && (
        <h3>
          {fresh && (
            <span class="tick">
              <Icon name="check" />
            </span>
          )}
          {title}
        </h3>
      )}
      <SlotFactsList of={appointment} visitorZone={visitorZone} t={t} brief more={more} />
      {children}
      {fresh && appointment.conditions.length > 0 && (
        <details>
          <summary>{t.conditions}</summary>
          <Conditions of={appointment} t={t} />
        </details>
      )}
    </section>
  );
}
