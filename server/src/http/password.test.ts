import { ErrorBody, type ErrorCode } from "@chairside/shared/errors.ts";
import type { Role } from "@chairside/shared/people.ts";
import { routes } from "@chairside/shared/routes.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { httpFixture, type HttpFixture, type RequestOptions } from "../testing/http-fixture.ts";
import { unlimited } from "../testing/unlimited.ts";

let http: HttpFixture;
beforeEach(async () => {
  http = await httpFixture({ limits: unlimited });
});
afterEach(() => http.close());

const minute = 60_000;
const password = "a quiet row of junipers";
const codeOf = async (response: Response): Promise<ErrorCode> => ErrorBody.parse(await response.json()).error.code;
/** The Cookie header after a response that set one. */
const cookieOf = (response: Response): string => response.headers.get("set-cookie")?.split(";")[0] ?? "";
const byCode = (code: string, options: RequestOptions = {}) => http.request(routes.staffSignIn.path, { body: { code }, ...options });
const byPassword = (email: string, typed: string, options: RequestOptions = {}) =>
  http.request(routes.staffSignInByPassword.path, { body: { email, password: typed }, ...options });
const self = (cookie: string) => http.request(routes.staffSelf.path, { cookie });
const log = async () =>
  (await http.staffPeople.audit.log.list("salon", {}, 100)).map(({ staffName, action, outcome }) => `${staffName} ${action} ${outcome}`);

async function setPassword(role: Role = "desk", to = password): Promise<string> {
  const cookie = await http.staff("salon", role);
  const set = await http.request(routes.changePassword.path, { cookie, body: { password: to } });
  expect(set.status).toBe(204);
  return cookie;
}

describe("a password", () => {
  test("signs in from then on, in any spelling of the address", async () => {
    await setPassword();
    const response = await byPassword("DESK@salon.example", password);
    expect(await response.json()).toEqual({ name: "Dora", salon: "Salon" });
    expect((await self(cookieOf(response))).status).toBe(200);
  });

  test("wrong, unknown and not set are one answer, and each is in the log", async () => {
    await setPassword();
    await http.staffPeople.member("salon", "manager");
    const tries = [
      byPassword("desk@salon.example", "wrong"),
      byPassword("nobody@salon.example", "wrong"),
      byPassword("manager@salon.example", "wrong"),
    ];
    const answers = await Promise.all((await Promise.all(tries)).map(async (response) => [response.status, await codeOf(response)]));
    expect(answers).toEqual(tries.map(() => [401, "sign-in-refused"]));
    const refused = (await log()).filter((line) => line.endsWith("signed-in sign-in-refused"));
    expect(refused.toSorted()).toEqual(["Dora", "Max", "Unknown address"].map((name) => `${name} signed-in sign-in-refused`));
  });

  test("is locked for a while after five wrong tries, for one person from one place only, and a link still gets in", async () => {
    await setPassword();
    const from = (address: string, typed: string) => byPassword("desk@salon.example", typed, { address });
    for (let n = 0; n < 5; n++) expect((await from("198.51.100.9", `wrong ${n}`)).status).toBe(401);
    const locked = await from("198.51.100.9", password);
    expect([locked.status, locked.headers.get("retry-after")]).toEqual([429, "30"]);
    expect((await from("203.0.113.50", password)).status).toBe(201);
    expect((await byCode(await http.staffPeople.code("salon", "desk"), { address: "198.51.100.9" })).status).toBe(201);
    http.clock.advance(30_000);
    expect((await from("198.51.100.9", "wrong again")).status).toBe(401);
    const longer = await from("198.51.100.9", password);
    expect([longer.status, longer.headers.get("retry-after")]).toEqual([429, "60"]);
    http.clock.advance(minute);
    expect((await from("198.51.100.9", password)).status).toBe(201);
    expect((await from("198.51.100.9", password)).status).toBe(201);
  });

  test("tried again and again from one address is slowed down there, and a link gets in from there all the same", async () => {
    await http.close();
    http = await httpFixture();
    const tries = [];
    for (let n = 0; n < 12; n++) tries.push((await byPassword(`somebody-${n}@salon.example`, "wrong")).status);
    expect(tries).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    expect((await byCode(await http.staffPeople.code("salon", "desk"))).status).toBe(201);
  });

  test("tried by strangers from everywhere stays open where its owner signed in before", async () => {
    await setPassword();
    const from = (address: string, typed: string) => byPassword("desk@salon.example", typed, { address });
    expect((await from("203.0.113.50", password)).status).toBe(201);
    const strangers = [];
    for (let n = 0; n < 40; n++) strangers.push((await from(`198.51.100.${n}`, "wrong")).status);
    expect(strangers.filter((status) => status === 401)).toHaveLength(30);
    expect(strangers.at(-1)).toBe(429);
    expect((await from("203.0.113.50", password)).status).toBe(201);
  });

  test("is set without the present one only by who came by a link just now", async () => {
    const cookie = await setPassword();
    const change = (body: object) => http.request(routes.changePassword.path, { cookie, body });
    expect((await change({ password: "another quiet row of oaks" })).status).toBe(204);
    http.clock.advance(16 * minute);
    expect(await codeOf(await change({ password }))).toBe("sign-in-refused");
    expect(await codeOf(await change({ password, present: "wrong" }))).toBe("sign-in-refused");
    expect((await change({ password, present: "another quiet row of oaks" })).status).toBe(204);
    expect((await byPassword("desk@salon.example", password)).status).toBe(201);
  });

  test("that is new ends the other sign-ins and renews one's own cookie", async () => {
    const other = await http.staff("salon", "desk");
    const stream = await http.request(routes.followInbox.path, { cookie: other });
    const cookie = await setPassword();
    expect((await self(other)).status).toBe(401);
    expect(await stream.text()).toContain("retry:");
    expect(cookieOf(await self(cookie))).toMatch(/^chairside_staff=/);
  });

  test.each([
    "short",
    "elevenchars",
    "Password1234!",
    "qwertyuiopas",
    "123456789012",
    "aaaaaaaaaaaa",
    "ababababab ab",
    "Dora Dora Dora",
    "desk-salon-1",
  ])("%s is too weak", async (weak) => {
    const cookie = await http.staff("salon", "desk");
    expect(await codeOf(await http.request(routes.changePassword.path, { cookie, body: { password: weak } }))).toBe("weak-password");
  });

  test("stands in no log and in no answer", async () => {
    await setPassword();
    await byPassword("desk@salon.example", password);
    const lines = await http.staffPeople.audit.log.list("salon", {}, 100);
    expect(http.logged.join("") + JSON.stringify(lines)).not.toContain("junipers");
    expect(await (await self(await http.staff("salon", "desk"))).text()).not.toMatch(/argon2|passwordHash/);
  });
});
