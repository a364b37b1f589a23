import type { SlotWeek, StaffBooked, StripSlot } from "@chairside/shared/chat-desk.ts";
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { StaffApi } from "./staff-api.ts";
import { countWords } from "./words.ts";

/** What staff look for instead of what the visitor wishes. */
export interface StripChoice {
  day?: string;
  serviceId?: string;
  practitionerId?: string;
}

/** Who is booked for: with a name and a way to reach them. */
export interface StripGuest {
  name: string;
  phone?: string;
  email?: string;
}

/** The free times beside a conversation, and what is done with them. */
export interface SlotStrip {
  /** Null until somebody has said whether it is to be seen. */
  opened: Signal<boolean | null>;
  week: ReadonlySignal<SlotWeek | null>;
  reading: ReadonlySignal<boolean>;
  /** Why the last reading failed. */
  unread: ReadonlySignal<string | null>;
  /** What is ticked, of what is still free, in order. */
  ticked: ReadonlySignal<StripSlot[]>;
  /** Said with it; empty: the salon's usual words. */
  text: Signal<string>;
  busy: ReadonlySignal<boolean>;
  /** Why the last press was refused. */
  trouble: ReadonlySignal<string | null>;
  /** What the last press came to, in a sentence; `bad` when it is not what was wanted. */
  news: ReadonlySignal<{ words: string; bad: boolean } | null>;
  choose(choice: StripChoice): Promise<void>;
  /** Reads again what is shown. */
  read(): Promise<void>;
  tick(slot: StripSlot): void;
  offer(): Promise<boolean>;
  hold(): Promise<boolean>;
  book(guest: StripGuest): Promise<boolean>;
}

/** As many times as are put up at once. */
export const mostTicked = 6;

/** A time is the same one whenever it is read, though its offer is signed anew. */
export const keyOf = ({ slot }: StripSlot): string => `${slot.start} ${slot.service} ${slot.practitioner}`;

export function slotStrip(api: StaffApi, conversationId: string, newId: () => string): SlotStrip {
  const path = (what: string): string => `conversations/${encodeURIComponent(conversationId)}/${what}`;
  const choice = signal<StripChoice>({});
  const week = signal<SlotWeek | null>(null);
  const readings = signal(0);
  const unread = signal<string | null>(null);
  const keys = signal<readonly string[]>([]);
  const text = signal("");
  const opened = signal<boolean | null>(null);
  const busy = signal(false);
  const trouble = signal<string | null>(null);
  const news = signal<{ words: string; bad: boolean } | null>(null);
  const ticked = computed(() => (week.value?.slots ?? []).filter((slot) => keys.value.includes(keyOf(slot))));
  let newest = 0;
  let pending: { what: string; actionId: string } | null = null;

  async function read(): Promise<void> {
    const own = ++newest;
    readings.value++;
    const query = new URLSearchParams(Object.entries(choice.value));
    const answer = await api.call<SlotWeek>("GET", `${path("slots")}?${query}`);
    readings.value--;
    // Only the newest question counts, whichever is answered last.
    if (own !== newest) return;
    unread.value = answer.ok ? null : answer.code;
    if (answer.ok) week.value = answer.value;
  }

  /** The same thing pressed again is the same action, until it has been answered for good. */
  async function act(kind: string, body: object, done: (value: unknown) => { words: string; bad: boolean }): Promise<boolean> {
    if (busy.value) return false;
    const said = text.value.trim();
    const what = JSON.stringify([kind, keys.value, said, "guest" in body ? body.guest : null]);
    if (pending?.what !== what) pending = { what, actionId: newId() };
    busy.value = true;
    [trouble.value, news.value] = [null, null];
    const answer = await api.call<unknown>("POST", path(kind), { actionId: pending.actionId, ...(said && { text: said }), ...body });
    if (answer.ok || answer.code !== "network") pending = null;
    if (answer.ok) {
      news.value = done(answer.value);
      [keys.value, text.value] = [[], ""];
    } else trouble.value = answer.code;
    busy.value = false;
    await read();
    return answer.ok;
  }

  return {
    opened,
    week,
    reading: computed(() => readings.value > 0),
    unread,
    ticked,
    text,
    busy,
    trouble,
    news,
    read,
    async choose(next) {
      choice.value = { ...choice.value, ...next };
      [keys.value, news.value, trouble.value] = [[], null, null];
      await read();
    },
    tick(slot) {
      // What one works in stays in sight, whatever the conversation comes to.
      opened.value = true;
      const key = keyOf(slot);
      if (keys.value.includes(key)) keys.value = keys.value.filter((one) => one !== key);
      else if (ticked.value.length < mostTicked) keys.value = [...keys.value, key];
    },
    offer: () => {
      const offers = ticked.value.map(({ offer }) => offer);
      return act("offers", { offers }, () => good(`${countWords(offers.length, "time", "times")} offered.`));
    },
    hold: () => act("holds", { offer: ticked.value[0]?.offer }, () => good("Held for the visitor.")),
    book: (guest) => act("bookings", { offer: ticked.value[0]?.offer, guest }, (value) => outcomeWords(value as StaffBooked)),
  };
}

const good = (words: string) => ({ words, bad: false });

/** How a booking ended, as it is. */
function outcomeWords({ outcome, reference }: StaffBooked): { words: string; bad: boolean } {
  return outcome === "booked" ? good(`Booked: ${reference ?? ""}`) : { words: notBooked[outcome], bad: true };
}

const notBooked: Record<Exclude<StaffBooked["outcome"], "booked">, string> = {
  "slot-taken": "Not booked: the time was taken.",
  "hold-expired": "Not booked: the hold ran out.",
  refused: "Not booked: the calendar refused it.",
  unknown: "It is not known whether this was booked. Look in the calendar before you book it again.",
};
