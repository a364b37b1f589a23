import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { NoticeSettings } from "@chairside/shared/notices.ts";
import type { Role } from "@chairside/shared/people.ts";
import { addDays, boundInstant, dayMs, localParts, minuteMs } from "../booking/salon-time.ts";
import type { Notice, NoticeChannel, StandingAsk, StandingPromise } from "./notice.ts";

/** Somebody who may be told, and how. */
export interface Colleague {
  staffId: string;
  role: Role;
  settings: NoticeSettings;
  /** Their browsers that are told while closed. */
  browserIds: readonly string[];
}

const placesOf: Record<StandingPromise["level"], readonly Role[]> = {
  desk: ["desk", "manager", "owner"],
  manager: ["manager"],
  owner: ["owner"],
};

/**
 * Who hears of a promise: of the desk's all who answer visitors, of one that went higher those there, as far as they want to; and of what is
 * theirs, practitioners. Where nobody is left, the owners hear of it: as they want to, and if none of them wants to, by e-mail all the same.
 */
export function toldOf(level: StandingPromise["level"], people: readonly Colleague[], concerned: ReadonlySet<string>): Colleague[] {
  const hears = ({ staffId, role, settings }: Colleague): boolean => {
    if (role === "practitioner") return level === "desk" && concerned.has(staffId);
    return placesOf[level].includes(role) && (settings.which === "all" || level !== "desk" || concerned.has(staffId));
  };
  const told = people.filter((one) => hears(one) && isReached(one));
  if (told.length > 0) return told;
  const owners = people.filter(({ role }) => role === "owner");
  const reached = owners.filter(isReached);
  return reached.length > 0 ? reached : owners.map(byEmail);
}

const isReached = ({ settings, browserIds }: Colleague): boolean => settings.email || (settings.push && browserIds.length > 0);
const byEmail = <C extends Colleague>(one: C): C => ({ ...one, settings: { ...one.settings, email: true } });

/** Whose a conversation is by all its events: passed on to them, taken on by them, or with a note for them that no reply has followed. */
function concernedIn(events: readonly ConversationEvent[]): ReadonlySet<string> {
  let [assigned, claimed]: (string | null)[] = [null, null];
  let mentioned: string[] = [];
  for (const event of events) {
    if (event.type === "conversation-assigned") assigned = event.to?.staffId ?? null;
    else if (event.type === "claim-taken") claimed = event.by.staffId;
    else if (event.type === "claim-ended") claimed = null;
    else if (event.type === "note-added") mentioned.push(...event.mentions);
    else if (event.type === "message-added" && event.author.kind === "staff") mentioned = [];
  }
  return new Set([...mentioned, ...[assigned, claimed].flatMap((staffId) => staffId ?? [])]);
}

/** Who hears of the same anyway, because it was passed on to them in the same moment. */
function askedWith({ madeAt }: StandingPromise, events: readonly ConversationEvent[]): ReadonlySet<string> {
  const at = new Date(madeAt).toISOString();
  const passed = events.flatMap((event) => (event.type === "conversation-assigned" && event.at === at ? [event] : []));
  return new Set(passed.flatMap(({ to, by }) => (to && to.staffId !== by.staffId ? [to.staffId] : [])));
}

/** When a notice may leave at the earliest: the webhook's at once, the others not in the quiet hours. `now`: epoch milliseconds. */
export function leavesAt(channel: NoticeChannel, now: number, timeZone: string, quiet: NoticeSettings["quiet"]): number {
  if (channel === "webhook" || quiet === null) return now;
  const { date, minute } = localParts(now, timeZone);
  const { from, to } = quiet;
  const isQuiet = from <= to ? minute >= from && minute < to : minute >= from || minute < to;
  return isQuiet ? boundInstant(minute < to ? date : addDays(date, 1), to, timeZone) : now;
}

export interface NoticeMaking {
  people: readonly Colleague[];
  webhook: boolean;
  timeZone: string;
  /** Epoch milliseconds. */
  now: number;
}

/**
 * Everything that is to be told of a promise, each with an id that is made from it: however often this is asked, it is the same notices.
 * `events`: all of its conversation.
 */
