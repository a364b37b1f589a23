import type { Grammar } from "./lies-of-times.ts";

/** A salon's own sentence with its meaning turned round or its limits taken off. */
const twists: ((sentence: string) => string)[] = [
  (sentence) => sentence.replace(/\b(is|are|can|may|do|will)\b(?! not)/u, "$1 not"),
  (sentence) => sentence.replace(/\b(not|never) /u, ""),
  (sentence) => sentence.replace(/\bno (?=\p{L})/u, ""),
  (sentence) => sentence.replace(/\d+/u, (number) => String(Number(number) * 3 + 1)),
  (sentence) => sentence.replace(/\bfree\b/u, "not free"),
  (sentence) => sentence.replace(/\b(?:five|six|seven|ten|two|four|fifteen|half)\b/iu, "eleven"),
  (sentence) => sentence.replace(/, (?:though|but|if|unless) .*$/u, "."),
  (sentence) => sentence.replace(/ (?:after|up to|within|from the age) [^,.;]*\d[^,.;]*/u, ""),
  (sentence) => sentence.replace(/ with Ellie and Robin from Monday to Wednesday/u, ""),
  (sentence) => sentence.replace(/\b(?:Small, calm|fair|Unopened|Free|treatment) /u, "All "),
  (sentence) => sentence.replace(/\p{L}{5,}(?=[.,])/u, "champagne"),
  (sentence) => `${sentence.replace(/[.!]$/u, "")}, and everybody gets a present.`,
];

export const liesOfPolicies: Record<string, Grammar> = {
  "a rule turned round": ({ catalogue }, chance) => {
    const policy = chance.pick(catalogue.policies);
    const sentence = chance.pick(policy.text.split(/(?<=[.!?;:]) /u));
    const twisted = chance.pick(twists)(sentence);
    return twisted === sentence ||
      twisted.endsWith(",.") ||
      !/[.!?;:]$/u.test(twisted) ||
      twisted.split(" ").length < 4 ||
      harmless.has(twisted)
      ? null
      : twisted.charAt(0).toUpperCase() + twisted.slice(1);
  },
};

/** What comes out true all the same. */
const harmless = new Set([
  "Colour, lash and brow services with tint or adhesive need a patch test.",
  "Longer appointments carry a deposit, shown;",
]);
