import type { ConversationView, Entry } from "@chairside/shared/conversation-view.ts";
import { AppointmentCard } from "../chat/appointment-card.tsx";
import type { Chat } from "../chat/chat.ts";
import type { BookedStrings } from "../strings/en-booked.ts";

interface AppointmentListProps {
  entry: Extract<Entry, { kind: "appointments" }>;
  view: ConversationView;
  chat: Pick<Chat, "say">;
  visitorZone: string;
  t: BookedStrings;
}

/** What is booked. Moving and cancelling begin with a sentence that anybody could have written. */
export function AppointmentList({ entry, view, chat, visitorZone, t }: AppointmentListProps) {
  return (
    <div class="slots" role="group" aria-label={t.appointments}>
      {entry.appointments.map((appointment) => {
        const { appointmentId, slot, changeable } = appointment;
        const changedSince = view.entries.some(
          (later) => later.seq > entry.seq && "appointment" in later && later.appointment.appointmentId === appointmentId,
        );
        return (
          <AppointmentCard key={appointmentId} {...{ appointment, visitorZone, t }}>
            {changeable && view.answerer === "assistant" && !changedSince && (
              <div class="row">
                {[t.move, t.cancel].map((verb) => (
                  <button key={verb} class="plain say" onClick={() => chat.say(t.sayChange(verb, slot.day, slot.time))}>
                    {verb}
                  </button>
                ))}
              </div>
            )}
          </AppointmentCard>
        );
      })}
    </div>
  );
}
