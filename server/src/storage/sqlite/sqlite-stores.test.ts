import { peopleContract } from "../sql/people-contract.ts";
import { sqlConversations } from "../sql/sql-conversations.ts";
import { sqlStaffSignIns } from "../sql/sql-staff-sign-ins.ts";
import { sqlVisitors } from "../sql/sql-visitors.ts";
import { staffActionContract } from "../sql/staff-action-contract.ts";
import { openDatabase } from "./open-database.ts";

peopleContract("SQLite", async () => {
  const { db, close } = await openDatabase(":memory:");
  return { conversations: sqlConversations(db), visitors: sqlVisitors(db), signIns: sqlStaffSignIns(db), close };
});

staffActionContract("SQLite", () => openDatabase(":memory:"));
