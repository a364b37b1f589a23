import * as z from "zod";
import { conversationParams, everyone, route } from "./route-contract.ts";

const seen = z.int().nonnegative().optional();
const Mark = z.strictObject({ seen: z.int().describe("The mark as it stands: it never falls, and never leads beyond the last event.") });

/** Signs of who is here, who writes and how far they have read. What is being written is never sent. */
export const presenceRoutes = {
  signAsVisitor: route({
    method: "POST",
    path: "/v1/conversations/:conversationId/presence",
    access: "visitor",
    summary: "A sign of the visitor: is writing (for the next few seconds), has read up to this event. Sent again it says the same.",
    params: conversationParams,
    request: z.strictObject({ typing: z.literal(true).optional(), seen }),
    success: { status: 200, body: Mark },
    errors: ["not-found", "too-many-requests"],
  }),
  signAsStaff: route({
    method: "POST",
    path: "/v1/staff/conversations/:conversationId/presence",
    access: "staff",
    roles: everyone,
    summary:
      "A sign of somebody of the salon: has it on screen (for 20 s), writes a reply (for 6 s), has left it; has read up to this event.",
    params: conversationParams,
    request: z.strictObject({ doing: z.enum(["looking", "writing", "left"]), seen }),
    success: { status: 200, body: Mark },
    errors: ["not-found", "too-many-requests"],
  }),
};
