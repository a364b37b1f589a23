import type { Brief } from "@chairside/shared/brief.ts";
import type { ChangeProposal } from "@chairside/shared/facts.ts";
import { expect, test } from "vitest";
import { readConsent } from "./consent.ts";

const brief = { proposal: { proposalId: "p" } } as Brief;

test.each([
  "yes", "Yes please", "yep book it", "go ahead", "perfect, thanks", "ok 👍", "👍", "Yes!!", "YES", "yeah that's right", "sounds good thank you",
  "yes, please book it", "looks good, go ahead", "sí, por favor", "oui merci", "Ja, gerne!", "ja bitte", "sì grazie", "sim, obrigada", "ja graag",
  "ok", "sure thing".replace(" thing", ""), "Yes 🙏😊", "perfect ❤️", "That's perfect, thank you so much!", "👍🏽", "va bene", "d’accord",
  "sounds good to me", "confirm booking", "yesss", "alright", "cool thanks", "I'll take it", "yes, book that for me", "please confirm it", "why not", "sim, pode marcar",
])("%s is a yes", (said) => expect(readConsent(said, brief)).toBe("yes")); // prettier-ignore

test.each([
  "no",
  "No thanks",
  "nope",
  "don't book it",
  "not yet",
  "no gracias",
  "nein danke",
  "👎",
  "non merci",
  "not really",
  "actually no",
  "no, cancel it",
  "no sorry",
])("%s is a no", (said) => expect(readConsent(said, brief)).toBe("no"));

test.each([
  "yes but can we make it 3?", "yes at 3", "ok what about parking", "yes but…", "yes, and also Friday", "yes no", "yes?", "is it ok?", "ok so how much",
  "yes with Marco", "perfect except the time", "hmm", "", "   ", "thanks", "yes yes yes yes yes yes yes yes yes yes yes no", "book it for Friday", "y/n",
  "yes if it's free", "not ok", "I can't confirm", "yes £20", "ok 3", "yes 👎", "no problem", "can you confirm", "is that correct", "sí pero más tarde",
  "oui mais plus tard", "ja aber später", "yes 🚗", "maybe", "I'd love to but no", "don't", "book it tomorrow", "claro que no", "yes I'm pregnant", "okay wait",
  "ok cancel", "yes cancel it", "good", "that", "it's all good now no", "cool, what about 3", "alright but later", "book Friday", "actually", "well, sorry", "I want it cheaper",
])("%s is neither a plain yes", (said) => expect(readConsent(said, brief)).not.toBe("yes")); // prettier-ignore

test.each([
  "that would be just perfect for me", "This time suits us really well", "Sounds about right, thanks", "everything looks correct", "yep, you're right",
  "Indeed it is", "that'll do nicely", "I'm happy with that, go ahead", "exactly what I wanted", "It all looks good to me", "the time is fine", "yes, that day works", "yes, please go ahead and make the appointment", "you may proceed", "I'd like to go ahead", "the details are right",
  "you've got it right", "that's the one I want", "that fits my diary nicely", "sure, schedule that for me", "works well for me",
])("a clause that agrees is a yes: %s", (said) => expect(readConsent(said, brief)).toBe("yes")); // prettier-ignore

test.each([
  "you're right", "that would not be right", "that would be fine if Sarah can do it", "it was perfect last time", "that could be good", "that works for my sister",
  "this is wrong", "I'd like that with Marco", "that time would be fine on Friday", "everything is fine except the day", "that sounds expensive", "I confirm nothing", "book an appointment for my sister", "take that off", "do that another time", "confirm that Sarah is free",
  "I would not", "you have that", "book the appointment tomorrow", "that's the one I don't want", "it fits nobody", "right now", "go ahead and cancel it", "make it later",
])("it takes a whole clause, and no other: %s", (said) => expect(readConsent(said, brief)).not.toBe("yes")); // prettier-ignore

test("a yes to another question than the card's books nothing", () => {
  expect(readConsent("yes", { ...brief, asked: { about: "time", times: 1 } })).toBeNull();
  expect(readConsent("yes", { ...brief, asked: { about: "confirm", times: 1 } })).toBe("yes");
});

test("without a card on the table nothing is agreed to", () => {
  expect(readConsent("yes", {})).toBeNull();
});

const cancelling: Brief = {
  change: { task: "cancel", proposal: { kind: "cancel" } as ChangeProposal },
  asked: { about: "confirm", times: 1 },
};
const moving: Brief = { change: { task: "move", proposal: { kind: "move" } as ChangeProposal }, asked: { about: "confirm", times: 1 } };

test.each(["yes", "yes please", "cancel it", "yes, cancel it please", "ok go ahead", "ja, bitte absagen", "sí, cancela"])(
  "%s is a yes to cancelling",
  (said) => expect(readConsent(said, cancelling)).toBe("yes"),
);
test.each(["no", "keep it", "never mind", "leave it", "actually keep it", "no, don't"])("%s is a no to cancelling", (said) =>
  expect(readConsent(said, cancelling)).toBe("no"),
);
test.each(["book it", "I'll take it", "yes but keep it", "yes, and book Friday", "cancel it tomorrow"])(
  "%s is no plain yes to cancelling",
  (said) => expect(readConsent(said, cancelling)).not.toBe("yes"),
);
test.each([
  ["yes", "yes"],
  ["move it", "yes"],
  ["keep it", "no"],
  ["cancel it", null],
  ["book it", null],
])("%s, to moving", (said, meant) => expect(readConsent(said, moving)).toBe(meant));
