import { resolveWhen } from "../src/understanding/when/resolve-when.ts";
import type { LanguageCode, WhenValue } from "../src/understanding/when/when-value.ts";
import { followDialogue } from "./understanding/follow-dialogue.ts";
import { holdDialogue } from "./understanding/hold-dialogue.ts";
import { labelIntent } from "./understanding/intent-label.ts";

/** The product behind the interface that benchmark harnesses of language understanding call: its own code, nothing of theirs. */

/** The languages that are read. */
export const languages: readonly LanguageCode[] = ["en", "es", "fr", "de", "it", "pt", "nl"];

export const meta = { name: "chairside", version: "0.1.0" };

/** A date-time engine as benchmark harnesses call it. `reference` is local wall time, YYYY-MM-DDTHH:MM. */
export function resolveDateTime(
  text: string,
  { reference, lang, locale }: { reference: string; lang: string; locale?: string },
): WhenValue | null {
  const language = languages.find((code) => code === lang);
  if (!language) return null;
  const now = { date: reference.slice(0, 10), minute: Number(reference.slice(11, 13)) * 60 + Number(reference.slice(14, 16)) };
  return resolveWhen(text, { now, language, locale: locale ?? (language === "en" ? "en-US" : language) })[0] ?? null;
}

/** Follows recorded dialogues turn by turn. */
export const createTracker = followDialogue;

/** Holds dialogues: the real assistant, desk and calendar answer. */
export const createSession = holdDialogue;

/** What an utterance is after, as one label. */
export const classifyIntent = labelIntent;
