import type { Brief } from "@chairside/shared/brief.ts";
import { describe, expect, test } from "vitest";
import type { Understood } from "../../understanding/understood.ts";
import type { ToolRecord } from "../tools/tool-contracts.ts";
import { decideFrom } from "./decide-from.ts";
import { mention, offered, reading, serviceFacts, stepInput, understoodAs } from "../../testing/step-input.ts";
import { en } from "./replies/en.ts";
import { mayAct, needsPerson, type Situation, uncertaintyPolicy } from "./uncertainty-policy.ts";

const thursday = "2026-11-26";
const slots = [offered(thursday, 870), offered(thursday, 930)];
const choosing: Brief = {
  items: [{ serviceId: "blonde-balayage", addOnIds: [] }],
  when: reading(thursday).wish,
  offered: slots,
  asked: { about: "slot", times: 1 },
};

interface Case {
  said: Partial<Understood>;
  brief?: Brief;
  after?: Brief;
  /** What the assistant said last. */
  before?: string;
  done?: ToolRecord[];
  step: object;
}

const searched = (readings: string[] = []): ToolRecord => ({
  name: "find_slots",
  args: {},
  result: { services: [serviceFacts()], practitioner: null, readings, result: { found: true, slots, more: false } },
});
const handsOver = (reason: string): object => ({ call: "hand_over", args: { reason } });
const asks = (about: string): object => ({ asked: expect.objectContaining({ about }) });
const says = (words: RegExp): object => ({ say: expect.stringMatching(words) });
const buttons = (...labels: string[]): object => ({
  choices: expect.arrayContaining(labels.map((label) => expect.objectContaining({ label }))),
});

