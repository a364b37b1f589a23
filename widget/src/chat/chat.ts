import { type ConversationView, emptyView, foldItem, foldLost } from "@chairside/shared/conversation-view.ts";
import type { StreamItem } from "@chairside/shared/events.ts";
import type { Proposal, StandingAppointment } from "@chairside/shared/facts.ts";
import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import type { ConversationFollowing, FollowConversationOptions } from "@chairside/shared/follow-conversation.ts";
import type { StreamState } from "@chairside/shared/follow-stream.ts";
import { batch, type ReadonlySignal, signal } from "@preact/signals-core";
import { type Outbox, outbox, type Unsent } from "./outbox.ts";
import { type Trouble, troubleOf } from "./trouble.ts";
import type { Answer, VisitorApi } from "./visitor-api.ts";

/** How the chat is connected: a stream's states, or `failed` before there was any. */
export type Connection = StreamState | "failed";

export interface Chat {
  view: ReadonlySignal<ConversationView>;
  connection: ReadonlySignal<Connection>;
  trouble: ReadonlySignal<Trouble | null>;
  /** What is being asked of the server: "confirm", "decline", "person", "carry-on", "file". */
  asking: ReadonlySignal<string>;
  outbox: Outbox;
  /** Connects; again after `failed`. */
  start(): void;
  say(text: string, offer?: string, photos?: readonly string[]): void;
  /** For what comes on demand: the API, and where in it this conversation has something ("photos/…"). */
  api: VisitorApi;
  path(this: void, rest: string): string;
  /** The visitor writes: staff who answer are told, never what. */
  typing(): void;
  /** What staff said up to this event is really on screen. */
  read(seq: number): void;
  confirm(proposal: Pick<Proposal, "proposalId" | "hash">): void;
  decline(proposal: Pick<Proposal, "proposalId">): void;
  askForPerson(): void;
  carryOn(): void;
  /** Fetches the appointment as an iCalendar file. */
  calendarFile(appointment: Pick<StandingAppointment, "appointmentId">, onFile: (file: Blob) => void): void;
}

export interface ChatOptions {
  api: VisitorApi;
  base: string;
  fetch: typeof globalThis.fetch;
  locale: string;
  timeZone: string;
  clock: FollowClock;
  newId(): string;
  restored: readonly Unsent[];
  /** Follows the conversation; the options are complete but for what belongs to the browser. */
  follow(conversationId: string, options: FollowConversationOptions): ConversationFollowing;
  /** Every item, once it is in the view; `isNews`: it came after the backlog. */
  onItem(item: StreamItem, isNews: boolean): void;
}

