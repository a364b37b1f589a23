import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { Guest } from "@chairside/shared/facts.ts";
import type { Contact } from "../verification/contact.ts";

export interface UnreadReply {
  seq: number;
  /** Epoch milliseconds. */
  at: number;
  /** Who said it, as they are called. */
  who: string;
  /** Empty: a photo. */
  text: string;
}

/** What staff said and a visitor has not read, and how they can be reached. */
export interface UnreadReplies {
  /** Oldest first. */
  replies: UnreadReply[];
  contact: Contact | null;
  salon: { name: string; phone: string };
  /** The language the visitor turned out to write, where it is not the browser's. */
  locale: string | undefined;
}

/**
 * The replies of staff after `upTo`, as far as the visitor has said nothing since: who writes back has been there. Notes and all that an
 * assistant said are not among them. Of a conversation that was closed as spam, or whose visitor is blocked, there are none.
 */
export function unreadReplies(events: readonly ConversationEvent[], upTo: number): UnreadReplies {
  const found: UnreadReplies = { replies: [], contact: null, salon: { name: "", phone: "" }, locale: undefined };
  const guest: Guest = {};
  let shut = false;
  for (const event of events) {
    if (event.type === "conversation-started") found.salon = { name: event.salon.name, phone: event.salon.phone };
    if (event.type === "appointment-booked") Object.assign(guest, event.appointment.guest);
    if (event.type === "brief-updated") {
      Object.assign(guest, event.brief.guest);
      found.locale = event.brief.locale;
    }
    if (event.type === "conversation-closed") shut = event.outcome === "spam";
    if (event.type === "visitor-blocked" || event.type === "visitor-unblocked") shut = event.type === "visitor-blocked";
    if (event.type !== "message-added") continue;
    const { author, seq, at, text } = event;
    if (author.kind === "visitor") found.replies = [];
    if (author.kind === "staff" && seq > upTo) found.replies.push({ seq, at: Date.parse(at), who: author.name, text: text.trim() });
  }
  return { ...found, replies: shut ? [] : found.replies, contact: contactOf(guest) };
}

/** A letter has room for what was said: e-mail goes first. */
function contactOf({ email, phone }: Guest): Contact | null {
  if (email !== undefined) return { kind: "email", address: email.toLowerCase() };
  return phone === undefined ? null : { kind: "phone", address: phone };
}
