/**
 * A sign of somebody who is with a conversation, as it is told to the other processes. It says for how long it holds (milliseconds from
 * when it is heard), so that whoever is not heard of again is gone, whatever became of them and of their process.
 */
export type Sign = { conversationId: string; salonId: string } & (
  | {
      kind: "staff";
      staffId: string;
      name: string;
      /** 0: has left. */
      lookingMs: number;
      /** Absent: nothing new about it. `answers`: the visitor may be told, it is theirs to answer. */
      writing?: { ms: number; answers: boolean };
    }
  /** Absent: nothing new about it. */
  | { kind: "visitor"; hereMs?: number; typingMs?: number }
  /** Staff have read on; it is in the store. */
  | { kind: "staff-read"; staffId: string; seq: number }
  /** What is kept of who has read what, or of letters, has changed. */
  | { kind: "kept" }
);

/** Tells signs to the other processes and hears theirs. They may be lost: what matters is said again soon. */
export interface SignLine {
  tell(sign: Sign): void;
  /** `from` names the other process. */
  hear(onSign: (sign: Sign, from: string) => void): void;
}

/** Nobody else is there. */
export const silentLine: SignLine = { tell() {}, hear() {} };

/** How long a sign holds, milliseconds. Who looks and who is here says so again well before that. */
export const signMs = { looking: 20_000, writing: 6_000, here: 20_000, leaving: 4_000 };
