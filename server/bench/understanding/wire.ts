/** What a benchmark harness hands over and gets back; its own words ("provider") are kept. */

/** A dialogue to follow or to hold. `reference` is the local now, YYYY-MM-DDTHH:MM, in `timeZone`. */
export interface DialogueContext {
  service: string;
  reference: string;
  timeZone: string;
  lang: string;
  /** Names of those who may be booked. */
  providers: string[];
  /** A day that was spoken of in connection with something else. */
  prior?: { date?: string } | null;
}

/** What is known of the booking wished for. `date` YYYY-MM-DD, `time` HH:MM; null: open. */
export interface DialogueState {
  provider: string | null;
  date: string | null;
  time: string | null;
}

/** What a recorded system did: its act, the slot it was about, the canonical value. */
export type SystemAct = [act: string, slot?: string, value?: string];

export interface TrackedTurn {
  state: DialogueState;
  /** Whether the visitor agreed to or turned down what stood open. */
  acts: ("AFFIRM" | "NEGATE")[];
  /** The booking to be made now: only after a yes to all of it. */
  book?: DialogueState;
}

/** Minutes from midnight of HH:MM. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** HH:MM of minutes from midnight. */
export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
