import { html } from "hono/html";
import type { Catalogue, LocalDate } from "../src/booking/catalogue.ts";
import { heroSection } from "./hero-section.ts";
import { knowSection } from "./know-section.ts";
import { menuSection } from "./menu-section.ts";
import { pageText, type Html } from "./page-html.ts";
import { phoneLink } from "./phone-link.ts";
import { teamSection } from "./team-section.ts";
import { visitSection } from "./visit-section.ts";

export interface DemoSiteOptions {
  /** Where the page's script tag points: "/v1/loader.js". */
  loaderUrl: string;
  salonId: string;
  /** Where styles.css and the pictures beside this file are served, without a slash at the end; "/demo-site" unless told. */
  assetsUrl?: string;
  /** Special opening days before this one (in the salon's zone) are left out; all are listed unless told. */
  today?: LocalDate;
}

/** The salon's own website. Every fact on it is the catalogue's. No inline script or style, nothing from another host. */
export function demoSitePage(catalogue: Catalogue, options: DemoSiteOptions): string {
  const { salon } = catalogue;
  const assets = options.assetsUrl ?? "/demo-site";
  return pageText(
    html`<!doctype html>
      <html lang="${salon.locale}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${salon.name}: hair and beauty, ${salon.address}</title>
          <meta name="description" content="${salon.name}, ${salon.address}. Book any time in the chat, or ring ${salon.phone}." />
          <meta name="theme-color" content="#f6f0e7" />
          <link rel="icon" type="image/svg+xml" href="${assets}/mark.svg" />
          <link rel="stylesheet" href="${assets}/styles.css" />
        </head>
        <body>
          <a class="skip" href="#main">To the content</a>
          ${header(catalogue, assets)}
          <main id="main">
            ${heroSection(catalogue, assets)} ${menuSection(catalogue)} ${teamSection(catalogue, assets)}
            ${visitSection(catalogue, options.today)} ${knowSection(catalogue)}
          </main>
          ${footer(catalogue, assets)}
          <script async src="${options.loaderUrl}" data-salon="${options.salonId}"></script>
        </body>
      </html>`,
  );
}

function header({ salon }: Catalogue, assets: string): Html {
  return html`<header class="top">
    <a class="wordmark" href="#main"><img src="${assets}/mark.svg" alt="" width="34" height="34" />${salon.name}</a>
    <nav aria-label="This page">
      <a href="#menu">Menu</a><a href="#team">Team</a><a href="#visit">Visit</a><a href="#know">Good to know</a>
    </nav>
    <a class="ring" href="${phoneLink(salon.phone)}">${salon.phone}</a>
  </header>`;
}

function footer({ salon }: Catalogue, assets: string): Html {
  return html`<footer class="foot">
    <img class="foot-sprig" src="${assets}/sprig.svg" alt="" width="640" height="640" loading="lazy" />
    <p class="foot-name">${salon.name}</p>
    <p>${salon.address}</p>
    <p><a href="${phoneLink(salon.phone)}">${salon.phone}</a> · <a href="mailto:${salon.email}">${salon.email}</a></p>
    <p class="small">${salon.name} is an invented salon: its people, prices and telephone number are for demonstration only.</p>
  </footer>`;
}
