import { slotWish } from "../../booking/slot-wish.ts";
import type { Workspace } from "../workspace.ts";
import { changeBrief } from "./open-booking.ts";
import type { ToolResults } from "./tool-contracts.ts";

/**
 * Puts the visitor on the waitlist for what is wished for in this conversation. What they were shown is not what they wait for. Without
 * service, time, name or contact it says what is missing, and remembers that it is wanted; without any wish, what they wait for already.
 */
export async function joinWaitlist(workspace: Workspace): Promise<ToolResults["join_waitlist"]> {
  const { turn, brief, catalogue } = workspace;
  const { guest = {} } = brief;
  const missing = [
    ...(brief.items ? [] : ["service" as const]),
    ...(brief.when ? [] : ["when" as const]),
    ...(guest.name ? [] : ["name" as const]),
    ...(guest.phone || guest.email ? [] : ["contact" as const]),
  ];
  if (!brief.items && !brief.when && !brief.waitlist) {
    const standing = await turn.waitlist.entries();
    if (standing.length > 0) return { standing: standing.map(({ service, practitioner, words }) => ({ service, practitioner, words })) };
  }
  const wish = slotWish(catalogue, brief);
  if (missing.length > 0 || !wish) {
    changeBrief(workspace, { waitlist: "wanted" });
    return { missing };
  }
  turn.signal.throwIfAborted();
  const without = [...(brief.refused ?? []), ...(brief.offered ?? []).map(({ offer }) => offer)];
  const joined = await turn.waitlist.join({ ...wish, without }, guest);
  changeBrief(workspace, { waitlist: undefined });
  if (!joined.ok) return { refused: joined.reason };
  const { service, practitioner, firstDay, lastDay, words, keptMinutes } = joined.entry;
  // What was wished for is in good hands: the talk is not of it any more.
  changeBrief(workspace, { items: undefined, openServices: undefined, partySize: undefined, others: undefined, practitioner: undefined, preferences: undefined, notWith: undefined, when: undefined, offered: undefined, refused: undefined }); // prettier-ignore
  return { joined: { service, practitioner, firstDay, lastDay, words, keptMinutes } };
}
