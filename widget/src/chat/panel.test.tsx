// @vitest-environment happy-dom
import type { EventBody } from "@chairside/shared/events.ts";
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { en } from "../strings/en.ts";
import { cardFacts, logOf, offered, party, proposal, slotAt, started } from "./chat.fixture.ts";
import { cleanup, press, show, showItems, visible } from "./panel.fixture.tsx";

const said = (messageId: string, by: "visitor" | "assistant" | "staff", choices?: { label: string; say: string }[]): EventBody => ({
  type: "message-added",
  messageId,
  author: by === "staff" ? { kind: "staff", name: "Maya" } : { kind: by },
  text: `text of ${messageId}`,
  ...(choices && { choices }),
});

describe("who answers", () => {
  test("an AI assistant says so, and a person is one press away", () => {
    const { asked } = show(said("hello", "assistant"));
    expect(visible()).toContain("AI assistant");
    press("Talk to a person");
    expect(asked).toEqual(["person"]);
  });

  test("while a person is waited for, the visitor may go on with the assistant", () => {
    const { asked } = show({ type: "answerer-changed", answerer: "staff", reason: "asked-for-person", by: { kind: "visitor" } });
    expect(visible()).toContain(en.personWillAnswer);
    expect(visible()).toContain("AI assistant paused");
    press("Carry on with the assistant");
    expect(asked).toEqual(["carry-on"]);
  });

  test("by when somebody replies is said until they have; the newest promise counts", () => {
    const promise = (words: string): EventBody => ({
      type: "promise-made",
      promiseId: words,
      due: "2026-11-23T12:10:00.000Z",
      words,
      level: "desk",
      because: "handed-over",
    });
    const over: EventBody = { type: "answerer-changed", answerer: "staff", by: { kind: "visitor" } };
    show(over, promise("By 12:10 pm."));
    expect(visible()).toContain("By 12:10 pm.");
    cleanup();
    show(over, promise("By 12:10 pm."), promise("Sorry. By 12:30 pm."));
    expect(visible()).not.toContain("By 12:10 pm.");
    expect(visible()).toContain("By 12:30 pm.");
    cleanup();
    show(over, promise("By 12:10 pm."), said("hi", "staff"));
    expect(visible()).not.toContain("By 12:10 pm.");
  });

  test("once a person has replied there is no way around them, and their name stands by their words", () => {
    show({ type: "answerer-changed", answerer: "staff", reason: "asked-for-person", by: { kind: "visitor" } }, said("hi", "staff"));
    expect(visible()).toContain("You're talking with Maya");
    expect(screen.queryByRole("button", { name: en.carryOn })).toBeNull();
    expect(screen.getByText("Maya").className).toBe("name");
  });
});

describe("slots", () => {
  test("pressing one says it and names its offer", () => {
    const { asked } = show({ type: "slots-offered", slots: [offered("1:15 pm"), offered("2:30 pm")] });
    press("2:30 pm");
    expect(asked).toEqual([{ text: "Thu 26 Nov, 2:30 pm", offer: "offer-2:30 pm" }]);
    expect(visible().replaceAll("\u00a0", " ")).toContain("Blonde balayage · with Sarah · 2 h 45 min · from £165");
  });

  test("who and how much stand on the button where they differ", () => {
    const price = { amount: 9000, currency: "GBP", from: false, text: "£90" };
    show({ type: "slots-offered", slots: [offered("1:15 pm"), offered("2:30 pm", { practitioner: "Tom", price })] });
    expect(screen.getByRole("button", { name: "2:30 pm Tom £90" })).toBeDefined();
  });

  test("older ones and those offered before a person took over cannot be pressed", () => {
    show({ type: "slots-offered", slots: [offered("1:15 pm")] }, { type: "slots-offered", slots: [offered("2:30 pm")] });
    expect(screen.getByRole("button", { name: "1:15 pm" })).toHaveProperty("disabled", true);
    expect(screen.getByRole("button", { name: "2:30 pm" })).toHaveProperty("disabled", false);
    cleanup();
    show(
      { type: "slots-offered", slots: [offered("2:30 pm")] },
      { type: "answerer-changed", answerer: "staff", reason: "staff-took-over", by: { kind: "staff", name: "Maya" } },
    );
    expect(screen.getByRole("button", { name: "2:30 pm" })).toHaveProperty("disabled", true);
  });

  test("a held time says until when; one that ran out says that", () => {
    const held: EventBody = { type: "slot-held", holdId: "hold-1", expiresAt: "2026-11-22T10:10:00Z", slot: slotAt("2:30 pm") };
    show(held);
    expect(visible()).toMatch(/Held for you until \d+:\d\d/);
    cleanup();
    show(held, { type: "hold-released", holdId: "hold-1", reason: "expired" });
    expect(visible()).toContain("Thu 26 Nov, 2:30 pm is no longer held");
  });
});

