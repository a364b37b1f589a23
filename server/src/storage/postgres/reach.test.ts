import { afterAll } from "vitest";
import { postgresDatabases } from "../../testing/postgres-databases.ts";
import { reachContract } from "../sql/reach-contract.ts";
import { sqlPeople } from "../sql/sql-people.ts";
import { sqlReach } from "../sql/sql-reach.ts";
import { sqlStaffSignIns } from "../sql/sql-staff-sign-ins.ts";
import { openPostgres } from "./open-database.ts";
import { takeTurns } from "./take-turns.ts";

const databases = await postgresDatabases();
afterAll(() => databases.stop(), 60_000);

const chain = { key: new Uint8Array(32).fill(7), takeTurns };

reachContract("PostgreSQL", async () => {
  const { db, close } = await openPostgres({ url: await databases.create(), onBroken: () => {} });
  return { reach: sqlReach(db), people: sqlPeople(db, chain), signIns: sqlStaffSignIns(db, chain), close };
});
