import { rule } from "../rewrite.ts";
import type { Around, Outcome, Rule } from "../rewrite.ts";
import { bareKinds, ends, isCounting, momentOf } from "./range-ends.ts";
import type { Kind, Term } from "../terms.ts";
import type { LanguageCode } from "../when-value.ts";

export const boundRules: readonly Rule[] = [
  rule(`at around|the* ${ends}`, (terms, around) => besideDuty(terms, around)),
  rule("clock|dayClock", (terms, around) => besideDuty(terms, around)),
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
  rule(`after at|around|the|on* ${ends}`, (terms, around) =>
    isRuledOut(terms, around) ? bounded(timeOf(terms, around), "before") : bounded(timeOf(terms, around), "after", true),
  ),
  rule(`from at|around|the|on* ${ends}`, (terms, around) =>
    fromNeedsTime(terms, around) ? null : bounded(timeOf(terms, around), "after"),
  ),
  rule(`before at|around|the|on* ${ends}`, (terms, around) =>
    isRuledOut(terms, around) ? bounded(timeOf(terms, around), "after") : beforeOrFor(terms, around),
  ),
  rule(`until at|around|the|on|from* ${ends}`, (terms, around) =>
    bounded(timeOf(terms, around), isNotYet(terms, around) ? "after" : "before"),
  ),
  rule(`finishBy at|around|the|on* ${ends}`, (terms, around) => finished(terms, around)),
  rule(`by at|around|the|on* ${ends}`, (terms, around) => bounded(timeOf(terms, around), "before")),
  // Dutch "tegen vrijdag" is "by Friday", "tegen vijven" "about five".
  rule("around the|on* day", (terms) => (terms[0]?.text === "tegen" ? bounded(terms.at(-1), "before") : null)),
  rule("within the|on* day|dayClock|clock", (terms) => bounded(terms.at(-1), "before")),
];

/** "I can't go until 4:30", "I work until 5": nothing before that. "I can't stay until 5" has to leave. */
function isNotYet(terms: readonly Term[], { text, pack }: Around): boolean {
  const before = text.slice(0, terms[0]?.start).toLowerCase();
  return (notYets[pack.language]?.test(before) ?? false) || (busies[pack.language]?.test(before) ?? false);
}

