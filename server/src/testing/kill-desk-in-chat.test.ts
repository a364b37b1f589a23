import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StaffBooked } from "@chairside/shared/chat-desk.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ToMortal } from "./mortal-server.ts";
import { type Death, deathsOf, nameOf } from "./deaths.ts";
import { type Kept, kept, type Undying, undying } from "./mortal-visit.ts";
import { stubbornDesk } from "./stubborn-desk.ts";
import { stubbornVisitor } from "./stubborn-visitor.ts";

const folder = mkdtempSync(join(tmpdir(), "chairside-kill-"));
let life: Undying;
let unharmed: DeskVisit;
let deaths: Death[];
let rounds = 0;

/** What stands between a press of staff's and the appointment. The calls of the store beneath are killed at elsewhere. */
const kinds = {
  log: { append: "writes", appendMessage: "writes" },
  platform: { searchSlots: "reads", hold: "writes", book: "writes" },
  transaction: { add: "writes", update: "writes" },
  conversations: { keepClaim: "writes" },
  audit: { append: "writes" },
};

type DeskVisit = Kept & { outcome: StaffBooked };

/** Staff offer two times, the visitor presses one, staff book it, and are asked again how that ended. */
async function deskVisit(told: ToMortal): Promise<DeskVisit> {
  await life.living();
  await life.server.tell({ do: "live" });
  const visitor = await stubbornVisitor(life.living);
  const desk = await stubbornDesk(life);
  const { conversationId } = visitor;
  const day = ["2027-01-19", "2027-01-20", "2027-01-21", "2027-01-22", "2027-01-23"][rounds++ % 5] ?? "2027-01-26";
  const [one = "", two = ""] = await desk.times(conversationId, "skin-fade", day);
  await life.server.tell(told);
  await desk.offer(conversationId, randomUUID(), [one, two]);
  const pressed = await visitor.press("This one");
  const actionId = randomUUID();
  const outcome = await desk.book(conversationId, actionId, pressed);
  expect(await desk.book(conversationId, actionId, pressed)).toEqual(outcome);
  return { ...kept(life.settings["DATA_DIR"] ?? "", conversationId), outcome };
}

beforeAll(async () => {
  const settings = { NODE_COMPILE_CACHE: join(folder, "compiled") };
  life = await undying({ ...settings, DATA_DIR: join(folder, "data") });
  unharmed = await deskVisit({ do: "tell" });
  deaths = deathsOf(life.server.passed, kinds);
}, 60_000);
afterAll(async () => {
  await life.server.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

test("a desk visit passes all of it", () => {
  const passed = new Set(deaths.map(({ at }) => at.split(" ")[0]));
  expect(Object.entries(kinds).flatMap(([port, calls]) => Object.keys(calls).map((call) => `${port}.${call}`)).filter((name) => !passed.has(name))).toEqual([]); // prettier-ignore
  expect(unharmed.booked).toHaveLength(1);
});

// Every other one, or it would take minutes; all of them by `EVERY_DEATH=1`.
test("killed at each: offered once, held once, booked once, as if nothing had been", { timeout: 1_200_000 }, async () => {
  const troubles: string[] = [];
  for (const death of deaths.filter((_, index) => process.env["EVERY_DEATH"] === "1" || index % 2 === 0)) {
    const before = life.server;
    try {
      const visit = await deskVisit({ do: "die", ...death });
      if (before === life.server) troubles.push(`${nameOf(death)}: it did not die`);
      troubles.push(...differences(visit).map((trouble) => `${nameOf(death)}: ${trouble}`));
    } catch (error) {
      troubles.push(`${nameOf(death)}: ${String(error)}`);
    }
  }
  expect(troubles).toEqual([]);
});

/** The desk's clock is set by a round of its own after a crash, before or after the time is held. */
const withoutClock = (types: string[]): string => types.filter((type) => !type.startsWith("promise-")).join();

function differences({ types, seqs, booked, held, outcome }: DeskVisit): string[] {
  return [
    ...(booked.length === 1 ? [] : [`${booked.length} are booked`]),
    ...(outcome.outcome === "booked" && outcome.reference === booked[0] ? [] : [`staff were told ${JSON.stringify(outcome)}`]),
    ...(held.length === 0 ? [] : [`${held.length} times are held still`]),
    ...(seqs.every((seq, index) => seq === index + 1) ? [] : [`the log has gaps: ${seqs.join()}`]),
    ...(withoutClock(types) === withoutClock(unharmed.types) ? [] : [`the log reads ${types.join()}`]),
  ];
}
