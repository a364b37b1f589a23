import type { OfferedSlot } from "@chairside/shared/facts.ts";
import { clockMentions, type ClockMention } from "./clock-mentions.ts";
import type { LanguagePack } from "./languages/language-pack.ts";
import type { WhenReading } from "./understood.ts";
import { localPoint, type LocalPoint } from "./words/local-point.ts";
import type { Spoken } from "./words/spoken.ts";

export interface PickInput {
  spoken: Spoken;
  packs: readonly LanguagePack[];
  offered: readonly OfferedSlot[];
  when: readonly WhenReading[];
  /** Names of the practitioners mentioned. */
  practitioners: readonly string[];
  /** Tokens that are a phone number, a name, a party's size. */
  taken: ReadonlySet<number>;
  /** Which of them is held, null: none. */
  held: number | null;
  /** When the held time starts, in the salon's zone. */
  heldAt: LocalPoint | null;
  /** The visitor was asked to choose one. */
  choosing: boolean;
}

export interface Pick {
  pick: number | null;
  /** A point of time that is not among the slots, minutes from midnight. */
  missed: number | null;
  /** It was said by how far it is from the held time: words of length are no time of their own. */
  shifted?: boolean;
  /** One of those shown is meant, and nothing says which. */
  open?: boolean;
  /** "What's the latest?": none is chosen, times beyond those shown are asked for. */
  asks?: "earlier" | "later";
}

interface Shown extends LocalPoint {
  index: number;
  practitioner: string;
}

/** "any of them", "you choose": the first will do. */
const noMatter =
  /^ (?:ok |yes |oh |um |well |sorry )*(?:any(?: (?:of (?:them|those|these)|one of (?:them|those|these)|time|slot))?|either(?: (?:one|of them|time))?|whichever(?: (?:one|you like|is easiest))?|(?:i )?(?:dont|do not) (?:mind|care)(?: (?:which|either way))?|you (?:choose|pick|decide)|up to you|all (?:good|fine)|(?:they|those|these|all)(?: all)? (?:work|are fine|suit me))(?: (?:is|are|would be|will be) (?:fine|ok|good|great|fine by me))?(?: (?:for me|with me|please|thanks|really))* $/;
/** "the other one": of two, the one that is not held; of more, one of them. */
const otherOne = /(?<= )(?:the )?other (?:one|time|slot)(?= (?:$|\||please|then|instead|after all))/;
/** "The earlier one": of those shown. */
const comparedOne =
  /(?<= )the (?:(?<first>earlier|earliest|soonest)|later|latest) (?:one|time|slot|of (?:the )?(?:two|those|these|them))(?= )/;
/** "What's the latest?" chooses none. */
const asksWhich =
  /^ (?:\S+ )?(?:what(?:s| is| would be| was)?|whens|when is|which is) (?:the |your )?(?:(?<later>latest|last)|earliest|soonest|first)(?= )/;
const nothing: Pick = { pick: null, missed: null };

