import type { Around } from "../rewrite.ts";
import type { Kind, Term } from "../terms.ts";

/** Words, folded, that measure: "duurt 2 uur", "pendant 2 heures". */
const measuring = new Set(
  "durante|por|dura|duran|duracion|pendant|durant|dure|duree|durent|durata|durano|duracao|duram|gedurende|duurt|duren|duur|lasts".split(
    "|",
  ),
);
const plural = new Set(["horas", "ore", "uren"]);
/** "da un'ora", "duurt het een uur". */
const loose = new Set(["da", "het"]);
const closing = new Set<Kind>(["word", "mark", "stop", "comma"]);

/** What goes on with a time: "van 3 uur 's ochtends tot 5 uur". */
const goingOn = new Set<Kind>(["to", "until", "dash", "at", "pod", "of", "digits", "numeral", "half", "quarter", "ampm"]);

/** Whether hours are how long something takes, where the same words can name a time ("una cita de 2 horas", "twee uur lang"). */
export function isLength(terms: readonly Term[], { before, after, pack }: Around): boolean {
  const [number, unit] = terms;
  if (!number || !unit) return false;
  // "24 ore su 24", "24 horas por dia".
  if (number.value === 24) return before === undefined || before.kind === "word";
  if (number.value > 12) return false;
  if (after?.text === "lang" || (before && measuring.has(before.text))) return true;
  if (before !== undefined && before.kind !== "word" && before.kind !== "of" && !loose.has(before.text)) return false;
  if (after?.kind === "pod" || after?.kind === "ampm") return false;
  // it "un trattamento da un'ora".
  if (before?.kind === "of" || (before?.text === "da" && pack.language === "it")) return after === undefined || !goingOn.has(after.kind);
  // Without its accent French "à" is a verb as well.
  if (before?.text === "a") return false;
  if (number.kind === "numeral" && number.value === 1) return before !== undefined || pack.language !== "nl";
  return plural.has(unit.text) && (before !== undefined || number.kind === "numeral") && (!after || closing.has(after.kind));
}
