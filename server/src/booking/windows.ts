import type { InstantMs } from "./platform.ts";

/** Something taken, half-open: [start, end). */
export interface Span {
  start: InstantMs;
  end: InstantMs;
}

/** Starts that are possible, both ends included. A list of windows is in order and without overlap. */
export interface Window {
  first: InstantMs;
  last: InstantMs;
}

/** The open interval of starts that a taken span rules out. */
export interface Forbidden {
  after: InstantMs;
  before: InstantMs;
}

/** What is left of `whole` when every forbidden interval is taken out: one sort and one sweep. */
export function windowsWithout(whole: Window, forbidden: Forbidden[]): Window[] {
  const windows: Window[] = [];
  let first = whole.first;
  for (const { after, before } of forbidden.toSorted((a, b) => a.after - b.after)) {
    if (before <= first) continue;
    if (after >= first) {
      if (after > whole.last) break;
      windows.push({ first, last: after });
    }
    first = before;
    if (first > whole.last) return windows;
  }
  if (first <= whole.last) windows.push({ first, last: whole.last });
  return windows;
}

/** Starts that are in both lists. */
export function windowsInBoth(a: Window[], b: Window[]): Window[] {
  const both: Window[] = [];
  let i = 0;
  let j = 0;
  for (let x = a[0], y = b[0]; x !== undefined && y !== undefined; x = a[i], y = b[j]) {
    const first = Math.max(x.first, y.first);
    const last = Math.min(x.last, y.last);
    if (first <= last) both.push({ first, last });
    if (x.last < y.last) i++;
    else j++;
  }
  return both;
}

/** Starts that are in at least `count` of the lists. */
export function windowsInAtLeast(count: number, lists: Window[][]): Window[] {
  if (count === 1) return union(lists);
  const edges = lists.flatMap((list) =>
    list.flatMap(({ first, last }) => [
      { at: first, step: 1 },
      { at: last, step: -1 },
    ]),
  );
  // Both ends belong to a window: at the same instant one opens before another closes.
  edges.sort((a, b) => a.at - b.at || b.step - a.step);
  const windows: Window[] = [];
  let depth = 0;
  let first = 0;
  for (const { at, step } of edges) {
    depth += step;
    if (step > 0 && depth === count) first = at;
    if (step < 0 && depth === count - 1) windows.push({ first, last: at });
  }
  return windows;
}

function union(lists: Window[][]): Window[] {
  const windows: Window[] = [];
  for (const { first, last } of lists.flat().toSorted((a, b) => a.first - b.first)) {
    const before = windows.at(-1);
    if (before === undefined || before.last < first) windows.push({ first, last });
    else if (before.last < last) windows[windows.length - 1] = { first: before.first, last };
  }
  return windows;
}

export function includesStart(windows: Window[], start: InstantMs): boolean {
  return windows.some(({ first, last }) => first <= start && start <= last);
}

/** Spans in order, those that overlap or touch made one. */
export function mergeSpans<S extends Span>(spans: S[], merge: (a: S, b: S) => S): S[] {
  const merged: S[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) merged[merged.length - 1] = merge(last, span);
    else merged.push(span);
  }
  return merged;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
