import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { AuditDraft, AuditEntry, AuditHead } from "./audit-log.ts";

/** What the first entry of a salon follows. */
export const firstHash = "0".repeat(64);

/** The entry that comes after `previous`. */
export function nextEntry(previous: Pick<AuditHead, "seq" | "hash">, draft: AuditDraft): AuditEntry {
  const placed = { ...draft, seq: previous.seq + 1 };
  return { ...placed, hash: hashOf(previous.hash, placed) };
}

/** SHA-256 of the hash before and of everything the entry says, in a fixed order. */
export function hashOf(previousHash: string, entry: Omit<AuditEntry, "hash">): string {
  const { salonId, seq, entryId, actionId, at, staffId, staffName, kind, action, subjectId, details, reason, outcome } = entry;
  const content = [1, salonId, seq, entryId, actionId, at, staffId, staffName, kind, action, subjectId, details, reason, outcome];
  return createHash("sha256").update(previousHash).update("\n").update(JSON.stringify(content)).digest("hex");
}

/** The head after an entry, signed. `key`: 32 bytes. */
export function headAfter(key: Uint8Array, { salonId, seq, hash }: Pick<AuditEntry, "salonId" | "seq" | "hash">): AuditHead {
  return { salonId, seq, hash, signature: signatureOf(key, { salonId, seq, hash }) };
}

/** Whether whoever holds the key signed this head. */
export function isSigned(key: Uint8Array, head: AuditHead): boolean {
  const [given, right] = [Buffer.from(head.signature), Buffer.from(signatureOf(key, head))];
  return given.length === right.length && timingSafeEqual(given, right);
}

const signatureOf = (key: Uint8Array, { salonId, seq, hash }: Omit<AuditHead, "signature">): string =>
  createHmac("sha256", key)
    .update(JSON.stringify([1, salonId, seq, hash]))
    .digest("hex");