/** One visitor for every situation of the policy. */
const cases: Record<Situation, Case> = {
  emergency: { said: { intents: ["emergency"] }, step: handsOver("health") },
  "person-wanted": { said: { intents: ["person"] }, brief: choosing, step: handsOver("asked-for-person") },
  complaint: { said: { intents: ["complaint"] }, step: handsOver("complaint") },
  health: {
    said: { intents: ["health"], text: "is it safe while pregnant?" },
    step: { call: "look_up", args: { question: "is it safe while pregnant?" } },
  },
  "existing-appointment": { said: { intents: ["reschedule"] }, step: { call: "change_appointment", args: { task: "move" } } },
  "waitlist-wanted": { said: { intents: ["waitlist"] }, brief: choosing, step: { call: "join_waitlist", args: {} } },
  "not-understood-thrice": {
    said: {},
    brief: { asked: { about: "day", times: 3 }, items: [{ serviceId: "blow-dry", addOnIds: [] }] },
    before: en.buttonsOnly()[1],
    step: handsOver("unsure"),
  },
  "guests-several": {
    said: { partySize: 2, services: [mention("classic-manicure")] },
    step: { call: "find_slots", args: { services: ["Classic manicure"], guests: 2 } },
  },
  "guests-many": {
    said: { partySize: 3, services: [mention("classic-manicure")] },
    done: [
      {
        name: "find_slots",
        args: { services: ["Classic manicure"], guests: 3 },
        result: { cannot: "too-many-guests", service: serviceFacts("classic-manicure"), limit: 2 },
      },
    ],
    step: { ...says(/than 2/), ...asks("handover"), ...buttons("Talk to a person") },
  },
  usual: { said: { usual: true }, step: { ...asks("handover"), ...buttons("Talk to a person") } },
  "services-several": {
    said: { services: [mention("cut-finish"), mention("brow-shape")] },
    step: { call: "find_slots", args: { services: ["Cut & finish", "Brow shape"] } },
  },
  "services-either": {
    said: { services: [mention("brow-shape"), mention("lash-tint")], either: true },
    step: { ...asks("service"), ...buttons("Brow shape", "Lash tint") },
  },
  "service-open": {
    said: { services: [{ ids: ["blonde-balayage", "brunette-balayage"], words: "balayage", confidence: 1 }] },
    done: [
      {
        name: "find_slots",
        args: { services: ["balayage"] },
        result: { need: "service", candidates: ["Blonde balayage", "Lived-in brunette balayage"] },
      },
    ],
    step: { ...asks("service"), ...buttons("Blonde balayage", "Lived-in brunette balayage") },
  },
  "service-unknown": { said: { unknownService: "tattoo" }, step: { call: "find_services", args: { words: "tattoo" } } },
  "practitioner-unknown": {
    said: { unknownPractitioner: "Quentin", services: [mention("blonde-balayage")] },
    after: { items: [{ serviceId: "blonde-balayage", addOnIds: [] }] },
    done: [
      {
        name: "find_slots",
        args: { services: ["Blonde balayage"], practitioner: "Quentin" },
        result: { unknown: "practitioner", words: "Quentin", candidates: ["Sarah Okafor"] },
      },
    ],
    step: { ...says(/no Quentin|a Quentin here/), ...asks("practitioner"), ...buttons("Sarah", "Anyone") },
  },
  "day-open": {
    said: { services: [mention("blonde-balayage")] },
    after: { items: [{ serviceId: "blonde-balayage", addOnIds: [] }] },
    done: [{ name: "find_slots", args: { services: ["Blonde balayage"] }, result: { need: "when", candidates: [] } }],
    step: { ...asks("day"), ...buttons("As soon as possible", "Saturday") },
  },
  "not-understood": {
    said: {},
    brief: { asked: { about: "day", times: 1 }, items: [{ serviceId: "blow-dry", addOnIds: [] }] },
    step: { ...says(/follow|understood|past me/), ...asks("day"), ...buttons("Talk to a person") },
  },
  "not-understood-twice": {
    said: {},
    brief: { asked: { about: "day", times: 2 }, items: [{ serviceId: "blow-dry", addOnIds: [] }] },
    before: en.notUnderstood()[0],
    step: { ...says(/one of these/), ...buttons("As soon as possible", "Talk to a person") },
  },
  "service-guessed": {
    said: { services: [mention("blonde-balayage", 0.5)], when: [reading(thursday)] },
    after: choosing,
    done: [searched()],
    step: says(/(took|read) that as blonde balayage/),
  },
  "practitioner-guessed": {
    said: { practitioner: { ids: ["sarah"], words: "sarrah", confidence: 0.5 }, when: [reading(thursday, 870)] },
    after: { ...choosing, when: reading(thursday, 870).wish },
    done: [{ ...searched(), args: { practitioner: "Sarah Okafor", when: thursday } } as ToolRecord],
    step: { ...says(/Sarah/), ...asks("slot") },
  },
  "day-two-readings": {
    said: { when: [reading(thursday), reading("2026-12-03")], services: [mention("blonde-balayage")] },
    after: choosing,
    done: [{ ...searched(["Thursday 3 December"]), args: { services: ["Blonde balayage"], when: thursday } } as ToolRecord],
    step: { ...says(/(took that as|looked at) Thursday 26 November/), ...buttons("I meant Thursday 3 December") },
  },
  "service-clear": {
    said: { services: [mention("blonde-balayage")] },
    step: { call: "find_slots", args: { services: ["Blonde balayage"] } },
  },
  "practitioner-clear": {
    said: { practitioner: mention("marco") },
    brief: choosing,
    step: { call: "find_slots", args: { practitioner: "Marco Benedetti" } },
  },
  "practitioner-open": {
    said: { services: [mention("blonde-balayage")], when: [reading(thursday)] },
    step: { call: "find_slots", args: { services: ["Blonde balayage"], when: thursday } },
  },
  "day-clear": { said: { when: [reading("2026-11-27")] }, brief: choosing, step: { call: "find_slots", args: { when: "2026-11-27" } } },
  "slot-picked": { said: { pick: 1 }, brief: choosing, step: { call: "hold_slot", args: { slot: 2 } } },
};

test.each(Object.entries(cases))("%s", (_situation, { said, brief = {}, after, before = "", done = [], step }) => {
  const taken = decideFrom(
    understoodAs(said),
    stepInput({ transcript: [{ by: "assistant", text: before }], briefBefore: brief, brief: after ?? brief, done }),
  );
  expect(taken).toMatchObject(step);
});

describe("the policy", () => {
  test("takes the most urgent of several reasons for a person", () => {
    expect(needsPerson(["person-wanted", "complaint", "emergency"])).toEqual({ situation: "emergency", reason: "health" });
    expect(needsPerson(["service-clear", "day-two-readings"])).toBeNull();
  });

  test("acts alone only where nothing is guessed or open", () => {
    expect(mayAct(["service-clear", "practitioner-open", "day-clear"])).toBe(true);
    for (const [situation, { does }] of Object.entries(uncertaintyPolicy)) {
      expect(mayAct(["service-clear", situation as Situation])).toBe(does === "act");
    }
  });
});
