// @vitest-environment happy-dom
import { emptyView, foldItem } from "@chairside/shared/conversation-view.ts";
import type { EventBody } from "@chairside/shared/events.ts";
import type { Price } from "@chairside/shared/facts.ts";
import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { cancellation, fee, laterSlot, move, standing } from "../testing/examples.ts";
import { FactEntry } from "./fact-entry.tsx";

afterEach(cleanup);

/** The thread's lines for these events, as staff read them. */
function lines(...bodies: EventBody[]): string[] {
  const items = bodies.map((body, index) => ({ log: { seq: index + 1, at: "2026-11-22T12:00:00Z", ...body } }));
  const { entries } = items.reduce(foldItem, emptyView);
  const facts = entries.flatMap((entry) => (entry.kind === "message" ? [] : [entry]));
  render(
    <ol>
      {facts.map((entry) => (
        <FactEntry key={entry.seq} entry={entry} self="Ana" name="Emma" timeZone="Europe/London" />
      ))}
    </ol>,
  );
  const read = screen.getAllByRole("listitem").map(({ textContent }) => textContent?.replace("12:00 pm", " | ") ?? "");
  cleanup();
  return read;
}
const was = "Thu 26 Nov, 2:30 pm · Blonde balayage · Sarah Okafor · K7PM-4Q";

test("a contact that is asked for, verified, or left", () => {
  const asked: EventBody = { type: "verification-requested" };
  expect(lines(asked)).toEqual(["Asked to show by a code that a contact is theirs | "]);
  expect(lines(asked, { type: "contact-verified", contact: "•••• 0821" })).toEqual(["Verified •••• 0821 | "]);
  const [left] = lines(asked, { type: "answerer-changed", answerer: "staff", by: { kind: "visitor" } });
  expect(left).toBe("Did not show by a code that a contact is theirs | ");
});

test("what was shown, with what staff need to find it", () => {
  expect(lines({ type: "appointments-shown", appointments: [standing] })).toEqual([`Shown: 1 appointment | ${was}`]);
});

test("a move: proposed, kept as it is, done, and not done", () => {
  const proposed: EventBody = { type: "change-proposed", proposal: move };
  const card = `${was}To Fri 27 Nov, 3:00 pm · Blonde balayage · Sarah Okafor`;
  expect(lines(proposed)).toEqual([`Card to move: waits for a yes | ${card}`]);
  const kept = lines(proposed, { type: "proposal-withdrawn", proposalId: "change-1", reason: "declined" });
  expect(kept).toEqual([`Card to move: kept as it is | ${card}`]);
  const done = lines(proposed, { type: "appointment-moved", proposalId: "change-1", appointment: { ...standing, slot: laterSlot } });
  expect(done[1]).toBe("Moved to Fri 27 Nov, 3:00 pm | Blonde balayage · Sarah OkaforK7PM-4QShow in the calendar");
  const failed = lines(proposed, { type: "change-failed", proposalId: "change-1", reason: "slot-taken" });
  expect(failed).toEqual([`Card to move: could not be moved | ${card}`, "Not changed: the new time was taken | "]);
});

test("a cancellation says what is owed", () => {
  const proposed: EventBody = { type: "change-proposed", proposal: cancellation };
  expect(lines(proposed)).toEqual([`Card to cancel: waits for a yes | ${was}Fee: £92.50`]);
  const done = (owed: Price | null) => lines({ type: "appointment-cancelled", proposalId: "change-2", appointment: standing, fee: owed });
  expect(done(fee)[0]).toMatch(/^Cancelled: Thu 26 Nov, 2:30 pm \| .*Fee: £92.50$/);
  expect(done(null)[0]).toMatch(/No fee$/);
});
