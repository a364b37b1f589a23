import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import type { ConversationEvent, EventBody } from "@chairside/shared/events.ts";
import type { OfferedSlot } from "@chairside/shared/facts.ts";
import { type MortalServer, startMortalServer, type ToMortal } from "./mortal-server.ts";
import { stubbornVisitor, type StubbornVisitor } from "./stubborn-visitor.ts";

const noon = Date.parse("2026-11-22T12:00:00Z");

/** A server on one data folder that is started again whenever it has died. */
export interface Undying {
  settings: Record<string, string>;
  server: MortalServer;
  /** Where it answers; starts it again when it is dead. */
  living(): Promise<string>;
}

export async function undying(settings: Record<string, string>): Promise<Undying> {
  let starting: Promise<MortalServer> | undefined;
  const born = Date.now();
  // Its clock goes on while it is dead.
  const start = (): Promise<MortalServer> => startMortalServer(settings, new Date(noon + Date.now() - born).toISOString());
  const life: Undying = {
    settings,
    server: await start(),
    async living() {
      if (!life.server.isDead()) return life.server.url;
      // Whoever comes first starts it; all wait for the same one.
      starting ??= start().finally(() => (starting = undefined));
      life.server = await starting;
      return life.server.url;
    },
  };
  return life;
}

/** A visit with everything in it: asked, held, held another, declined, held again, booked. Answers the visitor. */
export async function visit(life: Undying, told: ToMortal, days: string): Promise<StubbornVisitor> {
  await life.living();
  await life.server.tell(told);
  const visitor = await stubbornVisitor(life.living);
  const heard = await visitor.say(`A skin fade ${days}. I'm Anna Bell, 07700 900123`);
  const [first, second] = offeredIn(heard);
  if (!first || !second)
    throw new Error(`Too little was offered: ${heard.map((one) => ("text" in one ? one.text : one.type)).join(" | ")}`);
  await visitor.say("This one", first.offer);
  await visitor.say("Rather this one", second.offer);
  await visitor.decline();
  await visitor.say("Then the first one", first.offer);
  await visitor.confirm();
  return visitor;
}

const offeredIn = (events: ConversationEvent[]): OfferedSlot[] => events.flatMap((one) => (one.type === "slots-offered" ? one.slots : []));

/** What is kept of a visit, read past the server. */
export interface Kept {
  /** The types of all events, staff's among them, in order. */
  types: EventBody["type"][];
  seqs: number[];
  /** References of the appointments that stand in the calendar. */
  booked: string[];
  /** Times that are held, for anybody. */
  held: string[];
}

export function kept(dataDir: string, conversationId: string): Kept {
  const db = new DatabaseSync(join(dataDir, "chairside.sqlite"), { readOnly: true });
  try {
    const events = db.prepare("select seq, type from event where conversationId = ? order by seq").all(conversationId);
    const booked = db.prepare("select reference from calendarEntry where conversationId = ? and status = 'booked'").all(conversationId);
    const held = db.prepare("select entryId from calendarEntry where status = 'held'").all();
    return {
      types: events.map(({ type }) => String(type) as EventBody["type"]),
      seqs: events.map(({ seq }) => Number(seq)),
      booked: booked.map(({ reference }) => String(reference)),
      held: held.map(({ entryId }) => String(entryId)),
    };
  } finally {
    db.close();
  }
}
