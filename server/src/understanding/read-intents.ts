import type { LanguagePack } from "./languages/language-pack.ts";
import { offTopic } from "./languages/off-topic.ts";
import type { Intent } from "./understood.ts";
import type { Spoken } from "./words/spoken.ts";

/** Everything the words ask for, by the patterns of the packs, in the packs' order. */
export function readIntents(spoken: Spoken, packs: readonly LanguagePack[]): Set<Intent> {
  const found = new Set<Intent>();
  for (const pack of packs) {
    for (const [intent, pattern] of pack.intents) if (!found.has(intent) && pattern.test(spoken.said)) found.add(intent);
  }
  settle(found);
  if (/(?<= )(?:do|does|should|must|will|would) (?:i|we|my \S+) (?:need|have)(?: to)? /.test(spoken.said) && found.has("policy"))
    found.delete("book");
  return found;
}

/** Whether the words are about something no salon's desk deals with. */
export function isOffTopic(spoken: Spoken): boolean {
  return offTopic.test(spoken.said);
}

/** Patterns that are wide on purpose give way to the narrower ones beside them. */
function settle(found: Set<Intent>): void {
  if (found.has("emergency")) found.add("health");
  if (found.has("cancel") || found.has("reschedule") || found.has("waitlist") || found.has("my-appointment")) found.delete("book");
  if (found.has("cancel")) found.delete("my-appointment");
  if (found.has("reschedule")) {
    found.delete("my-appointment");
    found.delete("cancel");
    found.delete("complaint");
  }
  if (found.has("start-over")) found.delete("cancel");
  if (found.has("are-you-a-bot") && !found.has("person")) found.delete("greeting");
}
