import type { GuestFacts } from "@chairside/shared/brief.ts";
import { detectLanguage, languageOf, packsFor } from "./languages/detect-language.ts";
import { enSpellings } from "./languages/en-spellings.ts";
import type { LanguagePack } from "./languages/language-pack.ts";
import { visitWords } from "./languages/visit-words.ts";
import { readSpoken, type Spoken } from "./words/spoken.ts";

/** The same of a text that is read for nothing else. `locale`: the visitor's, BCP 47. */
export function guestFactsIn(text: string, locale: string): GuestFacts {
  const spoken = readSpoken(text, enSpellings);
  return readGuestFacts(spoken, packsFor(detectLanguage(spoken, languageOf(locale))));
}

/** What the visitor tells of the guest, as far as a salon's rules ask: age, whether new, whether tested. A question tells nothing but an age. */
export function readGuestFacts(spoken: Spoken, packs: readonly LanguagePack[]): GuestFacts {
  const facts: GuestFacts = {};
  for (const { language } of packs) {
    const { age, isNew, untested, tested } = visitWords[language];
    const groups = age.exec(spoken.said)?.groups;
    const years = Number(groups?.["age"] ?? groups?.["old"]);
    if (Number.isInteger(years)) facts.age ??= years;
    if (isNew.test(spoken.said)) facts.isNew = true;
    if (spoken.question) continue;
    if (untested.test(spoken.said)) facts.patchTest ??= "none";
    else if (tested.test(spoken.said) && !elsewhere.test(spoken.said)) facts.patchTest ??= "had";
  }
  return facts;
}

/** Another salon's test is not this one's. */
const elsewhere =
  /(?<= )(?:another|other|different) (?:salon|place)|elsewhere|somewhere else|otro salon|autre salon|anderen salon|altro salone|outro salao|andere salon(?= )/;
