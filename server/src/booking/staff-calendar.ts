import type {
  BlockIn,
  BookIn,
  CancelIn,
  CancelPreview,
  ChangedAppointment,
  FreePlace,
  MoveIn,
  StaffMenu,
  WeekCalendar,
} from "@chairside/shared/calendar.ts";
import type { Guest, Price } from "@chairside/shared/facts.ts";
import type { ChangeRefusal, DeskRefusal, DeskWord } from "./appointment-changes.ts";
import type { Catalogue } from "./catalogue.ts";
import { contentHash } from "./content-hash.ts";
import { cancelPreviewFacts, changedFacts, freePlaceFacts } from "./staff-facts.ts";
import { staffMenu } from "./staff-menu.ts";
import type { InstantMs, OperationKey, Platform, PlatformAppointment, Refusal, Slot } from "./platform.ts";
import { addDays, boundInstant, eachDay, toInstant } from "./salon-time.ts";
import { shiftVisit, visitAt } from "./visit-at.ts";
import { visitQuery } from "./visit-query.ts";
import { wordingFor } from "./wording.ts";

export interface StaffCalendarOptions {
  platform: Platform;
  now: () => InstantMs;
  /** A telephone number in E.164, null for what is none. What cannot be read is kept as it was typed. */
  readPhone: (typed: string) => string | null;
}

type Code = "not-found" | "appointment-closed" | "overlap" | "outside-hours" | "not-bookable";
type Answer<T> = { ok: true; value: T } | { ok: false; code: Code };
interface Staff {
  name: string;
}

/** Days a week has, and days in which free places are looked for. */
const week = 7;

/** The salon's calendar as the desk works with it: local dates and minutes in, words out. */
export function createStaffCalendar({ platform, now, readPhone }: StaffCalendarOptions) {
  const standing = async (appointmentId: string): Promise<Answer<PlatformAppointment>> => {
    const found = await platform.getAppointment(appointmentId);
    if (found === null) return { ok: false, code: "not-found" };
    return found.status === "cancelled" ? { ok: false, code: "appointment-closed" } : { ok: true, value: found };
  };

  return {
    async week(from: string): Promise<WeekCalendar> {
      const to = addDays(from, week - 1);
      return { from, to, days: await Promise.all(eachDay(from, to).map((date) => platform.readDay(date, now()))) };
    },

    menu: async (): Promise<StaffMenu> => staffMenu(await platform.catalogue()),

    async freePlaces(
      appointmentId: string,
      asked: { from: string; performers: "same" | "anyone" },
    ): Promise<Answer<{ places: FreePlace[] }>> {
      const found = await standing(appointmentId);
      if (!found.ok) return found;
      const { slot } = found.value;
      const query = { ...visitQuery(slot, asked.performers), from: asked.from, to: addDays(asked.from, week - 1), moves: appointmentId };
      const slots = (await platform.searchSlots(query, now())).filter((one) => contentHash(one.legs) !== contentHash(slot.legs));
      const catalogue = await platform.catalogue();
      return { ok: true, value: { places: slots.map((one) => freePlaceFacts(catalogue, one)) } };
    },

    async previewCancel(appointmentId: string): Promise<Answer<CancelPreview>> {
      const preview = await platform.cancelPreview(appointmentId, now());
      return preview.ok ? { ok: true, value: cancelPreviewFacts(await platform.catalogue(), preview.value) } : refused(preview.reason);
    },

    async block(staff: Staff, asked: BlockIn): Promise<Answer<{ blockId: string }>> {
      const { timeZone } = (await platform.catalogue()).salon;
      const { operationId, practitionerId, date, reason } = asked;
      const [start, end] = [boundInstant(date, asked.from, timeZone), boundInstant(date, asked.to, timeZone)];
      const request = { practitionerId, start, end, reason, desk: wordOf(staff, asked) };
      const outcome = await platform.blockTime(request, keyOf("block", operationId), now());
      return outcome.ok ? outcome : refused(outcome.reason);
    },

    async unblock(_staff: Staff, blockId: string): Promise<Answer<null>> {
      const outcome = await platform.unblock(blockId, now());
      return outcome.ok ? outcome : refused(outcome.reason);
    },

    async book(staff: Staff, asked: BookIn): Promise<Answer<ChangedAppointment>> {
      const catalogue = await platform.catalogue();
      const { serviceId, practitionerId, addOnIds = [], note, operationId } = asked;
      const start = toInstant(asked.date, asked.minute, catalogue.salon.timeZone);
      const slot = start === null ? null : visitAt(catalogue, [{ serviceId, practitionerId, addOnIds }], start);
      if (slot === null) return { ok: false, code: "not-bookable" };
      const request = { slot, guest: guestOf(asked.guest, readPhone), notes: note === undefined ? [] : [note], desk: wordOf(staff, asked) };
      const outcome = await platform.place(request, keyOf("book", operationId), now());
      return outcome.ok ? { ok: true, value: changedFacts(catalogue, outcome.value) } : refused(outcome.reason);
    },

    async move(staff: Staff, appointmentId: string, asked: MoveIn): Promise<Answer<ChangedAppointment>> {
      const found = await platform.getAppointment(appointmentId);
      if (found === null) return { ok: false, code: "not-found" };
      const catalogue = await platform.catalogue();
      const slot = await movedSlot(platform, catalogue, found, asked, now());
      if (slot === null) return { ok: false, code: "not-bookable" };
      const request = { appointmentId, slot, desk: wordOf(staff, asked) };
      const outcome = await platform.reschedule(request, keyOf("move", asked.operationId), now());
      return outcome.ok ? { ok: true, value: changedFacts(catalogue, outcome.value) } : refused(outcome.reason);
    },

    async cancel(_staff: Staff, appointmentId: string, { operationId, by, reason }: CancelIn): Promise<Answer<{ fee: Price | null }>> {
      const outcome = await platform.cancel({ appointmentId, by, reason }, keyOf("cancel", operationId), now());
      if (!outcome.ok) return refused(outcome.reason);
      const { fee, feeFrom } = outcome.value;
      const { locale } = (await platform.catalogue()).salon;
      return { ok: true, value: { fee: fee === null ? null : wordingFor(locale).price(fee, feeFrom) } };
    },
  };
}

