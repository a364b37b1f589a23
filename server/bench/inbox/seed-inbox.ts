import type { EventBody } from "@chairside/shared/events.ts";
import type { Stores } from "../../src/storage/stores.ts";
import { openSqliteStores } from "../../src/storage/open-sqlite-stores.ts";
import { recordedGuest, type RecordedTalk } from "./recorded-talks.ts";

const minuteMs = 60_000;
/** Of ten conversations so many are of each kind. */
const mix: RecordedTalk["kind"][] = ["asks", "books", "looks", "waits", "asks", "answered", "looks", "answered", "books", "waits"];
const first = [
  "Ada",
  "Ben",
  "Chloe",
  "Dev",
  "Ella",
  "Finn",
  "Grace",
  "Hugo",
  "Ivy",
  "Jack",
  "Kezia",
  "Liam",
  "Mina",
  "Noah",
  "Olga",
  "Priya",
];
const last = ["Abbott", "Berg", "Clarke", "Doyle", "Evans", "Farah", "Green", "Holt", "Iqbal", "Jones", "Kaur", "Lund", "Moss"];

/** A conversation of so many messages, among the others. */
export const longTalk = { conversationId: "long-talk", messages: 500 };

/** Writes `count` conversations of the last 25 minutes into the data folder through the product's own stores; answers how many events. One more is a long one. */
export async function seedInbox(folder: string, talks: readonly RecordedTalk[], count: number): Promise<number> {
  const stores = await openSqliteStores(folder, () => {});
  const now = Date.now();
  await seedLongTalk(stores, talks, now - 30 * minuteMs);
  let events = 0;
  for (let index = 0; index < count; index++) {
    const talk = talks.find(({ kind }) => kind === mix[index % mix.length]);
    if (!talk) continue;
    const conversationId = `bench-conversation-${index}`;
    const startedAt = now - (6 + ((index * 7) % 19)) * minuteMs;
    const guest = `${first[index % first.length]} ${last[index % last.length]}`;
    await stores.conversations.create({ ...visitorOf(index), conversationId, startedAt });
    // What happened within a few seconds is appended at once, as a turn is.
    for (const { bodies, after } of inPieces(talk)) {
      await stores.log.append(conversationId, bodies.map((body) => renamed(body, guest, index)), startedAt + after); // prettier-ignore
      events += bodies.length;
    }
  }
  await stores.close();
  return events;
}

/** The same questions over and over, each with its answer. */
async function seedLongTalk({ conversations, log }: Stores, talks: readonly RecordedTalk[], startedAt: number): Promise<void> {
  const { conversationId, messages } = longTalk;
  const [first, ...asked] = (talks.find(({ kind }) => kind === "asks")?.events ?? []).map(({ body }) => body);
  if (!first) throw new Error("There is no talk to make a long one of");
  await conversations.create({ ...visitorOf("long"), conversationId, startedAt });
  await log.append(conversationId, [first], startedAt);
  const round = asked.filter(({ type }) => type === "message-added").length;
  for (let index = 0; index * round < messages; index++)
    await log.append(conversationId, asked.map((body) => renamed(body, "Anna Bell", 10_000 + index)), startedAt + index * 20_000); // prettier-ignore
}

const visitorOf = (name: string | number) => ({
  salonId: "juniper-row",
  visitorId: `bench-visitor-${name}`,
  locale: "en-GB",
  timeZone: "Europe/London",
});

/** The talk in six appends, over five minutes. */
function inPieces({ events }: RecordedTalk): { bodies: EventBody[]; after: number }[] {
  const size = Math.ceil(events.length / 6);
  return Array.from({ length: 6 }, (_, index) => ({
    bodies: events.slice(index * size, (index + 1) * size).map(({ body }) => body),
    after: index * minuteMs,
  })).filter(({ bodies }) => bodies.length > 0);
}

/** The same of another guest, with ids of its own where they are nobody's and nothing's. */
const renamed = (body: EventBody, guest: string, index: number): EventBody =>
  JSON.parse(
    JSON.stringify(body)
      .replaceAll(recordedGuest, guest)
      .replaceAll(/"(promiseId|messageId|proposalId|holdId|noteId)":"([^"]+)"/g, `"$1":"$2-${index}"`),
  ) as EventBody;
