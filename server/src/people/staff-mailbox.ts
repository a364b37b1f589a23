import type { MailboxLetter } from "@chairside/shared/mailbox.ts";
import { draftOf, type AuditWriting } from "../audit/audited.ts";
import type { Letter } from "../verification/letters.ts";
import type { Member } from "./member.ts";

/** Letters of a salon that stay here, of the kinds that are asked for, newest first. */
export type ReadLetters = (salonId: string, kinds: readonly Letter["kind"][]) => Promise<MailboxLetter[]>;

const forAll = ["verification-code", "waitlist-offer", "notice", "reply"] as const;

/** Browsers that are remembered at once. */
const mostRemembered = 1_000;

/**
 * The salon's mailbox as somebody may see it. Links that sign staff in are for owners: with them anybody could be anybody. An open page asks every
 * other second: in the log stands the first look from a browser, and each look that shows something new.
 */
export function staffMailbox(read: ReadLetters, audit: AuditWriting): (self: Member, signInId: string) => Promise<MailboxLetter[]> {
  const seen = new Map<string, ReadonlySet<string>>();
  return async (self, signInId) => {
    const letters = await read(self.salonId, self.role === "owner" ? [...forAll, "staff"] : forAll);
    const before = seen.get(signInId);
    if (before && letters.every(({ letterId }) => before.has(letterId))) return letters;
    const fresh = letters.filter(({ letterId }) => !before?.has(letterId)).length;
    const doing = { kind: "mailbox" as const, action: "read", subjectId: null, reason: null, details: { letters: fresh } };
    await audit.log.append(draftOf(self, doing, "done", audit));
    seen.delete(signInId);
    seen.set(signInId, new Set(letters.map(({ letterId }) => letterId)));
    if (seen.size > mostRemembered) seen.delete(seen.keys().next().value ?? "");
    return letters;
  };
}
