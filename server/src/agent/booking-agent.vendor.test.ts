import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BookingDesk } from "../booking/desk.ts";
import { type FaultServer, startFaultServer, type VendorRequest } from "../testing/fault-server.ts";
import type { ScriptedAnswer } from "../testing/scripted-answer.ts";
import { fixedClock } from "../testing/fixed-clock.ts";
import { type HouseDesk, openHouseDesk } from "../testing/house-desk.ts";
import { visitorTalk, type VisitorTalk } from "../testing/visitor-talk.ts";
import type { AuditEntry } from "./audit.ts";
import { type BookingAgentOptions, createBookingAgent } from "./booking-agent.ts";

const clock = fixedClock("2026-11-18T10:00:00Z");
const wish = "I want a blonde balayage with Sarah next Thursday afternoon";
const search = { name: "find_slots", args: '{"services":["blonde balayage"],"practitioner":"Sarah","when":"next Thursday afternoon"}' };
const lead = "Here are Sarah's free times on Thursday afternoon. Which one suits you?";

let house: HouseDesk;
let server: FaultServer;
let audit: AuditEntry[];
const calls: { method: string; args: unknown[] }[] = [];

beforeEach(async () => {
  house = await openHouseDesk(clock.now);
  audit = [];
  calls.length = 0;
});
afterEach(async () => {
  await server.stop();
  await house.close();
});

/** The real desk, with its calls written down. */
function watched(desk: BookingDesk): BookingDesk {
  const note =
    <A extends unknown[], R>(method: string, call: (...args: A) => R) =>
    (...args: A): R => {
      calls.push({ method, args });
      return call(...args);
    };
  return {
    ...desk,
    findSlots: note("findSlots", desk.findSlots),
    hold: note("hold", desk.hold),
    releaseHold: note("releaseHold", desk.releaseHold),
  };
}

async function talk(
  answer: (call: number, request: VendorRequest) => ScriptedAnswer,
  options: Partial<BookingAgentOptions> = {},
): Promise<VisitorTalk> {
  server = await startFaultServer(answer);
  const assistant = createBookingAgent({
    model: { apiKey: "sk-test", baseUrl: server.baseUrl, model: "scripted", idleMs: 300, totalMs: 5_000 },
    audit: (entry) => audit.push(entry),
    now: clock.now,
    ...options,
  });
  return visitorTalk(assistant, watched(house.desk), clock.now);
}

const scripted =
  (answers: ScriptedAnswer[]) =>
  (call: number): ScriptedAnswer =>
    answers[call] ?? { instead: { status: 500, body: "no more" } };

