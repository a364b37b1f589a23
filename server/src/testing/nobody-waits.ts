import type { Turn } from "../agent/assistant.ts";

/** A waitlist on which nobody stands, for turns that are not about it. */
export const nobodyWaits: Turn["waitlist"] = {
  join: () => Promise.resolve({ ok: false, reason: "not-bookable" }),
  entries: () => Promise.resolve([]),
  leave: () => Promise.resolve([]),
};
