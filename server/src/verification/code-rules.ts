const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * The rules of codes; times in milliseconds. A contact is sent at most ten codes a day with five tries each: a day's codes give
 * whoever guesses 50 tries in 1,000,000, from however many conversations.
 */
export const codeRules = {
  codeLife: 10 * minute,
  triesPerCode: 5,
  sendsPerWindow: 3,
  window: 15 * minute,
  sendsPerDay: 10,
  day,
  /** How long a conversation may act for a verified contact. */
  verifiedLife: 30 * minute,
} as const;

/** A code that was asked for in the last 24 hours. */
export interface AskedCode {
  conversationId: string;
  address: string;
  /** Epoch milliseconds. */
  askedAt: number;
  /** Whether it could go out: see `decideAsk`. */
  live: boolean;
}

export type AskDecision = { ok: true; live: boolean } | { ok: false; retryAt: number };

/**
 * Whether another code may be asked for. Too many in one conversation are refused openly: the visitor knows of them all. Too many
 * to one contact are not: from another conversation that would tell what somebody else does. That code is made like any other, but it
 * never goes out and never opens anything.
 *
 * `recent`: what this conversation asked for, and what this contact was to be sent, in the last 24 hours.
 */
export function decideAsk(recent: readonly AskedCode[], ask: { conversationId: string; address: string }, now: number): AskDecision {
  const own = recent.filter(({ conversationId }) => conversationId === ask.conversationId);
  const retryAt = freeAt(own, now);
  if (retryAt !== null) return { ok: false, retryAt };
  const sent = recent.filter(({ address, live }) => live && address === ask.address);
  return { ok: true, live: freeAt(sent, now) === null };
}

/** When one more fits under both limits; null: now. */
function freeAt(asked: readonly AskedCode[], now: number): number | null {
  const { window, sendsPerWindow, sendsPerDay } = codeRules;
  const latest = asked.map(({ askedAt }) => askedAt).toSorted((a, b) => b - a);
  const waits = [nthLatest(latest, sendsPerWindow, window), nthLatest(latest, sendsPerDay, day)].filter((at) => at > now);
  return waits.length > 0 ? Math.max(...waits) : null;
}

/** When the n-th latest is out of its span. */
const nthLatest = (latest: readonly number[], n: number, span: number): number => (latest[n - 1] ?? Number.NEGATIVE_INFINITY) + span;
