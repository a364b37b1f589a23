import type { BenchRow } from "./bench-row.ts";

/** Everything `pnpm bench` can measure: `pnpm bench` runs all, `pnpm bench slots turn` only those. */
const benches: Record<string, { what: string; run(): Promise<BenchRow[]> }> = {
  turn: {
    what: "A turn with the built-in model: real desk and calendar, SQLite in memory",
    run: async () => (await import("./turn.ts")).benchTurn(),
  },
  slots: {
    what: "Slot search: 10 practitioners, 30 days, 4,800 taken spans",
    run: async () => (await import("./slot-search.ts")).benchSlotSearch(),
  },
  calendar: {
    what: "The slot search against a plain sorted sweep in the same run (it knows no chairs, buffers, breaks or rules)",
    run: async () => (await import("./calendar.ts")).benchCalendar(),
  },
  stores: {
    what: "Bookings on each store: hold and appointment, two durable transactions; PostgreSQL with ten connections, on this machine",
    run: async () => (await import("./stores.ts")).benchStores(),
  },
  numbers: {
    what: "The console's numbers over a year of 100,000 made-up conversations (BENCH_CONVERSATIONS) in each store",
    run: async () => (await import("./numbers.ts")).benchNumbers(),
  },
  sse: {
    what: "Event stream, ours against a bare node:http handler in the same run",
    run: async () => (await import("./sse-cost.ts")).benchSse(),
  },
  understanding: {
    what: "Understanding, on sets of what visitors say and the scorers beside them (UNDERSTANDING_SETS, or ../shared/nlu)",
    run: async () => (await import("./understanding.ts")).benchUnderstanding(),
  },
  widget: {
    what: "Widget bytes, brotli 11, after `pnpm build`, against the least that does it, built in the same run",
    run: async () => (await import("./widget-bytes.ts")).benchWidget(),
  },
  inbox: {
    what: "The staff console in Chromium, after `pnpm build`: 500 conversations open, 50 of them live; input to painted frame",
    run: async () => (await import("./inbox.ts")).benchInbox(),
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}.`);
  process.exitCode = 1;
} else {
  for (const [name, { what, run }] of Object.entries(benches)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`\n${what}\n$ pnpm bench ${name}`);
    for (const row of await run()) console.log(line(row));
  }
}

function line({ name, value, unit, floor }: BenchRow): string {
  const ratio = floor === undefined ? "" : `   floor ${shown(floor)} ${unit}, ${(value / floor).toFixed(1)} ×`;
  return `  ${name.padEnd(56)} ${shown(value).padStart(10)} ${unit}${ratio}`;
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
