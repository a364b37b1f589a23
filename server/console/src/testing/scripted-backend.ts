import type { ConversationEvent, EventBody, StreamItem } from "@chairside/shared/events.ts";
import type { DayCalendar, InboxRow } from "@chairside/shared/inbox.ts";
import { emptyWeek } from "./example-week.ts";
import type { Self } from "../sign-in.ts";

export const self: Self = {
  staffId: "owner-1",
  name: "Ana",
  email: "ana@salon.example",
  role: "owner",
  practitionerId: null,
  hasPassword: true,
  salon: "Juniper Row",
  timeZone: "Europe/London",
  today: "2026-11-22",
};

export interface Posted {
  method: string;
  path: string;
  body: unknown;
}

/** The staff routes as a test says they are: rows and logs in memory, real server-sent events on the streams. */
export class ScriptedBackend {
  rows = new Map<string, InboxRow>();
  days = new Map<string, DayCalendar>();
  goodCodes = new Set<string>();
  signedIn = true;
  offline = false;
  /** Answered to the next requests to paths that contain the key, once each. */
  refusals: { path: string; status: number; code: string }[] = [];
  /** Answered to "GET menu", "POST blocks" and so on, each time. */
  answers = new Map<string, unknown>();
  posted: Posted[] = [];
  /** Signs of presence: given all the time, and no deeds. */
  signs: object[] = [];
  /** Replies in the making that were to be kept, in order. */
  kept: string[] = [];
  /** How often anything was asked, answered or not. */
  asked = 0;
  readonly #logs = new Map<string, ConversationEvent[]>();
  readonly #streams = new Set<{ path: string; send(frame: string): void; end(): void }>();

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, "http://console.test");
    const method = init?.method ?? "GET";
    this.asked++;
    if (this.offline) throw new TypeError("Failed to fetch");
    const path = url.pathname.replace("/v1/staff/", "");
    if (path.endsWith("/draft")) this.kept.push((bodyOf(init) as { text: string }).text);
    else if (method !== "GET" && !path.endsWith("/presence") && path !== "search") this.posted.push({ method, path, body: bodyOf(init) });
    const refused = this.refusals.findIndex((one) => path.includes(one.path));
    const [refusal] = refused < 0 ? [] : this.refusals.splice(refused, 1);
    if (refusal) return answer(refusal.status, { error: { code: refusal.code, message: "", requestId: "r" } });
    if (path === "sign-ins" && method === "POST") return this.#enter((bodyOf(init) as { code: string }).code);
    if (!this.signedIn) return answer(401, { error: { code: "sign-in-required", message: "", requestId: "r" } });
    return this.#route(method, path, url, init);
  };

  putRow(row: InboxRow): void {
    this.rows.set(row.conversationId, row);
    this.#send("inbox/events", rowFrame(row));
  }

  add(conversationId: string, ...bodies: EventBody[]): void {
    const log = this.#logs.get(conversationId) ?? [];
    this.#logs.set(conversationId, log);
    for (const body of bodies) {
      const event: ConversationEvent = {
        seq: log.length + 1,
        at: new Date(Date.parse("2026-11-22T12:00:00Z") + log.length * 1000).toISOString(),
        ...body,
      };
      log.push(event);
      this.#send(eventsOf(conversationId), itemFrame({ log: event }));
    }
  }

  now(conversationId: string, now: Extract<StreamItem, { now: unknown }>["now"]): void {
    this.#send(eventsOf(conversationId), itemFrame({ now }));
  }

  openStreams(): string[] {
    return [...this.#streams].map(({ path }) => path);
  }

  cutStreams(): void {
    for (const stream of this.#streams) stream.end();
  }

  #enter(code: string): Response {
    if (!this.goodCodes.delete(code)) return answer(401, { error: { code: "token-invalid", message: "", requestId: "r" } });
    this.signedIn = true;
    return answer(201, { name: self.name, salon: self.salon });
  }

  #route(method: string, path: string, url: URL, init: RequestInit | undefined): Response {
    const scripted = this.answers.get(`${method} ${path}`);
    if (scripted !== undefined) return answer(200, scripted);
    if (path === "search") return answer(200, { found: [] });
    if (path === "self") return answer(200, self);
    if (path === "inbox") return answer(200, { rows: [...this.rows.values()] });
    if (path === "sign-ins") {
      this.signedIn = false;
      return new Response(null, { status: 204 });
    }
    if (path === "calendar") return this.#day(url.searchParams.get("date") ?? "");
    if (path === "inbox/events") return this.#open(path, [...this.rows.values()].map(rowFrame), init);
    const [, conversationId = "", what = ""] = path.split("/");
    const log = this.#logs.get(conversationId);
    if (!log) return answer(404, { error: { code: "not-found", message: "", requestId: "r" } });
    if (method === "GET" && what === "writing") return answer(200, { own: null, begun: [], language: "en", translates: false });
    if (method === "GET" && what === "client") return answer(200, { standing: "nobody", asked: false, card: null });
    if (method === "GET" && what === "slots") return answer(200, { ...emptyWeek, date: url.searchParams.get("day") ?? emptyWeek.date });
    if (method === "GET" && what !== "events") return answer(404, { error: { code: "not-found", message: "", requestId: "r" } });
    if (method === "GET") {
      const after = Number(new Headers(init?.headers).get("last-event-id") ?? 0);
      const backlog = log.filter(({ seq }) => seq > after).map((event) => itemFrame({ log: event }));
      return this.#open(path, [...backlog, itemFrame({ now: { type: "caught-up", seq: log.length } })], init);
    }
    const body = bodyOf(init) as { messageId: string; text: string } & { answerer: "staff" | "assistant" };
    const author = { kind: "staff" as const, name: self.name };
    if (what === "draft") return new Response(null, { status: 204 });
    if (what === "presence") return this.#sign(bodyOf(init) as { seen?: number });
    if (what === "answerer") this.add(conversationId, { type: "answerer-changed", answerer: body.answerer, by: author });
    else if (what === "claim") this.#claim(conversationId, method, log);
    else if (what !== "messages") return answer(202, { seq: log.length });
    else if (!log.some((event) => event.type === "message-added" && event.messageId === body.messageId))
      this.add(conversationId, { type: "message-added", messageId: body.messageId, author, text: body.text });
    return answer(202, { seq: log.length });
  }

  #sign(sign: { seen?: number }): Response {
    this.signs.push(sign);
    return answer(200, { seen: sign.seen ?? 0 });
  }

  /** As the server does: one's own claim is only renewed. */
  #claim(conversationId: string, method: string, log: readonly ConversationEvent[]): void {
    const by = { staffId: self.staffId, name: self.name };
    const last = log.findLast(({ type }) => type === "claim-taken" || type === "claim-ended");
    const has = last?.type === "claim-taken" && last.by.staffId === self.staffId;
    if (method === "DELETE") this.add(conversationId, { type: "claim-ended", of: by, how: "released" });
    else if (!has)
      this.add(
        conversationId,
        { type: "answerer-changed", answerer: "staff", reason: "staff-took-over", by: { kind: "staff", name: self.name } },
        { type: "claim-taken", by, until: "2026-11-22T12:02:00Z" },
      );
  }

  #day(date: string): Response {
    const day = this.days.get(date);
    return answer(200, day ?? { date, day: "", timeZone: self.timeZone, open: null, practitioners: [], entries: [] });
  }

  #open(path: string, frames: string[], init: RequestInit | undefined): Response {
    const encoder = new TextEncoder();
    const streams = this.#streams;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const stream = {
          path,
          send: (frame: string) => controller.enqueue(encoder.encode(frame)),
          end: () => {
            if (streams.delete(stream)) controller.close();
          },
        };
        streams.add(stream);
        init?.signal?.addEventListener("abort", stream.end);
        for (const frame of frames) stream.send(frame);
      },
    });
    return new Response(body, { headers: { "content-type": "text/event-stream" } });
  }

  #send(path: string, frame: string): void {
    for (const stream of this.#streams) if (stream.path === path) stream.send(frame);
  }
}

const eventsOf = (conversationId: string): string => `conversations/${conversationId}/events`;
const rowFrame = (row: InboxRow): string => `event: row\ndata: ${JSON.stringify(row)}\n\n`;
const itemFrame = (item: StreamItem): string =>
  "log" in item
    ? `id: ${item.log.seq}\nevent: log\ndata: ${JSON.stringify(item.log)}\n\n`
    : `event: now\ndata: ${JSON.stringify(item.now)}\n\n`;
const answer = (status: number, body: unknown): Response => Response.json(body, { status });
const bodyOf = (init: RequestInit | undefined): unknown => (typeof init?.body === "string" ? JSON.parse(init.body) : null);
