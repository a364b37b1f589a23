import { expect, test } from "vitest";
import { type Chance, chance } from "../booking/oracle/chance.ts";
import { localParts, minuteMs } from "../booking/salon-time.ts";
import type { WaitlistEntry, WaitlistOffer } from "../booking/waitlist/waitlist-entry.ts";
import type { WaitlistStore } from "../booking/waitlist/waitlist-store.ts";
import { type WaitlistWorld, waitlistWorld } from "./waitlist-world.ts";

const runs = Number(process.env["WAITLIST_RUNS"] ?? 12);
const steps = 60;
const days = ["2026-12-01", "2026-12-02"];
const starts = [540, 585, 630];
const zone = "Europe/London";

/** Everything that was found wrong in a random life of a waitlist; `seed` repeats it. `ends` counts how offers ended. */
async function live(seed: number, ends: Map<string, number>): Promise<string[]> {
  const luck = chance(seed);
  const world = await waitlistWorld("2026-11-29T12:00:00Z");
  const life: Life = { world, luck, troubles: [], standing: new Map(), people: [] };
  for (const date of days) for (const minute of starts) for (const who of ["ana", "bea"]) await place(life, date, minute, who);
  for (let step = 0; step < steps; step++) {
    await luck.pick([joins, joins, cancels, cancels, books, answers, answers, answers, leaves, passes, passes])(life);
    await sweep(life);
    await check(life);
  }
  for (const id of life.people) {
    for (const { entryId } of await world.entriesOf(id)) {
      for (const { status } of await world.store.offersTo(entryId)) ends.set(status, (ends.get(status) ?? 0) + 1);
    }
  }
  await world.close();
  return [...life.troubles, ...world.reports];
}

interface Life {
  world: WaitlistWorld;
  luck: Chance;
  troubles: string[];
  /** Appointments that stand and that nobody of the waitlist made. */
  standing: Map<string, { date: string; minute: number; who: string }>;
  people: string[];
}

async function place({ world, standing }: Life, date: string, minute: number, who: string): Promise<void> {
  const placed = await world.place(date, minute, who);
  if (placed !== null) standing.set(placed.appointmentId, { date, minute, who });
}

async function joins({ world, luck, people }: Life): Promise<void> {
  const name = `P${people.length}`;
  const id = people.length < 4 || luck.often(0.5) ? await world.open(name) : luck.pick(people);
  if (!people.includes(id)) people.push(id);
  const date = luck.pick(days);
  const who = luck.pick(["", "", "ana", "bea"]);
  const bounds = luck.pick([{}, {}, { earliest: 585 }, { latest: 585 }, { at: 630 }]);
  const items = [{ serviceId: "cut", addOnIds: [], ...(who === "" ? {} : { practitionerId: who }) }];
  const to = luck.often(0.3) ? (days.at(-1) ?? date) : date;
  await world.join(id, { items, when: { words: "some day", from: date, to, ...bounds } }, name).catch((error: unknown) => {
    if (!(error instanceof Error && /too-many|past/.test(error.message))) throw error;
  });
}

async function cancels({ world, luck, standing }: Life): Promise<void> {
  const ids = [...standing.keys()];
  if (ids.length === 0) return;
  const appointmentId = luck.pick(ids);
  standing.delete(appointmentId);
  await world.platform.cancel({ appointmentId, reason: "ill", by: "guest" }, `cancel ${appointmentId}`, world.clock.now);
}

const books = (life: Life): Promise<void> => place(life, life.luck.pick(days), life.luck.pick(starts), life.luck.pick(["ana", "bea"]));

async function answers({ world, luck }: Life): Promise<void> {
  const offers = await world.store.unsettled();
  if (offers.length === 0) return;
  const entry = await world.store.entry(luck.pick(offers).entryId);
  if (entry) await world.answer(entry.conversationId, luck.often(0.4));
}

async function leaves({ world, luck, people }: Life): Promise<void> {
  if (people.length > 0 && luck.often(0.4)) await world.leave(luck.pick(people));
}

async function passes({ world, luck }: Life): Promise<void> {
  world.clock.now += luck.pick([1, 10, 31, 31, 200]) * minuteMs;
}

/** One round, or two at once; whoever is to get an offer is compared with all who joined before. */
async function sweep(life: Life): Promise<void> {
  const once = (): Promise<void> => life.world.sweep((store) => watched(life, store));
  await Promise.all(life.luck.often(0.3) ? [once(), once()] : [once()]);
  await once();
}

