import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import type { ConversationEvent, EventBody } from "@chairside/shared/events.ts";
import type { ToMortal } from "./mortal-server.ts";
import type { Undying } from "./mortal-visit.ts";
import { staffLetters } from "./staff-letters.ts";
import { stubbornVisitor } from "./stubborn-visitor.ts";

/** What is kept of a visit in which an appointment was moved and cancelled, read past the server. */
export interface ChangedVisit {
  types: EventBody["type"][];
  seqs: number[];
  status: string;
  /** How often it was moved. */
  places: number;
  /** Times held for its guest's conversation still. */
  held: number;
  /** Minor units; 0: nothing. */
  fee: number;
  toldFee: number;
}

/** Somebody books and goes; comes back, proves to be who it was, moves it and cancels it. `told` counts from when they come back. */
export async function changeVisit(life: Undying, told: ToMortal, round: number): Promise<ChangedVisit> {
  await life.living();
  await life.server.tell({ do: "live" });
  const phone = `07700 9${String(10_000 + round)}`;
  const days = ["12 January", "13 January", "14 January", "15 January", "16 January"];
  const [day, other] = [days[round % 4], days[(round % 4) + 1]];
  const first = await stubbornVisitor(life.living);
  const [slot] = offeredIn(await first.say(`A skin fade on ${day}. I'm Anna Bell, ${phone}`));
  await first.say("This one", slot?.offer);
  const booked = last(await first.confirm(), "appointment-booked")?.appointment;
  if (!booked) throw new Error("nothing was booked");

  const visitor = await stubbornVisitor(life.living);
  const letters = await staffLetters(life);
  await life.server.tell(told);
  await visitor.say(`Move my appointment to ${other}, please`);
  const address = `+44${phone.replaceAll(" ", "").slice(1)}`;
  const offered = offeredIn(await visitor.prove(phone, () => letters.codesTo(address)));
  await visitor.say("This one", offered[0]?.offer);
  await visitor.confirm();
  await visitor.say("Cancel my appointment");
  const cancelled = last(await visitor.confirm(), "appointment-cancelled");
  return { ...kept(life.settings["DATA_DIR"] ?? "", visitor.conversationId, booked.appointmentId), toldFee: cancelled?.fee?.amount ?? 0 };
}

const offeredIn = (events: ConversationEvent[]) => events.flatMap((one) => (one.type === "slots-offered" ? one.slots : []));

function last<T extends EventBody["type"]>(events: ConversationEvent[], type: T): Extract<ConversationEvent, { type: T }> | undefined {
  return events.findLast((event): event is Extract<ConversationEvent, { type: T }> => event.type === type);
}

function kept(dataDir: string, conversationId: string, appointmentId: string): Omit<ChangedVisit, "toldFee"> {
  const db = new DatabaseSync(join(dataDir, "chairside.sqlite"), { readOnly: true });
  try {
    const events = db.prepare("select seq, type from event where conversationId = ? order by seq").all(conversationId);
    const entry = db.prepare("select status, cancellation from calendarEntry where entryId = ?").get(appointmentId);
    const cancellation = JSON.parse(String(entry?.["cancellation"] ?? "null")) as { fee: { amount: number } | null } | null;
    const places = db
      .prepare(
        "with recursive before (id) as (select movedFrom from calendarEntry where entryId = ? union select movedFrom from calendarEntry, before where entryId = id) select count(id) as places from before",
      )
      .get(appointmentId);
    const held = db.prepare("select count(*) as held from calendarEntry where status = 'held' and movedFrom = ?").get(appointmentId);
    return {
      types: events.map(({ type }) => String(type) as EventBody["type"]),
      seqs: events.map(({ seq }) => Number(seq)),
      status: String(entry?.["status"]),
      places: Number(places?.["places"]),
      held: Number(held?.["held"]),
      fee: cancellation?.fee?.amount ?? 0,
    };
  } finally {
    db.close();
  }
}
