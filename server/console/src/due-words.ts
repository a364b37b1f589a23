import { clockTime, localParts, shortDay, waitWords } from "./salon-time.ts";

/** How a time by which somebody is to reply reads: in words, so that the colour is not all that warns. */
export interface DueWords {
  words: string;
  tone: "calm" | "soon" | "late";
}

const soonMs = 3 * 60_000;
const countFromMs = 60 * 60_000;

/** Of `due` (ISO) at `now` (epoch milliseconds), in the salon's zone. Counted down in its last hour. */
export function dueWords(due: string, now: number, timeZone: string): DueWords {
  const left = Date.parse(due) - now;
  if (left < 0) return { words: `${waitWords(-left)} late`, tone: "late" };
  if (left < soonMs) return { words: `Due soon: ${waitWords(left)}`, tone: "soon" };
  if (left < countFromMs) return { words: `Due in ${waitWords(left)}`, tone: "calm" };
  const { date } = localParts(Date.parse(due), timeZone);
  const day = date === localParts(now, timeZone).date ? "by" : shortDay(date);
  return { words: `Due ${day} ${clockTime(due, timeZone)}`, tone: "calm" };
}
