import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const kinds = ["plain", "strict", "hostile"] as const;
type PageKind = (typeof kinds)[number];

export interface SalonWebsite {
  origin: string;
  /**
   * `plain`, `strict` (the strictest policy a site can have), or `hostile` (a stylesheet that restyles everything). `attributes`
   * go on the script tag ("data-theme").
   */
  page(kind: PageKind, attributes?: Record<string, string>): string;
  close(): Promise<void>;
}

/** A salon's own website, on an origin of its own, with the very snippet an owner pastes. `chairside` is asked on each request. */
export async function startSalonWebsite(chairside: () => string): Promise<SalonWebsite> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://website");
    const kind = kinds.find((name) => pathname === `/${name}`);
    if (!kind) {
      response.writeHead(404).end();
      return;
    }
    const policy = kind === "strict" ? { "content-security-policy": strictPolicy(chairside()) } : {};
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...policy }).end(pageText(kind, chairside(), [...searchParams]));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    page: (kind, attributes = {}) => `${origin}/${kind}?${new URLSearchParams(attributes)}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const strictPolicy = (host: string): string =>
  `default-src 'none'; script-src ${host}; connect-src ${host}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;

const hostileCss = `
  * { all: unset !important; display: none !important; font: 40px/3 fantasy !important; color: red !important; box-sizing: content-box !important; }
  html { font-size: 40px !important; direction: rtl; }
  html, body, main, h1, p { display: block !important; }
  div, section, button, span, dialog { position: static !important; transform: rotate(9deg) !important; opacity: 0.1 !important; z-index: 2147483647 !important; }
`;

const pageText = (kind: PageKind, host: string, attributes: [name: string, value: string][]): string => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>A salon's page (${kind})</title>
    ${kind === "hostile" ? `<style>${hostileCss}</style>` : ""}
  </head>
  <body>
    <main>
      <h1>Juniper Row</h1>
      <p>Hair and beauty.</p>
      <p><a href="#visit">Where we are</a></p>
      <canvas width="1" height="3000"></canvas>
      <p id="visit">12 Juniper Row</p>
    </main>
    <script async src="${host}/v1/loader.js" data-salon="juniper-row"${attributes.map(([name, value]) => ` ${name}="${value}"`).join("")}></script>
  </body>
</html>`;
