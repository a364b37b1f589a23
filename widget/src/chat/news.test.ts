import { expect, test } from "vitest";
import type { EventBody } from "@chairside/shared/events.ts";
import { en } from "../strings/en.ts";
import { announcer } from "./announcer.ts";
import { cancellation, handClock, logOf, move, offered, proposal, standing } from "./chat.fixture.ts";
import { newsTeller } from "./news.ts";

function spoken(...bodies: EventBody[]) {
  const clock = handClock();
  const said: string[] = [];
  const tell = newsTeller(
    announcer(clock, "en", (text) => said.push(text)),
    clock,
    en,
  );
  for (const item of logOf(...bodies)) tell(item);
  const atOnce = said.length;
  clock.pass(10_000);
  return { text: said.join(" "), atOnce };
}
const sentence = (text: string): EventBody => ({ type: "message-added", messageId: "m", author: { kind: "assistant" }, text });

test("the assistant's sentence is read before the cards of its turn, though it is logged after them", () => {
  expect(spoken({ type: "slots-offered", slots: [offered("1:15 pm"), offered("2:30 pm")] }, sentence("Sarah is free.")).text).toBe(
    "Sarah is free. 2 times are offered.",
  );
  expect(spoken({ type: "booking-proposed", proposal }, sentence("Thank you.")).text).toBe(`Thank you. ${en.cards.book.title}`);
});

test("a card that comes without a sentence is told all the same, a moment later", () => {
  const { text, atOnce } = spoken({ type: "booking-proposed", proposal });
  expect(text).toBe(en.cards.book.title);
  expect(atOnce).toBe(0);
});

test("what the visitor wrote is not read back", () => {
  expect(spoken({ type: "message-added", messageId: "m", author: { kind: "visitor" }, text: "Hello." }).text).toBe("");
});

test("what becomes of an appointment is told in the words of its card", () => {
  expect(spoken({ type: "verification-requested" }).text).toBe("Phone or e-mail you booked with");
  expect(spoken({ type: "contact-verified", contact: "•••• 0821" }).text).toBe("Verified •••• 0821");
  expect(spoken({ type: "appointments-shown", appointments: [standing] }, sentence("Here it is.")).text).toBe(
    "Here it is. Your appointments: 1",
  );
  expect(spoken({ type: "change-proposed", proposal: move }).text).toBe("Please check the new time");
  expect(spoken({ type: "change-proposed", proposal: cancellation }).text).toBe("Cancel this appointment?");
  expect(spoken({ type: "appointment-moved", proposalId: "change-1", appointment: standing }).text).toBe(
    "Moved. Thursday 26 November, 2:30\u00a0pm",
  );
  expect(spoken({ type: "appointment-cancelled", proposalId: "change-1", appointment: standing, fee: null }).text).toBe("Cancelled");
  expect(spoken({ type: "change-failed", proposalId: "change-1", reason: "changed" }).text).toBe(en.changeFailed.changed);
});
