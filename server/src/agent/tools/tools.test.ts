import type { Brief } from "@chairside/shared/brief.ts";
import type { EventBody } from "@chairside/shared/events.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PlatformUnavailable } from "../../booking/platform.ts";
import { fixedClock } from "../../testing/fixed-clock.ts";
import { type HouseDesk, openHouseDesk } from "../../testing/house-desk.ts";
import type { Turn } from "../assistant.ts";
import { createWorkspace, type Workspace } from "../workspace.ts";
import { runTool } from "./run-tool.ts";
import type { ToolArguments, ToolName, ToolResults } from "./tool-contracts.ts";
import { nobodyWaits } from "../../testing/nobody-waits.ts";

const clock = fixedClock("2026-11-18T10:00:00Z");
let house: HouseDesk;
beforeEach(async () => {
  house = await openHouseDesk(clock.now);
});
afterEach(() => house.close());

async function workspaceFor(
  said: string | { text: string; offer?: string },
  brief: Brief = {},
  change: Partial<Turn> = {},
): Promise<Workspace> {
  return createWorkspace({
    conversationId: "conversation-1",
    messageId: "message-1",
    visitor: { locale: "en-GB", timeZone: "Europe/London" },
    now: clock.now(),
    transcript: [],
    said: [typeof said === "string" ? { text: said } : said],
    brief,
    verifiedContact: null,
    bookedHere: [],
    desk: house.desk,
    waitlist: nobodyWaits,
    signal: new AbortController().signal,
    ...change,
  });
}

async function run<N extends ToolName>(workspace: Workspace, name: N, args: ToolArguments<N>): Promise<ToolResults[N]> {
  const { result } = await runTool(workspace, name, args, (error) => {
    throw error;
  });
  return result as ToolResults[N];
}

const types = ({ events }: Workspace): EventBody["type"][] => events.map(({ type }) => type);
const balayage = { services: ["blonde balayage"], practitioner: "Sarah", when: "next Thursday afternoon" };

async function held(guest?: Brief["guest"]): Promise<Brief> {
  const workspace = await workspaceFor("a blonde balayage with Sarah next Thursday afternoon", guest ? { guest } : {});
  await run(workspace, "find_slots", balayage);
  expect(await run(workspace, "hold_slot", { slot: 1 })).toMatchObject({ held: true });
  return workspace.brief;
}

async function proposed(): Promise<Brief> {
  const workspace = await workspaceFor("yes", await held({ name: "Anna Bell", phone: "+447700900123" }));
  expect(await run(workspace, "propose_booking", {})).toHaveProperty("proposal");
  return workspace.brief;
}

