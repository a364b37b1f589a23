import { ErrorBody, type ErrorCode } from "@chairside/shared/errors.ts";
import type { Role } from "@chairside/shared/people.ts";
import { type RouteName, routes } from "@chairside/shared/routes.ts";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { httpFixture, type HttpFixture, pathOf, readFrames } from "../../testing/http-fixture.ts";
import { unlimited } from "../../testing/unlimited.ts";

let http: HttpFixture;
let owner: string;
beforeEach(async () => {
  http = await httpFixture({ limits: unlimited });
  owner = await http.staff();
});
afterEach(() => http.close());

interface Asked {
  as?: string;
  params?: Record<string, string>;
  query?: string;
  body?: object;
}
const call = (name: RouteName, { as = owner, params = {}, query = "", body }: Asked = {}) =>
  http.request(pathOf(name, params) + query, { method: routes[name].method, cookie: as, ...(body === undefined ? {} : { body }) });
const codeOf = async (response: Response): Promise<ErrorCode> => ErrorBody.parse(await response.json()).error.code;
const cookieOf = (response: Response): string => response.headers.get("set-cookie")?.split(";")[0] ?? "";
const people = async (as = owner) => routes.listPeople.success.body.parse(await (await call("listPeople", { as })).json()).people;
const roleOf = async (cookie: string) => routes.staffSelf.success.body.parse(await (await call("staffSelf", { as: cookie })).json()).role;
const eve = { name: "Eve", email: "Eve@Salon.example", role: "desk", practitionerId: null } as const;
const entries = async (query = "") => routes.readAudit.success.body.parse(await (await call("readAudit", { query })).json());
const idOf = (role: Role) => ({ staffId: `${role}-salon` });

describe("inviting", () => {
  test("brings a letter whose link signs in, in the role that was given", async () => {
    const invited = await call("invitePerson", { body: eve });
    const { staffId } = routes.invitePerson.success.body.parse(await invited.json());
    expect((await people()).find((one) => one.staffId === staffId)).toMatchObject({
      staffId,
      email: "eve@salon.example",
      role: "desk",
      joined: false,
      lastSeenAt: null,
      signedInTimes: 0,
    });
    await http.sendLetters();
    const { letters } = routes.readMailbox.success.body.parse(await (await call("readMailbox")).json());
    expect(letters[0]).toMatchObject({ to: "eve@salon.example", subject: "Ana invites you to salon" });
    const code = /#enter=([\w-]+)/.exec(letters[0]?.text ?? "")?.[1];
    http.clock.advance(2 * 86_400_000);
    const cookie = cookieOf(await http.request(routes.staffSignIn.path, { body: { code } }));
    expect(await roleOf(cookie)).toBe("desk");
    owner = await http.staff();
    expect((await people()).find((one) => one.staffId === staffId)).toMatchObject({
      joined: true,
      signedInTimes: 1,
      lastSeenAt: "2026-11-24T10:00:00.000Z",
    });
  });

  test("an address twice, no address, a practitioner without a column", async () => {
    expect((await call("invitePerson", { body: eve })).status).toBe(201);
    expect(await codeOf(await call("invitePerson", { body: { ...eve, name: "Evelyn" } }))).toBe("address-taken");
    expect(await codeOf(await call("invitePerson", { body: { ...eve, email: "eve at home" } }))).toBe("bad-request");
    for (const practitionerId of [null, "nobody"]) {
      const body = { ...eve, email: "pia@salon.example", role: "practitioner", practitionerId };
      expect(await codeOf(await call("invitePerson", { body }))).toBe("bad-request");
    }
  });
});

