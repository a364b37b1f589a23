import type { DayCalendar, DayEntry } from "@chairside/shared/inbox.ts";
import type { ComponentChildren } from "preact";
import { fragmentOf } from "../place.ts";
import { lengthWords, minuteWords } from "../salon-time.ts";
import { Icon } from "./icon.tsx";

/** All that is known of an entry. */
export function EntryFacts({ entry, day }: { entry: DayEntry; day: DayCalendar }) {
  const nameOf = (practitionerId: string): string => day.practitioners.find(({ id }) => id === practitionerId)?.name ?? "";
  const practitioner = day.practitioners.find(({ id }) => id === entry.practitionerId);
  const isVisit = entry.kind !== "blocked";
  const others = day.entries.filter((one) => one !== entry && one.appointmentId !== undefined && one.appointmentId === entry.appointmentId);
  return (
    <>
      <dl>
        <Line label="Service">{isVisit && entry.title}</Line>
        <Line label="With">{practitioner && `${practitioner.name}, ${practitioner.level}`}</Line>
        <Line label="Time">{`${minuteWords(entry.from)} to ${minuteWords(entry.to)} (${lengthWords(entry.to - entry.from)})`}</Line>
        <Line label="Processing">{entry.gaps.map((gap) => `${minuteWords(gap.from)} to ${minuteWords(gap.to)}`).join(", ")}</Line>
        <Line label="Same visit">
          {others.map((one) => `${one.title}, ${nameOf(one.practitionerId)}, ${minuteWords(one.from)}`).join("; ")}
        </Line>
        <Line label="Contact">{entry.contact && <a href={contactLink(entry.contact)}>{entry.contact}</a>}</Line>
        <Line label="Price">{isVisit && entry.price}</Line>
        <Line label="Place">{entry.resources.join(", ")}</Line>
        <Line label="Notes">{entry.notes?.join("; ")}</Line>
        <Line label="Placed on purpose">{entry.override}</Line>
        <Line label="Reference">{entry.reference && <code>{entry.reference}</code>}</Line>
      </dl>
      {entry.conversationId && (
        <a class="button" href={fragmentOf({ page: "inbox", conversationId: entry.conversationId, panel: false })}>
          <Icon name="chat" />
          Open the conversation
        </a>
      )}
    </>
  );
}

function Line({ label, children }: { label: string; children: ComponentChildren }) {
  if (!children) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const contactLink = (contact: string): string =>
  contact.includes("@") ? `mailto:${encodeURIComponent(contact).replace("%40", "@")}` : `tel:${contact.replace(/[^+\d]/g, "")}`;
