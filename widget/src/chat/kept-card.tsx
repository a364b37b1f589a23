import { AppointmentCard, type AppointmentCardProps } from "./appointment-card.tsx";
import type { Chat } from "./chat.ts";
import { Icon } from "./icon.tsx";
import { saveFile } from "./save-file.ts";

interface KeptCardProps extends Pick<AppointmentCardProps, "appointment" | "visitorZone" | "t"> {
  title: string;
  chat: Pick<Chat, "calendarFile">;
}

/** An appointment that has just been made or moved, to be kept. */
export function KeptCard({ appointment, chat, t, ...more }: KeptCardProps) {
  return (
    <AppointmentCard {...{ appointment, t }} {...more} fresh>
      <button class="plain" onClick={() => chat.calendarFile(appointment, (file) => saveFile(file, `${appointment.reference}.ics`))}>
        <Icon name="calendar" />
        {t.addToCalendar}
      </button>
    </AppointmentCard>
  );
}
