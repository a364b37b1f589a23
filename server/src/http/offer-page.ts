import { createHash } from "node:crypto";
import type { Proposal, SlotFacts } from "@chairside/shared/facts.ts";
import type { OfferAtDoor } from "../conversation/offer-door.ts";
import { type OfferPageWords, offerPageWords } from "./offer-page-words.ts";

/** The page on which an offer of the waitlist is answered: no script, two forms. `path` is its own; null: a link that is none of ours. */
export function offerPage(offer: OfferAtDoor | null, path: string): { html: string; headers: Record<string, string> } {
  const locale = offer?.locale ?? "en";
  const words = offerPageWords(locale);
  const html = `<!doctype html>
<html lang="${escape(new Intl.Locale(locale).language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">${
    offer?.state === "booking" ? `<meta http-equiv="refresh" content="2">` : ""
  }<title>${escape(words.title)}</title><style>${style}</style></head>
<body><main>${bodyOf(offer, words, path)}</main></body>
</html>
`;
  return { html, headers };
}

function bodyOf(offer: OfferAtDoor | null, words: OfferPageWords, path: string): string {
  switch (offer?.state) {
    case "open":
      return openOffer(offer, words, path);
    case "booking":
      return `<p role="status">${escape(words.booking)}</p>`;
    case "booked":
      return `<h1>${escape(words.booked(offer.appointment.reference))}</h1>${facts(offer.appointment, offer.locale, words)}`;
    case "declined":
      return `<h1>${escape(words.declined)}</h1>`;
    default:
      return `<h1>${escape(words.ended)}</h1>`;
  }
}

function openOffer({ card, locale, until }: Extract<OfferAtDoor, { state: "open" }>, words: OfferPageWords, path: string): string {
  const time = moment(until, locale, { timeZone: card.slot.timeZone, hour: "numeric", minute: "2-digit" });
  const rules = card.conditions.map(({ text }) => `<li>${escape(text)}</li>`).join("");
  return `<h1>${escape(words.title)}</h1>${facts(card, locale, words)}<p>${escape(words.keptUntil(time))}</p>
<div class="answers"><form method="post" action="${escape(path)}/yes"><button class="yes">${escape(words.yes)}</button></form>
<form method="post" action="${escape(path)}/no"><button>${escape(words.no)}</button></form></div>
${rules === "" ? "" : `<section><h2>${escape(words.conditions)}</h2><ul>${rules}</ul></section>`}`;
}

function facts({ slot, place }: Pick<Proposal, "slot" | "place">, locale: string, words: OfferPageWords): string {
  return `<p class="what"><strong>${escape([slot.service, ...slot.addOns].join(" + "))}</strong> ${escape(words.with(slot.practitioner))}</p>
<p class="when">${escape(when(slot, locale))}</p>
<p>${escape(`${slot.duration} · ${slot.price.text}`)}</p><p>${escape(`${place.name}, ${place.address}`)}</p>`;
}

const when = ({ start, timeZone }: SlotFacts, locale: string): string =>
  moment(Date.parse(start), locale, { timeZone, weekday: "long", day: "numeric", month: "long", hour: "numeric", minute: "2-digit" });

const moment = (at: number, locale: string, how: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(locale, how).format(at);

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const style = `
:root { color-scheme: light dark; --ink: light-dark(#2b2320, #f0e8e3); --soft: light-dark(#6d5f58, #b7a79e); --line: light-dark(#d9ccc3, #51433b);
  --paper: light-dark(#f8f2ee, #1c1613); --card: light-dark(#fff, #251d19); --accent: light-dark(#9a3f5b, #f0a3b9); --on-accent: light-dark(#fff, #2b1119) }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem; font: 17px/1.5 ui-sans-serif, system-ui, sans-serif; color: var(--ink); background: var(--paper) }
main { width: min(32rem, 100%); padding: 1.75rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--card) }
h1 { margin: 0 0 1rem; font-size: 1.4rem; line-height: 1.25; letter-spacing: -0.01em } h2 { margin: 1.5rem 0 0.25rem; font-size: 0.95rem }
p { margin: 0.25rem 0 } .when { font-size: 1.15rem; font-weight: 600 } ul { margin: 0; padding-left: 1.1rem; color: var(--soft); font-size: 0.9rem }
.answers { display: flex; flex-wrap: wrap; gap: 0.75rem; margin-top: 1.25rem } form { flex: 1 1 10rem }
button { width: 100%; min-height: 3rem; padding: 0.6rem 1rem; border: 1px solid var(--line); border-radius: 0.75rem; background: transparent; color: inherit; font: inherit; font-weight: 600; cursor: pointer }
button.yes { border-color: transparent; background: var(--accent); color: var(--on-accent) } button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
`;

/** The link is the right to answer: nobody is told of it, nothing keeps it. */
const headers: Record<string, string> = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
};
