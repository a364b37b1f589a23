import type { ConversationEvent, EventBody } from "@chairside/shared/events.ts";
import type { Proposal } from "@chairside/shared/facts.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Visitor } from "../../bin/connect-visitor.ts";
import { localParts } from "../booking/salon-time.ts";
import { type ComposedSalon, openComposedSalon } from "./composed-salon.ts";

/** A Sunday noon in London: next Thursday is 26 November. */
const now = Date.parse("2026-11-22T12:00:00Z");
const zone = "Europe/London";
const thursday = "2026-11-26";

let salon: ComposedSalon;
let visitor: Visitor;
beforeEach(async () => {
  salon = await openComposedSalon(() => now);
  visitor = await salon.visitor();
});
afterEach(() => salon.close());

/** What came of one thing said. */
interface Came {
  text: string;
  labels: string[];
  slots: number;
  proposal: Proposal | null;
  person: boolean;
}

function cameOf(events: ConversationEvent[]): Came {
  const last = <T extends EventBody["type"]>(type: T) =>
    events.findLast((event): event is Extract<ConversationEvent, { type: T }> => event.type === type);
  const message = last("message-added");
  return {
    text: message?.text ?? "",
    labels: message?.choices?.map(({ label }) => label) ?? [],
    slots: last("slots-offered")?.slots.length ?? 0,
    proposal: last("booking-proposed")?.proposal ?? null,
    person: last("answerer-changed")?.answerer === "staff",
  };
}

const questions = (text: string): string[] => text.match(/[^.?!\n]+\?/g)?.map((question) => question.trim()) ?? [];

/** Says all of it in turn and answers what came of each. The same question twice in a row fails. */
async function saying(said: readonly string[]): Promise<Came[]> {
  const came: Came[] = [];
  for (const words of said) {
    const next = cameOf(await visitor.say(words));
    for (const question of questions(next.text)) expect(came.at(-1)?.text ?? "").not.toContain(question);
    came.push(next);
  }
  return came;
}

const zoe = "I'm Zoë Smith, 07700 900123";

/** Ten ways to ask for one thing, typed cold, each with what is said until the card lies there. */
const ways: [string, string[]][] = [
  ["the sentence itself", ["I want a blonde balayage with Sarah next Thursday afternoon", "the 2:30 one", zoe]],
  ["typing slips and short words", ["hiya can i get a blond balyage w sara nxt thurs arvo pls", "the first one", "zoë smith 07700900123"]],
  ["two sentences", ["Hi! I'd love to go blonde. Could Sarah do a balayage next Thursday, sometime in the afternoon?", "the 1st", zoe]],
  ["a question first", ["Does Sahra do blonde balayage?", "great, next thursday afternoon then", "the earliest", zoe]],
  [
    "all in one breath",
    ["blonde balayage with Sarah next thursday afternoon please, my name is Zoë Smith and my number is 07700 900123", "2nd one"],
  ],
  ["the price first", ["how much is a blonde balayage with sarah?", "ok can she do next thursday afternoon?", "the last one", zoe]],
  [
    "another day first",
    ["blonde balayage with sarah thursday week in the afternoon", "sorry I meant this coming thursday", "the second one", zoe],
  ],
  ["a word at a time", ["balayage with sarrah", "blonde", "nxt thursday", "afternoon", "any", "zoë smith", "07700 900 123"]],
  [
    "long and polite",
    [
      "Good afternoon, I hope you are well. I was wondering whether it might at all be possible to arrange an appointment for a blonde balayage with Sarah at some point in the afternoon on Thursday 26th, if that isn't too much trouble? Many thanks in advance.",
      "The third one would be wonderful, thank you.",
      "Of course. My name is Zoë Smith and you can reach me on 07700 900123.",
    ],
  ],
  ["the day first, in full stops", ["Is Sarah in next Thursday?", "Afternoon. Blonde balayage.", "I'll take the 1st", zoe]],
];

describe("a blonde balayage with Sarah next Thursday afternoon", () => {
  test.each(ways)("%s", async (_way, said) => {
    const came = await saying(said);
    expect(came.at(-1)?.proposal?.slot).toMatchObject({ service: "Blonde balayage", practitioner: "Sarah Okafor" });
    await visitor.say("yes please");
    const own = (await salon.calendar(thursday)).filter(({ conversationId }) => conversationId === visitor.conversationId);
    expect(own).toMatchObject([{ kind: "booked", practitionerId: "sarah", title: "Blonde balayage" }]);
    expect(own[0]?.guest?.toLowerCase()).toBe("zoë smith");
    expect(own[0]?.contact).toContain("+447700900123");
    expect(own[0]?.from).toBeGreaterThanOrEqual(12 * 60);
    expect(own[0]?.from).toBeLessThan(18 * 60);
    const booked = visitor.heard.find((event) => event.type === "appointment-booked");
    expect(booked?.appointment.slot.start).toBe(came.at(-1)?.proposal?.slot.start);
    expect(localParts(Date.parse(booked?.appointment.slot.start ?? ""), zone)).toMatchObject({ date: thursday, minute: own[0]?.from });
  });
});

describe("what cannot be had is said, and what can", () => {
  test("on a Sunday, when the salon is closed", async () => {
    const [came] = await saying(["blonde balayage with Sarah on Sunday please"]);
    expect(came?.text).toMatch(/closed on Sunday/);
    expect(came?.slots).toBeGreaterThan(0);
    expect(came?.proposal).toBeNull();
  });

  test("botox", async () => {
    const [came] = await saying(["can you fit me in for botox on thursday"]);
    expect(came?.text).toMatch(/botox/i);
    expect(came?.text).toMatch(/don't offer|isn't something we do|don't have/);
    expect(came?.labels).toContain("Facials");
    expect(came?.slots).toBe(0);
  });

  test("a bridal party of six on location", async () => {
    const [no, yes] = await saying([
      "hi, we're a bridal party of six, could you come to us on location in August?",
      "yes please, a person",
    ]);
    expect(no?.labels).toContain("Talk to a person");
    expect(no?.slots).toBe(0);
    expect(yes?.person).toBe(true);
  });
});
