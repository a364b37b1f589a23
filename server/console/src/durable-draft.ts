import type { Writing } from "@chairside/shared/draft-routes.ts";
import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import { effect, type ReadonlySignal, type Signal } from "@preact/signals";
import type { StaffApi } from "./staff-api.ts";

export interface DurableDraftOptions {
  api: StaffApi;
  clock: FollowClock;
  conversationId: string;
  /** What is in the box; the tab keeps it by itself. */
  text: Signal<string>;
  /** A reply is on its way: what the server keeps of it stays until it has arrived. */
  sending: ReadonlySignal<boolean>;
  /** The page is in sight. */
  visible: ReadonlySignal<boolean>;
  /** What the server had when the conversation was opened; null until it has been read. */
  kept: ReadonlySignal<Writing["own"] | undefined>;
}

/** While one writes, the server has it within this long. */
const everyMs = 1_000;
const againMs = 5_000;
/** As in the contract: longer ones are kept by the tab alone. */
const longest = 3_000;

/**
 * The server's copy of a reply in the making, for another device and for whoever takes the conversation on. The tab's own text comes first:
 * only an empty box takes the server's, and what is in the box takes the place of what the server has. Of two devices, the last one that
 * writes is kept. Answers how to stop.
 */
export function durableDraft({ api, clock, conversationId, text, sending, visible, kept }: DurableDraftOptions): () => void {
  let onServer: string | undefined;
  let wasSending = sending.peek();
  let busy = false;
  let cancel: (() => void) | undefined;

  const push = async (): Promise<void> => {
    cancel?.();
    cancel = undefined;
    const now = text.peek();
    if (busy || sending.peek() || onServer === undefined || now === onServer || now.length > longest) return;
    busy = true;
    const answer = await api.call("POST", `conversations/${encodeURIComponent(conversationId)}/draft`, { text: now });
    busy = false;
    if (answer.ok) onServer = now;
    if (text.peek() !== onServer) later(answer.ok ? everyMs : againMs);
  };
  const later = (ms: number): void => {
    cancel ??= clock.after(ms, () => void push());
  };

  const stops = [
    effect(() => {
      const own = kept.value;
      if (own === undefined || onServer !== undefined) return;
      onServer = own?.text ?? "";
      if (text.peek() === "" && !sending.peek()) text.value = onServer;
    }),
    effect(() => {
      if (kept.value !== undefined && text.value !== onServer) later(everyMs);
    }),
    effect(() => {
      // It has arrived: whatever the server was still being told of it is over.
      if (wasSending && !sending.value) {
        onServer = "\u0000";
        later(0);
      }
      wasSending = sending.value;
    }),
    effect(() => {
      if (!visible.value) void push();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    void push();
  };
}
