import type { StepInput } from "../next-step.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { nl } from "./nl.ts";
import { pt } from "./pt.ts";
import type { Replies } from "./replies.ts";

export const packs: Readonly<Record<string, Replies>> = { en, es, fr, de, it, pt, nl };

/** The wording in the visitor's language, English where there is no pack for it. */
export function replies(input: StepInput): Replies {
  return packs[new Intl.Locale(input.visitor.locale || "en").language] ?? en;
}
