import type { LanguagePack } from "./language-pack.ts";
import { en } from "./languages/en.ts";
import type { LanguageCode } from "./when-value.ts";

const packs: Record<LanguageCode, LanguagePack> = { en, es: en, fr: en, de: en, it: en, pt: en, nl: en };

export function packOf(language: LanguageCode): LanguagePack {
  return packs[language];
}
