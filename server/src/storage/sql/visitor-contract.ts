import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ConversationStore, VisitorStore } from "../../conversation/conversation-store.ts";

export interface VisitorsUnderTest {
  conversations: ConversationStore;
  visitors: VisitorStore;
  close(): Promise<void>;
}

const conversation = { salonId: "salon", visitorId: "visitor-1", locale: "en", timeZone: "Europe/London" };

/** What every store of conversations and visitors must do. `open` answers empty ones. */
export function visitorContract(name: string, open: () => Promise<VisitorsUnderTest>): void {
  describe(`visitors: ${name}`, () => {
    let subject: VisitorsUnderTest;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.close());

    test("a visitor's latest conversation", async () => {
      const { conversations } = subject;
      expect(await conversations.latestOf("visitor-1")).toBeNull();
      for (const [conversationId, startedAt] of [
        ["conv-a", 1],
        ["conv-b", 3],
        ["conv-c", 2],
      ] as const) {
        await conversations.create({ ...conversation, conversationId, startedAt });
      }
      expect(await conversations.latestOf("visitor-1")).toEqual({ ...conversation, conversationId: "conv-b", startedAt: 3 });
      expect(await conversations.get("conv-c")).toEqual({ ...conversation, conversationId: "conv-c", startedAt: 2 });
      expect(await conversations.get("conv-x")).toBeNull();
      expect(await conversations.latestOf("visitor-2")).toBeNull();
    });

    test("visitors are kept and seen", async () => {
      const { visitors } = subject;
      const visitor = { visitorId: "visitor-1", salonId: "salon", secretHash: "00", createdAt: 1, lastSeenAt: 1 };
      await visitors.create(visitor);
      await visitors.seen("visitor-1", 7);
      expect(await visitors.get("visitor-1")).toEqual({ ...visitor, lastSeenAt: 7 });
      expect(await visitors.get("visitor-2")).toBeNull();
      await expect(visitors.create(visitor)).rejects.toThrow();
    });
  });
}
