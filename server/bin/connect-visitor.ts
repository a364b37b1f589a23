import { randomUUID } from "node:crypto";
import type { ConversationEvent, StreamItem } from "@chairside/shared/events.ts";
import { followConversation } from "@chairside/shared/follow-conversation.ts";

/** A visitor over HTTP, without a browser: for the terminal, for tests and for benchmarks. */
export interface Visitor {
  conversationId: string;
  token: string;
  /** Everything heard so far, in order. */
  heard: ConversationEvent[];
  /** Says something and answers what came of it: the events up to and with the reply, or none while a person answers. */
  say(text: string, offer?: string): Promise<ConversationEvent[]>;
  /** The visitor's yes to the card on the table, by click. */
  confirm(proposalId: string, hash: string): Promise<ConversationEvent[]>;
  /** The visitor's no. */
  decline(proposalId: string): Promise<ConversationEvent[]>;
  /** Has a code sent to a telephone number or an e-mail address, if the salon knows it. */
  askForCode(contact: string): Promise<void>;
  /** Enters the code that came; null when it is not right, else what came of it. */
  enterCode(code: string): Promise<ConversationEvent[] | null>;
  /** Resolves with the first event that fits, past or future. */
  until(fits: (event: ConversationEvent) => boolean): Promise<ConversationEvent>;
  close(): void;
}

export interface ConnectOptions {
  url: string;
  salonId: string;
  locale?: string;
  timeZone?: string;
  onItem?: (item: StreamItem) => void;
  /** How long a reply may take, milliseconds. */
  patience?: number;
}

/** The API said no; `code` is its error code. */
export class RefusedRequest extends Error {
  override name = "RefusedRequest";
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export async function connectVisitor(options: ConnectOptions): Promise<Visitor> {
  const { url, salonId, locale = "en-GB", timeZone = "Europe/London", onItem, patience = 60_000 } = options;
  const { token } = await post<{ token: string }>(url, "/v1/visitors", { salonId });
  const { conversationId } = await post<{ conversationId: string }>(url, "/v1/conversations", { locale, timeZone, fresh: true }, token);
  const base = `/v1/conversations/${conversationId}`;
  const heard: ConversationEvent[] = [];
  const listeners = new Set<() => void>();
  const following = followConversation({
    url: `${url}${base}/events`,
    fetch,
    headers: async () => ({ authorization: `Bearer ${token}` }),
    onItem(item) {
      if ("log" in item) heard.push(item.log);
      onItem?.(item);
      for (const listener of listeners) listener();
    },
  });

  const until = (fits: (event: ConversationEvent) => boolean): Promise<ConversationEvent> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => settle(() => reject(new Error(`No fitting event within ${patience} ms`))), patience);
      const look = (): void => {
        const found = heard.find(fits);
        if (found) settle(() => resolve(found));
      };
      const settle = (end: () => void): void => {
        clearTimeout(timer);
        listeners.delete(look);
        end();
      };
      listeners.add(look);
      look();
    });

  const since = async (seq: number): Promise<ConversationEvent[]> => {
    // A person replies when they can: nothing to wait for.
    const byStaff = heard.findLast((event) => event.type === "answerer-changed")?.answerer === "staff";
    await until((event) => (byStaff ? event.seq >= seq : event.seq > seq && endsReply(event)));
    // What was appended together arrives together: let the rest of it in.
    await new Promise((resolve) => setTimeout(resolve, 5));
    return heard.filter((event) => event.seq > seq);
  };

  await until((event) => event.type === "message-added");
  return {
    conversationId,
    token,
    heard,
    until,
    async say(text, offer) {
      const { seq } = await post<{ seq: number }>(
        url,
        `${base}/messages`,
        { messageId: randomUUID(), text, ...(offer ? { offer } : {}) },
        token,
      );
      return since(seq);
    },
    async confirm(proposalId, hash) {
      const { seq } = await post<{ seq: number }>(url, `${base}/proposals/${proposalId}/confirm`, { hash }, token);
      return since(seq);
    },
    async decline(proposalId) {
      const { seq } = await post<{ seq: number }>(url, `${base}/proposals/${proposalId}/decline`, {}, token);
      return since(seq);
    },
    async askForCode(contact) {
      await post(url, `${base}/verification`, { contact }, token);
    },
    async enterCode(code) {
      const last = heard.at(-1)?.seq ?? 0;
      const { verified } = await post<{ verified: boolean }>(url, `${base}/verification/code`, { code }, token);
      return verified ? since(last) : null;
    },
    close: () => following.close(),
  };
}

const endsReply = (event: ConversationEvent): boolean =>
  (event.type === "message-added" && event.author.kind !== "visitor") || (event.type === "answerer-changed" && event.answerer === "staff");

async function post<T>(url: string, path: string, body: unknown, token?: string): Promise<T> {
  const headers = { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const response = await fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  const answer = (await response.json()) as T & { error?: { code: string; message: string } };
  if (!response.ok)
    throw new RefusedRequest(response.status, answer.error?.code ?? "unknown", answer.error?.message ?? response.statusText);
  return answer;
}
