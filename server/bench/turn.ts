import { createBookingAgent } from "../src/agent/booking-agent.ts";
import { openHouseDesk } from "../src/testing/house-desk.ts";
import { visitorTalk } from "../src/testing/visitor-talk.ts";
import type { BenchRow } from "./bench-row.ts";

const now = Date.parse("2026-11-18T10:00:00Z");
const rounds = 150;

const turns: { name: string; said: string[] }[] = [
  { name: "turn that finds times", said: ["I want a blonde balayage with Sarah next Thursday afternoon"] },
  { name: "turn that answers a question", said: ["where can I park?"] },
  {
    name: "turns from wish to summary card",
    said: ["I want a skin fade with Marco next Thursday", "the first one", "Anna Bell, 07700 900123"],
  },
];

/** A visitor's message to the finished answer with the built-in model, over the real desk and our own calendar in SQLite in memory. */
export async function benchTurn(): Promise<BenchRow[]> {
  const house = await openHouseDesk(() => now);
  const assistant = createBookingAgent({ audit: () => {}, now: () => now });
  const run = async (said: string[]): Promise<void> => {
    const visitor = visitorTalk(assistant, house.desk, () => now);
    for (const words of said) await visitor.say(words);
    if (visitor.brief.hold) await house.desk.releaseHold(visitor.brief.hold.holdId);
  };
  try {
    const rows: BenchRow[] = [];
    for (const { name, said } of turns) rows.push(...(await measure(name, () => run(said))));
    return rows;
  } finally {
    await house.close();
  }
}

async function measure(name: string, work: () => Promise<void>): Promise<BenchRow[]> {
  for (let round = 0; round < 20; round++) await work();
  const times: number[] = [];
  const cpu = process.cpuUsage();
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(cpu);
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? 0;
  return [
    { name: `${name}, p50`, value: at(0.5), unit: "ms" },
    { name: `${name}, p99`, value: at(0.99), unit: "ms" },
    { name: `${name}, CPU`, value: (user + system) / 1000 / rounds, unit: "ms" },
  ];
}
