import type { LanguagePack } from "./language-pack.ts";
import { de } from "./languages/de.ts";
import { en } from "./languages/en.ts";
import { es } from "./languages/es.ts";
import { fr } from "./languages/fr.ts";
import { it } from "./languages/it.ts";
import { nl } from "./languages/nl.ts";
import { pt } from "./languages/pt.ts";
import type { LanguageCode } from "./when-value.ts";

const packs: Record<LanguageCode, LanguagePack> = { en, es, fr, de, it, pt, nl };

export function packOf(language: LanguageCode): LanguagePack {
  return packs[language];
}
