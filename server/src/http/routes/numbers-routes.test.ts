import { ErrorBody } from "@chairside/shared/errors.ts";
import type { EventBody } from "@chairside/shared/events.ts";
import { routes } from "@chairside/shared/routes.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { httpFixture, type HttpFixture, type Visitor } from "../../testing/http-fixture.ts";

let http: HttpFixture;
let cookie: string;
let visitor: Visitor;
beforeEach(async () => {
  http = await httpFixture();
  cookie = await http.staff("salon", "manager");
  visitor = await http.visitor();
});
afterEach(() => http.close());

const minute = 60_000;
const said = (messageId: string, kind: "visitor" | "assistant"): EventBody => ({ type: "message-added", messageId, author: { kind }, text: "Hello" }); // prettier-ignore
const add = (...bodies: EventBody[]) => http.log.append(visitor.conversationId, bodies, http.clock.now());
const get = (query: string, as = cookie) => http.request(`/v1/staff/numbers${query}`, { cookie: as });
const read = async (query: string, as = cookie) => routes.readNumbers.success.body.parse(await (await get(query, as)).json());
const find = async (query: string) => routes.readCounted.success.body.parse(await (await get(`/counted${query}`)).json());
const figures = (counts: { kind: string; detail: string; times: number }[]) => counts.map(({ kind, detail, times }) => `${kind} ${detail} ${times}`.replace("  ", " ")); // prettier-ignore

test("a conversation is counted as soon as it has happened, in its own salon only", async () => {
  expect((await read("?period=today")).these.counts).toEqual([]);
  await add(said("visitor-1", "visitor"), said("assistant-1", "assistant"));
  await add({ type: "turn-finished", upTo: 4, model: "built-in" });
  const { these, days, behind, soFar } = await read("?period=7-days");
  expect(figures(these.counts)).toEqual(["conversation alone-answered 1", "wrote 7-10 1"]);
  expect([days.length, days.at(-1), behind, soFar]).toEqual([
    7,
    { day: "2026-11-22", conversations: 1, alone: 1, person: 0, handedOver: 0, booked: 0 },
    0,
    true,
  ]);
  expect((await read("?period=7-days", await http.staff("other", "owner"))).these.counts).toEqual([]);
});

test("each figure leads to what it counts: who, when, and the event that shows it", async () => {
  await add(said("visitor-1", "visitor"), said("assistant-1", "assistant"));
  const { seq = 0 } = (await http.log.read(visitor.conversationId)).at(-1) ?? {};
  await add({ type: "answer-faulted", messageId: "assistant-1", why: "There is no parking", by: { staffId: "mia", name: "Mia" } });
  await add({ type: "answerer-changed", answerer: "staff", reason: "complaint", by: { kind: "assistant" } });
  http.clock.advance(90_000);
  await add({ type: "message-added", messageId: "staff-1", author: { kind: "staff", name: "Mia" }, text: "Mia here" });
  const faulted = await find("?period=today&kind=faulted");
  expect(faulted).toMatchObject({ more: false, things: [{ conversationId: visitor.conversationId, seq, at: "2026-11-22T10:00:00.000Z" }] });
  const [reply] = (await find("?period=custom&from=2026-11-22&to=2026-11-22&kind=first-reply&details=replied,waiting")).things;
  expect(reply).toMatchObject({ took: 90_000, detail: "replied", row: { staffName: "Mia", lastMessage: { text: "Mia here" } } });
  expect((await find("?period=today&kind=first-reply&details=none")).things).toEqual([]);
  expect((await find("?period=today&kind=handed-over&skip=1")).things).toEqual([]);
  const { firstReply } = (await read("?period=today")).these;
  expect(firstReply).toEqual({ all: { median: 90_000, ninetieth: 90_000 }, open: { median: 90_000, ninetieth: 90_000 } });
});

test("more than a page is read a page at a time", async () => {
  for (let n = 0; n < 60; n++) {
    http.clock.advance(60 * minute);
    await add(said(`visitor-${n}`, "visitor"));
  }
  // Nobody stays signed in for so long.
  cookie = await http.staff("salon", "manager");
  const days = "?period=custom&from=2026-11-20&to=2026-11-30&kind=wrote";
  const [first, second] = [await find(days), await find(`${days}&skip=50`)];
  expect([first.things.length, first.more, second.things.length, second.more]).toEqual([50, true, 10, false]);
  expect(new Set([...first.things, ...second.things].map(({ at }) => at)).size).toBe(60);
});

test.each([
  "?period=custom",
  "?period=custom&from=2026-11-22",
  "?period=custom&from=2026-11-22&to=2026-11-21",
  "?period=custom&from=2025-01-01&to=2026-11-21",
  "?period=custom&from=2026-02-30&to=2026-11-21",
  "?period=today&from=2026-11-22&to=2026-11-22",
  "?period=decade",
  "",
])("%s is no period", async (query) => {
  const response = await get(query);
  expect([response.status, ErrorBody.parse(await response.json()).error.code]).toEqual([400, "bad-request"]);
});

test.each([
  "&kind=secrets",
  "&kind=wrote&details=8-3",
  "&kind=closed&details=spam,",
  "&kind=closed&details=' or 1=1",
  "&kind=wrote&skip=-1",
  "",
])("nothing is counted as %s", async (query) => {
  expect((await get(`/counted?period=today${query}`)).status).toBe(400);
});