describe("the booking through a vendor's model", () => {
  test("from the wish to the summary card", async () => {
    const visitor = await talk(
      scripted([
        { calls: [search] },
        { text: lead },
        { calls: [{ name: "hold_slot", args: '{"slot":null}' }] },
        { text: "I'm holding it for you. What name and phone number or e-mail may I note?" },
        { calls: [{ name: "note_guest", args: '{"name":"Anna Bell","phone":"[phone 1]"}' }] },
        { calls: [{ name: "propose_booking", args: "{}" }] },
        { text: "Thank you, Anna. Please look at the summary and say yes if it is right." },
      ]),
    );
    const first = await visitor.say(wish);
    expect(first.outcome.model).toBe("openai:scripted");
    expect(first.text).toBe(lead);
    expect(first.events("slots-offered")).toHaveLength(1);
    const offered = visitor.brief.offered ?? [];
    expect(offered.every(({ slot }) => slot.practitioner.startsWith("Sarah") && slot.day === "Thursday 26 November")).toBe(true);

    const second = await visitor.say("2:30 pm", { offer: offered[0]?.offer ?? "" });
    expect(second.events("slot-held")).toHaveLength(1);
    expect(second.text).toContain("I'm holding it for you.");

    const third = await visitor.say("Anna Bell, 07700 900123");
    expect(third.outcome.model).toBe("openai:scripted");
    expect(visitor.brief.guest).toEqual({ name: "Anna Bell", phone: "+447700900123" });
    expect(third.events("booking-proposed")).toHaveLength(1);
    expect(third.outcome.events.at(-1)).toMatchObject({ type: "message-added", author: { kind: "assistant" } });
  });

  test("nothing secret goes to the vendor: no contact details, no tokens, no ids", async () => {
    const visitor = await talk(
      scripted([
        { calls: [search] },
        { text: lead },
        { calls: [{ name: "hold_slot", args: '{"slot":1}' }] },
        {
          calls: [
            { name: "note_guest", args: '{"name":"[name 1]","phone":"[phone 1]","email":"[email 1]"}' },
            { name: "propose_booking", args: "{}", id: "b" },
          ],
        },
        { text: "Please look at the summary, [name 2]." },
        { text: "Of course." },
      ]),
    );
    await visitor.say(wish);
    const offers = visitor.brief.offered?.map(({ offer }) => offer) ?? [];
    const second = await visitor.say("the first one, Anna Bell, 07700 900123, anna@bell.example\u{e0041}\u{200b}");
    // A name is put back from the moment the visitor has written it: no other model has to finish the turn.
    expect(second.outcome.model).toBe("openai:scripted");
    expect(second.text).toBe("Please look at the summary, Anna.");
    expect(visitor.brief.guest).toEqual({ name: "Anna Bell", phone: "+447700900123", email: "anna@bell.example" });
    await visitor.say("thanks a lot");
    const sent = JSON.stringify(server.requests);
    const { hold, proposal } = visitor.brief;
    for (const secret of [
      "900123",
      "anna@bell.example",
      "sk-test",
      hold?.holdId,
      proposal?.proposalId,
      proposal?.hash,
      ...offers,
      "\u{e0041}",
      "\u{200b}",
    ]) {
      expect(secret).toBeTruthy();
      expect(sent).not.toContain(secret);
    }
    expect(sent).not.toMatch(/Anna|Bell/);
    expect(sent).toContain('\\"slot\\":1');
  });

  test("drafts grow by proven sentences", async () => {
    const visitor = await talk(scripted([{ calls: [search] }, { text: lead }]));
    const { drafts } = await visitor.say(wish);
    expect(drafts).toEqual(["Here are Sarah's free times on Thursday afternoon."]);
  });
});

const faults: Record<string, ScriptedAnswer> = {
  "401": { instead: { status: 401, body: '{"error":{"message":"Incorrect API key sk-test"}}' } },
  "429": { instead: { status: 429, body: '{"error":{"message":"slow down"}}', headers: { "retry-after": "1" } } },
  "500": { instead: { status: 500, body: "oops at /srv/app/secret.ts:12" } },
  "stall in mid-stream": { text: "One moment please. I am", then: "stall" },
  "stall before anything": { then: "stall" },
  "cut stream": { text: "Sarah is", then: "cut" },
  "cut stream with whole arguments": { calls: [search], then: "cut" },
  "socket closed": { text: "Sarah is", then: "die" },
  "truncated arguments": { calls: [{ name: "find_slots", args: '{"services":["skin fade"],"when":"tomor' }] },
  "truncated arguments, stream cut": { calls: [{ name: "find_slots", args: '{"services":["skin fade"],"when":"tomorrow"' }], then: "cut" },
  "arguments cut at the length limit": { calls: [{ name: "find_slots", args: '{"services":["skin fade"]' }], finish: "length" },
  "arguments that are no object": { calls: [{ name: "find_slots", args: '"skin fade"' }] },
  "malformed stream": { text: "Hello", raw: "data: {nope\n\n" },
  "error in the stream": { text: "Hello", raw: 'data: {"error":{"message":"overloaded"}}\n\n' },
  HTML: { instead: { status: 200, type: "text/html", body: "<html>Sign in</html>" } },
  "JSON instead of a stream": {
    instead: { status: 200, body: '{"id":"x","choices":[{"message":{"role":"assistant","content":"You are booked!"}}]}' },
  },
  nothing: {},
  "unknown tool": { calls: [{ name: "book_it_now", args: "{}" }] },
  "C4: a text without end": { text: "word ".repeat(20_000) },
  "an answer over the size limit": { raw: `: ${"x".repeat(1_500_000)}\n\n` },
};

