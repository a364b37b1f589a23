import { expect, test } from "vitest";
import { httpFixture, type HttpFixture } from "../../testing/http-fixture.ts";
import type { Page } from "../http-deps.ts";

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const files: Record<string, Page> = {
  "/widget/chat.js": {
    body: "export {}",
    brotli: bytes("compressed"),
    type: "text/javascript; charset=utf-8",
    cacheControl: "public, max-age=31536000, immutable",
    kind: "widget",
    etag: '"abc"',
  },
  "/console/": { body: "<!doctype html>", type: "text/html; charset=utf-8", cacheControl: "no-cache", kind: "console" },
  "/": {
    body: "<!doctype html>",
    type: "text/html; charset=utf-8",
    cacheControl: "no-cache",
    kind: "site",
    headers: { "content-security-policy": "default-src 'self'" },
  },
};
const fixture = (): Promise<HttpFixture> => httpFixture({ pages: { get: (path) => files[path] ?? null } });

test("widget files may be loaded by any page, compressed for those who take it", async () => {
  const http = await fixture();
  const plain = await http.request("/widget/chat.js", { headers: { origin: "https://any.example" } });
  expect(Object.fromEntries(plain.headers)).toMatchObject({
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "cache-control": "public, max-age=31536000, immutable",
    "content-type": "text/javascript; charset=utf-8",
    "x-content-type-options": "nosniff",
    vary: "Accept-Encoding",
  });
  expect(await plain.text()).toBe("export {}");
  const packed = await http.request("/widget/chat.js", { headers: { "accept-encoding": "gzip, deflate, br" } });
  expect([packed.headers.get("content-encoding"), await packed.text()]).toEqual(["br", "compressed"]);
  const declined = await http.request("/widget/chat.js", { headers: { "accept-encoding": "gzip, br;q=0" } });
  expect(declined.headers.get("content-encoding")).toBeNull();
  await http.close();
});

test("a file that the browser has is not sent again", async () => {
  const http = await fixture();
  const known = await http.request("/widget/chat.js", { headers: { "if-none-match": '"old", W/"abc"' } });
  expect([known.status, await known.text(), known.headers.get("etag")]).toEqual([304, "", '"abc"']);
  expect((await http.request("/widget/chat.js", { headers: { "if-none-match": '"other"' } })).status).toBe(200);
  await http.close();
});

test("console pages run our scripts alone, cannot be framed, and trust no string", async () => {
  const http = await fixture();
  const headers = Object.fromEntries((await http.request("/console/")).headers);
  expect(headers["content-security-policy"]).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; manifest-src 'self'; " +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types console-worker",
  );
  expect(headers).toMatchObject({ "referrer-policy": "no-referrer", "cross-origin-opener-policy": "same-origin" });
  expect(headers["access-control-allow-origin"]).toBeUndefined();
  await http.close();
});

test("a page's own headers win; HEAD has no body; other methods and unknown paths find nothing", async () => {
  const http = await fixture();
  expect((await http.request("/")).headers.get("content-security-policy")).toBe("default-src 'self'");
  const head = await http.request("/", { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
  expect((await http.request("/", { method: "POST" })).status).toBe(404);
  for (const path of ["/console/../secret.key", "/%2e%2e/secret.key", "/__proto__", "/constructor"])
    expect((await http.request(path)).status, path).toBe(404);
  await http.close();
});
