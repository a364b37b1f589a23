import type { CancellationRules } from "./cancellation-fee.ts";
import type { ConsultationRules, DepositRules, PatchTestRules } from "./condition-rules.ts";

/** What a salon offers, who performs it, when it is open, and its rules: facts, loaded from a platform. */

/** Minor units and ISO 4217 currency come together: never a bare number. */
export interface Money {
  amount: number;
  currency: string;
}

/** Minutes from local midnight, half-open: [from, to). */
export interface MinuteSpan {
  from: number;
  to: number;
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** YYYY-MM-DD in the salon's zone. */
export type LocalDate = string;

/**
 * A stretch of a service. During `processing` (colour developing) the practitioner is free for another guest;
 * the guest and the chair are not.
 */
export interface Segment {
  kind: "active" | "processing";
  minutes: number;
}

export interface Category {
  id: string;
  name: string;
  /** As people say it ("nails", "hands and feet"). */
  aliases: string[];
  /** Its place in a visit of several services: lower first (colour before cut, tint before wax). Absent: 0. */
  order?: number;
}

export interface Service {
  id: string;
  categoryId: string;
  name: string;
  /** One plain sentence. */
  description: string;
  /** As people say it: "roots", "mani", "blonde balayage". Lower case. */
  aliases: string[];
  segments: Segment[];
  /** Minutes the practitioner and the resources stay blocked around the guest's time. The after-buffer may run past closing. */
  bufferBefore: number;
  bufferAfter: number;
  price: Money;
  /** True: "from £120". */
  priceFrom: boolean;
  /** The kinds of resource that each guest occupies from start to end, for example ["chair"]. */
  needs: string[];
  /** Add-ons that may be taken with it. Add-ons are services with `addOnOnly`. */
  addOnIds: string[];
  addOnOnly: boolean;
  /** Needs a patch test first; see the policy "patch-test". */
  patchTest: boolean;
  /** Must be agreed with a person first (colour correction, bridal): not bookable by chat. */
  consultationFirst: boolean;
  /** Null: no deposit. */
  deposit: Money | null;
  minimumAge: number | null;
  /** Its place in a visit of several services, where it differs from its category's. */
  order?: number;
  /** Categories and services (ids) that another practitioner may do at the same time: manicure with pedicure. Goes both ways. */
  parallelWith?: string[];
  /** For a kind in `needs`: what the resource must offer, for example { room: ["couples"] }. */
  needTags?: Record<string, string[]>;
  /** Guests of one party who have it share one resource of each kind it needs (a couple in one room). */
  inOneRoom?: boolean;
  /** Differs by level or location. What a practitioner's skill states goes before it. */
  terms?: ServiceTerms[];
  /** Its own start grid, least notice and furthest day; absent: the salon's rules. Units as there. */
  slotStep?: number;
  leastNotice?: number;
  furthestDays?: number;
  /** Clients who are new to the salon come for a consultation first. */
  newClientConsultation?: boolean;
  /** Below this age, and of age otherwise, a parent or guardian must agree in writing. */
  consentBelow?: number;
}

/** What a service takes and costs at a level, at a location, or at both. Most particular first: both, level, location. */
export interface ServiceTerms {
  level?: string;
  /** An id of `Catalogue.locations`. */
  locationId?: string;
  segments?: Segment[];
  price?: Money;
  priceFrom?: boolean;
}

/** What one practitioner does differently for a service. Absent: the service's own. */
export interface Skill {
  serviceId: string;
  /** Last day on which the certificate holds; absent: it does not run out. */
  validTo?: LocalDate;
  /** At this location only; goes before a skill for the same service without one. */
  locationId?: string;
  segments?: Segment[];
  price?: Money;
  /** False: with this practitioner the price is exact, though the service's own is a "from" price. */
  priceFrom?: boolean;
}

export interface Practitioner {
  id: string;
  name: string;
  /** Other ways people write or call them. Lower case. */
  nicknames: string[];
  pronoun: "she" | "he" | "they";
  level: string;
  about: string;
  languages: string[];
  skills: Skill[];
  /** Working shifts by ISO weekday; a weekday that is absent is a day off. */
  week: Partial<Record<Weekday, MinuteSpan[]>>;
  breaks: Partial<Record<Weekday, MinuteSpan[]>>;
  /** Whole days away. */
  away: { from: LocalDate; to: LocalDate; reason: string }[];
  /** Days with other shifts than the week's (and other breaks, where stated): a swap, an extra day, on call. */
  exceptions?: { date: LocalDate; shifts: MinuteSpan[]; breaks?: MinuteSpan[] }[];
  /** Hours off within a day. */
  timeOff?: { date: LocalDate; span: MinuteSpan; reason: string }[];
  /** Shifts at `Catalogue.locations`, by location id; `week` is the main place's. */
  weekAt?: Record<string, Partial<Record<Weekday, MinuteSpan[]>>>;
}

export interface Resource {
  id: string;
  kind: string;
  name: string;
  /** What it offers: "quiet", "couples", "step-free". */
  tags?: string[];
  /** How many guests it takes at once; 1 unless told. They belong to one party, unless it is `shared`. */
  capacity?: number;
  /** Guests of different visits may be in it at once (a pedicure bench, a row of dryers): each has a place of their own. */
  shared?: boolean;
  /** Least minutes between two guests: cleaning, cooling. Runs beside the after-buffer; the longer of the two counts. */
  changeover?: number;
  /** An id of `Catalogue.locations`; absent: the main place. */
  locationId?: string;
}

/** Another place of the salon: own hours, own resources, the same people. */
export interface Location {
  id: string;
  name: string;
  address: string;
  timeZone: string;
  opening: Partial<Record<Weekday, MinuteSpan>>;
  exceptions: OpeningException[];
}

export interface OpeningException {
  date: LocalDate;
  /** Null: closed. */
  open: MinuteSpan | null;
  reason: string;
}

/** A rule or fact the salon states in its own words. `ask` are words people use for it, lower case. */
export interface Policy {
  key: string;
  title: string;
  text: string;
  ask: string[];
  /** Part of what the visitor agrees to on the summary card. */
  binding: boolean;
}

/** How a freed time is offered to those who wait. Minutes; `quiet` from local midnight, and over it where `to` is the smaller. */
export interface WaitlistRules {
  /** How long an offered time is kept. */
  holdMinutes: number;
  /** Nothing is offered in this time: it waits until the end of it. */
  quiet: MinuteSpan;
}

export interface BookingRules {
  /** Starts are offered on this grid, minutes. */
  slotStep: number;
  /** Least notice, elapsed minutes. */
  leastNotice: number;
  /** Furthest bookable day, days ahead. */
  furthestDays: number;
  /** How long a hold lasts, minutes. */
  holdMinutes: number;
  /** Longest wait between two services of one visit, minutes, in steps of five; 0 unless told. */
  longestGap?: number;
  /** More guests at once than this are for the desk to plan; 8 unless told, and never more. */
  largestParty?: number;
  /** A gap shorter than this is hardly ever sold, minutes; 30 unless told. Offers that leave one are put last. */
  shortestSold?: number;
  /** Absent: half an hour, and nothing between nine in the evening and eight in the morning. */
  waitlist?: WaitlistRules;
  patchTest?: PatchTestRules;
  consultation?: ConsultationRules;
  deposit?: DepositRules;
  /** Absent: cancelling costs nothing. */
  cancellation?: CancellationRules;
}

export interface Catalogue {
  salon: {
    id: string;
    name: string;
    /** What the assistant is called, without any claim to be a person. */
    assistantName: string;
    locale: string;
    currency: string;
    /** IANA zone of the location. */
    timeZone: string;
    address: string;
    phone: string;
    email: string;
    website: string;
  };
  categories: Category[];
  services: Service[];
  practitioners: Practitioner[];
  resources: Resource[];
  /** Opening hours by ISO weekday; absent: closed. */
  opening: Partial<Record<Weekday, MinuteSpan>>;
  exceptions: OpeningException[];
  policies: Policy[];
  rules: BookingRules;
  /** Other places than the one that `salon`, `opening` and `exceptions` describe. */
  locations?: Location[];
  /** The location this catalogue was narrowed to (see `at-location.ts`); absent: the main place. */
  here?: string;
}
