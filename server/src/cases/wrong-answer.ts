import type { StaffRef } from "@chairside/shared/events.ts";

/** An answer of the assistant that staff say was wrong. */
export interface WrongAnswer {
  caseId: string;
  salonId: string;
  conversationId: string;
  messageId: string;
  why: string;
  by: StaffRef;
  /** Epoch milliseconds. */
  at: number;
  state: "open" | "fixed";
  /** Who said last how it stands; null: it is as it was entered. */
  settledBy: string | null;
}

/** Wrong answers, each with the file that plays its conversation again. */
export interface WrongAnswerStore {
  /** Adds it once: the same case again changes nothing. */
  add(answer: WrongAnswer, file: string): Promise<void>;
  /** Newest first; `hasFile`: its file is not empty. */
  list(salonId: string, limit: number): Promise<(WrongAnswer & { hasFile: boolean })[]>;
  /** The case's file as it was kept; null when the salon has no such case. */
  file(salonId: string, caseId: string): Promise<string | null>;
  /** Answers whether there is such a case. */
  settle(salonId: string, caseId: string, state: WrongAnswer["state"], by: string): Promise<boolean>;
}
