import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Death, deathsOf, nameOf } from "./deaths.ts";
import { killedOwner, type Persistence } from "./killed/handoff-people.ts";
import { troublesOf } from "./killed/handoff-settled.ts";
import { handoffWalk, type Walked } from "./killed/handoff-walk.ts";
import { type HandoffWorld, openHandoffWorld } from "./killed/handoff-world.ts";
import { postgresDatabases } from "./postgres-databases.ts";

/** Everything that is written or sent after a conversation was handed over. */
const kinds = {
  log: { append: "writes", appendMessage: "writes", read: "reads" },
  conversations: { keepClaim: "writes" },
  notices: { tell: "writes", finish: "writes", postpone: "writes" },
  "webhook-notices": { send: "writes" },
  "push-notices": { send: "writes" },
  "email-notices": { send: "writes" },
  replyLetters: { keep: "writes", end: "writes" },
  delivery: { send: "writes" },
  photos: { add: "writes", name: "writes", remove: "writes", removalTold: "writes" },
  drafts: { keep: "writes", remove: "writes" },
  platform: { hold: "writes", releaseHold: "writes", book: "writes" },
  audit: { append: "writes" },
};

/** One of each sort unless `EVERY_DEATH=1`, which dies at all of them, once with people who ask again and once with people who are gone. */
const some: [Death, Persistence][] = [
  [{ at: "notices.tell after", time: 1 }, "stubborn"],
  [{ at: "webhook-notices.send after", time: 1 }, "gone"],
  [{ at: "push-notices.send after", time: 2 }, "stubborn"],
  [{ at: "email-notices.send before", time: 1 }, "gone"],
  [{ at: "photos.remove after", time: 1 }, "gone"],
  [{ at: "platform.hold after", time: 2 }, "gone"],
  [{ at: "platform.releaseHold before", time: 1 }, "gone"],
  [{ at: "delivery.send after", time: 1 }, "stubborn"],
];
const everyDeath = process.env["EVERY_DEATH"] === "1";
/** `ON_POSTGRES=1`: the same over PostgreSQL. */
const onPostgres = process.env["ON_POSTGRES"] === "1";

/** Two servers die through the list side by side, each with what it keeps; each death happens on what all before it left. */
const sides = 2;
const folder = mkdtempSync(join(tmpdir(), "chairside-kill-"));
const worlds: HandoffWorld[] = [];
const closing: (() => Promise<unknown>)[] = [];
let passed: string[];
let unharmed: string[];
let deaths: [Death, Persistence][];

beforeAll(async () => {
  const databases = onPostgres ? await postgresDatabases() : null;
  if (databases) closing.push(() => databases.stop());
  for (let side = 0; side < sides; side++) {
    const kept: Record<string, string> = databases ? { DATABASE_URL: await databases.create() } : { DATA_DIR: join(folder, String(side)) };
    const world = await openHandoffWorld({ NODE_COMPILE_CACHE: join(folder, "compiled"), ...kept }, Date.parse("2026-11-23T12:00:00Z"));
    worlds.push(world);
    closing.push(() => world.close());
    await subscribe(world);
  }
  const [world] = worlds;
  if (!world) throw new Error("No server");
  const walked = await handoffWalk(world, "stubborn", { do: "tell" });
  unharmed = await troublesOf(world, walked);
  passed = [...world.server.passed];
  deaths = everyDeath
    ? deathsOf(passed, kinds).flatMap((death): [Death, Persistence][] => [[death, "stubborn"], [death, "gone"]]) // prettier-ignore
    : some;
}, 90_000);
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}, 60_000);

/** The owner's telephone is told while it is closed. */
async function subscribe(world: HandoffWorld): Promise<void> {
  const staff = await killedOwner(world, "stubborn");
  const { pushKey } = z.object({ pushKey: z.string() }).parse(await staff("GET", "/v1/staff/self/notices"));
  await staff("POST", "/v1/staff/self/notices/browsers", world.sinks.push.subscribe("telephone", pushKey));
}

/** Noon of the next day: nobody is told at night. */
async function nextDay(world: HandoffWorld): Promise<void> {
  const noon = new Date(world.now());
  noon.setUTCHours(36, 0, 0, 0);
  await world.later(noon.getTime() - world.now());
}

test("unharmed, nothing is left open, and all of it is passed", () => {
  expect(unharmed).toEqual([]);
  const listed = Object.entries(kinds).flatMap(([port, calls]) => Object.keys(calls).map((call) => `${port}.${call} after`));
  expect(listed.filter((name) => !passed.includes(name) && !name.startsWith("notices.postpone"))).toEqual([]);
});

test.concurrent.each([...Array(sides).keys()])(
  "killed after the handoff, half %i: each promise kept, renewed or escalated; told, held, booked and shown as it is",
  async (side) => {
    const world = worlds[side];
    if (!world) throw new Error("No server");
    const troubles: string[] = [];
    for (const [death, persistence] of deaths.filter((_, index) => index % sides === side)) {
      const name = `${nameOf(death)}, ${persistence}`;
      await nextDay(world);
      await world.living();
      const before = world.server;
      try {
        const walked: Walked = await handoffWalk(world, persistence, { do: "die", ...death });
        const left = await troublesOf(world, walked);
        if (before === world.server && death.time === 1) troubles.push(`${name}: it did not die`);
        troubles.push(...left.map((trouble) => `${name}: ${trouble}`));
      } catch (error) {
        troubles.push(`${name}: ${String(error)}`);
      }
    }
    expect(troubles).toEqual([]);
  },
  3_600_000,
);
