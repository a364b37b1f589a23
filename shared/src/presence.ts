import * as z from "zod";
import { Instant } from "./facts.ts";

/** Somebody of the salon who has a conversation on screen; `writing`: a reply to the visitor, not a note. */
const Onlooker = z.strictObject({ staffId: z.string(), name: z.string(), writing: z.boolean() });
export type Onlooker = z.infer<typeof Onlooker>;

/** What staff are told of the visitor besides what is said. */
const VisitorPresence = z.strictObject({
  /** A page of theirs follows the conversation. */
  here: z.boolean(),
  /** When the last such page was left, where one ever was. */
  leftAt: Instant.optional(),
  typing: z.boolean(),
  /** Up to this event they have read what staff said, and since when. */
  seen: z.strictObject({ seq: z.int(), at: Instant }).optional(),
});
export type VisitorPresence = z.infer<typeof VisitorPresence>;

const LetterWay = z.enum(["email", "phone"]);

/** Replies that went to a visitor who was away. */
const ReplyLetter = z.strictObject({
  /** The last event whose reply is in it. */
  upTo: z.int(),
  by: LetterWay,
  /** leaving: on its way out; read: they came back before it left; failed: it could not leave in time. */
  state: z.enum(["leaving", "sent", "read", "failed"]),
  /** Of that state. */
  at: Instant,
});
export type ReplyLetter = z.infer<typeof ReplyLetter>;

/** Staff only: everybody who is with a conversation. Replaces what was told before. */
export const CompanyNow = z.strictObject({ type: z.literal("company"), visitor: VisitorPresence, staff: z.array(Onlooker) });
export type CompanyNow = z.infer<typeof CompanyNow>;

/** Staff only: letters with replies, oldest first, and the one that leaves at `at` unless the visitor reads before. Replaces what was told before. */
export const LettersNow = z.strictObject({
  type: z.literal("letters"),
  letters: z.array(ReplyLetter),
  coming: z.strictObject({ by: LetterWay, at: Instant }).nullable(),
});
export type LettersNow = z.infer<typeof LettersNow>;

/** Frame `company` of the inbox stream: who has this conversation on screen. */
export interface InboxCompany {
  conversationId: string;
  staff: Onlooker[];
}

/** Frame `seen` of the inbox stream: how far one has read oneself; all such conversations first, then those where it changed. */
export type InboxSeen = { conversationId: string; seq: number }[];