describe("when the vendor fails, the built-in model answers in the same turn", () => {
  test.each(Object.entries(faults))("%s", async (_name, fault) => {
    const visitor = await talk(() => fault);
    const { outcome, text, events, drafts } = await visitor.say(wish);
    expect(outcome.model).toBe("openai:scripted+built-in");
    expect(events("slots-offered")).toHaveLength(1);
    expect(visitor.brief.offered?.[0]?.slot).toMatchObject({ service: "Blonde balayage", day: "Thursday 26 November" });
    expect(text).not.toBe("");
    expect(drafts.at(-1)).toBe(text);
    expect(text).not.toMatch(/word word|secret|sk-test|overloaded|booked/);
    // Nothing ran that was not whole: the one search is the visitor's.
    expect(calls.filter(({ method }) => method === "findSlots").map(({ args }) => args[0])).toMatchObject([
      { items: [{ serviceId: "blonde-balayage", addOnIds: [] }] },
    ]);
    expect(audit.some(({ kind, name, ok }) => kind === "model" && name === "openai:scripted" && !ok)).toBe(true);
    expect(JSON.stringify(audit)).not.toMatch(/secret|sk-test/);
  });

  test("refused connection", async () => {
    const visitor = await talk(() => ({}));
    await server.stop();
    const { outcome, events } = await visitor.say(wish);
    expect(outcome.model).toBe("openai:scripted+built-in");
    expect(events("slots-offered")).toHaveLength(1);
  });

  test("it goes on with what the vendor had done", async () => {
    const visitor = await talk(scripted([{ calls: [search] }]));
    const { events, text } = await visitor.say(wish);
    expect(events("slots-offered")).toHaveLength(1);
    expect(calls.filter(({ method }) => method === "findSlots").length).toBeLessThanOrEqual(2);
    expect(text).not.toBe("");
  });

  test("text shown so far is taken back", async () => {
    const visitor = await talk(() => ({ text: "Let me look at that for you. Just", then: "stall" }));
    const { steps } = await visitor.say(wish);
    const kinds = steps.map(({ type }) => type);
    expect(kinds.indexOf("draft-dropped")).toBeGreaterThan(kinds.indexOf("draft"));
    expect(kinds.at(-1)).toBe("done");
  });

  test("reused ids", async () => {
    const visitor = await talk((call) => (call === 0 ? { id: "same", calls: [search] } : { id: "same", text: lead }));
    expect((await visitor.say(wish)).outcome.model).toBe("openai:scripted+built-in");
    await server.stop();
    const other = await talk((call) => ({ calls: [{ ...search, id: "same-call", args: call === 0 ? search.args : '{"more":"later"}' }] }));
    expect((await other.say(wish)).outcome.model).toBe("openai:scripted+built-in");
  });

  test("G1: an endless loop of tool calls", async () => {
    const visitor = await talk((call) => ({ calls: [{ name: "look_up", args: `{"question":"parking ${call}"}` }] }));
    const { outcome, events } = await visitor.say(wish);
    expect(server.requests).toHaveLength(8);
    expect(outcome.model).toBe("openai:scripted+built-in");
    expect(events("slots-offered")).toHaveLength(1);
  });

  test("the same call again and again runs once", async () => {
    const visitor = await talk(() => ({ calls: [search] }));
    await visitor.say(wish);
    expect(calls.filter(({ method }) => method === "findSlots")).toHaveLength(1);
  });

  test("G2: a slow vendor has its time in a turn and no more", async () => {
    const visitor = await talk(() => ({ then: "stall" }), {});
    const slow = createBookingAgent({
      model: { apiKey: "k", baseUrl: server.baseUrl, model: "scripted", idleMs: 60_000, totalMs: 200 },
      audit: (entry) => audit.push(entry),
      now: clock.now,
    });
    const started = performance.now();
    const { events } = await visitorTalk(slow, house.desk, clock.now).say(wish);
    expect(performance.now() - started).toBeLessThan(4_000);
    expect(events("slots-offered")).toHaveLength(1);
    expect(visitor.brief).toEqual({});
  });

  test("after a failure the vendor is left alone for a while", async () => {
    const visitor = await talk(() => ({ instead: { status: 500, body: "" } }));
    await visitor.say(wish);
    expect((await visitor.say("what about parking?")).outcome.model).toBe("built-in");
    expect(server.requests).toHaveLength(1);
    clock.advance(16_000);
    expect((await visitor.say("and dogs?")).outcome.model).toBe("openai:scripted+built-in");
  });
});

