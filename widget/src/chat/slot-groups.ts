import type { OfferedSlot } from "@chairside/shared/facts.ts";

export interface SlotGroup {
  day: string;
  slots: OfferedSlot[];
}

/** What all slots have in common is said once; what differs is said on each button. */
export interface SharedFacts {
  service: string | null;
  practitioner: string | null;
  duration: string | null;
  price: string | null;
}

/** The slots by day, in the order they came. */
export function slotGroups(slots: readonly OfferedSlot[]): SlotGroup[] {
  const groups = new Map<string, OfferedSlot[]>();
  for (const offered of slots) groups.set(offered.slot.day, [...(groups.get(offered.slot.day) ?? []), offered]);
  return [...groups].map(([day, ofDay]) => ({ day, slots: ofDay }));
}

export function sharedFacts(slots: readonly OfferedSlot[]): SharedFacts {
  const same = (read: (offered: OfferedSlot) => string) => {
    const values = new Set(slots.map(read));
    return values.size === 1 ? ([...values][0] ?? null) : null;
  };
  return {
    service: same(({ slot }) => slot.service),
    practitioner: same(({ slot }) => slot.practitioner),
    duration: same(({ slot }) => slot.duration),
    price: same(({ slot }) => slot.price.text),
  };
}
