import type { NumberKind } from "@chairside/shared/numbers.ts";
import { readPeriod, usualPeriod } from "./numbers/period.ts";
import { isNumberKind } from "./numbers/words.ts";

/** Where one is in the console. It is all in the fragment, which never reaches a server or a log. */
export type Place =
  /** `at`: the number of the entry that is looked for in it. */
  | { page: "inbox"; conversationId: string | null; panel: boolean; at?: number }
  | { page: "mailbox" }
  | { page: "waitlist" }
  | { page: "people" }
  | { page: "log" }
  | { page: "wrong-answers" }
  | { page: "blocked" }
  | { page: "account" }
  /** `counted`: what is looked at one by one; `details` separated by commas, none for all. */
  | { page: "numbers"; period: string; counted: { kind: NumberKind; details: string } | null }
  /** `mark` is an entry's id or reference, or the conversation it came from. No date: today. */
  | { page: "calendar"; date: string | null; mark: string | null }
  /** Seven days from Monday on around the date; of one practitioner, or an overview of all. */
  | { page: "week"; date: string | null; practitionerId: string | null; mark: string | null };

/** The place a fragment names; anything unknown is the inbox. */
export function readPlace(fragment: string): Place {
  const [page, first = "", second = "", third = ""] = fragment.replace(/^#/, "").split("/").map(decoded);
  if (page === "calendar") return { page, date: isDate(first) ? first : null, mark: second || null };
  if (page === "week") return { page, date: isDate(first) ? first : null, practitionerId: second || null, mark: third || null };
  if (page === "mailbox" || page === "waitlist" || page === "people" || page === "log" || page === "account") return { page };
  if (page === "wrong-answers" || page === "blocked") return { page };
  if (page === "numbers")
    return { page, period: readPeriod(first), counted: isNumberKind(second) ? { kind: second, details: third } : null };
  if (page === "conversation" && first) {
    const at = second === "at" && /^\d{1,9}$/.test(third) ? { at: Number(third) } : {};
    return { page: "inbox", conversationId: first, panel: second === "known", ...at };
  }
  return { page: "inbox", conversationId: null, panel: false };
}

/** The fragment that leads to a place. */
export function fragmentOf(place: Place): string {
  if (place.page === "calendar") return fragment("calendar", place.date, place.date && place.mark);
  if (place.page === "week") {
    const practitionerId = place.date && place.practitionerId;
    return fragment("week", place.date, practitionerId, practitionerId && place.mark);
  }
  if (place.page === "numbers") {
    const { period, counted } = place;
    if (counted) return fragment("numbers", period, counted.kind, counted.details || null);
    return period === usualPeriod ? "#numbers" : fragment("numbers", period);
  }
  if (place.page !== "inbox") return `#${place.page}`;
  if (place.conversationId === null) return "#inbox";
  if (place.at !== undefined) return fragment("conversation", place.conversationId, "at", String(place.at));
  return fragment("conversation", place.conversationId, place.panel ? "known" : null);
}

/** The code of a one-time link, null when the fragment is not one. */
export function linkCode(fragment: string): string | null {
  return fragment.startsWith("#enter=") ? fragment.slice("#enter=".length) : null;
}

const fragment = (...parts: (string | null)[]): string =>
  `#${parts
    .filter((part) => part !== null)
    .map(encodeURIComponent)
    .join("/")}`;

const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
