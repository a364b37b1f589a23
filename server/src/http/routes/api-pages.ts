import type { Hono } from "hono";
import { apiPage } from "../api-page.ts";
import type { AppEnv } from "../exchange.ts";
import type { HttpDeps } from "../http-deps.ts";
import { openApi } from "../open-api.ts";

/** The API's description, for programs and for people. Made when somebody first asks for it: a start has no need of it. */
export function apiPages(app: Hono<AppEnv>, { version }: Pick<HttpDeps, "version">): void {
  let document: string | undefined;
  let page: ReturnType<typeof apiPage> | undefined;
  const common = { "cache-control": "no-cache", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" };
  app.get("/openapi.json", () => {
    document ??= JSON.stringify(openApi(version));
    return new Response(document, {
      headers: { ...common, "content-type": "application/json; charset=utf-8", "access-control-allow-origin": "*" },
    });
  });
  app.get("/api", () => {
    page ??= apiPage(version);
    return new Response(page.html, {
      headers: { ...common, "content-type": "text/html; charset=utf-8", "content-security-policy": page.contentSecurityPolicy },
    });
  });
}
