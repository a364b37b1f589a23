import { frameReader } from "@chairside/shared/follow-frames.ts";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { CaseFile, CaseStep, ShownSlot } from "../src/cases/case-file.ts";
import { shownSlot } from "../src/cases/heard-in.ts";
import { conversationState, justProved, unansweredMessages } from "../src/conversation/conversation-state.ts";
import type { CaseSalon } from "./case-salon.ts";

/** A case cannot go on from here: the reason, for people. */
export class CannotGoOn extends Error {
  override name = "CannotGoOn";
}

/** A case's visitor, and its staff, at a salon. */
export interface CaseVisitor {
  act(step: CaseStep): Promise<void>;
  /** All of the conversation, when the assistant has nothing left to do. */
  settled(): Promise<ConversationEvent[]>;
}

const patience = 120_000;
const lookEvery = 10;

/** Opens the conversation. */
export async function openCaseVisitor(salon: CaseSalon, { salonId, locale, timeZone }: CaseFile): Promise<CaseVisitor> {
  const call = async <T>(method: string, path: string, headers: Record<string, string>, body?: object): Promise<T> => {
    const json = body === undefined ? {} : { "content-type": "application/json" };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(salon.url() + path, { method, headers: { ...json, origin: salon.url(), ...headers }, ...sent });
    const answer = (await response.json().catch(() => null)) as T & { error?: { code: string } };
    if (!response.ok) throw new CannotGoOn(`${method} ${path.replace(/[\w-]{16,}/g, "…")} was refused: ${answer?.error?.code}`);
    return answer;
  };
  const { visitorId, secret } = await call<{ visitorId: string; secret: string }>("POST", "/v1/visitors", {}, { salonId });
  const asVisitor = async (method: string, path: string, body?: object) => {
    const { token } = await call<{ token: string }>("POST", "/v1/visitors/token", {}, { visitorId, secret });
    return call<{ conversationId: string }>(method, `/v1/conversations${path}`, { authorization: `Bearer ${token}` }, body);
  };
  const cookie = async (): Promise<{ cookie: string }> => {
    const body = JSON.stringify({ code: await salon.ownerCode() });
    const headers = { "content-type": "application/json", origin: salon.url() };
    const response = await fetch(`${salon.url()}/v1/staff/sign-ins`, { method: "POST", headers, body });
    return { cookie: response.headers.getSetCookie().map((one) => one.split(";")[0]).join("; ") }; // prettier-ignore
  };
  const { conversationId } = await asVisitor("POST", "", { locale, timeZone });
  const asStaff = async (what: string, body: object) =>
    call("POST", `/v1/staff/conversations/${conversationId}/${what}`, await cookie(), body);
  const read = async (): Promise<ConversationEvent[]> =>
    readLog(`${salon.url()}/v1/staff/conversations/${conversationId}/events`, await cookie());

  let messages = 0;
  const messageId = (): string => `case-message-${++messages}`;
  const doings: Record<CaseStep["does"], (step: CaseStep) => Promise<unknown>> = {
    says: ({ by, text = "" }) =>
      by === "staff"
        ? asStaff("messages", { messageId: messageId(), text })
        : asVisitor("POST", `/${conversationId}/messages`, { messageId: messageId(), text }),
    presses: async ({ text = "", slot }) => {
      const offer = offerOf(await read(), slot);
      if (offer === undefined)
        throw new CannotGoOn(`They pressed ${slot?.when ?? "a button"}, ${slot?.service ?? ""}, which is not offered now.`);
      await asVisitor("POST", `/${conversationId}/messages`, { messageId: messageId(), text, offer });
    },
    yes: async () => decide("confirm"),
    no: async () => decide("decline"),
    "asks-for-person": () => asVisitor("POST", `/${conversationId}/person`, {}),
    "carries-on": () => asVisitor("DELETE", `/${conversationId}/person`),
    "takes-over": () => asStaff("answerer", { answerer: "staff" }),
    "hands-back": () => asStaff("answerer", { answerer: "assistant" }),
    closes: ({ text }) => asStaff("close", { outcome: text }),
    "hold-lapses": async () => {
      const before = (await read()).length;
      await salon.startAgain();
      for (let waited = 0; waited < 2_000 && (await read()).length === before; waited += lookEvery) await pause(lookEvery);
    },
    cannot: ({ text }) => Promise.reject(new CannotGoOn(`A case does not hold what happened then: ${text}.`)),
  };
  const decide = async (what: "confirm" | "decline"): Promise<void> => {
    const { proposal, change } = conversationState(await read());
    const card = proposal ?? change;
    if (!card) throw new CannotGoOn(`They answered a card, and there is none now.`);
    await asVisitor("POST", `/${conversationId}/proposals/${card.proposalId}/${what}`, what === "confirm" ? { hash: card.hash } : {});
  };

  return {
    act: async (step) => void (await doings[step.does](step)),
    async settled() {
      for (let waited = 0; waited < patience; waited += lookEvery) {
        const events = await read();
        if (isSettled(events)) return events;
        await pause(lookEvery);
      }
      throw new CannotGoOn("The assistant did not answer within two minutes.");
    },
  };
}

function isSettled(events: ConversationEvent[]): boolean {
  const state = conversationState(events);
  if (state.accepted ?? state.acceptedChange) return false;
  return state.answerer === "staff" || (unansweredMessages(state).length === 0 && !justProved(state));
}

/** The button for a time, as it is offered now. */
function offerOf(events: ConversationEvent[], wanted: ShownSlot | undefined): string | undefined {
  const offered = events.flatMap((event) => (event.type === "slots-offered" ? event.slots : []));
  return offered.findLast(({ slot }) => {
    const { start, service, practitioner } = shownSlot(slot);
    return start === wanted?.start && service === wanted.service && practitioner === wanted.practitioner;
  })?.offer;
}

/** The log as it is, and no more of it. */
async function readLog(url: string, headers: Record<string, string>): Promise<ConversationEvent[]> {
  const response = await fetch(url, { headers });
  if (!response.ok || !response.body) throw new CannotGoOn(`The conversation could not be read: ${response.status}.`);
  const events: ConversationEvent[] = [];
  const seen = { whole: false };
  const read = frameReader(({ event, data }) => {
    if (event === "log") events.push(JSON.parse(data) as ConversationEvent);
    else if ((JSON.parse(data) as { type?: string }).type === "caught-up") seen.whole = true;
  });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  while (!seen.whole) {
    const { done, value } = await reader.read();
    if (done) break;
    read(value);
  }
  await reader.cancel();
  return events;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
