/** What makes an earlier patch test count no more. */
export type PatchTestVoid = "box-dye" | "medication" | "health-change" | "black-henna" | "permanent-make-up" | "pregnancy" | "reaction";

export interface PatchTestRules {
  /** Least elapsed hours between the test and the visit: hours that pass, whatever the clock does. */
  hours: number;
  /** Calendar months for which a test holds. */
  validMonths: number;
  voidedBy: PatchTestVoid[];
  /** A new test before every visit: one that is older than the last visit does not count. */
  everyTime?: boolean;
  /** The service that is the test; absent: no appointment needed, during opening hours. */
  serviceId?: string;
}

export interface ConsultationRules {
  /** Who has not been for so many calendar months counts as new. */
  newAfterMonths: number;
  /** The service that is the consultation; absent: the desk arranges it. */
  serviceId?: string;
}

/** Deposits beyond those that services state. The greatest counts. */
export interface DepositRules {
  /** Of the visit's price, percent, from this price (minor units) on. */
  fromValue?: { amount: number; percent: number };
  newClientPercent?: number;
  afterNoShowPercent?: number;
  /** The visit is not confirmed until it is paid; minutes until then. Absent: asked for, not waited for. */
  payWithin?: number;
}
