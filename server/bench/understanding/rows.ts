import type { BenchRow } from "../bench-row.ts";
import type { Scored } from "./scored.ts";

/** One line for a set of date-times: exact readings, wrong ones, values where there is none, speed. */
export function dateTimeRow(name: string, { line, detail }: Scored): BenchRow {
  const count = countsOf(detail);
  const speed = /(\d+) utt\/s/.exec(line)?.[1] ?? "?";
  const rest = `wrong ${percent(count("wrong"), count("n"))} %, false ${count("fp")}/${count("noneN")}, ${speed} utterances/s`;
  return { name, value: share(count("exact"), count("n")), unit: `% exact (${rest})` };
}

/** One line for recorded dialogues: all that is known right at the end, after every turn, bookings without a yes. */
export function replayRow(name: string, { detail }: Scored): BenchRow {
  const count = countsOf(detail);
  const rest = `turn ${percent(count("jga"), count("turns"))} %, false bookings ${count("falseB")}, booked right ${percent(count("dlgBookOk"), count("dlgBook"))} %`;
  return { name: `${name}, replay`, value: share(count("fin"), count("dlg")), unit: `% final joint goal (${rest})` };
}

/** One line for dialogues held with the real assistant. */
export function loopRow(name: string, { detail }: Scored): BenchRow {
  const count = countsOf(detail);
  const rest = `wrong ${count("wrong")}, not booked ${count("none")} of ${count("n")}, ${(count("turns") / count("n")).toFixed(1)} turns`;
  return { name: `${name}, closed loop`, value: share(count("ok"), count("n")), unit: `% booked right (${rest})` };
}

/** One line for a set of intents. */
export function intentRow(name: string, { line, detail }: Scored): BenchRow {
  const recall = (label: string): string => percent(detail.L?.[label]?.tp ?? 0, detail.L?.[label]?.n ?? 0);
  const value = Number(/acc ([\d.]+)%/.exec(line)?.[1] ?? Number.NaN);
  return { name, value, unit: `% right (person ${recall("human_handoff")} %, out of scope ${recall("out_of_scope")} %)` };
}

function countsOf({ summary = {} }: Scored["detail"]): (name: string) => number {
  return (name) => summary[name] ?? 0;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
const percent = (part: number, whole: number): string => share(part, whole).toFixed(1);