/** Which of the slots on screen is meant: by clock time, day, practitioner, place in the row. */
export function readPick(input: PickInput): Pick {
  if (
    input.offered.length === 0 ||
    /(?<= )(?:not|dont like|cant do|cant make) (?:the )?(?:\S+ )?(?:one|slot|\d+)(?= )/.test(input.spoken.said)
  )
    return nothing;
  const shown = input.offered.map((offered, index) => ({
    ...localPoint(offered.slot.start, offered.slot.timeZone),
    index,
    practitioner: offered.slot.practitioner,
  }));
  if (input.choosing && input.practitioners.length === 0 && noMatter.test(input.spoken.said)) return { pick: 0, missed: null };
  const moved = byShift(input, shown);
  if (moved !== null) return moved;
  const day = namedDay(input);
  const onDay = day === null ? shown : shown.filter((slot) => slot.date === day);
  const place = namedPlace(input);
  // "the 2nd one" is no day of the month.
  if (onDay.length === 0 && place === null) return nothing;
  const left = onDay.length > 0 ? onDay : shown;
  const withName = input.practitioners.length === 0 ? left : left.filter((slot) => input.practitioners.includes(slot.practitioner));
  if (withName.length === 0) return nothing;
  if (otherOne.test(input.spoken.said) && withName.length === shown.length && shown.length > 1) {
    const others = shown.filter((slot) => slot.index !== input.held);
    return { pick: others.length === 1 ? (others[0]?.index ?? null) : null, missed: null, open: others.length > 1 };
  }
  const compared = comparedOne.exec(input.spoken.said);
  if (compared !== null && input.choosing) {
    const inTime = withName.toSorted((a, b) => a.date.localeCompare(b.date) || a.minute - b.minute);
    return { pick: inTime.at(compared.groups?.["first"] === undefined ? -1 : 0)?.index ?? null, missed: null };
  }
  const asks = asksWhich.exec(input.spoken.said);
  if (asks !== null) return { ...nothing, asks: asks.groups?.["later"] === undefined ? "earlier" : "later" };
  if (place !== null) return { pick: withName.at(place)?.index ?? null, missed: null };
  const clock = byClock(input, withName);
  if (clock !== null) return clock;
  const constrained = withName.length < shown.length || ((day !== null || input.practitioners.length > 0) && input.choosing);
  return constrained && withName.length === 1 && !hasBounds(input.when) ? { pick: withName[0]?.index ?? null, missed: null } : nothing;
}

/** "An hour earlier", "half an hour later" than the time that is held. */
function byShift(input: PickInput, slots: readonly Shown[]): Pick | null {
  const groups = shift.exec(input.spoken.said)?.groups;
  const held = input.heldAt;
  if (groups === undefined || held === null) return null;
  const count = groups["count"] ?? "";
  const many = count === "half" ? 0.5 : (small[count] ?? Number(count));
  const minutes = many * (groups["unit"]?.startsWith("h") === true ? 60 : 1) * (groups["way"] === "later" ? 1 : -1);
  const found = slots.find((slot) => slot.date === held.date && slot.minute === held.minute + minutes);
  return found === undefined
    ? { pick: null, missed: held.minute + minutes, shifted: true }
    : { pick: found.index, missed: null, shifted: true };
}

const small: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, couple: 2 };
const shift =
  /(?<= )(?<count>half|an?|one|two|three|couple|\d{1,2})(?: of| an| a)? (?<unit>hours?|hrs?|h|minutes?|mins?) (?<way>earlier|later)(?= )/;

function namedDay(input: PickInput): string | null {
  const wish = input.when[0]?.wish;
  return wish?.from !== undefined && wish.from === wish.to ? wish.from : null;
}

function hasBounds(when: readonly WhenReading[]): boolean {
  const wish = when[0]?.wish;
  return (
    wish !== undefined &&
    wish.at === undefined &&
    (wish.earliest !== undefined || wish.latest !== undefined || wish.endBy !== undefined || wish.notOn !== undefined)
  );
}

/** Position from 0, or -1 for the last: "the second one", "option 3", "the earliest". */
function namedPlace(input: PickInput): number | null {
  const { said, tokens } = input.spoken;
  const numbered = /(?<= )(?:option|number|no|slot|choice) (\d)(?! (?:am|pm|oclock))(?= )/.exec(said)?.[1];
  if (numbered !== undefined && Number(numbered) >= 1 && Number(numbered) <= input.offered.length) return Number(numbered) - 1;
  for (const pack of input.packs) {
    for (const [at, token] of tokens.entries()) {
      if (!Object.hasOwn(pack.ordinals, token.word) || input.taken.has(at)) continue;
      const position = pack.ordinals[token.word] ?? 0;
      if (position < input.offered.length && isPlace(input, at)) return position;
    }
    if (pack.earliest.test(said) && (input.choosing || tokens.length <= 6)) return 0;
    if (pack.latest.test(said) && (input.choosing || tokens.length <= 6)) return -1;
  }
  return null;
}

