import { dialogueWords } from "./dialogue-words.ts";
import { everydayWords } from "./everyday-words.ts";

/** Sentences that promise something without a number in them. All take lower-case text with straight apostrophes. */

const booked =
  /(?<!\p{L})(?:(?:re|pre)?booked|confirmed|all set|all sorted|locked in|secured|(?<!(?:can|could|able to) )see you (?:on|at|then|tomorrow|today|this|next)|look(?:ing)? forward to (?:seeing|welcoming)|reservad[ao]s?|confirmad[ao]s?|agendad[ao]s?|marcad[ao]s?|réservée?s?|confirmée?s?|gebucht|bestätigt|reserviert|prenotat[aoi]|confermat[aoi]|geboekt|bevestigd|gereserveerd|vastgelegd)(?!\p{L})/u;
const bookingNoun =
  /\b(?:appointment|booking|reservation|visit|slot|spot|place|it|you|that|everything)(?:'s|'re| is| are| has been| have been) (?:now |all |officially )?(?:made|done|complete|completed|scheduled|in the (?:diary|calendar|book)|in\b(?=[.!]))|\b(?:booking|appointment|reservation) (?:went|has gone|is going) through\b|\byou(?:'ve| have| now have)(?: now)?(?: got)? an? (?:appointment|booking|reservation)\b/u;
const notYet =
  /\b(?:(?:not|isn't|aren't|won't be|nothing(?: is|'s)?)(?: yet| actually)? (?:booked|confirmed)|fully booked|booked (?:up|out|solid)|(?:once|when|after|as soon as|if|until|unless|before) you(?:'ve| have)? (?:say yes|said yes|confirmed|confirm|agree|approve|press|tap|click|accept)|to (?:be|get|have it) (?:booked|confirmed)|before (?:anything|it) is)\b/u;
const notYetElsewhere =
  /(?<!\p{L})(?:todavía no|aún no|rien n'est|pas encore|noch nichts?|noch kein\p{L}*|ancora (?:niente|nulla|non)|ainda (?:não|nada)|nog (?:niets?|geen))(?!\p{L})/u;
const asks =
  /^\W*(?:so,? |and |ok(?:ay)?,? |great,? )?(?:shall|should|would|could|do|did|can|may|want|which|what|when|have you)\b[^.!]*\?\s*$/u;

/** "You're booked", "your appointment is confirmed", "see you on Thursday": true only when the desk has written it. */
export function claimsBooking(text: string): boolean {
  if (!booked.test(text) && !bookingNoun.test(text)) return false;
  return !notYet.test(text) && !notYetElsewhere.test(text) && !asks.test(text);
}

const standing =
  /(?<!\p{L})(?:(?:your|the|an?) (?:next |other )?(?:appointment|booking|visit|reservation)s?(?:'s| is| are| was| were| will be)(?: (?:still|now|already))? (?!not|free|ready)|(?:tu|su) cita (?:es|está|será)|(?:votre|ton) (?:rendez-vous|réservation) (?:est|sera)|(?:ihr|dein) termin (?:ist|wird)|(?:il )?tuo appuntamento (?:è|sarà)|(?:a )?sua marcação (?:é|está|será)|(?:je|uw) afspraak (?:is|staat))/u;

/** "Your appointment is on Thursday": true of an appointment that stands, not of a time that is merely free. */
export function claimsStanding(text: string): boolean {
  return standing.test(text) && !notYet.test(text) && !asks.test(text);
}

const changed =
  /(?<!\p{L})(?:i(?:'ve| have|'m| am)? ?(?:just |now )?(?:cancel\p{L}*|moved|moving|rescheduled|rescheduling|changed your|refund\p{L}*|waived?|(?:taken|received|charged) (?:your|the|an?) (?:payment|deposit|money|card))|(?:appointment|booking|visit|reservation|it|that|deposit|fee)(?:'s| is| has been| was| are)(?: now| all)? (?:cancell?ed|moved|rescheduled|changed|refunded|waived|paid))(?!\p{L})/u;

const changedElsewhere =
  /(?<!\p{L})(?:annulée?s?|déplacée?s?|remboursée?s?|storniert|verschoben|erstattet|cancel(?:ad[ao]s?|é|ei)|anulad[ao]s?|desmarc(?:ad[ao]s?|uei)|reembolsad[ao]s?|annullat[oaie]|spostat[oaie]|rimborsat[oaie]|geannuleerd|verplaatst|verzet|terugbetaald)(?!\p{L})/u;

/** "I've cancelled it", "your visit has been moved": what is written is told by events and fixed words, never by a model. */
export function claimsChange(text: string): boolean {
  if (changedElsewhere.test(text) && !text.trimEnd().endsWith("?")) return true;
  return changed.test(text) && !asks.test(text) && !notYet.test(text);
}

/** Haste that no fact gives reason for. */
export function presses(text: string): boolean {
  return /(?<!\p{L})(?:hurry|prices? (?:go|will|are going)|offer ends?|looking at (?:this|these|it)(?! for)|going fast|last (?:one|slot|chance)|(?:one|\d+|few) left|while (?:they|it) lasts?)(?!\p{L})/u.test(
    text,
  );
}

const neverSend =
  /^\P{L}*(?:please,? )?(?:(?:don't|do not|never) (?:ever )?|there(?:'s| is) no need to )(?:share|send|type|enter|write|post|give|put) [^.!?;:,]*[.!]?\s*$/u;

/** Nobody is asked for these in a chat. */
export function asksForSecrets(text: string): boolean {
  if (neverSend.test(text)) return false;
  return /(?<!\p{L})(?:card (?:number|details)|long number|security code|cvv|cvc|iban|pin|password|passcode|bank|account number)(?!\p{L})/u.test(
    text,
  );
}

const held =
  /(?<!\p{L})(?:i(?:'ve| have|'m| am)? ?(?:now )?(?:held|holding|reserved|reserving|saved|kept|keeping|blocked|put (?:it|that|this) aside)|(?:is|are|'s|been) (?:now )?(?:held|reserved|on hold|saved)|reserved)(?!\p{L})/u;

/** "I've held that for you": true only while a hold is open. */
export function claimsHold(text: string): boolean {
  return held.test(text) && !asks.test(text);
}

const negative =
  /\b(?:not|no|none|nothing|isn't|aren't|doesn't|don't|can't|cannot|couldn't|haven't|hasn't|unfortunately|fully booked|booked (?:up|out|solid)|unavailable|closed|off|away|sorry|leider|kein\w*|nicht|ning\w+|ocupad[ao]s?|complet|aucune?|chius[oa]|nessun\w*|fechad[oa]|nenhum\w*|geen|niet|gesloten)\b/u;
const availabilityWord =
  /\b(?:free|availab\w+|openings?|slots?|space|spaces|spots?|times?|can (?:do|fit|see|take)|has|have|works?|working|in on|frei|libre\w*|disponib\w+|liber[oaie]|livre\w*|beschikbaar|vrij|plek)\b/u;
const unavailability = /\b(?:fully booked|booked (?:up|out|solid)|unavailable|closed|(?:is|are) (?:off|away)|day off)\b/u;

/** "Sarah isn't free on Friday", "we're closed on Sunday". */
export function saysUnavailable(text: string): boolean {
  return unavailability.test(text) || (negative.test(text) && availabilityWord.test(text));
}

/** "Sarah has space on Friday". */
export function saysAvailable(text: string): boolean {
  return availabilityWord.test(text) && !negative.test(text);
}

const gift =
  /\b(discounts?|on us|on the house|complimentary|free of charge|half[- ]price|no charge|gratis|kostenlos|gratuit\w*|refund\w*|guarantee\w*|voucher|promo\w*|free (?!when|on|at|for|from|to|this|next|in|of|if|slot|slots|time|times|and|or|then|all|after|before|later|earlier|until|as|between|with|but|today|tomorrow|mon|tue|wed|thu|fri|sat|sun)\p{L}+)/u;

/** Something promised as free or cheaper, as it is written; null when nothing is. */
export function offersFree(text: string): string | null {
  return gift.exec(text.replace(/(?<!\p{L})i (?:can't|cannot) (?:really )?guarantee (?:that|anything|it)(?=[,.!])/u, ""))?.[1] ?? null;
}

const afterWith = /(?<!\p{L})(?:with|by|ask for|stylist|con|avec|chez|mit|bei|com|met|bij)\s+(\p{Lu}\p{L}+)/gu;
const subject =
  /(?<!\p{L})(\p{Lu}\p{L}+)(?:'s| is| has| can| will| could| would| does)\s+(?:free|available|able|fully|off|away|in|do|fit|see|take|booked|working|not|an?|one|two|our)\b/gu;
const ordinary = new Set(
  "let he she they it we you this that there here which what who nobody everyone everything our your my the a an i one both all each ihnen vergnügen".split(
    " ",
  ),
);

/** A person's name that nobody here knows, as written; null when there is none. */
export function namesStranger(
  sentence: string,
  known: { practitioners: string[]; services: string[]; knownNames: string[]; units: { text: string; kind: string }[] },
): string | null {
  for (const pattern of [afterWith, subject]) {
    for (const match of sentence.replaceAll("’", "'").matchAll(pattern)) {
      const name = (match[1] ?? "").toLowerCase();
      if (!ordinary.has(name) && !isGermanNoun(name) && !isKnown(name, known)) return match[1] ?? null;
    }
  }
  return null;
}

/** "Bei Fragen": German nouns are written as names are. */
const isGermanNoun = (name: string): boolean => dialogueWords("de").own.has(name) || everydayWords("de").has(name);

function isKnown(name: string, { practitioners, services, knownNames, units }: Parameters<typeof namesStranger>[1]): boolean {
  const word = new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, "u");
  return (
    [...practitioners, ...services, ...knownNames].some((known) => word.test(known)) ||
    units.some((unit) => unit.kind !== "said" && word.test(unit.text))
  );
}
