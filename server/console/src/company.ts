import type { Transient } from "@chairside/shared/events.ts";
import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import type { CompanyNow, LettersNow } from "@chairside/shared/presence.ts";
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { StaffApi } from "./staff-api.ts";

/** Who else is with a conversation; and the signs by which others see that one is with it oneself. */
export interface Company {
  /** Null while it is not known. */
  now: ReadonlySignal<CompanyNow | null>;
  letters: ReadonlySignal<LettersNow | null>;
  take(item: Transient): void;
  /** The connection is lost: who is there is no longer known. */
  lost(): void;
  /** One writes a reply. What is written is not told. */
  writing(): void;
  /** Everything up to this event has been on screen. */
  read(seq: number): void;
  close(): void;
}

export interface CompanyOptions {
  api: StaffApi;
  conversationId: string;
  clock: FollowClock;
  /** The conversation is on screen and live. */
  isShown: ReadonlySignal<boolean>;
}

/** Others see for 20 s that one looks: said again well before that. */
const lookEveryMs = 8_000;
/** That one writes is seen for 6 s. */
const writeEveryMs = 3_000;
/** Messages in a row are read with one sign. */
const readPauseMs = 800;

/** The company of one conversation. A sign that is lost is given again with the next one. */
export function companyOf({ api, conversationId, clock, isShown }: CompanyOptions): Company {
  const now = signal<CompanyNow | null>(null);
  const letters = signal<LettersNow | null>(null);
  let seen = 0;
  let kept = 0;
  let quietUntil = 0;
  let cancelLook = () => {};
  let cancelRead = () => {};

  const sign = async (doing: "looking" | "writing" | "left"): Promise<void> => {
    const path = `conversations/${encodeURIComponent(conversationId)}/presence`;
    const answer = await api.call<{ seen?: number }>("POST", path, { doing, ...(seen > kept && { seen }) });
    if (answer.ok) kept = Math.max(kept, answer.value?.seen ?? 0);
  };
  const look = (): void => {
    void sign("looking");
    cancelLook = clock.after(lookEveryMs, look);
  };
  const stop = effect(() => {
    if (!isShown.value) return;
    look();
    return () => {
      cancelLook();
      void sign("left");
    };
  });

  return {
    now,
    letters,
    take(item) {
      if (item.type === "company") now.value = item;
      if (item.type === "letters") letters.value = item;
    },
    lost() {
      now.value = null;
    },
    writing() {
      if (!isShown.peek() || clock.now() < quietUntil) return;
      quietUntil = clock.now() + writeEveryMs;
      void sign("writing");
    },
    read(seq) {
      if (seq <= seen || !isShown.peek()) return;
      seen = seq;
      cancelRead();
      cancelRead = clock.after(readPauseMs, () => void sign("looking"));
    },
    close() {
      cancelRead();
      stop();
    },
  };
}
