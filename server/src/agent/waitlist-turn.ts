import type { Guest } from "@chairside/shared/facts.ts";
import type { SlotWish } from "../booking/desk.ts";
import type { WaitlistFacts } from "../booking/waitlist/waitlist.ts";

/** The salon's waitlist as one visitor can use it. */
export interface WaitlistTurn {
  /** The same wish twice is one entry. Being on the list keeps no time. */
  join(
    wish: SlotWish,
    guest: Guest,
  ): Promise<{ ok: true; entry: WaitlistFacts } | { ok: false; reason: "too-many" | "past" | "not-bookable" | "no-contact" }>;
  /** What this visitor waits for, latest first. */
  entries(): Promise<WaitlistFacts[]>;
  /** Takes this visitor off the list; answers what they waited for. */
  leave(): Promise<WaitlistFacts[]>;
}
