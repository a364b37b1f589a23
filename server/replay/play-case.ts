import { contentHash } from "../src/booking/content-hash.ts";
import type { CaseFile } from "../src/cases/case-file.ts";
import { sayingReference } from "../src/cases/make-case.ts";
import { heardWith } from "../src/cases/make-case.ts";
import { type Walk, walkOf } from "../src/cases/walk.ts";
import { demoCatalogue } from "../src/platforms/house/demo-salon/demo-catalogue.ts";
import { localParts } from "../src/booking/salon-time.ts";
import { openCaseSalon, type Environment } from "./case-salon.ts";
import { CannotGoOn, openCaseVisitor } from "./case-visitor.ts";

/** A case as it went now. */
export interface Played extends Walk {
  /** Why it could not be played to its end; null: it was. */
  stuck: string | null;
  model: string;
  /** Whether menu, people and rules are those of then. */
  sameCatalogue: boolean;
}

/** Plays a case's conversation on the whole product with its clock and its calendar. `settings`: OPENAI_*, where a model is to answer. */
export async function playCase(file: CaseFile, settings: Environment = {}): Promise<Played> {
  const salon = await openCaseSalon(file, settings);
  try {
    const visitor = await openCaseVisitor(salon, file);
    let events = await visitor.settled();
    let stuck: string | null = null;
    for (const { step } of file.exchanges) {
      salon.clock.now = Math.max(salon.clock.now, Date.parse(step.at));
      try {
        await visitor.act(step);
        events = await visitor.settled();
      } catch (error) {
        if (!(error instanceof CannotGoOn)) throw error;
        stuck = error.message;
        break;
      }
    }
    const { opening, exchanges } = walkOf(events, null);
    const model = events.findLast((event) => event.type === "turn-finished" && event.model !== "none" && event.model !== "consent");
    return {
      opening: opening.map((heard) => heardWith(heard, sayingReference)),
      exchanges: exchanges.map(({ step, heard }) => ({ step, heard: heard.map((one) => heardWith(one, sayingReference)) })),
      stuck,
      model: model?.type === "turn-finished" ? model.model : file.model,
      sameCatalogue: contentHash(catalogueThen(file)) === file.catalogue,
    };
  } finally {
    await salon.close();
  }
}

/** The menu that there is now, at the moment of then. */
function catalogueThen({ started }: CaseFile): ReturnType<typeof demoCatalogue> {
  const { salon } = demoCatalogue(started.slice(0, 10));
  return demoCatalogue(localParts(Date.parse(started), salon.timeZone).date);
}
