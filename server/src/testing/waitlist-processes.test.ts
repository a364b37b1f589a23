import type { ConversationEvent } from "@chairside/shared/events.ts";
import { afterAll, expect, test, vi } from "vitest";
import { connectVisitor, type Visitor } from "../../bin/connect-visitor.ts";
import { waitlistWords } from "../agent/built-in/replies/waitlist-words.ts";
import { type MortalServer, startMortalServer } from "./mortal-server.ts";
import { postgresDatabases } from "./postgres-databases.ts";

const databases = await postgresDatabases();
const closing: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
  await databases.stop();
}, 60_000);

async function signedIn({ url, inbox }: MortalServer): Promise<string> {
  const headers = { "content-type": "application/json", origin: url };
  const body = JSON.stringify({ code: inbox.split("#enter=")[1] });
  const response = await fetch(`${url}/v1/staff/sign-ins`, { method: "POST", headers, body });
  return response.headers.getSetCookie().map((line) => line.split(";")[0]).join("; "); // prettier-ignore
}

async function waiting({ url }: MortalServer, name: string): Promise<Visitor> {
  const visitor = await connectVisitor({ url, salonId: "juniper-row", patience: 40_000 });
  closing.push(() => visitor.close());
  await visitor.say("Skin fade with Robin on 28 November");
  await visitor.say(waitlistWords.en.join.say);
  await visitor.say(`${name} Bell, ${name}@example.com`);
  return visitor;
}

const count = ({ heard }: Visitor, type: ConversationEvent["type"]): number => heard.filter((event) => event.type === type).length;

test("of two processes one looks after the list; when it is killed with an offer half made, the other makes that offer and no second", async () => {
  const settings = { DATABASE_URL: await databases.create() };
  const both = [await startMortalServer(settings), await startMortalServer(settings)];
  closing.push(() => Promise.all(both.map((server) => server.kill())));
  for (const server of both) await server.tell({ do: "tell" });
  const sweeps = ({ passed }: MortalServer): boolean => passed.includes("waitlist.unsettled before");
  await vi.waitUntil(() => both.some(sweeps), { timeout: 5_000 });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(both.filter(sweeps)).toHaveLength(1);
  const [leader, other] = both.toSorted((a, b) => Number(sweeps(b)) - Number(sweeps(a)));
  if (!leader || !other) throw new Error("no two servers");

  const cookie = await signedIn(other);
  const headers = { cookie, origin: other.url, "content-type": "application/json" };
  const asked = {
    operationId: "block-2026-11-28",
    practitionerId: "robin",
    date: "2026-11-28",
    from: 0,
    to: 1440,
    reason: "Training",
    overrideReason: "the test",
  };
  const blocked = await fetch(`${other.url}/v1/staff/blocks`, { method: "POST", headers, body: JSON.stringify(asked) });
  const { blockId } = (await blocked.json()) as { blockId: string };
  const [ann, bob] = [await waiting(other, "ann"), await waiting(other, "bob")];

  await leader.tell({ do: "die", at: "platform.hold after", time: 1 });
  expect((await fetch(`${other.url}/v1/staff/blocks/${blockId}`, { method: "DELETE", headers })).status).toBe(204);
  await leader.dead;
  await ann.until(({ type }) => type === "waitlist-offered");
  await ann.until(({ type }) => type === "booking-proposed");
  await ann.say("yes please");
  await ann.until(({ type }) => type === "appointment-booked");
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect([count(ann, "waitlist-offered"), count(ann, "appointment-booked")]).toEqual([1, 1]);
  // What Ann left of the day may be Bob's; it is another time.
  const offers = [ann, bob].flatMap(({ heard }) => heard.flatMap((event) => (event.type === "waitlist-offered" ? [event.slot.start] : [])));
  expect(new Set(offers).size).toBe(offers.length);
}, 60_000);
