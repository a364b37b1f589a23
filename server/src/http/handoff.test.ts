import { afterEach, beforeEach, expect, test } from "vitest";
import type { ErrorBody } from "@chairside/shared/errors.ts";
import { type HttpFixture, httpFixture, pathOf, type Visitor } from "../testing/http-fixture.ts";
import { unlimited } from "../testing/unlimited.ts";

let http: HttpFixture;
let visitor: Visitor;
beforeEach(async () => {
  http = await httpFixture({ limits: unlimited });
  visitor = await http.visitor();
});
afterEach(() => http.close());

const params = () => ({ conversationId: visitor.conversationId });

test("what is a colleague's is passed on by who leads the salon, and by nobody else", async () => {
  const path = pathOf("transferConversation", params());
  const body = { to: null, from: "somebody-else" };
  expect((await http.request(path, { body, cookie: await http.staff("salon", "desk") })).status).toBe(403);
  expect((await http.request(path, { body: { to: null }, cookie: await http.staff("salon", "desk") })).status).toBe(202);
  for (const role of ["manager", "owner"] as const)
    expect((await http.request(path, { body, cookie: await http.staff("salon", role) })).status).toBe(202);
});

test("colleagues are known by name and role to everybody, without oneself, addresses and when they were seen", async () => {
  for (const role of ["owner", "desk", "practitioner"] as const) await http.staffPeople.member("salon", role);
  await http.staffPeople.member("other", "manager");
  const response = await http.request(pathOf("listColleagues"), { cookie: await http.staff("salon", "practitioner") });
  expect(await response.json()).toEqual({
    colleagues: [
      { staffId: "owner-salon", name: "Ana", role: "owner" },
      { staffId: "desk-salon", name: "Dora", role: "desk" },
    ],
  });
});

test("a blocked visitor is refused with a plain sentence and the salon's phone, whatever they send", async () => {
  const { token } = visitor;
  const cookie = await http.staff("salon", "desk");
  expect((await http.request(pathOf("blockVisitor", params()), { body: { why: "   " }, cookie })).status).toBe(400);
  expect((await http.request(pathOf("blockVisitor", params()), { body: { why: "insults" }, cookie })).status).toBe(202);
  const asked = await http.request(pathOf("askForCode", params()), { body: { contact: "020 7946 0001" }, token });
  expect(asked.status).toBe(403);
  const { error } = (await asked.json()) as ErrorBody;
  expect(error.code).toBe("blocked");
  expect(error.message).toBe("We take no more messages in this chat. Please ring us: 020 7946 0142.");
  const listed = await http.request(pathOf("listBlockedVisitors"), { cookie });
  expect(await listed.json()).toMatchObject({ visitors: [{ visitorId: visitor.visitorId, why: "insults", by: { name: "Dora" } }] });
  const lifted = await http.request(pathOf("unblockVisitor", { visitorId: visitor.visitorId }), { method: "DELETE", cookie });
  expect(lifted.status).toBe(204);
  expect((await http.request(pathOf("askForCode", params()), { body: { contact: "020 7946 0001" }, token })).status).toBe(202);
});

test("a case that has no file, and another salon's, is not found", async () => {
  const cookie = await http.staff();
  expect((await http.request(pathOf("downloadCase", { caseId: "case-0009" }), { cookie })).status).toBe(404);
  expect((await http.request(pathOf("settleWrongAnswer", { caseId: "case-0009" }), { body: { state: "fixed" }, cookie })).status).toBe(404);
});