const notYets: Partial<Record<LanguageCode, RegExp>> = {
  en: /(?:(?:ca|wo|do|is|are|could|would)n['’]?t|cannot|can not|unable to|not able to|['’]m not|am not|will not)(?: be(?: able to)?)? (?!stay|wait|last|hang|keep|remain)(?:[a-z']+ ){0,4}$/,
  es: /no (?:puedo|podr[eé]|podemos|estoy|salgo|llego|termino|acabo)(?: [\p{L}]+){0,3} $/u,
  pt: /n[aã]o (?:posso|podemos|consigo|estou|saio|chego)(?: [\p{L}]+){0,3} $/u,
  it: /non (?:posso|possiamo|riesco|sono|esco|arrivo|finisco)(?: [\p{L}]+){0,3} $/u,
  nl: /(?:kan|kunnen|ben) (?:\p{L}+ )?niet(?: [\p{L}]+){0,2} $/u,
};

const busies: Record<LanguageCode, RegExp> = {
  en: /(?:(?:i|we)(?:['’]?m|['’]re| am| are)? (?:usually |always |normally )?(?:work(?:ing)?|at work|teach(?:ing)?|busy|tied up|on shift|away|in (?:a |the )?(?:meetings?|class(?:es)?|lessons?|uni|school|lectures?|the office|work))|my shift (?:is|runs|goes))(?: (?:every day|most days|that day|on \p{L}+))? $/u,
  es: /(?:trabajo|estoy (?:ocupad[oa]|trabajando|en (?:el )?trabajo)|tengo (?:clase|trabajo|reuni[oó]n)) $/u,
  fr: /(?:je travaille|je bosse|je suis (?:occup[eé]e?|au travail|prise?|en cours|en r[eé]union)|j['’]ai cours) $/u,
  de: /(?:ich arbeite|ich bin (?:besch[aä]ftigt|auf arbeit|in der (?:arbeit|schule|uni)|im (?:b[uü]ro|meeting))|ich habe (?:schule|uni|arbeit|dienst|termine)) $/u,
  it: /(?:lavoro|sono (?:occupat[oa]|al lavoro|impegnat[oa]|in ufficio)|ho (?:lezione|riunione)) $/u,
  pt: /(?:trabalho|estou (?:ocupad[oa]|no trabalho|a trabalhar|trabalhando)|tenho (?:aulas?|trabalho|reuni[aã]o)) $/u,
  nl: /(?:ik werk|ik ben (?:bezet|aan het werk|op (?:kantoor|school|mijn werk))|ik heb (?:les|college|dienst)) $/u,
};

/** "I finish work at 5": after it. "I have to pick up the kids at 3": done by then. Both name a time nobody wants to come at. */
function besideDuty(terms: readonly Term[], around: Around): Outcome {
  const words = dutyWords[around.pack.language];
  const before = around.text.slice(0, terms[0]?.start).toLowerCase();
  if (words?.ends.test(before)) return bounded(timeOf(terms, around), "after");
  if (!words?.begins.test(before)) return null;
  const isAfterIt = /^\W*(?:so |and |but |only |then )*(?:after|any ?time after)/.test(around.text.slice(terms.at(-1)?.end).toLowerCase());
  return isAfterIt ? bounded(timeOf(terms, around), "after") : finished(terms, around);
}

const dutyWords: Partial<Record<LanguageCode, { ends: RegExp; begins: RegExp }>> = {
  en: {
    ends: /\b(?:finish(?:es)?|get off|gets? out of|come out of|clock off|knock off|done with|off)(?: (?:work|school|uni|college|my shift|shift|the office|lessons|class)) $|\bi(?:['’]ll)? (?:get off|knock off|clock off|finish)(?: usually| normally)? $/u,
    begins:
      /\b(?:(?:start|begin)(?:s)?(?: (?:work|my shift|a shift|school|uni|college|class))|(?:pick(?:ing)? up|collect(?:ing)?|fetch)(?: (?:my|the|our))? (?:kids?|children|son|daughter|boys|girls|little one)(?: from \p{L}+)?|pick (?:my|the|our) \p{L}+ up|school run(?: is)?|(?:have|['’]ve got|got|have got) (?:a |an |my )?(?:meeting|call|lunch|dinner|exam|class|lesson|shift|work|train|flight|bus|interview)(?: (?:booked|to catch))?|(?:my|the|a) (?:train|flight|bus|meeting|shift)(?: is| leaves| starts| departs)?) $/u,
  },
};

/** "I can't make it before 6", "nothing after 3": the other side of it is wished. "Can't you do before 6?" asks for it. */
function isRuledOut(terms: readonly Term[], { text, pack }: Around): boolean {
  return ruledOut[pack.language]?.test(text.slice(0, terms[0]?.start).toLowerCase()) ?? false;
}

const ruledOut: Partial<Record<LanguageCode, RegExp>> = {
  en: /(?<!\bif (?:i|we) )(?:\b(?:ca|wo|do)n['’]?t|cannot|can not|unable to|not able to|['’]m not|am not|not (?:free|available|around|back|home)|never)(?! (?:you|there|they|it|have to|need to)\b)(?: (?!(?:but|and|so|or|stay|wait)\b)[a-z']+){0,4} $|\b(?:nothing|none) $/,
  es: /\bno (?:puedo|podemos|podr[ií]a|llego|salgo|estoy|quiero)(?: (?!pero|y\b)\p{L}+){0,3} $|\bnada $/u,
  fr: /\b(?:ne (?:peux|pourrai|pourrais|suis|serai)|peux|suis) pas(?: (?!mais|et\b)\p{L}+){0,3} $|\brien $/u,
  de: /\b(?:kann|k[oö]nnte|bin|habe|geht|passt)(?: \p{L}+){0,3} nicht(?: \p{L}+){0,1} $|\b(?:nichts|nicht) $/u,
  it: /\bnon (?:posso|possiamo|riesco|sono|arrivo|esco)(?: (?!ma|e\b)\p{L}+){0,3} $|\b(?:niente|nulla) $/u,
  pt: /n[aã]o (?:posso|podemos|consigo|chego|saio|estou)(?: (?!mas|e\b)\p{L}+){0,3} $|\bnada $/u,
  nl: /\b(?:kan|kunnen|ben)(?: \p{L}+){0,2} niet(?: \p{L}+){0,1} $|\b(?:niets|niks|niet) $/u,
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
