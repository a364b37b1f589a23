import { clockTime, localParts, shortDay, waitWords } from "./salon-time.ts";

/** How a time by which somebody is to reply reads: in words, so that the colour is not all that warns. */
export interface DueWords {
  words: string;
  tone: "calm" | "soon" | "late";
}

const soonMs = 3 * 60_000;
const countFromMs = 60 * 60_000;

/** Of `due` (ISO) at `now` (epoch milliseconds), in the salon's zone. Counted down in its last hour: by minutes, and by seconds as soon as it is near. */
export function dueWords(due: string, now: number, timeZone: string): DueWords {
  const left = Date.parse(due) - now;
  if (left < 0) return { words: `${countedWords(-left)} late`, tone: "late" };
  if (left < soonMs) return { words: `Due soon: ${countedWords(left)}`, tone: "soon" };
  if (left < countFromMs) return { words: `Due in ${Math.floor(left / 60_000)} min`, tone: "calm" };
  const { date } = localParts(Date.parse(due), timeZone);
  const day = date === localParts(now, timeZone).date ? "by" : shortDay(date);
  return { words: `Due ${day} ${clockTime(due, timeZone)}`, tone: "calm" };
}

/** "14:34" alone would be a time of the day. */
const countedWords = (ms: number): string => (ms < countFromMs ? `${waitWords(ms)} min` : waitWords(ms));
