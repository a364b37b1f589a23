import { setTimeout as sleep } from "node:timers/promises";
import { connectVisitor } from "../../bin/connect-visitor.ts";

const lines = [
  "I am thinking of something new for the summer",
  "My hair is quite long and a little dry",
  "I would rather not have anything too short",
  "My sister was with you and loved it",
  "I am not sure about a fringe though",
  "It should be easy to look after",
];

export interface LiveVisitors {
  /** Resolves when all have talked for a while. */
  warm: Promise<void>;
  /** From now on each writes again some seconds after each answer. */
  talkOn(): void;
  conversationIds: string[];
  stop(): void;
}

/** `count` visitors at once who do not come to an end. */
export async function liveVisitors(url: string, count: number): Promise<LiveVisitors> {
  const visitors = await Promise.all(Array.from({ length: count }, () => connectVisitor({ url, salonId: "juniper-row" })));
  const stopped = new AbortController();
  const go = Promise.withResolvers<void>();
  const warming = visitors.map(async (visitor) => {
    for (const [index] of Array.from({ length: 14 }).entries()) await visitor.say(lines[index % lines.length] ?? "");
  });
  for (const [index, visitor] of visitors.entries())
    void (async () => {
      await warming[index];
      await go.promise;
      for (let turn = index; !stopped.signal.aborted; turn++) {
        await sleep(((turn * 611) % 5_000) + 500);
        if (!stopped.signal.aborted) await visitor.say(lines[turn % lines.length] ?? "");
      }
    })().catch(() => {});
  return {
    warm: Promise.all(warming).then(() => {}),
    talkOn: () => go.resolve(),
    conversationIds: visitors.map(({ conversationId }) => conversationId),
    stop() {
      stopped.abort();
      for (const visitor of visitors) visitor.close();
    },
  };
}