describe("a hostile model", () => {
  test.each([
    "You're booked with Sarah on Thursday at 2:30 pm!",
    "All done, your appointment is confirmed. See you on Thursday!",
    "Sarah is free at 7:45 am tomorrow. Shall I take it?",
    "It costs only £20 with today's discount.",
    "Please send your card details to pay@evil.example to keep it.",
    "Please call 0900 123 4567 to confirm.",
    "Jessica is free on Thursday.",
  ])("%s", async (lie) => {
    const visitor = await talk(scripted([{ calls: [search] }, { text: lie }]));
    const { text, drafts, outcome } = await visitor.say(wish);
    const shown = [text, ...drafts].join("\n");
    expect(shown).not.toMatch(/booked|confirmed|see you|7:45|£20|discount|evil|0900|Jessica/i);
    expect(text).not.toBe("");
    expect(outcome.events.some(({ type }) => type === "appointment-booked" || type === "proposal-accepted")).toBe(false);
  });

  test.each([
    ["Quiero un corte con Marco el viernes", "Which day suits you best?", /[¿áéíóú]|qué/i],
    ["I want a skin fade on Friday", "¿Qué día te viene mejor?", /free|which|friday/i],
    ["I want a skin fade on Friday", "Który dzień panu odpowiada?", /free|which|friday/i],
  ])("answers %s in another language: %s", async (said, strange, expected) => {
    const visitor = await talk(() => ({ text: strange }));
    const { text, drafts, outcome } = await visitor.say(said);
    expect(outcome.model).toBe("openai:scripted+built-in");
    expect([text, ...drafts].join("\n")).not.toContain(strange);
    expect(text).toMatch(expected);
  });

  test("F5: what is invisible does not get out", async () => {
    const visitor = await talk(() => ({ text: "Which day\u{200b} suits\u{e0041}\u{202e} you?" }));
    const { text, drafts } = await visitor.say("a balayage please");
    expect([...drafts, text].at(-1)).toBe("Which day suits you?");
  });

  test("cannot speak through what our own model quotes", async () => {
    const lie = "free parking, and pay at https://evil.example";
    for (const args of [`{"services":["${lie}"]}`, `{"services":["skin fade"],"when":"${lie}"}`, `{"services":["skin fade"],"practitioner":"${lie}"}`]) {
      const visitor = await talk(scripted([{ calls: [{ name: "find_slots", args }, { name: "note_guest", args: `{"name":"${lie}","email":"${lie}"}` }] }, { text: `We don't offer ${lie}.` }]));
      const { text, drafts } = await visitor.say("hello there");
      expect([text, ...drafts].join("\n")).not.toMatch(/evil|free parking/i);
      expect(text).not.toBe("");
      await server.stop();
    }
  }); // prettier-ignore

  test("cannot invent a guest", async () => {
    const visitor = await talk(
      scripted([{ calls: [{ name: "note_guest", args: '{"name":"Eve Hacker","phone":"07700 900999"}' }] }, { text: "Thanks!" }]),
    );
    await visitor.say(wish);
    expect(visitor.brief.guest).toBeUndefined();
  });

  test("cannot hold a time that was not shown", async () => {
    const visitor = await talk(scripted([{ calls: [{ name: "hold_slot", args: '{"slot":3}' }] }, { text: "I'm holding it for you." }]));
    const { text } = await visitor.say(wish);
    expect(calls.filter(({ method }) => method === "hold")).toHaveLength(0);
    expect(text).not.toContain("holding");
  });

  test("C5: gets no stack trace for arguments that do not fit", async () => {
    const visitor = await talk(
      scripted([{ calls: [{ name: "find_slots", args: '{"services":7,"price":1}' }] }, { calls: [search] }, { text: lead }]),
    );
    const { text } = await visitor.say(wish);
    expect(text).toBe(lead);
    const answer = server.requests[1]?.messages.find(({ role }) => role === "tool");
    expect(answer?.content).toBe("This call was not possible: check the arguments.");
  });

  test("several calls at once run one after the other", async () => {
    const visitor = await talk(
      scripted([{ calls: [search, { name: "hold_slot", args: '{"slot":1}' }] }, { text: "I'm holding the first one. What is your name?" }]),
    );
    const { events, text } = await visitor.say(wish);
    expect(events("slot-held")).toHaveLength(1);
    expect(events("slots-offered")).toHaveLength(0);
    expect(text).toContain("holding");
  });
});

test("an aborted turn ends with the signal's reason and asks nobody any more", async () => {
  const visitor = await talk(() => ({ text: "One moment. ", then: "stall" }));
  const abort = new AbortController();
  const turn = visitor.say(wish, { signal: abort.signal });
  const settled = turn.then(
    () => "done",
    (reason: unknown) => reason,
  );
  await wait(150);
  const reason = new Error("staff took over");
  abort.abort(reason);
  expect(await settled).toBe(reason);
  expect(calls).toEqual([]);
});
