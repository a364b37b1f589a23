import type { Brief } from "@chairside/shared/brief.ts";
import type { ServiceFacts, SlotsFound, SlotWish } from "../../booking/desk.ts";
import { mergeWish } from "../../understanding/merge-wish.ts";
import { readTime, readWords, type Workspace } from "../workspace.ts";
import { serviceIds, serviceNames } from "./describe-service.ts";
import { factsSaid } from "./guest-facts.ts";
import { leaveChange } from "./leave-change.ts";
import { moreOf } from "./more-slots.ts";
import { changeBrief, letHoldGo, putUpSlots, wishOf, withdrawProposal } from "./open-booking.ts";
import { standsInTheWay } from "./stands-in-the-way.ts";
import type { ToolArguments, ToolResults } from "./tool-contracts.ts";
import { unwantedNames, unwantedPeople, wantedPractitioner, wantedPreferences, type Part } from "./wanted-people.ts";
import { servicesBrief, wantedServices, withAddOn } from "./wanted-services.ts";

type Found = ToolResults["find_slots"];
type Args = ToolArguments<"find_slots">;

/**
 * Looks for free times and puts them up. What the call leaves out stays as it was in the conversation. A change of mind
 * takes the card off the table; the held time is kept until another is held, unless it is for other services.
 */
export async function findSlots(workspace: Workspace, args: Args): Promise<Found> {
  // A time for something new: what stands is no longer the matter.
  await leaveChange(workspace, "changed");
  const before = workspace.brief;
  const stands = understood(workspace, args);
  await changeOfMind(workspace, before);
  if (stands) return stands;
  const services = await servicesOf(workspace);
  if (services.length === 0) return { need: "service", candidates: [] };
  const cannot = standsInTheWay(workspace, services);
  if (cannot) return cannot;
  const wish = await wishOf(workspace);
  if (!wish) return { need: "when", candidates: [] };
  const result = await search(workspace, wish, args.when ? null : (args.more ?? null), before);
  putUpSlots(workspace, result);
  if (result.found && result.first) takeFirst(workspace, result.first);
  // Nobody fits it, which is told now: those shown instead do not, and what is asked next is not about it.
  if (!result.found && result.why === "preference") changeBrief(workspace, { preferences: undefined });
  return {
    services,
    practitioner: practitionerName(workspace),
    ...unwantedNames(workspace.catalogue, workspace.brief.notWith),
    readings: readings(workspace, args),
    result,
  };
}

/** Takes what was understood into the brief; the first thing that was not is the answer. */
function understood(workspace: Workspace, args: Args): Found | null {
  let stands: Found | null = null;
  for (const part of [
    visitorServices,
    wantedGuests,
    unwantedPeople,
    wantedPractitioner,
    wantedPreferences,
    wantedAddOns,
    wantedTime,
    toldFacts,
  ]) {
    const found = part(workspace, args);
    if ("brief" in found) changeBrief(workspace, found.brief);
    else stands ??= found.answer;
  }
  return stands ?? openOne(workspace);
}

/** The menu's word is still missing for a service named before. */
function openOne(workspace: Workspace): Found | null {
  const [words] = workspace.brief.openServices ?? [];
  if (!words) return null;
  const extras = extrasIn(workspace, words);
  return {
    need: "service",
    candidates: serviceNames(workspace, extras.length > 0 ? hostsOf(workspace, extras) : serviceIds(workspace, words)),
  };
}

function visitorServices(workspace: Workspace, { services: words }: Args): Part {
  const { brief } = workspace;
  if (!words) return brief.items ? { brief: {} } : { answer: { need: "service", candidates: [] } };
  const wanted = wantedServices(workspace, words, brief.items ?? []);
  // What an add-on goes with has been told now.
  for (const open of brief.openServices ?? []) wanted.items = withAddOn(workspace, wanted.items, extrasIn(workspace, open)) ?? wanted.items;
  // What was wished for first, before a test or a consultation, is wished for no more.
  changeBrief(workspace, { ...servicesBrief(wanted), then: undefined });
  return wanted.stands ? { answer: wanted.stands } : { brief: {} };
}

/** For how many, and what the others have. A couple's treatment is for two, unless told otherwise. */
function wantedGuests(workspace: Workspace, { guests, others }: Args): Part {
  const { brief, catalogue } = workspace;
  if (others) {
    const wanted = others.map((words) => wantedServices(workspace, words, []));
    const stands = wanted.find((one) => one.stands)?.stands;
    if (stands) return { answer: stands };
    return { brief: { partySize: others.length + 1, others: wanted.map(({ items }) => items) } };
  }
  if (guests) return { brief: { partySize: guests, others: undefined } };
  const forTwo = brief.items?.some(({ serviceId }) => catalogue.services.some(({ id, inOneRoom }) => id === serviceId && inOneRoom));
  return forTwo && !brief.partySize ? { brief: { partySize: 2 } } : { brief: {} };
}

function wantedAddOns(workspace: Workspace, { add_ons: words }: Args): Part {
  if (!words || !workspace.brief.items) return { brief: {} };
  let items = workspace.brief.items.map((item) => ({ ...item, addOnIds: [] as string[] }));
  for (const each of words) {
    const extended = withAddOn(workspace, items, serviceIds(workspace, each));
    if (!extended) {
      const hosts = hostsOf(workspace, extrasIn(workspace, each));
      if (hosts.length > 0) {
        changeBrief(workspace, { items, openServices: [each] });
        return { answer: { need: "service", candidates: serviceNames(workspace, hosts) } };
      }
      const offered = workspace.catalogue.services.filter(({ id }) => items.some(({ serviceId }) => serviceId === id));
      return {
        answer: {
          unknown: "service",
          words: each,
          candidates: serviceNames(
            workspace,
            offered.flatMap(({ addOnIds }) => addOnIds),
          ),
        },
      };
    }
    items = extended;
  }
  return { brief: { items } };
}

