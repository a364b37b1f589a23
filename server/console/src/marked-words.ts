/** A text in pieces, those that a search found marked: words that begin with one of its words, without accents and capitals. */
export function markedWords(text: string, search: string): { piece: string; isFound: boolean }[] {
  const wanted = plain(search).match(/[\p{L}\p{N}]+/gu) ?? [];
  return text
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .filter((piece) => piece !== "")
    .map((piece) => ({ piece, isFound: wanted.some((word) => plain(piece).startsWith(word)) }));
}

const plain = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
