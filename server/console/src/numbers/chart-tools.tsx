import type { ComponentChildren } from "preact";
import { type Cell, csvOf } from "./csv.ts";
import { saveCsv } from "./save-csv.ts";

export interface ChartTable {
  /** Names the table and its file. */
  title: string;
  head: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** A picture's table for whoever does not see the picture, with links where it has them, and the same as a file. */
export function ChartTools({ table, period, children }: { table: ChartTable; period: string; children?: ComponentChildren }) {
  const file = `${table.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}-${period.replace("..", "-to-")}.csv`;
  return (
    <div class="chart-tools">
      {children && (
        <details>
          <summary>
            As a table<span class="unseen">: {table.title}</span>
          </summary>
          <div class="chart-table" role="region" aria-label={table.title} tabIndex={0}>
            {children}
          </div>
        </details>
      )}
      <button type="button" class="quiet" onClick={() => saveCsv(file, csvOf(table.head, table.rows))}>
        Download CSV<span class="unseen">: {table.title}</span>
      </button>
    </div>
  );
}
