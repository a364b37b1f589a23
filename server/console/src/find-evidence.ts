import type { Entry } from "@chairside/shared/conversation-view.ts";

/** What somebody said, to be found again. */
export type Evidence = { words: string } | { phone: string } | { offers: readonly string[] };

/** The entry that something was told in: the latest of the visitor's messages that has the words, or the list a time was offered in. Null where that cannot be told. */
export function findEvidence(entries: readonly Entry[], evidence: Evidence): number | null {
  if ("offers" in evidence)
    return seqOf(entries.findLast((entry) => entry.kind === "slots" && entry.slots.some(({ offer }) => evidence.offers.includes(offer))));
  const has = "phone" in evidence ? hasNumber(evidence.phone) : hasWords(evidence.words);
  return seqOf(entries.findLast((entry) => entry.kind === "message" && entry.author.kind === "visitor" && has(entry.text)));
}

const seqOf = (entry: Entry | undefined): number | null => entry?.seq ?? null;

function hasWords(words: string): (text: string) => boolean {
  const wanted = ` ${plain(words)} `;
  return (text) => wanted.trim() !== "" && ` ${plain(text)} `.includes(wanted);
}

/** A number is kept with its country, and said without: its end is what both have. */
function hasNumber(phone: string): (text: string) => boolean {
  const end = phone.replaceAll(/\D/g, "").slice(-9);
  return (text) => end.length === 9 && text.replaceAll(/\D/g, "").includes(end);
}

const plain = (text: string): string => text.toLowerCase().replaceAll("’", "'").replaceAll(/[^\p{L}\p{N}@'+]+/gu, " ").trim(); // prettier-ignore
