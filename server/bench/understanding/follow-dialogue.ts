import type { Brief, TimeWish } from "@chairside/shared/brief.ts";
import { readConsent } from "../../src/agent/consent.ts";
import type { Catalogue } from "../../src/booking/catalogue.ts";
import { mergeWish } from "../../src/understanding/merge-wish.ts";
import { understand } from "../../src/understanding/understand.ts";
import type { Understood } from "../../src/understanding/understood.ts";
import { cardOf, slotAt } from "./cards.ts";
import { nothingOpen, openAfter, type OpenMatter } from "./open-matter.ts";
import { instantOf, providerSalon, serviceId } from "./provider-salon.ts";
import { clockOf, type DialogueContext, type DialogueState, type SystemAct, type TrackedTurn } from "./wire.ts";

/** What the visitor has settled so far. */
type Settled = Pick<Brief, "practitioner" | "when">;

/** How the visitor takes what stands open. */
interface Answer {
  agrees: boolean;
  declines: boolean;
  /** Wants to book, in words or by naming a time. */
  books: boolean;
  practitioner: string | null;
  wish: TimeWish | null;
}

/**
 * Follows a recorded dialogue turn by turn with the product's reading, merging and consent: what is known of the booking, and
 * when a yes was given to all of it. Without system acts nothing is known of what was suggested.
 */
export function followDialogue(context: DialogueContext) {
  const catalogue = providerSalon(context);
  const now = instantOf(context);
  let settled: Settled = {};
  let open = nothingOpen;

  return {
    async turn({ systemActs, user }: { systemActs: readonly SystemAct[] | null; user: string }): Promise<TrackedTurn> {
      open = openAfter(systemActs ?? [], open);
      const brief = briefOf(context, settled, open);
      const understood = understand(user, { catalogue, now, locale: "en-US", brief, expects: open.asked ?? undefined });
      const answer = answerOf(understood, readConsent(user, brief), catalogue);
      const before = settled;
      settled = settle(settled, open, answer, { understood, catalogue, prior: context.prior?.date });
      const changed = answer.wish !== null && !sameTime(settled.when, before.when);
      const other = answer.practitioner !== null && answer.practitioner !== before.practitioner;
      const state = stateOf(settled, catalogue);
      const book = (open.confirm || open.instead !== null) && answer.agrees && !changed && !other && isWhole(state);
      if (answer.agrees || answer.books || answer.practitioner !== null) open = { ...open, provider: null };
      return { state, acts: answer.agrees ? ["AFFIRM"] : answer.declines ? ["NEGATE"] : [], ...(book ? { book: state } : {}) };
    },
  };
}

/** The conversation as the product would hold it. */
function briefOf(context: DialogueContext, { practitioner, when }: Settled, open: OpenMatter): Brief {
  const spokenOf = context.prior?.date;
  const day: TimeWish | undefined =
    when?.from !== undefined || spokenOf === undefined ? when : { words: "", ...when, from: spokenOf, to: spokenOf };
  return {
    items: [{ serviceId, addOnIds: [] }],
    guest: { name: "Kim", phone: "+442079460000" },
    ...(practitioner === undefined ? {} : { practitioner }),
    ...(day === undefined ? {} : { when: day }),
    ...(open.instead === null ? {} : { offered: [{ offer: "instead", slot: slotAt(context, open.instead) }] }),
    ...(open.confirm ? { proposal: cardOf(slotAt(context, open.readBack.when)) } : {}),
    ...(open.asked === null ? {} : { asked: { about: open.asked, times: 1 } }),
  };
}

function answerOf(u: Understood, consent: "yes" | "no" | null, catalogue: Catalogue): Answer {
  const elsewhere = u.intents.includes("out-of-scope");
  const wish = elsewhere ? null : (u.when[0]?.wish ?? null);
  const another = u.intents.some((intent) => intent === "more-options" || intent === "someone-else");
  const declines = u.stance === "no" || another;
  return {
    agrees: !declines && (u.stance === "yes" || consent === "yes"),
    declines,
    books: !another && !elsewhere && (u.intents.includes("book") || wish !== null),
    practitioner: namedIn(u, catalogue),
    wish,
  };
}

/**
 * Places share words ("salon", "San Jose"): who is named in full is meant. Otherwise a mention must be clear and more than a
 * single word of a longer name.
 */
function namedIn({ practitioner }: Understood, { practitioners }: Catalogue): string | null {
  if (practitioner === null || practitioner === "anyone") return null;
  const { ids, words } = practitioner;
  const named = practitioners.filter(({ id }) => ids.includes(id));
  const inFull = named.filter(({ name }) => ` ${plainWords(words)} `.includes(` ${plainWords(name)} `));
  const [whole] = inFull.toSorted((one, other) => other.name.length - one.name.length);
  if (whole) return whole.id;
  const [only, more] = named;
  return only && !more && (/\s/.test(words) || !/[\s-]/.test(only.name)) ? only.id : null;
}

function plainWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

function settle(
  before: Settled,
  open: OpenMatter,
  { agrees, books, practitioner: named, wish }: Answer,
  { understood, catalogue, prior }: { understood: Understood; catalogue: Catalogue; prior: string | undefined },
): Settled {
  const idOf = (name: string | null): string | undefined => catalogue.practitioners.find((each) => each.name === name)?.id;
  const suggested = agrees || books ? idOf(open.provider) : undefined;
  const readBack = agrees && open.confirm ? idOf(open.readBack.provider) : undefined;
  const practitioner = named ?? suggested ?? readBack ?? before.practitioner;
  const merged =
    wish === null ? (agrees ? agreedTime(before.when, open) : before.when) : mergeWish(before.when, wish, understood.correction);
  // "Book me in then": on the day that was spoken of.
  const then = prior !== undefined && books && practitioner !== undefined && merged?.from === undefined;
  const when = then ? { words: "", ...merged, from: prior, to: prior } : merged;
  return { ...(practitioner === undefined ? {} : { practitioner }), ...(when === undefined ? {} : { when }) };
}

function agreedTime(before: TimeWish | undefined, { instead, readBack }: OpenMatter): TimeWish | undefined {
  if (instead !== null) return mergeWish(before, instead, true);
  return readBack.when.from === undefined && readBack.when.at === undefined ? before : mergeWish(before, readBack.when, true);
}

function stateOf({ practitioner, when }: Settled, { practitioners }: Catalogue): DialogueState {
  const minute = when === undefined ? undefined : clockIn(when);
  return {
    provider: practitioners.find(({ id }) => id === practitioner)?.name ?? null,
    date: when?.from !== undefined && when.from === when.to ? when.from : null,
    time: minute === undefined ? null : clockOf(minute),
  };
}

/** The clock time that was named, as a point or as the only bound ("after 5", "by 6"). */
function clockIn({ at, earliest, latest, endBy }: TimeWish): number | undefined {
  if (at !== undefined) return at;
  const bounds = [earliest, latest, endBy].filter((bound) => bound !== undefined);
  return bounds.length === 1 ? bounds[0] : undefined;
}

function sameTime(one: TimeWish | undefined, other: TimeWish | undefined): boolean {
  return one?.from === other?.from && one?.to === other?.to && one?.at === other?.at;
}

function isWhole({ provider, date, time }: DialogueState): boolean {
  return provider !== null && date !== null && time !== null;
}
