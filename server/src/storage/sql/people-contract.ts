import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ConversationStore, VisitorStore } from "../../conversation/conversation-store.ts";
import type { StaffSignInStore } from "../../inbox/staff-sign-in-store.ts";

export interface PeopleUnderTest {
  conversations: ConversationStore;
  visitors: VisitorStore;
  signIns: StaffSignInStore;
  close(): Promise<void>;
}

const conversation = { salonId: "salon", visitorId: "visitor-1", locale: "en", timeZone: "Europe/London" };

/** What every store of conversations, visitors and staff sign-ins must do. `open` answers empty ones. */
export function peopleContract(name: string, open: () => Promise<PeopleUnderTest>): void {
  describe(`people: ${name}`, () => {
    let subject: PeopleUnderTest;
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

    test("a one-time code signs in once, even when used many times at once", async () => {
      const { signIns } = subject;
      const open = (n: number) =>
        signIns.open(
          { tokenHash: `token-${n}`, staffId: "s1", name: "Ana", salonId: "salon", expiresAt: 1000 },
          { codeId: "code-1", expiresAt: 500 },
          100,
        );
      const opened = await Promise.all([1, 2, 3, 4, 5].map(open));
      expect(opened.filter(Boolean)).toHaveLength(1);
      const [winner] = opened.flatMap((ok, index) => (ok ? [`token-${index + 1}`] : []));
      expect(await signIns.find(winner ?? "", 100)).toMatchObject({ staffId: "s1", name: "Ana", salonId: "salon" });
      expect(await signIns.find("token-9", 100)).toBeNull();
    });

    test("a sign-in ends when it expires and when it is closed", async () => {
      const { signIns } = subject;
      const signIn = { tokenHash: "token-1", staffId: "s1", name: "Ana", salonId: "salon", expiresAt: 1000 };
      expect(await signIns.open(signIn, { codeId: "code-1", expiresAt: 500 }, 100)).toBe(true);
      expect(await signIns.find("token-1", 999)).toEqual(signIn);
      expect(await signIns.find("token-1", 1000)).toBeNull();
      await signIns.close("token-1");
      expect(await signIns.find("token-1", 100)).toBeNull();
    });
  });
}
