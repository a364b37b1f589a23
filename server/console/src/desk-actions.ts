import type { CancelPreview, ChangedAppointment, FreePlace, StaffMenu } from "@chairside/shared/calendar.ts";
import type { Price } from "@chairside/shared/facts.ts";
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Answer, StaffApi } from "./staff-api.ts";

/** Where something new is to go: an empty place somebody pointed at. */
export interface EmptyPlace {
  date: string;
  practitionerId: string;
  minute: number;
  /** What comes next there, minutes; absent where nothing does. */
  until?: number;
}

/** A place that is there, to read and to change. */
export interface PlaceField {
  value: EmptyPlace;
}

/** A place that may not be there, used only while it is. */
export function placeField(place: Signal<EmptyPlace | null>): PlaceField {
  return {
    get value() {
      if (place.value === null) throw new Error("there is no place to be changed");
      return place.value;
    },
    set value(next) {
      place.value = next;
    },
  };
}

/** What staff do in the calendar. */
export interface DeskActions {
  /** What can be booked; null until it has been read. */
  menu: ReadonlySignal<StaffMenu | null>;
  readMenu(): Promise<void>;
  /** The place that something new is being made for. */
  place: Signal<EmptyPlace | null>;
  freePlaces(appointmentId: string, from: string, performers: "same" | "anyone"): Promise<Answer<{ places: FreePlace[] }>>;
  previewCancel(appointmentId: string): Promise<Answer<CancelPreview>>;
  book(operation: object): Promise<Answer<ChangedAppointment>>;
  block(operation: object): Promise<Answer<{ blockId: string }>>;
  unblock(blockId: string): Promise<Answer<null>>;
  move(appointmentId: string, operation: object): Promise<Answer<ChangedAppointment>>;
  cancel(appointmentId: string, operation: object): Promise<Answer<{ fee: Price | null }>>;
}

export function deskActions(api: StaffApi): DeskActions {
  const menu = signal<StaffMenu | null>(null);
  const of = (appointmentId: string, what: string): string => `appointments/${encodeURIComponent(appointmentId)}/${what}`;
  return {
    menu,
    async readMenu() {
      const answer = await api.call<StaffMenu>("GET", "menu");
      if (answer.ok) menu.value = answer.value;
    },
    place: signal(null),
    freePlaces: (appointmentId, from, performers) => api.call("GET", of(appointmentId, `places?from=${from}&performers=${performers}`)),
    previewCancel: (appointmentId) => api.call("GET", of(appointmentId, "cancellation")),
    book: (operation) => api.call("POST", "appointments", operation),
    block: (operation) => api.call("POST", "blocks", operation),
    unblock: (blockId) => api.call("DELETE", `blocks/${encodeURIComponent(blockId)}`),
    move: (appointmentId, operation) => api.call("POST", of(appointmentId, "move"), operation),
    cancel: (appointmentId, operation) => api.call("POST", of(appointmentId, "cancel"), operation),
  };
}
