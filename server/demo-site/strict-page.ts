import { html } from "hono/html";
import type { Catalogue } from "../src/booking/catalogue.ts";
import type { DemoSiteOptions } from "./demo-site-page.ts";
import { pageText } from "./page-html.ts";

/**
 * The same salon on the barest page: no style sheet, no picture, so that under `default-src 'none'` whatever is refused
 * is the widget's own doing.
 */
export function strictPage({ salon }: Catalogue, options: Pick<DemoSiteOptions, "loaderUrl" | "salonId">): string {
  return pageText(
    html`<!doctype html>
      <html lang="${salon.locale}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${salon.name}</title>
        </head>
        <body>
          <main>
            <h1>${salon.name}</h1>
            <p>${salon.address}</p>
            <p>${salon.phone}</p>
          </main>
          <script async src="${options.loaderUrl}" data-salon="${options.salonId}"></script>
        </body>
      </html>`,
  );
}
