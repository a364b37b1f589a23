import type { Brief, WishedService } from "@chairside/shared/brief.ts";
import type { SlotFacts } from "@chairside/shared/facts.ts";
import type { Catalogue } from "../../booking/catalogue.ts";
import { performs } from "../../booking/leg-shape.ts";
import { readWords, type Workspace } from "../workspace.ts";
import type { ToolArguments, ToolResults } from "./tool-contracts.ts";

/** What a part of the request comes to: a change to the brief, or the answer that stands in the way. */
export type Part = { brief: { [K in keyof Brief]?: Brief[K] | undefined } } | { answer: ToolResults["find_slots"] };

/** By whom: one for the whole visit, or one for each service where several are named. */
export function wantedPractitioner(workspace: Workspace, { practitioner: words }: ToolArguments<"find_slots">): Part {
  if (!words) return { brief: {} };
  const { catalogue, brief } = workspace;
  const unwanted = new Set(brief.notWith);
  const exact = catalogue.practitioners.find(({ name }) => name.toLowerCase() === words.trim().toLowerCase());
  // Who was ruled out comes back by the visitor's own words alone.
  if (exact && unwanted.has(exact.id)) return { brief: {} };
  if (exact) return { brief: { practitioner: exact.id, ...nameless(brief) } };
  if (words.trim().toLowerCase() === "anyone") return { brief: { practitioner: "anyone", ...nameless(brief) } };
  const { practitioner, notWith } = readNamed(workspace, words);
  if (practitioner === null && notWith) return { brief: {} };
  if (practitioner === "anyone") return { brief: { practitioner, ...nameless(brief) } };
  const ids = (practitioner?.ids ?? []).filter((id) => !unwanted.has(id));
  if (practitioner && ids.length === 0) return { brief: {} };
  const items = brief.items ?? [];
  const apart = eachByOne(catalogue, items, ids);
  if (apart) return { brief: { practitioner: undefined, items: apart } };
  const doIt = ids.filter((id) => items.some(({ serviceId }) => performs(catalogue, id, serviceId)));
  // "Robin or Marco": where only one of them does it, that one.
  const [only, more] = doIt.length > 0 ? doIt : ids;
  if (only && !more) return { brief: { practitioner: only, ...nameless(brief) } };
  const able = catalogue.practitioners.filter(({ id }) =>
    ids.length > 0 ? ids.includes(id) : items.some(({ serviceId }) => performs(catalogue, id, serviceId)),
  );
  return { answer: { unknown: "practitioner", words, candidates: able.map(({ name }) => name) } };
}

/** "A cut with Sarah and a manicure with Mei": who of them does which, where that is clear and everybody named has one. */
function eachByOne(catalogue: Catalogue, items: WishedService[], ids: string[]): WishedService[] | null {
  if (items.length < 2 || ids.length < 2) return null;
  const by = items.map(({ serviceId }) => ids.filter((id) => performs(catalogue, id, serviceId)));
  const clear = by.every((able) => able.length <= 1) && ids.every((id) => by.some(([able]) => able === id));
  return clear ? items.map((item, place) => ({ ...item, ...(by[place]?.[0] ? { practitionerId: by[place][0] } : {}) })) : null;
}

function nameless({ items }: Brief): Pick<Brief, "items"> {
  return items ? { items: items.map(({ serviceId, addOnIds }) => ({ serviceId, addOnIds })) } : {};
}

/** A bare name is read as "with …". */
function readNamed(workspace: Workspace, words: string): ReturnType<typeof readWords> {
  const read = readWords(workspace, words);
  return read.practitioner || read.notWith ? read : readWords(workspace, `with ${words}`);
}

/**
 * Who is not wanted, read from what the visitor has just said, whatever a model makes of it. It holds until they name that person after
 * all, or say that anyone will do.
 */
export function unwantedPeople(workspace: Workspace): Part {
  const { brief } = workspace;
  const { practitioner, items } = brief;
  const notWith = ruledOut(workspace, brief.notWith);
  const isOut = (id = ""): boolean => notWith?.includes(id) ?? false;
  return {
    brief: {
      notWith,
      ...(isOut(practitioner) ? { practitioner: "anyone" } : {}),
      ...(items?.some(({ practitionerId }) => isOut(practitionerId)) ? nameless(brief) : {}),
    },
  };
}

/** Who is not wanted after what was said, given who was not before; undefined: nobody is ruled out. */
export function ruledOut(
  workspace: Workspace,
  before: readonly string[] = [],
  said = workspace.turn.said.map(({ text }) => text),
): string[] | undefined {
  const { catalogue } = workspace;
  let notWith = new Set(before);
  for (const text of said) {
    const { practitioner, notWith: more = [], anyoneWillDo } = readWords(workspace, text);
    if (anyoneWillDo) notWith = new Set();
    for (const id of practitioner === "anyone" ? [] : (practitioner?.ids ?? [])) notWith.delete(id);
    for (const id of more) notWith.add(id);
  }
  return notWith.size > 0 ? catalogue.practitioners.flatMap(({ id }) => (notWith.has(id) ? [id] : [])) : undefined;
}

/** Who is not wanted once a time was picked: a time with somebody who had been ruled out, picked all the same, is theirs. */
export function stillUnwanted({ practitioners }: Catalogue, notWith: readonly string[] = [], slot: SlotFacts): string[] | undefined {
  const names = new Set((slot.legs ?? [slot]).map(({ practitioner }) => practitioner));
  const left = notWith.filter((id) => !practitioners.some((each) => each.id === id && names.has(each.name)));
  return left.length > 0 ? left : undefined;
}

/** Their names, for whoever words the answer. */
export function unwantedNames({ practitioners }: Catalogue, notWith: readonly string[] = []): { notWith?: string[] } {
  const names = practitioners.flatMap(({ id, name }) => (notWith.includes(id) ? [name] : []));
  return names.length > 0 ? { notWith: names } : {};
}

/** What kind of person and what kind of place. New ones of a kind take the place of the old. */
export function wantedPreferences(workspace: Workspace, { preferences: words }: ToolArguments<"find_slots">): Part {
  if (!words) return { brief: {} };
  const { preferences } = readWords(workspace, words);
  return preferences ? { brief: { preferences: { ...workspace.brief.preferences, ...preferences } } } : { brief: {} };
}
