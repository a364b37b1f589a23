/** A word, a run of digits or a single mark of the folded text. */
export interface Part {
  text: string;
  start: number;
  end: number;
  glued: boolean;
  kind: "word" | "digits" | "mark";
}

const piece = /([\p{L}\u0300ßºª]+)|(\d+)|[^\s]/gu;

/** Parts of a text that was folded before; white space is dropped. */
export function splitText(folded: string): Part[] {
  const parts: Part[] = [];
  let end = -1;
  for (const hit of folded.matchAll(piece)) {
    const text = hit[1] === undefined ? hit[0] : hit[0].replaceAll("\u0300", "");
    const kind = hit[1] === undefined ? (hit[2] === undefined ? "mark" : "digits") : "word";
    parts.push({ text, start: hit.index, end: hit.index + hit[0].length, glued: hit.index === end, kind });
    end = hit.index + hit[0].length;
  }
  return parts;
}