export function noticesOf(promise: StandingPromise, events: readonly ConversationEvent[], making: NoticeMaking): Notice[] {
  // What staff put off until later comes back to them by itself; if nobody sees to it then, that is a promise of its own.
  if (promise.because === "snoozed") return [];
  const { promiseSeq: _seq, claimed: _claimed, ...facts } = promise;
  const asked = askedWith(promise, events);
  const told = toldOf(promise.level, making.people, concernedIn(events)).filter((one) => !(asked.has(one.staffId) && isReached(one)));
  const theirs = told.flatMap((one) => noticesTo(one, facts, making));
  const hook = { ...facts, noticeId: `notice-${promise.promiseId}-webhook`, channel: "webhook" as const, staffId: null, browserId: null };
  return making.webhook ? [{ ...hook, dueAt: making.now, expiresAt: making.now + dayMs }, ...theirs] : theirs;
}

/** What is to be told to whom a colleague asks. Who switched everything off hears of it in the console. */
export function noticesOfAsk({ askSeq, askedAt, staffIds, ...facts }: StandingAsk, making: NoticeMaking): Notice[] {
  const promiseId = `ask-${facts.conversationId}-${askSeq}`;
  const asked = { ...facts, promiseId, madeAt: askedAt, due: null, level: "desk" as const };
  return making.people.filter(({ staffId }) => staffIds.includes(staffId)).flatMap((one) => noticesTo(one, asked, making));
}

type Told = Omit<Notice, "noticeId" | "channel" | "staffId" | "browserId" | "dueAt" | "expiresAt">;

function noticesTo({ staffId, settings, browserIds }: Colleague, facts: Told, { timeZone, now }: NoticeMaking): Notice[] {
  const notice = (channel: "email" | "push", browserId: string | null): Notice => {
    const dueAt = leavesAt(channel, now, timeZone, settings.quiet);
    const noticeId = `notice-${facts.promiseId}-${browserId ?? staffId}`;
    return { ...facts, noticeId, channel, staffId, browserId, dueAt, expiresAt: dueAt + dayMs };
  };
  const letter = settings.email ? [notice("email", null)] : [];
  return settings.push ? [...letter, ...browserIds.map((browserId) => notice("push", browserId))] : letter;
}

/** Whether others need not hear of it for now: somebody has it, and is not late. */
export const isInHand = ({ claimed, because }: StandingPromise): boolean => claimed && because !== "late";

/**
 * What has become of what was to be told, by all events since: over when the promise has ended; in somebody's hands while they have the
 * conversation. Who gives it back, or vanishes, leaves it to be told. What a colleague asks is over when whoever is asked has taken it up,
 * when the visitor was answered, and when it is somebody else's or nobody's any more.
 */
export function standingOf(
  { because, staffId }: Pick<Notice, "because" | "staffId">,
  since: readonly ConversationEvent[],
): "open" | "in-hand" | "over" {
  if (because === "passed-on" || because === "mentioned") return since.some((event) => endsAsk(event, because, staffId)) ? "over" : "open";
  if (since.some(({ type }) => type === "promise-ended")) return "over";
  return since.findLast(({ type }) => type === "claim-taken" || type === "claim-ended")?.type === "claim-taken" ? "in-hand" : "open";
}

function endsAsk(event: ConversationEvent, because: StandingAsk["because"], staffId: string | null): boolean {
  if (event.type === "conversation-closed") return true;
  if (event.type === "message-added") return event.author.kind === "staff";
  if (event.type === "claim-taken" || event.type === "note-added") return event.by.staffId === staffId;
  return event.type === "conversation-assigned" && because === "passed-on" && event.to?.staffId !== staffId;
}

/** How long to leave a notice alone that somebody has in hand, milliseconds: they may vanish. */
export const inHandMs = minuteMs;

/** Told and ended notices are kept for so long, milliseconds. */
export const keptFor = 30 * dayMs;

/** What was asked longer ago than this, and was told to nobody yet, is told to nobody any more; milliseconds. */
export const askLife = dayMs;

/** Longer than a delivery may take: who is slower than that shares the notice with somebody else. */
export const claimMs = minuteMs;

/** So many browsers of one person are told while closed; one more takes the place of the oldest. */
export const mostBrowsers = 10;
