/** Chance that repeats itself: the same seed, the same answers in the same order. */
export interface Chance {
  /** From `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** The same in multiples of five. */
  fives(least: number, most: number): number;
  often(share: number): boolean;
  pick<T>(list: readonly T[]): T;
}

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  // Mulberry32, public domain.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    whole,
    fives: (least, most) => whole(Math.ceil(least / 5), Math.max(Math.ceil(least / 5), Math.floor(most / 5))) * 5,
    often: (share) => next() < share,
    pick: (list) => {
      const picked = list[whole(0, list.length - 1)];
      if (picked === undefined) throw new RangeError("nothing to pick from");
      return picked;
    },
  };
}