describe("find_slots", () => {
  test("resolves the visitor's words and puts up what the calendar has", async () => {
    const workspace = await workspaceFor("a blonde balayage with Sarah next Thursday afternoon");
    const result = await run(workspace, "find_slots", balayage);
    expect(result).toMatchObject({ practitioner: "Sarah Okafor", result: { found: true } });
    expect(workspace.brief).toMatchObject({
      items: [{ serviceId: "blonde-balayage", addOnIds: [] }],
      practitioner: "sarah",
      when: { from: "2026-11-26", to: "2026-11-26" },
    });
    const { offered = [] } = workspace.brief;
    expect(offered.length).toBeGreaterThan(0);
    for (const { slot } of offered) {
      expect(slot).toMatchObject({ service: "Blonde balayage", practitioner: "Sarah Okafor", day: "Thursday 26 November" });
      expect(new Date(slot.start).getUTCHours()).toBeGreaterThanOrEqual(12);
    }
    expect(workspace.events).toEqual([{ type: "slots-offered", slots: offered }]);
  });

  test("keeps what is left out", async () => {
    const workspace = await workspaceFor("actually Friday");
    await run(workspace, "find_slots", balayage);
    await run(workspace, "find_slots", { when: "Friday" });
    expect(workspace.brief).toMatchObject({
      items: [{ serviceId: "blonde-balayage", addOnIds: [] }],
      practitioner: "sarah",
      when: { from: expect.stringMatching(/^2026-11-(20|27)$/) },
    });
  });

  test("asks for what is missing and remembers the rest", async () => {
    const workspace = await workspaceFor("with Sarah next Thursday");
    expect(await run(workspace, "find_slots", { practitioner: "Sarah", when: "next Thursday" })).toEqual({
      need: "service",
      candidates: [],
    });
    expect(workspace.brief).toMatchObject({ practitioner: "sarah", when: { from: "2026-11-26" } });
    const colour = await run(workspace, "find_slots", { services: ["highlights"] });
    expect(colour).toMatchObject({ need: "service", candidates: expect.arrayContaining(["Half-head highlights", "Full-head highlights"]) });
    expect(await run(workspace, "find_slots", { services: ["Half-head highlights"] })).toMatchObject({
      services: [{ name: "Half-head highlights" }],
    });
  });

  test("says so when the words fit nothing", async () => {
    const workspace = await workspaceFor("a tattoo with Quentin");
    expect(await run(workspace, "find_slots", { services: ["tattoo"], when: "tomorrow" })).toMatchObject({
      unknown: "service",
      words: "tattoo",
    });
    expect(await run(workspace, "find_slots", { services: ["skin fade"], practitioner: "Quentin", when: "tomorrow" })).toMatchObject({
      unknown: "practitioner",
    });
    expect(await run(workspace, "find_slots", { services: ["skin fade"], practitioner: "anyone", when: "purple" })).toMatchObject({
      unknown: "when",
    });
    expect(types(workspace)).toEqual([]);
  });

  test("does not search for what needs a consultation first", async () => {
    const workspace = await workspaceFor("bridal hair tomorrow");
    expect(await run(workspace, "find_slots", { services: ["Bridal hair"], when: "tomorrow" })).toMatchObject({
      cannot: "consultation-first",
    });
  });

  test("later and earlier are counted from what was shown; nothing shown is shown again", async () => {
    const workspace = await workspaceFor("later please");
    await run(workspace, "find_slots", { services: ["skin fade"], practitioner: "anyone", when: "tomorrow" });
    const first = workspace.brief.offered ?? [];
    const starts = (slots: Brief["offered"]): number[] => (slots ?? []).map(({ slot }) => Date.parse(slot.start));
    const later = await run(workspace, "find_slots", { more: "later" });
    if ("result" in later && later.result.found)
      expect(Math.min(...starts(workspace.brief.offered))).toBeGreaterThan(Math.max(...starts(first)));
    const other = await run(workspace, "find_slots", { more: "other" });
    const again = workspace.brief.offered?.filter(({ offer }) => first.some((shown) => shown.offer === offer));
    expect(other).toHaveProperty("result");
    expect(again ?? []).toEqual([]);
    expect(workspace.brief.when).toMatchObject({ from: "2026-11-19", to: "2026-11-19" });
  });

  test("nothing free: says why and puts up the nearest", async () => {
    const workspace = await workspaceFor("balayage on Sunday");
    const result = await run(workspace, "find_slots", { services: ["blonde balayage"], when: "this Sunday" });
    expect(result).toMatchObject({ result: { found: false, why: "closed" } });
    expect(workspace.brief.offered?.length).toBeGreaterThan(0);
  });

  test("a change of mind takes the card away; the hold stays until another is held, unless the service is another", async () => {
    const brief = await proposed();
    const friday = await workspaceFor("actually Friday", brief);
    await run(friday, "find_slots", { when: "Friday" });
    expect(friday.events[0]).toEqual({ type: "proposal-withdrawn", proposalId: brief.proposal?.proposalId, reason: "changed" });
    expect(friday.brief.hold).toEqual(brief.hold);
    expect(friday.brief.proposal).toBeUndefined();
    expect(await run(friday, "propose_booking", {})).toEqual({ missing: ["slot"] });

    const fade = await workspaceFor("a skin fade instead", brief);
    await run(fade, "find_slots", { services: ["skin fade"], practitioner: "anyone" });
    expect(types(fade).slice(0, 2)).toEqual(["proposal-withdrawn", "hold-released"]);
    expect(fade.brief.hold).toBeUndefined();
  });

  test("the same wish again changes nothing but the buttons", async () => {
    const brief = await proposed();
    const workspace = await workspaceFor("what were the times again", brief);
    await run(workspace, "find_slots", { services: ["Blonde balayage"] });
    expect(types(workspace)).toEqual(["slots-offered"]);
    expect(workspace.brief.proposal).toEqual(brief.proposal);
  });
});

