import type { TimeWish } from "@chairside/shared/brief.ts";
import type { StandingAppointment } from "@chairside/shared/facts.ts";
import { localParts } from "../../booking/salon-time.ts";
import { mergeWish } from "../../understanding/merge-wish.ts";
import { readChange } from "../../understanding/read-change.ts";
import { readTime, type Workspace } from "../workspace.ts";

export type MoveTime = { when: TimeWish; readings: string[] } | { unknown: string };

/**
 * When it is to be instead, in the salon's zone: by the visitor's words, on top of what they said before. "An hour later" and a time
 * without a day are of the day it has; "earlier" and "later" with nothing shown mean on that day.
 */
export function moveTime(
  workspace: Workspace,
  { slot }: StandingAppointment,
  { when: words, more }: { when?: string | null | undefined; more?: "earlier" | "later" | "other" | null | undefined },
): MoveTime | null {
  const before = workspace.brief.change?.when;
  const now = localParts(Date.parse(slot.start), slot.timeZone);
  const sameDay = { from: now.date, to: now.date };
  const step = workspace.catalogue.rules.slotStep;
  if (!words) {
    if (before || (more !== "earlier" && more !== "later")) return before ? { when: before, readings: [] } : null;
    return {
      when: { words: more, ...sameDay, ...(more === "earlier" ? { latest: now.minute - step } : { earliest: now.minute + step }) },
      readings: [],
    };
  }
  const { shift, sameTime, rest } = readChange(words);
  const { when: readings, correction } = readTime(workspace, shift === null ? words : rest);
  const [first, ...others] = readings;
  if (shift !== null) {
    const { from, to } = first?.wish ?? {};
    const day = from !== undefined && from === to ? { from, to } : sameDay;
    return { when: { words, ...day, at: Math.min(1439, Math.max(0, now.minute + shift)) }, readings: [] };
  }
  if (!first && !sameTime) return { unknown: words };
  const wish = mergeWish(before, { ...(first?.wish ?? { words }), ...(sameTime ? { at: now.minute } : {}) }, correction);
  // "Anything but Thursday" is any other day, and not that of the appointment.
  const dated = [wish.from, wish.to, wish.only, wish.notOn, wish.notDates].some((side) => side !== undefined);
  return { when: dated ? wish : { ...wish, ...sameDay }, readings: others.map(({ label }) => label) };
}
