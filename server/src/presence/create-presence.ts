import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { InboxCompany, InboxSeen, LettersNow } from "@chairside/shared/presence.ts";
import type { LiveFeed } from "../events/event-log.ts";
import { createCompanyBoard } from "./company-board.ts";
import { createCompanyWatches } from "./company-watches.ts";
import type { Presence, Signer } from "./presence.ts";
import type { ReadMarkStore } from "./read-mark-store.ts";
import { type Sign, type SignLine, signMs } from "./sign.ts";
import { createVisitorsHere } from "./visitors-here.ts";

export interface PresenceOptions {
  marks: ReadMarkStore;
  line: SignLine;
  feed: Pick<LiveFeed, "subscribeAll">;
  /** What staff are told of letters with replies. */
  lettersOf(conversationId: string): Promise<LettersNow>;
  /** Epoch milliseconds. */
  now(): number;
  report(what: string, conversationId: string | null, error: unknown): void;
}

/** Conversations whose own mark is told to somebody who opens the inbox. */
const mostMarks = 500;
const here = "";

/** Presence of this process and, over the line, of all. `beat` is to be called every two seconds, `close` at the end. */
export function createPresence(options: PresenceOptions): Presence & { beat(): Promise<void>; close(): Promise<void> } {
  const { marks, line, feed, now, report } = options;
  const salonFollowers = new Set<{ self: Signer; company(news: InboxCompany): void; seen(news: InboxSeen): void }>();
  const visitorsShown = new Set<string>();
  const board = createCompanyBoard(now, (conversationId, salonId) => {
    const { staff, visitorHere } = board.company(conversationId);
    for (const { self, company } of salonFollowers) if (self.salonId === salonId) company({ conversationId, staff });
    // What leaves by letter depends on whether they are here.
    const changed = visitorHere !== visitorsShown.has(conversationId);
    if (visitorHere) visitorsShown.add(conversationId);
    else visitorsShown.delete(conversationId);
    watches.refresh(conversationId, { letters: changed });
  });
  const watches = createCompanyWatches({ ...options, board });

  const hear = (sign: Sign, from: string): void => {
    board.take(sign, from);
    if (sign.kind === "staff-read") {
      const { staffId, conversationId, seq } = sign;
      for (const { self, seen } of salonFollowers) if (self.staffId === staffId) seen([{ conversationId, seq }]);
    }
    if (sign.kind === "kept" || sign.kind === "staff-read") watches.refresh(sign.conversationId, { letters: true });
  };
  const tell = (sign: Sign): void => {
    hear(sign, here);
    line.tell(sign);
  };
  line.hear(hear);
  const visitors = createVisitorsHere({ marks, now, tell, report });
  const leave = feed.subscribeAll((conversationId, events) => {
    for (const event of events) settle(conversationId, event);
  });

  /** What the log says wins over what was signed. */
  function settle(conversationId: string, event: ConversationEvent): void {
    const isReply = event.type === "message-added" && event.author.kind === "staff";
    if (isReply || event.type === "answerer-changed") watches.writingEnded(conversationId);
    if (event.type === "message-added") {
      if (event.author.kind === "visitor") board.endTyping(conversationId);
      if (event.author.kind === "staff") board.endWriting(conversationId, event.author);
    }
    if (event.type === "claim-taken") board.answeredBy(conversationId, event.by.staffId);
    if (event.type === "claim-ended" || event.type === "answerer-changed") board.answeredBy(conversationId, null);
    if (moves.has(event.type)) watches.refresh(conversationId, { letters: true });
  }

  return {
    async visitorSigns({ conversationId, salonId }, { typing, seen }) {
      if (typing) tell({ kind: "visitor", conversationId, salonId, typingMs: signMs.writing });
      const mark = await marks.mark(conversationId, { side: "visitor" }, seen ?? 0, now());
      if (mark.moved) tell({ kind: "kept", conversationId, salonId });
      return mark.seq;
    },
    async staffSigns({ staffId, name, salonId }, conversationId, { doing, seen }) {
      const standing = doing === "writing" ? await marks.standing(conversationId) : null;
      const answers = standing?.answerer === "staff" && (standing.claimedBy === null || standing.claimedBy === staffId);
      const writing =
        doing === "writing" ? { writing: { ms: signMs.writing, answers } } : doing === "left" ? { writing: { ms: 0, answers } } : {};
      tell({ kind: "staff", conversationId, salonId, staffId, name, lookingMs: doing === "left" ? 0 : signMs.looking, ...writing });
      const mark = await marks.mark(conversationId, { side: "staff", staffId }, seen ?? 0, now());
      if (mark.moved) tell({ kind: "staff-read", conversationId, salonId, staffId, seq: mark.seq });
      return mark.seq;
    },
    visitorComes: visitors.comes,
    staffLost({ staffId, name, salonId }, conversationId) {
      const isThere = board.company(conversationId).staff.find((one) => one.staffId === staffId);
      if (!isThere?.writing) return;
      tell({ kind: "staff", conversationId, salonId, staffId, name, lookingMs: signMs.leaving, writing: { ms: 0, answers: false } });
    },
    watch: ({ conversationId }, audience) => watches.watch(conversationId, audience),
    async followSalon(self, on) {
      const follower = { self, ...on };
      salonFollowers.add(follower);
      on.seen(await marks.readBy(self.staffId, mostMarks));
      for (const room of board.rooms(self.salonId)) on.company(room);
      return () => void salonFollowers.delete(follower);
    },
    visitorHere: (conversationId) => board.company(conversationId).visitorHere,
    keptChanged: ({ conversationId, salonId }) => tell({ kind: "kept", conversationId, salonId }),
    async beat() {
      board.sweep();
      await visitors.beat();
    },
    async close() {
      leave();
      await Promise.all([visitors.close(), watches.idle()]);
    },
  };
}

/** After these it is looked again who may be told what, and what leaves by letter. */
const moves: ReadonlySet<ConversationEvent["type"]> = new Set<ConversationEvent["type"]>(["message-added", "answerer-changed", "claim-taken", "claim-ended", "brief-updated", "conversation-closed"]); // prettier-ignore
