import { routes } from "@chairside/shared/routes.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type HttpFixture, httpFixture, pathOf, unknownPhone, type Visitor } from "../testing/http-fixture.ts";
import { unlimited } from "../testing/unlimited.ts";
import { defaultLimits } from "./limits.ts";

const known = "020 7946 0001";

let http: HttpFixture;
let visitor: Visitor;
beforeEach(async () => {
  http = await httpFixture({ limits: unlimited });
  visitor = await http.visitor();
});
afterEach(() => http.close());

const ask = (contact: string, by = visitor, of = by) =>
  http.request(pathOf("askForCode", { conversationId: of.conversationId }), { token: by.token, body: { contact } });
const check = (code: string, by = visitor, of = by) =>
  http.request(pathOf("checkCode", { conversationId: of.conversationId }), { token: by.token, body: { code } });
const letters = async () => {
  await http.sendLetters();
  const response = await http.request(routes.readMailbox.path, { cookie: await http.staff() });
  return routes.readMailbox.success.body.parse(await response.json()).letters;
};
const latestCode = async () => (await letters())[0]?.text.slice(0, 6) ?? "";
const verifiedAs = (of = visitor) => http.deps.verification.verifiedContact(of.conversationId, "appointments");

/** All that a caller can see of an answer, apart from what is different for each request. */
async function seen(response: Response): Promise<unknown> {
  const headers = [...response.headers].filter(([name]) => name !== "x-request-id" && name !== "date");
  const body = (await response.text()).replace(/"requestId":"[^"]+"/, "");
  return { status: response.status, headers, body };
}

describe("a code over HTTP", () => {
  test("goes to the contact, is entered as people type it, and verifies the conversation", async () => {
    const response = await ask(known);
    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({ expiresAt: "2026-11-22T10:10:00.000Z" });
    const [letter] = await letters();
    expect(letter).toMatchObject({ to: "+442079460001", subject: "Your code for Salon", at: "2026-11-22T10:00:00.000Z" });
    const code = await latestCode();
    expect(await (await check(`${code.slice(0, 3)} ${code.slice(3)}`)).json()).toEqual({ verified: true });
    expect(await verifiedAs()).toEqual({ kind: "phone", address: "+442079460001" });
    expect(await (await check(code)).json()).toEqual({ verified: false });
  });

  test("neither code nor contact gets into a log", async () => {
    await ask(known);
    const code = await latestCode();
    await check(code);
    expect(http.logged.join("\n")).not.toMatch(new RegExp(`(?<!\\d)${code}(?!\\d)|7946 ?0001`));
    expect(http.logged.length).toBeGreaterThan(3);
  });

  test("a contact that the salon does not know gets the same answers, and no letter", async () => {
    const other = await http.visitor();
    const answers = [];
    for (const [who, contact] of [
      [visitor, known],
      [other, unknownPhone],
    ] as const) {
      const all = [];
      for (let n = 0; n < 4; n++) all.push(await seen(await ask(contact, who)));
      for (let n = 0; n < 7; n++) all.push(await seen(await check("abcdef", who)));
      answers.push(all);
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(new Set((await letters()).map(({ to }) => to))).toEqual(new Set(["+442079460001"]));
  });

  test("wrong, void, used up, late and never sent look alike", async () => {
    const answers = [await seen(await check("123456"))];
    await ask(known);
    const first = await latestCode();
    const wrong = String((Number(first) + 1) % 1_000_000).padStart(6, "0");
    answers.push(await seen(await check(wrong)), await seen(await check("")), await seen(await check("١٢٣٤٥٦")));
    for (let n = 0; n < 4; n++) answers.push(await seen(await check(wrong)));
    answers.push(await seen(await check(first)));
    http.clock.advance(20 * 60_000);
    visitor = { ...visitor, token: (await renewed(visitor)).token };
    answers.push(await seen(await check(first)));
    expect(new Set(answers.map((one) => JSON.stringify(one)))).toHaveLength(1);
    expect(await verifiedAs()).toBeNull();
  });

  test("in somebody else's conversation there is nothing, as in one that never was", async () => {
    const stranger = await http.visitor();
    await ask(known);
    const code = await latestCode();
    const nowhere = { ...stranger, conversationId: "never-was-one" };
    expect(await seen(await check(code, stranger, visitor))).toEqual(await seen(await check(code, stranger, nowhere)));
    expect(await seen(await ask(known, stranger, visitor))).toEqual(await seen(await ask(known, stranger, nowhere)));
    expect((await check(code, stranger, visitor)).status).toBe(404);
    expect((await check(code, stranger, stranger)).status).toBe(200);
    expect(await verifiedAs(stranger)).toBeNull();
    expect(await (await check(code)).json()).toEqual({ verified: true });
  });

  test("C7: another salon's visitor gets nowhere with it either", async () => {
    await ask(known);
    const code = await latestCode();
    const other = await http.visitor("other");
    expect((await check(code, other, visitor)).status).toBe(404);
    expect(await (await check(code, other)).json()).toEqual({ verified: false });
  });

  test("the fourth in a quarter of an hour waits", async () => {
    for (let n = 0; n < 3; n++) expect((await ask(known)).status).toBe(202);
    const response = await ask(known);
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("900");
  });

  test.each(["", "Zoe", "12", "zoe@example", "a@example.com\r\nBcc: b@example.com"])("%j is no contact", async (contact) => {
    expect((await ask(contact)).status).toBe(400);
  });

  test("needs a token, takes no other field, and does nothing on GET", async () => {
    const path = pathOf("askForCode", { conversationId: visitor.conversationId });
    expect((await http.request(path, { body: { contact: known } })).status).toBe(401);
    expect((await http.request(path, { token: visitor.token, body: { contact: known, purpose: "x" } })).status).toBe(400);
    expect((await http.request(path, { token: visitor.token })).status).toBe(405);
    expect(await letters()).toEqual([]);
  });
});

test("one address asks for ten codes an hour and tries fifty, from however many conversations", async () => {
  const { codesPerAddress, codeTriesPerAddress } = defaultLimits;
  const limited = await httpFixture({ limits: { ...unlimited, codesPerAddress, codeTriesPerAddress } });
  const visitors = await Promise.all(Array.from({ length: 11 }, () => limited.visitor()));
  const post = async (name: "askForCode" | "checkCode", { conversationId, token }: Visitor, body: unknown) =>
    (await limited.request(pathOf(name, { conversationId }), { token, body })).status;
  const asked = [];
  for (const [n, one] of visitors.entries()) asked.push(await post("askForCode", one, { contact: `020 7946 01${10 + n}` }));
  expect(asked).toEqual([...Array<number>(10).fill(202), 429]);
  const tried = [];
  for (let n = 0; n < 55; n++) tried.push(await post("checkCode", visitors[n % 11] ?? expect.unreachable(), { code: "123456" }));
  expect(tried.filter((status) => status === 200)).toHaveLength(50);
  await limited.close();
});

test("the mailbox is for staff, each salon's own", async () => {
  await ask(known);
  expect(await letters()).toHaveLength(1);
  expect((await http.request(routes.readMailbox.path)).status).toBe(401);
  expect((await http.request(routes.readMailbox.path, { token: visitor.token })).status).toBe(401);
  const other = await http.request(routes.readMailbox.path, { cookie: await http.staff("other") });
  expect(await other.json()).toEqual({ letters: [] });
});

async function renewed({ visitorId, secret }: Visitor): Promise<{ token: string }> {
  const response = await http.request(routes.renewVisitorToken.path, { body: { visitorId, secret } });
  return routes.renewVisitorToken.success.body.parse(await response.json());
}
