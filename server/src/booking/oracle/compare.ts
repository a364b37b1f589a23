import { bruteForce, isLawful } from "./brute-force.ts";
import type { Engine, OracleCase } from "./oracle-case.ts";

/** What an engine and the brute force do not agree on, in words; null when they agree. `starts` is how many there are. */
export interface Comparison {
  difference: string | null;
  starts: number;
}

export function compare(engine: Engine, oracle: OracleCase): Comparison {
  const { catalogue, busy, query, now } = oracle;
  const slots = engine(catalogue, busy, query, now);
  const found = slots.map(({ start, legs }) => `${start} ${legs[0]?.practitionerId}`);
  const expected = bruteForce(oracle);
  const missing = expected.filter((start) => !found.includes(start));
  const extra = found.filter((start, index) => !expected.includes(start) || found.indexOf(start) !== index);
  const unlawful = slots.filter((slot) => !isLawful(oracle, slot));
  const late = slots.filter(({ start }, index) => start < (slots[index - 1]?.start ?? start));
  const difference = [
    ...say("not found", missing),
    ...say("found, yet not possible", extra),
    ...say("against a rule", unlawful),
    ...say("out of order", late),
  ];
  return { difference: difference.length === 0 ? null : `seed ${oracle.seed}: ${difference.join("; ")}`, starts: expected.length };
}

function say(what: string, cases: unknown[]): string[] {
  return cases.length === 0
    ? []
    : [`${what}: ${JSON.stringify(cases.slice(0, 3))}${cases.length > 3 ? ` and ${cases.length - 3} more` : ""}`];
}
