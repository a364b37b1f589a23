import type { DayEntry } from "@chairside/shared/inbox.ts";
import type { Placed } from "../day-layout.ts";
import { minuteWords } from "../salon-time.ts";
import { kindWords } from "../words.ts";
import { Icon } from "./icon.tsx";
import { span } from "./span.ts";

export interface DayEntryBoxProps {
  placed: Placed;
  chosen: boolean;
  /** Another service of the visit that is chosen. */
  related: boolean;
  onChoose(entryId: string): void;
}

/** An entry in its column. What staff can do something about can be opened; breaks and days off are only seen. */
export function DayEntryBox({ placed, chosen, related, onChoose }: DayEntryBoxProps) {
  const { entry, depth, lane, lanes } = placed;
  const style = { ...span(entry), "--depth": String(depth), "--lane": String(lane), "--lanes": String(lanes) };
  const minutes = entry.to - entry.from;
  const size = minutes < 25 ? "tiny" : minutes < 50 ? "small" : "";
  const isTime = entry.kind === "break" || entry.kind === "blocked";
  if (isTime && entry.blockId === undefined)
    return (
      <li class={`entry ${entry.kind} ${size}`} style={style}>
        <span>{entry.title}</span>
      </li>
    );
  const marks = [entry.kind, size, entry.conversationId && "chatted", related && !chosen && "related"].filter(Boolean).join(" ");
  return (
    <li class={`entry ${marks}`} style={style}>
      <button id={`entry-${entry.id}`} type="button" aria-pressed={chosen} onClick={() => onChoose(entry.id)}>
        {entry.gaps.map((gap) => (
          <span key={gap.from} class="gap" style={{ "--from": String(gap.from - entry.from), "--to": String(gap.to - entry.from) }} />
        ))}
        <span class="entry-words">
          <strong>
            {entry.conversationId && <Icon name="chat" />}
            {entry.override !== undefined && <Icon name="alert" />}
            {isTime ? entry.title : (entry.guest ?? kindWords[entry.kind])}
          </strong>
          {!isTime && <span>{entry.title}</span>}
          <span class="entry-time">
            <span aria-hidden="true">{`${minuteWords(entry.from)}${entry.resources.length > 0 ? ", " : ""}`}</span>
            {entry.resources.join(", ")}
          </span>
          <span class="unseen">{spokenWords(entry)}</span>
        </span>
      </button>
    </li>
  );
}

/** What the place and the colour say. */
function spokenWords({ kind, from, to, conversationId, override }: DayEntry): string {
  const times = `${minuteWords(from)} to ${minuteWords(to)}`;
  return [times, kindWords[kind].toLowerCase(), conversationId && "by chat", override && "placed on purpose"].filter(Boolean).join(", ");
}
