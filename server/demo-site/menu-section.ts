import { html } from "hono/html";
import type { Catalogue, Category, Service } from "../src/booking/catalogue.ts";
import { shapesFor } from "../src/booking/leg-shape.ts";
import { wordingFor } from "../src/booking/wording.ts";
import type { Html } from "./page-html.ts";

/** The whole menu by category, with durations and prices worded as the assistant words them. */
export function menuSection(catalogue: Catalogue): Html {
  return html`<section class="menu" id="menu">
    <div class="heading">
      <p class="eyebrow">The menu</p>
      <h2>What we do, and what it costs</h2>
      ${policyText(catalogue, "levels")}
    </div>
    <nav class="chips" aria-label="The menu">${catalogue.categories.map(({ id, name }) => html`<a href="#menu-${id}">${name}</a>`)}</nav>
    <div class="columns">
      ${catalogue.categories.map((category) => categoryBlock(catalogue, category))}
      <div class="unsure">
        <h3>Not sure what to ask for?</h3>
        ${policyText(catalogue, "consultation")}
      </div>
    </div>
  </section>`;
}

/** What the salon says about it, or nothing. */
function policyText({ policies }: Catalogue, key: string): Html | string {
  const policy = policies.find((one) => one.key === key);
  return policy === undefined ? "" : html`<p>${policy.text}</p>`;
}

function categoryBlock(catalogue: Catalogue, { id, name }: Category): Html {
  const own = catalogue.services.filter(({ categoryId }) => categoryId === id);
  const extras = own.filter(({ addOnOnly }) => addOnOnly);
  return html`<section class="category" id="menu-${id}">
    <h3>${name}</h3>
    <ul>
      ${own.filter(({ addOnOnly }) => !addOnOnly).map((service) => serviceLine(catalogue, service))}
    </ul>
    ${extras.length > 0 ? html`<p class="extras"><span>To add:</span> ${extras.map((service) => extraWords(catalogue, service)).join(", ")}.</p>` : ""}
  </section>`;
}

function serviceLine(catalogue: Catalogue, service: Service): Html {
  const { price } = wordingFor(catalogue.salon.locale);
  return html`<li>
    <span class="line">
      <span class="what">${service.name}</span><span class="dots" aria-hidden="true"></span>
      <span class="price">${price(service.price, service.priceFrom).text}</span>
    </span>
    <span class="about">${service.description}</span>
    <span class="notes">${notes(catalogue, service).join(" · ")}</span>
  </li>`;
}

function notes(catalogue: Catalogue, service: Service): string[] {
  const wording = wordingFor(catalogue.salon.locale);
  const minutes = shapesFor(catalogue, { serviceId: service.id, addOnIds: [] }).map((shape) => shape.minutes);
  return [
    service.consultationFirst ? "begins with a free consultation" : wording.durationRange(Math.min(...minutes), Math.max(...minutes)),
    ...(service.patchTest ? ["patch test"] : []),
    ...(service.deposit === null ? [] : [`${wording.price(service.deposit, false).text} deposit`]),
  ];
}

function extraWords({ salon }: Catalogue, service: Service): string {
  return `${service.name.toLowerCase().replace(/^led/, "LED")} ${wordingFor(salon.locale).price(service.price, service.priceFrom).text}`;
}
