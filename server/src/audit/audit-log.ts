import type { AuditKind } from "@chairside/shared/audit.ts";

/** Something a member of staff did, tried or was refused. Holds no guest's name, no contact, no message and no secret. */
export interface AuditDraft {
  entryId: string;
  /** The same for the entry before something is tried and for the one that says how it ended. */
  actionId: string;
  salonId: string;
  /** Null when it is not known who it was. */
  staffId: string | null;
  /** As it was when they did it. */
  staffName: string;
  kind: AuditKind;
  action: string;
  /** Which appointment, conversation or person; null while it does not exist yet. */
  subjectId: string | null;
  /** What was asked for, as a JSON object. */
  details: string;
  /** Why, in their words. */
  reason: string | null;
  /** `asked` stands before anything is done. Then how it ended: `done`, or the code of the refusal. */
  outcome: string;
  /** Epoch milliseconds. */
  at: number;
}

/** An entry in its place: its hash covers all of it and the hash of the entry before. */
export interface AuditEntry extends AuditDraft {
  /** From 1, without gaps, in each salon. */
  seq: number;
  /** SHA-256, hex. */
  hash: string;
}

/** The end of a salon's log, signed: what is cut off or rewritten after it shows. */
export interface AuditHead {
  salonId: string;
  /** How many entries there are. */
  seq: number;
  /** Of the last one. */
  hash: string;
  signature: string;
}

/** Which entries are looked for. `before`: with a smaller seq. */
export interface AuditFilter {
  staffId?: string | undefined;
  kind?: AuditKind | undefined;
  before?: number | undefined;
}

/** What staff did, in order; nothing in it is ever changed or removed. */
export interface AuditLog {
  /** Answers when it is durable. */
  append(draft: AuditDraft): Promise<void>;
  /** Newest first. An `asked` entry is left out when it is known how it ended. */
  list(salonId: string, filter: AuditFilter, limit: number): Promise<AuditEntry[]>;
}
