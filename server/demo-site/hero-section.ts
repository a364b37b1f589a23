import { html } from "hono/html";
import type { Catalogue } from "../src/booking/catalogue.ts";
import { wordingFor } from "../src/booking/wording.ts";
import { phoneLink } from "./phone-link.ts";
import type { Html } from "./page-html.ts";

/** The first screen: who we are, in numbers the catalogue gives, and how to book. */
export function heroSection(catalogue: Catalogue, assets: string): Html {
  const { salon } = catalogue;
  return html`<section class="hero">
    <div class="hero-words">
      <p class="eyebrow">Hair &amp; beauty · ${district(salon.address)}</p>
      <h1>Hair, skin &amp; hands, <em>looked after.</em></h1>
      <p class="lede">${inNumbers(catalogue)} ${lateEvenings(catalogue)}</p>
      <p class="actions">
        <a class="button" href="#menu">See the menu</a><a class="quiet" href="${phoneLink(salon.phone)}">or ring ${salon.phone}</a>
      </p>
      <p class="hint">
        Booking at midnight? ${salon.assistantName} sees the live calendar. Open the chat in the corner and say what you would like.
      </p>
    </div>
    <img class="hero-art" src="${assets}/hero.svg" alt="" width="900" height="1080" />
  </section>`;
}

/** "12 Juniper Row, Hackney, London E8 3KV" is in Hackney. */
function district(address: string): string {
  return address.split(",").slice(1, 2).join("").trim() || address;
}

function inNumbers({ practitioners, categories, resources }: Catalogue): string {
  const rooms = resources.filter(({ kind }) => kind === "treatment-room").length;
  const chairs = resources.filter(({ kind }) => kind === "chair").length;
  return `${numberWord(practitioners.length)} people, ${numberWord(chairs).toLowerCase()} chairs and ${numberWord(rooms).toLowerCase()} quiet rooms, for everything from ${firstAndLast(categories.map(({ name }) => name))}.`;
}

function firstAndLast(names: string[]): string {
  return `${names.at(0)?.toLowerCase()} to ${names.at(-1)?.toLowerCase()}`;
}

function lateEvenings({ opening, salon }: Catalogue): string {
  const wording = wordingFor(salon.locale);
  const latest = Math.max(...Object.values(opening).map(({ to }) => to));
  // 1970-01-05 was a Monday.
  const days = Object.entries(opening).flatMap(([day, { to }]) =>
    to === latest ? [wording.weekday(`1970-01-${String(4 + Number(day)).padStart(2, "0")}`)] : [],
  );
  return `Open until ${wording.clockShort(latest)} on ${new Intl.ListFormat(salon.locale).format(days)}.`;
}

function numberWord(count: number): string {
  const words = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];
  return words[count] ?? String(count);
}
