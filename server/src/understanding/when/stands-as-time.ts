import type { LanguagePack } from "./language-pack.ts";
import type { Entry } from "./lexicon.ts";
import type { Part } from "./split-text.ts";
import type { Kind, Term } from "./terms.ts";

export function fits(
  entry: Entry,
  parts: readonly Part[],
  at: number,
  last: number,
  pack: LanguagePack,
  before: Term | undefined,
): boolean {
  const text = parts[at]?.text ?? "";
  if (entry.kind === "ampm")
    return entry.words.join("").length > 1
      ? before !== undefined &&
          (pack.language === "de" ? timeLike.has(before.kind) && !leadsOn(text, parts[last + 1]) : before.kind !== "word")
      : parts[at]?.glued === true && /\d$/.test(before?.text ?? "");
  if (pack.notAfter?.[text]?.split("|").includes(parts[at - 1]?.text ?? "")) return false;
  if (pack.notBefore?.[text]?.split("|").includes(parts[last + 1]?.text ?? "")) return false;
  if (entry.afterNumber) return isAfterNumber(parts, at, before) && !opensDate(parts, last, pack);
  if (entry.besideNumber) return isAfterNumber(parts, at, before) || parts[last + 1]?.kind === "digits";
  return !entry.weak || standsAsTime(parts, at, last, before);
}

/** "alle 18 mar 25 mag": Tuesday, since a month of its own follows. */
function opensDate(parts: readonly Part[], last: number, pack: LanguagePack): boolean {
  const [number, month] = parts.slice(last + 1, last + 4).filter((part) => part.text !== ".");
  return number?.kind === "digits" && month !== undefined && pack.months.some((names) => names.split(/[|#^?]+/).includes(month.text));
}

/** German "am" before anything but the end of what is said is "on the" ("um 3 am Montag"). */
function leadsOn(text: string, next: Part | undefined): boolean {
  return text === "am" && next !== undefined && next.kind !== "mark";
}

/** "3 mar", "3 de mar", "3/mar". */
function isAfterNumber(parts: readonly Part[], at: number, before: Term | undefined): boolean {
  return (
    isNumber(before) || before?.kind === "slash" || before?.kind === "dash" || (before?.kind === "of" && parts[at - 2]?.kind === "digits")
  );
}

function isNumber(term: Term | undefined): boolean {
  return term !== undefined && ["digits", "numeral", "ordinal", "wordOrdinal"].includes(term.kind);
}

/** What German "am" and "pm" may follow: the letters are a word as well ("nächste Woche am Dienstag"). */
const timeLike = new Set<Kind>(["digits", "numeral", "clock", "dotPair", "long", "oclock", "quarter", "half"]);

/** Words that join two short forms: "Di oder Do", "Mo bis Fr", "ma t/m vr". */
const joining = new Set(["oder", "of", "ou", "o", "und", "en", "y", "et", "e", "bis", "tot", "au", "al", "ate", "till", "to"]);

/** Words that make the short form before them a day: "seg que vem", "ma a.s.". */
const daying = new Set(["que vem", "que viene", "che viene", "qui vient", "a s"]);

const leadsToTime = new Set<Kind>([
  "or",
  "on",
  "from",
  "to",
  "until",
  "dash",
  "modifier",
  "comma",
  "weekday",
  "by",
  "between",
  "before",
  "after",
  "day",
  "at",
  "mark",
]);

const articles = new Set(["de", "den", "der", "le", "el", "il", "dia", "giorno"]);

/** A short form is a time word where a stop or a number follows, or a time word leads to it, or nothing else is said. */
function standsAsTime(parts: readonly Part[], at: number, last: number, before: Term | undefined): boolean {
  const next = parts[last + 1];
  if (!next) return (at === 0 && (parts[at]?.text.length ?? 0) > 2) || (before !== undefined && leadsToTime.has(before.kind));
  if (next.kind === "digits") return true;
  const afterMark = parts[last + 2];
  if (next.text === "." && next.glued) return true;
  if (next.text === "t" && afterMark?.text === "/" && parts[last + 3]?.text === "m") return true;
  if (daying.has(`${next.text} ${(afterMark?.text === "." ? parts[last + 3] : afterMark)?.text ?? ""}`)) return true;
  if (joining.has(next.text) && afterMark?.kind === "word" && afterMark.text.length <= 3) return true;
  if (next.text === "-" && afterMark?.kind === "word" && afterMark.text.length <= 3) return true;
  if ((next.text === "," || articles.has(next.text)) && afterMark?.kind === "digits") return true;
  return (
    before !== undefined && leadsToTime.has(before.kind) && before.kind !== "comma" && before.kind !== "modifier" && before.kind !== "mark"
  );
}