/** "the second (one)" is a place in the row; "the 2nd of March", "first time", "a second" are not. */
function isPlace(input: PickInput, at: number): boolean {
  const next = input.spoken.tokens[at + 1]?.word ?? "";
  const before = input.spoken.tokens[at - 1]?.word ?? "";
  if (/^(?:one|slot|option|time|choice|offer)$/.test(next))
    return !(next === "time" && /^(?:last|first)$/.test(input.spoken.tokens[at]?.word ?? "") && before !== "the");
  if (
    /^(?:of|time|week|month|weekend|available|thing|mon|tue|wed|thu|fri|sat|sun|january|february|march|april|may|june|july|august|september|october|november|december)/.test(
      next,
    )
  )
    return false;
  return input.choosing && (/^(?:the|el|la|le|der|die|das|il|o|a|de|het)$/.test(before) || input.spoken.tokens.length <= 3);
}

function byClock(input: PickInput, slots: readonly Shown[]): Pick | null {
  if (hasBounds(input.when)) return null;
  const mentions: ClockMention[] = clockMentions(input.spoken.tokens, input.taken).filter(
    (mention) => !mention.bare || mayBeClock(input, mention),
  );
  const at = input.when.flatMap((reading) => (reading.wish.at === undefined ? [] : [reading.wish.at]));
  if (mentions.length === 0 && at.length > 0) mentions.push({ minutes: at, tokens: [], bare: false });
  for (const mention of mentions) {
    for (const minute of mention.minutes) {
      const found = slots.filter((slot) => slot.minute === minute);
      if (found.length > 0) return { pick: found.length === 1 || sameMoment(found) ? (found[0]?.index ?? null) : null, missed: null };
    }
  }
  const first = mentions[0];
  if (first === undefined) return null;
  const place = first.bare && !saidAsTime(input, first) ? (first.minutes[1] ?? 0) / 60 || 12 : 0;
  if (place > 0 && place <= slots.length && input.spoken.tokens.length <= 3) return { pick: slots[place - 1]?.index ?? null, missed: null };
  return { pick: null, missed: likelyMinute(first, at, slots) };
}

/** The same start with two people: the first shown will do unless a name was said. */
function sameMoment(slots: readonly Shown[]): boolean {
  return slots.every((slot) => slot.date === slots[0]?.date);
}

/** "make it 3", "at 3", "can we do 3": a time, not the third. */
function saidAsTime(input: PickInput, mention: ClockMention): boolean {
  const at = mention.tokens[0] ?? 0;
  const [before, last] = [input.spoken.tokens[at - 2]?.word ?? "", input.spoken.tokens[at - 1]?.word ?? ""];
  return (
    /^(?:at|around|about|to|for|do|until)$/.test(last) ||
    (/^(?:it|that)$/.test(last) && /^(?:make|do|change|move|have|push|bring)$/.test(before))
  );
}

const filler = /^(?:ok|okay|yes|no|actually|sorry|um|oh|well|alright|please|then|maybe|rather|instead|hmm|ah)$/;

/** A number alone is a time only where a time was asked for, or next to words that say so. */
function mayBeClock(input: PickInput, mention: ClockMention): boolean {
  const at = mention.tokens[0] ?? 0;
  const before = input.spoken.tokens[at - 1]?.word ?? "";
  const after = input.spoken.tokens[at + 1]?.word ?? "";
  if (/^(?:of|people|persons|guests|girls|ladies|hours?|minutes|min|weeks?|days?|months?|years?)$/.test(after)) return false;
  if (/^\d/.test(after) || /^(?:one|two)$/.test(input.spoken.tokens[at]?.word ?? "")) return /^(?:at|around|about)$/.test(before);
  return (
    /^(?:at|the|around|about|for)$/.test(before) ||
    saidAsTime(input, mention) ||
    after === "one" ||
    (input.choosing && input.spoken.tokens.length <= 5) ||
    input.spoken.tokens.every((token, index) => index === at || filler.test(token.word))
  );
}

/** The reading nearest to what is on screen. */
function likelyMinute(mention: ClockMention, at: readonly number[], slots: readonly Shown[]): number {
  const choices = at.length > 0 ? at : mention.minutes;
  const distance = (minute: number) => Math.min(...slots.map((slot) => Math.abs(slot.minute - minute)));
  return choices.toSorted((a, b) => distance(a) - distance(b))[0] ?? 0;
}
