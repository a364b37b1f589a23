import type { TimeWish } from "@chairside/shared/brief.ts";
import type { PartOfDay } from "./when-value.ts";

export type Window = Pick<TimeWish, "earliest" | "latest">;

/** When an appointment may start for it to be in a part of the day, as salons use the words. Minutes from midnight. */
export const windows: Readonly<Record<PartOfDay, Window>> = {
  early_morning: { latest: 600 },
  morning: { latest: 719 },
  late_morning: { earliest: 600, latest: 719 },
  noon: { earliest: 690, latest: 840 },
  lunch: { earliest: 720, latest: 840 },
  early_afternoon: { earliest: 720, latest: 870 },
  afternoon: { earliest: 720, latest: 1020 },
  late_afternoon: { earliest: 900, latest: 1080 },
  after_work: { earliest: 1020 },
  early_evening: { earliest: 1020, latest: 1140 },
  evening: { earliest: 1020 },
  late_evening: { earliest: 1140 },
  night: { earliest: 1020 },
  late_night: { earliest: 1200 },
  daytime: { earliest: 540, latest: 1020 },
};