describe("looking after people", () => {
  test("a manager looks after desk and practitioners, and makes no managers and owners", async () => {
    const manager = await http.staff("salon", "manager");
    for (const role of ["desk", "practitioner"] as const) await http.staffPeople.member("salon", role);
    for (const role of ["owner", "manager"] as const) {
      expect(await codeOf(await call("invitePerson", { as: manager, body: { ...eve, role } }))).toBe("forbidden");
      expect(await codeOf(await call("changeRole", { as: manager, params: idOf("desk"), body: { role, practitionerId: null } }))).toBe(
        "forbidden",
      );
    }
    expect(await codeOf(await call("removePerson", { as: manager, params: idOf("owner") }))).toBe("forbidden");
    expect(await codeOf(await call("signPersonOut", { as: manager, params: idOf("owner") }))).toBe("forbidden");
    const own = { role: "owner", practitionerId: null };
    expect(await codeOf(await call("changeRole", { as: manager, params: idOf("manager"), body: own }))).toBe("forbidden");
    const to = { role: "practitioner", practitionerId: "bea" };
    expect((await call("changeRole", { as: manager, params: idOf("desk"), body: to })).status).toBe(204);
    expect((await call("removePerson", { as: manager, params: idOf("practitioner") })).status).toBe(204);
  });

  test("the last owner cannot be removed or made less, by anybody", async () => {
    const less = { role: "desk", practitionerId: null };
    expect(await codeOf(await call("changeRole", { params: idOf("owner"), body: less }))).toBe("last-owner");
    expect(await codeOf(await call("removePerson", { params: idOf("owner") }))).toBe("last-owner");
    await http.staffPeople.member("salon", "manager");
    expect((await call("changeRole", { params: idOf("manager"), body: { role: "owner", practitionerId: null } })).status).toBe(204);
    expect((await call("removePerson", { params: idOf("owner") })).status).toBe(204);
    expect((await call("staffSelf")).status).toBe(401);
  });

  test("a new role holds from the next request on, renews the cookie, and closes what is open", async () => {
    const desk = await http.staff("salon", "desk");
    const stream = await call("followInbox", { as: desk });
    const to = { role: "practitioner", practitionerId: "bea" };
    expect((await call("changeRole", { params: idOf("desk"), body: to })).status).toBe(204);
    expect(await stream.text()).toContain("event: row");
    const next = await call("readMailbox", { as: desk });
    expect([next.status, cookieOf(next).startsWith("chairside_staff=")]).toEqual([403, true]);
    expect(await roleOf(cookieOf(next))).toBe("practitioner");
  });

  test("who is removed is out at once, everywhere, and comes back only by a new invitation", async () => {
    const desk = await http.staff("salon", "desk");
    const [stream, code] = [await call("followInbox", { as: desk }), await http.staffPeople.code("salon", "desk")];
    expect((await call("removePerson", { params: idOf("desk") })).status).toBe(204);
    await stream.text();
    expect((await call("staffSelf", { as: desk })).status).toBe(401);
    expect((await http.request(routes.staffSignIn.path, { body: { code } })).status).toBe(401);
    expect(await codeOf(await call("removePerson", { params: idOf("desk") }))).toBe("not-found");
  });

  test("who is signed out by somebody signs in again", async () => {
    const desk = await http.staff("salon", "desk");
    const stream = await call("followInbox", { as: desk });
    expect((await call("signPersonOut", { params: idOf("desk") })).status).toBe(204);
    await stream.text();
    expect((await call("staffSelf", { as: desk })).status).toBe(401);
    expect((await call("staffSelf", { as: await http.staff("salon", "desk") })).status).toBe(200);
  });
});

test("what is done in another process closes what is open in this one within a quarter of a minute", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  try {
    const [signedOut, demoted, stays] = await Promise.all([
      http.staff("salon", "desk"),
      http.staff("salon", "manager"),
      http.staff("salon", "practitioner"),
    ]);
    const [first, second, third] = await Promise.all([signedOut, demoted, stays].map((as) => call("followInbox", { as })));
    // As if it were elsewhere: past the routes, which end streams themselves.
    const self = await http.staffPeople.member("salon", "owner");
    await http.deps.people.signOut(self, "desk-salon");
    await http.deps.people.changeRole(self, "manager-salon", { role: "desk", practitionerId: null });
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await first?.text()).toContain("event: row");
    expect(await second?.text()).toContain("event: row");
    const reader = third?.body?.getReader();
    const ended = (async () => {
      while (!(await reader?.read())?.done);
      return "ended";
    })();
    expect(await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 50, "open"))])).toBe("open");
    await reader?.cancel();
  } finally {
    vi.useRealTimers();
  }
});

