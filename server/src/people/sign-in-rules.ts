const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** The rules of signing in; times in milliseconds. */
export const signInRules = {
  /** Unused for so long, a sign-in is over. An open console counts as use. */
  idle: 12 * hour,
  /** Over then in any case. */
  longest: 7 * day,
  /** How old the cookie's secret gets before it is renewed. */
  tokenLife: hour,
  /** How long requests that were under way may still come with the secret before. */
  tokenGrace: minute,
  /** How exactly it is known when somebody was last seen. */
  seenEvery: minute,
  /** After a sign-in by link a password may be set without the present one for so long. */
  linkIsFresh: 15 * minute,
  mailedLinkLife: 15 * minute,
  printedLinkLife: 30 * minute,
  invitationLife: 3 * day,
  /** Links to one address that are good at the same time. */
  linksAtOnce: 3,
  linksPerDay: 10,
  /** Tries by password from one place that cost nothing. */
  freeTries: 5,
  firstWait: 30 * second,
  longestWait: 15 * minute,
  /** Tries for one person in an hour, from all places they never signed in at, before such places have to wait for each other. */
  strangersPerHour: 30,
  strangersWait: minute,
  /** How long tries are remembered, and places where somebody signed in. */
  triesLast: day,
  placesLast: 90 * day,
} as const;

/** What came before a try. A pair is a person and a place; the place is an address on the network. */
export interface TryHistory {
  /** Tries of the pair since it was last right. */
  tries: number;
  lastAt: number;
  /** Whether the person has signed in at this place. */
  known: boolean;
  /** Tries for the person in the last hour, at places where they never signed in. */
  strangersTries: number;
  strangersLastAt: number;
}

/** `retryAt`: epoch milliseconds. */
export type TryDecision = { ok: true } | { ok: false; retryAt: number };

/**
 * Whether a password may be tried now. Five tries are free, then the wait doubles from 30 s to 15 min, for this person at this place only.
 * A stranger who tries from many places slows all other strangers down to one try a minute, and nobody at a place where they signed in
 * before; a link by e-mail gets in at any time: nobody can be locked out by somebody else.
 */
export function decideTry({ tries, lastAt, known, strangersTries, strangersLastAt }: TryHistory, now: number): TryDecision {
  const { freeTries, firstWait, longestWait, strangersPerHour, strangersWait } = signInRules;
  const wait = tries < freeTries ? 0 : Math.min(longestWait, firstWait * 2 ** (tries - freeTries));
  const crowd = !known && strangersTries >= strangersPerHour ? strangersLastAt + strangersWait : 0;
  const retryAt = Math.max(lastAt + wait, crowd);
  return retryAt <= now ? { ok: true } : { ok: false, retryAt };
}

/**
 * Whether one more link may leave for an address: three in a quarter of an hour and ten a day, and beyond that one whenever none that left
 * is good any more. So whoever asks again and again for somebody else's address sends them few letters, and cannot keep them from a link that
 * works. `leftAt`: when links left for it in the last day.
 */
export function mayMail(leftAt: readonly number[], now: number): boolean {
  const good = leftAt.filter((at) => at > now - signInRules.mailedLinkLife);
  return good.length === 0 || (good.length < signInRules.linksAtOnce && leftAt.length < signInRules.linksPerDay);
}
