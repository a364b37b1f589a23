import type { EventBody } from "@chairside/shared/events.ts";
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

/** Writes `count` conversations of the last 25 minutes into the data folder through the product's own stores; answers how many events. */
export async function seedInbox(folder: string, talks: readonly RecordedTalk[], count: number): Promise<number> {
  const stores = await openSqliteStores(folder, () => {});
  const now = Date.now();
  let events = 0;
  for (let index = 0; index < count; index++) {
    const talk = talks.find(({ kind }) => kind === mix[index % mix.length]);
    if (!talk) continue;
    const conversationId = `bench-conversation-${index}`;
    const startedAt = now - (6 + ((index * 7) % 19)) * minuteMs;
    const guest = `${first[index % first.length]} ${last[index % last.length]}`;
    await stores.conversations.create({
      conversationId,
      salonId: "juniper-row",
      visitorId: `bench-visitor-${index}`,
      locale: "en-GB",
      timeZone: "Europe/London",
      startedAt,
    });
    // What happened within a few seconds is appended at once, as a turn is.
    for (const { bodies, after } of inPieces(talk)) {
      await stores.log.append(conversationId, bodies.map((body) => renamed(body, guest, index)), startedAt + after); // prettier-ignore
      events += bodies.length;
    }
  }
  await stores.close();
  return events;
}

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