describe("hold_slot", () => {
  test("holds by number and makes it the wish", async () => {
    const brief = await held();
    const slot = brief.hold?.offered.slot;
    expect(slot?.day).toBe("Thursday 26 November");
    expect(brief.when).toMatchObject({ from: "2026-11-26", to: "2026-11-26", at: expect.any(Number) });
    expect(Date.parse(brief.hold?.expiresAt ?? "")).toBeGreaterThan(clock.now());
  });

  test("holds the pressed button, and only a genuine one", async () => {
    const first = await workspaceFor("x");
    await run(first, "find_slots", balayage);
    const offer = first.brief.offered?.[1]?.offer ?? "";
    const pressed = await workspaceFor({ text: "2:30 pm", offer }, first.brief);
    expect(await run(pressed, "hold_slot", { slot: null })).toMatchObject({ held: true });
    expect(pressed.brief.hold?.offered.offer).toBe(offer);
    const forged = await workspaceFor({ text: "2:30 pm", offer: `${offer.slice(0, -4)}AAAA` }, first.brief);
    expect(await run(forged, "hold_slot", { slot: null })).toEqual({ held: false, reason: "no-such-slot", result: null });
    const nothing = await workspaceFor("2:30 pm", first.brief);
    expect(await run(nothing, "hold_slot", { slot: null })).toMatchObject({ held: false, reason: "no-such-slot" });
    expect(await run(nothing, "hold_slot", { slot: 20 })).toMatchObject({ held: false, reason: "no-such-slot" });
  });

  test("a new hold lets the old one go, and takes the card away", async () => {
    const brief = await proposed();
    const workspace = await workspaceFor("the second one", brief);
    await run(workspace, "hold_slot", { slot: 2 });
    expect(types(workspace)).toEqual(["proposal-withdrawn", "slot-held", "hold-released"]);
    expect(workspace.events.at(-1)).toEqual({ type: "hold-released", holdId: brief.hold?.holdId, reason: "changed" });
    expect(workspace.brief.hold?.holdId).not.toBe(brief.hold?.holdId);
    const { proposal } = brief;
    if (!proposal) throw new Error("no proposal");
    expect(await house.desk.book("conversation-1", proposal, [], clock.now())).toEqual({ ok: false, reason: "hold-expired" });
  });

  test("holding what is held already is no news", async () => {
    const brief = await held();
    const workspace = await workspaceFor("the first", brief);
    expect(await run(workspace, "hold_slot", { slot: 1 })).toMatchObject({ held: true });
    expect(types(workspace)).toEqual([]);
  });

  test("a time that somebody else has taken: others are put up", async () => {
    const workspace = await workspaceFor("the first");
    await run(workspace, "find_slots", balayage);
    const taken = workspace.brief.offered?.[0]?.offer ?? "";
    expect((await house.desk.hold("conversation-2", taken, clock.now())).ok).toBe(true);
    expect(await run(workspace, "hold_slot", { slot: 1 })).toMatchObject({
      held: false,
      reason: "slot-taken",
      result: { found: expect.any(Boolean) },
    });
    expect(types(workspace)).toEqual(["slots-offered", "slots-offered"]);
    expect(workspace.brief.offered?.some(({ offer }) => offer === taken)).toBe(false);
    expect(workspace.brief.hold).toBeUndefined();
  });
});

