import type { Hono } from "hono";
import { apiPage } from "../api-page.ts";
import type { AppEnv } from "../exchange.ts";
import type { HttpDeps } from "../http-deps.ts";
import { openApi } from "../open-api.ts";

/** The API's description, for programs and for people. Made once. */
export function apiPages(app: Hono<AppEnv>, { version }: Pick<HttpDeps, "version">): void {
  const document = JSON.stringify(openApi(version));
  const { html, contentSecurityPolicy } = apiPage(version);
  const common = { "cache-control": "no-cache", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" };
  app.get(
    "/openapi.json",
    () =>
      new Response(document, {
        headers: { ...common, "content-type": "application/json; charset=utf-8", "access-control-allow-origin": "*" },
      }),
  );
  app.get(
    "/api",
    () =>
      new Response(html, {
        headers: { ...common, "content-type": "text/html; charset=utf-8", "content-security-policy": contentSecurityPolicy },
      }),
  );
}
