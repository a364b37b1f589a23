import type { Brief } from "@chairside/shared/brief.ts";
import { agreement } from "../understanding/languages/en-agreement.ts";

/**
 * A plain yes or no to the card on the table, and nothing else beside it; null for anything more, and when no card lies
 * there or something else has been asked since. The whole text must be made of known phrases of consent, refusal and courtesy: a yes books, so "yes at 3", "not ok"
 * and "ok what about parking" are not one.
 */
export function readConsent(said: string, brief: Brief): "yes" | "no" | null {
  // "Yes" to another question than the card's books nothing.
  if (brief.asked && brief.asked.about !== "confirm") return null;
  const card = cardOf(brief);
  if (!card || said.length > 120 || said.includes("?") || leftOver(said)) return null;
  const meaning = meanings[card];
  const phrases = phrasesOf(wordsOf(said), meaning);
  if (!phrases) return null;
  const found = new Set([...phrases.map((phrase) => meaning.get(phrase)), ...signsOf(said).map((sign) => emoji.get(sign))]);
  if (found.has("yes") === found.has("no")) return null;
  return found.has("yes") ? "yes" : "no";
}

/** What the card on the table would do. */
function cardOf({ proposal, change }: Brief): "book" | "move" | "cancel" | null {
  return proposal ? "book" : (change?.proposal?.kind ?? null);
}

const mostWords = 10;

