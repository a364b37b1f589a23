import { ownColumn } from "../../people/own-column.ts";
import { cleanText, isBlank } from "../clean-text.ts";
import { refusal } from "../exchange.ts";
import type { HttpDeps } from "../http-deps.ts";
import type { RouteHandlers } from "../route-handler.ts";

type Names =
  | "readDay"
  | "readWeek"
  | "readMenu"
  | "blockTime"
  | "unblockTime"
  | "bookForGuest"
  | "freePlaces"
  | "moveAppointment"
  | "previewCancel"
  | "cancelAppointment";

/** What staff do in the calendar. */
export function calendarRoutes({ readDay, calendarOf }: Pick<HttpDeps, "readDay" | "calendarOf">): Pick<RouteHandlers, Names> {
  return {
    async readDay({ staff, query }) {
      const day = await readDay(staff.salonId, query.date);
      return { ok: true, value: staff.role === "practitioner" ? ownColumn(day, staff.practitionerId) : day };
    },
    async readWeek({ staff, query }) {
      const week = await calendarOf(staff.salonId).week(query.from);
      if (staff.role !== "practitioner") return { ok: true, value: week };
      return { ok: true, value: { ...week, days: week.days.map((day) => ownColumn(day, staff.practitionerId)) } };
    },
    readMenu: async ({ staff }) => ({ ok: true, value: await calendarOf(staff.salonId).menu() }),
    freePlaces: ({ staff, params, query: { from, performers = "same" } }) =>
      calendarOf(staff.salonId).freePlaces(params.appointmentId, { from, performers }),
    previewCancel: ({ staff, params }) => calendarOf(staff.salonId).previewCancel(params.appointmentId),

    async blockTime({ staff, body }) {
      const asked = cleaned(body);
      return asked === null ? refusal("bad-request") : calendarOf(staff.salonId).block(staff, asked);
    },
    unblockTime: ({ staff, params }) => calendarOf(staff.salonId).unblock(staff, params.blockId),
    async bookForGuest({ staff, body }) {
      const [asked, guest] = [cleaned(body), cleaned(body.guest)];
      return asked === null || guest === null ? refusal("bad-request") : calendarOf(staff.salonId).book(staff, { ...asked, guest });
    },
    async moveAppointment({ staff, params, body }) {
      const asked = cleaned(body);
      return asked === null ? refusal("bad-request") : calendarOf(staff.salonId).move(staff, params.appointmentId, asked);
    },
    async cancelAppointment({ staff, params, body }) {
      const asked = cleaned(body);
      return asked === null ? refusal("bad-request") : calendarOf(staff.salonId).cancel(staff, params.appointmentId, asked);
    },
  };
}

/** The same without invisible and control characters in its texts; null when one of them consisted of nothing else. */
function cleaned<T extends object>(body: T): T | null {
  const fields = Object.entries(body).map(([key, value]: [string, unknown]) => [key, typeof value === "string" ? cleanText(value) : value]);
  if (fields.some(([, value]) => typeof value === "string" && isBlank(value))) return null;
  return Object.fromEntries(fields) as T;
}
