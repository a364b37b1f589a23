import { judgeSentence, type KnownFacts } from "./fact-guard.ts";
import { plainText } from "./plain-text.ts";
import { splitSentences } from "./sentences.ts";

/** Lets a text through sentence by sentence, as far as it is proven. */
export interface SentenceGate {
  /** The proven text so far, or null when this piece added nothing to it. */
  push(piece: string): string | null;
  /** Judges what is left. */
  finish(): GateResult;
}

interface GateResult {
  text: string;
  /** Something was dropped, in words for the audit; empty: nothing. */
  dropped: { why: "booking" | "unproven"; words: string }[];
  /** More was dropped than kept, or a booking was claimed that does not stand: say it in other words. */
  unusable: boolean;
}

/** Text beyond this is not an answer to a booking question. */
const longestText = 2_000;

/** `restore` puts the contact details back before a sentence is judged; `facts` is asked once, when the first sentence is complete. */
export function createSentenceGate(facts: () => KnownFacts, restore: (text: string) => string): SentenceGate {
  let known: KnownFacts | null = null;
  let waiting = "";
  let read = 0;
  let kept = "";
  let lost = 0;
  const dropped: GateResult["dropped"] = [];

  function judge(sentence: string): void {
    if (!sentence.trim()) return void (kept += kept ? sentence : "");
    known ??= facts();
    // Nothing invisible gets in, and nothing invisible gets out.
    const restored = restore(plainText(unadorned(sentence), longestText));
    const verdict = /\[(?:phone|email|name)\b/iu.test(restored)
      ? { proven: false as const, why: "unproven" as const, words: sentence }
      : judgeSentence(restored, known);
    if (verdict.proven) kept += restored;
    else {
      lost += sentence.length;
      dropped.push({ why: verdict.why, words: verdict.words.slice(0, 120) });
    }
  }

  return {
    push(piece) {
      read += piece.length;
      if (read > longestText) return null;
      const before = kept;
      const { complete, rest } = splitSentences(waiting + piece);
      for (const sentence of complete) judge(sentence);
      waiting = rest;
      return kept === before ? null : kept.trimEnd();
    },
    finish() {
      judge(waiting);
      waiting = "";
      const text = kept.trim();
      const unusable = read > longestText || text === "" || lost > text.length || dropped.some(({ why }) => why === "booking");
      return { text, dropped, unusable };
    },
  };
}

/** Messages are plain text: a model's Markdown would be shown as it is. */
function unadorned(text: string): string {
  return text.replaceAll(/\*\*|__|`+/g, "").replaceAll(/^#+\s+/gm, "").replaceAll(/\[([^\]]*)\]\((https?:[^)]*)\)/g, "$1 $2"); // prettier-ignore
}
