import type { Proposal } from "@chairside/shared/facts.ts";
import { expect, test } from "vitest";
import type { OfferAtDoor } from "../conversation/offer-door.ts";
import { offerPage } from "./offer-page.ts";

const slot: Proposal["slot"] = {
  service: "Skin <b>fade</b>",
  addOns: ["Beard & line"],
  practitioner: `Robin "R" Ashe`,
  practitionerLevel: "Barber",
  start: "2026-11-28T11:00:00Z",
  end: "2026-11-28T11:40:00Z",
  timeZone: "Europe/Rome",
  zoneName: "Rome time (CET)",
  day: "Saturday 28 November",
  dayShort: "Sat 28 Nov",
  time: "12:00 pm",
  durationMinutes: 40,
  duration: "40 min",
  price: { amount: 3900, currency: "GBP", from: false, text: "£39" },
};
const card: Proposal = {
  proposalId: "proposal-1",
  hash: "hash",
  holdId: "hold-1",
  holdExpiresAt: "2026-11-23T12:30:00Z",
  slot,
  offer: "o1.secret.token",
  guest: { name: "Anna Bell", phone: "+447700900123" },
  place: { name: "Juniper Row", address: "12 Juniper Row" },
  conditions: [{ key: "cancellation", text: "Free until <24 hours> before." }],
};
const open: OfferAtDoor = { state: "open", locale: "en-GB", card, until: Date.parse("2026-11-23T12:30:00Z") };

test("shows the time by the salon's clock, until when it is kept, what applies and two forms; nothing of the guest, nothing that runs", () => {
  const { html, headers } = offerPage(open, "/v1/waitlist/token");
  expect(html).toContain("Skin &#60;b&#62;fade&#60;/b&#62; + Beard &#38; line");
  expect(html).toMatch(/Saturday,? 28 November at 12:00/);
  expect(html).toContain("until 13:30");
  expect(html).toContain("Free until &#60;24 hours&#62; before.");
  expect(html.match(/<form method="post" action="\/v1\/waitlist\/token\/(?:yes|no)">/g)).toHaveLength(2);
  expect(html).not.toMatch(/Anna|447700|secret|<script|<b>|https?:/);
  expect(headers["content-security-policy"]).toMatch(
    /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  );
  expect([headers["cache-control"], headers["referrer-policy"]]).toEqual(["no-store", "no-referrer"]);
});

test.each([
  [{ state: "booking", locale: "en" }, /is being made/],
  [{ state: "declined", locale: "de-AT" }, /<html lang="de">.*nächste Person/s],
  [{ state: "ended", locale: "pt-BR" }, /<html lang="pt">.*terminou/s],
  [null, /<html lang="en">.*Nothing was changed/s],
  [
    {
      state: "booked",
      locale: "fr",
      appointment: {
        appointmentId: "a",
        reference: "K7PM-4Q",
        proposalId: "p",
        slot,
        guest: card.guest,
        place: card.place,
        conditions: [],
      },
    },
    /K7PM-4Q/,
  ],
] satisfies [OfferAtDoor | null, RegExp][])("there is nothing to press when nothing is open: %j", (offer, words) => {
  const { html } = offerPage(offer, "/v1/waitlist/token");
  expect(html).toMatch(words);
  expect(html).not.toMatch(/<form|Anna/);
});

test("an address with signs of its own cannot leave its place", () => {
  expect(offerPage(open, `/v1/waitlist/"><script>`).html).not.toContain("<script>");
});
