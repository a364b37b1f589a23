import { html } from "hono/html";
import type { Catalogue } from "../src/booking/catalogue.ts";
import type { Html } from "./page-html.ts";
import { visitPolicyKeys } from "./visit-section.ts";

/** What one agrees to, then the questions people ask. */
export function knowSection({ policies }: Catalogue): Html {
  const questions = policies.filter(({ key, binding }) => !binding && !visitPolicyKeys.includes(key));
  return html`<section class="know" id="know">
    <div class="heading">
      <p class="eyebrow">Good to know</p>
      <h2>Before you come</h2>
    </div>
    <div class="binding">
      ${policies
        .filter(({ binding }) => binding)
        .map(
          ({ title, text }) =>
            html`<article>
              <h3>${title}</h3>
              <p>${text}</p>
            </article>`,
        )}
    </div>
    <div class="questions">
      ${questions.map(
        ({ title, text }) =>
          html`<details>
            <summary>${title}</summary>
            <p>${text}</p>
          </details>`,
      )}
    </div>
  </section>`;
}
