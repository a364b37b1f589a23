import type { CancelledAppointment, CancelPreview, CancelRequest, ChangeRefusal } from "../../booking/appointment-changes.ts";
import { cancellationFee } from "../../booking/cancellation-fee.ts";
import type { InstantMs, OperationKey, Outcome } from "../../booking/platform.ts";
import { appointmentOf } from "./book-hold.ts";
import type { CalendarEntry } from "./house-calendar.ts";
import type { House } from "./house.ts";
import { doneBefore, entryOf, remember, type AskedChange } from "./once.ts";
import { standing } from "./standing.ts";

/** What cancelling would cost now. */
export async function previewCancel(house: House, appointmentId: string, now: InstantMs): Promise<Outcome<CancelPreview, ChangeRefusal>> {
  const found = standing(await house.calendar.findEntry({ entryId: appointmentId }), now);
  if (!found.ok) return found;
  const { slot } = found.value;
  const { fee, freeUntil } = cancellationFee(house.catalogueAt(now).rules.cancellation, slot, now);
  return { ok: true, value: { appointment: appointmentOf(found.value), fee, freeUntil, feeFrom: fee !== null && slot.priceFrom } };
}

/** Cancels the visit: its time is free in the same step, and the entry stays as the record of it. */
export async function cancelAppointment(
  house: House,
  { appointmentId, reason, by }: CancelRequest,
  key: OperationKey,
  now: InstantMs,
): Promise<Outcome<CancelledAppointment, ChangeRefusal>> {
  // The reason is not part of it: a repeated call may word it otherwise.
  const asked: AskedChange = { key, what: "cancel", of: { appointmentId, by } };
  return house.calendar.write(async (calendar): Promise<Outcome<CancelledAppointment, ChangeRefusal>> => {
    const done = await doneBefore(calendar, asked);
    if (done !== null) return { ok: true, value: cancelledOf(await entryOf(calendar, done)) };
    const found = standing(await calendar.findEntry({ entryId: appointmentId }), now);
    if (!found.ok) return found;
    const { fee } = cancellationFee(house.catalogueAt(now).rules.cancellation, found.value.slot, now);
    const cancellation = { at: now, by, reason, fee: by === "guest" ? fee : null };
    const entry: CalendarEntry = { ...found.value, status: "cancelled", cancellation };
    await calendar.update(entry);
    await calendar.retake(appointmentId, []);
    await remember(calendar, asked, entry, now);
    return { ok: true, value: cancelledOf(entry) };
  });
}

function cancelledOf(entry: CalendarEntry): CancelledAppointment {
  const fee = entry.cancellation?.fee ?? null;
  return { appointment: appointmentOf(entry), fee, feeFrom: fee !== null && entry.slot.priceFrom };
}
