import type { Brief } from "@chairside/shared/brief.ts";
import type { StandingAppointment } from "@chairside/shared/facts.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Intent, Understood } from "../../understanding/understood.ts";
import { mention, offered, reading, serviceFacts, stepInput, understoodAs } from "../../testing/step-input.ts";
import type { ToolRecord, ToolResults } from "../tools/tool-contracts.ts";
import { mostCalls } from "./decide-calls.ts";
import { decideFrom } from "./decide-from.ts";
import type { NextStep } from "./next-step.ts";

const thursday = "2026-11-26";
const slots = [offered(thursday, 870), offered(thursday, 930)];
const found: ToolResults["find_slots"] = {
  services: [serviceFacts()],
  practitioner: null,
  readings: [],
  result: { found: true, slots, more: false },
};
const held: Brief = {
  items: [{ serviceId: "blonde-balayage", addOnIds: [] }],
  when: { words: "then", from: thursday, to: thursday, at: 870 },
  offered: slots,
  hold: { holdId: "hold-1", expiresAt: "2026-11-23T12:10:00Z", offered: offered(thursday, 870) },
};

const standing: StandingAppointment = {
  appointmentId: "appointment-1",
  reference: "K7PM-4Q",
  status: "booked",
  slot: offered(thursday, 870).slot,
  guest: { name: "Zoë" },
  place: { name: "Juniper Row", address: "1 Row" },
  conditions: [],
  changeable: true,
};
/** Something booked is being looked at, moved or cancelled. */
const changing: Brief[] = [
  { change: { task: "look", waiting: true, words: "when am I booked?" } },
  { change: { task: "cancel", shown: ["appointment-1", "appointment-2"] }, asked: { about: "appointment", times: 1 } },
  { change: { task: "move", appointmentId: "appointment-1" }, offered: slots, asked: { about: "slot", times: 1 } },
];

