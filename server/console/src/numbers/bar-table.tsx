import type { NumberKind } from "@chairside/shared/numbers.ts";
import { ChartTools } from "./chart-tools.tsx";
import { CountLink } from "./count-link.tsx";

export interface BarLine {
  label: string;
  kind: NumberKind;
  details?: readonly string[];
  times: number;
  earlier: number;
  /** Beside the figure: a share, money. */
  note?: string;
}

/** Figures of one kind as bars in a table: the table is its own alternative. */
export function BarTable({ title, lines, period }: { title: string; lines: readonly BarLine[]; period: string }) {
  const most = Math.max(1, ...lines.map(({ times }) => times));
  const notes = lines.some(({ note }) => note !== undefined);
  const head = [title, "Now", "Before", ...(notes ? ["Also"] : [])];
  const rows = lines.map(({ label, times, earlier, note }) => [label, times, earlier, ...(notes ? [note ?? ""] : [])]);
  return (
    <>
      <table class="bar-table">
        <caption class="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">What</span>
            </th>
            <th scope="col">Now</th>
            <th scope="col">Before</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, kind, details, times, earlier, note }) => (
            <tr key={label}>
              <th scope="row">
                {label}
                {note && <span class="bar-note"> {note}</span>}
                <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                  <rect width={(times / most) * 100} height="1" />
                </svg>
              </th>
              <td>
                <CountLink times={times} kind={kind} details={details} period={period} label={label} />
              </td>
              <td class="soft">{earlier}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ChartTools table={{ title, head, rows }} period={period} />
    </>
  );
}
