import { randomUUID } from "node:crypto";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import { followConversation } from "@chairside/shared/follow-conversation.ts";

/** A visitor who sends the very same request again until it is answered, as the widget does, whoever dies in between. */
export interface StubbornVisitor {
  conversationId: string;
  /** Says something, or presses an offered time, and waits for the assistant's answer to it; answers all that was heard after it. */
  say(text: string, offer?: string): Promise<ConversationEvent[]>;
  /** Presses the first of the times put up last, while staff answer; waits until it is held, and answers which it was. */
  press(text: string): Promise<string>;
  /** The yes to the card on the table; waits until it is told how that ended. */
  confirm(): Promise<ConversationEvent[]>;
  /** The no to it. */
  decline(): Promise<ConversationEvent[]>;
  /** Shows by a code that a contact is the visitor's: `codes` answers those that have come, newest first. Waits for what comes of it. */
  prove(contact: string, codes: () => Promise<string[]>): Promise<ConversationEvent[]>;
  /** All that a page that is opened now would show. */
  look(): Promise<ConversationEvent[]>;
}

/** How long anything may take in all, deaths and new starts included; milliseconds. */
const patience = 20_000;

/** `living` answers where a server answers now; it may take its time. */
export async function stubbornVisitor(living: () => Promise<string>): Promise<StubbornVisitor> {
  const visitor = await again(living, "/v1/visitors", { salonId: "juniper-row" });
  const token = String(visitor.value["token"]);
  const how = { locale: "en-GB", timeZone: "Europe/London" };
  const started = await again(living, "/v1/conversations", how, token);
  const conversationId = String(started.value["conversationId"]);
  const base = `/v1/conversations/${conversationId}`;

  const until = async (fits: (events: ConversationEvent[]) => boolean): Promise<ConversationEvent[]> => {
    const deadline = Date.now() + patience;
    for (;;) {
      const events = await read(await living(), base, token).catch(() => []);
      if (fits(events)) return events;
      if (Date.now() > deadline) throw new Error(`Nothing that fits among ${events.map(({ type }) => type).join(", ")}`);
      await pause(30);
    }
  };
  const look = (): Promise<ConversationEvent[]> => until((events) => events.length > 0);
  const card = async (): Promise<{ proposalId: string; hash: string }> => {
    const found = (await look()).findLast((event) => event.type === "booking-proposed" || event.type === "change-proposed");
    if (!found || !("proposal" in found)) throw new Error("There is no card");
    return found.proposal;
  };

  return {
    conversationId,
    look,
    async say(text, offer) {
      const messageId = randomUUID();
      await again(living, `${base}/messages`, { messageId, text, ...(offer ? { offer } : {}) }, token);
      const isMine = (event: ConversationEvent): boolean => event.type === "message-added" && event.messageId === messageId;
      const after = (events: ConversationEvent[]): ConversationEvent[] => events.slice(events.findIndex(isMine) + 1);
      return after(await until((events) => events.some(isMine) && after(events).some(isAnswer)));
    },
    async press(text) {
      const offered = (await look()).findLast((event) => event.type === "slots-offered");
      const offer = offered?.type === "slots-offered" ? (offered.slots[0]?.offer ?? "") : "";
      await again(living, `${base}/messages`, { messageId: randomUUID(), text, offer }, token);
      await until((events) => events.some(({ type }) => type === "slot-held"));
      return offer;
    },
    async confirm() {
      const { proposalId, hash } = await card();
      await again(living, `${base}/proposals/${proposalId}/confirm`, { hash }, token);
      const accepted = (event: ConversationEvent): boolean => event.type === "proposal-accepted" && event.proposalId === proposalId;
      const after = (events: ConversationEvent[]): ConversationEvent[] => events.slice(events.findLastIndex(accepted) + 1);
      return after(await until((events) => events.some(accepted) && after(events).some(isAnswer)));
    },
    async prove(contact, codes) {
      await again(living, `${base}/verification`, { contact }, token);
      const isProof = ({ type }: ConversationEvent): boolean => type === "contact-verified";
      const tried = new Set<string>();
      const deadline = Date.now() + patience;
      while (!(await look()).some(isProof) && Date.now() < deadline) {
        const code = (await codes().catch(() => [])).find((one) => !tried.has(one));
        if (code === undefined) {
          await pause(30);
          continue;
        }
        tried.add(code);
        await again(living, `${base}/verification/code`, { code }, token);
      }
      const after = (events: ConversationEvent[]): ConversationEvent[] => events.slice(events.findLastIndex(isProof) + 1);
      return after(await until((events) => events.some(isProof) && after(events).some(isAnswer)));
    },
    async decline() {
      const { proposalId } = await card();
      const { code } = await again(living, `${base}/proposals/${proposalId}/decline`, {}, token);
      // A no that was recorded before its sender heard so is no longer open.
      if (code !== null && code !== "proposal-closed") throw new Error(`The no was refused: ${code}`);
      return until((events) => events.some((event) => event.type === "proposal-withdrawn" && event.proposalId === proposalId));
    },
  };
}

const isAnswer = (event: ConversationEvent): boolean => event.type === "message-added" && event.author.kind === "assistant";

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function again(
  living: () => Promise<string>,
  path: string,
  body: object,
  token?: string,
): Promise<{ value: Record<string, unknown>; code: string | null }> {
  const headers = { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      const response = await fetch(`${await living()}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
      const answer = (await response.json()) as Record<string, unknown> & { error?: { code: string } };
      if (response.status < 500) return { value: answer, code: answer.error?.code ?? null };
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    if (Date.now() > deadline) throw new Error(`No answer to ${path}`);
    await pause(30);
  }
}

/** Everything up to now; rejects when the line breaks before. */
function read(url: string, base: string, token: string): Promise<ConversationEvent[]> {
  const heard: ConversationEvent[] = [];
  return new Promise((resolve, reject) => {
    const following = followConversation({
      url: `${url}${base}/events`,
      fetch,
      headers: async () => ({ authorization: `Bearer ${token}` }),
      onItem(item) {
        if ("log" in item) heard.push(item.log);
        else if (item.now.type === "caught-up") end(() => resolve(heard));
      },
      onState: (state) => void (state === "lost" && end(() => reject(new Error("The line broke")))),
    });
    const end = (settle: () => void): void => {
      following.close();
      settle();
    };
  });
}