describe("the summary", () => {
  test("shows everything that will be written, and a yes names exactly that", () => {
    const { asked } = show({ type: "booking-proposed", proposal });
    for (const fact of [
      "Thursday 26 November, 2:30\u00a0pm",
      "Blonde balayage",
      "Sarah · Senior colourist",
      "2 h 45 min",
      "from £165",
      "14 Juniper Row, London",
      "Maria Jensen",
      "+447700900123",
      "Free to cancel up to 48 hours before.",
    ])
      expect(visible()).toContain(fact);
    expect(visible()).not.toContain("London time");
    press("Confirm booking");
    press("Change");
    expect(asked).toEqual([{ confirm: "proposal-1", hash: "hash-1" }, { decline: "proposal-1" }]);
  });

  test("of several services shows each with its time, who does it and whose it is", () => {
    const card = { ...proposal, slot: party };
    show({ type: "booking-proposed", proposal: card });
    for (const fact of [
      "2:00 pmBlonde balayage + Toner with Sarah · you",
      "2:00 pmGel manicure with Mei · guest 2",
      "3 h 30 min",
      "from £212",
    ])
      expect(visible()).toContain(fact);
    cleanup();
    const { proposalId, slot, guest, place, conditions } = card;
    const appointment = { appointmentId: "a-1", reference: "K7PM-4Q", proposalId, slot, guest, place, conditions };
    show({ type: "appointment-booked", appointment });
    expect(visible()).toContain("2:00 pmGel manicure with Mei · guest 2");
    expect(visible()).toContain("3 h 30 min · from £212");
  });

  test("names the salon's zone to a visitor whose clock differs", () => {
    showItems(logOf(started, { type: "booking-proposed", proposal }), { zone: "America/New_York" });
    expect(visible()).toContain("London time (GMT)");
  });

  test.each([
    ["withdrawn", { type: "proposal-withdrawn", proposalId: "proposal-1", reason: "changed" }, "Not booked"],
    ["accepted", { type: "proposal-accepted", proposalId: "proposal-1", hash: "hash-1", by: "words" }, "Booking…"],
    ["failed", { type: "booking-failed", proposalId: "proposal-1", reason: "slot-taken" }, en.failed["slot-taken"]],
  ] as const)("%s: cannot be confirmed any more, and says why", (_name, event, words) => {
    show({ type: "booking-proposed", proposal }, event);
    expect(screen.queryByRole("button", { name: "Confirm booking" })).toBeNull();
    expect(visible()).toContain(words);
  });

  test("a booking shows its reference and hands out the calendar file", () => {
    const { asked } = show({
      type: "appointment-booked",
      appointment: { appointmentId: "appointment-1", reference: "K7PM-4Q", proposalId: "proposal-1", ...cardFacts },
    });
    expect(visible()).toContain("K7PM-4Q");
    press("Add to calendar");
    expect(asked).toEqual([{ file: "appointment-1" }]);
  });
});

describe("messages", () => {
  test("F10: are text, whatever they look like", () => {
    show({ type: "message-added", messageId: "m", author: { kind: "assistant" }, text: "<img src=x onerror=alert(1)> **bold**" });
    expect(document.querySelector("img")).toBeNull();
    expect(visible()).toContain("<img src=x onerror=alert(1)> **bold**");
  });

  test("choices say what they stand for, and go when something else is said", () => {
    const choices = [{ label: "Someone else", say: "Is anyone else free?" }];
    const { asked } = show(said("q", "assistant", choices));
    press("Someone else");
    expect(asked).toEqual([{ text: "Is anyone else free?", offer: undefined }]);
    cleanup();
    show(said("q", "assistant", choices), said("a", "visitor"));
    expect(screen.queryByRole("button", { name: "Someone else" })).toBeNull();
  });

  test("one that is not sent says so and can be tried again", () => {
    const { asked } = showItems(logOf(started), { unsent: [{ messageId: "m", text: "hello?", state: "waiting" }] });
    expect(visible()).toContain("Not sent.");
    press("Try again");
    expect(asked).toEqual(["retry"]);
  });

  test("a draft shows while it is written, and dots before", () => {
    showItems([...logOf(started), { now: { type: "working", who: "assistant", on: true } }]);
    expect(visible()).toContain("AI assistant is typing");
    cleanup();
    showItems([
      ...logOf(started),
      { now: { type: "working", who: "assistant", on: true } },
      { now: { type: "draft", messageId: "m", text: "Sarah is fr" } },
    ]);
    expect(visible()).toContain("Sarah is fr");
    expect(visible()).not.toContain("is typing");
  });
});

describe("the composer", () => {
  const write = (text: string) => {
    const field = screen.getByRole("textbox");
    fireEvent.input(field, { target: { value: text } });
    return field;
  };

  test("Enter sends, Shift+Enter and an input method's Enter do not, and blank is nothing", () => {
    const { asked } = show();
    fireEvent.keyDown(write("Hello"), { key: "Enter", shiftKey: true });
    fireEvent.keyDown(write("Hello"), { key: "Enter", isComposing: true });
    fireEvent.keyDown(write("   "), { key: "Enter" });
    expect(asked).toEqual([]);
    fireEvent.keyDown(write("  Hello "), { key: "Enter" });
    expect(asked).toEqual([{ text: "Hello", offer: undefined }]);
    expect(screen.getByRole("textbox")).toHaveProperty("value", "");
  });

  test("counts near the limit and does not send beyond it", () => {
    const { asked } = show();
    write("x".repeat(1_799));
    expect(visible()).not.toContain("characters");
    write("x".repeat(1_900));
    expect(visible()).toContain("100 characters left");
    fireEvent.keyDown(write("x".repeat(2_001)), { key: "Enter" });
    expect(visible()).toContain("Too long by 1: a message can have up to 2,000 characters.");
    expect(asked).toEqual([]);
  });
});

describe("trouble", () => {
  test("a limit says how long", () => {
    const { trouble } = show();
    trouble.value = { kind: "limited", count: 4 };
    expect(visible()).toContain("That was a lot at once. It goes on in 4 s.");
  });

  test("a chat that could not start offers another try and a way out", () => {
    const { asked } = showItems([], { connection: "failed" });
    expect(visible()).toContain("Chat could not load.");
    press("Try again");
    press("Close chat");
    expect(asked).toEqual(["start", "close"]);
  });
});
