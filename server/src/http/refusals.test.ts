import type { ErrorCode } from "@chairside/shared/errors.ts";
import { routes, type RouteName } from "@chairside/shared/routes.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleWorld, type ExampleWorld } from "../testing/example-requests.ts";
import { httpFixture, type HttpFixture, pathOf, type RequestOptions, type Visitor } from "../testing/http-fixture.ts";
import { contractOf, routeCaller } from "../testing/route-caller.ts";
import { unlimited } from "../testing/unlimited.ts";

let http: HttpFixture;
let world: ExampleWorld;
let visitor: Visitor;
let cookie: string;
let before: unknown;
beforeAll(async () => {
  http = await httpFixture({ limits: unlimited });
  world = await exampleWorld(http);
  ({ visitor, cookie } = world);
  before = await whatIsKept();
});
afterAll(async () => {
  expect(await whatIsKept(), "what was refused changed nothing").toEqual(before);
  await http.close();
});

/** What was said and booked: requests that are refused leave it as it is, so all of them share one world. */
async function whatIsKept(): Promise<unknown> {
  return [
    await http.log.read(visitor.conversationId),
    await http.desk.platform.readDay("2026-11-26", http.clock.now()),
    await http.desk.platform.readDay("2026-11-27", http.clock.now()),
    await http.staffPeople.colleaguesOf("salon"),
  ];
}

const names = Object.keys(routes) as RouteName[];
const withBody = names.filter((name) => "request" in routes[name]);

const { good, send, codeOf } = routeCaller(() => ({ http, world: { ...world, visitor, cookie } }));

describe("every route refuses what is not its own", () => {
  test.each(names)("%s: another method is refused, with the ones there are", async (name) => {
    const response = await send(name, { method: "PATCH" });
    expect(response.headers.get("allow")).toContain(contractOf(name).method);
    expect(await codeOf(response)).toBe("method-not-allowed");
  });

  test.each(names)("%s: an unknown query field is refused, a token in it too", async (name) => {
    const path = good(name).path;
    expect(await codeOf(await send(name, {}, `${path}${path.includes("?") ? "&" : "?"}token=${visitor.token}`))).toBe("unknown-field");
  });

  test.each(names.filter((name) => contractOf(name).access === "visitor"))("%s needs a visitor's token", async (name) => {
    const { options, path } = good(name);
    const { token: _, ...without } = options;
    expect(await codeOf(await http.request(path, without))).toBe("token-missing");
    expect(await codeOf(await http.request(path, { ...without, cookie }))).toBe("token-missing");
    expect(await codeOf(await send(name, { token: "nonsense" }))).toBe("token-invalid");
  });

  test.each(names.filter((name) => contractOf(name).access === "staff"))("%s needs a staff sign-in", async (name) => {
    const { options, path } = good(name);
    const { cookie: _, ...without } = options;
    expect(await codeOf(await http.request(path, without))).toBe("sign-in-required");
    expect(await codeOf(await http.request(path, { ...without, token: visitor.token }))).toBe("sign-in-required");
    expect(await codeOf(await send(name, { cookie: "chairside_staff=guess" }))).toBe("sign-in-required");
  });

  test.each(names.filter((name) => contractOf(name).path.includes(":")))("E3, %s: an id that cannot be one is not found", async (name) => {
    const bad = Object.fromEntries(Object.keys(world.params).map((key) => [key, "a%2F.."]));
    const path = pathOf(name, { ...bad, proposalId: "proposal-1" });
    expect(await codeOf(await send(name, {}, path))).toBe("not-found");
  });

  test.each(names.filter((name) => contractOf(name).path.includes(":conversationId")))(
    "%s: somebody else's conversation is not found",
    async (name) => {
      const [stranger, strangers] = [await http.visitor("other"), await http.staff("other")];
      const { access } = contractOf(name);
      const asStranger = access === "visitor" ? { token: stranger.token } : { cookie: strangers };
      const theirs = await codeOf(await send(name, asStranger));
      const nobodys = good(name).path.replace(visitor.conversationId, "never-existed");
      expect([theirs, await codeOf(await send(name, {}, nobodys))]).toEqual(["not-found", "not-found"]);
    },
  );

  test.each(withBody)("%s: bodies that are not what they should be", async (name) => {
    const json = { "content-type": "application/json" };
    const cases: [ErrorCode, RequestOptions][] = [
      ["bad-json", { body: "{", headers: json }],
      ["bad-json", { body: new Uint8Array([0, 255, 254, 1, 128]), headers: json }],
      ["bad-request", { body: "null", headers: json }],
      ["bad-request", { body: "[]", headers: json }],
      ["bad-request", { body: "", headers: json }],
      ["bad-request", { body: `${"[".repeat(8000)}${"]".repeat(8000)}`, headers: json }],
      ["unknown-field", { body: { ...(good(name).options.body as object), admin: true } }],
      [
        "unknown-field",
        { body: `{"__proto__":{"admin":true},${JSON.stringify(good(name).options.body ?? { code: "x" }).slice(1)}`, headers: json },
      ],
      ["unsupported-media-type", { body: JSON.stringify(good(name).options.body ?? {}), headers: { "content-type": "text/plain" } }],
      ["unsupported-media-type", { body: "salonId=salon", headers: { "content-type": "application/x-www-form-urlencoded" } }],
      ["body-too-large", { body: { padding: "x".repeat(20_000) } }],
      ["body-too-large", { body: endless(), headers: json }],
    ];
    for (const [code, options] of cases)
      expect(await codeOf(await send(name, options)), `${code} ${String(options.body).slice(0, 40)}`).toBe(code);
  });

  test.each(names.filter((name) => contractOf(name).success.body === "text/event-stream"))("%s does not open on HEAD", async (name) => {
    const response = await send(name, { method: "HEAD" });
    expect(response.status).toBe(405);
  });
});

/** A body whose length is not announced and that would never end. */
function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.enqueue(new TextEncoder().encode(" ".repeat(1000))) });
}
