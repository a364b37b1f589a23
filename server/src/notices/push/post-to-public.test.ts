import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, request as plainRequest, type RequestOptions } from "node:http";
import type { request } from "node:https";
import type { AddressInfo, LookupFunction } from "node:net";
import { expect, test } from "vitest";
import { isPublicAddress } from "./public-address.ts";
import { isPublicEndpoint, postToPublic } from "./post-to-public.ts";

test.each([
  ["142.250.1.1", true],
  ["127.0.0.1", false],
  ["10.1.2.3", false],
  ["100.64.0.1", false],
  ["169.254.169.254", false],
  ["172.31.255.255", false],
  ["172.32.0.1", true],
  ["192.168.1.1", false],
  ["0.0.0.0", false],
  ["255.255.255.255", false],
  ["2a00:1450:4001::1", true],
  ["::1", false],
  ["::", false],
  ["::ffff:127.0.0.1", false],
  ["::ffff:8.8.8.8", false],
  ["64:ff9b::7f00:1", false],
  ["fe80::1", false],
  ["fd12:3456::1", false],
  ["2002:7f00:1::", false],
  ["2001:db8::1", false],
  ["not an address", false],
])("%s is public: %s", (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});

test.each([
  ["https://fcm.googleapis.com/fcm/send/abc", true],
  ["https://updates.push.services.mozilla.com/wpush/v2/abc", true],
  ["http://fcm.googleapis.com/send/abc", false],
  ["https://fcm.googleapis.com:8443/send", false],
  ["https://somebody:secret@push.example.com/send", false],
  ["https://127.0.0.1/send", false],
  ["https://[::1]/send", false],
  ["https://2130706433/send", false],
  ["https://0x7f.1/send", false],
  ["https://localhost/send", false],
  ["https://till.local/send", false],
  ["https://metadata.google.internal/send", false],
  ["https://intranet/send", false],
  ["file:///etc/passwd", false],
  ["nonsense", false],
])("%s may be a browser's endpoint: %s", (endpoint, expected) => {
  expect(isPublicEndpoint(endpoint)).toBe(expected);
});

/** Names that lead to these addresses, one look after the other; the last stays. */
function names(...answers: string[][]): { lookup: LookupFunction; looks: () => number } {
  let looks = 0;
  const lookup: LookupFunction = (_hostname, { all }, done) => {
    const found = (answers[Math.min(looks++, answers.length - 1)] ?? []).map((address) => ({
      address,
      family: address.includes(":") ? 6 : 4,
    }));
    process.nextTick(() => (all ? done(null, found) : done(null, found[0]?.address ?? "", found[0]?.family)));
  };
  return { lookup, looks: () => looks };
}

test.each([
  ["one's own machine", ["127.0.0.1"]],
  ["the salon's network", ["192.168.1.10"]],
  ["the cloud's own secrets", ["169.254.169.254"]],
  ["a public address among others", ["142.250.1.1", "10.0.0.1"]],
  ["an old address hidden in a new one", ["::ffff:127.0.0.1"]],
])("a name that leads to %s is posted to by nobody", async (_what, addresses) => {
  const { lookup, looks } = names(addresses);
  await expect(postToPublic(lookup)("https://push.example.com/send", {}, Buffer.from("x"))).rejects.toThrow("public internet");
  expect(looks()).toBe(1);
});

test("what is posted arrives as it is; a redirect is not followed, and how long to wait is told", async () => {
  const taken: { method: string | undefined; headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer((incoming, response) => {
    let body = "";
    incoming.on("data", (piece: Buffer) => (body += piece.toString()));
    incoming.on("end", () => {
      taken.push({ method: incoming.method, headers: incoming.headers, body });
      if (incoming.url === "/away") response.writeHead(302, { location: "/send" }).end();
      else response.writeHead(incoming.url === "/later" ? 429 : 201, { "retry-after": "7" }).end("not to be read");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  // Past the certificate and the name, which the tests above look at.
  const here: typeof request = ((url: URL, options: RequestOptions) => plainRequest({ ...options, lookup: undefined, host: "127.0.0.1", port, path: url.pathname })) as typeof request; // prettier-ignore
  const post = (path: string) =>
    postToPublic(names(["142.250.1.1"]).lookup, here)(`https://push.example.com${path}`, { ttl: "60" }, Buffer.from("sealed"));
  expect([await post("/send"), await post("/later"), await post("/away")]).toEqual([
    { status: 201, retryAfterMs: 7_000 },
    { status: 429, retryAfterMs: 7_000 },
    { status: 302, retryAfterMs: 0 },
  ]);
  expect(taken.map(({ method, headers, body }) => [method, headers["ttl"], headers["content-length"], body])).toEqual(Array.from({ length: 3 }, () => ["POST", "60", "6", "sealed"])); // prettier-ignore
  server.close();
});

test("an address instead of a name is looked at too", async () => {
  const { lookup, looks } = names(["142.250.1.1"]);
  for (const host of ["127.0.0.1", "[::1]", "169.254.169.254", "2130706433"])
    await expect(postToPublic(lookup)(`https://${host}/send`, {}, Buffer.from("x"))).rejects.toThrow("public internet");
  expect(looks()).toBe(0);
});
