import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { staffOnly } from "./events.ts";
import { FollowingWorld } from "./follow-world.testing.ts";

type Step =
  | { do: "append"; count: number }
  | { do: "open" | "heartbeat" | "draft" | "goOnline" | "goOffline" | "expireTokens" }
  | { do: "close" | "kill" | "freeze" | "thaw" | "hide" | "show"; tab: number }
  | { do: "cut" | "deliver" | "drop" | "double"; which: number }
  | { do: "wait"; ms: number };

const which = fc.nat(20);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("append" as const), count: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("open" as const, "open" as const, "heartbeat" as const, "draft" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("goOnline" as const, "goOffline" as const, "expireTokens" as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom("close" as const, "kill" as const, "freeze" as const, "thaw" as const, "hide" as const, "show" as const),
      tab: which,
    }),
  },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constantFrom("cut" as const, "deliver" as const, "deliver" as const, "drop" as const, "double" as const),
      which,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("wait" as const), ms: fc.constantFrom(10, 60, 900, 5_000, 45_000, 70_000) }) },
);

async function run(steps: Step[], world: FollowingWorld) {
  world.open();
  for (const one of steps) {
    if (one.do === "append") world.append(one.count);
    else if (one.do === "wait") await world.wait(one.ms);
    else if ("tab" in one) world[one.do](one.tab);
    else if ("which" in one) world[one.do](one.which);
    else world[one.do]();
    await world.settle();
    expectPrefixes(world);
  }
}

/** What a tab shows is the log up to some point: in order, once each, without a hole. */
function expectPrefixes(world: FollowingWorld) {
  const visible = world.log.filter((event) => !staffOnly.has(event.type)).map((event) => event.seq);
  for (const { seen } of world.tabs) expect(seen).toEqual(visible.slice(0, seen.length));
}

describe("followTogether", () => {
  test("each tab's list is the log, once and in order, whatever is lost, doubled, late or dead", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 80, size: "max" }), async (steps) => {
        const world = new FollowingWorld();
        await run(steps, world);
        await world.heal();
        expectPrefixes(world);
        const visible = world.log.filter((event) => !staffOnly.has(event.type)).map((event) => event.seq);
        for (const tab of world.tabs) if (tab.alive) expect(tab.seen).toEqual(visible);
        expect(world.streams.length).toBe(world.tabs.some((tab) => tab.alive) ? 1 : 0);
      }),
      { numRuns: 250 },
    );
  }, 60_000);

  test("five tabs have one stream between them", async () => {
    const world = new FollowingWorld();
    for (let count = 0; count < 5; count++) world.open();
    await world.wait(100);
    world.append(3);
    await world.deliverAll();
    expect(world.streams.length).toBe(1);
    for (const tab of world.tabs) expect(tab.seen.length).toBeGreaterThan(0);
    expectPrefixes(world);
  });

  test("drafts reach every tab", async () => {
    const world = new FollowingWorld();
    world.open();
    world.open();
    await world.wait(100);
    world.draft();
    await world.deliverAll();
    expect(world.tabs.map((tab) => tab.drafts.length)).toEqual([1, 1]);
  });

  test("when the leading tab is closed another one leads at once", async () => {
    const world = new FollowingWorld();
    world.open();
    world.open();
    await world.wait(100);
    world.close(0);
    await world.settle();
    expect(world.streams.length).toBe(1);
    world.append(1);
    await world.settle();
    expect(world.tabs[1]?.seen.at(-1)).toBe(world.log.findLast((event) => !staffOnly.has(event.type))?.seq);
  });

  test("a frozen tab that holds the lock is replaced", async () => {
    const world = new FollowingWorld();
    world.open();
    world.open();
    await world.wait(100);
    world.freeze(0);
    await world.wait(61_000);
    world.append(2);
    await world.settle();
    expectPrefixes(world);
    expect(world.tabs[1]?.seen.length).toBe(world.log.filter((event) => !staffOnly.has(event.type)).length);
  });

  test("without locks every tab follows for itself", async () => {
    const world = new FollowingWorld({ locks: false });
    world.open();
    world.open();
    await world.settle();
    expect(world.streams.length).toBe(2);
  });
});
