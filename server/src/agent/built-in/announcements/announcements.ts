import type { Choice } from "@chairside/shared/events.ts";
import type { Language } from "../../../understanding/languages/language-pack.ts";

export type FailedFor = "slot-taken" | "hold-expired" | "refused" | "unknown";

/**
 * One language's words for what happens outside a turn. Facts are handed in as they are to be shown; `opening` is the
 * desk's own sentence on when somebody is there, and may be empty.
 */
export interface Announcements {
  language: Language;
  /** Says that it is an AI assistant: no theme can hide it. */
  started(p: { salon: string }): string;
  booked(p: { service: string; who: string; day: string; time: string; reference: string }): string;
  failed: Record<FailedFor, string>;
  /** After a failure that is certain: what comes next. */
  othersNear: string;
  noneNear: string;
  declined: string;
  holdExpired(p: { day: string; time: string }): string;
  lookAgain(p: { day: string; time: string }): Choice;
  waiting(p: { opening: string }): string;
  assistantFailed(p: { opening: string }): string;
  handedBack: string;
}

/** Sentences side by side, without those that are empty. */
export function sentences(...parts: string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
