import { html } from "hono/html";
import type { Catalogue, LocalDate, OpeningException, Weekday } from "../src/booking/catalogue.ts";
import { wordingFor } from "../src/booking/wording.ts";
import { phoneLink } from "./phone-link.ts";
import type { Html } from "./page-html.ts";

/** Policies about the place, shown here and not among the questions. */
export const visitPolicyKeys: readonly string[] = ["getting-here", "parking", "accessibility"];
/** How many special days are shown. */
const specialDays = 6;

/** Opening hours, special days, the address and how to get here. */
export function visitSection(catalogue: Catalogue, today: LocalDate | undefined): Html {
  const { salon, policies } = catalogue;
  return html`<section class="visit" id="visit">
    <div class="hours">
      <p class="eyebrow">Opening hours</p>
      <h2>Come and see us</h2>
      <table>
        <caption class="unseen">
          Opening hours
        </caption>
        <tbody>
          ${weekRows(catalogue)}
        </tbody>
      </table>
      <h3>Different on</h3>
      <ul class="special">
        ${upcoming(catalogue, today).map((exception) => specialLine(exception, salon.locale))}
      </ul>
    </div>
    <div class="place">
      <address>
        <strong>${salon.name}</strong>
        ${salon.address.split(", ").map((line) => html`<span>${line}</span>`)}
        <a href="${phoneLink(salon.phone)}">${salon.phone}</a>
        <a href="mailto:${salon.email}">${salon.email}</a>
      </address>
      <dl>
        ${policies
          .filter(({ key }) => visitPolicyKeys.includes(key))
          .map(
            ({ title, text }) =>
              html`<div>
                <dt>${title}</dt>
                <dd>${text}</dd>
              </div>`,
          )}
      </dl>
    </div>
  </section>`;
}

function weekRows({ opening, salon }: Catalogue): Html[] {
  const wording = wordingFor(salon.locale);
  const weekdays: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
  return weekdays.map((day) => {
    const open = opening[day];
    // 1970-01-05 was a Monday.
    return html`<tr>
      <th scope="row">${wording.weekday(`1970-01-${String(4 + day).padStart(2, "0")}`)}</th>
      <td>${open === undefined ? "closed" : wording.hours(open)}</td>
    </tr>`;
  });
}

function upcoming({ exceptions }: Catalogue, today: LocalDate | undefined): OpeningException[] {
  return exceptions.filter(({ date }) => today === undefined || date >= today).slice(0, specialDays);
}

function specialLine({ date, open, reason }: OpeningException, locale: string): Html {
  const wording = wordingFor(locale);
  return html`<li>
    <span>${wording.dayShort(date)}</span><span>${reason}</span><span>${open === null ? "closed" : wording.hours(open)}</span>
  </li>`;
}