function watched(life: Life, store: WaitlistStore): WaitlistStore {
  return {
    ...store,
    async intend(offer) {
      const passedOver = await unfairlyPassedOver(life, offer);
      const made = await store.intend(offer);
      if (made) life.troubles.push(...passedOver);
      return made;
    },
  };
}

/** Those who joined before the one who is asked, wait for nothing else, and would have had a time of what was freed. */
async function unfairlyPassedOver({ world }: Life, offer: WaitlistOffer): Promise<string[]> {
  const found: string[] = [];
  const standing = await world.store.standing("test-salon");
  const freed = (await world.store.freedDue(world.clock.now)).find(({ freedId }) => freedId === offer.freedId);
  if (!freed) return [];
  for (const entry of standing.slice(
    0,
    standing.findIndex(({ entryId }) => entryId === offer.entryId),
  )) {
    if (entry.status !== "waiting" || (await holdsAnother(world, entry))) continue;
    const made = await world.store.offersTo(entry.entryId);
    if (made.some(({ freedId }) => freedId === freed.freedId)) continue;
    const free = await world.platform.searchSlots({ items: entry.wish.items, from: entry.firstDay, to: entry.lastDay }, world.clock.now);
    const fits = free.filter(({ start, end, legs }) => {
      const { minute } = localParts(start, zone);
      const { earliest = 0, latest = 1440, at } = entry.wish.when;
      const timely = minute >= earliest && minute <= latest && (at === undefined || Math.abs(minute - at) <= 60);
      const seen = made.some((one) => sameSlot(one, start, legs[0]?.practitionerId ?? ""));
      return timely && !seen && start < freed.end && end > freed.start;
    });
    if (fits.length > 0) found.push(`${entry.entryId} was passed over for ${offer.entryId}`);
  }
  return found;
}

async function holdsAnother(world: WaitlistWorld, { conversationId }: WaitlistEntry): Promise<boolean> {
  const brief = (await world.events(conversationId)).findLast((event) => event.type === "brief-updated");
  return brief?.type === "brief-updated" && brief.brief.hold !== undefined;
}

/** What an offer's token names, read without its key. */
function named({ offer }: WaitlistOffer): { start: number; who: string } {
  const payload: unknown = JSON.parse(Buffer.from(offer.split(".")[1] ?? "", "base64url").toString());
  const legs = (payload as unknown[]).find((part): part is [string, string[], string, number][] => Array.isArray(part) && Array.isArray(part[0]) && part[0].length >= 7); // prettier-ignore
  return { start: (legs?.[0]?.[3] ?? 0) * minuteMs, who: legs?.[0]?.[2] ?? "" };
}

const sameSlot = (offer: WaitlistOffer, start: number, who: string): boolean => named(offer).start === start && named(offer).who === who;

async function check({ world, troubles, people }: Life): Promise<void> {
  const standing = await world.store.unsettled();
  for (const key of ["freedId", "entryId"] as const) {
    if (new Set(standing.map((offer) => offer[key])).size < standing.length) troubles.push(`two offers stand for one ${key}`);
  }
  for (const id of people) {
    for (const { entryId } of await world.entriesOf(id)) {
      const slots = (await world.store.offersTo(entryId))
        .filter(({ status }) => status !== "busy")
        .map((offer) => JSON.stringify(named(offer)));
      if (new Set(slots).size < slots.length) troubles.push(`${entryId} was offered the same twice: ${slots.join(", ")}`);
    }
    const events = await world.events(id);
    const booked = events.filter(({ type }) => type === "appointment-booked").length;
    const ended = (await world.entriesOf(id)).filter(({ status }) => status === "booked").length;
    if (booked < ended) troubles.push(`${id}: ${ended} entries are booked, ${booked} appointments were made`);
  }
  for (const date of days) {
    const entries = (await world.platform.readDay(date, world.clock.now)).entries;
    for (const who of ["ana", "bea"]) {
      const own = entries.filter(({ practitionerId }) => practitionerId === who).toSorted((a, b) => a.from - b.from);
      if (own.some(({ from }, place) => from < (own[place - 1]?.to ?? 0))) troubles.push(`${who} is booked twice on ${date}`);
    }
  }
}

test(
  `${runs} random lives of a waitlist: one offer for a freed time, nothing offered twice to anybody, the first who fits asked first`,
  { timeout: 600_000 },
  async () => {
    const ends = new Map<string, number>();
    for (let seed = 1; seed <= runs; seed++) expect({ seed, troubles: await live(seed, ends) }).toEqual({ seed, troubles: [] });
    // Lives in which nothing happens would prove nothing.
    for (const end of ["accepted", "declined", "lapsed"]) expect(ends.get(end) ?? 0, end).toBeGreaterThan(runs / 2);
  },
);
