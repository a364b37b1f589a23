/** A text whose facts are out of a model's reach. */
export interface MaskedText {
  /** With ⟦1⟧, ⟦2⟧ … in place of names, contacts and whatever is written in digits. */
  text: string;
  restore(translated: string): string;
  /** What kind of thing did not come back once and only once; null: all did. */
  missing(translated: string): "numbers" | "names" | "contacts" | null;
}

type Kind = "numbers" | "names" | "contacts";

/** `names` are the salon's own: they stay as they are in every language. */
export function maskFacts(text: string, names: readonly string[]): MaskedText {
  const facts: { words: string; kind: Kind }[] = [];
  // A mark that somebody wrote is no mark.
  const plain = text.replaceAll(/[⟦⟧]/gu, "");
  const pattern = new RegExp([contact, ...longestFirst(names).map(wholeName), digits].join("|"), "giu");
  const masked = plain.replaceAll(pattern, (words) => {
    const kind: Kind = /^\[|[@/]|www\./iu.test(words) ? "contacts" : /\d/u.test(words) ? "numbers" : "names";
    return `⟦${facts.push({ words, kind: /^\[name/iu.test(words) ? "names" : kind })}⟧`;
  });
  return {
    text: masked,
    restore: (translated) => translated.replaceAll(mark, (_, number: string) => facts[Number(number) - 1]?.words ?? ""),
    missing(translated) {
      const found = [...translated.matchAll(mark)].map(([, number]) => Number(number));
      if (found.some((number) => facts[number - 1] === undefined)) return "numbers";
      return facts.find((_, place) => found.filter((number) => number === place + 1).length !== 1)?.kind ?? null;
    },
  };
}

export const mark = /⟦\s*(\d+)\s*⟧/gu;

/** Placeholders, addresses. */
const contact = "\\[(?:phone|email|name) \\d+\\]|(?:https?://|www\\.)\\S+|[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}.-]+\\p{L}";
/** "£1,200", "14:30", "2.30 pm", "26", "48 h", "K7PM-4Q": with what makes it a price or a time of day. */
const digits =
  "[£$€¥]\\s?\\p{Nd}[\\p{Nd}.,:’']*(?<![.,:])|[\\p{L}\\p{Nd}]*\\p{Nd}[\\p{L}\\p{Nd}]*(?:[.,:/-][\\p{L}\\p{Nd}]*\\p{Nd}[\\p{L}\\p{Nd}]*)*(?:\\s?(?:[ap]\\.?m\\b\\.?|[£$€%]))?";

const longestFirst = (names: readonly string[]): string[] => [...new Set(names)].filter((name) => name.length > 1).toSorted((a, b) => b.length - a.length); // prettier-ignore
const wholeName = (name: string): string => `(?<![\\p{L}\\p{N}])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`;
