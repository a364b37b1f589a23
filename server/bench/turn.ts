import { createBookingAgent } from "../src/agent/booking-agent.ts";
import { openHouseDesk } from "../src/testing/house-desk.ts";
import { visitorTalk } from "../src/testing/visitor-talk.ts";
import type { BenchRow } from "./bench-row.ts";
import { costRows, measure } from "./measure.ts";

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
    const costs = await measure(
      rounds,
      turns.map(
        ({ said }) =>
          () =>
            run(said),
      ),
    );
    return costs.flatMap((cost, index) => costRows(turns[index]?.name ?? "", cost));
  } finally {
    await house.close();
  }
}
