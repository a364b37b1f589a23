import fc from "fast-check";
import { expect, test } from "vitest";
import { openChat } from "../../testing/assistant-chat.ts";
import { openHouseDesk } from "../../testing/house-desk.ts";
import { mostCalls } from "./decide-calls.ts";

const now = Date.parse("2026-11-23T12:00:00Z");

/** Things people say, in no order that makes sense. */
const sayings = [
  "hi",
  "I want a blonde balayage with Sarah next Thursday afternoon",
  "colour",
  "how much is it?",
  "the second one",
  "Zoë, 07700 900123",
  "yes",
  "no",
  "not sure",
  "actually Friday",
  "earlier",
  "anything later?",
  "what else",
  "anyone else?",
  "is Marco free instead",
  "add a toner",
  "make it a brunette balayage",
  "where do I park?",
  "3 o'clock",
  "saturday morning",
  "asdf",
  "forget it",
  "thanks",
  "my name is Ann",
  "ann@example.com",
  "07700",
  "next week",
  "tomorrow at 11",
  "cut and finish",
  "a gel mani on friday",
  "book me in",
  "do you do tattoos",
  "with Quentin",
  "when are you open",
  "are you a bot",
  "ok",
  "the first",
  "I changed my mind",
  "sunday",
  "christmas day",
  "who works there?",
  "any day but friday",
  "change my name to Bob",
  "Another day",
  "🙂",
  "yes but can we make it 3?",
  "book it",
  "mens cut today",
  "!!!",
];

test("any sayings in any order: an answer to each, few calls, no question twice in the same words", { timeout: 60_000 }, async () => {
  const house = await openHouseDesk(() => now);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...sayings), { minLength: 4, maxLength: 9 }), async (said) => {
      const chat = openChat(house.desk, house.catalogue, () => now);
      for (const words of said) {
        const heard = await chat.say(words);
        expect(heard.text.trim()).not.toBe("");
        expect(heard.calls.length).toBeLessThanOrEqual(mostCalls);
        if (heard.handedOver) return;
      }
    }),
    { numRuns: 30 },
  );
  await house.close();
});
