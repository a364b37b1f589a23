/** One of the scorers beside the sets: runs an engine over items and counts. */
export interface Task {
  run(
    engine: unknown,
    items: unknown[],
    how: { arg(name: string, usual?: string): string | undefined; name: string; setName: string },
  ): Promise<Scored>;
}

/** What a scorer counted. `line` is its own summary, with the speed. */
export interface Scored {
  line: string;
  detail: {
    /** Counts by name; of dates: n, exact, wrong, fp, noneN; of dialogues: dlg, fin, turns, jga, falseB …; of closed loops: n, ok, wrong. */
    summary?: Record<string, number>;
    /** Of intents, by label: how many there are and how many were found. */
    L?: Record<string, { n: number; tp: number }>;
    rows: unknown[];
  };
}
