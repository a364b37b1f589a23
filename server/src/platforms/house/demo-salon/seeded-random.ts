/** Chance that always falls the same way for the same seed. */
export interface SeededRandom {
  /** In [0, 1). */
  next(): number;
  /** One of the list, or undefined when it is empty. */
  pick<T>(list: readonly T[]): T | undefined;
}

/** FNV-1a over the seed, then mulberry32: plenty for a demonstration calendar, nothing for secrets. */
export function seededRandom(seed: string): SeededRandom {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, pick: (list) => list[Math.floor(next() * list.length)] };
}