function wordsOf(said: string): string[] {
  // Drawn-out words: "yesss", "okaaay".
  const text = said
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[’`]/g, "'")
    .replaceAll(/(\p{L})\1{2,}/gu, "$1");
  return text.match(/\p{L}[\p{L}\p{M}]*(?:'\p{L}+)?/gu) ?? [];
}

/** The words as known phrases, longest first; null when some word belongs to none. */
function phrasesOf(words: string[], meaning: Meaning): string[] | null {
  if (words.length > mostWords) return null;
  const phrases: string[] = [];
  for (let at = 0; at < words.length;) {
    const listed = [5, 4, 3, 2, 1].find((count) => at + count <= words.length && meaning.has(words.slice(at, at + count).join(" "))) ?? 0;
    const agreed = meaning === meanings.book ? agreementLength(words.slice(at)) : 0;
    if (listed === 0 && agreed === 0) return null;
    phrases.push(listed >= agreed ? words.slice(at, at + listed).join(" ") : "yes");
    at += Math.max(listed, agreed);
  }
  return phrases;
}

const theBooking = "(?:(?:the|that|this|my|an) (?:appointment|booking|visit|reservation|slot|time)|it|that|this)";
/** "Please go ahead and book it", "you may proceed": what the yes is to do, and nothing else. */
const deeds = [
  `(?:(?:please|kindly|you (?:can|may)|i(?: would|'?d) like (?:you )?to|let'?s) )*(?:go ahead (?:and )?)?(?:book|schedule|reserve|confirm|complete|finali[sz]e|take|do|try|proceed with|go ahead with) ${theBooking}(?: (?:for (?:me|us)|in))?`,
  "(?:(?:please|kindly|you (?:can|may)|let'?s) )*(?:go ahead and )?(?:book|make|schedule) (?:the|that|this|my|an) (?:appointment|booking|visit|reservation)",
  "(?:(?:please|kindly|you (?:can|may)|let'?s) )+(?:go ahead|proceed|book|confirm)",
  "go ahead and (?:book|confirm|schedule)",
];
const clauses = [...agreement, ...deeds].map((source) => new RegExp(`^(?:${source})(?= |$)`));

/** How many of the words make up a clause of agreement; 0: none. */
function agreementLength(words: string[]): number {
  const text = words.join(" ");
  return Math.max(...clauses.map((clause) => clause.exec(text)?.[0].split(" ").length ?? 0));
}

/** Digits and signs that mean something ("yes 3", "yes £20?"), but not punctuation or the emoji that are known. */
function leftOver(said: string): boolean {
  const rest = said.replaceAll(/[\p{L}\p{M}\s.,!;:'’`"()\p{Cf}\p{Emoji_Modifier}…-]/gu, "");
  return signsOf(rest).some((sign) => !emoji.has(sign));
}

/** Code points: the skin tone after a thumb is one of its own. */
function signsOf(text: string): string[] {
  return Array.from(text);
}

const emoji = new Map<string, "yes" | "no" | "">([
  ...["👍", "👌", "✅", "✔", "💯", "🆗"].map((sign) => [sign, "yes"] as const),
  ...["👎", "❌", "🚫"].map((sign) => [sign, "no"] as const),
  ...["🙏", "😊", "🙂", "😀", "😃", "😄", "😁", "🎉", "❤", "💕", "🥰", "😍", "💖", "🤩", "☺"].map((sign) => [sign, ""] as const),
]);

const yes = [
  "fantastic", "excellent", "terrific", "marvellous", "indeed", "exactly", "proceed", "please proceed", "spot on", "for sure", "i would", "i am", "i would love to", "very good", "very well", "right on", "it's a deal", "yes that's it", "yes thats it", "i do", "it does", "it will",
  "yes", "yep", "yup", "yeah", "yea", "ya", "yess", "ye", "yh", "yeh", "yus", "aye", "ok", "okay", "okey", "k", "sure", "absolutely", "definitely", "certainly",
  "of course", "go ahead", "go for it", "go on", "go on then", "do it", "book it", "book me in", "book me", "book that", "please book", "please book it", "please book that", "please book me in", "let's do it", "lets do it",
  "confirm", "confirmed", "i confirm", "perfect", "great", "lovely", "brilliant", "fine", "sounds good", "sounds good to me", "looks good to me", "looks good", "looks great",
  "sounds great", "sounds perfect", "looks right", "that's right", "thats right", "that's correct", "correct", "all good", "that works",
  "works for me", "i agree", "agreed", "happy with that", "i'm happy with that", "i'd love that", "please do", "all correct",
  "y", "alright", "all right", "cool", "nice", "amazing", "awesome", "wonderful", "super", "sweet", "deal", "why not", "fine by me", "fine with me", "that works for me", "works", "it works", "yes do", "yes do it", "it is", "i'm happy", "im happy",
  "happy to book", "i want it", "i want that", "i want to book it", "i'd like that", "i'd like to book it", "i'll take it", "ill take it", "i will take it", "i'll have it", "take it", "let's go", "lets go", "let's do that", "lets do that", "book", "book it in",
  "book it for me", "book that for me", "book this", "you can book it", "you can book", "confirm it", "confirm booking", "confirm the booking", "please confirm", "please confirm it", "that's the one", "thats the one",
  "sí", "si", "vale", "claro", "claro que sí", "por supuesto", "de acuerdo", "perfecto", "confirmo", "adelante", "resérvalo", "resérvala", "reservar", "genial", "correcto",
  "oui", "ouais", "d'accord", "bien sûr", "parfait", "je confirme", "allez y", "volontiers", "c'est bon", "réservez", "exact",
  "ja", "jawohl", "genau", "gerne", "passt", "einverstanden", "bestätigt", "bestätige", "klar", "perfekt", "in ordnung", "bitte buchen", "stimmt",
  "sì", "certo", "va bene", "d'accordo", "perfetto", "confermo", "procedi", "prenota", "esatto",
  "sim", "claro que sim", "pode ser", "pode marcar", "pode confirmar", "confirme", "está bem", "combinado", "perfeito", "pode reservar", "certo",
  "jazeker", "jawel", "prima", "akkoord", "klopt", "graag", "doe maar", "bevestig", "is goed", "helemaal goed",
]; // prettier-ignore

const no = [
  "no", "n", "nope", "nah", "not now", "not really", "cancel it", "cancel that", "cancel the booking", "leave it", "not for me", "rather not", "i'd rather not", "don't", "dont", "do not", "don't book", "don't book it", "don't book that", "dont book it", "please don't", "cancel",
  "never mind", "nevermind", "not yet", "stop", "forget it", "i don't want it", "no way",
  "no gracias", "mejor no", "cancela", "claro que no", "non", "non merci", "nein", "nein danke", "lieber nicht", "abbrechen", "nee", "nee bedankt", "liever niet",
  "não", "nao", "não obrigado", "não obrigada", "no grazie", "annulla", "annuler", "annuleer",
]; // prettier-ignore

/** Courtesy: says neither. */
const courtesy = [
  "please", "pls", "plz", "thanks", "thank you", "thank u", "thx", "ta", "cheers", "many thanks", "very much", "so much", "a lot", "oh", "ah", "hi", "hello",
  "then", "now", "right", "you're right", "you are right", "you're correct", "you are correct", "good", "sorry", "actually", "hmm", "um", "well", "that's", "thats", "that is", "it's", "that's all",
  "por favor", "gracias", "muchas gracias", "merci", "merci beaucoup", "s'il vous plaît", "s'il te plaît", "danke", "vielen dank", "bitte", "danke schön",
  "grazie", "grazie mille", "per favore", "obrigado", "obrigada", "muito obrigado", "muito obrigada", "bedankt", "dank je", "dank je wel", "alsjeblieft", "alstublieft",
]; // prettier-ignore

type Meaning = ReadonlyMap<string, "yes" | "no" | "">;

const booking: Meaning = new Map([
  ...courtesy.map((phrase) => [phrase, ""] as const),
  ...yes.map((phrase) => [phrase, "yes"] as const),
  ...no.map((phrase) => [phrase, "no"] as const),
]);

/** Words that book and words that cancel: before another card they mean something else, or nothing plain. */
const books = /\b(?:book|booking|reserv|res[ée]rv|prenota|buchen|marcar|take it|have it|want)/;
const cancels = /\b(?:cancel|abbrechen|annul)/;
const elsewhere = [...booking].filter(([phrase]) => !books.test(phrase) && !cancels.test(phrase));
const keep = ["keep it", "keep that", "keep them", "keep", "behalten", "déjala", "garder", "laat staan"].map(
  (phrase) => [phrase, "no"] as const,
);

/** What is a yes to a card is a yes to what it does: "cancel it" cancels only where cancelling is what the card would do. */
const meanings: Readonly<Record<"book" | "move" | "cancel", Meaning>> = {
  book: booking,
  move: new Map([
    ...elsewhere,
    ...keep,
    ...["move it", "move that", "please move it", "verlegen", "cámbiala", "déplacez", "spostalo", "verzetten"].map(
      (phrase) => [phrase, "yes"] as const,
    ),
  ]),
  cancel: new Map([
    ...elsewhere,
    ...keep,
    ...["cancel", "cancel it", "cancel that", "cancel this", "cancel the appointment", "cancel the booking", "cancel my appointment", "please cancel", "please cancel it",
      "absagen", "stornieren", "cancela", "cancélala", "annulez", "annuler", "annulla", "annullalo", "cancele", "annuleren", "annuleer"].map((phrase) => [phrase, "yes"] as const), // prettier-ignore
  ]),
};
