// @vitest-environment happy-dom
import type { EventBody } from "@chairside/shared/events.ts";
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { en } from "../strings/en.ts";
import { cancellation, move, settle, standing } from "./chat.fixture.ts";
import { cleanup, press, show, visible } from "./panel.fixture.tsx";

describe("what is booked", () => {
  const shown: EventBody = { type: "appointments-shown", appointments: [standing] };
  const moveIt = "Move my appointment on Thursday 26 November at 2:30 pm";

  test("an appointment shows all of it, and its buttons say plain sentences", () => {
    const { asked } = show(shown);
    const card = screen.getByRole("group", { name: /^Thursday 26 November, 2:30\spm$/ });
    for (const fact of ["K7PM-4Q", "Blonde balayage", "Sarah · Senior colourist", "2 h 45 min · from £165", "14 Juniper Row, London"])
      expect(card.textContent).toContain(fact);
    press("Move");
    press("Cancel");
    expect(asked).toEqual([
      { text: moveIt, offer: undefined },
      { text: moveIt.replace("Move", "Cancel"), offer: undefined },
    ]);
  });

  test.each([
    ["it cannot be changed any more", [{ ...shown, appointments: [{ ...standing, changeable: false }] }]],
    ["a person answers", [shown, { type: "answerer-changed", answerer: "staff", by: { kind: "visitor" } }]],
    ["it was moved since", [shown, { type: "appointment-moved", proposalId: "change-1", appointment: standing }]],
    ["it was cancelled since", [shown, { type: "appointment-cancelled", proposalId: "change-1", appointment: standing, fee: null }]],
  ] satisfies [string, EventBody[]][])("nothing can be pressed when %s", (_why, events) => {
    show(...events);
    for (const name of ["Move", "Cancel"]) expect(screen.queryByRole("button", { name })).toBeNull();
  });

  test("one that waits for the salon, or is cancelled, says so", () => {
    show({ type: "appointments-shown", appointments: [{ ...standing, status: "requested" }] });
    expect(visible()).toContain("Requested");
  });

  test("a move says from where to where and until when the time is kept; a yes names exactly that", () => {
    const { asked } = show({ type: "change-proposed", proposal: move });
    const facts = screen.getByRole("group", { name: "Please check the new time" }).textContent?.replaceAll("\u00a0", " ") ?? "";
    expect(facts).toContain("WhenFriday 27 November, 3:00 pm");
    expect(facts).toContain("Instead ofThursday 26 November, 2:30 pm");
    expect(facts).toContain("Free to cancel up to 48 hours before.");
    expect(facts).toMatch(/Held for you until \d+:\d\d/);
    press("Move it");
    press("Keep it");
    expect(asked).toEqual([{ confirm: "change-1", hash: "hash-2" }, { decline: "change-1" }]);
  });

  test("a move to another practitioner names both", () => {
    const to = { ...(move.kind === "move" && move.to), practitioner: "Tom" };
    show({ type: "change-proposed", proposal: { ...move, to } as typeof move });
    expect(visible()).toContain("with Sarah");
    expect(visible()).toContain("Tom ·");
  });

  test("a cancellation says what it costs and until when it is free, and the loud button is the other one", () => {
    const { asked } = show({ type: "change-proposed", proposal: cancellation });
    expect(visible().replaceAll("\u00a0", " ")).toContain("CostsFree of charge Free until Wednesday 25 November, 2:30 pm");
    expect(visible()).not.toContain("Held");
    expect(screen.getByRole("button", { name: "Keep it" }).className).toBe("primary");
    expect(screen.getByRole("button", { name: "Cancel the appointment" }).className).toBe("plain");
    press("Cancel the appointment");
    expect(asked).toEqual([{ confirm: "change-1", hash: "hash-2" }]);
    cleanup();
    const fee = { amount: 8250, currency: "GBP", from: false, text: "£82.50" };
    show({ type: "change-proposed", proposal: { ...cancellation, fee } as typeof cancellation });
    expect(visible()).toContain("Costs£82.50 It was free until");
  });

  test("what was moved has a new calendar file; what was cancelled says what is owed", () => {
    const { asked } = show(
      { type: "change-proposed", proposal: move },
      { type: "appointment-moved", proposalId: "change-1", appointment: standing },
    );
    expect(screen.getByRole("group", { name: "Moved" }).textContent).toContain("K7PM-4Q");
    press("Add to calendar");
    expect(asked).toEqual([{ file: "appointment-1" }]);
    cleanup();
    const fee = { amount: 8250, currency: "GBP", from: false, text: "£82.50" };
    show({ type: "appointment-cancelled", proposalId: "change-1", appointment: standing, fee });
    expect(screen.getByRole("group", { name: "Cancelled" }).textContent).toContain("£82.50");
    expect(screen.queryByRole("button", { name: "Add to calendar" })).toBeNull();
  });

  test.each([
    ["withdrawn", { type: "proposal-withdrawn", proposalId: "change-1", reason: "declined" }, "Not moved"],
    ["accepted", { type: "proposal-accepted", proposalId: "change-1", hash: "hash-2", by: "words" }, "Moving…"],
    ["failed", { type: "change-failed", proposalId: "change-1", reason: "slot-taken" }, en.changeFailed["slot-taken"]],
  ] as const)("a move that is %s cannot be confirmed any more, and says why", (_name, event, words) => {
    show({ type: "change-proposed", proposal: move }, event);
    expect(screen.queryByRole("button", { name: "Move it" })).toBeNull();
    expect(visible()).toContain(words);
  });
});

describe("showing a contact by a code", () => {
  const asked: EventBody = { type: "verification-requested" };
  const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
  const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });

  test("first where it goes, then six digits, however they are pasted", async () => {
    const { asked: calls } = show(asked);
    expect(document.activeElement).toBe(document.body);
    type("Phone or e-mail you booked with", "07700 900123");
    press("Send me a code");
    await settle();
    expect(visible()).toContain("If 07700 900123 is on file, a code is on its way.");
    const code = field("Six-digit code");
    expect(code.getAttribute("autocomplete")).toBe("one-time-code");
    expect(document.activeElement).toBe(code);
    type("Six-digit code", "12");
    type("Six-digit code", "123 456 is your code for Juniper Row. It is good for 10 minutes.");
    expect(code.value).toBe("123456");
    expect(calls).toEqual([
      { path: "", body: { contact: "07700 900123" } },
      { path: "/code", body: { code: "123456" } },
    ]);
  });

  test("once it is shown, one line stays, and no field", () => {
    show(asked, { type: "contact-verified", contact: "•••• 0821" });
    expect(visible()).toContain("Verified •••• 0821");
    expect(screen.queryByRole("textbox", { name: /e-mail/ })).toBeNull();
  });

  test("when a person takes over, nothing is asked any more", () => {
    show(asked, { type: "answerer-changed", answerer: "staff", by: { kind: "staff", name: "Maya" } });
    expect(screen.queryByRole("textbox", { name: /e-mail/ })).toBeNull();
  });
});
