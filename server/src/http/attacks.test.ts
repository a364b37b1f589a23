import { ErrorBody, type ErrorCode } from "@chairside/shared/errors.ts";
import { Accepted } from "@chairside/shared/route-contract.ts";
import { routes } from "@chairside/shared/routes.ts";
import { SignJWT, UnsecuredJWT } from "jose";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  httpFixture,
  type HttpFixture,
  otherOrigin,
  pathOf,
  type RequestOptions,
  salonOrigin,
  type Visitor,
} from "../testing/http-fixture.ts";

let http: HttpFixture;
let visitor: Visitor;
beforeEach(async () => {
  http = await httpFixture();
  visitor = await http.visitor();
});
afterEach(() => http.close());

const minutes = (n: number): number => n * 60_000;
const messages = (): string => pathOf("postMessage", { conversationId: visitor.conversationId });
const say = (options: RequestOptions = {}, n = 1): Promise<Response> =>
  http.request(messages(), { token: visitor.token, body: { messageId: `message-${n}`, text: `Hello ${n}` }, ...options });
const codeOf = async (response: Response): Promise<ErrorCode> => ErrorBody.parse(await response.json()).error.code;

describe("origins", () => {
  const foreign = [
    "https://evil.example",
    "null",
    "https://salon.example.evil.example",
    "https://evilsalon.example",
    "http://salon.example",
    "https://salon.example:8443",
    "https://SALON.example",
    "https://salon.example/",
    "https://sub.salon.example",
    "https://salon.example, https://evil.example",
    "file://",
    "",
  ];
  const widgetRoutes: [string, (origin: string) => Promise<Response>][] = [
    ["createVisitor", (origin) => http.request("/v1/visitors", { body: { salonId: "salon" }, headers: { origin } })],
    [
      "renewVisitorToken",
      (origin) =>
        http.request("/v1/visitors/token", { body: { visitorId: visitor.visitorId, secret: visitor.secret }, headers: { origin } }),
    ],
    ["postMessage", (origin) => say({ headers: { origin } })],
    [
      "followConversation",
      (origin) => http.request(pathOf("followConversation", { ...visitor }), { token: visitor.token, headers: { origin } }),
    ],
  ];

  test.each(widgetRoutes)("%s refuses every foreign origin and tells its page nothing", async (_, call) => {
    for (const origin of foreign) {
      const response = await call(origin);
      expect(response.headers.get("access-control-allow-origin"), origin).toBeNull();
      expect(await codeOf(response), origin).toBe("origin-refused");
    }
    expect(await http.log.read(visitor.conversationId)).toEqual([]);
  });

  test.each(widgetRoutes)("%s serves the salon's own origin, with CORS for it alone and without credentials", async (_, call) => {
    const response = await call(salonOrigin);
    expect(response.status).toBeLessThan(300);
    expect(response.headers.get("access-control-allow-origin")).toBe(salonOrigin);
    expect(response.headers.get("access-control-allow-credentials")).toBeNull();
    expect(response.headers.get("vary")).toBe("Origin");
    await response.body?.cancel();
  });

  test.each(widgetRoutes)("%s refuses another salon's origin", async (_, call) => {
    expect(await codeOf(await call(otherOrigin))).toBe("origin-refused");
  });

  test("an error can be read by the salon's page", async () => {
    const response = await say({ token: "nonsense", headers: { origin: salonOrigin } });
    expect(response.headers.get("access-control-allow-origin")).toBe(salonOrigin);
    expect(await codeOf(response)).toBe("token-invalid");
  });

  test("preflights: known origins are told what may be sent, foreign ones nothing", async () => {
    const headers = {
      origin: salonOrigin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization,content-type",
    };
    const response = await http.request(messages(), { method: "OPTIONS", headers });
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "access-control-allow-origin": salonOrigin,
      "access-control-allow-methods": "GET, POST, DELETE",
      "access-control-allow-headers": "authorization, content-type, last-event-id",
      "access-control-max-age": "7200",
      vary: "Origin",
    });
    const refused = await http.request(messages(), { method: "OPTIONS", headers: { ...headers, origin: "https://evil.example" } });
    expect(refused.headers.get("access-control-allow-origin")).toBeNull();
    expect(await codeOf(refused)).toBe("origin-refused");
    const staff = await http.request("/v1/staff/sign-ins", { method: "OPTIONS", headers });
    expect(staff.headers.get("access-control-allow-origin")).toBeNull();
    expect(staff.status).toBe(405);
  });
});

