import { setTimeout as sleep } from "node:timers/promises";
import { SlotTaken } from "../../platforms/house/house-calendar.ts";
import { sqlState } from "./sql-state.ts";

const tries = 3;
const longestPauseMs = 20;

/**
 * Runs a transaction again when another one came between, after a pause of chance. The third time it is told that it is the last
 * one, to keep the others out: what was lost twice is crowded, and more tries side by side would only be more work lost.
 */
export async function runAgain<T>(transaction: (last: boolean) => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt < tries; attempt++) {
    try {
      return await transaction(false);
    } catch (error) {
      if (!cameBetween(error)) throw error;
    }
    await sleep(Math.random() * longestPauseMs * attempt);
  }
  return transaction(true);
}

const conflicts = new Set(["40001", "40P01", "23505"]);

/**
 * Could not serialise, deadlock, or a key or time that somebody else has taken since this transaction looked: looking again tells
 * what is true. When nobody came between, the last try says the same.
 */
const cameBetween = (error: unknown): boolean => error instanceof SlotTaken || conflicts.has(sqlState(error) ?? "");
