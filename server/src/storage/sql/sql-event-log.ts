import type { ConversationEvent, EventBody } from "@chairside/shared/events.ts";
import type { Selectable, Transaction } from "kysely";
import type { AppendCondition, AppendResult, EventLog } from "../../events/event-log.ts";
import type { ConversationTable, CoreTables, Database, EventTable } from "./database.ts";
import { saidWords } from "./said-words.ts";

const kept = [
  "lastSeq",
  "answerer",
  "askedSeq",
  "answeredSeq",
  "acceptedSeq",
  "pressedSeq",
  "heldUntil",
  "promiseDue",
  "claimedBy",
  "claimUntil",
  "assignedTo",
] as const;
type Conversation = Pick<Selectable<ConversationTable>, (typeof kept)[number]>;

/** What a database with many writers adds to an append. */
export interface AppendGuards {
  /** Locks the conversation's row before anything is read of it, so that appends to one conversation follow each other. */
  lockRow: boolean;
  /** Throws `LeaseLost` unless `fence` is the conversation's lease, and keeps it so until the transaction ends. */
  checkFence(trx: Transaction<CoreTables>, conversationId: string, fence: number): Promise<void>;
}

/**
 * The event log in SQL: numbering, conditions and the message-once rule are settled in the transaction that appends.
 * Without guards there must be one connection only.
 */
export function sqlEventLog(db: Database, guards?: AppendGuards): EventLog {
  const readLocked = (trx: Transaction<CoreTables>, conversationId: string): Promise<Conversation> =>
    readConversation(trx, conversationId, guards?.lockRow);
  return {
    append: (conversationId, bodies, at, condition) =>
      db.transaction().execute(async (trx) => {
        const conversation = await readLocked(trx, conversationId);
        if (condition?.fence !== undefined) await guards?.checkFence(trx, conversationId, condition.fence);
        const refusal = condition && (await refused(trx, conversationId, conversation, condition));
        if (refusal) return { ok: false, reason: refusal };
        return { ok: true, events: await insert(trx, conversationId, conversation, bodies, at) };
      }),

    appendMessage: (conversationId, body, at) =>
      db.transaction().execute(async (trx) => {
        const conversation = await readLocked(trx, conversationId);
        const known = await findMessage(trx, conversationId, body.messageId);
        if (known) return { event: known, added: false };
        const [event] = await insert(trx, conversationId, conversation, [body], at);
        if (!event) throw new Error("An appended message has no event");
        return { event, added: true };
      }),

    async read(conversationId, after = 0, limit) {
      let query = db.selectFrom("event").select(["seq", "at", "body"]).where("conversationId", "=", conversationId);
      query = query.where("seq", ">", after).orderBy("seq");
      const rows = await (limit === undefined ? query : query.limit(limit)).execute();
      if (rows.length === 0) await readConversation(db, conversationId);
      return rows.map(toEvent);
    },
  };
}

async function readConversation(db: Database, conversationId: string, lock = false): Promise<Conversation> {
  const query = db.selectFrom("conversation").select(kept).where("conversationId", "=", conversationId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) throw new Error("No such conversation");
  return row;
}

async function refused(
  trx: Transaction<CoreTables>,
  conversationId: string,
  conversation: Conversation,
  { answerer, unchangedSince }: AppendCondition,
): Promise<Extract<AppendResult, { ok: false }>["reason"] | undefined> {
  if (answerer && answerer !== conversation.answerer) return "answerer-changed";
  if (!unchangedSince || unchangedSince.seq >= conversation.lastSeq || unchangedSince.types.length === 0) return undefined;
  const newer = await trx
    .selectFrom("event")
    .select("seq")
    .where("conversationId", "=", conversationId)
    .where("seq", ">", unchangedSince.seq)
    .where("type", "in", unchangedSince.types)
    .limit(1)
    .executeTakeFirst();
  return newer ? "changed" : undefined;
}