describe("a practitioner", () => {
  const date = "2026-11-26";
  const book = async (practitionerId: string, minute: number) => {
    const guest = { name: "Jo" };
    const asked = { operationId: `operation-${practitionerId}-${minute}`, practitionerId, serviceId: "cut", date, minute, guest };
    const booked = await http.desk.calendar.book(await http.staffPeople.member("salon", "owner"), asked);
    if (!booked.ok) throw new Error(booked.code);
    return booked.value.appointmentId;
  };

  test("sees their own column of the week, and nobody else's", async () => {
    await book("ana", 600);
    await book("bea", 660);
    const as = await http.staff("salon", "practitioner");
    const week = async (cookie: string) =>
      routes.readWeek.success.body.parse(await (await call("readWeek", { as: cookie, query: `?from=${date}` })).json()).days[0];
    expect((await week(owner))?.entries.map(({ practitionerId }) => practitionerId)).toEqual(["ana", "bea"]);
    const own = await week(as);
    expect(own?.entries.map(({ practitionerId }) => practitionerId)).toEqual(["ana"]);
    expect(own?.practitioners.map(({ id }) => id)).toEqual(["ana"]);
    expect(own?.resources).toBeUndefined();
  });

  test("sees and answers the conversations that led to a visit with them, until it is cancelled", async () => {
    const visitor = await http.visitor();
    const as = await http.staff("salon", "practitioner");
    const { conversationId } = visitor;
    const reply = () => call("staffPostMessage", { as, params: { conversationId }, body: { messageId: "message-1", text: "Hello" } });
    const follow = async () => {
      const response = await call("staffFollowConversation", { as, params: { conversationId } });
      if (response.ok) await readFrames(response, 1);
      return response.status;
    };
    const lines = async () => routes.readInbox.success.body.parse(await (await call("readInbox", { as })).json()).rows;
    expect([(await reply()).status, await follow(), await lines()]).toEqual([404, 404, []]);

    const appointmentId = await book("ana", 600);
    await http.database.withTables<{ calendarEntry: { entryId: string; conversationId: string } }>().updateTable("calendarEntry").set({ conversationId }).execute(); // prettier-ignore
    expect([(await reply()).status, await follow()]).toEqual([202, 200]);
    const stream = await call("followInbox", { as });
    const row = { seq: 1, state: "waiting", booked: false, startedAt: "2026-11-22T10:00:00Z", changedAt: "2026-11-22T10:00:00Z" } as const;
    const frames = readFrames(stream, 2);
    await new Promise((resolve) => setTimeout(resolve, 20));
    http.changeRow({ ...row, conversationId: "somebody-else" });
    http.changeRow({ ...row, conversationId });
    http.changeRow({ ...row, seq: 2, conversationId });
    const shown = (await frames).flatMap(({ event, data }) =>
      event === "row" ? [(JSON.parse(data) as { conversationId: string }).conversationId] : [],
    );
    expect(new Set(shown)).toEqual(new Set([conversationId]));

    const cancelled = { operationId: "operation-x", by: "salon", reason: "ill" } as const;
    await http.desk.calendar.cancel(await http.staffPeople.member("salon", "owner"), appointmentId, cancelled);
    expect([(await reply()).status, await follow()]).toEqual([404, 404]);
  });
});

describe("the log", () => {
  test("tells who did what, newest first, by person, by kind and in pages, to owners and managers of that salon", async () => {
    const desk = await http.staff("salon", "desk");
    await call("renameSelf", { as: desk, body: { name: "Dora B" } });
    const { conversationId } = await http.visitor();
    await call("staffPostMessage", { as: desk, params: { conversationId }, body: { messageId: "message-1", text: "canary" } });
    await call("staffChangeAnswerer", { as: desk, params: { conversationId }, body: { answerer: "assistant" } });
    await call("removePerson", { params: idOf("owner") });
    const { lines, more } = await entries();
    expect(more).toBe(false);
    expect(lines.slice(0, 4).map(({ staffName, action, outcome }) => [staffName, action, outcome])).toEqual([
      ["Ana", "removed", "last-owner"],
      ["Dora B", "answerer", "done"],
      ["Dora B", "reply", "done"],
      ["Dora", "renamed", "done"],
    ]);
    expect(lines[2]).toMatchObject({ kind: "conversation", subjectId: conversationId, staffId: "desk-salon" });
    expect(JSON.stringify(lines)).not.toContain("canary");
    expect((await entries("?staffId=desk-salon&kind=conversation")).lines).toHaveLength(2);
    const page = await entries(`?before=${lines[1]?.seq}`);
    expect(page.lines[0]?.seq).toBe(lines[2]?.seq);
    for (let n = 0; n < 60; n++) await call("renameSelf", { as: desk, body: { name: `Dora ${n}` } });
    const long = await entries("?kind=people");
    expect([long.lines.length, long.more]).toEqual([50, true]);
    expect((await call("readAudit", { query: "?kind=gossip" })).status).toBe(400);
  });

  test("has a look at the mailbox once, and again when there is something new in it", async () => {
    const looks = async () => (await entries("?kind=mailbox")).lines.map(({ details }) => details["letters"]);
    for (let n = 0; n < 3; n++) await call("readMailbox");
    expect(await looks()).toEqual([0]);
    await call("invitePerson", { body: eve });
    await http.sendLetters();
    for (let n = 0; n < 3; n++) await call("readMailbox");
    expect(await looks()).toEqual([1, 0]);
    await call("readMailbox", { as: await http.staff() });
    expect(await looks()).toEqual([1, 1, 0]);
  });

  test("what cannot be logged is not done", async () => {
    const { conversationId } = await http.visitor();
    await http.database.schema.dropTable("auditHead").execute();
    const reply = await call("staffPostMessage", { params: { conversationId }, body: { messageId: "message-1", text: "Hello" } });
    expect(await codeOf(reply)).toBe("internal");
    expect((await call("renameSelf", { body: { name: "Somebody" } })).status).toBe(500);
    expect(await http.log.read(conversationId)).toEqual([]);
    expect(routes.staffSelf.success.body.parse(await (await call("staffSelf")).json()).name).toBe("Ana");
  });
});