describe("note_guest", () => {
  test.each([
    ["I'm Anna Bell, 07700 900123", { name: "Anna Bell", phone: "07700 900123" }, { name: "Anna Bell", phone: "+447700900123" }],
    ["anna.bell@mail.example", { email: "anna.bell@mail.example" }, { email: "anna.bell@mail.example" }],
    ["It's anna at mail dot example", { email: "anna@mail.example" }, { email: "anna@mail.example" }],
    ["+33 6 12 34 56 78, Zoé", { name: "Zoé", phone: "+33612345678" }, { name: "Zoé", phone: "+33612345678" }],
    ["O’Neill here, call 020 7946 0999", { name: "O'Neill", phone: "020 7946 0999" }, { name: "O'Neill", phone: "+442079460999" }],
  ])("%s", async (said, args, guest) => {
    expect(await run(await workspaceFor(said), "note_guest", args)).toEqual({ guest, refused: [] });
  });

  test.each([
    ["I'm Anna", { name: "Eve" }, "name"],
    ["I'm Anna", { phone: "07700 900123" }, "phone"],
    ["I'm Anna", { email: "anna@mail.example" }, "email"],
    ["call me on 07700 9001", { phone: "07700 9001" }, "phone"],
    ["my mail is anna@mail", { email: "anna@mail" }, "email"],
    ["I'm <b>Anna</b>", { name: "<b>Anna" }, "name"],
  ])("%s does not give %o", async (said, args, field) => {
    expect(await run(await workspaceFor(said), "note_guest", args)).toMatchObject({ guest: {}, refused: [{ field }] });
  });

  test("takes what was said earlier in the conversation, by the visitor alone", async () => {
    const transcript = [
      { by: "visitor" as const, text: "Anna Bell" },
      { by: "staff" as const, text: "reach me on 07700 900123" },
    ];
    const result = await run(await workspaceFor("and now?", {}, { transcript }), "note_guest", {
      name: "Anna Bell",
      phone: "07700 900123",
    });
    expect(result).toMatchObject({ guest: { name: "Anna Bell" }, refused: [{ field: "phone" }] });
  });

  test("a change takes the card away and keeps the hold", async () => {
    const brief = await proposed();
    const workspace = await workspaceFor("sorry, it's Hannah Bell", brief);
    await run(workspace, "note_guest", { name: "Hannah Bell" });
    expect(types(workspace)).toEqual(["proposal-withdrawn"]);
    expect(workspace.brief.hold).toEqual(brief.hold);
    expect(workspace.brief.guest).toEqual({ name: "Hannah Bell", phone: "+447700900123" });
  });
});

describe("propose_booking", () => {
  test("needs a held time, a name and a contact", async () => {
    expect(await run(await workspaceFor("x"), "propose_booking", {})).toEqual({ missing: ["slot", "name", "contact"] });
    expect(await run(await workspaceFor("x", await held()), "propose_booking", {})).toEqual({ missing: ["name", "contact"] });
  });

  test("shows what is held, once", async () => {
    const brief = await proposed();
    expect(brief.proposal).toMatchObject({ holdId: brief.hold?.holdId, slot: brief.hold?.offered.slot, guest: brief.guest });
    const workspace = await workspaceFor("x", brief);
    expect(await run(workspace, "propose_booking", {})).toEqual({ proposal: brief.proposal });
    expect(types(workspace)).toEqual([]);
  });

  test("a hold that ran out is told, and the time looked for again", async () => {
    const brief = await held({ name: "Anna", phone: "+447700900123" });
    const late = await workspaceFor("x", brief, { now: Date.parse(brief.hold?.expiresAt ?? "") });
    expect(await run(late, "propose_booking", {})).toMatchObject({ gone: "hold-expired", result: { found: true } });
    expect(types(late)).toEqual(["hold-released", "slots-offered"]);
    expect(late.brief.hold).toBeUndefined();
  });
});

