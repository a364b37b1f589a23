import { ErrorBody } from "@chairside/shared/errors.ts";
import { type Frame, frameReader } from "@chairside/shared/follow-frames.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { httpFixture, type HttpFixture, pathOf, type Visitor } from "../testing/http-fixture.ts";
import { unlimited } from "../testing/unlimited.ts";

let http: HttpFixture;
let visitor: Visitor;
beforeEach(async () => {
  http = await httpFixture();
  visitor = await http.visitor();
});
afterEach(() => http.close());

const ofVisitor = (of = visitor): string => pathOf("signAsVisitor", { conversationId: of.conversationId });
const ofStaff = (of = visitor): string => pathOf("signAsStaff", { conversationId: of.conversationId });
const sign = (body: unknown, token = visitor.token, path = ofVisitor()): Promise<Response> => http.request(path, { body, token });
const codeOf = async (response: Response): Promise<string> => ErrorBody.parse(await response.json()).error.code;
const marks = () => http.deps.presence.watch({ conversationId: visitor.conversationId, salonId: "salon" }, "staff");

/** What a stream has brought so far. */
async function open(path: string, as: { token?: string; cookie?: string }) {
  const response = await http.request(path, as);
  const frames: Frame[] = [];
  const read = frameReader((frame) => frames.push(frame));
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).pipeThrough(new TextDecoderStream()).getReader();
  const pump = async (): Promise<void> => {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) read(piece.value);
  };
  void pump();
  return { frames, text: () => JSON.stringify(frames), close: () => reader.cancel() };
}

describe("whose conversation it is", () => {
  test("another visitor's and another salon's are like one that never was, and nothing is signed there", async () => {
    const stranger = await http.visitor();
    const elsewhere = await http.visitor("other");
    for (const token of [stranger.token, elsewhere.token])
      for (const body of [{ typing: true }, { seen: 1 }]) expect(await codeOf(await sign(body, token))).toBe("not-found");
    expect(await codeOf(await sign({ typing: true }, visitor.token, ofVisitor({ ...visitor, conversationId: "never-was" })))).toBe(
      "not-found",
    );
    const cookie = await http.staff("other");
    expect(await codeOf(await http.request(ofStaff(), { cookie, body: { doing: "writing", seen: 1 } }))).toBe("not-found");
    const practitioner = await http.staff("salon", "practitioner");
    expect(await codeOf(await http.request(ofStaff(), { cookie: practitioner, body: { doing: "looking" } }))).toBe("not-found");
    const [company] = (await marks()).current();
    expect(company).toEqual({ type: "company", visitor: { here: false, typing: false }, staff: [] });
  });

  test("a visitor is no staff, and staff are no visitor", async () => {
    expect(await codeOf(await http.request(ofStaff(), { token: visitor.token, body: { doing: "looking" } }))).toBe("sign-in-required");
    expect(await codeOf(await http.request(ofVisitor(), { cookie: await http.staff(), body: { typing: true } }))).toBe("token-missing");
  });
});

describe("what a sign may hold", () => {
  test.each([
    { typing: "what I was about to say" },
    { typing: false },
    { typing: true, text: "what I was about to say" },
    { seen: -1 },
    { seen: 1.5 },
    { seen: "1" },
    { doing: "writing" },
    [],
  ])("a visitor's %j is refused", async (body) => {
    expect([400, 422]).toContain((await sign(body)).status);
  });
  test.each([
    {},
    { doing: "watching" },
    { doing: "writing", text: "Hello" },
    { doing: "looking", seen: -1 },
    { doing: "looking", name: "Somebody else" },
  ])("staff's %j is refused", async (body) => {
    expect([400, 422]).toContain((await http.request(ofStaff(), { cookie: await http.staff(), body })).status);
  });

  test("who claims to have read what was never said has read nothing", async () => {
    expect(await (await sign({ seen: Number.MAX_SAFE_INTEGER })).json()).toEqual({ seen: 0 });
    await http.request(pathOf("postMessage", { conversationId: visitor.conversationId }), { token: visitor.token, body: { messageId: "message-1", text: "Hi" } }); // prettier-ignore
    expect(await (await sign({ seen: Number.MAX_SAFE_INTEGER })).json()).toEqual({ seen: 1 });
    expect(await (await sign({ seen: 0 })).json()).toEqual({ seen: 1 });
  });
});

test("who floods is told to wait, and nobody else is", async () => {
  const other = await http.visitor();
  const statuses = await Promise.all(Array.from({ length: 40 }, async () => (await sign({ typing: true })).status));
  expect(statuses.filter((status) => status === 200)).toHaveLength(20);
  expect(statuses.filter((status) => status === 429)).toHaveLength(20);
  expect((await sign({ typing: true }, other.token, ofVisitor(other))).status).toBe(200);
  const said = await http.request(pathOf("postMessage", { conversationId: visitor.conversationId }), { token: visitor.token, body: { messageId: "message-1", text: "Hi" } }); // prettier-ignore
  expect(said.status).toBe(202);
});

test("a visitor's wire never says who looks, who writes a note, or how letters go; staff's never what is being typed", async () => {
  await http.close();
  http = await httpFixture({ limits: unlimited });
  visitor = await http.visitor();
  const { conversationId, token } = visitor;
  const [ana, desk] = [await http.staff(), await http.staff("salon", "desk")];
  const mine = await open(pathOf("followConversation", { conversationId }), { token });
  const theirs = await open(pathOf("staffFollowConversation", { conversationId }), { cookie: ana });
  const inbox = await open(pathOf("followInbox"), { cookie: ana });
  const staffSign = async (cookie: string, body: object) => expect((await http.request(ofStaff(), { cookie, body })).status).toBe(200);
  await staffSign(ana, { doing: "looking", seen: 0 });
  await staffSign(desk, { doing: "writing" });
  await sign({ typing: true });
  await expect.poll(() => theirs.text()).toContain('\\"typing\\":true');
  await expect.poll(() => theirs.text()).toContain('\\"writing\\":true');
  await expect.poll(() => inbox.text()).toContain('\\"writing\\":true');
  // Only what was there before anybody looked: the end of the backlog.
  expect(mine.frames.map(({ data }) => data)).toEqual([expect.stringContaining("caught-up")]);
  await http.request(pathOf("staffChangeAnswerer", { conversationId }), { cookie: ana, body: { answerer: "staff" } });
  await http.request(pathOf("postMessage", { conversationId }), { token, body: { messageId: "message-1", text: "Hi" } });
  await staffSign(ana, { doing: "writing", seen: 99 });
  await expect.poll(() => mine.text()).toContain("message-added");
  expect(mine.text()).not.toMatch(/company|letters|staffId|looking|leftAt/);
  for (const stream of [mine, theirs, inbox]) await stream.close();
});

test("the end of a visitor's stream ends their typing, and of staff's stream their writing", async () => {
  const { conversationId, token } = visitor;
  const cookie = await http.staff();
  const mine = await open(pathOf("followConversation", { conversationId }), { token });
  const own = await open(pathOf("staffFollowConversation", { conversationId }), { cookie });
  const watch = await marks();
  let company = JSON.stringify(watch.current());
  watch.live((item) => (company = JSON.stringify(item)));
  await sign({ typing: true });
  await http.request(ofStaff(), { cookie, body: { doing: "writing" } });
  await expect.poll(() => company).toContain('"writing":true');
  expect(company).toContain('"typing":true');
  await mine.close();
  await own.close();
  await expect.poll(() => company).toContain('"writing":false');
  await expect.poll(() => company).toContain('"typing":false');
});
