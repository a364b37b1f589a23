import { find } from "../rewrite.ts";
import type { Around, Outcome } from "../rewrite.ts";
import { dayOutcome, numberKinds } from "./month-days.ts";
import type { Kind, Term } from "../terms.ts";

export function weekdayAndNumber(terms: readonly Term[]): Outcome {
  return dayOutcome({ weekday: find(terms, "weekday")?.value ?? 1, day: find(terms, ...numberKinds)?.value ?? 0 });
}

/** "Montag einen Termin", "viernes dos personas". */
export function isCounting(terms: readonly Term[], { after }: Around): boolean {
  return terms.at(-1)?.value === 1 || after?.kind === "word" || after?.kind === "noun" || after?.kind === "unit";
}

const numberFollowers = new Set<Kind>([
  "ampm",
  "dash",
  "unit",
  "oclock",
  "to",
  "half",
  "quarter",
  "past",
  "noun",
  "slash",
  "pod",
  "digits",
  "until",
]);

/** "Sunday 31" is a day number; "Tuesday 3 pm", "Friday 1-4" are not. */
export function weekdayAndDigits(terms: readonly Term[], around: Around): Outcome {
  if (around.after && numberFollowers.has(around.after.kind) && !leadsOn(around)) return null;
  return weekdayAndNumber(terms);
}

const ofPod = /^(de la|del|da|della|del|di|du|de l'|d') /;

/** "sábado 12 por la mañana", "samedi 12 jusqu'à 17 h": an hour would be "de la mañana", and would have its article. */
function leadsOn({ after, pack }: Around): boolean {
  if (!["es", "fr", "it", "pt"].includes(pack.language)) return false;
  if (after?.kind === "pod") return !ofPod.test(after.text);
  return after?.kind === "until" && (after.value === 2 || pack.language === "fr");
}

const ordinalLeads = new Set<Kind>([
  "on",
  "by",
  "until",
  "from",
  "before",
  "after",
  "to",
  "day",
  "weekday",
  "between",
  "and",
  "dash",
  "or",
  "comma",
]);

/** "The 2nd works", "the 2nd"; "the 2nd floor" was refused by the words that follow it. */
export function ordinalDay(terms: readonly Term[], around: Around): Outcome {
  if (around.after?.kind === "noun" || around.after?.kind === "unit") return null;
  return dayOutcome({ day: find(terms, "ordinal")?.value ?? 0 });
}

/** "on the fourth"; "the third" alone may be a choice among three, so it needs a lead. */
export function wordOrdinalDay(terms: readonly Term[], around: Around): Outcome {
  const lead = terms[0]?.kind === "on" ? "on" : around.before?.kind;
  const value = find(terms, "wordOrdinal")?.value ?? 0;
  if (isOtherGender(terms[0], around) || (value <= most && choosing.has(around.before?.text ?? ""))) return null;
  if (
    around.after?.kind === "noun" ||
    around.after?.kind === "unit" ||
    (around.after?.kind === "word" && (value <= 3 || around.pack.language === "en"))
  )
    return null;
  if (value <= 10 && around.expects !== "date" && !(lead && ordinalLeads.has(lead)) && !isWithin(around)) return null;
  return dayOutcome({ day: find(terms, "wordOrdinal")?.value ?? 0 });
}

/** "quiero el segundo", "ik neem de tweede": one of those that were offered. */
const choosing = new Set(
  "quiero|prefiero|tomo|elijo|cojo|escojo|prends|choisis|veux|prefere|prendo|scelgo|voglio|preferisco|nehme|wahle|will|wil|neem|kies|quero|prefiro|escolho".split(
    "|",
  ),
);
const most = 5;

/** "das zweite", "la deuxième": days are masculine, so this is the second of something else. */
function isOtherGender(article: Term | undefined, { pack }: Around): boolean {
  return article?.kind === "the" && article.value !== 1 && ["de", "fr", "it", "es"].includes(pack.language);
}

/** In the middle of a sentence "de eerste", "der dritte" is a day more often than a choice; in English it is not. */
function isWithin(around: Around): boolean {
  return around.pack.language !== "en" && around.before !== undefined && around.before.kind !== "comma";
}

/** "día 15", "dia quinze". */
export function namedNumber(terms: readonly Term[], around: Around): Outcome {
  const unit = terms[0];
  if (unit?.value !== 2 || unit.text.endsWith("s") || around.pack.language === "en") return null;
  if (around.before?.kind === "digits" && around.before.value === 1) return null;
  return dayOutcome({ day: terms[1]?.value ?? 0 });
}

/** "del 15", "du 13" with nothing that makes it a range or a month. */
export function articleDay(terms: readonly Term[], around: Around): Outcome {
  const after = around.after?.kind;
  if (after && ["to", "dash", "until", "month", "of", "noun", "unit", "at", "and", "slash", "pod"].includes(after)) return null;
  return dayOutcome({ day: terms[1]?.value ?? 0 });
}

const digitFollowers = new Set<Kind>(["word", "noun", "unit", "half", "quarter", "dash", "slash", "oclock", "ampm", "clock", "greeting"]);

/** "on 15, 8 pm", "8 pm on 15". */
export function opensDate({ before, after, pack }: Around, on: Term | undefined): boolean {
  if (on?.value === 1) return true;
  if (after?.kind === "comma" || after?.kind === "at" || before?.kind === "clock") return true;
  // "am 5", "op 5", where nothing counted can follow.
  return (pack.language === "de" || pack.language === "nl") && (after === undefined || after.kind === "mark" || after.kind === "stop");
}

const partial = new Set<Kind>([
  "month",
  "weakMonth",
  "of",
  "noun",
  "unit",
  "ampm",
  "oclock",
  "digits",
  "numeral",
  "word",
  "dash",
  "slash",
  "half",
  "quarter",
]);

/** Whether the words that follow may take the number into something larger. */
export function namesMore({ after }: Around): boolean {
  return after !== undefined && partial.has(after.kind);
}

/** "el próximo 15", "le 15 prochain", "this 28th". */
export function namedByModifier(terms: readonly Term[], around: Around): Outcome {
  const number = find(terms, "digits", "ordinal");
  const modifier = find(terms, "modifier");
  if (!number || !modifier || modifier.value < 0 || namesMore(around)) return null;
  if (number.kind === "digits" && (around.pack.language === "en" || modifier.text.endsWith("s"))) return null;
  return dayOutcome({ day: number.value });
}

/** "on the 12", "el 15": an article before digits. In English the next word must not be what is counted ("the 2 of us"). */
export function numberedDay(terms: readonly Term[], around: Around): Outcome {
  const article = terms[0];
  const value = terms.at(-1)?.value ?? 0;
  if (article?.value === 2 || (article?.kind === "the" && article.value > 2 && value === 1)) return null;
  const after = around.after?.kind;
  if (after === "noun" || after === "unit" || after === "ampm" || after === "oclock" || after === "digits") return null;
  if (article?.value !== 1 && after && (digitFollowers.has(after) || after === "of") && around.before?.kind !== "on") return null;
  return dayOutcome({ day: value });
}
