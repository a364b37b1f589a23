import pg from "pg";
import { expect, test } from "vitest";
import { SlotTaken } from "../../platforms/house/house-calendar.ts";
import { runAgain } from "./run-again.ts";

function refusal(code: string): Error {
  return Object.assign(new pg.DatabaseError(code, 0, "error"), { code });
}

/** Fails with these errors first, then succeeds; answers how it was run. */
async function run(...errors: Error[]): Promise<{ ran: boolean[]; outcome: unknown }> {
  const ran: boolean[] = [];
  const outcome = await runAgain(async (last) => {
    ran.push(last);
    const error = errors.shift();
    if (error) throw error;
    return "done";
  }).catch((error: unknown) => error);
  return { ran, outcome };
}

test("what another transaction came between is run again, the third time alone", async () => {
  for (const error of [refusal("40001"), refusal("40P01"), refusal("23505"), new SlotTaken("slot-taken")]) {
    expect(await run(error)).toEqual({ ran: [false, false], outcome: "done" });
    expect(await run(error, error)).toEqual({ ran: [false, false, true], outcome: "done" });
    expect(await run(error, error, error)).toEqual({ ran: [false, false, true], outcome: error });
  }
});

test("what is wrong for other reasons is not repeated", async () => {
  const broken = refusal("23514");
  expect(await run(broken)).toEqual({ ran: [false], outcome: broken });
  const ours = new Error("one key was used for two bookings");
  expect(await run(ours)).toEqual({ ran: [false], outcome: ours });
});
