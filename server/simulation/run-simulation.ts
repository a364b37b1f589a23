import { addDays, localParts } from "../src/booking/salon-time.ts";
import { demoCatalogue } from "../src/platforms/house/demo-salon/demo-catalogue.ts";
import { seededRandom } from "../src/testing/linearizability/seeded-random.ts";
import { openComposedSalon } from "../src/testing/composed-salon.ts";
import { judgeWalk, type Verdict } from "./judge-walk.ts";
import { simulateVisitor } from "./simulated-visitor.ts";
import type { VisitorPlan } from "./visitor-plan.ts";

export interface SimulationOptions {
  plans: readonly VisitorPlan[];
  seed: number;
  /** Settings of the server, as in the environment: a model. */
  settings: Readonly<Record<string, string | undefined>>;
}

/** A Monday, an hour and a half before the salon opens. */
const morning = Date.parse("2026-11-23T08:30:00Z");
const zone = "Europe/London";
/** As far as anybody in it books. */
const days = 28;
const names = ["Anna Reid", "Tom Baker", "Lucia Mendes", "Noor Haddad", "Greta Lind", "Paul Weaver", "Ines Castro", "Omar Sealy"];

/** All plans once, one visitor after the other, against the whole product on a calendar of its own. */
export async function runSimulation({ plans, seed, settings }: SimulationOptions): Promise<Verdict[]> {
  const started = Date.now();
  const now = (): number => morning + (Date.now() - started);
  const today = localParts(morning, zone).date;
  const salon = await openComposedSalon(now, { settings, unlimited: true });
  try {
    const walks = [];
    for (const [place, plan] of plans.entries()) {
      const random = seededRandom(seed * 1_000 + place);
      const visitor = await salon.visitor(plan.locale);
      const name = names[Math.floor(random() * names.length)] ?? "";
      const contact =
        random() < 0.5 ? `07700 900${String(place).padStart(3, "0")}` : `${name.split(" ")[0]?.toLowerCase()}.${place}@example.org`;
      const walk = await simulateVisitor(visitor, plan, { name, contact }, today, random).catch((error: unknown) => ({
        plan,
        heard: visitor.heard,
        turns: 0,
        gaveUp: error instanceof Error ? error.message : "failed",
        unanswered: [],
      }));
      walks.push({ walk, conversationId: visitor.conversationId });
      visitor.close();
    }
    const calendar = await Promise.all(Array.from({ length: days }, (_, day) => salon.day(addDays(today, day))));
    return walks.map(({ walk, conversationId }) => judgeWalk(walk, conversationId, calendar, demoCatalogue(today), today));
  } finally {
    await salon.close();
  }
}
