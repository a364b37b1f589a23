import type { Brief, WishedService } from "@chairside/shared/brief.ts";
import { readWords, type Workspace } from "../workspace.ts";
import { serviceIds, serviceNames } from "./describe-service.ts";
import type { ToolResults } from "./tool-contracts.ts";

/** Services as they were understood, and what of them was not. */
export interface Wanted {
  items: WishedService[];
  /** Words that fit several services. */
  open: string[];
  /** Their answer, or that of words which fit none. */
  stands: ToolResults["find_slots"] | null;
}

/**
 * What words mean on the menu, service by service. One that was wished for before keeps its add-ons and its practitioner;
 * an add-on named as a service goes with the first one that takes it.
 */
export function wantedServices(workspace: Workspace, words: readonly string[], before: readonly WishedService[]): Wanted {
  const { services } = workspace.catalogue;
  const wanted: Wanted = { items: [], open: [], stands: null };
  const extras: { words: string; ids: string[] }[] = [];
  for (const each of words) {
    const ids = namedIn(workspace, each);
    const bookable = ids.filter((id) => !services.find((service) => service.id === id)?.addOnOnly);
    const [only, more] = bookable;
    if (!only) extras.push({ words: each, ids });
    else if (!more) {
      const known = before.find(({ serviceId }) => serviceId === only) ?? { serviceId: only, addOnIds: [] };
      if (!wanted.items.some(({ serviceId }) => serviceId === only)) wanted.items.push(known);
    } else {
      wanted.open.push(each);
      wanted.stands ??= { need: "service", candidates: serviceNames(workspace, bookable) };
    }
  }
  for (const { words: said, ids } of extras) {
    const extended = ids.length > 0 ? withAddOn(workspace, wanted.items, ids) : null;
    if (extended) wanted.items = extended;
    else wanted.stands ??= { unknown: "service", words: said, candidates: serviceNames(workspace, serviceIds(workspace, said)) };
  }
  return wanted;
}

/** The items with one of these add-ons on the first that takes it; null when none does. */
export function withAddOn({ catalogue }: Workspace, items: readonly WishedService[], addOnIds: readonly string[]): WishedService[] | null {
  for (const [place, item] of items.entries()) {
    const offered = catalogue.services.find(({ id }) => id === item.serviceId)?.addOnIds ?? [];
    const fitting = addOnIds.find((id) => offered.includes(id));
    if (fitting) return items.with(place, { ...item, addOnIds: [...new Set([...item.addOnIds, fitting])] });
  }
  return null;
}

/** What the words mean by themselves; else in the sentence they stand in ("go blonde … a balayage"). */
function namedIn(workspace: Workspace, words: string): string[] {
  const alone = serviceIds(workspace, words);
  if (alone.length > 0) return alone;
  const said = workspace.turn.said.map(({ text }) => text).join("\n");
  return readWords(workspace, said).services.find((mention) => mention.words === words)?.ids ?? [];
}

/** What a list of services does to the brief: which are settled, which still open beside them. */
export function servicesBrief({ items, open }: Wanted): Partial<Brief> & { openServices: string[] | undefined } {
  const several = items.length + open.length > 1;
  return { ...(items.length > 0 ? { items } : {}), openServices: open.length > 0 && several ? open : undefined };
}
