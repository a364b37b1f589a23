import type { AppContext } from "../exchange.ts";
import type { HttpDeps, Page } from "../http-deps.ts";

/** The file at this path, null when there is none or the method is not one for files. */
export function pageResponse(c: AppContext, { pages }: Pick<HttpDeps, "pages">): Response | null {
  if (c.req.method !== "GET" && c.req.method !== "HEAD") return null;
  const page = pages.get(c.req.path);
  if (!page) return null;
  const headers = pageHeaders(page);
  if (page.etag !== undefined && matchesEtag(c.req.header("if-none-match"), page.etag)) return new Response(null, { status: 304, headers });
  const brotli = takesBrotli(c.req.header("accept-encoding")) ? page.brotli : undefined;
  if (brotli) headers["content-encoding"] = "br";
  return new Response(brotli ?? page.body, { headers: { ...headers, "content-type": page.type } });
}

function pageHeaders(page: Page): Record<string, string> {
  return {
    "cache-control": page.cacheControl,
    "x-content-type-options": "nosniff",
    ...(page.brotli ? { vary: "Accept-Encoding" } : {}),
    ...(page.etag === undefined ? {} : { etag: page.etag }),
    ...headersOfKind[page.kind],
    ...page.headers,
  };
}

const headersOfKind: Record<Page["kind"], Record<string, string>> = {
  // Imported as modules by any salon's page, which may itself be isolated.
  widget: { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin", "referrer-policy": "no-referrer" },
  console: {
    "content-security-policy":
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; manifest-src 'self'; " +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types console-worker",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
  },
  site: { "referrer-policy": "strict-origin-when-cross-origin" },
};

function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  const known = new Set((ifNoneMatch ?? "").split(",").map((one) => one.trim().replace(/^W\//, "")));
  return known.has(etag) || known.has("*");
}

function takesBrotli(acceptEncoding: string | undefined): boolean {
  return (acceptEncoding ?? "").split(",").some((one) => /^br(\s*;\s*q=(0?\.\d*[1-9]\d*|1(\.0*)?))?$/i.test(one.trim()));
}
