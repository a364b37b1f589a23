import type { Catalogue, Practitioner } from "./catalogue.ts";
import { joinTags, shapesFor, type LegShape } from "./leg-shape.ts";
import type { Preferences, RequestedService, SlotQuery } from "./platform.ts";
import { guestsOf, mayRunParallel } from "./visit-rules.ts";

/** One leg to be placed: whose, and all who could do it. */
export interface PartyStep {
  guest: number;
  /** The first leg of its guest's visit. */
  first: boolean;
  serviceId: string;
  /** The guest before, not the first, who asks for the very same. */
  sameAs?: number;
  choices: LegShape[];
  /** For each choice a number: the same for those that take as long and need the same. */
  likeness: number[];
}

/** A query in the engine's terms: legs guest after guest, each guest's in the order of the visit. */
export interface Party {
  steps: PartyStep[];
  /** Pairs of services that one guest may have at the same time, both ways round. */
  parallel: Set<string>;
  /** Minutes. */
  longestGap: number;
  /** One guest: no need of the visit stands in the way of another. */
  plain: boolean;
}

/** More are a matter for a person at the desk. */
const largestParty = 8;

/** Null when some service cannot be performed by anyone, or not as preferred, on any day, and for too large a party. */
export function prepareParty(catalogue: Catalogue, query: SlotQuery): Party | null {
  const guests = guestsOf(catalogue, query);
  if (guests.length > largestParty) return null;
  const steps = guests.flatMap((items, guest) =>
    items.map((item, index): PartyStep => {
      const choices = choicesFor(catalogue, item, query);
      const sameAs = guest > 1 && JSON.stringify(items) === JSON.stringify(guests[guest - 1]) ? { sameAs: guest - 1 } : {};
      return { guest, first: index === 0, serviceId: item.serviceId, ...sameAs, choices, likeness: likenessOf(choices) };
    }),
  );
  if (guests.some((items) => items.length === 0) || steps.some(({ choices }) => choices.length === 0)) return null;
  const parallel = query.parallel === false ? new Set<string>() : parallelPairs(catalogue, guests);
  return { steps, parallel, longestGap: catalogue.rules.longestGap ?? 0, plain: guests.length === 1 };
}

function likenessOf(choices: LegShape[]): number[] {
  const known: string[] = [];
  return choices.map(({ minutes, bufferBefore, bufferAfter, needs, needTags }) => {
    const sign = JSON.stringify([minutes, bufferBefore, bufferAfter, needs, needTags]);
    const at = known.indexOf(sign);
    return at === -1 ? known.push(sign) - 1 : at;
  });
}

export function pairKey(a: string, b: string): string {
  return `${a} ${b}`;
}

function parallelPairs(catalogue: Catalogue, guests: RequestedService[][]): Set<string> {
  const pairs = new Set<string>();
  for (const items of guests) {
    for (const [index, { serviceId: a }] of items.entries()) {
      for (const { serviceId: b } of items.slice(index + 1)) {
        if (mayRunParallel(catalogue, a, b)) pairs.add(pairKey(a, b)).add(pairKey(b, a));
      }
    }
  }
  return pairs;
}

function choicesFor(
  catalogue: Catalogue,
  item: RequestedService,
  { preferences = {}, notBy = [] }: Pick<SlotQuery, "preferences" | "notBy">,
): LegShape[] {
  const liked = catalogue.practitioners.filter(
    (practitioner) => isPreferred(practitioner, preferences) && !notBy.includes(practitioner.id),
  );
  // All of them decide whose skill an add-on is; only the liked ones are chosen from.
  const ids = new Set(liked.map(({ id }) => id));
  const shapes = shapesFor(catalogue, item).filter(({ practitionerId }) => ids.has(practitionerId));
  return shapes.flatMap((shape) => withTags(catalogue, shape, preferences.resourceTags ?? []) ?? []);
}

function isPreferred({ pronoun, languages }: Practitioner, preferences: Preferences): boolean {
  const spoken = new Set(languages.map((language) => language.toLowerCase()));
  return (
    (preferences.pronouns?.includes(pronoun) ?? true) &&
    (preferences.languages?.some((language) => spoken.has(language.toLowerCase())) ?? true)
  );
}

/** Asks for each tag of every needed kind that knows it; null when the leg needs no kind that does. */
function withTags({ resources }: Catalogue, shape: LegShape, tags: string[]): LegShape | null {
  if (tags.length === 0) return shape;
  const asked: Record<string, string[]>[] = [];
  for (const tag of tags) {
    const kinds = shape.needs.filter((kind) => resources.some((one) => one.kind === kind && one.tags?.includes(tag)));
    if (kinds.length === 0) return null;
    asked.push(Object.fromEntries(kinds.map((kind) => [kind, [tag]])));
  }
  return { ...shape, needTags: joinTags([shape.needTags, ...asked]) };
}
