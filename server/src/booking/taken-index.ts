import type { Occupancy } from "./occupancy.ts";
import type { InstantMs } from "./platform.ts";

/** What is taken, by kind and id, in order of start: a search of one day looks at that day's only. */
export type Taken = Record<Occupancy["kind"], Map<string, TakenList>>;

interface TakenList {
  spans: Occupancy[];
  /** No span is longer, so what reaches into a time began at most so long before it. */
  longest: number;
}

export function indexTaken(busy: Occupancy[]): Taken {
  const taken: Taken = { practitioner: new Map(), resource: new Map() };
  const unordered = new Set<TakenList>();
  for (const occupancy of busy) {
    const lists = taken[occupancy.kind];
    const list = lists.get(occupancy.id);
    const length = occupancy.end - occupancy.start;
    if (list === undefined) {
      lists.set(occupancy.id, { spans: [occupancy], longest: length });
      continue;
    }
    if ((list.spans.at(-1)?.start ?? 0) > occupancy.start) unordered.add(list);
    list.spans.push(occupancy);
    if (length > list.longest) list.longest = length;
  }
  for (const list of unordered) list.spans = list.spans.toSorted((a, b) => a.start - b.start);
  return taken;
}

/** Everything of one practitioner or resource that lies in [from, to) or reaches into it, in order of start. */
export function takenBetween(taken: Taken, kind: Occupancy["kind"], id: string, from: InstantMs, to: InstantMs): Occupancy[] {
  const list = taken[kind].get(id);
  if (list === undefined) return [];
  const found: Occupancy[] = [];
  for (let index = firstFrom(list.spans, from - list.longest); index < list.spans.length; index++) {
    const span = list.spans[index];
    if (span === undefined || span.start >= to) break;
    if (span.end > from) found.push(span);
  }
  return found;
}

function firstFrom(spans: Occupancy[], start: InstantMs): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
