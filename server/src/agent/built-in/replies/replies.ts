import type { Choice } from "@chairside/shared/events.ts";
import type { Language } from "../../../understanding/languages/language-pack.ts";
import type { Price, SlotFacts } from "@chairside/shared/facts.ts";
import type { SlotsFound } from "../../../booking/desk.ts";

/** Two wordings at least: the same sentence is never said twice in a row. */
export type Wordings = readonly [string, string, ...string[]];

/** What stood in the way of a wish, with the words to say it. `who` is the practitioner asked for, `when` the day. */
export interface Obstacle {
  why: Exclude<Extract<SlotsFound, { found: false }>["why"], "nobody-else">;
  who: string | null;
  when: string | null;
  /** The wish named hours as well. */
  hours: boolean;
  /** The salon's words for a closed day. */
  reason: string | null;
  service: string;
  /** It was a place that was asked for, not a person. */
  place: boolean;
}

/** Slots put up: who and which day, null where they differ. */
interface OfferWords {
  who: string | null;
  day: string | null;
  count: number;
}

/** A price line: who it is with, or null for all. */
export interface PriceWords {
  who: string | null;
  price: string;
  duration: string;
}

/**
 * One language's wording of everything the built-in model says. Facts (names, times, prices, rules) are handed in; a pack
 * never makes one. Sentences stay under 25 words.
 */
export interface Replies {
  language: Language;

  greeting(): Wordings;
  youAreWelcome(): Wordings;
  goodbye(): Wordings;
  aBot(p: { assistant: string; salon: string }): Wordings;
  whatICanDo(): Wordings;
  notUnderstood(): Wordings;
  buttonsOnly(): Wordings;
  toolFailed(): Wordings;
  noProblem(): Wordings;
  dropped(): Wordings;
  noted(): Wordings;
  anythingElse(): Wordings;

  askService(): Wordings;
  askWhichService(p: { words: string | null }): Wordings;
  tooManyToShow(): Wordings;
  describeChoice(p: { name: string; description: string }): string;
  unknownService(p: { words: string }): Wordings;
  /** Which of the menu's categories it may be; the question is in it. */
  helpChoose(p: { names: string[] }): Wordings;
  /** Before services of the menu that fit vague words. */
  fitting(): Wordings;
  thereIs(p: { names: string[] }): Wordings;
  consultationFirst(p: { service: string }): Wordings;
  /** Names in a row, with the language's own word before the last. */
  listed(p: { names: string[] }): string;
  tooManyGuests(p: { most: number }): Wordings;
  tooYoung(p: { service: string; from: number }): Wordings;
  unsureService(p: { service: string }): Wordings;

  askDay(p: { service: string | null }): Wordings;
  dayUnknown(p: { words: string }): Wordings;
  unknownPractitioner(p: { name: string }): Wordings;
  askWho(): Wordings;
  whoDoes(p: { service: string; names: string[] }): Wordings;
  ourTeam(p: { names: string[] }): Wordings;
  practitionerLevel(p: { name: string; level: string }): string;

  offer(p: OfferWords): Wordings;
  details(p: { service: string; lines: PriceWords[] }): Wordings;
  whichTime(p: { count: number }): Wordings;
  /** That there is a rule, not what it says: the card does. */
  patchTest(): Wordings;
  /** A test is needed for certain, and needs no appointment: the times shown leave room for it. */
  testFirst(p: { hours: number }): Wordings;
  /** What has to be booked first, and when the visit itself could be. */
  stepFirst(p: { step: string; service: string; day: string; time: string }): Wordings;
  guardian(p: { below: number }): Wordings;
  deposit(p: { amount: string }): Wordings;
  stillFree(): Wordings;
  notAt(p: { time: string }): Wordings;
  obstacle(p: Obstacle): Wordings;
  nearest(p: { who: string | null; day: string | null }): Wordings;
  othersFree(p: { names: string[] }): Wordings;
  nothingNear(): Wordings;
  noMoreTimes(p: { more: "earlier" | "later" | "other" }): Wordings;
  tookDayAs(p: { day: string }): Wordings;
  suitsBetter(): Wordings;
  narrowDown(): Wordings;

  /** A visit of several services, one by one. */
  legs(p: { lines: { service: string; who: string; time: string }[] }): Wordings;
  held(p: { day: string; time: string; who: string; service: string }): Wordings;
  slotTaken(): Wordings;
  offerOld(): Wordings;
  askGuest(): Wordings;
  askName(): Wordings;
  askContact(p: { name: string | null }): Wordings;
  thanksFor(p: { name: string }): Wordings;
  gotContact(): Wordings;
  contactRefused(p: { field: "name" | "phone" | "email"; given: string | null }): Wordings;
  whyContact(): Wordings;
  propose(): Wordings;
  proposalOpen(): Wordings;
  /** After a second no. */
  leaveOrPerson(): Wordings;
  whatToChange(): Wordings;
  holdGone(): Wordings;
  keepingIt(): Wordings;

  price(p: { service: string; lines: PriceWords[] }): Wordings;
  priceByLevel(): Wordings;
  whichPrice(): Wordings;
  findATime(): Wordings;
  noFact(): Wordings;
  offerPerson(): Wordings;

  handover: Record<"asked-for-person" | "unsure" | "health" | "complaint" | "not-bookable-online", () => Wordings>;
  usual(): Wordings;
  alreadyBooked(): Wordings;
  personNext(): Wordings;
  emergency(p: { number: string }): Wordings;
  noAdvice(): Wordings;

  /** Buttons: `say` is what pressing one says, in words the understanding reads. */
  buttons: Record<
    | "soonest"
    | "thisWeek"
    | "nextWeek"
    | "saturday"
    | "earlier"
    | "later"
    | "otherTimes"
    | "anotherDay"
    | "someoneElse"
    | "anyone"
    | "person"
    | "bookVisit"
    | "prices"
    | "openingHours"
    | "leaveIt"
    | "untested"
    | "tryAgain",
    Choice
  >;
  meant(p: { label: string }): string;
  bookService(p: { service: string }): Choice;
  withPractitioner(p: { name: string }): Choice;

  /** A price in this language. English takes the engine's wording as it is. */
  money(price: Price): string;
  /** A slot's own facts in this language. English takes the engine's wording as it is. */
  slot(slot: SlotFacts): { day: string; dayShort: string; time: string; duration: string; price: string };
}
