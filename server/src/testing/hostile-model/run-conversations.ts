import type { EventType } from "@chairside/shared/events.ts";
import * as fc from "fast-check";
import { type Faults, openHostileSalon } from "./hostile-salon.ts";
import { brokenInvariants } from "./invariants.ts";
import { playConversation } from "./play-conversation.ts";
import { randomConversation, type Step } from "./random-conversation.ts";

/** So many conversations share a salon and its calendar. */
const inOneSalon = 25;

interface Conversations {
  count: number;
  seed: number;
  faults?: Faults;
  /** No need to go on once this is broken. */
  enough?: RegExp;
}

export interface ConversationsPlayed {
  played: number;
  /** What was broken first, with the steps that did it. */
  violations: { broken: string[]; steps: Step[] }[];
  /** How often each event was in a log: an empty run is no good one. */
  events: Map<EventType, number>;
}

/** Plays random conversations with a model that does what it likes, and looks for I1 to I12 after each. Stops at the tenth violation. */
export async function runConversations({ count, seed, faults, enough }: Conversations): Promise<ConversationsPlayed> {
  const result: ConversationsPlayed = { played: 0, violations: [], events: new Map() };
  let found = false;
  for (let from = 0; from < count && !found && result.violations.length < 10; from += inOneSalon) {
    const salon = await openHostileSalon(faults);
    const some = fc.sample(randomConversation, { numRuns: Math.min(inOneSalon, count - from), seed: seed + from });
    for (const steps of some) {
      if (found) break;
      const since = salon.writes.length;
      salon.vendor.urls.length = 0;
      salon.reports.length = 0;
      const played = await playConversation(salon, steps);
      const broken = await brokenInvariants(played, since);
      if (broken.length > 0) result.violations.push({ broken, steps });
      for (const { conversationId } of played.chatters) {
        for (const { type } of await salon.events(conversationId)) result.events.set(type, (result.events.get(type) ?? 0) + 1);
      }
      played.close();
      result.played += 1;
      found ||= enough !== undefined && broken.some((what) => enough.test(what));
    }
    await salon.close();
  }
  return result;
}
