import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Catalogue } from "./catalogue.ts";
import { day, desk, now, shifted } from "./changes-salon.ts";
import type { PlatformUnderTest } from "./platform-contract.ts";
import type { Platform, PlatformAppointment, RequestedService, Slot } from "./platform.ts";
import { expectNoOneTwice, expectWithinCapacity, salons } from "./random-salons.ts";
import { minuteMs } from "./salon-time.ts";

/** Whatever is done to a calendar in whatever order, nobody has two guests and no appointment is lost. Part of `platformContract`. */
export function changesAtRandomContract(name: string, open: (catalogue: Catalogue) => Promise<PlatformUnderTest>): void {
  describe(`platform properties, changes: ${name}`, () => {
    test("whatever is booked, held, moved, blocked, placed and cancelled, nobody has two guests and no appointment is lost", async () => {
      await fc.assert(
        fc.asyncProperty(salons, fc.array(step, { minLength: 15, maxLength: 40, size: "max" }), async (catalogue, steps) => {
          const under = await open(catalogue);
          try {
            const standing = await play(under.platform, catalogue, steps);
            const found = await Promise.all([...standing.keys()].map((id) => under.platform.getAppointment(id)));
            expect(found.map((one) => one?.status)).toEqual([...standing.values()].map(({ status }) => status));
            expect(found.map((one) => one?.slot)).toEqual([...standing.values()].map(({ slot }) => slot));
            const booked = found.flatMap((one) => (one?.status === "booked" ? [one.slot] : []));
            expectNoOneTwice(catalogue, booked);
            expectWithinCapacity(catalogue, booked);
          } finally {
            await under.close();
          }
        }),
        { numRuns: 30 },
      );
    });
  });
}

const step = fc.record({
  do: fc.constantFrom("book", "book", "book", "move", "move", "move by hold", "cancel", "place", "block", "unblock"),
  pick: fc.nat(),
  which: fc.nat(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Plays the steps, on searches of the moment and on stale ones; answers what was told of each appointment last. */
async function play(platform: Platform, catalogue: Catalogue, steps: Step[]): Promise<Map<string, PlatformAppointment>> {
  const told = new Map<string, PlatformAppointment>();
  const blocks: string[] = [];
  const query = (pick: number) => ({ items: [{ serviceId: pick % 2 === 0 ? "cut" : "colour", addOnIds: [] }], from: day, to: day });
  const stale = [await platform.searchSlots(query(0), now), await platform.searchSlots(query(1), now)];
  for (const [index, { do: what, pick, which }] of steps.entries()) {
    const mine = [...told.values()][which % Math.max(1, told.size)];
    const asked =
      mine === undefined || !what.startsWith("move")
        ? query(pick)
        : { ...query(pick), items: itemsOf(mine.slot), moves: mine.appointmentId };
    const slots = which % 3 === 0 ? (stale[pick % 2] ?? []) : await platform.searchSlots(asked, now);
    const slot = slots[pick % Math.max(1, slots.length)];
    const keep = (outcome: { ok: boolean; value?: PlatformAppointment }) => {
      if (outcome.ok && outcome.value !== undefined) told.set(outcome.value.appointmentId, outcome.value);
    };
    if (what === "unblock") await platform.unblock(blocks[which % Math.max(1, blocks.length)] ?? "none", now);
    else if (what === "cancel" && mine !== undefined) {
      const done = await platform.cancel({ appointmentId: mine.appointmentId, reason: "", by: "guest" }, `c${index}`, now);
      if (done.ok) keep({ ok: true, value: done.value.appointment });
    } else if (slot === undefined) continue;
    else if (what === "book") {
      const held = await platform.hold(slot, `h${index}`, now);
      if (held.ok)
        keep(await platform.book({ holdId: held.value.holdId, slot, guest: {}, conversationId: "c", notes: [] }, `b${index}`, now));
    } else if (what === "place")
      keep(await platform.place({ slot: shifted(slot, (which % 4) * 5 * minuteMs), guest: {}, notes: [], desk }, `p${index}`, now));
    else if (what === "block") {
      const span = { practitionerId: slot.legs[0]?.practitionerId ?? "", start: slot.start, end: slot.end };
      const done = await platform.blockTime({ ...span, reason: "Training", desk }, `k${index}`, now);
      if (done.ok) blocks.push(done.value.blockId);
    } else if (what === "move" && mine !== undefined) {
      keep(await platform.reschedule({ appointmentId: mine.appointmentId, slot, ...(which % 2 === 0 ? { desk } : {}) }, `m${index}`, now));
    } else if (mine !== undefined) {
      const held = await platform.holdMove(mine.appointmentId, slot, `h${index}`, now);
      if (held.ok)
        keep(await platform.reschedule({ appointmentId: mine.appointmentId, slot, holdId: held.value.holdId }, `m${index}`, now));
    }
  }
  return told;
}

const itemsOf = ({ legs }: Slot): RequestedService[] => legs.map(({ serviceId, addOnIds }) => ({ serviceId, addOnIds }));
