import type { Brief } from "@chairside/shared/brief.ts";
import type { Catalogue, Service } from "../../booking/catalogue.ts";
import { clientFacts } from "../../booking/client-facts.ts";
import type { ServiceFacts } from "../../booking/desk.ts";
import { eligibility } from "../../booking/eligibility.ts";
import { performs } from "../../booking/leg-shape.ts";
import { guestsOf } from "../../booking/slot-wish.ts";
import type { Workspace } from "../workspace.ts";
import type { ToolResults } from "./tool-contracts.ts";

/** What no time would help: a person first, nobody to do it, an age, too many at once. */
export function standsInTheWay({ brief, catalogue, turn }: Workspace, services: ServiceFacts[]): ToolResults["find_slots"] | null {
  const [first] = services;
  if (!first) return null;
  const consultation = services.find(({ consultationFirst }) => consultationFirst);
  if (consultation) return { cannot: "consultation-first", service: consultation };
  const nobody = services.find(({ serviceId }) => !catalogue.practitioners.some(({ id }) => performs(catalogue, id, serviceId)));
  if (nobody) return { cannot: "nobody-performs-it", service: nobody };
  const largest = catalogue.rules.largestParty ?? 8;
  if (guestsOf(brief) > largest) return { cannot: "too-many-guests", service: first, limit: largest };
  const verdict = eligibility(catalogue, brief.items ?? [], clientFacts(brief.facts) ?? {}, turn.now);
  if (verdict.verdict !== "needs" || !verdict.needs.some((need) => need.kind === "person" && need.why === "too-young")) return null;
  const strictest = strictestOf(catalogue, brief);
  return {
    cannot: "too-young",
    service: services.find(({ serviceId }) => serviceId === strictest?.id) ?? first,
    limit: strictest?.minimumAge ?? 0,
  };
}

/** The one of the visitor's services and add-ons that asks for the greatest age. */
function strictestOf({ services }: Catalogue, { items = [] }: Brief): Service | undefined {
  const ids = new Set(items.flatMap(({ serviceId, addOnIds }) => [serviceId, ...addOnIds]));
  return services.filter(({ id }) => ids.has(id)).toSorted((a, b) => (b.minimumAge ?? 0) - (a.minimumAge ?? 0))[0];
}
