import { ErrorBody, type ErrorCode } from "@chairside/shared/errors.ts";
import { routes } from "@chairside/shared/routes.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { signInRules } from "../people/sign-in-rules.ts";
import { httpFixture, type HttpFixture, type RequestOptions } from "../testing/http-fixture.ts";
import { unlimited } from "../testing/unlimited.ts";

let http: HttpFixture;
beforeEach(async () => {
  http = await httpFixture({ limits: unlimited });
});
afterEach(() => http.close());

const [minute, hour] = [60_000, 3_600_000];
const codeOf = async (response: Response): Promise<ErrorCode> => ErrorBody.parse(await response.json()).error.code;
/** The Cookie header after a response that set one. */
const cookieOf = (response: Response): string => response.headers.get("set-cookie")?.split(";")[0] ?? "";
const byCode = (code: string, options: RequestOptions = {}) => http.request(routes.staffSignIn.path, { body: { code }, ...options });
const self = (cookie: string) => http.request(routes.staffSelf.path, { cookie });
const log = async () =>
  (await http.staffPeople.audit.log.list("salon", {}, 100)).map(({ staffName, action, outcome }) => `${staffName} ${action} ${outcome}`);

describe("the cookie", () => {
  test("cannot be read by scripts, is never sent from other sites, and needs no https on the same machine", async () => {
    const response = await byCode(await http.staffPeople.code("salon", "owner"));
    expect(await response.json()).toEqual({ name: "Ana", salon: "Salon" });
    expect(response.headers.get("set-cookie")).toMatch(/^chairside_staff=[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Strict$/);
  });

  test("is the host's own over https, and one without the prefix opens nothing there", async () => {
    await http.close();
    http = await httpFixture({ publicUrl: "https://chat.salon.example", limits: unlimited });
    const response = await byCode(await http.staffPeople.code("salon", "owner"));
    const cookie = cookieOf(response);
    expect(response.headers.get("set-cookie")).toMatch(
      /^__Host-chairside_staff=[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Strict; Secure$/,
    );
    expect((await self(cookie)).status).toBe(200);
    expect(await codeOf(await self(cookie.replace("__Host-", "")))).toBe("sign-in-required");
  });

  test("is new with each sign-in: one that was planted is not taken over, and the one before is over", async () => {
    const planted = "chairside_staff=planted-by-somebody-else-planted-by-somebody";
    const first = cookieOf(await byCode(await http.staffPeople.code("salon", "owner"), { cookie: planted }));
    expect(first).not.toBe(planted);
    expect(await codeOf(await self(planted))).toBe("sign-in-required");
    const second = cookieOf(await byCode(await http.staffPeople.code("salon", "owner"), { cookie: first }));
    expect(await codeOf(await self(first))).toBe("sign-in-required");
    expect((await self(second)).status).toBe(200);
  });

  test("is stored hashed", async () => {
    const token = (await http.staff()).split("=")[1] ?? "";
    const owner = await http.staffPeople.member("salon", "owner");
    expect(token).toHaveLength(43);
    expect(JSON.stringify(await http.deps.signIns.listOf(owner.staffId))).not.toContain(token);
  });

  test("is renewed every hour; the one before is good until the new one has been used, and a minute longer", async () => {
    const first = await http.staff();
    http.clock.advance(hour - 1);
    expect((await self(first)).headers.get("set-cookie")).toBeNull();
    http.clock.advance(1);
    const second = cookieOf(await self(first));
    expect(second).toMatch(/^chairside_staff=[\w-]{43}$/);
    expect(second).not.toBe(first);
    // What was under way with the old one.
    expect((await self(first)).status).toBe(200);
    http.clock.advance(10 * minute);
    expect((await self(second)).status).toBe(200);
    http.clock.advance(minute);
    expect((await self(first)).status).toBe(200);
    expect((await self(second)).headers.get("set-cookie")).toBeNull();
  });

  test("that was replaced and comes back later was copied: the sign-in is over for both, and the log says so", async () => {
    const stolen = await http.staff();
    http.clock.advance(hour);
    const own = cookieOf(await self(stolen));
    expect((await self(own)).status).toBe(200);
    http.clock.advance(minute + 1);
    expect(await codeOf(await self(stolen))).toBe("sign-in-required");
    expect(await codeOf(await self(own))).toBe("sign-in-required");
    expect(await log()).toContain("Ana copied-cookie done");
  });

  test("whose renewal got lost on the way is given another", async () => {
    const first = await http.staff();
    http.clock.advance(hour);
    await self(first);
    http.clock.advance(5 * minute);
    const again = cookieOf(await self(first));
    expect(again).toMatch(/^chairside_staff=/);
    expect((await self(again)).status).toBe(200);
  });

  test("several requests at once renew it once", async () => {
    const first = await http.staff();
    http.clock.advance(hour);
    const cookies = (await Promise.all(Array.from({ length: 8 }, () => self(first)))).map((response) => {
      expect(response.status).toBe(200);
      return cookieOf(response);
    });
    expect(cookies.filter(Boolean)).toHaveLength(1);
  });
});

describe("a sign-in", () => {
  test("ends unused after twelve hours, and used after seven days", async () => {
    const idle = await http.staff();
    http.clock.advance(signInRules.idle);
    expect(await codeOf(await self(idle))).toBe("sign-in-required");
    let cookie = await http.staff();
    for (let passed = 0; passed < signInRules.longest; passed += 11 * hour) {
      const response = await self(cookie);
      expect(response.status, `after ${passed / hour} h`).toBe(200);
      cookie = cookieOf(response) || cookie;
      http.clock.advance(11 * hour);
    }
    expect(await codeOf(await self(cookie))).toBe("sign-in-required");
  });

  test("is over at once by signing out, with its streams", async () => {
    const cookie = await http.staff();
    const stream = await http.request(routes.followInbox.path, { cookie });
    const out = await http.request(routes.staffSignOut.path, { method: "DELETE", cookie });
    expect(out.status).toBe(204);
    expect(out.headers.get("set-cookie")).toMatch(/^chairside_staff=; Path=\/; Max-Age=0;/);
    expect(await codeOf(await self(cookie))).toBe("sign-in-required");
    expect(await stream.text()).toContain("event: row");
  });

  test("in another browser is seen and ended by oneself, all of them too, and nobody else's", async () => {
    const agent = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";
    const other = cookieOf(
      await byCode(await http.staffPeople.code("salon", "owner"), { headers: { "user-agent": agent, "sec-fetch-site": "same-origin" } }),
    );
    const cookie = await http.staff();
    const desk = await http.staff("salon", "desk");
    const list = async (as: string) =>
      routes.listSignIns.success.body.parse(await (await http.request(routes.listSignIns.path, { cookie: as })).json()).signIns;
    const own = await list(cookie);
    expect(own.map(({ device, current }) => [device, current]).toSorted()).toEqual([
      ["A program", true],
      ["Firefox on Windows", false],
    ]);
    const id = own.find(({ current }) => !current)?.signInId ?? "";
    const end = (as: string) => http.request(routes.endSignIn.path.replace(":signInId", id), { method: "DELETE", cookie: as });
    expect((await end(desk)).status).toBe(404);
    expect((await self(other)).status).toBe(200);
    expect((await end(cookie)).status).toBe(204);
    expect((await self(other)).status).toBe(401);
    expect((await self(cookie)).status).toBe(200);
    expect((await http.request(routes.endAllSignIns.path, { method: "DELETE", cookie })).status).toBe(204);
    expect((await self(cookie)).status).toBe(401);
    expect((await self(desk)).status).toBe(200);
  });
});

describe("a link", () => {
  const ask = (email: string) => http.request(routes.askForSignInLink.path, { body: { email } });
  const letters = async () => {
    await http.sendLetters();
    return routes.readMailbox.success.body.parse(await (await http.request(routes.readMailbox.path, { cookie: await http.staff() })).json())
      .letters;
  };
  const latestCode = async () => /#enter=([\w-]+)/.exec((await letters())[0]?.text ?? "")?.[1] ?? "";

  test("is sent by e-mail, signs in once, for a quarter of an hour, with the code in the fragment", async () => {
    await http.staffPeople.member("salon", "desk");
    const asked = await ask("Desk@Salon.example");
    expect([asked.status, await asked.text()]).toEqual([202, ""]);
    const [letter] = await letters();
    expect(letter).toMatchObject({ to: "desk@salon.example", subject: "Sign in to salon" });
    expect(letter?.text).toMatch(/\nhttps:\/\/chat\.example\/console\/#enter=[\w-]{43}$/m);
    const code = await latestCode();
    expect(await (await byCode(code)).json()).toEqual({ name: "Dora", salon: "Salon" });
    expect(await codeOf(await byCode(code))).toBe("token-invalid");
    http.clock.advance(minute);
    await ask("desk@salon.example");
    const late = await latestCode();
    http.clock.advance(15 * minute);
    expect(await codeOf(await byCode(late))).toBe("token-expired");
  });

  test("for an address that is nobody's is answered alike, and never sent", async () => {
    await http.staffPeople.member("salon", "desk");
    const seen = async (response: Response) => [
      response.status,
      await response.text(),
      [...response.headers].filter(([name]) => name !== "x-request-id"),
    ];
    const [known, unknown, nonsense] = [await ask("desk@salon.example"), await ask("nobody@salon.example"), await ask("no address")];
    expect(await seen(unknown)).toEqual(await seen(known));
    expect(nonsense.status).toBe(202);
    expect((await letters()).map(({ to }) => to)).toEqual(["desk@salon.example"]);
  });

  test("leaves three times in a quarter of an hour, and the answer stays the same", async () => {
    await http.staffPeople.member("salon", "desk");
    for (let n = 0; n < 6; n++) expect((await ask("desk@salon.example")).status).toBe(202);
    expect(await letters()).toHaveLength(3);
    http.clock.advance(16 * minute);
    await ask("desk@salon.example");
    expect(await letters()).toHaveLength(4);
  });

  test("in the mailbox is for owners: others cannot become somebody by reading it", async () => {
    await http.staffPeople.member("salon", "owner");
    await ask("owner@salon.example");
    await http.sendLetters();
    for (const role of ["manager", "desk"] as const) {
      const response = await http.request(routes.readMailbox.path, { cookie: await http.staff("salon", role) });
      expect(await response.json()).toEqual({ letters: [] });
    }
    expect(await letters()).toHaveLength(1);
  });

  test("that is guessed is nothing, whatever it is made of", async () => {
    for (const code of ["", "x", "a".repeat(43), "__proto__"]) expect(await codeOf(await byCode(code))).toBe("token-invalid");
  });
});
