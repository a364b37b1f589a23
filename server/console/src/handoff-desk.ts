import type { CloseOutcome, StaffRef } from "@chairside/shared/events.ts";
import { type Signal, signal } from "@preact/signals";
import { type OwnRequest, ownRequest } from "./own-request.ts";
import type { StaffApi } from "./staff-api.ts";

/** What is being asked about a conversation. */
export type HandoffQuestion = "snooze" | "transfer" | "close" | "block" | { faulted: string } | { takeOver: StaffRef };

/** What staff do with a conversation besides replying. Each answers whether it was done. */
export interface HandoffDesk {
  request: OwnRequest;
  question: Signal<HandoffQuestion | null>;
  /** What is being written: to the visitor, or among staff. */
  writing: Signal<"reply" | "note">;
  claim(): Promise<boolean>;
  release(): Promise<boolean>;
  handBack(): Promise<boolean>;
  /** From the colleague who has it, by their staff id. */
  takeOver(from: string, why: string): Promise<boolean>;
  /** Nothing is taken of the visitor any more. */
  block(why: string): Promise<boolean>;
  /** To whoever is free: null. `from`: the staff id of the colleague whose it is, where it is not one's own. */
  transfer(to: string | null, why: string, from: string | null): Promise<boolean>;
  /** `until` in epoch milliseconds. */
  snooze(until: number): Promise<boolean>;
  close(outcome: CloseOutcome): Promise<boolean>;
  /** The same text again is the same note, until it has been taken. */
  note(text: string, mentions: string[]): Promise<boolean>;
  fault(messageId: string, why: string): Promise<boolean>;
}

export function handoffDesk(api: StaffApi, conversationId: string, newId: () => string): HandoffDesk {
  const request = ownRequest();
  const path = (what: string): string => `conversations/${encodeURIComponent(conversationId)}/${what}`;
  const post = (what: string, body?: object) => request.run(() => api.call("POST", path(what), body), "");
  let pending: { noteId: string; text: string } | null = null;
  return {
    request,
    question: signal(null),
    writing: signal("reply"),
    claim: () => post("claim"),
    release: () => request.run(() => api.call("DELETE", path("claim")), ""),
    handBack: () => post("answerer", { answerer: "assistant" }),
    takeOver: (from, why) => post("take-over", { from, why }),
    block: (why) => post("block", { why }),
    transfer: (to, why, from) => post("transfer", { to, ...(why && { why }), ...(from !== null && { from }) }),
    snooze: (until) => post("snooze", { until: new Date(until).toISOString() }),
    close: (outcome) => post("close", { outcome }),
    async note(text, mentions) {
      if (pending?.text !== text) pending = { noteId: newId(), text };
      const taken = await post("notes", { ...pending, mentions });
      if (taken) pending = null;
      return taken;
    },
    fault: (messageId, why) => post("faults", { messageId, why }),
  };
}
