import type { Occupancy } from "./occupancy.ts";
import { dayMs } from "./salon-time.ts";

/** What is taken, by kind and id, then by UTC day: a search of one day looks at that day's only. */
export type Taken = Map<string, Map<number, Occupancy[]>>;

export function indexTaken(busy: Occupancy[]): Taken {
  const taken: Taken = new Map();
  for (const occupancy of busy) {
    const key = `${occupancy.kind} ${occupancy.id}`;
    let days = taken.get(key);
    if (days === undefined) taken.set(key, (days = new Map()));
    for (let day = Math.floor(occupancy.start / dayMs); day * dayMs < occupancy.end; day++) {
      const list = days.get(day);
      if (list === undefined) days.set(day, [occupancy]);
      else list.push(occupancy);
    }
  }
  return taken;
}

/** Everything of one practitioner or resource on the days from `day` (a UTC day) to `day + 3`. Spans found twice do no harm. */
export function takenFrom(taken: Taken, kind: Occupancy["kind"], id: string, day: number): Occupancy[] {
  const days = taken.get(`${kind} ${id}`);
  if (days === undefined) return [];
  return [day, day + 1, day + 2, day + 3].flatMap((one) => days.get(one) ?? []);
}
