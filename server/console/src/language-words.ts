import type { Translation } from "@chairside/shared/draft-routes.ts";

/** "Spanish", for "es": in English, as the console is. */
export const languageName = (language: string): string => new Intl.DisplayNames(["en"], { type: "language" }).of(language) ?? language;

type Refused = Extract<Translation, { translated: false }>["why"];

/** Why there is no translation, for whoever asked for it. */
export const refusedWords: Readonly<Record<Refused, string>> = {
  unavailable: "The translation service does not answer at the moment.",
  numbers: "Not translated: a number, time or date did not stay the same.",
  names: "Not translated: a name did not stay the same.",
  contacts: "Not translated: an address or phone number did not stay the same.",
  unsure: "Not translated: what came back was no translation.",
};
