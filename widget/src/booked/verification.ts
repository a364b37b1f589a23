import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import { type ReadonlySignal, signal } from "@preact/signals-core";
import { type Trouble, troubleOf } from "../chat/trouble.ts";
import type { Answer } from "../chat/visitor-api.ts";

/** `count`, of a wrong code, is the tries that are left. */
type CodeTrouble = Trouble | { kind: "noContact" | "wrongCode"; count: number };

interface VerificationState {
  /** The contact that was typed last. In memory only, as all of this. */
  contact: string;
  /** A code was asked for: now it is typed. */
  sent: boolean;
  /** Counts the fields the visitor was brought to: one that is new takes the keyboard. */
  round: number;
  /** A code that was sent can still be typed, though another contact is asked for. */
  waiting: boolean;
  /** Another code is offered. */
  again: boolean;
  /** The server is being asked. */
  busy: boolean;
  trouble: CodeTrouble | null;
}

/** How a visitor shows by a code that a phone number or an e-mail address is theirs. */
export interface Verification {
  state: ReadonlySignal<VerificationState>;
  /** Has a code sent to this contact, or shows this code: what the field was for. */
  submit(text: string): void;
  sendAgain(): void;
  /** Back to the contact. */
  otherContact(): void;
  /** From there to the code that was sent before: it is good for as long as no other was sent. */
  backToCode(): void;
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

const fresh: VerificationState = { contact: "", sent: false, round: 0, waiting: false, again: false, busy: false, trouble: null };

/** Nothing that is typed here leaves memory but to the server's verification. That a code was right comes on the stream. */
export function verification({ post, clock }: VerificationOptions): Verification {
  const state = signal(fresh);
  let triesLeft = 0;
  /** Where the newest code went. */
  let sentTo = "";
  const set = (more: Partial<VerificationState>) => {
    state.value = { ...state.value, ...more };
  };
  const begin = (more: Partial<VerificationState>) => set({ ...fresh, round: state.value.round + 1, ...more });
  const otherContact = () => begin({ contact: state.value.contact, waiting: true });

  const submit = async (text: string, sent = state.value.sent) => {
    const { contact, busy } = state.value;
    if (busy) return;
    set({ busy: true });
    const answer = await (sent ? post("/code", { code: text }) : post("", { contact: text }));
    set({ busy: false });
    if (!answer.ok) set({ trouble: answer.code === "bad-request" ? { kind: "noContact", count: 0 } : troubleOf(answer) });
    else if (!sent) {
      triesLeft = tries;
      sentTo = text;
      begin({ contact: text, sent: true });
      clock.after(patienceMs, () => set({ again: state.value.sent }));
    } else if (!answer.value.verified) {
      const trouble: CodeTrouble = { kind: "wrongCode", count: --triesLeft };
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
    backToCode: () => begin({ contact: sentTo, sent: true, again: true }),
  };
}
