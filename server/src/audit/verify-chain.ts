import type { AuditEntry, AuditHead } from "./audit-log.ts";
import { firstHash, hashOf, isSigned } from "./chain.ts";

/** Something that is not as it was written; `seq` is the entry where it shows. */
export interface AuditFinding {
  seq: number;
  what: "changed" | "missing" | "head-missing" | "head-forged" | "head-differs" | "past-differs";
  words: string;
}

export interface ChainToVerify {
  /** In order of `seq`. */
  entries: AsyncIterable<AuditEntry>;
  /** Null when there is none. */
  head: AuditHead | null;
  key: Uint8Array;
  /** The end of the log at an earlier time, kept elsewhere: it must still be in it. */
  earlier?: { seq: number; hash: string } | undefined;
}

/**
 * Checks a salon's log from its first entry to its signed head. A changed or moved entry does not have the hash that it was given;
 * a removed one leaves a gap; a tail that was cut off or written anew is not what the head was signed for.
 */
export async function verifyChain({ entries, head, key, earlier }: ChainToVerify): Promise<{ count: number; findings: AuditFinding[] }> {
  const findings: AuditFinding[] = [];
  let last = { seq: 0, hash: firstHash };
  let earlierSeen = earlier === undefined || earlier.seq === 0;
  let count = 0;
  for await (const entry of entries) {
    count++;
    if (entry.seq !== last.seq + 1) findings.push(missing(last.seq + 1, entry.seq - 1));
    if (hashOf(last.hash, entry) !== entry.hash) {
      const words = `Entry ${entry.seq} is not what was written, or does not follow entry ${entry.seq - 1} as it did.`;
      findings.push({ seq: entry.seq, what: "changed", words });
    }
    if (entry.seq === earlier?.seq) earlierSeen = entry.hash === earlier.hash;
    last = { seq: entry.seq, hash: entry.hash };
  }
  findings.push(...headFindings(head, last, key));
  if (!earlierSeen && earlier)
    findings.push({ seq: earlier.seq, what: "past-differs", words: `Entry ${earlier.seq} is not the one that was last at that time.` });
  return { count, findings };
}

function headFindings(head: AuditHead | null, last: { seq: number; hash: string }, key: Uint8Array): AuditFinding[] {
  if (head === null)
    return [{ seq: last.seq, what: "head-missing", words: `The signed end of the log is gone; the last entry is ${last.seq}.` }];
  if (!isSigned(key, head))
    return [{ seq: head.seq, what: "head-forged", words: `The end of the log at entry ${head.seq} was not signed by this server.` }];
  if (head.seq > last.seq) return [missing(last.seq + 1, head.seq)];
  if (head.seq < last.seq || head.hash !== last.hash)
    return [{ seq: head.seq, what: "head-differs", words: `The log was signed up to entry ${head.seq}, and that is not how it ends.` }];
  return [];
}

function missing(from: number, to: number): AuditFinding {
  const words = from >= to ? `Entry ${from} is missing.` : `Entries ${from} to ${to} are missing.`;
  return { seq: from, what: "missing", words };
}
