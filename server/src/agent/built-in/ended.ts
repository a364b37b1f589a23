/** The salon's own words may come without a full stop; a list, an address or a number by itself needs none. */
export function ended(words: string): string {
  return words === "" || words.includes("\n") || /[.!?:]$/.test(words) || /^\S+$|^\+?[\d\s()-]+$/.test(words) ? words : `${words}.`;
}