describe("A11: visitors' tokens", () => {
  const key = (): Uint8Array => http.deps.keys.secretKey("visitor-token");
  const forge = async (change: {
    aud?: string;
    key?: Uint8Array;
    alg?: string;
    sub?: string;
    exp?: number;
    salon?: unknown;
  }): Promise<string> => {
    const exp = change.exp ?? Math.floor(http.clock.now() / 1000) + 600;
    const jwt = new SignJWT({ salon: "salon" in change ? change.salon : "salon" }).setProtectedHeader({ alg: change.alg ?? "HS256" });
    if (change.sub !== "") jwt.setSubject(change.sub ?? visitor.visitorId);
    return jwt
      .setAudience(change.aud ?? "chairside-visitor")
      .setExpirationTime(exp)
      .sign(change.key ?? key());
  };
  const [header = "", , signature = ""] = "a.b.c".split(".");

  test("the forge itself is good, so that what follows fails for its own reason", async () => {
    expect((await say({ token: await forge({}) })).status).toBe(202);
  });

  test.each<[string, () => Promise<string>]>([
    ["another key", () => forge({ key: new Uint8Array(32) })],
    ["another audience", () => forge({ aud: "chairside-staff-link" })],
    ["another algorithm with the same key", () => forge({ alg: "HS512", key: new Uint8Array([...key(), ...key()]) })],
    ["no subject", () => forge({ sub: "" })],
    ["no salon", () => forge({ salon: undefined })],
    ["a salon that is not one", () => forge({ salon: { $ne: "" } })],
    ["an unknown salon", () => forge({ salon: "gone" })],
    [
      "alg none",
      async () =>
        new UnsecuredJWT({ salon: "salon" })
          .setSubject(visitor.visitorId)
          .setAudience("chairside-visitor")
          .setExpirationTime("1h")
          .encode(),
    ],
    ["no signature", async () => visitor.token.split(".").slice(0, 2).join(".") + "."],
    ["a changed payload", async () => visitor.token.replace(/\.(.)/, (_, first: string) => `.${first === "e" ? "f" : "e"}`)],
    ["parts of nothing", async () => `${header}.${signature}`],
    ["a staff link's code", () => http.staffPeople.code("salon", "owner")],
    ["four thousand characters", async () => "a".repeat(4000)],
  ])("%s is not valid", async (_, token) => {
    expect(await codeOf(await say({ token: await token() }))).toBe("token-invalid");
    expect(await http.log.read(visitor.conversationId)).toEqual([]);
  });

  test.each(["Basic abc", "Bearer", "bearer a b", "Token x"])("Authorization: %s is not valid", async (authorization) => {
    const { conversationId } = visitor;
    const response = await http.request(pathOf("requestPerson", { conversationId }), { method: "POST", headers: { authorization } });
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
    expect(await codeOf(response)).toBe("token-invalid");
  });

  test("lives 30 minutes, says so, and is renewed with the secret alone", async () => {
    http.clock.advance(minutes(30) - 1000);
    expect((await say()).status).toBe(202);
    http.clock.advance(1000);
    expect(await codeOf(await say({}, 2))).toBe("token-expired");
    const renewed = await http.request("/v1/visitors/token", { body: { visitorId: visitor.visitorId, secret: visitor.secret } });
    const { token, expiresAt } = routes.renewVisitorToken.success.body.parse(await renewed.json());
    expect(expiresAt).toBe("2026-11-22T11:00:00.000Z");
    expect((await say({ token }, 2)).status).toBe(202);
  });

  test("a wrong secret and an unknown visitor are told the same", async () => {
    const other = await http.visitor();
    const wrong = await http.request("/v1/visitors/token", { body: { visitorId: visitor.visitorId, secret: other.secret } });
    const unknown = await http.request("/v1/visitors/token", { body: { visitorId: "nobody-at-all", secret: other.secret } });
    const [first, second] = [ErrorBody.parse(await wrong.json()).error, ErrorBody.parse(await unknown.json()).error];
    expect({ ...first, requestId: "" }).toEqual({ ...second, requestId: "" });
    expect(first.code).toBe("token-invalid");
  });

  test("the store never holds the secret", async () => {
    expect(JSON.stringify(await http.deps.visitors.get(visitor.visitorId))).not.toContain(visitor.secret);
  });
});

