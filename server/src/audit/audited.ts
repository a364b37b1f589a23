import type { AuditDraft, AuditLog } from "./audit-log.ts";

/** What an entry needs besides what it says. */
export interface AuditWriting {
  log: AuditLog;
  /** Epoch milliseconds. */
  now(): number;
  newId(): string;
}

/** Who did it. */
export interface Actor {
  /** Null when it is not known. */
  staffId: string | null;
  name: string;
  salonId: string;
}

export type Doing = Pick<AuditDraft, "kind" | "action" | "subjectId" | "reason"> & { details: object };

/** An entry that says what somebody did, with its outcome. */
export function draftOf(
  { staffId, name, salonId }: Actor,
  doing: Doing,
  outcome: string,
  { now, newId }: Omit<AuditWriting, "log">,
): AuditDraft {
  const details = JSON.stringify(doing.details);
  return { ...doing, details, salonId, staffId, staffName: name, outcome, entryId: newId(), actionId: newId(), at: now() };
}

/** Does something with an entry before it is tried and one that says how it ended. What cannot be logged is not tried. */
export async function audited<T extends { ok: true } | { ok: false; code: string }>(
  writing: AuditWriting,
  actor: Actor,
  doing: Doing,
  work: () => Promise<T>,
  subjectOf?: (done: Extract<T, { ok: true }>) => string,
): Promise<T> {
  const asked = draftOf(actor, doing, "asked", writing);
  await writing.log.append(asked);
  const outcome = await work();
  const subjectId = outcome.ok && subjectOf ? subjectOf(outcome as Extract<T, { ok: true }>) : doing.subjectId;
  const ended = { ...asked, subjectId, outcome: outcome.ok ? "done" : outcome.code, entryId: writing.newId(), at: writing.now() };
  await writing.log.append(ended);
  return outcome;
}
