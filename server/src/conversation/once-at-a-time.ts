/** Does a piece of work once for all who ask for it at the same time or soon after. */
export type OnceAtATime<T> = (key: string, work: () => Promise<T>, keep: (value: T) => boolean) => Promise<T>;

/** `lifeMs`: how long an answer stands; `most`: how many are remembered, those asked for last. */
export function onceAtATime<T>({ now, lifeMs, most }: { now(): number; lifeMs: number; most: number }): OnceAtATime<T> {
  const known = new Map<string, { answer: Promise<T>; until: number }>();
  return async (key, work, keep) => {
    const before = known.get(key);
    if (before && before.until > now()) return before.answer;
    const answer = work();
    known.delete(key);
    known.set(key, { answer, until: now() + lifeMs });
    if (known.size > most) known.delete(known.keys().next().value ?? "");
    const forget = (): void => {
      if (known.get(key)?.answer === answer) known.delete(key);
    };
    try {
      const value = await answer;
      if (!keep(value)) forget();
      return value;
    } catch (error) {
      forget();
      throw error;
    }
  };
}
