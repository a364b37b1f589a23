import type { Brief } from "@chairside/shared/brief.ts";
import type { Catalogue, LocalDate } from "./catalogue.ts";
import type { ClientFacts } from "./client-facts.ts";
import type { ClientRecord } from "./client-record.ts";
import { lastDayOf } from "./patch-test.ts";
import type { GuestContact, InstantMs, Platform } from "./platform.ts";
import { localParts } from "./salon-time.ts";

/** What is on file of a client, as far as the salon's rule on patch tests asks. */
export interface ClientFile {
  /** The last test; null: none is known. */
  patchTest: InstantMs | null;
  /** The last visit that took place; null: none is known. */
  lastVisit: LocalDate | null;
}

/** What is on file of whoever has this contact; of somebody the salon does not know, nothing. Throws what the platform throws. */
export async function clientFile(platform: Platform, contact: GuestContact, now: InstantMs): Promise<ClientFile> {
  const record = await platform.clientOf(contact, now);
  if (record === null) return { patchTest: null, lastVisit: null };
  return { patchTest: record.patchTest, lastVisit: lastVisitOf(await platform.catalogue(), record, now) };
}

/** Whether an appointment is for somebody else than whoever has this contact, as far as that can be told. */
export function isForAnother({ kind, address }: GuestContact, { phone, email }: NonNullable<Brief["guest"]> = {}): boolean {
  const given = kind === "phone" ? phone : email?.toLowerCase();
  return given !== undefined && given !== address;
}

function lastVisitOf({ salon }: Catalogue, { past, noShows }: ClientRecord, now: InstantMs): LocalDate | null {
  const days = past
    .filter(({ status, slot }) => status !== "cancelled" && slot.end <= now)
    .map(({ slot }) => localParts(slot.start, salon.timeZone).date);
  return days.find((date) => !noShows.includes(date)) ?? null;
}

/**
 * What was told, and the test that counts on a day: one on file, or one that was booked in the conversation, whichever holds then. A file
 * without a test says nothing: who has had none is not known by it.
 */
export function withFile(
  { rules, salon }: Catalogue,
  told: ClientFacts | undefined,
  file: ClientFile | null,
  day: LocalDate,
): ClientFacts | undefined {
  const { patchTest } = rules;
  if (patchTest === undefined || file === null || file.patchTest === null) return told;
  const tests = [file.patchTest, ...(typeof told?.patchTest === "number" ? [told.patchTest] : [])].toSorted((a, b) => a - b);
  const holds = tests.find((test) => lastDayOf(patchTest, localParts(test, salon.timeZone).date) >= day);
  return {
    ...told,
    patchTest: holds ?? tests.at(-1) ?? file.patchTest,
    ...(patchTest.everyTime === true && file.lastVisit !== null ? { lastVisit: file.lastVisit } : {}),
  };
}
