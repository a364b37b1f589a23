import { expect, test } from "vitest";
import { waitlistWords } from "../built-in/replies/waitlist-words.ts";
import { claimsWaiting } from "./waitlist-claims.ts";

test.each([
  "you're on the waiting list for saturday now.",
  "i've added you to our waitlist!",
  "done, i have put you on the waiting list.",
  "sie stehen jetzt auf der warteliste.",
  "estás en la lista de espera.",
  "vous êtes sur la liste d'attente.",
  "sei in lista d'attesa.",
  "je staat nu op de wachtlijst.",
  "está na lista de espera.",
])("says that somebody waits: %s", (said) => expect(claimsWaiting(said)).toBe(true));

test.each([
  "i can put you on the waiting list.",
  "shall i add you to the waiting list?",
  "you are not on the waiting list.",
  "once you're on the waiting list, i tell you here.",
  "we have a waiting list for full days.",
  "ich kann sie auf die warteliste setzen.",
  "puedo apuntarte a la lista de espera.",
])("does not: %s", (said) => expect(claimsWaiting(said)).toBe(false));

test.each(Object.values(waitlistWords).map(({ lead }) => lead))("our own offer is no such claim: %s", (lead) =>
  expect(claimsWaiting(lead.toLowerCase())).toBe(false),
);
