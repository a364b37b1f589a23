import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { keepClaim } from "./keep-claim.ts";
import { manualClock } from "./testing/manual-clock.ts";

test("a claim is renewed every half minute as long as it is kept, and not before what happened meanwhile is known", async () => {
  const clock = manualClock();
  const kept = signal(false);
  let renewed = 0;
  const stop = keepClaim(clock, kept, async () => renewed++);
  await clock.pass(60_000);
  expect(renewed).toBe(0);
  kept.value = true;
  await clock.pass(1_000);
  expect(renewed).toBe(0);
  await clock.pass(120_000);
  expect(renewed).toBe(4);
  kept.value = false;
  await clock.pass(120_000);
  expect(renewed).toBe(4);
  kept.value = true;
  // Told to be somebody else's just after it came back.
  await clock.pass(500);
  kept.value = false;
  await clock.pass(60_000);
  expect(renewed).toBe(4);
  kept.value = true;
  await clock.pass(3_000);
  expect(renewed).toBe(5);
  stop();
  await clock.pass(120_000);
  expect(renewed).toBe(5);
});
