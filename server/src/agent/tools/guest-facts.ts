import type { GuestFacts } from "@chairside/shared/brief.ts";
import { readWords, visitorWords, type Workspace } from "../workspace.ts";

/** What the visitor has told of themselves in this conversation; what was said last counts. */
export function factsSaid(workspace: Workspace): GuestFacts {
  const { brief, turn } = workspace;
  const facts: GuestFacts = {};
  for (const words of visitorWords(turn)) Object.assign(facts, readWords(workspace, words).facts);
  return { ...facts, ...lasting(brief.facts) };
}

/** What was booked here is no hearsay. */
function lasting({ patchTest, consulted }: GuestFacts = {}): GuestFacts {
  const tested = patchTest && patchTest !== "none" && patchTest !== "had" ? { patchTest } : {};
  return { ...tested, ...(consulted ? { consulted } : {}) };
}
