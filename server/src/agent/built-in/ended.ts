/** The salon's own words may come without a full stop; an address or a number on its own line needs none. */
export function ended(words: string): string {
  return words === "" || /[.!?:]$/.test(words) || /^\S+$|^\+?[\d\s()-]+$/.test(words) ? words : `${words}.`;
}
