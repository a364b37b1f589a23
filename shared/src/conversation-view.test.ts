import { describe, expect, test } from "vitest";
import { type ConversationView, emptyView, foldItem, foldLost } from "./conversation-view.ts";
import type { EventBody, Transient } from "./events.ts";
import type { BookedAppointment, Proposal, SlotFacts } from "./facts.ts";

const slot: SlotFacts = {
  service: "Blonde balayage",
  addOns: [],
  practitioner: "Sarah",
  practitionerLevel: "Senior",
  start: "2026-11-26T14:30:00Z",
  end: "2026-11-26T17:15:00Z",
  timeZone: "Europe/London",
  zoneName: "London time (GMT)",
  day: "Thursday 26 November",
  dayShort: "Thu 26 Nov",
  time: "2:30 pm",
  durationMinutes: 165,
  duration: "2 h 45 min",
  price: { amount: 16500, currency: "GBP", from: true, text: "from £165" },
};
const rest = { slot, guest: { name: "Maria" }, place: { name: "Juniper Row", address: "N1" }, conditions: [] };
const proposal = (proposalId: string): Proposal => ({
  proposalId,
  hash: "h",
  holdId: "hold",
  holdExpiresAt: "2026-11-22T10:10:00Z",
  offer: "o",
  ...rest,
});
const appointment = (proposalId: string): BookedAppointment => ({ appointmentId: "a", reference: "K7PM-4Q", proposalId, ...rest });
const said = (messageId: string, by: "visitor" | "assistant" | "staff", choices?: { label: string; say: string }[]): EventBody => ({
  type: "message-added",
  messageId,
  author: by === "staff" ? { kind: "staff", name: "Maya" } : { kind: by },
  text: messageId,
  ...(choices && { choices }),
});

const fold = (...items: (EventBody | { now: Transient })[]): ConversationView => {
  let seq = 0;
  return items.reduce<ConversationView>(
    (view, item) => foldItem(view, "now" in item ? item : { log: { seq: ++seq, at: "2026-11-22T10:00:00Z", ...item } }),
    emptyView,
  );
};
const kinds = (view: ConversationView) => view.entries.map((entry) => (entry.kind === "message" ? entry.messageId : entry.kind));

describe("foldItem", () => {
  test("an event that is folded in already changes nothing", () => {
    const view = fold(said("one", "visitor"));
    expect(foldItem(view, { log: { seq: 1, at: "", ...said("two", "visitor") } })).toBe(view);
  });

  test("the assistant's words are read before the cards of the same turn, and not before those of earlier ones", () => {
    const view = fold(
      said("ask", "visitor"),
      { type: "slots-offered", slots: [{ offer: "o", slot }] },
      said("here", "assistant"),
      { type: "slot-held", holdId: "hold", expiresAt: "2026-11-22T10:10:00Z", slot },
      { type: "booking-proposed", proposal: proposal("p1") },
      said("right?", "assistant"),
      { type: "proposal-accepted", proposalId: "p1", hash: "h", by: "click" },
      { type: "appointment-booked", appointment: appointment("p1") },
      said("done", "assistant"),
    );
    expect(kinds(view)).toEqual(["ask", "here", "slots", "right?", "held", "proposal", "done", "booked"]);
  });

  test("only the newest slots may be pressed, and none after a booking", () => {
    const offered: EventBody = { type: "slots-offered", slots: [{ offer: "o", slot }] };
    expect(fold(offered, offered).liveSlots).toBe(2);
    expect(fold(offered, { type: "appointment-booked", appointment: appointment("p") }).liveSlots).toBeNull();
  });

  test("choices live until something else is said", () => {
    const choices = [{ label: "Yes", say: "Yes" }];
    expect(fold(said("q", "assistant", choices)).liveChoices).toBe("q");
    expect(fold(said("q", "assistant", choices), said("a", "visitor")).liveChoices).toBeNull();
  });

  test.each([
    ["proposal-withdrawn", { type: "proposal-withdrawn", proposalId: "p1", reason: "changed" }, "withdrawn"],
    ["proposal-accepted", { type: "proposal-accepted", proposalId: "p1", hash: "h", by: "words" }, "accepted"],
    ["appointment-booked", { type: "appointment-booked", appointment: appointment("p1") }, "booked"],
    ["booking-failed", { type: "booking-failed", proposalId: "p1", reason: "slot-taken" }, "failed"],
    ["a newer card", { type: "booking-proposed", proposal: proposal("p2") }, "withdrawn"],
  ] as const)("%s closes the card", (_name, event, state) => {
    const view = fold({ type: "booking-proposed", proposal: proposal("p1") }, event);
    expect(view.entries[0]).toMatchObject({ kind: "proposal", state });
    expect(view.openProposal).toBe(event.type === "booking-proposed" ? "p2" : null);
  });

  test("a card that is answered for stays answered when another one opens", () => {
    const view = fold(
      { type: "booking-proposed", proposal: proposal("p1") },
      { type: "appointment-booked", appointment: appointment("p1") },
      { type: "booking-proposed", proposal: proposal("p2") },
    );
    expect(view.entries.map((entry) => entry.kind === "proposal" && entry.state)).toEqual(["booked", false, "open"]);
  });

  test("a released hold says why", () => {
    const view = fold(
      { type: "slot-held", holdId: "hold", expiresAt: "2026-11-22T10:10:00Z", slot },
      { type: "hold-released", holdId: "hold", reason: "expired" },
    );
    expect(view.entries[0]).toMatchObject({ released: "expired" });
  });

  test("a person asked for is waited for until one replies, and forgotten when the assistant is back", () => {
    const asked: EventBody = { type: "answerer-changed", answerer: "staff", reason: "asked-for-person", by: { kind: "visitor" } };
    expect(fold(asked)).toMatchObject({ answerer: "staff", reason: "asked-for-person", staffName: null });
    expect(fold(asked, said("hi", "staff")).staffName).toBe("Maya");
    const back: EventBody = { type: "answerer-changed", answerer: "assistant", by: { kind: "staff", name: "Maya" } };
    expect(fold(asked, said("hi", "staff"), back)).toMatchObject({ answerer: "assistant", reason: null, staffName: null });
  });
});

describe("drafts", () => {
  const draft = (text: string): { now: Transient } => ({ now: { type: "draft", messageId: "m", text } });

  test("a draft is replaced, then becomes the message", () => {
    expect(fold(draft("So"), draft("So far")).drafts).toEqual({ m: "So far" });
    const view = fold(draft("So far"), said("m", "assistant"));
    expect(view.drafts).toEqual({});
    expect(kinds(view)).toEqual(["m"]);
  });

  test("a draft that comes after its message is ignored", () => {
    expect(fold(said("m", "assistant"), draft("So far")).drafts).toEqual({});
  });

  test("a draft is taken back, lost with the connection, and dropped when staff take over", () => {
    expect(fold(draft("So far"), { now: { type: "draft-dropped", messageId: "m" } }).drafts).toEqual({});
    const writing = fold(draft("So far"), { now: { type: "working", who: "assistant", on: true } });
    expect(writing.working.assistant).toBe(true);
    expect(foldLost(writing)).toMatchObject({ drafts: {}, working: { assistant: false } });
    const taken = fold(draft("So far"), {
      type: "answerer-changed",
      answerer: "staff",
      reason: "staff-took-over",
      by: { kind: "staff", name: "Maya" },
    });
    expect(taken).toMatchObject({ drafts: {}, staffName: "Maya" });
  });
});
