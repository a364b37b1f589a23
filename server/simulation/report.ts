import type { Verdict } from "./judge-walk.ts";

export interface Report {
  visitors: number;
  runs: number;
  /** Share of all walks that passed. */
  passOnce: number;
  /** Share of visitors who passed in every run. */
  passAlways: number;
  falseBookings: number;
  untruths: number;
  loops: number;
  needlessHandoffs: number;
  missedHandoffs: number;
  /** Messages and clicks until it was booked. */
  medianTurns: number;
}

/** `runs`: the same visitors in the same order, run after run. */
export function reportOf(runs: Verdict[][]): Report {
  const all = runs.flat();
  const visitors = runs[0]?.length ?? 0;
  const always = Array.from({ length: visitors }, (_, place) => runs.every((run) => run[place]?.passed === true));
  const count = (fits: (verdict: Verdict) => boolean): number => all.filter(fits).length;
  const turns = all.filter(({ booked }) => booked).map((verdict) => verdict.turns).toSorted((a, b) => a - b); // prettier-ignore
  return {
    visitors,
    runs: runs.length,
    passOnce: count(({ passed }) => passed) / Math.max(1, all.length),
    passAlways: always.filter(Boolean).length / Math.max(1, visitors),
    falseBookings: all.reduce((sum, verdict) => sum + verdict.falseBookings, 0),
    untruths: all.reduce((sum, verdict) => sum + verdict.untruths.length, 0),
    loops: count(({ loop }) => loop),
    needlessHandoffs: count(({ handoff }) => handoff === "needless"),
    missedHandoffs: count(({ handoff }) => handoff === "missed"),
    medianTurns: turns[Math.floor(turns.length / 2)] ?? 0,
  };
}

/** Fit to go live. */
export const isFit = ({ passOnce, passAlways, falseBookings, untruths, loops, medianTurns }: Report): boolean =>
  passOnce >= 0.98 && passAlways >= 0.98 && falseBookings + untruths + loops === 0 && medianTurns <= 6;
