import type { CountedThing, Numbers as NumbersReport } from "@chairside/shared/numbers.ts";
import type { MarkKind } from "./mark.ts";
import type { AskedPeriod } from "./period.ts";

/** The figures of a salon's conversations. */
export interface Numbers {
  /** Null: there is no such period. */
  read(salonId: string, asked: AskedPeriod): Promise<NumbersReport | null>;
  /** What a figure counts, newest first, `pageLength` at most after the first `skip`. No details: all. Null: there is no such period. */
  find(
    salonId: string,
    asked: AskedPeriod,
    which: { kind: MarkKind; details: readonly string[]; skip: number },
  ): Promise<{ things: CountedThing[]; more: boolean } | null>;
  /** Counts what is new; for a patrol. */
  keepUp(): Promise<void>;
}

export const pageLength = 50;
