import { createWrongAnswers } from "../cases/create-wrong-answers.ts";
import type { WrongAnswers } from "../cases/wrong-answers.ts";
import type { Database } from "../storage/sql/database.ts";
import { sqlWrongAnswers } from "../storage/sql/sql-wrong-answers.ts";

/** Wrong answers of which only what was kept is looked at: their conversations are scripted, and nothing is kept of them. */
export function scriptedWrongAnswers(db: Database): WrongAnswers {
  const unasked = (): never => {
    throw new Error("nothing is kept here");
  };
  return createWrongAnswers({
    store: sqlWrongAnswers(db),
    log: { read: unasked },
    catalogueAt: unasked,
    takenFor: unasked,
    readContact: unasked,
    namesIn: unasked,
    now: () => 0,
  });
}
