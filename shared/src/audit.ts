import * as z from "zod";
import { Instant } from "./facts.ts";

/** What an entry of the log is about. */
export const AuditKind = z.enum(["sign-in", "people", "calendar", "conversation", "mailbox"]);
export type AuditKind = z.infer<typeof AuditKind>;

/** Something staff did, tried or were refused. Entries are added and never changed; `seq` counts a salon's from 1. */
export const AuditLine = z.strictObject({
  seq: z.int(),
  at: Instant,
  /** Null when nobody knows who it was. */
  staffId: z.string().nullable(),
  /** As it was then. */
  staffName: z.string(),
  kind: AuditKind,
  /** "cancel", "role-changed" … */
  action: z.string(),
  subjectId: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  reason: z.string().nullable(),
  /** `done`; the code of a refusal; `asked` when it was begun and its end is not known. */
  outcome: z.string(),
});
export type AuditLine = z.infer<typeof AuditLine>;
