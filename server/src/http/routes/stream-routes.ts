import type { InboxRow } from "@chairside/shared/inbox.ts";
import { followConversation } from "../../events/follow-conversation.ts";
import { itemFrame, rowFrame } from "../event-frames.ts";
import type { EventStream, EventStreams, StreamOwner } from "../event-streams.ts";
import type { AppContext, Exchange, Refusal } from "../exchange.ts";
import { refusal } from "../exchange.ts";
import type { HttpDeps } from "../http-deps.ts";
import { logFailure } from "../log-exchange.ts";
import type { RouteHandlers } from "../route-handler.ts";

/** The server-sent event streams. */
export function streamRoutes(
  deps: HttpDeps,
  streams: EventStreams,
): Pick<RouteHandlers, "followConversation" | "staffFollowConversation" | "followInbox"> {
  const { conversations, inbox, log, feed } = deps;

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

  const follow = (conversationId: string, after: number, audience: "visitor" | "staff") => (stream: EventStream) => {
    const { signal, drained, send } = stream;
    return followConversation({ log, feed, conversationId, after, audience, signal, drained, emit: (item) => send(itemFrame(item)) });
  };

  return {
    async followConversation({ c, exchange, visitor, params, query }) {
      if (!(await conversations.belongsTo(visitor, params.conversationId))) return refusal("not-found");
      const after = resumePoint(c, query.after);
      if (after === null) return refusal("bad-request");
      const owner = { follower: `visitor ${visitor.visitorId}`, address: exchange.caller.address };
      return open(c, exchange, owner, follow(params.conversationId, after, "visitor"));
    },
    async staffFollowConversation({ c, exchange, staff, signIn, params, query }) {
      if (!(await conversations.ofSalon(staff, params.conversationId))) return refusal("not-found");
      const after = resumePoint(c, query.after);
      if (after === null) return refusal("bad-request");
      return open(c, exchange, staffOwner(signIn), follow(params.conversationId, after, "staff"));
    },
    followInbox: async ({ c, exchange, staff, signIn }) =>
      open(c, exchange, staffOwner(signIn), (stream) => followRows(inbox, staff.salonId, stream)),
  };
}

export const staffOwner = ({ tokenHash, expiresAt }: { tokenHash: string; expiresAt: number }) => ({
  follower: `staff ${tokenHash}`,
  until: expiresAt,
});

/** All lines, then those that change. A line that changed while they were read is sent after them, unless it was read newer. */
async function followRows(inbox: HttpDeps["inbox"], salonId: string, stream: EventStream): Promise<void> {
  const changed: InboxRow[] = [];
  let live = false;
  const leave = inbox.follow(salonId, (row) => (live ? stream.send(rowFrame(row)) : void changed.push(row)));
  const ended = new Promise<void>((resolve) => stream.signal.addEventListener("abort", () => resolve(), { once: true }));
  try {
    const rows = await inbox.rows(salonId);
    const seqs = new Map(rows.map((row) => [row.conversationId, row.seq]));
    const newer = changed.filter((row) => row.seq > (seqs.get(row.conversationId) ?? -1));
    for (const row of [...rows, ...newer]) stream.send(rowFrame(row));
    live = true;
    await ended;
  } finally {
    leave();
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