describe("somebody else's", () => {
  test("another visitor of the same salon can neither read nor write this conversation", async () => {
    await say();
    const { token } = await http.visitor();
    const paths = ["postMessage", "requestPerson", "followConversation", "appointmentCalendarFile", "confirmProposal"] as const;
    const bodies: Record<string, unknown> = {
      postMessage: { messageId: "message-9", text: "x" },
      requestPerson: {},
      confirmProposal: { hash: "hash-1" },
    };
    for (const name of paths) {
      const path = pathOf(name, { ...visitor, appointmentId: "appointment-1", proposalId: "proposal-1" });
      expect(await codeOf(await http.request(path, { token, body: bodies[name] })), name).toBe("not-found");
    }
    expect(await http.log.read(visitor.conversationId)).toHaveLength(1);
  });
});

describe("floods", () => {
  test("50 messages a second: some are refused with the time to wait, and each accepted one is recorded once", async () => {
    const answers: Response[] = [];
    for (let n = 0; n < 150; n++) {
      answers.push(await say({}, n));
      http.clock.advance(20);
    }
    const accepted = answers.filter((answer) => answer.status === 202);
    const refused = answers.filter((answer) => answer.status === 429);
    expect(accepted.length + refused.length).toBe(150);
    expect(accepted.length).toBeGreaterThanOrEqual(20);
    expect(accepted.length).toBeLessThanOrEqual(24);
    for (const answer of refused) {
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
      expect(await codeOf(answer)).toBe("too-many-requests");
    }
    const seqs = await Promise.all(accepted.map(async (answer) => Accepted.parse(await answer.json()).seq));
    expect(seqs).toEqual((await http.log.read(visitor.conversationId)).map((event) => event.seq));
  });

  test("waiting as long as told is enough", async () => {
    let refused: Response | undefined;
    for (let n = 0; !refused; n++) {
      const answer = await say({}, n);
      if (answer.status === 429) refused = answer;
    }
    http.clock.advance(1000 * Number(refused.headers.get("retry-after")));
    expect((await say({}, 999)).status).toBe(202);
  });

  test("one visitor's flood does not silence another", async () => {
    for (let n = 0; n < 30; n++) await say({}, n);
    const other = await http.visitor();
    const path = pathOf("postMessage", { ...other });
    expect((await http.request(path, { token: other.token, body: { messageId: "message-1", text: "Hi" } })).status).toBe(202);
  });

  test("G4: many visitors made at one address are refused; changing X-Forwarded-For does not help, another address does", async () => {
    const create = (options: RequestOptions): Promise<Response> => http.request("/v1/visitors", { body: { salonId: "salon" }, ...options });
    const statuses: number[] = [];
    for (let n = 0; n < 70; n++)
      statuses.push((await create({ address: "198.51.100.1", headers: { "x-forwarded-for": `203.0.113.${n}` } })).status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
    expect((await create({ address: "198.51.100.2" })).status).toBe(201);
  });

  test("guessing a staff code is slow work", async () => {
    const codes: ErrorCode[] = [];
    for (let n = 0; n < 12; n++)
      codes.push(await codeOf(await http.request("/v1/staff/sign-ins", { body: { code: `guess-${n}` }, address: "198.51.100.9" })));
    expect(codes.filter((code) => code === "token-invalid")).toHaveLength(10);
    expect(codes.at(-1)).toBe("too-many-requests");
  });

  test("too many streams at one address are refused; a visitor's fifth closes its first", async () => {
    const open = (who: Visitor): Promise<Response> => http.request(pathOf("followConversation", { ...who }), { token: who.token });
    const mine = [await open(visitor), await open(visitor), await open(visitor), await open(visitor), await open(visitor)];
    const [first] = mine;
    expect(await first?.text()).toContain("caught-up");
    for (let n = 0; n < 9; n++) {
      const who = await http.visitor();
      for (let m = 0; m < 4; m++) mine.push(await open(who));
    }
    expect(mine.every((response) => response.status === 200)).toBe(true);
    const refused = await open(await http.visitor());
    expect(await codeOf(refused)).toBe("too-many-requests");
    for (const response of mine.slice(1)) await response.body?.cancel();
    const freed = await open(visitor);
    expect(freed.status).toBe(200);
    await freed.body?.cancel();
  });
});

describe("staff", () => {
  test.each([
    [{ origin: "https://evil.example" }],
    [{ origin: "null" }],
    [{ origin: salonOrigin }],
    [{ "sec-fetch-site": "cross-site" }],
    [{ "sec-fetch-site": "same-site" }],
    [{ origin: "http://localhost", "sec-fetch-site": "same-site" }],
    [{ "sec-fetch-site": "none" }],
    [{ origin: "" }],
  ])("a write from another page is refused: %o", async (headers) => {
    const cookie = await http.staff();
    const path = pathOf("staffPostMessage", { ...visitor });
    const response = await http.request(path, {
      cookie,
      headers: headers as unknown as Record<string, string>,
      body: { messageId: "message-1", text: "x" },
    });
    expect(await codeOf(response)).toBe("origin-refused");
    expect(await http.log.read(visitor.conversationId)).toEqual([]);
  });

  test("a write from our own console is served", async () => {
    const cookie = await http.staff();
    const headers = { origin: "http://localhost", "sec-fetch-site": "same-origin", host: "localhost" };
    const response = await http.request(pathOf("staffPostMessage", { ...visitor }), {
      cookie,
      headers,
      body: { messageId: "message-1", text: "x" },
    });
    expect(response.status).toBe(202);
  });
});

describe("resuming a stream", () => {
  const follow = (options: RequestOptions, query = ""): Promise<Response> =>
    http.request(pathOf("followConversation", { ...visitor }) + query, { token: visitor.token, ...options });
  const startOf = async (response: Response): Promise<string> => {
    const reader = (response.body ?? new ReadableStream<Uint8Array>()).pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    while (!text.includes("caught-up")) text += (await reader.read()).value ?? "";
    await reader.cancel();
    return text;
  };

  test("by Last-Event-ID, by `after`, and by the header where both are there", async () => {
    for (let n = 1; n <= 3; n++) await say({}, n);
    const ids = async (response: Response): Promise<string[]> =>
      [...(await startOf(response)).matchAll(/^id: (\d+)$/gm)].map(([, id = ""]) => id);
    expect(await ids(await follow({}))).toEqual(["1", "2", "3"]);
    expect(await ids(await follow({ headers: { "last-event-id": "2" } }))).toEqual(["3"]);
    expect(await ids(await follow({}, "?after=1"))).toEqual(["2", "3"]);
    expect(await ids(await follow({ headers: { "last-event-id": "3" } }, "?after=1"))).toEqual([]);
  });

  test.each(["-1", "x", "1.5", "9".repeat(30), "1 or 1=1"])("Last-Event-ID %s is refused", async (id) => {
    expect(await codeOf(await follow({ headers: { "last-event-id": id } }))).toBe("bad-request");
  });

  test.each(["?after=-1", "?after=x", "?after=1&after=2", "?after=1e400"])("%s is refused", async (query) => {
    expect(await codeOf(await follow({}, query))).toBe("bad-request");
  });

  test("C8, H5: what only staff may see is not in a visitor's stream", async () => {
    await http.log.append(
      visitor.conversationId,
      [
        { type: "brief-updated", brief: { notes: ["canary"] } },
        { type: "turn-finished", upTo: 1, model: "canary" },
      ],
      http.clock.now(),
    );
    await say();
    const text = await startOf(await follow({}));
    expect(text).not.toContain("canary");
    expect(text).toContain("id: 3");
    const cookie = await http.staff();
    const staffs = await startOf(await http.request(pathOf("staffFollowConversation", { ...visitor }), { cookie }));
    expect(staffs).toContain("canary");
  });
});
