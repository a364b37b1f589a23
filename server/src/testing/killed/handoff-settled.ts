import { minuteMs } from "../../booking/salon-time.ts";
import { addressOf, type Walked } from "./handoff-walk.ts";
import { killedOwner, pause } from "./handoff-people.ts";
import { openIn } from "./handoff-open.ts";
import type { HandoffWorld } from "./handoff-world.ts";

/** How long everything may take to fall into place at each look; real milliseconds. */
const patience = 60_000;

/**
 * Lets time pass after a walk and answers everything that is not as it was promised: 45 seconds on, five minutes on, and when the next
 * promise has become due. Then closes the conversation, so that the next walk is by itself.
 */
export async function troublesOf(world: HandoffWorld, walked: Walked): Promise<string[]> {
  const { conversationId } = walked;
  const troubles: string[] = [];
  for (const wait of [45_000, 5 * minuteMs, 12 * minuteMs]) {
    await world.later(wait);
    troubles.push(...(await leftOpen(world, conversationId)));
  }
  const staff = await killedOwner(world, "stubborn");
  troubles.push(...(await doubles(world, walked)));
  const { own } = (await staff("GET", `/v1/staff/conversations/${conversationId}/writing`)) as { own: { text: string } | null };
  if (walked.draft !== null && own?.text !== walked.draft) troubles.push(`the draft reads ${JSON.stringify(own?.text)}`);
  await staff("POST", `/v1/staff/conversations/${conversationId}/close`, { outcome: "answered" });
  return [...new Set(troubles)];
}

/** What still is open when there was time enough for it. */
async function leftOpen(world: HandoffWorld, conversationId: string): Promise<string[]> {
  const deadline = Date.now() + patience;
  for (;;) {
    await world.living();
    const open = await openIn(world, conversationId);
    if (open.length === 0 || Date.now() > deadline) return open;
    await pause(50);
  }
}

/** What is there more than once, or was acknowledged and is not there. A letter or a notice may come twice, as the same one. */
async function doubles(world: HandoffWorld, { conversationId, acknowledged }: Walked): Promise<string[]> {
  const events = await world.events(conversationId);
  const said = events.flatMap((event) => (event.type === "message-added" && event.author.kind !== "assistant" ? [event.text] : []));
  const promises = events.flatMap((event) => (event.type === "promise-made" ? [event.promiseId] : []));
  const { hooks, mails, push } = world.sinks;
  const pushed = push.taken.map(({ pushed: { noticeId }, headers }) => ({ id: noticeId, topic: headers["topic"] }));
  const distinct = (ids: { id: string }[], promiseId: string): number =>
    new Set(ids.filter(({ id }) => id.startsWith(`notice-${promiseId}-`)).map(({ id }) => id)).size;
  const letters = new Set(mails.filter(({ to }) => to === addressOf(conversationId)).map(({ id }) => id));
  const topics = new Set(pushed.filter(({ id }) => promises.some((one) => id.includes(one))).map(({ topic }) => topic));
  return [
    ...acknowledged.filter((text) => said.filter((one) => one === text).length !== 1).map((text) => `"${text}" is not there once`),
    ...said.filter((text, place) => said.indexOf(text) !== place).map((text) => `"${text}" is there twice`),
    ...promises.flatMap((id) =>
      distinct(hooks, id) > 1 || distinct(pushed, id) > 1 || distinct(mails, id) > 2 ? [`${id} is told anew`] : [],
    ),
    ...(topics.size > 1 ? ["one conversation is pushed under several topics"] : []),
    ...(letters.size > 1 ? [`${letters.size} letters to the visitor`] : []),
  ];
}