/** The visit at its new time: as it is, later or earlier, unless somebody else is to have it. */
async function movedSlot(
  platform: Platform,
  catalogue: Catalogue,
  { appointmentId, slot }: PlatformAppointment,
  { date, minute, practitionerId }: MoveIn,
  now: InstantMs,
): Promise<Slot | null> {
  const start = toInstant(date, minute, catalogue.salon.timeZone);
  if (start === null) return null;
  if (practitionerId === undefined || slot.legs.every((leg) => leg.practitionerId === practitionerId)) return shiftVisit(slot, start);
  const query = visitQuery(slot, { practitionerId });
  if (query.items.length === 1 && query.others === undefined) return visitAt(catalogue, query.items, start);
  // Several services fit together in more ways than one: the search knows which.
  const found = await platform.searchSlots({ ...query, from: date, to: date, moves: appointmentId }, now);
  return found.find((one) => one.start === start) ?? null;
}

function keyOf(what: string, operationId: string): OperationKey {
  return contentHash(["staff", what, operationId]);
}

function wordOf({ name }: Staff, { overrideReason }: { overrideReason?: string | undefined }): DeskWord {
  return { staff: name, ...(overrideReason === undefined ? {} : { reason: overrideReason }) };
}

function guestOf({ name, phone, email }: BookIn["guest"], readPhone: StaffCalendarOptions["readPhone"]): Guest {
  return {
    name,
    ...(phone === undefined ? {} : { phone: readPhone(phone) ?? phone }),
    ...(email === undefined ? {} : { email: email.toLowerCase() }),
  };
}

const codes: Record<Refusal | ChangeRefusal | DeskRefusal | "changed", Code> = {
  changed: "appointment-closed",
  "not-found": "not-found",
  cancelled: "appointment-closed",
  past: "appointment-closed",
  overlap: "overlap",
  // Somebody was quicker, between the check and the write.
  "slot-taken": "overlap",
  "hold-expired": "overlap",
  "outside-hours": "outside-hours",
  "not-bookable": "not-bookable",
};

function refused(reason: keyof typeof codes): { ok: false; code: Code } {
  return { ok: false, code: codes[reason] };
}
