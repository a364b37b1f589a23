import type { Catalogue, LocalDate, Money, Practitioner, Segment, Service } from "./catalogue.ts";
import type { RequestedService } from "./platform.ts";
import { termsOf, type PersonalTerms } from "./service-terms.ts";

/** A part of a leg in which its practitioner is at work. Minutes from the leg's start; negative before it. */
export interface WorkPart {
  from: number;
  to: number;
  /** False for the after-buffer, the only work that may run past the end of a shift and past closing. */
  inShift: boolean;
}

/**
 * A service as one practitioner performs it, before it has a time.
 *
 * - The practitioner is taken during active segments only: in a `processing` gap another guest fits, if all of that
 *   guest's own work (buffers included) fits into the gap.
 * - `bufferBefore` and `bufferAfter` are the practitioner's and the resources', never the guest's. The before-buffer lies
 *   in the shift like other work. Between two guests both buffers count (they add up).
 * - The guest and the resources are taken from start to end, gaps included.
 * - Add-ons go in just before the last active segment, which is the finish: all active minutes lengthen it, a processing
 *   part of theirs (a mask) comes before it. Their price is added, their needs are joined, the greater buffer counts.
 */
export interface LegShape {
  serviceId: string;
  addOnIds: string[];
  practitionerId: string;
  segments: Segment[];
  /** The guest's time, without buffers. */
  minutes: number;
  bufferBefore: number;
  bufferAfter: number;
  work: WorkPart[];
  /** Kinds of resource, each as often as it is needed. */
  needs: string[];
  /** By kind: what the resource must offer. */
  needTags: Record<string, string[]>;
  /** Guests of a party who have it share one resource of each kind. */
  inOneRoom: boolean;
  price: Money;
  priceFrom: boolean;
  /** Last day on which this practitioner may do all of it; absent: no end. */
  validTo?: LocalDate;
}

/** The shape of a requested service with a practitioner, or null when this practitioner does not perform it so. */
export function shapeLeg(catalogue: Catalogue, item: RequestedService, practitioner: Practitioner): LegShape | null {
  const main = performed(catalogue, item.serviceId, practitioner);
  if (main === null || main.service.addOnOnly) return null;
  const addOns: Performed[] = [];
  for (const id of item.addOnIds) {
    const addOn = main.service.addOnIds.includes(id) ? performedAddOn(catalogue, id, practitioner) : null;
    if (addOn === null) return null;
    addOns.push(addOn);
  }
  return assemble(item, practitioner.id, [main, ...addOns]);
}

/** Everyone who performs the requested service (or the one practitioner it names), in the catalogue's order. */
export function shapesFor(catalogue: Catalogue, item: RequestedService): LegShape[] {
  return catalogue.practitioners.flatMap((practitioner) => {
    if (item.practitionerId !== undefined && item.practitionerId !== practitioner.id) return [];
    return shapeLeg(catalogue, item, practitioner) ?? [];
  });
}

/** Whether it is among a practitioner's skills, whatever the day. */
export function performs({ practitioners }: Catalogue, practitionerId: string, serviceId: string): boolean {
  return practitioners.some(({ id, skills }) => id === practitionerId && skills.some((skill) => skill.serviceId === serviceId));
}

interface Performed extends PersonalTerms {
  service: Service;
}

function performed(catalogue: Catalogue, serviceId: string, practitioner: Practitioner): Performed | null {
  const service = catalogue.services.find(({ id }) => id === serviceId);
  const terms = service === undefined ? null : termsOf(catalogue, service, practitioner);
  return service === undefined || terms === null ? null : { service, ...terms };
}

/** An add-on that is nobody's listed skill is done by whoever performs the service; once it is somebody's, only by them. */
function performedAddOn(catalogue: Catalogue, serviceId: string, practitioner: Practitioner): Performed | null {
  const asSkill = performed(catalogue, serviceId, practitioner);
  if (asSkill !== null) return asSkill;
  const special = catalogue.practitioners.some(({ skills }) => skills.some((skill) => skill.serviceId === serviceId));
  const service = catalogue.services.find(({ id }) => id === serviceId);
  if (special || service === undefined) return null;
  // Nobody lists it, so whoever does it does it on their level's terms.
  const terms = termsOf(catalogue, service, { ...practitioner, skills: [{ serviceId }] });
  return terms === null ? null : { service, ...terms };
}

