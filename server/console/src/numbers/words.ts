import type { Money, NumberKind, PromiseEnd, Standing } from "@chairside/shared/numbers.ts";
import type { CloseOutcome, HandoverReason } from "@chairside/shared/events.ts";
import { outcomeWords, reasonWords } from "../words.ts";

/** The week by the numbers of its days. */
export const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

export const kindTitles: Record<NumberKind, string> = {
  conversation: "Conversations",
  wrote: "Visitors wrote",
  "handed-over": "Handed over",
  "first-reply": "Waited for a first reply",
  promise: "Promises to visitors",
  missed: "A reply was due and did not come",
  booked: "Booked",
  "waitlist-filled": "Booked from the waitlist",
  moved: "Moved",
  cancelled: "Cancelled",
  faulted: "“That was wrong”",
  closed: "Closed",
};

export const isNumberKind = (text: string): text is NumberKind => Object.hasOwn(kindTitles, text);

/** In the order in which they are shown. */
const standingWords: Record<Standing, string> = {
  "alone-booked": "Assistant alone: booked",
  "alone-changed": "Assistant alone: moved or cancelled",
  "alone-answered": "Assistant alone: answered",
  person: "With a person",
  unfinished: "Left open by the visitor",
  "set-aside": "Set aside by staff",
};

const promiseWords: Record<PromiseEnd, string> = {
  kept: "Kept in time",
  late: "Late",
  renewed: "Put off before it was due",
  released: "Not needed any more",
  open: "Still open",
};

const otherWords: Record<string, string> = {
  assistant: "By the assistant",
  staff: "With staff",
  replied: "Got a reply",
  none: "Went on or was closed without one",
  waiting: "Still waits",
  reopened: "Opened again by the visitor",
};

/** Why a person is needed, the assistant's own reasons last. */
export const handoverReasons = [
  "asked-for-person",
  "unsure",
  "health",
  "complaint",
  "not-bookable-online",
  "assistant-failed",
  "staff-took-over",
] as const satisfies HandoverReason[];

export const standingKeys = Object.keys(standingWords) as Standing[];
export const outcomeKeys = [...(Object.keys(outcomeWords) as CloseOutcome[]), "reopened"] as const;
export const promiseKeys = Object.keys(promiseWords) as PromiseEnd[];

/** What a detail of a figure is called. */
export function detailWords(kind: NumberKind, detail: string): string {
  if (kind === "conversation") return standingWords[detail as Standing];
  if (kind === "promise") return promiseWords[detail as PromiseEnd];
  if (kind === "handed-over") return detail === "staff-took-over" ? "Staff took over" : reasonWords(detail as HandoverReason);
  if (kind === "closed" && detail !== "reopened") return outcomeWords[detail as CloseOutcome];
  if (kind === "wrote" || kind === "missed") return hourWords(detail);
  return otherWords[detail] ?? detail;
}

/** "Tuesday, 6 to 7 pm" of "2-18". */
export function hourWords(detail: string): string {
  const [weekday = 1, hour = 0] = detail.split("-").map(Number);
  const half = (at: number): string => (at % 24 < 12 ? "am" : "pm");
  const clock = (at: number): string => String(at % 12 || 12);
  const from = half(hour) === half(hour + 1) ? clock(hour) : `${clock(hour)} ${half(hour)}`;
  return `${weekdays[weekday - 1] ?? ""}, ${from} to ${clock(hour + 1)} ${half(hour + 1)}`;
}

/** "35 s", "4 min", "1 h 05 min", "2 days 3 h". */
export function durationWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h ${String(minutes % 60).padStart(2, "0")} min`;
  const days = Math.floor(hours / 24);
  return [`${days} ${days === 1 ? "day" : "days"}`, ...(hours % 24 > 0 ? [`${hours % 24} h`] : [])].join(" ");
}

/** "£1,234.50": from whole minor units, exactly. */
export function moneyWords({ amount, currency }: Money): string {
  const format = new Intl.NumberFormat("en-GB", { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const minor = String(Math.abs(amount)).padStart(digits + 1, "0");
  const decimal = digits === 0 ? minor : `${minor.slice(0, -digits)}.${minor.slice(-digits)}`;
  // A decimal text is formatted exactly; a number would have been a float.
  return format.format(`${amount < 0 ? "-" : ""}${decimal}` as `${number}`);
}

/** "12 %" of a part; nothing where there is no whole. */
export const shareWords = (part: number, whole: number): string => (whole === 0 ? "" : `${Math.round((part / whole) * 100)} %`);
