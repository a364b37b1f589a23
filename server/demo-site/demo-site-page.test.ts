import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Catalogue } from "../src/booking/catalogue.ts";
import { wordingFor } from "../src/booking/wording.ts";
import { demoCatalogue } from "../src/platforms/house/demo-salon/demo-catalogue.ts";
import { demoSitePage } from "./demo-site-page.ts";
import { strictPage } from "./strict-page.ts";

const catalogue = demoCatalogue("2026-11-22");
const options = { loaderUrl: "/v1/loader.js", salonId: "juniper-row" };
const snippet = '<script async src="/v1/loader.js" data-salon="juniper-row"></script>';
const folder = new URL(".", import.meta.url);
const page = demoSitePage(catalogue, options);
/** As a reader sees it: no tags, entities read. */
const words = page
  .replace(/<[^>]+>/g, " ")
  .replaceAll("&#39;", "'")
  .replaceAll("&quot;", '"')
  .replaceAll("&amp;", "&")
  .replace(/\s+/g, " ");

describe.each([
  ["the demo site", demoSitePage],
  ["the strict page", strictPage],
])("%s", (_name, render) => {
  const text = render(catalogue, options);

  test("has the owner's snippet once, and no other script", () => {
    expect(text.split(snippet)).toHaveLength(2);
    expect(text.match(/<script/g)).toHaveLength(1);
  });

  test("needs no inline style, handler or other host", () => {
    expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|https?:\/\//i);
  });

  test("shows hostile facts as text", () => {
    const hostile: Catalogue = structuredClone(catalogue);
    hostile.salon.name = `<img src=x onerror="alert(1)">`;
    for (const service of hostile.services) service.description = "</p><script>alert(1)</script>";
    const shown = render(hostile, { loaderUrl: `/a"><script>`, salonId: `"><b>` });
    expect(shown).not.toContain("<img src=x");
    expect(shown).not.toContain("<b>");
    expect(shown.match(/<script/g)).toHaveLength(1);
  });
});

test("every service, price, practitioner and policy of the catalogue is on the page", () => {
  const { price } = wordingFor("en-GB");
  for (const service of catalogue.services.filter(({ addOnOnly }) => !addOnOnly)) {
    expect(words).toContain(`${service.name} ${price(service.price, service.priceFrom).text}`);
  }
  for (const { name, level, about } of catalogue.practitioners) for (const fact of [name, level, about]) expect(words).toContain(fact);
  for (const { text } of catalogue.policies) expect(words).toContain(text);
  for (const fact of [catalogue.salon.phone, catalogue.salon.email, "Thursday 9 am to 8 pm", "Sunday closed"])
    expect(words).toContain(fact);
});

test("every amount on the page is one of the catalogue's", () => {
  const amounts = new Set(
    catalogue.services.flatMap(({ price, deposit }) => [price.amount, deposit?.amount]).map((amount) => `£${(amount ?? 0) / 100}`),
  );
  const stated = new Set(catalogue.policies.flatMap(({ text }) => text.match(/£\d+/g) ?? []));
  const shown = words.match(/£[\d,.]*\d/g) ?? [];
  expect(shown.length).toBeGreaterThan(60);
  expect(shown.filter((amount) => !amounts.has(amount) && !stated.has(amount))).toEqual([]);
});

test("special days before today are left out", () => {
  const christmas = demoSitePage(catalogue, { ...options, today: "2026-12-25" });
  expect(christmas).toContain("Christmas Day");
  expect(christmas).not.toContain("Christmas Eve");
});

test("every picture and style sheet it asks for is here, and every anchor leads somewhere", () => {
  const files = readdirSync(folder);
  const asked = [...page.matchAll(/(?:src|href)="\/demo-site\/([^"]+)"/g)].map(([, name]) => name);
  expect(asked.length).toBeGreaterThan(10);
  for (const name of asked) expect(files).toContain(name);
  for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${id}"`);
});

test("no file beside the page fetches from elsewhere", () => {
  for (const name of readdirSync(folder).filter((file) => /\.(css|svg)$/.test(file))) {
    const text = readFileSync(new URL(name, folder), "utf8").replace('xmlns="http://www.w3.org/2000/svg"', "");
    expect(text, name).not.toMatch(/https?:|@import|<script|\son\w+=/);
  }
});
