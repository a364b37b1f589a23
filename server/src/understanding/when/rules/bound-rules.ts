import { rule } from "../rewrite.ts";
import type { Around, Outcome, Rule } from "../rewrite.ts";
import { bareKinds, ends, isCounting, momentOf } from "./range-ends.ts";
import type { Kind, Term } from "../terms.ts";
import type { LanguageCode } from "../when-value.ts";

export const boundRules: readonly Rule[] = [
  rule(`from|of|at|the* ${ends} onwards`, (terms, around) => onwards(terms, around)),
  rule("day|clock|dayClock or|and later|after", (terms) => bounded(terms[0], "after")),
  rule("day|clock|dayClock or|and before", (terms) => bounded(terms[0], "before")),
  rule(`not before|until at|around|the|on* ${ends}`, (terms, around) => bounded(timeOf(terms, around), "after")),
  rule(`not after at|around|the|on* ${ends}`, (terms, around) => bounded(timeOf(terms, around), "before")),
  rule(`on or before at|around|the|on* ${ends}`, (terms, around) => bounded(timeOf(terms, around), "before")),
  rule(`at or after at|around|the|on* ${ends}`, (terms, around) => bounded(timeOf(terms, around), "after")),
  rule(`atEarliest after|from? at|around|the|on* ${ends}`, (terms, around) => bounded(timeOf(terms, around), "after")),
  rule("soon at|around|the* clock", (terms) => bounded(terms.at(-1), "after")),
  rule(`atLatest before|by|until? at|around|the|on* ${ends}`, (terms, around) => bounded(timeOf(terms, around), "before")),
  rule("day|clock|dayClock atLatest", (terms) => bounded(terms[0], "before")),
  rule("day|clock|dayClock by", (terms, around) =>
    around.after === undefined || ["comma", "stop", "mark"].includes(around.after.kind) ? bounded(terms[0], "before") : null,
  ),
  rule("day|clock|dayClock atEarliest", (terms) => bounded(terms[0], "after")),
  rule(`after at|around|the|on* ${ends}`, (terms, around) => bounded(timeOf(terms, around), "after", true)),
  rule(`from at|around|the|on* ${ends}`, (terms, around) =>
    fromNeedsTime(terms, around) ? null : bounded(timeOf(terms, around), "after"),
  ),
  rule(`before at|around|the|on* ${ends}`, (terms, around) => beforeOrFor(terms, around)),
  rule(`until at|around|the|on|from* ${ends}`, (terms, around) =>
    bounded(timeOf(terms, around), isNotYet(terms, around) ? "after" : "before"),
  ),
  rule(`finishBy at|around|the|on* ${ends}`, (terms, around) => finished(terms, around)),
  rule(`by at|around|the|on* ${ends}`, (terms, around) => bounded(timeOf(terms, around), "before")),
  // Dutch "tegen vrijdag" is "by Friday", "tegen vijven" "about five".
  rule("around the|on* day", (terms) => (terms[0]?.text === "tegen" ? bounded(terms.at(-1), "before") : null)),
  rule("within the|on* day|dayClock|clock", (terms) => bounded(terms.at(-1), "before")),
];

/** "I can't go until 4:30": nothing before that. "I can't stay until 5" has to leave. */
function isNotYet(terms: readonly Term[], { text, pack }: Around): boolean {
  const notYet = notYets[pack.language];
  return notYet !== undefined && notYet.test(text.slice(0, terms[0]?.start).toLowerCase());
}