async function findMessage(
  trx: Transaction<CoreTables>,
  conversationId: string,
  messageId: string,
): Promise<ConversationEvent | undefined> {
  const row = await trx
    .selectFrom("event")
    .select(["seq", "at", "body"])
    .where("conversationId", "=", conversationId)
    .where("messageId", "=", messageId)
    .executeTakeFirst();
  return row && toEvent(row);
}

async function insert(
  trx: Transaction<CoreTables>,
  conversationId: string,
  before: Conversation,
  bodies: EventBody[],
  at: number,
): Promise<ConversationEvent[]> {
  const rows = bodies.map((body, index) => toRow(conversationId, before.lastSeq + index + 1, body, at));
  if (rows.length > 0) {
    await trx.insertInto("event").values(rows).execute();
    const said = bodies.flatMap((body, index) => saidRow(conversationId, before.lastSeq + index + 1, body));
    if (said.length > 0) await trx.insertInto("said").values(said).execute();
    const after = bodies.reduce(advance, before);
    await trx
      .updateTable("conversation")
      .set({ ...after, lastEventAt: at })
      .where("conversationId", "=", conversationId)
      .execute();
  }
  return rows.map(toEvent);
}

/** What one more event changes about its conversation. */
function advance(before: Conversation, body: EventBody): Conversation {
  const next = { ...before, lastSeq: before.lastSeq + 1 };
  switch (body.type) {
    case "answerer-changed":
      return { ...next, answerer: body.answerer, pressedSeq: 0 };
    case "turn-finished":
      return { ...next, answeredSeq: Math.max(before.answeredSeq, body.upTo) };
    case "message-added":
      if (body.author.kind === "visitor") {
        const pressed = body.offer !== undefined && before.answerer === "staff";
        return { ...next, askedSeq: next.lastSeq, ...(pressed ? { pressedSeq: next.lastSeq } : {}) };
      }
      return body.author.kind === "staff" ? { ...next, answeredSeq: next.lastSeq } : next;
    case "brief-updated":
      return { ...next, heldUntil: body.brief.hold ? Date.parse(body.brief.hold.expiresAt) : null };
    case "proposal-accepted":
      return { ...next, acceptedSeq: next.lastSeq };
    case "promise-made":
      return { ...next, promiseDue: Date.parse(body.due) };
    case "promise-ended":
      return { ...next, promiseDue: null };
    case "claim-taken":
      return { ...next, claimedBy: body.by.staffId, claimUntil: Date.parse(body.until) };
    case "claim-ended":
      return { ...next, claimedBy: null, claimUntil: null };
    case "conversation-assigned":
      return { ...next, assignedTo: body.to?.staffId ?? null };
    case "slot-held":
    case "slots-offered":
      return { ...next, pressedSeq: 0 };
    case "contact-verified":
      return { ...next, askedSeq: next.lastSeq };
    case "appointment-booked":
    case "booking-failed":
    case "appointment-moved":
    case "appointment-cancelled":
    case "change-failed":
      return { ...next, acceptedSeq: 0, pressedSeq: 0 };
    default:
      return next;
  }
}

function toRow(conversationId: string, seq: number, body: EventBody, at: number): Selectable<EventTable> {
  const messageId = body.type === "message-added" ? body.messageId : null;
  return { conversationId, seq, type: body.type, messageId, at, body: JSON.stringify(body) };
}

function saidRow(conversationId: string, seq: number, body: EventBody): { words: string; conversationId: string; seq: number }[] {
  const words = saidWords(body);
  return words === null ? [] : [{ words, conversationId, seq }];
}

/** Rows are written by `toRow` alone, from checked bodies: they are read back without checking them again. */
function toEvent(row: Pick<Selectable<EventTable>, "seq" | "at" | "body">): ConversationEvent {
  const body: EventBody = JSON.parse(row.body);
  return { seq: row.seq, at: new Date(row.at).toISOString(), ...body };
}
