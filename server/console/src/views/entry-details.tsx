import type { DayCalendar, DayEntry } from "@chairside/shared/inbox.ts";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { fragmentOf } from "../place.ts";
import { lengthWords, minuteWords } from "../salon-time.ts";
import { Icon } from "./icon.tsx";

/** One entry in full, beside the day or over its foot. */
export function EntryDetails({ entry, day, onClose }: { entry: DayEntry; day: DayCalendar; onClose(): void }) {
  const practitioner = day.practitioners.find(({ id }) => id === entry.practitionerId);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [entry.id]);
  return (
    <aside class="details" aria-labelledby="details-title">
      <header>
        <div>
          <p class={`chip ${entry.kind === "held" ? "waiting" : "booked"}`}>{entry.kind === "held" ? "Held" : "Booked"}</p>
          <h2 id="details-title" ref={heading} tabIndex={-1}>
            {entry.guest ?? (entry.kind === "held" ? "Held for a visitor" : "Guest not named")}
          </h2>
        </div>
        <button type="button" class="icon-button" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <dl>
        <Line label="Service">{entry.title}</Line>
        <Line label="With">{practitioner && `${practitioner.name}, ${practitioner.level}`}</Line>
        <Line label="Time">{`${minuteWords(entry.from)} to ${minuteWords(entry.to)} (${lengthWords(entry.to - entry.from)})`}</Line>
        <Line label="Processing">{entry.gaps.map((gap) => `${minuteWords(gap.from)} to ${minuteWords(gap.to)}`).join(", ")}</Line>
        <Line label="Contact">{entry.contact && <a href={contactLink(entry.contact)}>{entry.contact}</a>}</Line>
        <Line label="Price">{entry.price}</Line>
        <Line label="Place">{entry.resources.join(", ")}</Line>
        <Line label="Reference">{entry.reference && <code>{entry.reference}</code>}</Line>
      </dl>
      {entry.conversationId && (
        <a class="button" href={fragmentOf({ page: "inbox", conversationId: entry.conversationId, panel: false })}>
          <Icon name="chat" />
          Open the conversation
        </a>
      )}
    </aside>
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
