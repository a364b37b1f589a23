import type { Wordings } from "./replies.ts";

/**
 * One of the wordings: the same for the same seed, and none that `justSaid` (the assistant's last messages) contains, as
 * long as there is another.
 */
export function vary(wordings: Wordings, seed: string, justSaid: string): string {
  const start = hash(seed) % wordings.length;
  const turned = [...wordings.slice(start), ...wordings.slice(0, start)];
  return turned.find((wording) => !justSaid.includes(wording)) ?? turned[0] ?? wordings[0];
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}
