import { find } from "../rewrite.ts";
import type { Around } from "../rewrite.ts";
import { bareKinds, isOrdinal, momentKinds } from "./range-ends.ts";
import { particles } from "../particles.ts";
import type { Kind, Term } from "../terms.ts";

const atLinks = new Set(["fr", "it", "es", "pt"]);

/** "de 9 h à 11 h", "dalle 5 alle 6": in some languages the word for "at" also joins a range. */
export function linkingAt(terms: readonly Term[], around: Around): Term | undefined {
  if (!atLinks.has(around.pack.language)) return undefined;
  const first = terms.findIndex((term) => momentKinds.has(term.kind));
  // "para 4 a las 5": without "from" a bare number is what is counted; only fr says "9 à 11 h".
  const led = ["from", "between", "of"].includes(terms[0]?.kind ?? "");
  if (!led && bareKinds.includes(terms[first]?.kind ?? "word") && around.pack.language !== "fr") return undefined;
  return terms.find((term, i) => i > first && term.kind === "at");
}

const closing = new Set<Kind>(["stop", "mark", "comma", "on", "in", "day", "pod", "dayPod"]);

/** "I'm free 2 to 4": two hours that end what is said. */
function isPlainSpan(a: Term, b: Term, link: Term, around: Around): boolean {
  if (around.pack.language !== "en" || link.kind === "slash" || link.kind === "and" || (around.after && !closing.has(around.after.kind)))
    return false;
  const lead = around.before?.kind;
  return (
    a.value >= 1 &&
    a.value <= 12 &&
    b.value >= 1 &&
    b.value <= 12 &&
    ((lead === undefined && link.kind !== "dash") || lead === "word" || lead === "comma" || lead === "any")
  );
}

const beside = new Set<Kind>(["comma", "the", "on", "day"]);

/** "16-18", all that is said beside a day where clocks run to 24. */
function isAlone24(a: Term, b: Term, link: Term, { before, after, pack }: Around): boolean {
  const alone = (!before && (!after || beside.has(after.kind))) || (before?.kind === "comma" && !after);
  return pack.literalClock && alone && link.kind === "dash" && a.value < b.value && b.value > 12 && b.value <= 24;
}

/** "from 2 to 3 clients": small numbers before a word that is no particle may count it; "from 10 to 12 suits me" are hours. */
function mayCount(a: Term, b: Term, { after, pack }: Around): boolean {
  if (after?.kind !== "word" || particles.has(after.text)) return false;
  return pack.language === "en" || a.value < 8 || (b.value <= a.value && b.value > 6);
}

/** Whether bare numbers in a range are days of the month or hours; null where the range is no range of time at all. */
export function numbersAreDays(
  a: Term,
  b: Term,
  terms: readonly Term[],
  lead: Term | undefined,
  link: Term,
  around: Around,
): boolean | null {
  const bareA = bareKinds.includes(a.kind);
  const bareB = bareKinds.includes(b.kind);
  if (!bareA && !bareB) return false;
  if (!bareA || !bareB) {
    const other = bareA ? b : a;
    if (bareB && link.kind === "until" && link.value === 2) return false;
    if (other.kind === "pod" || other.kind === "instant") return null;
    if (other.meaning?.clock && other.meaning.dayLeads && other === b && other.meaning.day?.day !== undefined) return true;
    if (other.meaning?.clock || other.kind === "dotPair" || other.kind === "long") return false;
    return other.meaning?.day?.day !== undefined ? true : null;
  }
  if (around.before?.meaning?.day?.span === "month" && !around.before.meaning.clock) return true;
  if (isOrdinal(a) || isOrdinal(b)) return true;
  const articles = terms.filter((term) => term.kind === "the" && term.value === 1);
  if (
    find(terms, "at") ||
    lead?.value === 2 ||
    (link.kind === "until" && link.value === 2) ||
    (link.kind === "at" && lead?.value !== 1) ||
    terms.some((term) => term.value === 2 && term.kind === "the")
  )
    return false;
  if (lead?.value === 1 || link.value === 1 || articles.length > 0) return true;
  if (isAlone24(a, b, link, around)) return false;
  if (around.before?.kind === "day" || around.before?.kind === "dayPod" || around.before?.kind === "pod") return false;
  if (around.after?.kind === "pod" || around.after?.kind === "dayPod" || (around.after?.kind === "in" && lead)) return false;
  if (around.after?.kind === "day" && (lead || find(terms, "dash") || find(terms, "to"))) return false;
  if (lead) return a.value <= 24 && b.value <= 24 && !mayCount(a, b, around) ? false : null;
  return isPlainSpan(a, b, link, around) ? false : null;
}
