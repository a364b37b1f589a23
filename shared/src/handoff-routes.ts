import * as z from "zod";
import { StaffRef } from "./events.ts";
import { Instant } from "./facts.ts";
import { Role } from "./people.ts";
import { Accepted, conversationParams, desk, everyone, Id, leaders, route } from "./route-contract.ts";

const Why = z.string().trim().min(1).max(300);
const caseParams = z.strictObject({ caseId: Id });

/** Who else works here, by name: for passing on and for asking. */
export const Colleague = z.strictObject({ staffId: z.string(), name: z.string(), role: Role });
export type Colleague = z.infer<typeof Colleague>;

/** An answer of the assistant that staff say was wrong. */
export const WrongAnswerRow = z.strictObject({
  caseId: z.string(),
  conversationId: z.string(),
  messageId: z.string(),
  why: z.string(),
  by: StaffRef,
  at: Instant,
  state: z.enum(["open", "fixed"]),
  /** Who said last how it stands. */
  settledBy: z.string().nullable(),
  /** Whether it can be downloaded: not where a contact could not be taken out of what was said. */
  hasFile: z.boolean(),
});
export type WrongAnswerRow = z.infer<typeof WrongAnswerRow>;

/** A visitor of whom the salon takes nothing any more. */
export const BlockedVisitor = z.strictObject({
  visitorId: z.string(),
  /** Where it was said. */
  conversationId: z.string(),
  why: z.string(),
  by: StaffRef,
  at: Instant,
});
export type BlockedVisitor = z.infer<typeof BlockedVisitor>;

/** What staff do about each other's conversations, wrong answers and visitors who are not to write any more. */
export const handoffRoutes = {
  listColleagues: route({
    method: "GET",
    path: "/v1/staff/colleagues",
    access: "staff",
    roles: everyone,
    summary: "Who else works here: names and roles, nothing else.",
    success: { status: 200, body: z.strictObject({ colleagues: z.array(Colleague) }) },
    errors: [],
  }),
  takeOverConversation: route({
    method: "POST",
    path: "/v1/staff/conversations/:conversationId/take-over",
    access: "staff",
    roles: leaders,
    summary: "Takes a conversation from the colleague who has it. Nobody has it any more: takes it on. Somebody else has it: refused.",
    params: conversationParams,
    request: z.strictObject({ from: Id.describe("Whose it is, as it was seen."), why: Why }),
    success: { status: 202, body: Accepted },
    errors: ["not-found", "claimed"],
  }),
  blockVisitor: route({
    method: "POST",
    path: "/v1/staff/conversations/:conversationId/block",
    access: "staff",
    roles: desk,
    summary: "Nothing is taken of this visitor any more, here or in a new conversation; what was said and booked stays.",
    params: conversationParams,
    request: z.strictObject({ why: Why }),
    success: { status: 202, body: Accepted },
    errors: ["not-found", "claimed"],
  }),
  listBlockedVisitors: route({
    method: "GET",
    path: "/v1/staff/blocked-visitors",
    access: "staff",
    roles: desk,
    summary: "Who is blocked, newest first.",
    success: { status: 200, body: z.strictObject({ visitors: z.array(BlockedVisitor) }) },
    errors: [],
  }),
  unblockVisitor: route({
    method: "DELETE",
    path: "/v1/staff/blocked-visitors/:visitorId",
    access: "staff",
    roles: desk,
    summary: "They may write again. Who is not blocked: not found.",
    params: z.strictObject({ visitorId: Id }),
    success: { status: 204, body: null },
    errors: ["not-found"],
  }),
  listWrongAnswers: route({
    method: "GET",
    path: "/v1/staff/wrong-answers",
    access: "staff",
    roles: leaders,
    summary: "Answers of the assistant that staff say were wrong, newest first.",
    success: { status: 200, body: z.strictObject({ answers: z.array(WrongAnswerRow) }) },
    errors: [],
  }),
  downloadCase: route({
    method: "GET",
    path: "/v1/staff/wrong-answers/:caseId/case",
    access: "staff",
    roles: leaders,
    summary: "The file that plays the conversation again (`pnpm replay`), without contacts and names.",
    params: caseParams,
    success: { status: 200, body: "application/json" },
    errors: ["not-found"],
  }),
  settleWrongAnswer: route({
    method: "POST",
    path: "/v1/staff/wrong-answers/:caseId/state",
    access: "staff",
    roles: leaders,
    summary: "Says that it has been put right, or that it has not.",
    params: caseParams,
    request: z.strictObject({ state: z.enum(["open", "fixed"]) }),
    success: { status: 204, body: null },
    errors: ["not-found"],
  }),
};
