import { languageOf } from "../../../understanding/languages/detect-language.ts";
import type { Language } from "../../../understanding/languages/language-pack.ts";
import type { Announcements } from "./announcements.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { nl } from "./nl.ts";
import { pt } from "./pt.ts";

const packs: Readonly<Record<Language, Announcements>> = { en, es, fr, de, it, pt, nl };

/** The announcements of a BCP 47 locale's language, English where it is none of ours. */
export function announcementsIn(locale: string): Announcements {
  return packs[languageOf(locale)];
}
