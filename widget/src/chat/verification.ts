import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import { type ReadonlySignal, signal } from "../signals.ts";
import { type Trouble, troubleOf } from "./trouble.ts";
import type { Answer } from "./visitor-api.ts";

interface VerificationState {
  /** The contact that was typed last. In memory only, as all of this. */
  contact: string;
  /** A code was asked for: now it is typed. */
  sent: boolean;
  /** Counts the fields the visitor was brought to: one that is new takes the keyboard. */
  round: number;
  /** Another code is offered. */
  again: boolean;
  /** The server is being asked. */
  busy: boolean;
  trouble: Trouble | null;
}

/** How a visitor shows by a code that a phone number or an e-mail address is theirs. */
export interface Verification {
  state: ReadonlySignal<VerificationState>;
  /** Has a code sent to this contact, or shows this code: what the field was for. */
  submit(text: string): void;
  sendAgain(): void;
  /** Back to the contact. */
  otherContact(): void;
  /** As if nothing had been typed. */
  reset(): void;
}

interface VerificationOptions {
  /** Posts to the conversation's verification: to `""` or to `"/code"`. */
  post(path: string, body: object): Promise<Answer<{ verified?: boolean }>>;
  clock: FollowClock;
}

/** A code has as many tries with the server. */
const tries = 5;
/** So long a code may take to arrive before another is offered. */
const patienceMs = 30_000;

const fresh: VerificationState = { contact: "", sent: false, round: 0, again: false, busy: false, trouble: null };

/** Nothing that is typed here leaves memory but to the server's verification. That a code was right comes on the stream. */
export function verification({ post, clock }: VerificationOptions): Verification {
  const state = signal(fresh);
  let triesLeft = 0;
  const set = (more: Partial<VerificationState>) => {
    state.value = { ...state.value, ...more };
  };
  const begin = (more: Partial<VerificationState>) => set({ ...fresh, round: state.value.round + 1, ...more });
  const otherContact = () => begin({ contact: state.value.contact });

  const submit = async (text: string, sent = state.value.sent) => {
    const { contact, busy } = state.value;
    if (busy) return;
    set({ busy: true });
    const answer = await (sent ? post("/code", { code: text }) : post("", { contact: text }));
    set({ busy: false });
    if (!answer.ok) set({ trouble: troubleOf(answer) });
    else if (!sent) {
      triesLeft = tries;
      begin({ contact: text, sent: true });
      clock.after(patienceMs, () => set({ again: state.value.sent }));
    } else if (!answer.value.verified) {
      const trouble: Trouble = { kind: "wrongCode", count: --triesLeft };
      if (triesLeft > 0) set({ trouble });
      else begin({ contact, trouble });
    }
  };

  return {
    state,
    submit: (text) => void submit(text),
    otherContact,
    // While no other can be had, the code that came can still be typed.
    sendAgain: () => void submit(state.value.contact, false),
    reset() {
      state.value = fresh;
    },
  };
}
