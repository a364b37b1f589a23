import type { Kysely } from "kysely";
import * as z from "zod";
import type { GuestContact } from "../../booking/platform.ts";
import type { HouseClient } from "../../platforms/house/house-client.ts";
import type { CoreTables } from "./database.ts";
import type { ClientTable, HouseCalendarTables } from "./house-calendar-rows.ts";

type Tables = CoreTables & HouseCalendarTables;

/** Who has this contact; of several who share it, who has been a client longest. */
export async function findClient(db: Kysely<Tables>, { kind, address }: GuestContact): Promise<HouseClient | null> {
  const row = await db
    .selectFrom("client")
    .selectAll()
    .where(kind, "=", address)
    .orderBy("since")
    .orderBy("clientId")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : clientFromRow(row);
}

/** Enters a client, or replaces what was known under the same id. */
export async function putClient(db: Kysely<Tables>, client: HouseClient): Promise<void> {
  const row = clientToRow(client);
  const { clientId: _key, ...rest } = row;
  await db
    .insertInto("client")
    .values(row)
    .onConflict((known) => known.column("clientId").doUpdateSet(rest))
    .execute();
}

function clientToRow(client: HouseClient): ClientTable {
  return {
    ...client,
    notes: JSON.stringify(client.notes),
    allergies: JSON.stringify(client.allergies),
    noShows: JSON.stringify(client.noShows),
  };
}

const Words = z.array(z.string());

/** Throws when a row does not hold what was written. */
function clientFromRow(row: ClientTable): HouseClient {
  return {
    ...row,
    notes: Words.parse(JSON.parse(row.notes)),
    allergies: Words.parse(JSON.parse(row.allergies)),
    noShows: Words.parse(JSON.parse(row.noShows)),
  };
}
