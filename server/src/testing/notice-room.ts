import { foldPromises } from "../notices/fold-promises.ts";
import type { Colleague } from "../notices/notice-rules.ts";
import type { Notice, NoticeChannel } from "../notices/notice.ts";
import { defaultSettings } from "../notices/notice-settings.ts";
import type { NoticeStore } from "../notices/notice-store.ts";
import { sendNotices } from "../notices/send-notices.ts";
import { sqlEventLog } from "../storage/sql/sql-event-log.ts";
import { sqlNotices } from "../storage/sql/sql-notices.ts";
import type { HandoffRoom } from "./handoff-room.ts";

/** Who is told of what happens in a room: everything but the line out is real. */
export interface NoticeRoom {
  /** Whether what is sent is taken. */
  line: { up: boolean };
  /** Who works there, by staff id. */
  change(staffId: string, rest: Partial<Colleague>): void;
  /** Browsers that take no more. */
  gone: Set<string>;
  /** What was taken, in order. */
  taken: Notice[];
  /** Every attempt, taken or not, and when. */
  attempts: { noticeId: string; at: number }[];
  /** One round of promises and of all patrols of notices; `around` stands between them and the store. */
  round(around?: (store: NoticeStore) => NoticeStore): Promise<void>;
  /** A round after each step of the clock. */
  pass(ms: number, stepMs: number): Promise<void>;
}

const byEmail = { settings: { ...defaultSettings, push: false }, browserIds: [] };
const roomPeople: readonly Colleague[] = [
  { staffId: "mia", role: "owner", ...byEmail },
  { staffId: "max", role: "manager", ...byEmail },
  { staffId: "noor", role: "desk", ...byEmail },
  { staffId: "sarah", role: "practitioner", ...byEmail },
];

export function openNoticeRoom({ db, clock, conversations }: HandoffRoom): NoticeRoom {
  const [kept, log, line] = [sqlNotices(db), sqlEventLog(db), { up: true }];
  const taken: Notice[] = [];
  const attempts: NoticeRoom["attempts"] = [];
  const delivery = {
    send: async (notice: Notice) => {
      attempts.push({ noticeId: notice.noticeId, at: clock.now });
      if (!line.up) throw new Error("nobody there");
      if (notice.browserId !== null && gone.has(notice.browserId)) return "unreachable" as const;
      taken.push(notice);
      return "told" as const;
    },
  };
  let people = roomPeople;
  const gone = new Set<string>();
  const quietOf = async (staffId: string | null) => people.find((one) => one.staffId === staffId)?.settings.quiet ?? null;
  const shared = { now: () => clock.now, timeZoneOf: () => "Europe/London", report: () => {} };
  const stopping = new AbortController().signal;
  const round = async (around: (store: NoticeStore) => NoticeStore = (same) => same): Promise<void> => {
    const store = around(kept);
    await conversations.keepPromises();
    await foldPromises({ store, log, peopleOf: async () => people, webhook: true, ...shared });
    const send = (channel: NoticeChannel) => sendNotices(channel, { store, log, delivery, quietOf, ...shared }, stopping);
    await Promise.all([send("email"), send("push"), send("webhook")]);
  };
  return {
    line,
    gone,
    change: (staffId, rest) => void (people = people.map((one) => (one.staffId === staffId ? { ...one, ...rest } : one))),
    taken,
    attempts,
    round,
    async pass(ms, stepMs) {
      for (const end = clock.now + ms; clock.now < end;) {
        clock.now += stepMs;
        await round();
      }
    },
  };
}
