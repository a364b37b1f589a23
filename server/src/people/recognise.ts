import { draftOf, type AuditWriting } from "../audit/audited.ts";
import { hashSecret, newSecret } from "./secrets.ts";
import { signInRules } from "./sign-in-rules.ts";
import type { StaffSignIn, StaffSignInStore } from "./sign-in-store.ts";
import type { Recognised } from "./sign-ins.ts";
import type { Member } from "./member.ts";

type Changes = Parameters<StaffSignInStore["update"]>[1];

/**
 * Finds out who is behind a cookie's secret, and renews it when it is old. The secret before stays good until the browser has come with the
 * new one: an answer that was lost signs nobody out. From then on it is good for a minute, for what was under way; after that only
 * somebody who copied it still has it, and the sign-in is over.
 */
export function recogniser(store: StaffSignInStore, audit: AuditWriting): (token: string) => Promise<Recognised | null> {
  const { now } = audit;

  return async (token) => {
    const tokenHash = hashSecret(token);
    const found = await store.find(tokenHash);
    if (!found || isOver(found.signIn, now())) return null;
    const { signIn, member } = found;
    return signIn.tokenHash === tokenHash ? withPresent(signIn, member) : withPrevious(signIn, member);
  };

  async function withPresent(signIn: StaffSignIn, member: Member): Promise<Recognised> {
    const at = now();
    const confirmed = signIn.previousTokenHash !== null && signIn.confirmedAt === null ? { confirmedAt: at } : {};
    const seen = at - signIn.lastSeenAt >= signInRules.seenEvery ? { lastSeenAt: at } : {};
    if (at - signIn.tokenSince >= signInRules.tokenLife) return renewed(signIn, member, { previousTokenHash: signIn.tokenHash, ...seen });
    if (Object.keys({ ...confirmed, ...seen }).length > 0) await store.update(signIn, { ...confirmed, ...seen });
    return { signIn, member, renewed: null };
  }

  async function withPrevious(signIn: StaffSignIn, member: Member): Promise<Recognised | null> {
    const at = now();
    const since = signIn.confirmedAt ?? signIn.tokenSince;
    if (at - since <= signInRules.tokenGrace) return { signIn, member, renewed: null };
    // The new one never arrived: here is another.
    if (signIn.confirmedAt === null) return renewed(signIn, member, { lastSeenAt: at });
    const doing = { kind: "sign-in" as const, action: "copied-cookie", subjectId: signIn.signInId, reason: null, details: {} };
    await store.end(signIn.staffId, { signInId: signIn.signInId }, draftOf(member, doing, "done", audit));
    return null;
  }

  async function renewed(signIn: StaffSignIn, member: Member, changes: Changes): Promise<Recognised> {
    const token = newSecret();
    const next = { ...changes, tokenHash: hashSecret(token), tokenSince: now(), confirmedAt: null };
    // Of several requests at once one is told the new secret.
    return { signIn, member, renewed: (await store.update(signIn, next)) ? token : null };
  }
}

/** Unused for too long, or too old. */
function isOver({ lastSeenAt, expiresAt }: StaffSignIn, now: number): boolean {
  return now >= expiresAt || now - lastSeenAt >= signInRules.idle;
}
