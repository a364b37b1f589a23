import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Catalogue } from "./catalogue.ts";
import type { PlatformUnderTest } from "./platform-contract.ts";
import type { InstantMs, Slot } from "./platform.ts";
import { minuteMs } from "./salon-time.ts";
import { testSalon } from "./test-salon.ts";

const day = "2026-11-26";
const now: InstantMs = Date.parse("2026-11-25T06:00:00Z");
const cut = { items: [{ serviceId: "cut", addOnIds: [], practitionerId: "ana" }], from: day, to: day };

/** What a platform tells of holds that nobody asks for any more, and how it lets them go. */
export function idleHoldsContract(name: string, open: (catalogue: Catalogue) => Promise<PlatformUnderTest>): void {
  describe(`holds that nobody asks for: ${name}`, () => {
    let under: PlatformUnderTest;
    let slots: Slot[];
    beforeEach(async () => {
      under = await open(testSalon());
      slots = await under.platform.searchSlots(cut, now);
    });
    afterEach(() => under.close());

    async function hold(slot: Slot | undefined, key: string, at: InstantMs): Promise<string> {
      const held = slot && (await under.platform.hold(slot, key, at));
      if (!held?.ok) throw new Error("not held");
      return held.value.holdId;
    }
    const idle = async (since: InstantMs, at: InstantMs) => (await under.platform.idleHolds(since, at)).map(({ key }) => key);

    test("they are told with their keys, while they live and are holds, from the moment on when nobody asked again", async () => {
      const [first, last] = [slots[0], slots.at(-1)];
      await hold(first, "one", now);
      const other = await hold(last, "two", now + 1000);
      expect(await idle(now - 1, now)).toEqual([]);
      expect(await idle(now, now + 5000)).toEqual(["one"]);
      await hold(first, "one", now + 4000);
      expect(await idle(now + 3999, now + 5000)).toEqual(["two"]);
      expect((await idle(now + 5000, now + 5000)).toSorted()).toEqual(["one", "two"]);
      if (!last) throw new Error("no slot");
      await under.platform.book({ holdId: other, slot: last, guest: { name: "Jo" }, conversationId: "c", notes: [] }, "b", now + 5000);
      expect(await idle(now + 5000, now + 5000)).toEqual(["one"]);
      expect(await idle(now + 60 * minuteMs, now + 60 * minuteMs)).toEqual([]);
    });

    test("one that was asked for again meanwhile is not let go", async () => {
      const [slot] = slots;
      const holdId = await hold(slot, "one", now);
      expect(await hold(slot, "one", now + 2000)).toBe(holdId);
      await under.platform.releaseHold(holdId, now + 1999);
      expect(await hold(slot, "one", now + 3000)).toBe(holdId);
      await under.platform.releaseHold(holdId, now + 3000);
      expect((await under.platform.searchSlots(cut, now + 3000))[0]?.start).toBe(slot?.start);
    });
  });
}
