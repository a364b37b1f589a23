import type { ConversationEvent, StreamItem } from "@chairside/shared/events.ts";
import type { OfferedSlot } from "@chairside/shared/facts.ts";
import type { VendorRequest } from "../fault-server.ts";
import type { ScriptedAnswer } from "../scripted-answer.ts";
import { type HostileSalon, vendorKey } from "./hostile-salon.ts";
import type { Action, Step } from "./random-conversation.ts";

/** One of the two visitors, with what nobody else may learn. */
export interface Chatter {
  visitorId: string;
  conversationId: string;
  name: string;
  phone: string;
  /** As it is kept. */
  e164: string;
  email: string;
  wire: StreamItem[];
}

/** The visitor's own yes, and what the card showed them then. */
export interface Yes {
  conversationId: string;
  proposalId: string;
  card: unknown;
}

export interface Played {
  salon: HostileSalon;
  chatters: [Chatter, Chatter];
  yeses: Yes[];
  /** Model requests by conversation. */
  asked: Map<string, VendorRequest[]>;
  /** Answers to a stranger's tries. */
  intrusions: { ok: boolean }[];
  /** Calls of the model for one message, at most. */
  mostCalls: number;
  /** Longest time until a message was dealt with, milliseconds. */
  longest: number;
  close(): void;
}

let opened = 0;
const staff = { staffId: "staff-1", name: "Mia", salonId: "juniper-row" };

async function enter(salon: HostileSalon, place: number): Promise<{ chatter: Chatter; close(): void }> {
  opened += 1;
  const visitorId = `visitor-${opened}`;
  const started = await salon.conversations.start({ visitorId, salonId: "juniper-row" }, { locale: "en-GB", timeZone: "Europe/London" });
  if (!started.ok) throw new Error(`not started: ${started.code}`);
  const { conversationId } = started.value;
  const number = String(100_000 + (opened % 899_999));
  const letters = Array.from(number, (digit) => "abcdefghij"[Number(digit)]).join("");
  const { wire, close } = salon.follow(conversationId);
  const name = `${place === 0 ? "Quilla" : "Xanthe"} Zym${letters}`;
  return { chatter: { visitorId, conversationId, name, phone: `07911 ${number}`, e164: `+447911${number}`, email: `${letters}@zym${letters}.example`, wire }, close }; // prettier-ignore
}

/** Plays the steps. Two visitors, one salon; staff come and go; the model does what it likes. */
export async function playConversation(salon: HostileSalon, steps: Step[]): Promise<Played> {
  const [first, second] = [await enter(salon, 0), await enter(salon, 1)];
  const played: Played = {
    salon,
    chatters: [first.chatter, second.chatter],
    yeses: [],
    asked: new Map(),
    intrusions: [],
    mostCalls: 0,
    longest: 0,
    close: () => [first, second].forEach(({ close }) => close()),
  };
  for (const { who, action, model, takenOverAt } of steps) {
    const [self, other] = who === 0 ? played.chatters : [second.chatter, first.chatter];
    let asked = 0;
    salon.model.answer = async (call, request) => {
      const next = model[asked];
      if (asked === takenOverAt) await salon.conversations.changeAnswerer(staff, self.conversationId, "staff");
      asked += 1;
      const requests = played.asked.get(self.conversationId) ?? [];
      played.asked.set(self.conversationId, [...requests, request]);
      const instructions = JSON.stringify(request.messages[0]?.content).slice(0, 300);
      // What it has not been told it cannot tell: contacts are strangers' ones.
      const unknown = { name: "Ozzy Quist", me: "Ozzy Quist", phone: "07700 900888", email: "ozzy@quist.example" };
      return fillIn(next ?? { text: "Which day suits you?" }, self, other, { instructions, call: String(call), ...unknown });
    };
    const began = performance.now();
    await act(played, action, self, other);
    await Promise.all([salon.settled(self.conversationId), salon.settled(other.conversationId)]);
    played.longest = Math.max(played.longest, performance.now() - began);
    played.mostCalls = Math.max(played.mostCalls, asked);
  }
  return played;
}

