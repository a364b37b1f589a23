import type { ConversationEvent } from "@chairside/shared/events.ts";
import { conversationState, waitsForStaff } from "../../conversation/conversation-state.ts";
import { minuteMs } from "../../booking/salon-time.ts";
import { handoffFaults } from "../handoff-faults.ts";
import type { HandoffWorld } from "./handoff-world.ts";

/** What is not as it was promised, once everybody alive has had the time for it; empty when all is well. */
export async function openIn(world: HandoffWorld, conversationId: string): Promise<string[]> {
  const events = await world.events(conversationId);
  return [
    ...handoffFaults(events),
    ...promisesIn(world, events),
    ...(await lapsedClaims(world, conversationId)),
    ...(await noticesOf(world, conversationId)),
    ...(await lettersOf(world, conversationId, events)),
    ...(await timesOf(world, conversationId, events)),
    ...(await photosOf(world, conversationId, events)),
  ];
}

/** Each is kept, ended, or renewed by a higher one when it was due; and whoever it went past had been told, outside, by then. */
function promisesIn(world: HandoffWorld, events: ConversationEvent[]): string[] {
  const state = conversationState(events);
  const made = events.filter((event) => event.type === "promise-made");
  const late = made.flatMap((event, place) => {
    const before = made[place - 1];
    return event.because === "late" && before ? [before] : [];
  });
  const isTold = ({ promiseId }: { promiseId: string }): boolean =>
    world.sinks.hooks.some(({ id }) => id === `notice-${promiseId}-webhook`);
  const { promise, claim } = state;
  return [
    ...(promise && Date.parse(promise.due) <= world.now() ? ["a promise is due, and nothing comes of it"] : []),
    ...(promise && !claim && promise.because !== "snoozed" && !isTold(promise)
      ? ["nobody outside is told of the promise that stands"]
      : []),
    ...(waitsForStaff(state) && !promise && !claim ? ["a visitor waits, and nothing is promised"] : []),
    ...late.filter((one) => !isTold(one)).map(({ seq }) => `the promise of ${seq} went late in silence`),
  ];
}

/** Whoever vanished has it no more. */
async function lapsedClaims({ rows, now }: HandoffWorld, conversationId: string): Promise<string[]> {
  const lapsed = await rows(`select "claimUntil" from "conversation" where "conversationId" = '${conversationId}' and "claimUntil" <= ${now()}`); // prettier-ignore
  return lapsed.map(() => "a claim has lapsed, and stands");
}

async function noticesOf({ rows, now, sinks }: HandoffWorld, conversationId: string): Promise<string[]> {
  const notices = await rows(`select "noticeId", "channel", "dueAt", "outcome" from "notice" where "conversationId" = '${conversationId}'`);
  const arrived = new Set([...sinks.hooks, ...sinks.mails, ...sinks.push.taken.map(({ pushed }) => ({ id: pushed.noticeId }))].map(({ id }) => id)); // prettier-ignore
  return notices.flatMap(({ noticeId, dueAt, outcome }) => {
    if (outcome === "expired") return [`${String(noticeId)} was given up`];
    if (outcome === "sent" && !arrived.has(String(noticeId))) return [`${String(noticeId)} is noted as sent, and never came`];
    return outcome === null && Number(dueAt) <= now() ? [`${String(noticeId)} is due, and was not sent`] : [];
  });
}

/** What staff said, and the visitor has neither read nor answered, is in a letter that has come, five minutes later. */
async function lettersOf({ rows, now, sinks }: HandoffWorld, conversationId: string, events: ConversationEvent[]): Promise<string[]> {
  const letters = await rows(`select "letterId", "upTo", "state" from "replyLetter" where "conversationId" = '${conversationId}'`);
  const said = events.findLast((event) => event.type === "message-added");
  const isUnread = said?.type === "message-added" && said.author.kind === "staff";
  const isReached = conversationState(events).brief.guest?.email !== undefined || conversationState(events).booked.length > 0;
  const lost = letters.filter(({ letterId, state }) => state === "sent" && !sinks.mails.some(({ id }) => id === letterId));
  return [
    ...lost.map(({ letterId }) => `${String(letterId)} is noted as sent, and never came`),
    ...letters.flatMap(({ state }) => (state === "failed" ? ["a letter failed"] : [])),
    ...(isUnread && isReached && now() - Date.parse(said.at) > 5 * minuteMs && !letters.some(({ upTo, state }) => Number(upTo) >= said.seq && state === "sent") ? ["what staff said is in no letter"] : []), // prettier-ignore
  ];
}

/** What is held is what the conversation names, and what is booked is what it tells, once. */
async function timesOf({ rows, now }: HandoffWorld, conversationId: string, events: ConversationEvent[]): Promise<string[]> {
  const { brief } = conversationState(events);
  const live = await rows(`select "entryId" from "calendarEntry" where "status" = 'held' and "holdExpiresAt" > ${now()} and "holdKey" like 'hold ${conversationId} %'`); // prettier-ignore
  const booked = await rows(`select "reference" from "calendarEntry" where "status" = 'booked' and "conversationId" = '${conversationId}'`);
  const told = events.flatMap((event) => (event.type === "appointment-booked" ? [event.appointment.reference] : []));
  const named = brief.hold && Date.parse(brief.hold.expiresAt) > now() ? brief.hold.holdId : undefined;
  return [
    ...live.filter(({ entryId }) => entryId !== named).map(() => "a time is held that the conversation does not name"),
    ...(named !== undefined && !live.some(({ entryId }) => entryId === named) ? ["a time is shown as held, and is not"] : []),
    ...(booked.map(({ reference }) => String(reference)).join() === told.join()
      ? []
      : [`told is ${told.join()}, booked is ${booked.length}`]),
    ...(booked.length > 1 ? [`booked ${booked.length} times`] : []),
  ];
}

/** What a message shows is there, or is said to be deleted; what no message shows is not older than a day. */
async function photosOf({ rows, now }: HandoffWorld, conversationId: string, events: ConversationEvent[]): Promise<string[]> {
  const kept = await rows(`select "photoId", "madeAt" from "photo" where "conversationId" = '${conversationId}'`);
  const shown = events.flatMap((event) => (event.type === "message-added" ? (event.photos ?? []) : [])).map(({ photoId }) => photoId);
  const removed = new Set(events.flatMap((event) => (event.type === "photo-removed" ? [event.photoId] : [])));
  const isThere = (photoId: string): boolean => kept.some((one) => one["photoId"] === photoId);
  return [
    ...shown.filter((photoId) => !isThere(photoId) && !removed.has(photoId)).map((id) => `${id} is gone, and nobody says so`),
    ...[...removed].filter(isThere).map((id) => `${id} is said to be deleted, and is there`),
    ...kept.filter(({ photoId, madeAt }) => !shown.includes(String(photoId)) && Number(madeAt) < now() - 25 * 60 * minuteMs).map(() => "bytes are kept that nobody sees"), // prettier-ignore
  ];
}
