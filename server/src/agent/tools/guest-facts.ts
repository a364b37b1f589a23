import type { GuestFacts } from "@chairside/shared/brief.ts";
import { guestFactsIn } from "../../understanding/read-guest-facts.ts";
import { visitorLocale } from "../built-in/replies/reply-language.ts";
import { visitorWords, type Workspace } from "../workspace.ts";

/** What the visitor has told of themselves in this conversation; what was said last counts. */
export function factsSaid({ brief, turn }: Workspace): GuestFacts {
  const facts: GuestFacts = {};
  for (const words of visitorWords(turn)) Object.assign(facts, guestFactsIn(words, visitorLocale(turn)));
  return { ...facts, ...lasting(brief.facts) };
}

/** What was booked here is no hearsay. */
function lasting({ patchTest, consulted }: GuestFacts = {}): GuestFacts {
  const tested = patchTest && patchTest !== "none" && patchTest !== "had" ? { patchTest } : {};
  return { ...tested, ...(consulted ? { consulted } : {}) };
}
