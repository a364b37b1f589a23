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
}

/** What one practitioner does differently for a service. Absent: the service's own. */
export interface Skill {
  serviceId: string;
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
}

export interface Resource {
  id: string;
  kind: string;
  name: string;
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

export interface BookingRules {
  /** Starts are offered on this grid, minutes. */
  slotStep: number;
  /** Least notice, elapsed minutes. */
  leastNotice: number;
  /** Furthest bookable day, days ahead. */
  furthestDays: number;
  /** How long a hold lasts, minutes. */
  holdMinutes: number;
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
}
