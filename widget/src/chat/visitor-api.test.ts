import { describe, expect, test } from "vitest";
import { visitorApi } from "./visitor-api.ts";
import { visitorMemory } from "./visitor-memory.ts";

/** A server that knows one visitor and one good token at a time. */
function stage({ secretKnown = true } = {}) {
  const calls: string[] = [];
  const state = { token: "token-1", offline: false, visitors: 0, secretKnown };
  const kept = new Map<string, string>();
  const memory = visitorMemory(
    "key",
    () => ({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    }),
    () => 0,
  );
  const refused = (status: number, code: string) =>
    Response.json({ error: { code, message: "", requestId: "", retryAfter: 3 } }, { status });
  const fetch = (async (url: string, init: RequestInit) => {
    if (state.offline) throw new TypeError("Failed to fetch");
    const headers = new Headers(init.headers);
    calls.push(`${init.method} ${url.replace("https://host/v1/", "")} ${headers.get("authorization") ?? ""}`.trim());
    if (url.endsWith("/visitors")) {
      state.visitors++;
      state.secretKnown = true;
      return Response.json({ visitorId: "v", secret: "s", token: state.token, expiresAt: "" }, { status: 201 });
    }
    if (url.endsWith("/token"))
      return state.secretKnown ? Response.json({ token: state.token, expiresAt: "" }) : refused(401, "token-invalid");
    if (headers.get("authorization") !== `Bearer ${state.token}`) return refused(401, "token-expired");
    if (url.endsWith("/limited")) return refused(429, "too-many-requests");
    if (url.endsWith("/proxy")) return new Response("<html>Bad gateway", { status: 502 });
    return Response.json({ seq: 1 }, { status: 202 });
  }) as typeof globalThis.fetch;
  let queue: Promise<unknown> = Promise.resolve();
  const alone = <T>(task: () => Promise<T>): Promise<T> => {
    const run = queue.then(task);
    queue = run.catch(() => null);
    return run;
  };
  const open = () => visitorApi({ base: "https://host/v1/", salon: "juniper-row", fetch, memory, alone });
  return { api: open(), open, calls, state };
}

describe("visitorApi", () => {
  test("becomes a visitor once, however many calls begin together", async () => {
    const { api, open, state } = stage();
    await Promise.all([api.call("POST", "a", {}), api.call("POST", "b", {}), open().call("POST", "c", {})]);
    expect(state.visitors).toBe(1);
  });

  test("renews an expired token and repeats the call", async () => {
    const { api, calls, state } = stage();
    await api.call("POST", "a", {});
    state.token = "token-2";
    calls.length = 0;
    expect(await api.call("POST", "b", {})).toEqual({ ok: true, value: { seq: 1 } });
    expect(calls).toEqual(["POST b Bearer token-1", "POST visitors/token", "POST b Bearer token-2"]);
  });

  test("takes the token another tab has renewed already", async () => {
    const { api, open, calls, state } = stage();
    const stream = open();
    await stream.headers(false);
    state.token = "token-2";
    await api.call("POST", "a", {});
    calls.length = 0;
    expect(await stream.headers(true)).toEqual({ authorization: "Bearer token-2" });
    expect(calls).toEqual([]);
  });

  test("a secret that is not known any more makes a new visitor", async () => {
    const { api, state } = stage();
    await api.call("POST", "a", {});
    state.token = "token-2";
    state.secretKnown = false;
    expect(await api.call("POST", "b", {})).toMatchObject({ ok: true });
    expect(state.visitors).toBe(2);
  });

  test("says what refused: a code and its wait, or the network", async () => {
    const { api, state } = stage();
    expect(await api.call("POST", "limited", {})).toEqual({ ok: false, code: "too-many-requests", retryAfter: 3 });
    expect(await api.call("POST", "proxy", {})).toMatchObject({ ok: false, code: "network" });
    state.offline = true;
    expect(await api.call("POST", "a", {})).toMatchObject({ ok: false, code: "network" });
    const nobodyYet = stage();
    nobodyYet.state.offline = true;
    await expect(nobodyYet.api.headers(false)).rejects.toThrow("network");
  });

  test("never puts a token into an address", async () => {
    const { api, calls } = stage();
    await api.call("POST", "a", {});
    await api.file("file.ics");
    for (const call of calls) expect(call.split(" ")[1]).not.toContain("token-1");
  });
});
