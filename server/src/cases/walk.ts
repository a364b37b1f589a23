import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { CaseStep, Exchange, Heard, ShownSlot } from "./case-file.ts";
import { heardIn, shownSlot } from "./heard-in.ts";

/** A conversation as what was done and what came of it. */
export interface Walk {
  opening: Heard[];
  exchanges: Exchange[];
}

/** Up to and with the exchange in which `messageId` was said; all of it where it was not. */
export function walkOf(events: readonly ConversationEvent[], messageId: string | null): Walk {
  const opening: Heard[] = [];
  const exchanges: Exchange[] = [];
  let said = false;
  for (const [place, event] of events.entries()) {
    const step = stepAt(events, place);
    if (step && said) break;
    if (step) exchanges.push({ step, heard: [] });
    const heard = heardIn(event);
    if (heard) (exchanges.at(-1)?.heard ?? opening).push(heard);
    if (event.type === "message-added" && event.messageId === messageId) said = true;
  }
  return { opening, exchanges };
}

/** What somebody else than the assistant did at this place of the log. */
function stepAt(events: readonly ConversationEvent[], place: number): CaseStep | null {
  const event = events[place];
  if (!event) return null;
  const visitor = { at: event.at, by: "visitor" } as const;
  const staff = { at: event.at, by: "staff" } as const;
  switch (event.type) {
    case "message-added":
      if (event.author.kind === "assistant") return null;
      if (event.author.kind === "staff") return { ...staff, does: "says", text: event.text };
      if (event.offer === undefined) return { ...visitor, does: "says", text: event.text };
      return { ...visitor, does: "presses", text: event.text, ...pressed(events.slice(0, place), event.offer) };
    case "proposal-accepted":
      if (event.by === "letter") return { ...visitor, does: "cannot", text: "they answered by the link of a letter" };
      if (event.by !== "click" && event.by !== "words") return { ...staff, does: "cannot", text: "staff booked it for them" };
      return event.by === "click" ? { ...visitor, does: "yes" } : null;
    case "proposal-withdrawn":
      return event.reason === "declined" && !isOfTurn(events, place) ? { ...visitor, does: "no" } : null;
    case "hold-released":
      return event.reason === "expired" ? { at: event.at, by: "clock", does: "hold-lapses" } : null;
    case "answerer-changed":
      if (event.by.kind === "assistant") return null;
      if (event.by.kind === "visitor") return { ...visitor, does: event.answerer === "staff" ? "asks-for-person" : "carries-on" };
      if (event.answerer === "assistant")
        return events[place - 1]?.type === "conversation-closed" ? null : { ...staff, does: "hands-back" };
      return staffReplyFollows(events, place) ? null : { ...staff, does: "takes-over" };
    case "conversation-closed":
      return { ...staff, does: "closes", text: event.outcome };
    case "contact-verified":
      return { ...visitor, does: "cannot", text: "they proved a contact by a code" };
    case "waitlist-offered":
      return { at: event.at, by: "clock", does: "cannot", text: "the waitlist offered them a time" };
    default:
      return null;
  }
}

/** The time behind a button, as it was shown last. */
function pressed(before: readonly ConversationEvent[], offer: string): { slot?: ShownSlot } {
  const slots = before.flatMap((event) => (event.type === "slots-offered" ? event.slots : []));
  const found = slots.findLast((one) => one.offer === offer);
  return found ? { slot: shownSlot(found.slot) } : {};
}

/** What a turn adds ends with what it knows and that it is over, all at one moment; a no by click has no turn. */
function isOfTurn(events: readonly ConversationEvent[], place: number): boolean {
  const rest = events.slice(place);
  const brief = rest.findIndex(({ type }) => type === "brief-updated");
  const [known, over] = [rest[brief], rest[brief + 1]];
  return known?.at === events[place]?.at && over?.type === "turn-finished" && over.at === known?.at;
}

/** Who replies takes it over by that. */
function staffReplyFollows(events: readonly ConversationEvent[], place: number): boolean {
  const [claim, said] = events.slice(place + 1, place + 3);
  return claim?.type === "claim-taken" && said?.type === "message-added" && said.author.kind === "staff" && said.at === events[place]?.at;
}
