import type { EventBody } from "@chairside/shared/events.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ConversationStore } from "../../conversation/conversation-store.ts";
import type { EventLog } from "../../events/event-log.ts";
import type { SaidSearch } from "../../inbox/said-search.ts";

export interface SaidSubject {
  log: EventLog;
  conversations: ConversationStore;
  said: SaidSearch;
  close(): Promise<void>;
}

const at = Date.parse("2026-11-22T12:00:00Z");
let messages = 0;
const says = (text: string): EventBody => ({ type: "message-added", messageId: `m-${messages++}`, author: { kind: "visitor" }, text });

/** What every store's search does. */
export function saidContract(name: string, open: () => Promise<SaidSubject>): void {
  describe(`the search over what was said: ${name}`, () => {
    let subject: SaidSubject;
    beforeEach(async () => {
      subject = await open();
      for (const conversationId of ["one", "two", "elsewhere"])
        await subject.conversations.create({
          conversationId,
          salonId: conversationId === "elsewhere" ? "other" : "salon",
          visitorId: "visitor",
          locale: "en-GB",
          timeZone: "Europe/London",
          startedAt: at,
        });
    });
    afterEach(() => subject.close());
    const find = async (search: string, among?: string[]) =>
      (await subject.said.find("salon", search, { limit: 10, among: among && new Set(among) })).map(
        ({ conversationId, seq }) => `${conversationId} ${seq}`,
      );

    test("words are found by their beginnings, without accents and capitals, all of them in one message", async () => {
      await subject.log.append("one", [says("I am Zoë Marlow, 07700 900123"), says("A café crème balayage?")], at);
      expect(await find("ZOE marl")).toEqual(["one 1"]);
      expect(await find("Crème")).toEqual(["one 2"]);
      expect(await find("077 zo")).toEqual(["one 1"]);
      expect(await find("zoe balayage")).toEqual([]);
      expect(await find("arlow")).toEqual([]);
    });

    test("the latest message first, one of each conversation, however many fit", async () => {
      await subject.log.append("one", [says("parking?"), says("and parking for two?")], at);
      await subject.log.append("two", [says("Is there parking")], at + 1);
      expect(await find("parking")).toEqual(["two 1", "one 2"]);
      expect(await subject.said.find("salon", "parking", { limit: 1 })).toEqual([{ conversationId: "two", seq: 1 }]);
    });

    test("notes and the names of those who are booked for are found as well", async () => {
      const guest = { name: "Ida Berg", email: "ida@example.com" };
      const booked = { type: "appointment-booked", appointment: { guest } } as unknown as EventBody;
      const by = { staffId: "mia", name: "Mia" };
      await subject.log.append("one", [{ type: "note-added", noteId: "n", by, text: "Prefers the window", mentions: [] }, booked], at);
      expect(await find("window")).toEqual(["one 1"]);
      expect(await find("ida@example.com")).toEqual(["one 2"]);
    });

    test("another salon's and those that somebody does not see are never among them", async () => {
      await subject.log.append("elsewhere", [says("balayage")], at);
      await subject.log.append("one", [says("balayage")], at);
      await subject.log.append("two", [says("balayage")], at);
      expect(await find("balayage")).toEqual(["two 1", "one 1"]);
      expect(await find("balayage", ["one", "elsewhere"])).toEqual(["one 1"]);
      expect(await find("balayage", [])).toEqual([]);
    });

    test("what looks like a query is words, and nothing but signs is nothing", async () => {
      await subject.log.append("one", [says(`"quoted" OR (near) NOT that's & | ! :* --`)], at);
      for (const search of [`"quoted"`, "or", "near(", "NOT", "that's", "quoted & near", "near:*"])
        expect(await find(search), search).toEqual(["one 1"]);
      for (const search of ["", "  ", `"`, "* & |", "'--"]) expect(await find(search), search).toEqual([]);
    });

    test("a message that is sent again and an append that is refused leave nothing", async () => {
      const message = says("only once") as Extract<EventBody, { type: "message-added" }>;
      await subject.log.appendMessage("one", message, at);
      await subject.log.appendMessage("one", message, at);
      await subject.log.append("one", [says("refused")], at, { answerer: "staff" });
      expect(await subject.said.find("salon", "once", { limit: 10 })).toHaveLength(1);
      expect(await find("refused")).toEqual([]);
    });
  });
}