function assemble(item: RequestedService, practitionerId: string, done: Performed[]): LegShape {
  const segments = insertAddOns(done.map((part) => part.segments));
  const minutes = segments.reduce((sum, segment) => sum + segment.minutes, 0);
  const bufferBefore = Math.max(...done.map(({ service }) => service.bufferBefore));
  const bufferAfter = Math.max(...done.map(({ service }) => service.bufferAfter));
  return {
    serviceId: item.serviceId,
    addOnIds: item.addOnIds,
    practitionerId,
    segments,
    minutes,
    bufferBefore,
    bufferAfter,
    work: workParts(segments, bufferBefore, bufferAfter),
    needs: joinNeeds(done.map(({ service }) => service.needs)),
    needTags: joinTags(done.map(({ service }) => service.needTags ?? {})),
    inOneRoom: done.some(({ service }) => service.inOneRoom ?? false),
    price: addUp(done.map(({ price }) => price)),
    priceFrom: done.some(({ priceFrom }) => priceFrom),
    ...earliestEnd(done.flatMap(({ validTo }) => validTo ?? [])),
  };
}

function earliestEnd(days: LocalDate[]): { validTo?: LocalDate } {
  const [first] = days.toSorted();
  return first === undefined ? {} : { validTo: first };
}

function insertAddOns([main = [], ...addOns]: Segment[][]): Segment[] {
  const extra = addOns.flat();
  if (extra.length === 0) return main;
  const finish = main.findLastIndex(({ kind }) => kind === "active");
  const at = finish === -1 ? main.length : finish;
  return joinAlike([...main.slice(0, at), ...extra, ...main.slice(at)]);
}

function joinAlike(segments: Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last?.kind === segment.kind) joined[joined.length - 1] = { kind: last.kind, minutes: last.minutes + segment.minutes };
    else joined.push(segment);
  }
  return joined;
}

/** When the practitioner works: the before-buffer, each active segment, the after-buffer; neighbours that must all lie in the shift are one. */
export function workParts(segments: Segment[], bufferBefore: number, bufferAfter: number): WorkPart[] {
  const parts: WorkPart[] = bufferBefore > 0 ? [{ from: -bufferBefore, to: 0, inShift: true }] : [];
  let at = 0;
  for (const { kind, minutes } of segments) {
    const last = parts.at(-1);
    if (kind === "active" && last?.to === at) last.to = at + minutes;
    else if (kind === "active" && minutes > 0) parts.push({ from: at, to: at + minutes, inShift: true });
    at += minutes;
  }
  if (bufferAfter > 0) parts.push({ from: at, to: at + bufferAfter, inShift: false });
  return parts;
}

/** What an add-on needs is the chair the guest sits in already, unless it needs more of a kind. */
function joinNeeds(lists: string[][]): string[] {
  const kinds = new Set(lists.flat());
  const times = (kind: string, list: string[]): number => list.filter((need) => need === kind).length;
  return [...kinds].flatMap((kind) => Array.from({ length: Math.max(...lists.map((list) => times(kind, list))) }, () => kind));
}

/** Together a service and its add-ons ask for all that any of them asks for. */
export function joinTags(all: Record<string, string[]>[]): Record<string, string[]> {
  const joined: Record<string, string[]> = {};
  for (const [kind, tags] of all.flatMap((one) => Object.entries(one))) joined[kind] = [...new Set([...(joined[kind] ?? []), ...tags])];
  return joined;
}

/** Throws when the currencies differ: a catalogue has one. */
export function addUp(prices: Money[]): Money {
  const [first, ...rest] = prices;
  if (first === undefined) throw new RangeError("nothing to add up");
  return rest.reduce((sum, price) => {
    if (price.currency !== sum.currency) throw new Error(`cannot add ${price.currency} to ${sum.currency}`);
    return { amount: sum.amount + price.amount, currency: sum.currency };
  }, first);
}