describe("a turn", () => {
  const intents: Intent[] = ["book", "availability", "price", "hours", "policy", "services", "practitioners", "cancel", "reschedule", "my-appointment", "health", "greeting", "thanks", "earlier", "later", "someone-else", "start-over", "out-of-scope"]; // prettier-ignore
  const anyWords: fc.Arbitrary<Partial<Understood>> = fc.record({
    intents: fc.subarray(intents),
    stance: fc.constantFrom<Understood["stance"][]>("yes", "no", "maybe", null),
    services: fc.constantFrom<Understood["services"][]>(
      [],
      [mention("blonde-balayage")],
      [mention("cut-finish"), mention("blow-dry")],
      [{ ids: ["blow-dry", "hair-up"], words: "hair", confidence: 1 }],
    ),
    practitioner: fc.constantFrom<Understood["practitioner"][]>(null, "anyone", mention("sarah")),
    unknownPractitioner: fc.constantFrom(null, "Quentin"),
    unknownService: fc.constantFrom(null, "tattoo"),
    when: fc.constantFrom<Understood["when"][]>(
      [],
      [reading(thursday)],
      [reading(thursday, 870)],
      [reading(thursday), reading("2026-12-03")],
    ),
    pick: fc.constantFrom(null, 0, 1, 9),
    guest: fc.constantFrom<Understood["guest"][]>({}, { name: "Zoë" }, { name: "Zoë", phone: "+447700900123" }),
    partySize: fc.constantFrom(null, 1, 2, 9),
    adds: fc.boolean(),
    either: fc.boolean(),
    declinedServices: fc.subarray(["blonde-balayage", "blow-dry"]),
    preferences: fc.constantFrom<NonNullable<Understood["preferences"]>[]>({}, { pronouns: ["she"] }, { resourceTags: ["quiet"] }),
    facts: fc.constantFrom<NonNullable<Understood["facts"]>[]>({}, { isNew: true }, { age: 15, patchTest: "none" }),
    topics: fc.subarray(["parking", "cancellation", "deposit"]),
    notes: fc.subarray(["allergic to nuts", "train at 5"]),
  });
  const results: { [N in ToolRecord["name"]]: fc.Arbitrary<ToolResults[N]> } = {
    find_services: fc.constant({ matches: [serviceFacts()], categories: [], unknown: null }),
    describe_service: fc.constantFrom({ service: serviceFacts(), candidates: [] }, { service: null, candidates: ["Blow-dry", "Hair up"] }),
    find_slots: fc.constantFrom<ToolResults["find_slots"][]>(
      found,
      { need: "when", candidates: [] },
      { need: "service", candidates: [] },
      { cannot: "too-many-guests", service: serviceFacts(), limit: 2 },
      { cannot: "too-young", service: serviceFacts(), limit: 16 },
      { ...found, result: { found: true, slots, more: false, first: { kind: "patch-test", serviceId: "test", service: "Patch test", then: slots[0] ?? offered(thursday, 870) } } }, // prettier-ignore
      { ...found, result: { found: false, why: "preference", nearest: slots, othersFree: [] } },
      { unknown: "practitioner", words: "Quentin", candidates: [] },
    ),
    hold_slot: fc.constantFrom({ held: true, brief: held }, { held: false, reason: "slot-taken", result: null }),
    note_guest: fc.constantFrom(
      { guest: { name: "Zoë" }, refused: [] },
      { guest: {}, refused: [{ field: "phone", why: "not a phone number" }] },
    ),
    propose_booking: fc.constantFrom({ missing: ["contact"] }, { gone: "hold-expired", result: null }),
    drop_booking: fc.constant({ dropped: true }),
    join_waitlist: fc.constantFrom<ToolResults["join_waitlist"][]>({ missing: ["when", "contact"] }, { refused: "too-many" }),
    leave_waitlist: fc.constant({ left: [] }),
    look_up: fc.constantFrom({ facts: [] }, { facts: [{ key: "parking", title: "Parking", text: "On the street." }] }),
    note_for_salon: fc.constant({ noted: true }),
    my_appointments: fc.constantFrom<ToolResults["my_appointments"][]>(
      { need: "verification" },
      { appointments: [], here: false },
      { appointments: [standing], here: true },
    ),
    change_appointment: fc.constantFrom<ToolResults["change_appointment"][]>(
      { need: "verification" },
      { need: "which", appointments: [standing], unmatched: true },
      { need: "when", appointment: standing },
      { none: true },
      { cannot: "past", appointment: standing },
      { unknown: "when", words: "soonish", candidates: [], appointment: standing },
      { appointment: standing, result: null, readings: [] },
      { appointment: standing, result: found.result, readings: [] },
    ),
    propose_cancel: fc.constantFrom<ToolResults["propose_cancel"][]>(
      { missing: "appointment" },
      { proposal: { kind: "cancel", proposalId: "c1", hash: "h", appointment: standing, fee: null, freeUntil: null } },
    ),
    hand_over: fc.constant({ handedOver: true, opening: "We're open until 8 pm today." }),
  };

  test("ends with an answer after a handful of calls, never the same one twice, whatever is said and answered", () => {
    fc.assert(
      fc.property(
        anyWords,
        fc.constantFrom({}, held, ...changing, { ...held, guest: { name: "Zoë", email: "zoe@example.com" } }),
        fc.boolean(),
        fc.infiniteStream(fc.nat()),
        (words, brief, broken, seeds) => {
          const done: ToolRecord[] = [];
          for (;;) {
            const step = decideFrom(understoodAs(words), stepInput({ briefBefore: brief, brief, done }));
            if ("say" in step) {
              expect(step.say.trim()).not.toBe("");
              return;
            }
            expect(done).not.toContainEqual(expect.objectContaining({ name: step.call, args: step.args }));
            const result = broken
              ? { error: "failed" }
              : fc.sample<unknown>(results[step.call], { seed: seeds.next().value, numRuns: 1 })[0];
            done.push({ name: step.call, args: step.args, result } as ToolRecord);
            expect(done.length).toBeLessThanOrEqual(mostCalls);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

test("yes to looking again for a time that lapsed looks again, for what was wished", () => {
  const { hold: _lapsed, offered: _old, ...brief } = held;
  const step = decideFrom(understoodAs({ stance: "yes" }), stepInput({ briefBefore: brief, brief }));
  expect(step).toMatchObject({ call: "find_slots" });
});

describe("an answer", () => {
  test("a tool that fails is owned up to, with a person and another try as buttons", () => {
    const done: ToolRecord[] = [{ name: "find_slots", args: {}, result: { error: "failed" } }];
    const step = decideFrom(understoodAs({ when: [reading(thursday)] }), stepInput({ done }));
    expect(step).toMatchObject({ say: expect.stringMatching(/sorry/i), choices: [{ label: "Try again" }, { label: "Talk to a person" }] });
  });

  test("the emergency instruction comes first and names the number of the salon's country", () => {
    const done: ToolRecord[] = [
      { name: "hand_over", args: { reason: "health" }, result: { handedOver: true, opening: "We open at 9 am tomorrow." } },
    ];
    const step = decideFrom(understoodAs({ intents: ["emergency"] }), stepInput({ done }));
    const say = "say" in step ? step.say : "";
    expect(say.split("\n")[0]).toMatch(/call 999 or 112/);
    expect(say).toMatch(/person.*We open at 9 am tomorrow\.$/);
  });

  test("only what is missing of the guest is asked for", () => {
    const ask = (guest: Brief["guest"]): object =>
      decideFrom(
        understoodAs({ pick: 0 }),
        stepInput({
          briefBefore: { ...held, hold: undefined },
          brief: { ...held, guest },
          done: [{ name: "hold_slot", args: { slot: 1 }, result: { held: true, brief: held } }],
        }),
      );
    expect(ask({})).toMatchObject({ say: expect.stringMatching(/name.*(phone|email)|Who is it for/), asked: { about: "name" } });
    expect(ask({ phone: "+447700900123" })).toMatchObject({ say: expect.not.stringMatching(/phone|email/), asked: { about: "name" } });
    expect(ask({ name: "Zoë" })).toMatchObject({ say: expect.stringMatching(/phone number or (an )?email/), asked: { about: "contact" } });
    expect(ask({ name: "Zoë", phone: "+447700900123" })).toEqual({ call: "propose_booking", args: {} });
  });

  test("that a patch test may be needed is told once, and in few words", () => {
    const answer = (before: string): NextStep =>
      decideFrom(
        understoodAs({ when: [reading(thursday)] }),
        stepInput({
          brief: { items: [{ serviceId: "blonde-balayage", addOnIds: [] }], when: reading(thursday).wish, offered: slots },
          transcript: [{ by: "assistant", text: before }],
          done: [{ name: "find_slots", args: { when: thursday }, result: found }],
        }),
      );
    const first = answer("");
    expect(first).toMatchObject({ say: expect.stringMatching(/may need a patch test/) });
    expect(answer("say" in first ? first.say : "")).toMatchObject({ say: expect.not.stringContaining("patch test") });
  });

  test("the same question asked again is worded otherwise", () => {
    const first = decideFrom(understoodAs({ intents: ["thanks"] }), stepInput({ brief: held, said: [{ text: "thanks" }] }));
    const said = "say" in first ? first.say : "";
    const second = decideFrom(
      understoodAs({ intents: ["thanks"] }),
      stepInput({ brief: held, said: [{ text: "thanks" }], transcript: [{ by: "assistant", text: said }] }),
    );
    expect(second).not.toEqual(first);
    for (const sentence of said.split("\n\n")) expect("say" in second ? second.say : "").not.toContain(sentence);
  });
});
