import { createHash } from "node:crypto";
import { errorStatus, type ErrorCode } from "@chairside/shared/errors.ts";
import type { Access, RouteContract } from "@chairside/shared/route-contract.ts";
import { routes } from "@chairside/shared/routes.ts";
import { apiPageStyle } from "./api-page-style.ts";
import { messages } from "./error-response.ts";
import { errorsOf, type JsonSchema, schemaOf } from "./open-api.ts";

/** The API to read: one page without script, made from the contracts. */
export function apiPage(version: string): { html: string; contentSecurityPolicy: string } {
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Chairside API</title><style>${apiPageStyle}</style></head>
<body>
<header><h1>Chairside API</h1><p>Version ${escape(version)} · <a href="/openapi.json">openapi.json</a></p></header>
<nav aria-label="Routes">${accesses.map(navigation).join("")}<p><a href="#errors">Errors</a></p></nav>
<main>
${accesses.map(section).join("\n")}
${errorSection()}
</main>
</body>
</html>
`;
  const hash = createHash("sha256").update(apiPageStyle).digest("base64");
  return {
    html,
    contentSecurityPolicy: `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  };
}

const accesses: readonly { access: Access; title: string; words: string }[] = [
  { access: "public", title: "Anyone", words: "No token. A browser’s page must come from an origin that the salon allows." },
  {
    access: "visitor",
    title: "Visitors",
    words:
      "<code>Authorization: Bearer …</code> with the token of <a href='#createVisitor'>POST /v1/visitors</a>. It lives 30 minutes and never goes into a URL.",
  },
  {
    access: "staff",
    title: "Staff",
    words:
      "The cookie that <a href='#staffSignIn'>POST /v1/staff/sign-ins</a> sets for a one-time link’s code, or a password. Same origin only. Each route says for which roles.",
  },
];

const routesOf = (access: Access): [string, RouteContract][] =>
  Object.entries<RouteContract>(routes).filter(([, route]) => route.access === access);

function navigation({ access, title }: (typeof accesses)[number]): string {
  const items = routesOf(access).map(
    ([name, { method, path }]) =>
      `<li><a href="#${name}"><b class="${method}">${method}</b><span>${escape(path).replaceAll("/", "<wbr>/")}</span></a></li>`,
  );
  return `<p>${title}</p><ul>${items.join("")}</ul>`;
}

function section({ access, title, words }: (typeof accesses)[number]): string {
  return `<section aria-labelledby="${access}"><h2 id="${access}">${title}</h2><p>${words}</p>${routesOf(access).map(article).join("\n")}</section>`;
}

function article([name, contract]: [string, RouteContract]): string {
  const { method, path, summary, roles, params, query, request, success } = contract;
  return `<article id="${name}">
<h3><b class="${method}">${method}</b> <code>${escape(path).replace(/:\w+/g, "<i>$&</i>")}</code></h3>
<p>${prose(summary)}${roles ? ` For: ${roles.join(", ")}.` : ""}</p>
${params ? fields("In the path", schemaOf(params, "input")) : ""}${query ? fields("In the query", schemaOf(query, "input")) : ""}${request ? fields("In the body", schemaOf(request, "input")) : ""}
${contract.upload === undefined ? "" : "<h4>The body</h4><p>The picture’s bytes: <code>image/jpeg</code>, <code>image/png</code> or <code>image/webp</code>, at most 8 MB.</p>"}<h4>Answers <b class="status">${success.status}</b></h4>${answer(contract)}
<p class="codes">${errorsOf(contract)
    .map((code) => `<a href="#error-${code}">${code}</a>`)
    .join(" ")}</p>
</article>`;
}

function answer({ success: { body } }: RouteContract): string {
  if (body === null) return "<p>No body.</p>";
  if (typeof body === "string") return `<p><code>${escape(body)}</code></p>`;
  return fields("", schemaOf(body, "output"));
}

function fields(title: string, schema: JsonSchema): string {
  const rows = Object.entries((schema["properties"] ?? {}) as Record<string, JsonSchema>).map(([name, field]) => {
    const required = Array.isArray(schema["required"]) && schema["required"].includes(name);
    return `<tr><th scope="row"><code>${escape(name)}</code>${required ? "" : " <small>optional</small>"}</th><td>${escape(typeOf(field))}</td><td>${prose(text(field["description"]))}</td></tr>`;
  });
  return `${title ? `<h4>${title}</h4>` : ""}<table>${rows.join("")}</table>`;
}

function typeOf(schema: JsonSchema): string {
  if (schema["const"] !== undefined) return JSON.stringify(schema["const"]);
  if (Array.isArray(schema["enum"])) return schema["enum"].map((value) => JSON.stringify(value)).join(" | ");
  const options = schema["anyOf"] ?? schema["oneOf"];
  if (Array.isArray(options)) return options.map(typeOf).join(" | ");
  if (schema["type"] === "array") return `list of ${typeOf((schema["items"] ?? {}) as JsonSchema)}`;
  const most = text(schema["maxLength"]);
  const form = text(schema["format"]) || (most ? "" : text(schema["pattern"]));
  return `${text(schema["type"]) || "object"}${form ? ` (${form})` : ""}${most ? `, at most ${most} characters` : ""}`;
}

const text = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");

function errorSection(): string {
  const rows = (Object.entries(errorStatus) as [ErrorCode, number][]).map(
    ([code, status]) =>
      `<tr id="error-${code}"><th scope="row"><code>${code}</code></th><td>${status}</td><td>${escape(messages[code])}</td></tr>`,
  );
  return `<section aria-labelledby="errors"><h2 id="errors">Errors</h2>
<p>Every error has the same shape. <code>requestId</code> finds the server’s log line.</p>
<pre>{ "error": { "code": "message-too-long", "message": "…", "requestId": "…" } }</pre><table>${rows.join("")}</table></section>`;
}

/** Escaped text in which `code` is code. */
const prose = (text: string): string => escape(text).replace(/`([^`]+)`/g, "<code>$1</code>");

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