test("drop_booking forgets the booking, not the visitor", async () => {
  const brief = { ...(await proposed()), notes: ["train at 5"] };
  const workspace = await workspaceFor("forget it", brief);
  await run(workspace, "drop_booking", {});
  expect(workspace.events).toEqual([
    { type: "proposal-withdrawn", proposalId: brief.proposal?.proposalId, reason: "declined" },
    { type: "hold-released", holdId: brief.hold?.holdId, reason: "declined" },
  ]);
  expect(workspace.brief).toEqual({ guest: brief.guest, notes: brief.notes });
});

test("hand_over makes staff the answerer, once, takes the card away and keeps the hold", async () => {
  const brief = await proposed();
  const workspace = await workspaceFor("a person please", brief);
  expect(await run(workspace, "hand_over", { reason: "asked-for-person" })).toMatchObject({
    handedOver: true,
    opening: expect.any(String),
  });
  await run(workspace, "hand_over", { reason: "unsure" });
  expect(workspace.events).toEqual([
    { type: "proposal-withdrawn", proposalId: brief.proposal?.proposalId, reason: "handed-over" },
    { type: "answerer-changed", answerer: "staff", reason: "asked-for-person", by: { kind: "assistant" } },
  ]);
  expect(workspace.brief.hold).toEqual(brief.hold);
});

describe("what the salon knows", () => {
  test.each([
    ["where can I park?", "parking"],
    ["do you take amex", "payment"],
    ["what if I need to cancel", "cancellation"],
    ["can I bring my dog", "dogs"],
    ["is there wheelchair access", "accessibility"],
    ["what's your address", "address"],
    ["do you have wifi", "wifi"],
  ])("%s", async (question, key) => {
    const { facts } = await run(await workspaceFor(question), "look_up", { question });
    expect(facts.map((fact) => fact.key)).toContain(key);
  });

  test("opening hours of a named day", async () => {
    const { facts } = await run(await workspaceFor("x"), "look_up", { question: "what time do you open on Sunday?" });
    expect(facts[0]?.text.toLowerCase()).toMatch(/sunday.*closed/);
  });

  test("nothing is made of a question that it has no fact for", async () => {
    expect(await run(await workspaceFor("x"), "look_up", { question: "who won the cup final" })).toEqual({ facts: [] });
  });

  test("services by words and by menu", async () => {
    const workspace = await workspaceFor("x");
    const { matches } = await run(workspace, "find_services", { words: "mani" });
    expect(matches.map(({ name }) => name)).toContain("Classic manicure");
    expect((await run(workspace, "find_services", {})).categories.length).toBeGreaterThan(3);
    expect(await run(workspace, "find_services", { words: "tattoo" })).toMatchObject({ matches: [], unknown: expect.any(String) });
    expect(await run(workspace, "describe_service", { service: "skin fade" })).toMatchObject({ service: { name: "Skin fade" } });
  });
});

test("a note in words the visitor did not use is kept in those they did", async () => {
  const workspace = await workspaceFor("I react to PPD, had a bad rash last year");
  await run(workspace, "note_for_salon", { note: "react to PPD" });
  await run(workspace, "note_for_salon", { note: "Client is fine with all colours" });
  expect(workspace.brief.notes).toEqual(["react to PPD", "I react to PPD, had a bad rash last year"]);
});

test("a broken calendar is an error without its text, and leaves nothing behind", async () => {
  const desk = { ...house.desk, findSlots: () => Promise.reject(new PlatformUnavailable("connect 10.0.0.3 refused")) };
  const workspace = await workspaceFor("x", {}, { desk });
  const reported: unknown[] = [];
  const { result } = await runTool(workspace, "find_slots", balayage, (error) => reported.push(error));
  expect(result).toEqual({ error: "calendar-unavailable" });
  expect(reported).toHaveLength(1);
  expect(workspace).toMatchObject({ brief: {}, events: [] });
});

test("an aborted turn runs no tool", async () => {
  const abort = new AbortController();
  abort.abort(new Error("taken over"));
  const workspace = await workspaceFor("x", {}, { signal: abort.signal });
  await expect(run(workspace, "find_slots", balayage)).rejects.toThrow("taken over");
});
