/**
 * Orders documents by how many of a question's words they share, rare words counting more; those scoring below `least`
 * or half of the best are left out. Words are compared by their stem, and a few words people use for the same thing count as one.
 */
export function rank<T>(question: string, documents: readonly T[], textOf: (document: T) => string, least: number): T[] {
  const asked = [...new Set(terms(question))];
  const bags = documents.map((document) => new Set(terms(textOf(document))));
  const rarity = (term: string): number => Math.log(1 + documents.length / (1 + bags.filter((bag) => bag.has(term)).length));
  const scored = documents.map((document, place) => ({
    document,
    score: asked.filter((term) => bags[place]?.has(term)).reduce((sum, term) => sum + rarity(term), 0),
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score >= Math.max(least, best * 0.5)).toSorted((a, b) => b.score - a.score).map(({ document }) => document); // prettier-ignore
}

/** Content words, stemmed and under one name each. */
export function terms(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => word.length > 1 && !empty.has(word))
    .map((word) => sameAs.get(word) ?? sameAs.get(stem(word)) ?? stem(word));
}

function stem(word: string): string {
  return word.length <= 4 ? word.replace(/s$/, "") : word.replace(/(?:ing|ings|ies|ed|es|s|e|y|able|ation|ations)$/, "");
}

const empty = new Set(
  "the an and or of to in on at is are am be do does did can could would should you your we our us my me it its this that there if for with what when where which who how any some have has get got need please want like will not no yes from hair something anything really nice good look feel myself should".split(" "), // prettier-ignore
);

const sameAs = new Map(
  [
    ["cancel", "cancellation", "cancelling", "cancelled", "reschedule", "rebook", "refund"],
    ["late", "delayed", "delay", "lateness"],
    ["park", "parking", "car", "garage", "drive"],
    ["pay", "payment", "card", "cash", "contactless", "amex", "visa"],
    ["deposit", "upfront", "advance", "prepay"],
    ["child", "children", "kid", "kids", "baby", "toddler", "pram", "buggy"],
    ["dog", "dogs", "pet", "pets"],
    ["allergy", "allergic", "allergies", "reaction", "patch", "ppd", "sensitive"],
    ["open", "opening", "opens", "close", "closed", "closing", "closes", "shut"],
    ["address", "located", "location", "directions", "find"],
    ["phone", "telephone", "call", "ring"],
    ["wheelchair", "accessible", "accessibility", "access", "disabled", "step", "stairs", "lift"],
    ["wifi", "internet", "wlan"],
    ["gift", "voucher", "vouchers", "giftcard"],
    ["tip", "tips", "gratuity"],
    ["drink", "drinks", "coffee", "tea", "prosecco", "wine"],
    ["pregnant", "pregnancy", "expecting"],
  ].flatMap(([first = "", ...others]) => [first, ...others].map((word) => [word, first] as const)),
);
