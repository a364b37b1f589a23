import type { ClientCard, ClientVisit } from "@chairside/shared/chat-desk.ts";
import type { Catalogue } from "./catalogue.ts";
import type { ClientRecord } from "./client-record.ts";
import { lastDayOf } from "./patch-test.ts";
import type { GuestContact, InstantMs, Platform, PlatformAppointment } from "./platform.ts";
import { localParts } from "./salon-time.ts";
import { factsOf } from "./slot-facts.ts";
import { wordingFor } from "./wording.ts";

/** Who looks: a practitioner gets to see visits with them, what keeps a guest from harm, and nothing about money or reliability. */
export interface CardReader {
  /** Null: sees all. */
  practitionerId: string | null;
}

/** What the salon knows of whoever has this contact, in its own words; null when it knows nobody. Throws what the platform throws. */
export async function clientCard(
  platform: Platform,
  contact: GuestContact,
  reader: CardReader,
  now: InstantMs,
): Promise<ClientCard | null> {
  const record = await platform.clientOf(contact, now);
  return record === null ? null : cardOf(await platform.catalogue(), record, reader, now);
}

function cardOf(catalogue: Catalogue, record: ClientRecord, { practitionerId }: CardReader, now: InstantMs): ClientCard {
  const { timeZone, locale } = catalogue.salon;
  const sees = ({ slot }: PlatformAppointment): boolean =>
    practitionerId === null || slot.legs.some((leg) => leg.practitionerId === practitionerId);
  const words = wordingFor(locale);
  const since = record.since === null ? null : localParts(record.since, timeZone).date;
  return {
    name: record.name,
    since,
    sinceWords: since === null ? null : monthWords(since, locale),
    usual: practitionerId === null ? usualOf(catalogue, record) : null,
    upcoming: record.upcoming.filter(sees).map((one) => visitOf(catalogue, one)),
    past: record.past.filter(sees).map((one) => visitOf(catalogue, one)),
    notes: record.notes,
    allergies: record.allergies,
    patchTest: patchTestOf(catalogue, record, now),
    noShows: practitionerId === null ? record.noShows.map((date) => `${words.dayShort(date)} ${date.slice(0, 4)}`) : null,
  };
}

function visitOf(catalogue: Catalogue, { appointmentId, reference, status, slot }: PlatformAppointment): ClientVisit {
  return { appointmentId, reference, status, slot: factsOf(catalogue, slot) };
}

/** Whom most of their visits were with; of equals whoever they saw last. */
function usualOf({ practitioners }: Catalogue, { past }: ClientRecord): string | null {
  const visits = past
    .filter(({ status }) => status !== "cancelled")
    .flatMap(({ slot }) => [...new Set(slot.legs.map((leg) => leg.practitionerId))]);
  const counted = [...Map.groupBy(visits, (id) => id)].toSorted(([, a], [, b]) => b.length - a.length);
  const usual = counted[0];
  // Once is no habit.
  if (usual === undefined || usual[1].length < 2) return null;
  return practitioners.find(({ id }) => id === usual[0])?.name ?? null;
}

function patchTestOf({ rules, salon }: Catalogue, { patchTest }: ClientRecord, now: InstantMs): ClientCard["patchTest"] {
  if (patchTest === null) return null;
  const on = localParts(patchTest, salon.timeZone).date;
  const until = rules.patchTest ? lastDayOf(rules.patchTest, on) : null;
  const words = (date: string): string => `${wordingFor(salon.locale).dayShort(date)} ${date.slice(0, 4)}`;
  return { on: words(on), until: until && words(until), holds: until === null || localParts(now, salon.timeZone).date <= until };
}

function monthWords(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(Date.parse(`${date}T00:00:00Z`));
}
