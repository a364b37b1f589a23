/**
 * Values that know who reads them, as `@preact/signals-core` has them, in a sixth of its bytes. What it leaves out: a `computed`
 * is worked out at once, for as long as the page lives, and inside a `batch` it is as it was before.
 */
export interface ReadonlySignal<T> {
  /** Read inside an effect, it runs the effect again when it changes. */
  readonly value: T;
  /** The value, and nobody is told. */
  peek(): T;
}
export interface Signal<T> extends ReadonlySignal<T> {
  value: T;
}

interface Reader {
  run(): void;
  /** Whose readers it is among. */
  among: Set<Set<Reader>>;
  /** Runs before those that are not: others read what it works out. */
  first: boolean;
}

/** An effect that sets what it reads never comes to rest. */
const mostRuns = 1_000;

let reader: Reader | null = null;
let depth = 0;
const due = new Set<Reader>();

export function signal<T>(value: T): Signal<T> {
  const readers = new Set<Reader>();
  return {
    get value() {
      if (reader) {
        readers.add(reader);
        reader.among.add(readers);
      }
      return value;
    },
    set value(next) {
      if (next === value) return;
      value = next;
      batch(() => {
        for (const one of readers) due.add(one);
      });
    },
    peek: () => value,
  };
}

/** Worked out anew when something that `read` reads has changed. */
export function computed<T>(read: () => T): ReadonlySignal<T> {
  let made: Signal<T> | undefined;
  start(() => {
    const value = read();
    if (made) made.value = value;
    else made = signal(value);
  }, true);
  return made as unknown as Signal<T>;
}

/** Runs now, and again after each change of what it read the last time. What it returns is done before the next run and at the end. */
export const effect = (task: () => void | (() => void)): (() => void) => start(task, false);

/** Many changes, after which each effect runs once. */
export function batch(task: () => void): void {
  depth++;
  try {
    task();
  } finally {
    try {
      if (depth === 1) runDue();
    } finally {
      depth--;
    }
  }
}

function start(task: () => void | (() => void), first: boolean): () => void {
  let cleanUp: void | (() => void);
  const stop = () => {
    for (const readers of self.among) readers.delete(self);
    self.among.clear();
    due.delete(self);
    const last = cleanUp;
    cleanUp = undefined;
    if (last) readAs(null, last);
  };
  const self: Reader = {
    first,
    among: new Set(),
    run: () =>
      batch(() => {
        stop();
        cleanUp = readAs(self, task);
      }),
  };
  self.run();
  return stop;
}

function runDue(): void {
  let runs = 0;
  let failure: { error: unknown } | undefined;
  for (;;) {
    const [any] = due;
    if (!any) break;
    const next = [...due].find(({ first }) => first) ?? any;
    due.delete(next);
    try {
      if (++runs > mostRuns) due.clear();
      else next.run();
    } catch (error) {
      failure ??= { error };
    }
  }
  if (runs > mostRuns) throw new Error("Effects that set each other off.");
  if (failure) throw failure.error;
}

function readAs<T>(who: Reader | null, task: () => T): T {
  const before = reader;
  reader = who;
  try {
    return task();
  } finally {
    reader = before;
  }
}
