import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Death, deathsOf, nameOf } from "./deaths.ts";
import { foreignCalls, waysOut } from "./foreign-calls.ts";
import { type Kept, kept, type Undying, undying, visit } from "./mortal-visit.ts";

/** Two servers, each with a folder of its own, die through the list side by side; each death happens on what all before it left. */
const sides = 2;
/** Days with nothing on them yet, in turn. */
const days = ["12 January", "13 January", "14 January", "15 January", "16 January", "19 January", "20 January", "21 January", "22 January"]; // prettier-ignore

const folder = mkdtempSync(join(tmpdir(), "chairside-kill-"));
const lives: Undying[] = [];
let passed: string[];
let unharmed: Kept;
let deaths: Death[];

beforeAll(async () => {
  // Servers that start a hundred times need not compile a hundred times.
  const settings = { NODE_COMPILE_CACHE: join(folder, "compiled") };
  for (let side = 0; side < sides; side++) lives.push(await undying({ ...settings, DATA_DIR: join(folder, String(side)) }));
  const [life] = lives;
  if (!life) throw new Error("No server");
  const visitor = await visit(life, { do: "tell" }, `on ${days[0]}`);
  unharmed = kept(life.settings["DATA_DIR"] ?? "", visitor.conversationId);
  passed = life.server.passed;
  deaths = deathsOf(passed, foreignCalls);
  await life.server.leave();
}, 60_000);
afterAll(async () => {
  for (const { server } of lives) await server.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

test("a visit passes every failpoint that is listed for it, and no other", () => {
  const names = (...wanted: string[]): string[] =>
    Object.entries(foreignCalls).flatMap(([port, calls]) =>
      Object.entries(calls)
        .filter(([, kind]) => wanted.includes(kind))
        .flatMap(([call]) => [`${port}.${call} before`, `${port}.${call} after`]),
    );
  expect(names("writes", "reads").filter((name) => !passed.includes(name))).toEqual([]);
  expect(passed.filter((name) => !names("writes", "reads", "beside").includes(name))).toEqual([]);
  expect(
    Object.values(waysOut)
      .flat()
      .filter((port) => !(port in foreignCalls)),
  ).toEqual([]);
});

test.concurrent.each([...Array(sides).keys()])(
  "killed at each failpoint, half %i: booked once, answered once, nothing held, as if nothing had been",
  async (side) => {
    const life = lives[side];
    if (!life) throw new Error("No server");
    const troubles: string[] = [];
    const heldBefore = new Set<string>();
    for (const [index, death] of deaths.filter((_, index) => index % sides === side).entries()) {
      const before = life.server;
      try {
        const visitor = await visit(life, { do: "die", ...death }, `on ${days[index % days.length]}`);
        if (before === life.server) troubles.push(`${nameOf(death)}: it did not die`);
        const heard = (await visitor.look()).flatMap((event) => (event.type === "appointment-booked" ? [event.appointment.reference] : []));
        const now = kept(life.settings["DATA_DIR"] ?? "", visitor.conversationId);
        const held = now.held.filter((one) => !heldBefore.has(one));
        for (const one of held) heldBefore.add(one);
        troubles.push(...differences({ ...now, held }, heard).map((trouble) => `${nameOf(death)}: ${trouble}`));
      } catch (error) {
        troubles.push(`${nameOf(death)}: ${String(error)}`);
      }
    }
    expect(troubles).toEqual([]);
  },
  1_200_000,
);

function differences({ types, seqs, booked, held }: Kept, heard: string[]): string[] {
  return [
    ...(booked.length === 1 ? [] : [`${booked.length} appointments`]),
    ...(heard.join() === booked.join() ? [] : [`the visitor was told ${heard.join()}, booked is ${booked.join()}`]),
    ...(held.length === 0 ? [] : [`${held.length} times are held still`]),
    ...(seqs.every((seq, index) => seq === index + 1) ? [] : [`the log has gaps: ${seqs.join()}`]),
    ...(types.join() === unharmed.types.join() ? [] : [`the log reads ${types.join()}`]),
  ];
}
