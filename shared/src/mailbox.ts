import * as z from "zod";
import { Instant } from "./facts.ts";

/** A message that the salon would have sent if it had a way to send it. */
export const MailboxLetter = z.strictObject({
  letterId: z.string(),
  at: Instant,
  /** A telephone number or an e-mail address. */
  to: z.string(),
  subject: z.string(),
  text: z.string(),
});
export type MailboxLetter = z.infer<typeof MailboxLetter>;
