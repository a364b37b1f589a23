import * as z from "zod";
import { Instant } from "./facts.ts";
import { everyone, route } from "./route-contract.ts";

/** Something that was said, noted, or booked for somebody, in which a search's words occur. Show it as plain text. */
export const FoundLine = z.strictObject({
  conversationId: z.string(),
  /** Of the event: where in the conversation it is. */
  seq: z.int(),
  at: Instant,
  by: z.enum(["visitor", "assistant", "staff", "note", "booking"]),
  /** As much of it as shows the first of the words. */
  text: z.string(),
});
export type FoundLine = z.infer<typeof FoundLine>;

/** Search over all that was said. */
export const searchRoutes = {
  searchSaid: route({
    method: "POST",
    path: "/v1/staff/search",
    access: "staff",
    roles: everyone,
    summary:
      "The latest message, note or booking with all these words in each conversation that one sees. POST, so that names and numbers stand in no address.",
    request: z.strictObject({ words: z.string().trim().min(2).max(100) }),
    success: { status: 200, body: z.strictObject({ found: z.array(FoundLine) }) },
    errors: [],
  }),
};
