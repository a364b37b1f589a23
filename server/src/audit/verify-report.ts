import type { AuditEntry, AuditHead } from "./audit-log.ts";
import { verifyChain } from "./verify-chain.ts";

/** Findings told one by one; beyond them it is enough to know that there are more. */
const mostTold = 20;

export interface ChainToReport {
  salonId: string;
  head: AuditHead | null;
  entries: AsyncIterable<AuditEntry>;
}

/**
 * What a check of all logs found, as lines for people. `earlier` has ends of logs that somebody noted, as this report printed them:
 * "salon:seq:hash".
 */
export async function verifyReport(
  chains: readonly ChainToReport[],
  key: Uint8Array,
  earlier: readonly string[],
): Promise<{ ok: boolean; lines: string[] }> {
  const noted = earlier.map(readEnd);
  const lines: string[] = [];
  let ok = true;
  for (const { salonId, head, entries } of chains) {
    const { count, findings } = await verifyChain({ head, entries, key, earlier: noted.find((end) => end.salonId === salonId) });
    ok &&= findings.length === 0;
    const end = head ? ` Its end: ${salonId}:${head.seq}:${head.hash}` : "";
    lines.push(
      findings.length === 0
        ? `${salonId}: ${count} entries, all as they were written.${end}`
        : `${salonId}: ${count} entries, NOT as they were written:`,
    );
    lines.push(...findings.slice(0, mostTold).map(({ words }) => `  ${words}`));
    if (findings.length > mostTold) lines.push(`  … and ${findings.length - mostTold} more.`);
  }
  for (const end of noted.filter(({ salonId }) => !chains.some((chain) => chain.salonId === salonId))) {
    ok = false;
    lines.push(`${end.salonId}: the whole log is gone.`);
  }
  if (lines.length === 0) lines.push("There is no log yet.");
  return { ok, lines };
}

function readEnd(text: string): { salonId: string; seq: number; hash: string } {
  const [, salonId = "", seq = "", hash = ""] = /^([a-z0-9-]+):(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (hash === "") throw new Error(`"${text}" is not the end of a log: give it as it was printed, salon:number:hash`);
  return { salonId, seq: Number(seq), hash };
}
