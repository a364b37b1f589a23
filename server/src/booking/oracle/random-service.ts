import type { Segment, Service, ServiceTerms } from "../catalogue.ts";
import type { Chance } from "./chance.ts";

/** A service with anything a service may say about time, people and places. */
export function randomService(at: Chance, id: string, addOnOnly = false): Service {
  return {
    id,
    categoryId: id === "nails" ? "hands" : "hair",
    name: id,
    description: id,
    aliases: [],
    segments: addOnOnly ? [{ kind: at.pick(["active", "processing"]), minutes: at.fives(5, 20) }] : randomSegments(at),
    bufferBefore: at.pick([0, 0, 0, 5, 10]),
    bufferAfter: at.pick([0, 0, 5, 10, 20]),
    price: { amount: 1000, currency: "GBP" },
    priceFrom: false,
    needs: at.pick([[], ["chair"], ["chair"], ["chair"], ["room"], ["chair", "room"], ["chair", "chair"]]),
    addOnIds: addOnOnly ? [] : ["mask"],
    addOnOnly,
    patchTest: false,
    consultationFirst: false,
    deposit: null,
    minimumAge: null,
    ...whereItIsDone(at),
    ...whenItIsDone(at, id),
    ...(at.often(0.3) ? { terms: [randomTerms(at), randomTerms(at)] } : {}),
  };
}

function whereItIsDone(at: Chance): Pick<Service, "needTags" | "inOneRoom"> {
  return {
    ...(at.often(0.2) ? { needTags: { room: [at.pick(["quiet", "couples"])] } } : {}),
    ...(at.often(0.2) ? { inOneRoom: true } : {}),
  };
}

function whenItIsDone(at: Chance, id: string): Partial<Service> {
  return {
    ...(at.often(0.2) ? { order: at.whole(0, 2) } : {}),
    ...(at.often(0.4) ? { parallelWith: id === "nails" ? ["hair"] : [at.pick(["hands", "nails", "cut", "colour"])] } : {}),
    ...(at.often(0.15) ? { slotStep: at.pick([5, 15, 25, 60]) } : {}),
    ...(at.often(0.15) ? { leastNotice: at.pick([0, 120, 600]) } : {}),
    ...(at.often(0.15) ? { furthestDays: at.whole(0, 2) } : {}),
  };
}

function randomTerms(at: Chance): ServiceTerms {
  const level = at.pick(["junior", "senior"]);
  const whose: ServiceTerms = at.pick<ServiceTerms>([{ level }, { level }, { locationId: "hill" }, { level, locationId: "hill" }]);
  return { ...whose, ...(at.often(0.8) ? { segments: randomSegments(at) } : {}) };
}

export function randomSegments(at: Chance): Segment[] {
  const part = (kind: Segment["kind"]): Segment => ({ kind, minutes: at.fives(5, 40) });
  const shapes: Segment["kind"][][] = [
    ["active"],
    ["active"],
    ["active", "processing", "active"],
    ["active", "processing", "active"],
    ["active", "processing"],
    ["processing", "active"],
    ["active", "processing", "active", "processing", "active"],
  ];
  return at.pick(shapes).map(part);
}