/** One visitor's conversation: the state the panel shows and everything the visitor can do. */
export function createChat(options: ChatOptions): Chat {
  const { api, clock } = options;
  const view = signal(emptyView);
  const connection = signal<Connection>("connecting");
  const trouble = signal<Trouble | null>(null);
  const asking = signal("");
  let conversationId = "";
  let following: ConversationFollowing | undefined;
  let starting = false;
  let restarts = 0;
  /** Typing is not told again before. */
  let quietUntil = 0;
  let readUpTo = 0;
  let cancelRead = () => {};

  const complain = (problem: Trouble) => {
    trouble.value = problem;
    clock.after(8_000, () => {
      if (trouble.value === problem) trouble.value = null;
    });
  };
  const path = (rest: string) => `conversations/${conversationId}/${rest}`;

  const box = outbox({
    async post(message) {
      if (!conversationId) return noConnection;
      const answer = await api.call("POST", path("messages"), message);
      if (answer.ok || answer.code !== "not-found") return answer;
      // The conversation is gone: the message waits for the next one.
      onState("refused");
      return noConnection;
    },
    onLimited: (seconds) => complain({ kind: "limited", count: seconds }),
    newId: options.newId,
    clock,
    restored: options.restored,
  });

  let waiting: StreamItem[] = [];
  const onItem = (item: StreamItem) => {
    // A backlog comes in large pieces: folded and drawn at once.
    if (waiting.push(item) === 1) queueMicrotask(() => batch(takeItems));
  };
  const takeItems = () => {
    const items = waiting;
    waiting = [];
    for (const item of items) {
      const isNews = view.value.caughtUp;
      view.value = foldItem(view.value, item);
      if ("log" in item && item.log.type === "message-added") box.arrived(item.log.messageId);
      if ("now" in item && item.now.type === "caught-up") restarts = 0;
      options.onItem(item, isNews);
    }
  };

  const onState = (state: StreamState) => {
    // The conversation or the visitor is no longer known: begin anew, but not in circles.
    if (state === "refused") return restarts++ < 2 ? restart() : fail();
    connection.value = state;
    if (state === "live") box.flush();
    else view.value = foldLost(view.value);
  };

  const start = async () => {
    if (starting || following) return;
    starting = true;
    connection.value = "connecting";
    const { locale, timeZone } = options;
    const answer = await api.call<{ conversationId: string }>("POST", "conversations", { locale, timeZone });
    starting = false;
    if (!answer.ok) return fail();
    conversationId = answer.value.conversationId;
    view.value = emptyView;
    readUpTo = 0;
    following = options.follow(conversationId, {
      url: options.base + path("events"),
      fetch: options.fetch,
      headers: api.headers,
      credentials: "omit",
      clock,
      onItem,
      onState,
    });
    box.flush();
  };
  const stop = () => {
    following?.close();
    following = undefined;
    conversationId = "";
    waiting = [];
  };
  const restart = () => {
    stop();
    if (restarts > 1) api.forget();
    void start();
  };
  const fail = () => {
    stop();
    connection.value = "failed";
  };

  const sign = (body: object) => api.call("POST", path("presence"), body);

  /** Asks once at a time; what the answer changes comes on the stream. */
  const ask = async (what: string, task: () => Promise<Answer<unknown>>) => {
    if (asking.value) return;
    asking.value = what;
    let answer = await task();
    // All of these may be sent twice: a connection that just broke deserves a second try.
    if (!answer.ok && answer.code === "network") answer = await task();
    asking.value = "";
    if (!answer.ok) complain(troubleOf(answer));
  };

  return {
    view,
    connection,
    trouble,
    asking,
    outbox: box,
    start() {
      restarts = 0;
      void start();
    },
    api,
    path,
    say(text, offer, photos) {
      quietUntil = 0;
      box.add(text, offer, photos);
    },
    typing() {
      if (view.value.answerer === "assistant" || clock.now() < quietUntil) return;
      quietUntil = clock.now() + 3_000;
      void sign({ typing: true });
    },
    read(seq) {
      if (seq <= readUpTo) return;
      readUpTo = seq;
      cancelRead();
      // Several messages in a row are read with one sign; one that was lost is given again when there is news.
      cancelRead = clock.after(1_000, () => {
        void sign({ seen: seq }).then(({ ok }) => {
          if (!ok) readUpTo = 0;
        });
      });
    },
    confirm: ({ proposalId, hash }) => void ask("confirm", () => api.call("POST", path(`proposals/${proposalId}/confirm`), { hash })),
    decline: ({ proposalId }) => void ask("decline", () => api.call("POST", path(`proposals/${proposalId}/decline`))),
    askForPerson: () => void ask("person", () => api.call("POST", path("person"))),
    carryOn: () => void ask("carry-on", () => api.call("DELETE", path("person"))),
    calendarFile: ({ appointmentId }, onFile) =>
      void ask("file", async () => {
        const answer = await api.file(path(`appointments/${appointmentId}/calendar.ics`));
        if (answer.ok) onFile(answer.value);
        return answer;
      }),
  };
}

const noConnection: Answer<never> = { ok: false, code: "network", retryAfter: undefined };
