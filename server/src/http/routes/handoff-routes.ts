import type { BlockedVisitor, WrongAnswerRow } from "@chairside/shared/handoff-routes.ts";
import type { WrongAnswers } from "../../cases/wrong-answers.ts";
import type { VisitorBlock } from "../../conversation/handoff/visitor-blocks.ts";
import { cleanText, isBlank } from "../clean-text.ts";
import { refusal } from "../exchange.ts";
import type { HttpDeps } from "../http-deps.ts";
import type { RouteHandlers } from "../route-handler.ts";

type Names =
  | "listColleagues"
  | "takeOverConversation"
  | "blockVisitor"
  | "listBlockedVisitors"
  | "unblockVisitor"
  | "listWrongAnswers"
  | "downloadCase"
  | "settleWrongAnswer";

type Deps = Pick<HttpDeps, "conversations" | "colleaguesOf" | "blocks" | "wrongAnswers">;

/** What staff do about each other's conversations, wrong answers and visitors who are not to write any more. */
export function handoffRoutes({ conversations, colleaguesOf, blocks, wrongAnswers }: Deps): Pick<RouteHandlers, Names> {
  return {
    async listColleagues({ staff }) {
      const colleagues = await colleaguesOf(staff.salonId);
      const others = colleagues.filter(({ staffId }) => staffId !== staff.staffId);
      return { ok: true, value: { colleagues: others.toSorted((a, b) => a.name.localeCompare(b.name)) } };
    },
    async takeOverConversation({ staff, params, body }) {
      const why = cleanText(body.why);
      return isBlank(why) ? refusal("bad-request") : conversations.takeOver(staff, params.conversationId, { from: body.from, why });
    },
    async blockVisitor({ staff, params, body }) {
      const why = cleanText(body.why);
      return isBlank(why) ? refusal("bad-request") : conversations.block(staff, params.conversationId, why);
    },
    listBlockedVisitors: async ({ staff }) => ({ ok: true, value: { visitors: (await blocks.list(staff.salonId)).map(shownBlock) } }),
    unblockVisitor: ({ staff, params }) => conversations.unblock(staff, params.visitorId),
    listWrongAnswers: async ({ staff }) => ({ ok: true, value: { answers: (await wrongAnswers.list(staff.salonId)).map(shownAnswer) } }),
    async downloadCase({ staff, params, exchange }) {
      const file = await wrongAnswers.file(staff.salonId, params.caseId);
      if (file === null) return refusal("not-found");
      exchange.headers["content-disposition"] = `attachment; filename="case-${params.caseId.slice(0, 12)}.json"`;
      return { ok: true, value: file };
    },
    settleWrongAnswer: ({ staff, params, body }) => wrongAnswers.settle(staff, params.caseId, body.state),
  };
}

const shownBlock = ({ visitorId, conversationId, why, by, at }: VisitorBlock): BlockedVisitor => ({
  visitorId,
  conversationId,
  why,
  by,
  at: new Date(at).toISOString(),
});

type Listed = Awaited<ReturnType<WrongAnswers["list"]>>[number];

const shownAnswer = ({ salonId: _own, at, ...answer }: Listed): WrongAnswerRow => ({ ...answer, at: new Date(at).toISOString() });
