import type { StreamItem } from "@chairside/shared/events.ts";
import type { InboxRow } from "@chairside/shared/inbox.ts";
import { followConversation } from "../../events/follow-conversation.ts";
import { companyFrame, itemFrame, rowFrame, seenFrame } from "../event-frames.ts";
import type { EventStream, EventStreams, StreamOwner } from "../event-streams.ts";
import type { AppContext, Exchange, Refusal } from "../exchange.ts";
import { refusal } from "../exchange.ts";
import type { HttpDeps } from "../http-deps.ts";
import { logFailure } from "../log-exchange.ts";
import { seesConversation } from "../sees-conversation.ts";
import type { Member } from "../../people/member.ts";
import type { Where } from "../../presence/presence.ts";
import type { StaffSignIn } from "../../people/sign-in-store.ts";
import type { RouteHandlers } from "../route-handler.ts";

/** The server-sent event streams. */
export function streamRoutes(
  deps: HttpDeps,
  streams: EventStreams,
): Pick<RouteHandlers, "followConversation" | "staffFollowConversation" | "followInbox"> {
  const { conversations, log, feed } = deps;

  /** Opens a stream and lets `work` write to it; when the work fails, the stream ends and the browser comes back. */
  const open = (
    c: AppContext,
    exchange: Exchange,
    owner: StreamOwner,
    work: (stream: EventStream) => Promise<void>,
  ): Response | Refusal => {
    const body = streams.open({ ...owner, cut: cutter(c) }, (stream) => {
      work(stream)
        .catch((error: unknown) => logFailure(deps.logger, exchange, error))
        .finally(() => stream.end());
    });
    return body ? new Response(body, { headers: { ...exchange.headers, ...streamHeaders } }) : refusal("too-many-requests", 10);
  };

  /** The same for staff: over as soon as they are signed out or have another role, wherever that was done. */
  const openForStaff = (
    c: AppContext,
    exchange: Exchange,
    { staff, signIn }: { staff: Member; signIn: StaffSignIn },
    work: (stream: EventStream) => Promise<void>,
  ): Response | Refusal =>
    open(c, exchange, staffOwner(signIn), (stream) => {
      const look = async (): Promise<void> => {
        if (!(await deps.signIns.holds(signIn, staff.role))) stream.end();
      };
      const timer = setInterval(() => void look().catch(() => stream.end()), lookEveryMs);
      timer.unref();
      stream.signal.addEventListener("abort", () => clearInterval(timer), { once: true });
      return work(stream);
    });

  const follow =
    ({ conversationId, salonId }: Where, after: number, audience: "visitor" | "staff", onEnd: () => void) =>
    async (stream: EventStream): Promise<void> => {
      const { signal, drained } = stream;
      const watch = await deps.presence.watch({ conversationId, salonId }, audience).catch((error: unknown) => {
        onEnd();
        throw error;
      });
      const send = (item: StreamItem): void => stream.send(itemFrame(item));
      const emit = (item: StreamItem): void => {
        const caughtUp = "now" in item && item.now.type === "caught-up";
        // Who is there belongs to the backlog: a page that only reads that much has it too.
        if (caughtUp) for (const now of watch.current()) send({ now });
        send(item);
        if (caughtUp) watch.live((now) => send({ now }));
      };
      try {
        await followConversation({ log, feed, conversationId, after, audience, signal, drained, emit });
      } finally {
        watch.end();
        onEnd();
      }
    };

  return {
    async followConversation({ c, exchange, visitor, params, query }) {
      if (!(await conversations.belongsTo(visitor, params.conversationId))) return refusal("not-found");
      const after = resumePoint(c, query.after);
      if (after === null) return refusal("bad-request");
      const owner = { follower: `visitor ${visitor.visitorId}`, address: exchange.caller.address };
      const where = { conversationId: params.conversationId, salonId: visitor.salonId };
      return open(c, exchange, owner, (stream) => follow(where, after, "visitor", deps.presence.visitorComes(where))(stream));
    },
    async staffFollowConversation({ c, exchange, staff, signIn, params, query }) {
      const sees = await seesConversation(deps, staff);
      if (!sees(params.conversationId) || !(await conversations.ofSalon(staff, params.conversationId))) return refusal("not-found");
      const after = resumePoint(c, query.after);
      if (after === null) return refusal("bad-request");
      const where = { conversationId: params.conversationId, salonId: staff.salonId };
      const lost = (): void => deps.presence.staffLost(staff, where.conversationId);
      return openForStaff(c, exchange, { staff, signIn }, follow(where, after, "staff", lost));
    },
    followInbox: async ({ c, exchange, staff, signIn }) =>
      openForStaff(c, exchange, { staff, signIn }, (stream) => followRows(deps, staff, stream)),
  };
}