const notYets: Partial<Record<LanguageCode, RegExp>> = {
  en: /(?:(?:ca|wo|do|is|are|could|would)n['’]?t|cannot|can not|unable to|not able to|['’]m not|am not|will not)(?: be(?: able to)?)? (?!stay|wait|last|hang|keep|remain)(?:[a-z']+ ){0,4}$/,
  es: /no (?:puedo|podr[eé]|podemos|estoy|salgo|llego|termino|acabo)(?: [\p{L}]+){0,3} $/u,
  pt: /n[aã]o (?:posso|podemos|consigo|estou|saio|chego)(?: [\p{L}]+){0,3} $/u,
  it: /non (?:posso|possiamo|riesco|sono|esco|arrivo|finisco)(?: [\p{L}]+){0,3} $/u,
  nl: /(?:kan|kunnen|ben) (?:\p{L}+ )?niet(?: [\p{L}]+){0,2} $/u,
};

/** The term a bound is about; a bare number is an hour. */
function timeOf(terms: readonly Term[], around: Around): Term | undefined {
  const last = terms.at(-1);
  if (terms[0]?.kind === "after" && terms[0].value === thanCount) return isCountedDay(last) ? last : undefined;
  if (!last || ![...bareKinds, "dotPair", "long"].includes(last.kind)) return last;
  if (last.kind === "wordOrdinal") return undefined;
  if (last.kind === "long" && isYear(last, around)) return { ...last, kind: "day", meaning: { day: { year: last.value, span: "year" } } };
  if (isCounting(around.after)) return undefined;
  if (last.kind === "numeral" && last.value === 1 && around.after?.kind === "word") return undefined;
  const moment = momentOf(last, last.kind === "ordinal");
  if (last.kind === "digits" && terms[0]?.value === takesDay && takesArticle.has(terms[0].kind))
    return last.value <= 31 ? { ...last, kind: "day", meaning: { day: { day: last.value } } } : undefined;
  return moment ? { ...last, kind: moment.day ? "day" : "clock", meaning: moment } : undefined;
}

/** "more than": it bounds what is counted from a day ("more than two weeks from today"), never a number of its own. */
const thanCount = 3;

function isCountedDay(term: Term | undefined): boolean {
  const { offset = 0, plusDays, plusMonths } = term?.meaning?.day ?? {};
  return offset > 2 || plusDays !== undefined || plusMonths !== undefined;
}

/** Four digits near the present year that make no likely clock time ("later than 2018"). */
export function isYear(term: Term, around: Around): boolean {
  return Math.abs(term.value - around.year) <= 8 && term.value % 5 !== 0;
}

/** "dalle", "a partir de las": words that hold an hour's article. */
const namesHours = 2;

/** "from" before a bare number alone is no bound ("from 3 of us"). */
function fromNeedsTime(terms: readonly Term[], around: Around): boolean {
  const last = terms.at(-1);
  const named = terms[0]?.value === namesHours || terms.some((term) => term.kind === "the" && term.value === namesHours);
  return last !== undefined && !named && bareKinds.includes(last.kind) && around.after?.kind === "word";
}

function bounded(term: Term | undefined, bound: "after" | "before", exclusive = false): Outcome {
  const meaning = term?.meaning;
  if (!term || !meaning || term.kind === "instant") return null;
  const kind: Kind = meaning.day ? (meaning.clock || meaning.pod ? "mixedRange" : "dayRange") : "clockRange";
  if (!meaning.day && !meaning.clock) return null;
  return { kind, meaning: { ...meaning, bound, exclusive } };
}

/** "a partir del 5", "jusqu'au 5": words that hold a day's article have the value 1. */
const takesDay = 1;
const takesArticle = new Set<Kind>(["from", "until", "by", "before", "after", "within"]);

/** "from 5 onwards", "de las 5 en adelante". */
function onwards(terms: readonly Term[], around: Around): Outcome {
  const time = terms.at(-2);
  const of = terms.find((term) => term.kind === "of" && term.value === takesDay);
  if (time?.kind === "digits" && of && time.value <= 31) return { kind: "dayRange", meaning: { day: { day: time.value }, bound: "after" } };
  return bounded(timeOf(terms.slice(0, -1), around), "after");
}

/** Dutch "voor maandag" is "before Monday" where something is to be over by then, else "for Monday". */
function beforeOrFor(terms: readonly Term[], around: Around): Outcome {
  const outcome = bounded(timeOf(terms, around), "before", true);
  const { forOrBefore } = around.pack;
  const { day, clock, dayLeads } = terms.at(-1)?.meaning ?? {};
  if (!outcome || !day || !forOrBefore || terms[0]?.text !== forOrBefore.word) return outcome;
  const said = new Set(around.text.toLowerCase().split(/[^\p{L}]+/u));
  const holds = (words: string) => words.split("|").some((word) => said.has(word));
  // "voor 12 uur morgen" is a bound of the time unless something is to be for then.
  if (clock && dayLeads === false && !holds(forOrBefore.booking)) return outcome;
  const due = said.has("vóór") || (!holds(forOrBefore.booking) && holds(forOrBefore.due));
  if (!due || (clock && !said.has("vóór"))) return null;
  return { ...outcome, meaning: { ...outcome.meaning, ...(!said.has("vóór") && { orOn: true }) } };
}

/** "I must be done by 4". */
function finished(terms: readonly Term[], around: Around): Outcome {
  const outcome = bounded(timeOf(terms, around), "before");
  return outcome?.meaning?.clock ? { ...outcome, meaning: { ...outcome.meaning, finished: true } } : outcome;
}
