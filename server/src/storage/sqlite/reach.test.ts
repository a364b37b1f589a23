import { reachContract } from "../sql/reach-contract.ts";
import { sqlPeople } from "../sql/sql-people.ts";
import { sqlReach } from "../sql/sql-reach.ts";
import { sqlStaffSignIns } from "../sql/sql-staff-sign-ins.ts";
import { openDatabase } from "./open-database.ts";

const chain = { key: new Uint8Array(32).fill(7) };

reachContract("SQLite", async () => {
  const { db, close } = await openDatabase(":memory:");
  return { reach: sqlReach(db), people: sqlPeople(db, chain), signIns: sqlStaffSignIns(db, chain), close };
});
