import type { SlotWeek, VisitNeed } from "@chairside/shared/chat-desk.ts";
import type { Catalogue, LocalDate } from "./catalogue.ts";
import { chooseSlots, onePerStart, type Candidate } from "./choose-slots.ts";
import { type ClientFile, withFile } from "./client-file.ts";
import type { SlotWish } from "./desk.ts";
import type { InstantMs, Platform } from "./platform.ts";
import { addDays, daysBetween, eachDay, localParts } from "./salon-time.ts";
import { visitNeeds } from "./visit-needs.ts";
import { furthestDaysOf } from "./visit-rules.ts";
import { whyNothing } from "./why-nothing.ts";
import { layWish, suitsTime } from "./wish-days.ts";
import { performs } from "./leg-shape.ts";
import { asked, isPerformed, legalOnly, searchCandidates, toOffer, type WishSearch } from "./wish-search.ts";
import { wordingFor } from "./wording.ts";

/** What the strip is to show. */
export interface WeekAsk {
  /** Null: no service is known yet. Its `when` marks the best of a day; all that is legal is listed. */
  wish: SlotWish | null;
  /** The day to list in full; before today it is today. */
  day: LocalDate;
  /** What is on file of the visitor; null: nobody has proved who they are. */
  file: ClientFile | null;
}

/** Days that the strip shows at once, and times of a day marked as best. */
const stripDays = 7;
const mostBest = 6;

/**
 * Seven days of legal times for a wish, in blocks of seven from today: the search of a visitor, with what is agreed with a person
 * first, since one is there. Offers are good for half an hour.
 */
export async function slotWeek(
  parts: { platform: Platform; offerKey: Uint8Array },
  { wish, day, file }: WeekAsk,
  now: InstantMs,
): Promise<SlotWeek> {
  const catalogue = await parts.platform.catalogue();
  const today = localParts(now, catalogue.salon.timeZone).date;
  const date = day < today ? today : day;
  const from = addDays(today, Math.floor(daysBetween(today, date) / stripDays) * stripDays);
  const dates = eachDay(from, addDays(from, stripDays - 1));
  const { dayShort, clock } = wordingFor(catalogue.salon.locale);
  const empty = { service: null, visit: null, practitionerId: null, practitioners: [], could: [], today, date, slots: [], needs: [] };
  if (wish === null) return { ...empty, days: dates.map((one) => ({ date: one, dayShort: dayShort(one), free: 0 })) };

  const to = dates.at(-1) ?? from;
  const facts = withFile(catalogue, wish.facts, file, to);
  const search = searchOf(parts, catalogue, { ...wish, when: { words: "" }, ...(facts ? { facts } : {}) }, [from, to], now);
  const { free, legal } = await candidatesOf(search);
  const byDate = Map.groupBy(onePerStart(legal), (candidate) => candidate.date);
  const ofDay = byDate.get(date) ?? [];
  const suiting = ofDay.filter(({ slot }) => suitsTime(wish.when, slot, catalogue.salon.timeZone));
  const best = new Set(chooseSlots(suiting, mostBest, wish.when.at));
  const needs = visitNeeds(catalogue, { ...wish, file, date }, now);
  return {
    ...empty,
    ...namesOf(catalogue, wish),
    days: dates.map((one) => {
      const [first, ...more] = byDate.get(one) ?? [];
      return { date: one, dayShort: dayShort(one), free: first ? more.length + 1 : 0, ...(first ? { first: clock(first.minute) } : {}) };
    }),
    slots: ofDay.map((candidate) => ({ ...toOffer(search, candidate), best: best.has(candidate) })),
    needs,
    ...(ofDay.length > 0
      ? {}
      : free.some((candidate) => candidate.date === date)
        ? { why: needs.some(isOpenTest) ? "patch-test" : "consultation" }
        : whyNothing(searchOf(parts, catalogue, wish, [date, date], now))),
  };
}

const isOpenTest = (need: VisitNeed): boolean => need.kind === "patch-test" && need.stands !== "holds";

function searchOf(
  parts: { platform: Platform; offerKey: Uint8Array },
  catalogue: Catalogue,
  wish: SlotWish,
  [from, to]: [LocalDate, LocalDate],
  now: InstantMs,
): WishSearch {
  const when = { words: "", from, to };
  const laid = layWish(catalogue, when, furthestDaysOf(catalogue, asked(wish)), now);
  return { ...parts, catalogue, wish: { ...wish, when }, laid, limit: mostBest, now };
}

/** All that is free, and what of it leaves time for what must come first. That a person must agree is no hindrance: one is there. */
async function candidatesOf(search: WishSearch): Promise<{ free: Candidate[]; legal: Candidate[] }> {
  const { catalogue, wish, laid } = search;
  const [first, last] = [laid.days[0], laid.days.at(-1)];
  if (first === undefined || last === undefined || !isPerformed(catalogue, asked(wish))) return { free: [], legal: [] };
  const free = await searchCandidates(search, asked(wish), first, last);
  return { free, legal: await legalOnly(search, free, "person-there") };
}

function namesOf(
  catalogue: Catalogue,
  { items, others = [] }: SlotWish,
): Pick<SlotWeek, "service" | "visit" | "practitionerId" | "practitioners"> {
  const { services, practitioners } = catalogue;
  const all = [items, ...others].flat();
  const known = all.flatMap(({ serviceId, addOnIds }) =>
    [serviceId, ...addOnIds].flatMap((id) => services.find((one) => one.id === id) ?? []),
  );
  const [first] = known;
  return {
    service: first ? { serviceId: first.id, name: first.name } : null,
    visit: known.length > 1 ? known.map(({ name }) => name).join(" + ") : null,
    practitionerId: items.find(({ practitionerId }) => practitionerId !== undefined)?.practitionerId ?? null,
    practitioners: practitioners
      .filter(({ id }) => items.some(({ serviceId }) => performs(catalogue, id, serviceId)))
      .map(({ id, name }) => ({ practitionerId: id, name })),
  };
}
