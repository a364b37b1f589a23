import type { ConversationEvent, EventBody, Transient } from "./events.ts";
import { staffOnly } from "./events.ts";
import type { FollowClock, PageSignals } from "./follow-clock.ts";
import type { ConversationFollowing } from "./follow-conversation.ts";
import { followTogether, type TabChannel, type TabLocks } from "./follow-together.ts";

interface Tab {
  alive: boolean;
  frozen: boolean;
  hidden: boolean;
  seen: number[];
  drafts: Transient[];
  signal: (signal: "wake" | "hide" | "show") => void;
  following: ConversationFollowing;
}

interface ServerStream {
  tab: number;
  push(text: string): void;
  cut(): void;
}

/** A server, a browser's tabs, its locks and its channel, and a clock: everything a follower touches, all of it breakable. */
export class FollowingWorld {
  readonly log: ConversationEvent[] = [];
  readonly tabs: Tab[] = [];
  streams: ServerStream[] = [];
  readonly #withLocks: boolean;
  #online = true;
  #now = 0;
  #timers: { at: number; tab: number; callback: () => void }[] = [];
  readonly #mail: { to: Mailbox; text: string }[] = [];
  readonly #boxes: Mailbox[] = [];
  #holder: LockRequest | undefined;
  #queue: LockRequest[] = [];
  #token = 1;

  constructor({ locks = true } = {}) {
    this.#withLocks = locks;
    this.append(2);
  }

  append(count: number) {
    for (let added = 0; added < count; added++) {
      const seq = this.log.length + 1;
      // Every third event is for staff only: a visitor's numbers have holes.
      const body: EventBody =
        seq % 3 === 0
          ? { type: "turn-finished", upTo: seq - 1, model: "test" }
          : { type: "message-added", messageId: `message-${seq}`, author: { kind: "visitor" }, text: `${seq}` };
      const event = { seq, at: "2026-11-22T10:00:00Z", ...body };
      this.log.push(event);
      if (!staffOnly.has(event.type)) for (const stream of this.streams) stream.push(logFrame(event));
    }
  }

  draft() {
    const now: Transient = { type: "draft", messageId: "draft-message", text: "So far" };
    for (const stream of this.streams) stream.push(`event: now\ndata: ${JSON.stringify(now)}\n\n`);
  }
  heartbeat() {
    for (const stream of this.streams) stream.push(":\n\n");
  }
  goOffline() {
    this.#online = false;
    // `cut` replaces the list, so this loop keeps the one it started with.
    for (const stream of this.streams) stream.cut();
  }
  goOnline() {
    this.#online = true;
  }
  expireTokens() {
    this.#token++;
  }
  cut(which: number) {
    pick(this.streams, which)?.cut();
  }

