import { randomBytes } from "node:crypto";
import { type Keys, keysFrom, rootBytes } from "../sql/keys.ts";
import type { PostgresDatabase } from "./open-database.ts";

/**
 * The keys of a database, derived from one random root that the first process makes: every process that can open the database
 * has them, and whoever can read a dump of it can sign as this server.
 */
export async function postgresKeys(db: PostgresDatabase): Promise<Keys> {
  const fresh = { name: "root", value: randomBytes(rootBytes) };
  await db
    .insertInto("secret")
    .values(fresh)
    .onConflict((known) => known.doNothing())
    .execute();
  const { value } = await db.selectFrom("secret").select("value").where("name", "=", "root").executeTakeFirstOrThrow();
  if (value.length !== rootBytes) throw new Error(`The root of all keys is damaged: ${value.length} bytes instead of ${rootBytes}`);
  return keysFrom(value);
}
