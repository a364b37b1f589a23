import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { WrongAnswer, WrongAnswerStore } from "../../cases/wrong-answer.ts";
import type { VisitorBlock, VisitorBlocks } from "../../conversation/handoff/visitor-blocks.ts";

export interface DeskRecordsUnderTest {
  answers: WrongAnswerStore;
  blocks: VisitorBlocks;
  close(): Promise<void>;
}

const answer: WrongAnswer = {
  caseId: "case-1",
  salonId: "salon",
  conversationId: "conversation-1",
  messageId: "message-1",
  why: "no parking",
  by: { staffId: "staff-1", name: "Mia" },
  at: 1_764_000_000_000,
  state: "open",
  settledBy: null,
};
const block: VisitorBlock = {
  visitorId: "visitor-1",
  salonId: "salon",
  conversationId: "conversation-1",
  why: "abuse",
  by: { staffId: "staff-1", name: "Mia" },
  at: 1_764_000_000_000,
};

/** What every store of wrong answers and of blocked visitors must do. `open` answers empty ones. */
export function deskRecordsContract(name: string, open: () => Promise<DeskRecordsUnderTest>): void {
  describe(`wrong answers and blocks: ${name}`, () => {
    let subject: DeskRecordsUnderTest;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.close());

    test("a wrong answer is kept once, with its file as it was", async () => {
      const { answers } = subject;
      const file = `{"text":"ü 👍 \\u2028"}\n`;
      await answers.add(answer, file);
      await answers.add({ ...answer, why: "another" }, "other");
      await answers.add({ ...answer, caseId: "case-2", at: answer.at + 1 }, "");
      await answers.add({ ...answer, caseId: "case-3", salonId: "other" }, "x");
      const newer = { ...answer, caseId: "case-2", at: answer.at + 1, hasFile: false };
      expect(await answers.list("salon", 10)).toEqual([newer, { ...answer, hasFile: true }]);
      expect(await answers.list("salon", 1)).toEqual([newer]);
      expect(await answers.file("salon", "case-1")).toBe(file);
      expect(await answers.file("other", "case-1")).toBeNull();
      expect(await answers.file("salon", "case-9")).toBeNull();
    });

    test("how it stands is changed there and nowhere else", async () => {
      const { answers } = subject;
      await answers.add(answer, "x");
      expect(await answers.settle("other", "case-1", "fixed", "Eve")).toBe(false);
      expect(await answers.settle("salon", "case-1", "fixed", "Ben")).toBe(true);
      expect(await answers.list("salon", 10)).toMatchObject([{ state: "fixed", settledBy: "Ben", by: answer.by }]);
      expect(await answers.settle("salon", "case-1", "open", "Ben")).toBe(true);
      expect(await answers.list("salon", 10)).toMatchObject([{ state: "open" }]);
    });

    test("a visitor is blocked once, by one salon, until they are not", async () => {
      const { blocks } = subject;
      await blocks.add(block);
      await blocks.add({ ...block, why: "another", at: 5 });
      await blocks.add({ ...block, visitorId: "visitor-2", at: block.at + 1 });
      await blocks.add({ ...block, visitorId: "visitor-3", salonId: "other" });
      expect(await blocks.of("visitor-1")).toEqual(block);
      expect(await blocks.of("visitor-9")).toBeNull();
      expect((await blocks.list("salon")).map(({ visitorId }) => visitorId)).toEqual(["visitor-2", "visitor-1"]);
      await blocks.remove("other", "visitor-1");
      expect(await blocks.of("visitor-1")).toEqual(block);
      await blocks.remove("salon", "visitor-1");
      await blocks.remove("salon", "visitor-1");
      expect(await blocks.of("visitor-1")).toBeNull();
    });
  });
}
