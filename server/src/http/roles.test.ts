import { ErrorBody } from "@chairside/shared/errors.ts";
import { Role } from "@chairside/shared/people.ts";
import type { RouteContract } from "@chairside/shared/route-contract.ts";
import { routes, type RouteName } from "@chairside/shared/routes.ts";
import { describe, expect, test } from "vitest";
import { exampleRequest, exampleWorld, type ExampleWorld } from "../testing/example-requests.ts";
import { httpFixture, type HttpFixture } from "../testing/http-fixture.ts";
import { unlimited } from "../testing/unlimited.ts";

const names = Object.keys(routes) as RouteName[];
const contractOf = (name: RouteName): RouteContract => routes[name];
const salons = ["salon", "other"] as const;

/** Codes that sign in are made for one occasion: what a route answers to a wrong one is its success here. */
const statusOf = (name: RouteName): number =>
  name === "staffSignIn" || name === "staffSignInByPassword" ? 401 : contractOf(name).success.status;

interface Caller {
  who: "nobody" | "visitor" | Role;
  salonId: (typeof salons)[number];
}
const callers: Caller[] = (["nobody", "visitor", ...Role.options] as const).flatMap((who) => salons.map((salonId) => ({ who, salonId })));

/** What a caller gets of a route that works on the things of "salon". */
async function callAs(name: RouteName, { who, salonId }: Caller, { http, world }: { http: HttpFixture; world: ExampleWorld }) {
  const { path, options } = exampleRequest(name, world);
  const { token, cookie: _cookie, ...bare } = options;
  const own = salonId === "salon";
  const identity =
    who === "nobody"
      ? {}
      : who === "visitor"
        ? { token: own ? (token ?? world.visitor.token) : (await http.visitor("other")).token }
        : { cookie: own && who === "owner" ? world.cookie : await http.staff(salonId, who) };
  const response = await http.request(path, { ...bare, ...identity });
  const streams = contractOf(name).success.body === "text/event-stream" && response.ok;
  const text = streams ? "" : await response.text();
  if (streams) await response.body?.cancel();
  const code = response.ok ? null : ErrorBody.parse(JSON.parse(text)).error.code;
  const { entries } = await http.desk.platform.readDay("2026-11-26", http.clock.now());
  return { status: response.status, code, text, entries };
}

async function openWorld() {
  const http = await httpFixture({ limits: unlimited });
  return { http, world: await exampleWorld(http) };
}

/** What the contract's table says of a caller: who is not listed is refused. */
function expected(name: RouteName, { who, salonId }: Caller): { status: number; code?: string } {
  const contract = contractOf(name);
  const { access, path } = contract;
  if (access === "public") return { status: statusOf(name) };
  if (access === "visitor") {
    if (who !== "visitor") return { status: 401, code: "token-missing" };
    return salonId === "other" && path.includes(":") ? { status: 404, code: "not-found" } : { status: statusOf(name) };
  }
  if (who === "nobody" || who === "visitor") return { status: 401, code: "sign-in-required" };
  if (!contract.roles?.includes(who)) return { status: 403, code: "forbidden" };
  if ((name === "endSignIn" || name === "removeNoticeBrowser") && !(who === "owner" && salonId === "salon"))
    return { status: 404, code: "not-found" };
  const notTheirs = who === "practitioner" && path.includes(":conversationId");
  return path.includes(":") && (salonId === "other" || notTheirs) ? { status: 404, code: "not-found" } : { status: statusOf(name) };
}

describe("every route for everybody", () => {
  test("staff routes say for whom they are, and no others do", () => {
    for (const name of names) expect(contractOf(name).roles !== undefined, name).toBe(contractOf(name).access === "staff");
  });

  // Nothing is done by it, and some of it is said every few seconds.
  const signs: ReadonlySet<RouteName> = new Set<RouteName>(["signAsStaff", "keepDraft", "translateReply", "searchSaid"]);
  const writes = names.filter((name) => contractOf(name).access === "staff" && contractOf(name).method !== "GET" && !signs.has(name));
  test.each(writes)("%s leaves an entry in the log that says who it was", async (name) => {
    const { http, world } = await openWorld();
    const newest = async () => (await http.deps.audit.list("salon", {}, 1))[0];
    const before = (await newest())?.seq ?? 0;
    const { path, options } = exampleRequest(name, world);
    expect((await http.request(path, options)).status).toBe(statusOf(name));
    const entry = await newest();
    expect(entry?.seq).toBeGreaterThan(before);
    expect(entry).toMatchObject({ staffId: "owner-salon", staffName: "Ana", outcome: "done" });
    await http.close();
  });

  test.each(names)("%s", async (name) => {
    let opened = await openWorld();
    for (const caller of callers) {
      const { world } = opened;
      const label = `${name} for ${caller.who} of ${caller.salonId}`;
      const { status, code, text, entries } = await callAs(name, caller, opened);
      const { status: right, code: rightCode } = expected(name, caller);
      expect(status, `${label}: ${text}`).toBe(right);
      if (rightCode !== undefined) expect(code, label).toBe(rightCode);
      const refused = right === 401 || right === 403 || right === 404;
      const isTheirs = caller.salonId === "salon" || contractOf(name).access === "public" || name === "renewVisitorToken";
      if (refused || !isTheirs) {
        // Nothing of the salon in the answer, and nothing changed in its calendar.
        for (const id of Object.values(world.params)) expect(text.includes(id), `${label} shows ${id}`).toBe(false);
        expect(
          entries.filter(({ kind }) => kind === "booked"),
          label,
        ).toHaveLength(1);
      }
      const untouched = right === 403 || right === 404 || code === "sign-in-required" || code === "token-missing";
      if (contractOf(name).method === "GET" || untouched) continue;
      // It was done or tried: the next caller finds everything as it was before.
      await opened.http.close();
      opened = await openWorld();
    }
    await opened.http.close();
  });
});