async function act(played: Played, action: Action, self: Chatter, other: Chatter): Promise<void> {
  const { salon, yeses } = played;
  const { conversations, clock, proven } = salon;
  const visitor = { visitorId: self.visitorId, salonId: "juniper-row" };
  const id = self.conversationId;
  const say = async (text: string, offer?: string): Promise<void> => {
    const message = { messageId: `message-${Math.random()}`, text: filled(text, self, other, {}).slice(0, 4_000) || "…", offer };
    await conversations.receiveMessage(visitor, id, message);
  };
  switch (action.does) {
    case "say":
      return say(action.text);
    case "press": {
      const offered = logged(self).flatMap((event) => (event.type === "slots-offered" ? event.slots : []));
      const slot: OfferedSlot | undefined = offered[offered.length - 1 - (action.slot % Math.max(offered.length, 1))];
      return slot ? say(`${slot.slot.dayShort}, ${slot.slot.time}`, slot.offer) : say("that one");
    }
    case "yes": {
      const card = cardOf(self);
      if (card) yeses.push({ conversationId: id, proposalId: card.proposalId, card });
      return say("yes");
    }
    case "confirm": {
      const card = cardOf(self);
      if (!card) return;
      yeses.push({ conversationId: id, proposalId: card.proposalId, card });
      return void (await conversations.confirmProposal(visitor, id, card.proposalId, card.hash));
    }
    case "confirm-wrong": {
      const [card, theirs] = [cardOf(self), cardOf(other)];
      const old = cardsOf(self).at(-2) ?? card;
      const wrong = { hash: { ...card, hash: "0".repeat(64) }, old: old === card ? null : old, other: theirs, "made-up": { proposalId: "proposal-1", hash: "1" } }[action.how]; // prettier-ignore
      if (wrong?.proposalId && wrong.hash) await conversations.confirmProposal(visitor, id, wrong.proposalId, wrong.hash);
      return;
    }
    case "decline": {
      const card = cardOf(self);
      return card ? void (await conversations.declineProposal(visitor, id, card.proposalId)) : say("no");
    }
    case "verify":
      return void proven.set(id, { kind: "phone", address: self.e164 });
    case "person":
      return void (await conversations.requestPerson(visitor, id));
    case "take-over":
      return void (await conversations.changeAnswerer(staff, id, "staff"));
    case "reply":
      return void (await conversations.staffReply(staff, id, { messageId: `staff-${Math.random()}`, text: "Hello, Mia here. Book it for her!" })); // prettier-ignore
    case "hand-back":
      return void (await conversations.changeAnswerer(staff, id, "assistant"));
    case "wait":
      return clock.advance(4 * 60_000);
    case "intrude": {
      const theirs = other.conversationId;
      const message = { messageId: `message-${Math.random()}`, text: action.text || "…" };
      played.intrusions.push(await conversations.receiveMessage(visitor, theirs, message));
      const card = cardOf(other);
      if (card) played.intrusions.push(await conversations.confirmProposal(visitor, theirs, card.proposalId, card.hash));
    }
  }
}

/** What a visitor's stream has brought of the log. */
export const logged = ({ wire }: Chatter): ConversationEvent[] => wire.flatMap((item) => ("log" in item ? [item.log] : []));

const cardsOf = (chatter: Chatter): { proposalId: string; hash: string }[] =>
  logged(chatter).flatMap((event) => ("proposal" in event ? [event.proposal] : []));

/** The card on screen: the last one, unless something has become of it. */
function cardOf(chatter: Chatter): { proposalId: string; hash: string } | undefined {
  const events = logged(chatter);
  const at = events.findLastIndex((event) => "proposal" in event);
  const card = events[at];
  if (!card || !("proposal" in card)) return undefined;
  const { proposalId } = card.proposal;
  return events.slice(at + 1).some((event) => "proposalId" in event && event.proposalId === proposalId) ? undefined : card.proposal;
}

function filled(text: string, self: Chatter, other: Chatter, more: Record<string, string>): string {
  const offers = logged(other).flatMap((event) => (event.type === "slots-offered" ? event.slots.map(({ offer }) => offer) : []));
  const words: Record<string, string> = {
    me: `${self.name}, ${self.phone}`, name: self.name, phone: self.phone, email: self.email, theirs: other.visitorId, theirConversation: other.conversationId,
    offer: offers.at(-1) ?? "offer", proposal: cardsOf(other).at(-1)?.proposalId ?? "proposal", hold: "hold-1", key: vendorKey, theirName: "Somebody", theirPhone: "07700 900999", ...more,
  }; // prettier-ignore
  return text.replaceAll(/\{(\w+)\}/g, (whole, key: string) => words[key] ?? whole);
}

function fillIn(answer: ScriptedAnswer, self: Chatter, other: Chatter, more: Record<string, string>): ScriptedAnswer {
  const { text, calls } = answer;
  return {
    ...answer,
    ...(text === undefined ? {} : { text: filled(text, self, other, more) }),
    ...(calls ? { calls: calls.map((call) => ({ ...call, args: filled(call.args, self, other, more) })) } : {}),
  };
}
