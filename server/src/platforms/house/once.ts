import { contentHash } from "../../booking/content-hash.ts";
import type { InstantMs, OperationKey, Outcome } from "../../booking/platform.ts";
import { SlotTaken, type CalendarEntry, type CalendarOperation, type HouseCalendarWriter } from "./house-calendar.ts";

/** A change as it was asked for: all that decides what it does. */
export interface AskedChange {
  key: OperationKey;
  what: "cancel" | "move" | "place" | "block";
  of: unknown;
}

/** The change that this key made before, null when it made none. Throws when it made another one. */
export async function doneBefore(calendar: HouseCalendarWriter, { key, ...asked }: AskedChange): Promise<CalendarOperation | null> {
  const done = await calendar.findOperation(key);
  if (done !== null && done.content !== contentHash(asked)) throw new Error("one key was used for two changes");
  return done;
}

/** Remembers that the change was made to `entry`. */
export function remember(
  calendar: HouseCalendarWriter,
  { key, ...asked }: AskedChange,
  { entryId, slot }: CalendarEntry,
  now: InstantMs,
): Promise<void> {
  return calendar.addOperation({ key, entryId, slot, content: contentHash(asked), doneAt: now });
}

/** The entry that a change was made to. */
export async function entryOf(calendar: HouseCalendarWriter, { entryId }: { entryId: string }): Promise<CalendarEntry> {
  const entry = await calendar.findEntry({ entryId });
  if (entry === null) throw new Error(`there is no calendar entry ${entryId}`);
  return entry;
}

/** The store's own refusal as an outcome. Nothing of `write` was done then. */
export async function refusingTaken<T, R extends string>(
  write: () => Promise<Outcome<T, R | "slot-taken">>,
): Promise<Outcome<T, R | "slot-taken">> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof SlotTaken) return { ok: false, reason: "slot-taken" };
    throw error;
  }
}
