import * as z from "zod";
import { StaffRef } from "./events.ts";
import { Instant } from "./facts.ts";
import { conversationParams, everyone, Id, longestMessage, route } from "./route-contract.ts";

/** Longest reply in the making that is kept, in characters: longer than what can be sent, since it may still be cut. */
export const longestDraft = 3000;

/** A language and maybe a region (BCP 47): "es", "pt-BR". */
export const LanguageTag = z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/);

const KeptText = z.strictObject({ text: z.string(), changedAt: Instant });

/** What helps with writing in a conversation. */
export const Writing = z.strictObject({
  /** What one was writing oneself, on whatever device. */
  own: KeptText.nullable(),
  /** What colleagues had begun, who have it no longer, and nobody has replied since; newest first. */
  begun: z.array(z.strictObject({ by: StaffRef, ...KeptText.shape })),
  /** The language that the visitor writes, ISO 639-1. */
  language: z.string(),
  /** Whether a model is there that translates. */
  translates: z.boolean(),
});
export type Writing = z.infer<typeof Writing>;

/** A statement, and the numbers of the events it can be read in. */
export const CitedLine = z.strictObject({ text: z.string(), cites: z.array(z.int().positive()).min(1) });
export type CitedLine = z.infer<typeof CitedLine>;

/** Two replies that could be sent, and what the conversation is about: drafts, from what was said up to `upTo`. */
export const Suggestions = z.strictObject({
  upTo: z.int().nonnegative(),
  /** Two, in the visitor's language; none where nothing of theirs is unanswered. */
  replies: z.array(z.strictObject({ purpose: z.enum(["answer", "ask", "alternative", "check"]), text: z.string(), cites: CitedLine.shape.cites })).max(2), // prettier-ignore
  /** In English, which is the console's. */
  summary: z.array(CitedLine).max(5),
  /** Who phrased them: our own rules, or a model under the fact guard. */
  phrasedBy: z.enum(["rules", "model"]),
});
export type Suggestions = z.infer<typeof Suggestions>;

/** A text in another language, or why there is none: what in it would not be the same. */
export const Translation = z.discriminatedUnion("translated", [
  z.strictObject({ translated: z.literal(true), text: z.string(), to: z.string() }),
  z.strictObject({
    translated: z.literal(false),
    /** unavailable: no model, or it is slow or down; unsure: what came back is no translation. */
    why: z.enum(["unavailable", "numbers", "names", "contacts", "unsure"]),
  }),
]);
export type Translation = z.infer<typeof Translation>;

/** What staff get for writing to a visitor. None of it adds anything to a conversation. */
export const draftRoutes = {
  readWriting: route({
    method: "GET",
    path: "/v1/staff/conversations/:conversationId/writing",
    access: "staff",
    roles: everyone,
    summary: "What one was writing there, what colleagues had begun, and the visitor's language.",
    params: conversationParams,
    success: { status: 200, body: Writing },
    errors: ["not-found"],
  }),
  keepDraft: route({
    method: "POST",
    path: "/v1/staff/conversations/:conversationId/draft",
    access: "staff",
    roles: everyone,
    summary: "Keeps a reply that is being written, in place of the one before; empty: forgets it. For staff only, 30 days at most.",
    params: conversationParams,
    request: z.strictObject({ text: z.string().max(longestDraft) }),
    success: { status: 204, body: null },
    errors: ["not-found", "too-many-requests"],
  }),
  readSuggestions: route({
    method: "GET",
    path: "/v1/staff/conversations/:conversationId/suggestions",
    access: "staff",
    roles: everyone,
    summary: "Two replies that could be sent and a summary, each with the events it rests on. Sends and keeps nothing.",
    params: conversationParams,
    success: { status: 200, body: Suggestions },
    errors: ["not-found", "too-many-requests"],
  }),
  translateMessage: route({
    method: "GET",
    path: "/v1/staff/conversations/:conversationId/messages/:messageId/translation",
    access: "staff",
    roles: everyone,
    summary: "A message in the reader's language, by a model.",
    params: conversationParams.extend({ messageId: Id }),
    query: z.strictObject({ to: LanguageTag }),
    success: { status: 200, body: Translation },
    errors: ["not-found", "too-many-requests"],
  }),
  translateReply: route({
    method: "POST",
    path: "/v1/staff/conversations/:conversationId/translation",
    access: "staff",
    roles: everyone,
    summary: "A reply in the making in the visitor's language, by a model. Sends and keeps nothing.",
    params: conversationParams,
    request: z.strictObject({ text: z.string().trim().min(1).max(longestMessage) }),
    success: { status: 200, body: Translation },
    errors: ["not-found", "too-many-requests"],
  }),
};
