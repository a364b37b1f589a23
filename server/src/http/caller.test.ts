import { Hono } from "hono";
import { expect, test } from "vitest";
import { readCaller } from "./caller.ts";
import type { AppEnv } from "./exchange.ts";

async function caller(
  remoteAddress: string | undefined,
  headers: Record<string, string>,
  trusted: number,
  url = "http://server/",
): Promise<unknown> {
  const app = new Hono<AppEnv>().get("/", (c) => c.json(readCaller(c, trusted)));
  const env = { incoming: { socket: { remoteAddress } } } as unknown as AppEnv["Bindings"];
  return (await app.request(url, { headers }, env)).json();
}

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"],
  ["2001:0db8:0001:0002:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
])("%s counts as %s", async (address, key) => {
  expect(await caller(address, {}, 0)).toEqual({ address: key, https: false });
});

test("without a socket everybody shares one key", async () => {
  expect(await caller(undefined, {}, 0)).toEqual({ address: "unknown", https: false });
});

test("forwarding headers count only as far as proxies are trusted", async () => {
  const headers = { "x-forwarded-for": "1.1.1.1, 2.2.2.2, 3.3.3.3", "x-forwarded-proto": "https" };
  expect(await caller("10.0.0.1", headers, 0)).toEqual({ address: "10.0.0.1", https: false });
  expect(await caller("10.0.0.1", headers, 1)).toEqual({ address: "3.3.3.3", https: true });
  expect(await caller("10.0.0.1", headers, 2)).toEqual({ address: "2.2.2.2", https: true });
  expect(await caller("10.0.0.1", {}, 1)).toEqual({ address: "10.0.0.1", https: false });
  expect(await caller("10.0.0.1", { "x-forwarded-for": "1.1.1.1" }, 2)).toEqual({ address: "10.0.0.1", https: false });
});
