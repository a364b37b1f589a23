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
  /** After what was booked, where nothing follows it. */
  anythingElse: string;
  /** The visit that a test was for comes next: with times, or with the question for a day. */
  nextTimes(p: { service: string }): string;
  nextDay(p: { service: string }): string;
  failed: Record<FailedFor, string>;
  /** After a failure that is certain: what comes next. */
  othersNear: string;
  noneNear: string;
  declined: string;
  moved(p: { service: string; who: string; day: string; time: string; reference: string }): string;
  /** `fee`: what is owed for it, as it is to be shown. */
  cancelled(p: { service: string; day: string; time: string; fee: string | null }): string;
  /** Before the card of the next one. */
  cancelNext: string;
  changeFailed: Record<FailedFor | "changed", string>;
  /** What the card shows now, where something had changed. */
  changeAgain: string;
  changeGone: string;
  /** No to a card that would have moved or cancelled something. */
  changeDeclined: string;
  /** As `holdExpired`, where it was kept to move an appointment to. */
  moveExpired(p: { day: string; time: string }): string;
  holdExpired(p: { day: string; time: string }): string;
  lookAgain(p: { day: string; time: string }): Choice;
  waitlistOffered(p: { service: string; who: string; day: string; time: string; minutes: number }): string;
  waitlistPassed: string;
  waiting(p: { opening: string }): string;
  assistantFailed(p: { opening: string }): string;
  /** No more messages are taken of them; where to ring. */
  blocked(p: { phone: string }): string;
  handedBack: string;
}

/** Sentences side by side, without those that are empty. */
export function sentences(...parts: string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
