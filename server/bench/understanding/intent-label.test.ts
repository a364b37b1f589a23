import { expect, test } from "vitest";
import { labelIntent } from "./intent-label.ts";

test.each([
  ["put me through to somebody at the desk", "human_handoff"],
  ["you have ruined my fringe", "complaint"],
  ["I have to cancel my appointment on Tuesday", "cancel"],
  ["could we move my booking to the week after", "reschedule"],
  ["what would a perm set me back", "price_question"],
  ["how late are you open on Fridays", "hours_question"],
  ["have you got anything free on Sunday", "availability_question"],
  ["I'd like to book a facial", "book"],
  ["is there somewhere to park the car", "faq"],
  ["nothing, thank you", "deny"],
  ["cheers, you've been a great help", "thanks"],
  ["right, I'm off, bye", "goodbye"],
  ["evening all", "greet"],
  ["who won the football", "out_of_scope"],
])("%s: %s", (text, label) => expect(labelIntent(text).label).toBe(label));

test("a yes beside thanks agrees where a question was put, and thanks otherwise", () => {
  expect(labelIntent("that's perfect, thank you", { context: "Shall I book it?" }).label).toBe("affirm");
  expect(labelIntent("that's perfect, thank you", { context: "It is booked." }).label).toBe("thanks");
});
