import { contentHash } from "../booking/content-hash.ts";
import type { Catalogue } from "../booking/catalogue.ts";
import type { Occupancy } from "../booking/occupancy.ts";
import type { EventLog } from "../events/event-log.ts";
import { makeCase } from "./make-case.ts";
import { type PublicFacts, StillReadable, type Talk } from "./stand-ins.ts";
import type { WrongAnswers } from "./wrong-answers.ts";
import type { WrongAnswerStore } from "./wrong-answer.ts";

export interface WrongAnswersOptions {
  store: WrongAnswerStore;
  log: Pick<EventLog, "read">;
  /** As it stood at an instant. */
  catalogueAt(instant: number): Catalogue;
  /** What is taken from an instant on, but for what came of this conversation. */
  takenFor(conversationId: string, from: number): Promise<Occupancy[]>;
  readContact: PublicFacts["readContact"];
  namesIn(talk: Talk, catalogue: Catalogue): string[];
  /** Epoch milliseconds. */
  now(): number;
}

/** As many as are listed. */
const most = 200;

export function createWrongAnswers({ store, log, catalogueAt, takenFor, readContact, namesIn, now }: WrongAnswersOptions): WrongAnswers {
  async function fileOf(salonId: string, conversationId: string, fault: { messageId: string; why: string }): Promise<string> {
    const events = await log.read(conversationId);
    const started = Date.parse(events[0]?.at ?? "");
    const catalogue = catalogueAt(started);
    const taken = await takenFor(conversationId, started);
    try {
      const facts: PublicFacts = { readContact, namesIn: (talk) => namesIn(talk, catalogue), ...publicFacts(catalogue) };
      return `${JSON.stringify(makeCase({ salonId, events, fault, facts, catalogue: contentHash(catalogue), taken }), null, 2)}\n`;
    } catch (error) {
      if (error instanceof StillReadable) return "";
      throw error;
    }
  }
  return {
    async keep({ salonId, conversationId, messageId, why, by }) {
      const caseId = contentHash({ conversationId, messageId, why, by: by.staffId }).slice(0, 24);
      const file = await fileOf(salonId, conversationId, { messageId, why });
      await store.add({ caseId, salonId, conversationId, messageId, why, by, at: now(), state: "open", settledBy: null }, file);
    },
    list: (salonId) => store.list(salonId, most),
    file: async (salonId, caseId) => (await store.file(salonId, caseId)) || null,
    settle: async ({ salonId, name }, caseId, state) =>
      (await store.settle(salonId, caseId, state, name)) ? { ok: true, value: null } : { ok: false, code: "not-found" },
  };
}

function publicFacts({ salon, practitioners }: Catalogue): Pick<PublicFacts, "contacts" | "names"> {
  const own = [salon.name, ...practitioners.flatMap(({ name, nicknames }) => [name, ...nicknames])];
  return { contacts: [salon.phone, salon.email], names: new Set(own.flatMap((one) => one.toLowerCase().split(/\s+/))) };
}
