import type { SlotFacts } from "@chairside/shared/facts.ts";
import type { ComponentChildren } from "preact";
import { serviceWords } from "../brief-lines.ts";
import { fragmentOf } from "../place.ts";
import { entryId } from "../reveal-entry.ts";
import { clockTime, localParts } from "../salon-time.ts";
import { Icon, type IconName } from "./icon.tsx";

interface FactProps {
  icon: IconName;
  at: string;
  timeZone: string;
  title: string;
  /** Its number, where something leads here. */
  seq?: number;
  tone?: "good" | "bad" | "change";
  children?: ComponentChildren;
}

/** One thing that happened, in the thread. */
export function Fact({ icon, at, timeZone, title, seq, tone, children }: FactProps) {
  return (
    <li class={`fact ${tone ?? ""}`} {...(seq !== undefined && { id: entryId(seq), tabIndex: -1 })}>
      <Icon name={icon} />
      <div>
        <span class="fact-title">
          <strong>{title}</strong>
          <time dateTime={at}>{clockTime(at, timeZone)}</time>
        </span>
        {children}
      </div>
    </li>
  );
}

/** An appointment's reference, and the way to its day. */
export function CalendarFoot({ reference, slot }: { reference: string; slot: SlotFacts }) {
  const { date } = localParts(Date.parse(slot.start), slot.timeZone);
  return (
    <span class="booked-foot">
      <code>{reference}</code>
      <a href={fragmentOf({ page: "calendar", date, mark: reference })}>
        <Icon name="calendar" />
        Show in the calendar
      </a>
    </span>
  );
}

/** "Balayage + Olaplex · Sarah Okafor" */
export const shortFacts = (slot: SlotFacts): string => `${serviceWords(slot)} · ${slot.practitioner}`;
