import type { CancelledAppointment, CancelPreview, CancelRequest, ChangeRefusal } from "../../booking/appointment-changes.ts";
import { contentHash } from "../../booking/content-hash.ts";
import type { InstantMs, OperationKey, Outcome } from "../../booking/platform.ts";
import { appointmentOf } from "./book-hold.ts";
import { feeOf } from "./fee-of.ts";
import type { CalendarEntry } from "./house-calendar.ts";
import type { House } from "./house.ts";
import { doneBefore, entryOf, remember, type AskedChange } from "./once.ts";
import { standing } from "./standing.ts";

/** What cancelling would cost now. */
export async function previewCancel(house: House, appointmentId: string, now: InstantMs): Promise<Outcome<CancelPreview, ChangeRefusal>> {
  const found = standing(await house.calendar.findEntry({ entryId: appointmentId }), now);
  if (!found.ok) return found;
  return { ok: true, value: { appointment: appointmentOf(found.value), ...(await feeOf(house, house.calendar, found.value, now)) } };
}

/** Cancels the visit: its time is free in the same step, and the entry stays as the record of it. */
export async function cancelAppointment(
  house: House,
  { appointmentId, reason, by, expects }: CancelRequest,
  key: OperationKey,
  now: InstantMs,
): Promise<Outcome<CancelledAppointment, ChangeRefusal | "changed">> {
  // Neither the reason nor what was expected is part of it: a repeated call may word it otherwise.
  const asked: AskedChange = { key, what: "cancel", of: { appointmentId, by } };
  return house.calendar.write(async (calendar): Promise<Outcome<CancelledAppointment, ChangeRefusal | "changed">> => {
    const done = await doneBefore(calendar, asked);
    if (done !== null) return { ok: true, value: cancelledOf(await entryOf(calendar, done)) };
    const found = standing(await calendar.findEntry({ entryId: appointmentId }), now);
    if (!found.ok) return found;
    const { fee } = by === "guest" ? await feeOf(house, calendar, found.value, now) : { fee: null };
    const shown = contentHash({ slot: found.value.slot, fee });
    if (expects !== undefined && contentHash(expects) !== shown) return { ok: false, reason: "changed" };
    const entry: CalendarEntry = { ...found.value, status: "cancelled", cancellation: { at: now, by, reason, fee } };
    await calendar.update(entry);
    await calendar.retake(appointmentId, []);
    await remember(calendar, asked, entry, now);
    return { ok: true, value: cancelledOf(entry) };
  });
}

export function cancelledOf(entry: CalendarEntry): CancelledAppointment {
  const fee = entry.cancellation?.fee ?? null;
  return { appointment: appointmentOf(entry), fee, feeFrom: fee !== null && entry.slot.priceFrom };
}
