import type { OfferedSlot } from "@chairside/shared/facts.ts";

export interface SlotGroup {
  /** "Fri 27 Nov · Robin Ashe" */
  title: string;
  /** Earliest first: "2:00 pm". */
  times: string[];
}

/** Offered times by day and practitioner, so that a long offer is read at a glance. */
export function slotGroups(slots: readonly OfferedSlot[]): SlotGroup[] {
  const sorted = slots.map(({ slot }) => slot).toSorted((a, b) => a.start.localeCompare(b.start));
  const groups = Map.groupBy(sorted, (slot) => `${slot.dayShort} · ${slot.practitioner}`);
  return [...groups].map(([title, group]) => ({ title, times: group.map((slot) => slot.time) }));
}
