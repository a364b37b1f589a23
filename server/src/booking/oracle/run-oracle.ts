import { fitSlot } from "../fit-slot.ts";
import type { Slot } from "../platform.ts";
import { searchSlots } from "../slot-search.ts";
import { compare } from "./compare.ts";
import type { OracleCase } from "./oracle-case.ts";
import { randomCase } from "./random-case.ts";

/** `node run-oracle.ts [cases] [first seed]`: the slot search against the brute force; stops at the tenth difference. */
const [count = 10_000, first = 1] = process.argv.slice(2).map(Number);
const began = performance.now();
const differences: string[] = [];
const tally = new Map<string, number>();
for (let seed = first; seed < first + count && differences.length < 10; seed++) {
  const oracle = randomCase(seed);
  const { catalogue, busy, query, now } = oracle;
  const { difference } = compare(searchSlots, oracle);
  if (difference !== null) differences.push(difference);
  const slots = searchSlots(catalogue, busy, query, now);
  for (const slot of slots) {
    if (!fitSlot(catalogue, busy, slot, now).fits) differences.push(`seed ${seed}: found, but could not be held: ${JSON.stringify(slot)}`);
  }
  for (const what of ["cases", ...(slots.length > 0 ? ["cases with a start"] : []), ...slots.flatMap((slot) => kindsOf(slot, oracle))]) {
    tally.set(what, (tally.get(what) ?? 0) + 1);
  }
}

/** What a run has seen, so that nobody takes an empty one for a good one. */
function kindsOf({ legs, locationId, resourceTags }: Slot, { catalogue, query }: OracleCase): string[] {
  const follows = legs.flatMap((leg, index) => {
    const before = legs[index - 1];
    return before === undefined || before.guest !== leg.guest
      ? []
      : [{ wait: leg.start - before.end, together: leg.start === before.start }];
  });
  return [
    "slots",
    ...(follows.length > 0 ? ["of several services"] : []),
    ...(follows.some(({ together }) => together) ? ["with services at once"] : []),
    ...(follows.some(({ wait }) => wait > 0) ? ["with a wait"] : []),
    ...(legs.some(({ guest }) => guest !== undefined) ? ["for a party"] : []),
    ...(locationId === undefined ? [] : ["at another location"]),
    ...(resourceTags === undefined ? [] : ["in a quiet place"]),
    ...(query.preferences?.pronouns === undefined ? [] : ["with a preferred practitioner"]),
    `in ${catalogue.salon.timeZone}`,
  ];
}

const seconds = ((performance.now() - began) / 1000).toFixed(1);
const seen = [...tally].map(([what, times]) => `  ${String(times).padStart(7)} ${what}`);
const lines = [`Seeds ${first} to ${first + count - 1}, ${seconds} s: ${differences.length} differences`, ...differences, ...seen];
process.stdout.write(`${lines.join("\n")}\n`);
process.exitCode = differences.length === 0 ? 0 : 1;
