import type { DaySpec } from "../day-spec.ts";
import { find } from "../rewrite.ts";
import type { Around, Outcome } from "../rewrite.ts";
import { dayOutcome, numberKinds } from "./month-days.ts";
import type { Term } from "../terms.ts";

const lastModifier = -1;

export function nthOf(terms: readonly Term[]): Outcome {
  const first = find(terms, "ordinal", "wordOrdinal", "modifier");
  if (first?.kind === "modifier" && first.value === lastModifier && find(terms, "unit")?.value === 2) return lastDayOf(terms);
  const nth = first?.kind === "modifier" ? (first.value === lastModifier ? -1 : null) : (first?.value ?? null);
  const what = terms.find((term) => term.kind === "unit" || term.kind === "weekday");
  const where = nthWhere(terms, what);
  if (!what || !where || nth === null || (nth > 5 && what.value !== 2)) return null;
  if (what.kind === "weekday") return dayOutcome({ ...where, nth, weekday: what.value });
  if (what.value === 2 && first?.kind !== "modifier") return dayOutcome({ ...where, day: nth });
  if (what.value === 3) return dayOutcome({ ...where, nth, span: "week" });
  if (what.value === 7 && nth <= 2) return dayOutcome({ ...where, nth, span: "fortnight" });
  return what.value === 6 ? dayOutcome({ ...where, nth, span: "weekend" }) : null;
}

/** "el primer lunes de 13:00 a 15:00 del próximo mes". */
export function nthBetween(terms: readonly Term[]): Outcome {
  const [from, to] = terms.filter((term) => term.kind === "clock").map((term) => term.meaning?.clock);
  const day = nthOf(terms.filter((term) => term.kind !== "clock"))?.meaning?.day;
  return day && from && to ? { kind: "mixedRange", meaning: { day, clock: from, end: { clock: to } } } : null;
}

/** "la segunda mitad de diciembre", "la prima metà di marzo". */
export function halfOf(terms: readonly Term[]): Outcome {
  const nth = find(terms, "ordinal", "wordOrdinal")?.value ?? 0;
  const month = find(terms, "month")?.value;
  return month === undefined || nth < 1 || nth > 2 ? null : dayOutcome({ month, nth, span: "fortnight" });
}

/** "the last day of November". */
function lastDayOf(terms: readonly Term[]): Outcome {
  const where = nthWhere(terms, find(terms, "unit"));
  return where && where.yearFromNow === undefined ? dayOutcome({ ...where, span: "month", part: "last" }) : null;
}

/** "le premier du mois", "el 26 del mes". */
export function firstOfMonth(terms: readonly Term[]): Outcome {
  return find(terms, "unit")?.value === 4 ? dayOutcome({ day: find(terms, "ordinal", "wordOrdinal")?.value ?? 0 }) : null;
}

/** pt "a segunda semana de dezembro", whose second is Monday's name. */
export function feiraOf(terms: readonly Term[], { pack }: Around): Outcome {
  if (pack.language !== "pt" || find(terms, "weekday")?.text.includes(" ") === true) return null;
  return nthOf(terms.map((term) => (term.kind === "weekday" ? { ...term, kind: "wordOrdinal", value: term.value + 1 } : term)));
}

/** "the 26th day of the month". */
export function dayOfThisMonth(terms: readonly Term[]): Outcome {
  const first = find(terms, "weekday", "unit");
  const day = first?.kind === "unit" ? first.value : -1;
  const month = terms.at(-1)?.value;
  const modifier = find(terms, "modifier");
  if (modifier) {
    if (month !== 4 || modifier.value !== lastModifier) return null;
    if (first?.kind === "weekday") return dayOutcome({ monthFromNow: 0, nth: -1, weekday: first.value });
    if (day === 3) return dayOutcome({ monthFromNow: 0, nth: -1, span: "week" });
    if (day === 6) return dayOutcome({ monthFromNow: 0, nth: -1, span: "weekend" });
    return day === 2 ? dayOutcome({ monthFromNow: 0, span: "month", part: "last" }) : null;
  }
  if (first?.kind === "weekday")
    return month === 4 ? dayOutcome({ monthFromNow: 0, nth: find(terms, ...numberKinds)?.value ?? 1, weekday: first.value }) : null;
  const nth = find(terms, ...numberKinds)?.value ?? 0;
  if (day === 3 && month === 4 && nth <= 5) return dayOutcome({ monthFromNow: 0, nth, span: "week" });
  return day === 2 && month === 4 ? dayOutcome({ day: find(terms, ...numberKinds)?.value ?? 0 }) : null;
}

/** "the first Monday evening of next month". */
export function nthWithPod(terms: readonly Term[]): Outcome {
  const pod = find(terms, "pod")?.meaning?.pod;
  const day = nthOf(terms)?.meaning?.day;
  return day && pod ? { kind: "dayPod", meaning: { day, pod } } : null;
}

/** "de eerste maandagavond van december". */
export function nthDayPod(terms: readonly Term[]): Outcome {
  const named = find(terms, "dayPod");
  const weekday = named?.meaning?.day?.weekday;
  if (!named || weekday === undefined) return null;
  return nthWithPod(
    terms.flatMap((term) =>
      term === named
        ? [
            { ...term, kind: "weekday", value: weekday },
            { ...term, kind: "pod" },
          ]
        : [term],
    ),
  );
}

function nthWhere(terms: readonly Term[], what: Term | undefined): DaySpec | null {
  const month = find(terms, "month");
  if (month) return { month: month.value };
  const unit = terms.findLast((term) => term.kind === "unit");
  const modifier = terms.findLast((term) => term.kind === "modifier");
  if (!unit || unit === what || !modifier || modifier.value < 0) return null;
  const ahead = Math.min(modifier.value, 1);
  return unit.value === 4 ? { monthFromNow: ahead } : unit.value === 5 ? { yearFromNow: ahead } : null;
}