  deliver(which: number) {
    const [mail] = this.#mail.splice(this.#index(which), 1);
    if (mail) mail.to.receive(mail.text);
  }
  drop(which: number) {
    this.#mail.splice(this.#index(which), 1);
  }
  double(which: number) {
    const mail = pick(this.#mail, which);
    if (mail) this.#mail.push({ ...mail });
  }
  #index(which: number) {
    return this.#mail.length > 0 ? which % this.#mail.length : 0;
  }
  async deliverAll() {
    for (let round = 0; round < 10; round++) {
      await this.settle();
      while (this.#mail.length > 0) this.deliver(0);
    }
    await this.settle();
  }

  open() {
    const index = this.tabs.length;
    if (index > 5) return;
    let listener: Tab["signal"] = () => {};
    const page: PageSignals = {
      visible: () => true,
      listen(onSignal) {
        listener = onSignal;
        return () => {
          listener = () => {};
        };
      },
    };
    const tab: Omit<Tab, "following"> = {
      alive: true,
      frozen: false,
      hidden: false,
      seen: [],
      drafts: [],
      signal: (signal) => listener(signal),
    };
    const full = tab as Tab;
    this.tabs.push(full);
    let token = this.#token;
    full.following = followTogether({
      url: "/events",
      name: "test",
      fetch: ((_url: string, init: RequestInit) => this.#fetch(index, init)) as typeof fetch,
      headers: async (renew) => {
        if (renew) token = this.#token;
        return { authorization: `${token}` };
      },
      onItem: (item) => ("log" in item ? tab.seen.push(item.log.seq) : item.now.type === "draft" && tab.drafts.push(item.now)),
      clock: this.#clockOf(index),
      page,
      locks: this.#withLocks ? this.#locksOf(index) : undefined,
      openChannel: () => new Mailbox(index, this.#boxes, this.#mail, () => !full.frozen),
    });
  }

  /** The visitor closes the tab. */
  close(which: number) {
    const tab = pick(this.tabs, which);
    if (!tab?.alive) return;
    tab.alive = false;
    tab.following.close();
  }
  /** The tab's process dies: nothing of it gets to tidy up, the browser does. */
  kill(which: number) {
    const tab = pick(this.tabs, which);
    if (!tab?.alive) return;
    const index = this.tabs.indexOf(tab);
    tab.alive = false;
    tab.frozen = true;
    for (const stream of this.streams.filter((stream) => stream.tab === index)) stream.cut();
    for (const box of this.#boxes.filter((box) => box.tab === index)) box.die();
    this.#queue = this.#queue.filter((request) => request.tab !== index);
    if (this.#holder?.tab === index) this.#release(this.#holder);
  }
  /** Timers stop and nothing is received, but the lock stays held. */
  freeze(which: number) {
    const tab = pick(this.tabs, which);
    if (tab) tab.frozen = true;
  }
  thaw(which: number) {
    const tab = pick(this.tabs, which);
    if (!tab?.alive) return;
    tab.frozen = false;
    tab.signal("wake");
  }
  hide(which: number) {
    const tab = pick(this.tabs, which);
    if (!tab?.alive || tab.frozen) return;
    tab.hidden = true;
    tab.signal("hide");
  }
  show(which: number) {
    const tab = pick(this.tabs, which);
    if (!tab?.alive || tab.frozen) return;
    tab.hidden = false;
    tab.signal("show");
  }

  /** Lets everything that is due now happen. */
  async settle() {
    for (let turn = 0; turn < 80; turn++) await Promise.resolve();
  }
  async wait(ms: number) {
    const until = this.#now + ms;
    for (;;) {
      await this.settle();
      const due = this.#timers.filter((timer) => timer.at <= until && !this.tabs[timer.tab]?.frozen);
      const next = due.reduce<(typeof due)[number] | undefined>(
        (first, timer) => (!first || timer.at < first.at ? timer : first),
        undefined,
      );
      if (!next) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
    }
    this.#now = until;
  }
  /** The trouble is over: all tabs that live are thawed and shown, mail arrives, the server is reachable. */
  async heal() {
    this.goOnline();
    for (const [index, tab] of this.tabs.entries()) {
      if (!tab.alive) continue;
      if (tab.frozen) this.thaw(index);
      if (tab.hidden) this.show(index);
    }
    for (let round = 0; round < 12; round++) {
      await this.wait(15_000);
      this.heartbeat();
      await this.deliverAll();
    }
  }

  #dead(tab: number) {
    const one = this.tabs[tab];
    return one !== undefined && !one.alive && one.frozen;
  }
  #clockOf(tab: number): FollowClock {
    return {
      now: () => this.#now,
      random: () => 0.5,
      after: (ms, callback) => {
        const timer = { at: this.#now + ms, tab, callback };
        this.#timers.push(timer);
        return () => {
          this.#timers = this.#timers.filter((other) => other !== timer);
        };
      },
    };
  }

  async #fetch(tab: number, init: RequestInit): Promise<Response> {
    await Promise.resolve();
    if (this.#dead(tab)) return new Promise(() => {});
    if (!this.#online || init.signal?.aborted) throw new TypeError("Failed to fetch");
    const headers = new Headers(init.headers);
    if (headers.get("authorization") !== `${this.#token}`) {
      return Response.json({ error: { code: "token-expired", message: "", requestId: "" } }, { status: 401 });
    }
    const after = Number(headers.get("last-event-id") ?? 0);
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        const stream: ServerStream = {
          tab,
          push: (text) => {
            // Pieces end anywhere, in the middle of a line too.
            const half = Math.floor(text.length / 2);
            controller.enqueue(encoder.encode(text.slice(0, half)));
            controller.enqueue(encoder.encode(text.slice(half)));
          },
          cut: () => {
            if (!this.streams.includes(stream)) return;
            this.streams = this.streams.filter((other) => other !== stream);
            controller.error(new TypeError("network error"));
          },
        };
        init.signal?.addEventListener("abort", () => stream.cut());
        this.streams.push(stream);
        for (const event of this.log) if (event.seq > after && !staffOnly.has(event.type)) stream.push(logFrame(event));
        stream.push(`event: now\ndata: ${JSON.stringify({ type: "caught-up", seq: this.log.length })}\n\n`);
      },
    });
    return new Response(body, { headers: { "content-type": "text/event-stream" } });
  }

  #locksOf(tab: number): TabLocks {
    return {
      request: (_name, { signal, steal }, callback) =>
        new Promise<void>((resolve, reject) => {
          if (this.#dead(tab)) return;
          const request: LockRequest = { tab, callback, resolve, reject };
          signal?.addEventListener("abort", () => {
            if (!this.#queue.includes(request)) return;
            this.#queue = this.#queue.filter((other) => other !== request);
            reject(new DOMException("Aborted", "AbortError"));
          });
          if (steal) {
            const robbed = this.#holder;
            this.#holder = undefined;
            robbed?.reject(new DOMException("Stolen", "AbortError"));
            this.#queue.unshift(request);
          } else this.#queue.push(request);
          this.#grant();
        }),
    };
  }
  #grant() {
    if (this.#holder) return;
    const next = this.#queue.shift();
    if (!next) return;
    this.#holder = next;
    void this.#hold(next);
  }
  async #hold(request: LockRequest) {
    await request.callback();
    if (this.#holder === request) this.#release(request);
  }
  #release(request: LockRequest) {
    this.#holder = undefined;
    request.resolve();
    this.#grant();
  }
}

interface LockRequest {
  tab: number;
  callback: () => Promise<void>;
  resolve: () => void;
  reject: (reason: unknown) => void;
}

class Mailbox implements TabChannel {
  onmessage: ((event: MessageEvent) => void) | null = null;
  readonly tab: number;
  readonly #boxes: Mailbox[];
  readonly #mail: { to: Mailbox; text: string }[];
  readonly #awake: () => boolean;

  constructor(tab: number, boxes: Mailbox[], mail: { to: Mailbox; text: string }[], awake: () => boolean) {
    this.tab = tab;
    this.#boxes = boxes;
    this.#mail = mail;
    this.#awake = awake;
    boxes.push(this);
  }
  /** The process is gone: its channel closes, and what it still says is heard by nobody. */
  die() {
    this.close();
    this.postMessage = () => {};
  }
  postMessage(message: unknown) {
    if (!this.#boxes.includes(this)) throw new Error("The channel is closed.");
    for (const box of this.#boxes) if (box !== this) this.#mail.push({ to: box, text: JSON.stringify(message) });
  }
  receive(text: string) {
    if (this.#boxes.includes(this) && this.#awake()) this.onmessage?.(new MessageEvent("message", { data: JSON.parse(text) }));
  }
  close() {
    const index = this.#boxes.indexOf(this);
    if (index >= 0) this.#boxes.splice(index, 1);
  }
}

const logFrame = (event: ConversationEvent) => `event: log\nid: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`;

const pick = <T>(from: readonly T[], which: number): T | undefined => from[which % from.length];
