import { describe, expect, test } from "vitest";
import type { Assistant } from "../../agent/assistant.ts";
import type { Faults } from "./hostile-salon.ts";
import { runConversations } from "./run-conversations.ts";

test("I1 to I12 hold whatever the model, the visitors and the staff do", { timeout: 180_000 }, async () => {
  const { violations, events } = await runConversations({ count: 100, seed: 20_261_118 });
  expect(violations).toEqual([]);
  // Not for want of trying.
  for (const type of ["slots-offered", "slot-held", "booking-proposed", "proposal-withdrawn", "appointment-booked", "answerer-changed"] as const)
    expect(events.get(type) ?? 0, type).toBeGreaterThan(5);
}); // prettier-ignore

/** The assistant says whatever the model wrote. */
const unguarded = (assistant: Assistant, said: () => string): Assistant => ({
  ...assistant,
  async *answer(turn) {
    for await (const step of assistant.answer(turn)) {
      if (step.type !== "done" || said() === "") yield step;
      else {
        const events = step.outcome.events.map((event) => (event.type === "message-added" ? { ...event, text: said() } : event));
        yield { ...step, outcome: { ...step.outcome, events } };
      }
    }
  },
});

const faults: Record<string, [Faults, RegExp]> = {
  "the guard is off": [{ assistant: unguarded }, /^I[38]:/],
  "anything is a yes": [
    { assistant: (assistant) => ({ ...assistant, consent: (_said, brief) => (brief.proposal ? "yes" : null) }) },
    /^I1: accepted without a yes/,
  ],
  "an append does not look who answers": [
    { log: (log) => ({ ...log, append: (id, bodies, at, { answerer: _who, ...condition } = {}) => log.append(id, bodies, at, condition) }) },
    /^I10:/,
  ],
  "the price is somebody's word": [
    {
      desk: (desk) => ({
        ...desk,
        async findSlots(wish, now) {
          const found = await desk.findSlots(wish, now);
          if (!found.found) return found;
          return { ...found, slots: found.slots.map(({ offer, slot }) => ({ offer, slot: { ...slot, price: { ...slot.price, amount: 1 } } })) };
        },
      }),
    },
    /^I3:/,
  ],
  "another name is written than the card's": [
    { platform: (platform) => ({ ...platform, book: (request, key, now) => platform.book({ ...request, guest: { ...request.guest, name: "Eve" } }, key, now) }) },
    /^I2:/,
  ],
  "a time that is let go stays held": [{ platform: (platform) => ({ ...platform, releaseHold: () => Promise.resolve() }) }, /^I12:/],
}; // prettier-ignore

describe("seeded faults are found", () => {
  test.each(Object.entries(faults))("%s", { timeout: 120_000 }, async (_name, [fault, expected]) => {
    const { violations } = await runConversations({ count: 100, seed: 7, faults: fault, enough: expected });
    expect(violations.flatMap(({ broken }) => broken).join("\n")).toMatch(new RegExp(expected.source, "m"));
  });
});
