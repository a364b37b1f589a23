import { randomUUID } from "node:crypto";
import { SlotWeek } from "@chairside/shared/chat-desk.ts";
import { conversationState } from "../../conversation/conversation-state.ts";
import { dayMs, localParts, minuteMs } from "../../booking/salon-time.ts";
import type { ToMortal } from "../mortal-server.ts";
import { telephonePicture } from "../pictures.ts";
import { type Ask, Gone, killedOwner, killedVisitor, type Persistence, until } from "./handoff-people.ts";
import type { HandoffWorld } from "./handoff-world.ts";

/** What came of a walk, as those who were there know it. */
export interface Walked {
  conversationId: string;
  /** Said by visitor and staff, and acknowledged to them. */
  acknowledged: string[];
  /** The reply that was begun and not sent. */
  draft: string | null;
  /** Somebody was gone before the end. */
  gone: boolean;
}

const picture = new Uint8Array(await telephonePicture("jpeg", { width: 40, height: 30 }));

/**
 * Somebody asks for a person, says how to be reached and sends a photo; nobody replies until it is late; then the owner does, with a photo,
 * puts up times, keeps another than the visitor presses, books a third, asks a colleague, deletes the visitor's photo, and begins to
 * write again. `told` counts from the first word on.
 */
export async function handoffWalk(world: HandoffWorld, persistence: Persistence, told: ToMortal): Promise<Walked> {
  await world.living();
  await world.server.tell({ do: "live" });
  const visitor = await killedVisitor(world, "stubborn");
  await world.server.tell(told);
  const walked: Walked = { conversationId: visitor.conversationId, acknowledged: [], draft: null, gone: false };
  try {
    const { conversationId } = walked;
    const mine = await waiting(world, persistence, walked);
    await atTheDesk(world, persistence, walked, await killedOwner(world, persistence), mine);
    return { ...walked, conversationId };
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
    return { ...walked, gone: true };
  }

  /** The visitor's part until somebody is late. */
  async function waiting(at: HandoffWorld, how: Persistence, { conversationId, acknowledged }: Walked): Promise<Ask> {
    const base = `/v1/conversations/${conversationId}`;
    // Whoever is gone is so from the first death on.
    const ask: Ask = async (...request) => {
      if (how === "gone" && at.server.isDead()) throw new Gone();
      return visitor.ask(...request);
    };
    await ask("POST", `${base}/person`, {});
    await ask("POST", `${base}/messages`, { messageId: randomUUID(), text: addressOf(conversationId) });
    acknowledged.push(addressOf(conversationId));
    const photoId = `photo-visitor-${conversationId}`.slice(0, 40);
    await ask("POST", `${base}/photos/${photoId}`, picture);
    await ask("POST", `${base}/messages`, { messageId: randomUUID(), text: "My hair now", photos: [photoId] });
    acknowledged.push("My hair now");
    const due = await until(at, how, "the desk is told", () => toldOf(at, conversationId, "desk"));
    await at.later(due - at.now() + minuteMs / 2);
    await until(at, how, "it goes higher", () => toldOf(at, conversationId, "manager"));
    return ask;
  }
}

async function atTheDesk(world: HandoffWorld, persistence: Persistence, walked: Walked, staff: Ask, visitor: Ask): Promise<void> {
  const { conversationId, acknowledged } = walked;
  const base = `/v1/staff/conversations/${conversationId}`;
  await staff("POST", `${base}/draft`, { text: "Hello, what a colour" });
  walked.draft = "Hello, what a colour";
  const photoId = `photo-staff-${conversationId}`.slice(0, 40);
  await staff("POST", `${base}/photos/${photoId}`, picture);
  const reply = { messageId: randomUUID(), text: "Hello, what a colour", photos: [photoId] };
  walked.draft = null;
  await staff("POST", `${base}/messages`, reply);
  acknowledged.push(reply.text);

  const [one, two, three, four] = await freeTimes(world, staff, base);
  await staff("POST", `${base}/offers`, { actionId: randomUUID(), offers: [one, two], text: "These are free" });
  acknowledged.push("These are free");
  const offer = await until(world, persistence, "times are up", () => offeredIn(world, conversationId));
  await visitor("POST", `/v1/conversations/${conversationId}/messages`, { messageId: randomUUID(), text: "That one", offer });
  acknowledged.push("That one");
  await until(world, persistence, "it is held", async () => (await held(world, conversationId)) ?? undefined);
  await staff("POST", `${base}/holds`, { actionId: randomUUID(), offer: three, text: "I keep this" });
  acknowledged.push("I keep this");
  const guest = { name: "Anna Bell", email: addressOf(conversationId) };
  await staff("POST", `${base}/bookings`, { actionId: randomUUID(), offer: four, guest, text: "Booked for you" });
  acknowledged.push("Booked for you");

  const { colleagues } = (await staff("GET", "/v1/staff/colleagues")) as { colleagues: { staffId: string; role: string }[] };
  const mentions = colleagues.flatMap(({ staffId, role }) => (role === "desk" ? [staffId] : []));
  await staff("POST", `${base}/notes`, { noteId: randomUUID(), text: "@Noor, which shade?", mentions });
  await staff("DELETE", `${base}/photos/${`photo-visitor-${conversationId}`.slice(0, 40)}`);
  await staff("POST", `${base}/draft`, { text: "One more thing" });
  walked.draft = "One more thing";
}

/** Somebody else for each conversation: one address is sent only so many letters a day. */
export const addressOf = (conversationId: string): string => `anna-${conversationId.replaceAll(/\W/gu, "").toLowerCase()}@example.com`;

/** When the reply of this level is due, once the webhook has heard of it. */
async function toldOf(world: HandoffWorld, conversationId: string, level: string): Promise<number | undefined> {
  const { promise } = conversationState(await world.events(conversationId));
  if (promise?.level !== level || !world.sinks.hooks.some(({ id }) => id === `notice-${promise.promiseId}-webhook`)) return undefined;
  return Date.parse(promise.due);
}

async function offeredIn(world: HandoffWorld, conversationId: string): Promise<string | undefined> {
  const up = (await world.events(conversationId)).findLast((event) => event.type === "slots-offered");
  return up?.type === "slots-offered" ? up.slots[0]?.offer : undefined;
}

const held = async (world: HandoffWorld, conversationId: string): Promise<string | undefined> =>
  conversationState(await world.events(conversationId)).brief.hold?.holdId;

/** Four times of the day with the most, of those from a week on. */
async function freeTimes(world: HandoffWorld, staff: Ask, base: string): Promise<string[]> {
  const week = async (day: string): Promise<SlotWeek> =>
    SlotWeek.parse(await staff("GET", `${base}/slots?serviceId=cut-finish&practitionerId=anyone&day=${day}`));
  // Not every week has one: the salon closes for holidays.
  for (let weeks = 1; weeks < 8; weeks++) {
    const { days } = await week(localParts(world.now() + weeks * 7 * dayMs, "Europe/London").date);
    const [best] = days.toSorted((a, b) => b.free - a.free);
    const offers = best && best.free >= 8 ? (await week(best.date)).slots.map(({ offer }) => offer) : [];
    if (offers.length >= 8) return [0, 1, 2, 3].map((place) => offers[Math.floor((place * offers.length) / 4)] ?? "");
  }
  throw new Error("nothing is free");
}
