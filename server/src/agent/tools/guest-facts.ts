import type { GuestFacts } from "@chairside/shared/brief.ts";
import type { LocalDate } from "../../booking/catalogue.ts";
import { type ClientFacts, clientFacts } from "../../booking/client-facts.ts";
import { isForAnother, withFile } from "../../booking/client-file.ts";
import { guestFactsIn } from "../../understanding/read-guest-facts.ts";
import { visitorLocale } from "../built-in/replies/reply-language.ts";
import { visitorWords, type Workspace } from "../workspace.ts";

/** What the visitor has told of themselves in this conversation; what was said last counts. */
export function factsSaid({ brief, turn }: Workspace): GuestFacts {
  const facts: GuestFacts = {};
  for (const words of visitorWords(turn)) Object.assign(facts, guestFactsIn(words, visitorLocale(turn)));
  return { ...facts, ...lasting(brief.facts) };
}

/**
 * What the salon's rules are applied to for a visit on a day: what was told, and the patch test on file of a visitor whose contact a code has
 * proved. Looked up once in a turn. Throws what the platform throws.
 */
export async function factsFor(workspace: Workspace, day: LocalDate): Promise<ClientFacts | undefined> {
  const { turn, catalogue, brief } = workspace;
  const contact = turn.verifiedContact;
  if (contact !== null && !isForAnother(contact, brief.guest)) workspace.file ??= await turn.desk.clientFile(contact, turn.now);
  else workspace.file = null;
  return withFile(catalogue, clientFacts(brief.facts), workspace.file, day);
}

/** What was booked here is no hearsay. */
function lasting({ patchTest, consulted }: GuestFacts = {}): GuestFacts {
  const tested = patchTest && patchTest !== "none" && patchTest !== "had" ? { patchTest } : {};
  return { ...tested, ...(consulted ? { consulted } : {}) };
}
