import type { PlacedWork } from "./brute-force.ts";
import type { Place } from "./read-salon.ts";

interface Need {
  guest: number;
  kind: string;
  tags: string;
  count: number;
  from: number;
  to: number;
  leaves: number;
  inOneRoom: boolean;
}

interface Given {
  need: Need;
  unit: Place["units"][number];
  from: number;
  to: number;
}

/** Whether everybody can have the chairs and rooms they need: every way of giving them out is tried. */
export function resourcesSuffice(units: Place["units"], placed: PlacedWork[], busy: Map<string, Set<number>>): boolean {
  const wanted = joined(placed.flatMap(needsOf)).flatMap((need) => Array.from({ length: need.count }, () => need));
  return giveOut(units, wanted, [], busy);
}

function needsOf({ guest, work, start }: PlacedWork): Need[] {
  const end = start + work.length;
  return work.needs.map(({ kind, count, tags }) => {
    return {
      guest,
      kind,
      count,
      tags: tags.join(),
      from: start - work.before,
      to: end + work.after,
      leaves: end,
      inOneRoom: work.inOneRoom,
    };
  });
}

/** A guest keeps the chair from one leg to the next when the legs ask the same of it and no minute lies between, buffers counted. */
function joined(needs: Need[]): Need[] {
  for (const [index, a] of needs.entries()) {
    const other = needs.findIndex((b, at) => at > index && isSame(a, b) && a.from <= b.to && b.from <= a.to);
    const b = needs[other];
    if (b === undefined) continue;
    const one: Need = {
      ...a,
      count: Math.max(a.count, b.count),
      from: Math.min(a.from, b.from),
      to: Math.max(a.to, b.to),
      leaves: Math.max(a.leaves, b.leaves),
      inOneRoom: a.inOneRoom || b.inOneRoom,
    };
    return joined([...needs.filter((need) => need !== a && need !== b), one]);
  }
  return needs;
}

function isSame(a: Need, b: Need): boolean {
  return a.guest === b.guest && a.kind === b.kind && a.tags === b.tags;
}

function giveOut(units: Place["units"], wanted: Need[], given: Given[], busy: Map<string, Set<number>>): boolean {
  const [need, ...rest] = wanted;
  if (need === undefined) return true;
  return units.some((unit) => {
    const { kind, tags = [], changeover = 0 } = unit.resource;
    if (kind !== need.kind || need.tags.split(",").some((tag) => tag !== "" && !tags.includes(tag))) return false;
    const one: Given = { need, unit, from: need.from, to: Math.max(need.to, need.leaves + changeover) };
    return isFree(one, given, busy) && giveOut(units, rest, [...given, one], busy);
  });
}

function isFree(one: Given, given: Given[], busy: Map<string, Set<number>>): boolean {
  if (given.some(({ need, unit }) => need === one.need && unit === one.unit)) return false;
  const together = given.filter(({ need }) => need.inOneRoom && one.need.inOneRoom && need.guest !== one.need.guest);
  if (together.some(({ need, unit }) => need.kind === one.need.kind && need.tags === one.need.tags && unit.resource !== one.unit.resource))
    return false;
  const taken = busy.get(`resource ${one.unit.id}`);
  const others = given.filter(({ unit, need }) => unit === one.unit && need.guest !== one.need.guest);
  for (let minute = one.from; minute < one.to; minute++) {
    if (taken?.has(minute) ?? false) return false;
    const guests = new Set(others.filter(({ from, to }) => from <= minute && minute < to).map(({ need }) => need.guest));
    if (guests.size >= one.unit.partyCapacity) return false;
  }
  return true;
}
