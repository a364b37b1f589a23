import { html } from "hono/html";
import type { Catalogue, Practitioner, Weekday } from "../src/booking/catalogue.ts";
import type { Html } from "./page-html.ts";

/** Everyone who works here: level, in a sentence, languages and days. */
export function teamSection(catalogue: Catalogue, assets: string): Html {
  return html`<section class="team" id="team">
    <div class="heading">
      <p class="eyebrow">The team</p>
      <h2>Who looks after you</h2>
    </div>
    <ul class="people">
      ${catalogue.practitioners.map((practitioner) => card(practitioner, catalogue.salon.locale, assets))}
    </ul>
  </section>`;
}

function card(practitioner: Practitioner, locale: string, assets: string): Html {
  return html`<li>
    <img src="${assets}/portrait-${practitioner.id}.svg" alt="" width="320" height="380" loading="lazy" />
    <h3>${practitioner.name}</h3>
    <p class="level">${practitioner.level}</p>
    <p>${practitioner.about}</p>
    <dl>
      <div>
        <dt>In</dt>
        <dd>${workdays(practitioner, locale)}</dd>
      </div>
      <div>
        <dt>Speaks</dt>
        <dd>${practitioner.languages.join(", ")}</dd>
      </div>
    </dl>
  </li>`;
}

function workdays({ week }: Practitioner, locale: string): string {
  const short = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
  const weekdays: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
  // 1970-01-05 was a Monday.
  return weekdays.flatMap((day) => (week[day] === undefined ? [] : [short.format(Date.UTC(1970, 0, 4 + day))])).join(", ");
}
