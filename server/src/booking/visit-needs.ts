import type { VisitNeed } from "@chairside/shared/chat-desk.ts";
import type { Catalogue, LocalDate, Service } from "./catalogue.ts";
import type { ClientFacts } from "./client-facts.ts";
import { type ClientFile, withFile } from "./client-file.ts";
import { eligibility, type Requirement } from "./eligibility.ts";
import { lastDayOf } from "./patch-test.ts";
import type { InstantMs, SlotQuery } from "./platform.ts";
import { boundInstant, localParts } from "./salon-time.ts";
import { wordingFor } from "./wording.ts";

interface NeedAsk extends Pick<SlotQuery, "items" | "others"> {
  /** What the visitor has told. */
  facts?: ClientFacts | undefined;
  /** What is on file of them; null: nobody has proved who they are. */
  file: ClientFile | null;
  date: LocalDate;
}

/**
 * What the salon's rules ask before a visit on a day, for staff, each with how it stands: a patch test that holds is said to hold. Judged at
 * the end of the day, since times for which a test is too recent are not shown. What is known of the visitor says nothing of other guests.
 */
export function visitNeeds(catalogue: Catalogue, { items, others = [], facts, file, date }: NeedAsk, now: InstantMs): VisitNeed[] {
  const known = withFile(catalogue, facts, file, date) ?? {};
  const visit = boundInstant(date, 1440, catalogue.salon.timeZone) - 1;
  const verdict = eligibility(catalogue, items, known, visit);
  const needs = verdict.verdict === "needs" ? verdict.needs : [];
  const asks = verdict.verdict === "allowed" ? [] : verdict.verdict === "ask" ? verdict.facts : verdict.ask;
  const own = servicesOf(catalogue, [items]);
  const theirs = servicesOf(catalogue, others);
  return [
    ...needs.flatMap((need) => personal(own, need)),
    ...consultation(needs, asks.includes("been-before")),
    ...patchTest({ catalogue, known, file, now }, needs, own),
    ...forOthers(theirs),
  ];
}

function servicesOf({ services }: Catalogue, guests: SlotQuery["items"][]): Service[] {
  const ids = new Set(guests.flat().flatMap(({ serviceId, addOnIds }) => [serviceId, ...addOnIds]));
  return services.filter(({ id }) => ids.has(id));
}

/** Agreed with a person, of age, allowed by a parent. */
function personal(services: Service[], need: Requirement): VisitNeed[] {
  if (need.kind === "guardian") return [{ kind: "guardian", below: need.below }];
  if (need.kind !== "person") return [];
  if (need.why !== "too-young") return [{ kind: "agreed-first" }];
  return [{ kind: "age", from: Math.max(...services.map(({ minimumAge }) => minimumAge ?? 0)) }];
}

function consultation(needs: Requirement[], isOpen: boolean): VisitNeed[] {
  if (needs.some(({ kind }) => kind === "consultation")) return [{ kind: "consultation", stands: "needed" }];
  return isOpen ? [{ kind: "consultation", stands: "unknown" }] : [];
}

function patchTest(
  { catalogue, known, file, now }: { catalogue: Catalogue; known: ClientFacts; file: ClientFile | null; now: InstantMs },
  needs: Requirement[],
  services: Service[],
): VisitNeed[] {
  const { rules, salon } = catalogue;
  if (!services.some((service) => service.patchTest)) return [];
  // A salon that states no rule for it is not one that needs none: its own words are on the card.
  if (rules.patchTest === undefined) return [{ kind: "patch-test", stands: "unknown" }];
  if (typeof known.patchTest !== "number")
    return [{ kind: "patch-test", stands: known.patchTest === null ? "told-none" : file === null ? "unknown" : "none-on-file" }];
  const words = wordingFor(salon.locale);
  const day = (date: LocalDate): string => `${words.dayShort(date)} ${date.slice(0, 4)}`;
  const { date } = localParts(known.patchTest, salon.timeZone);
  const need = needs.find((one) => one.kind === "patch-test");
  const test = { on: day(date), until: day(lastDayOf(rules.patchTest, date)), ...(known.patchTest > now ? { booked: true as const } : {}) };
  if (need === undefined) return [{ kind: "patch-test", stands: "holds", ...test }];
  if (need.why === "too-recent" && need.visitFrom !== undefined) {
    const from = localParts(need.visitFrom, salon.timeZone);
    return [{ kind: "patch-test", stands: "too-recent", ...test, from: `${day(from.date)}, ${words.clock(from.minute)}` }];
  }
  return [{ kind: "patch-test", stands: need.why === "expired" ? "expired" : "void", ...test }];
}

function forOthers(services: Service[]): VisitNeed[] {
  return [
    ...(services.some(({ consultationFirst }) => consultationFirst) ? [{ kind: "agreed-first" as const, others: true as const }] : []),
    ...(services.some((service) => service.patchTest) ? [{ kind: "patch-test" as const, stands: "unknown" as const, others: true as const }] : []), // prettier-ignore
  ];
}
