import type { DayEntry } from "@chairside/shared/inbox.ts";
import type { Placed } from "../day-layout.ts";
import { minuteWords } from "../salon-time.ts";
import { Icon } from "./icon.tsx";
import { span } from "./span.ts";

/** An entry in its column. Appointments and holds can be opened; breaks and blocked time are only seen. */
export function DayEntryBox({ placed, chosen, onChoose }: { placed: Placed; chosen: boolean; onChoose(entryId: string): void }) {
  const { entry, depth, lane, lanes } = placed;
  const style = { ...span(entry), "--depth": String(depth), "--lane": String(lane), "--lanes": String(lanes) };
  const minutes = entry.to - entry.from;
  const size = minutes < 25 ? "tiny" : minutes < 50 ? "small" : "";
  if (entry.kind === "break" || entry.kind === "blocked")
    return (
      <li class={`entry ${entry.kind} ${size}`} style={style}>
        <span>{entry.title}</span>
      </li>
    );
  return (
    <li class={`entry ${entry.kind} ${size}${entry.conversationId ? " chatted" : ""}`} style={style}>
      <button id={`entry-${entry.id}`} type="button" aria-pressed={chosen} onClick={() => onChoose(entry.id)}>
        {entry.gaps.map((gap) => (
          <span key={gap.from} class="gap" style={{ "--from": String(gap.from - entry.from), "--to": String(gap.to - entry.from) }} />
        ))}
        <span class="entry-words">
          <strong>
            {entry.conversationId && <Icon name="chat" />}
            {entry.guest ?? (entry.kind === "held" ? "Held" : "Booked")}
          </strong>
          <span>{entry.title}</span>
          <span class="entry-time" aria-hidden="true">
            {minuteWords(entry.from)}
          </span>
          <span class="unseen">{spokenWords(entry)}</span>
        </span>
      </button>
    </li>
  );
}

/** What the place and the colour say. */
function spokenWords({ kind, from, to, conversationId }: DayEntry): string {
  const times = `${minuteWords(from)} to ${minuteWords(to)}`;
  return [times, kind === "held" ? "held" : "booked", conversationId && "by chat"].filter(Boolean).join(", ");
}
