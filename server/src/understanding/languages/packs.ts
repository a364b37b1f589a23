import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import type { Language, LanguagePack } from "./language-pack.ts";
import { nl } from "./nl.ts";
import { pt } from "./pt.ts";

export const packs: Readonly<Record<Language, LanguagePack>> = { en, es, fr, de, it, pt, nl };
