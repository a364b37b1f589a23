/** Where to die: at the `time`-th pass of a failpoint. */
export interface Death {
  at: string;
  time: number;
}

/**
 * `EVERY_DEATH=1` dies before and after every pass of every write and every read's first. Otherwise at the last pass of each write,
 * at every one that decides what is kept, and before every third read: between writes, all that is kept stays what it was.
 */
const everyDeath = process.env["EVERY_DEATH"] === "1";
const decisive = new Set(["log.append after", "platform.hold after", "platform.reschedule after", "platform.cancel after"]);

type Kinds = Record<string, Record<string, string> | undefined>;

/** The deaths to survive among the failpoints that were passed, by what each call is. */
export function deathsOf(passed: string[], kinds: Kinds): Death[] {
  const passes = new Map<string, number>();
  for (const name of passed) passes.set(name, (passes.get(name) ?? 0) + 1);
  let reads = 0;
  return [...passes].flatMap(([at, times]) => {
    const [port = "", call = ""] = at.split(/[. ]/);
    const kind = kinds[port]?.[call];
    if (kind === undefined || kind === "beside") return [];
    if (kind !== "writes") return everyDeath || (at.endsWith(" before") && reads++ % 3 === 0) ? [{ at, time: 1 }] : [];
    const all = Array.from({ length: times }, (_, index) => ({ at, time: index + 1 }));
    return everyDeath || decisive.has(at) ? all : all.slice(-1);
  });
}

export const nameOf = ({ at, time }: Death): string => `${at}, pass ${time}`;
