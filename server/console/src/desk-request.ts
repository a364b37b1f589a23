import { type ReadonlySignal, signal } from "@preact/signals";
import type { Answer } from "./staff-api.ts";

/** Why the salon's calendar wants a reason first. */
export type Doubt = "overlap" | "outside-hours";

/** One thing that staff want done, from the first try to its end. */
export interface DeskRequest<Content extends object> {
  busy: ReadonlySignal<boolean>;
  /** Why it was refused; null while it was not. */
  trouble: ReadonlySignal<string | null>;
  /** It would be done with a reason. */
  doubt: ReadonlySignal<Doubt | null>;
  send(content: Content): Promise<void>;
  /** The same once more, with the reason that was wanted. */
  sendAnyway(reason: string): Promise<void>;
  /** It is not to be done after all. */
  giveUp(): void;
}

/**
 * Sends operations so that each is done once: the same content again, after an answer that was lost, goes under the same id;
 * other content under another.
 */
export function deskRequest<Content extends object, T>(
  newId: () => string,
  post: (operation: Content & { operationId: string; overrideReason?: string }) => Promise<Answer<T>>,
  onDone: (value: T) => void,
): DeskRequest<Content> {
  const busy = signal(false);
  const trouble = signal<string | null>(null);
  const doubt = signal<Doubt | null>(null);
  let last: { content: Content; text: string; operationId: string } | undefined;

  const send = async (content: Content, overrideReason?: string): Promise<void> => {
    if (busy.value) return;
    const text = JSON.stringify(content);
    if (last?.text !== text) last = { content, text, operationId: newId() };
    busy.value = true;
    trouble.value = null;
    const answer = await post({ ...content, operationId: last.operationId, ...(overrideReason === undefined ? {} : { overrideReason }) });
    busy.value = false;
    doubt.value = !answer.ok && (answer.code === "overlap" || answer.code === "outside-hours") ? answer.code : null;
    if (answer.ok) onDone(answer.value);
    else if (doubt.value === null) trouble.value = answer.code;
  };

  return {
    busy,
    trouble,
    doubt,
    send: (content) => send(content),
    async sendAnyway(reason) {
      if (last) await send(last.content, reason);
    },
    giveUp() {
      doubt.value = null;
    },
  };
}