/** How often it is looked whether staff still are signed in. In this process they are signed out at once. */
const lookEveryMs = 15_000;

/** Names a sign-in's streams. */
export const signInFollower = (signInId: string): string => `staff ${signInId}`;
/** Names the streams of all of somebody's sign-ins. */
export const personFollower = (staffId: string): string => `person ${staffId}`;

const staffOwner = ({ signInId, staffId, expiresAt }: StaffSignIn): StreamOwner => ({
  follower: signInFollower(signInId),
  person: personFollower(staffId),
  until: expiresAt,
});

/** All lines that somebody sees, then those that change. A line that changed while they were read is sent after them, unless it was read newer. */
async function followRows(deps: Pick<HttpDeps, "inbox" | "theirs" | "presence">, staff: Member, stream: EventStream): Promise<void> {
  const { inbox, presence } = deps;
  const changed: InboxRow[] = [];
  let live = false;
  // Asked anew for each change: a visit that was booked just now makes a conversation theirs.
  let sending = Promise.resolve();
  const sendOf = (conversationId: string, frame: () => Uint8Array): void => {
    sending = sending.then(async () => {
      const sees = await seesConversation(deps, staff);
      if (sees(conversationId)) stream.send(frame());
    });
    sending.catch(() => stream.end());
  };
  const send = (row: InboxRow): void => sendOf(row.conversationId, () => rowFrame(row));
  const leave = inbox.follow(staff.salonId, (row) => (live ? send(row) : void changed.push(row)));
  const ended = new Promise<void>((resolve) => stream.signal.addEventListener("abort", () => resolve(), { once: true }));
  let leaveCompany = (): void => {};
  try {
    const rows = await inbox.rows(staff.salonId);
    const seqs = new Map(rows.map((row) => [row.conversationId, row.seq]));
    const newer = changed.filter((row) => row.seq > (seqs.get(row.conversationId) ?? -1));
    const sees = await seesConversation(deps, staff);
    for (const row of [...rows, ...newer]) if (sees(row.conversationId)) stream.send(rowFrame(row));
    live = true;
    leaveCompany = await presence.followSalon(staff, {
      company: (news) => sendOf(news.conversationId, () => companyFrame(news)),
      seen: (news) => stream.send(seenFrame(news)),
    });
    await ended;
  } finally {
    leave();
    leaveCompany();
  }
}

/** Where to go on: what the browser says it has wins over the address, which it repeats unchanged when it comes back. */
function resumePoint(c: AppContext, after: number | undefined): number | null {
  const lastId = c.req.header("last-event-id");
  if (lastId === undefined || lastId === "") return after ?? 0;
  return /^\d{1,15}$/.test(lastId) ? Number(lastId) : null;
}

/** Present on a real socket, absent in `app.request()`. */
function cutter(c: AppContext): (() => void) | undefined {
  const outgoing = c.env?.outgoing;
  return outgoing && (() => void (outgoing.writableFinished || outgoing.destroy()));
}

const streamHeaders: Record<string, string> = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store, no-transform",
  // nginx collects responses unless it is told not to.
  "x-accel-buffering": "no",
};
