import type { Wordings } from "./replies.ts";

/**
 * One of the wordings: the same for the same seed, and the one heard longest ago. `heard` is what the assistant said
 * before, newest first; a wording counts as heard when its last sentence was.
 */
export function vary(wordings: Wordings, seed: string, heard: readonly string[]): string {
  const start = hash(seed) % wordings.length;
  const turned = [...wordings.slice(start), ...wordings.slice(0, start)];
  const age = (wording: string): number => {
    const place = heard.findIndex((text) => text.includes(lastSentence(wording)));
    return place === -1 ? heard.length : place;
  };
  return turned.reduce((best, wording) => (age(wording) > age(best) ? wording : best));
}

function lastSentence(wording: string): string {
  return wording.split(/(?<=[.?!])\s+/).at(-1) ?? wording;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}