function extrasIn(workspace: Workspace, words: string): string[] {
  return serviceIds(workspace, words).filter((id) =>
    workspace.catalogue.services.some((service) => service.id === id && service.addOnOnly),
  );
}

/** The services that an add-on goes with: "brow tint" is done with a brow shape. */
function hostsOf({ catalogue }: Workspace, extras: readonly string[]): string[] {
  return catalogue.services.filter(({ addOnIds }) => extras.some((id) => addOnIds.includes(id))).map(({ id }) => id);
}

function toldFacts(workspace: Workspace): Part {
  const facts = factsSaid(workspace);
  return Object.keys(facts).length > 0 ? { brief: { facts } } : { brief: {} };
}

function wantedTime(workspace: Workspace, { when: words }: Args): Part {
  if (!words) return { brief: {} };
  const { when, correction, anyTime } = readTime(workspace, words);
  const [reading] = when;
  if (!reading) return { answer: { unknown: "when", words, candidates: [] } };
  const said = readWords(workspace, workspace.turn.said.map(({ text }) => text).join("\n"));
  const { at: _at, earliest: _earliest, latest: _latest, endBy: _endBy, ...days } = workspace.brief.when ?? { words: "" };
  const before = workspace.brief.when && (anyTime === true || said.anyTime === true) ? days : workspace.brief.when;
  return { brief: { when: mergeWish(before, reading.wish, correction || said.correction) } };
}

function readings(workspace: Workspace, { when }: Args): string[] {
  return when ? readTime(workspace, when).when.slice(1).map(({ label }) => label) : []; // prettier-ignore
}

async function changeOfMind(workspace: Workspace, before: Brief): Promise<void> {
  const { brief } = workspace;
  const services = ({ items, partySize, others }: Brief): string =>
    JSON.stringify([items?.map(({ serviceId, addOnIds }) => [serviceId, addOnIds]), partySize, others]);
  const rest = ({ practitioner, items, notWith, preferences, when }: Brief): string =>
    JSON.stringify([practitioner, items?.map(({ practitionerId }) => practitionerId), notWith, preferences, when]);
  const otherServices = services(brief) !== services(before);
  if (otherServices || rest(brief) !== rest(before)) withdrawProposal(workspace, "changed");
  if (otherServices) await letHoldGo(workspace, "changed");
}

async function servicesOf({ turn, brief }: Workspace): Promise<ServiceFacts[]> {
  const ids = new Set([brief.items ?? [], ...(brief.others ?? [])].flat().map(({ serviceId }) => serviceId));
  const facts = await Promise.all([...ids].map((id) => turn.desk.describeService(id)));
  return facts.filter((one) => one !== null);
}

/** The test comes first: it is what is being booked now, and the visit is remembered. */
function takeFirst(workspace: Workspace, { kind, serviceId, then }: NonNullable<Extract<SlotsFound, { found: true }>["first"]>): void {
  const { items, partySize, others, practitioner, preferences, when } = workspace.brief;
  changeBrief(workspace, {
    then: { items, partySize, others, practitioner, preferences, when, step: kind },
    items: [{ serviceId, addOnIds: [] }],
    partySize: undefined,
    others: undefined,
    practitioner: undefined,
    preferences: undefined,
    when: { words: when?.words ?? "", to: then.slot.start.slice(0, 10) },
  });
}

function practitionerName({ catalogue, brief }: Workspace): string | null {
  return catalogue.practitioners.find(({ id }) => id === brief.practitioner)?.name ?? null;
}

async function search(
  workspace: Workspace,
  wish: SlotWish,
  more: "earlier" | "later" | "other" | null,
  before: Brief,
): ReturnType<Workspace["turn"]["desk"]["findSlots"]> {
  const { turn, brief, catalogue } = workspace;
  const ruledOut = brief.notWith?.some((id) => !before.notWith?.includes(id));
  if (!more || ruledOut || !brief.offered?.length) return turn.desk.findSlots(wish, turn.now);
  // "Anyone else?" turns down the person, not the times of others.
  if (brief.practitioner !== before.practitioner) {
    const left = catalogue.practitioners.find(({ id }) => id === before.practitioner)?.name;
    const without = brief.offered.flatMap(({ offer, slot }) => (slot.practitioner === left ? [offer] : []));
    return turn.desk.findSlots({ ...wish, without }, turn.now);
  }
  const refused = [...new Set([...(brief.refused ?? []), ...turnedDown(brief, more)])];
  changeBrief(workspace, { refused: refused.slice(-60) });
  return turn.desk.findSlots({ ...moreOf(wish, brief.offered, more, catalogue.rules.slotStep), without: refused }, turn.now);
}

/** All that was shown; once one of them had been chosen, "a different time" turns down that one alone. */
function turnedDown({ hold, offered = [] }: Brief, more: "earlier" | "later" | "other"): string[] {
  const chosen = offered.find(({ offer }) => offer === hold?.offered.offer);
  return chosen && more === "other" ? [chosen.offer] : offered.map(({ offer }) => offer);
}
