import type { Brief } from "@chairside/shared/brief.ts";
import type { Service } from "../../booking/catalogue.ts";
import type { SlotWish } from "../../booking/desk.ts";
import { mergeWish } from "../../understanding/merge-wish.ts";
import { readWords, type Workspace } from "../workspace.ts";
import { serviceIds, serviceNames } from "./describe-service.ts";
import { moreOf } from "./more-slots.ts";
import { changeBrief, letHoldGo, putUpSlots, slotWish, withdrawProposal } from "./open-booking.ts";
import type { ToolArguments, ToolResults } from "./tool-contracts.ts";

type Found = ToolResults["find_slots"];
type Args = ToolArguments<"find_slots">;
/** What a part of the request comes to: a change to the brief, or the answer that stands in the way. */
type Part = { brief: Partial<Brief> } | { answer: Found };

/**
 * Looks for free times and puts them up. What the call leaves out stays as it was in the conversation. A change of mind
 * takes the card off the table; the held time is kept until another is held, unless it is for another service.
 */
export async function findSlots(workspace: Workspace, args: Args): Promise<Found> {
  const before = workspace.brief;
  const stands = understood(workspace, args);
  await changeOfMind(workspace, before);
  if (stands) return stands;
  const service = workspace.catalogue.services.find(({ id }) => id === workspace.brief.serviceId);
  const facts = service ? await workspace.turn.desk.describeService(service.id) : null;
  if (!service || !facts) return { need: "service", candidates: [] };
  if (service.consultationFirst) return { cannot: "consultation-first", service: facts };
  if (!performed(workspace, service)) return { cannot: "nobody-performs-it", service: facts };
  const wish = slotWish(workspace.brief);
  if (!wish) return { need: "when", candidates: [] };
  const result = await search(workspace, wish, args.when ? null : (args.more ?? null), before);
  putUpSlots(workspace, result);
  return { service: facts, practitioner: practitionerName(workspace), readings: readings(workspace, args), result };
}

/** Takes what was understood into the brief; the first thing that was not is the answer. */
function understood(workspace: Workspace, args: Args): Found | null {
  let stands: Found | null = null;
  for (const part of [wantedService, wantedPractitioner, wantedAddOns, wantedTime]) {
    const found = part(workspace, args);
    if ("brief" in found) changeBrief(workspace, found.brief);
    else stands ??= found.answer;
  }
  return stands;
}

function wantedService(workspace: Workspace, { service: words }: Args): Part {
  if (!words) return workspace.brief.serviceId ? { brief: {} } : { answer: { need: "service", candidates: [] } };
  const bookable = namedIn(workspace, words).filter((id) => !workspace.catalogue.services.find((each) => each.id === id)?.addOnOnly);
  const [only, more] = bookable;
  if (!only) return { answer: { unknown: "service", words, candidates: serviceNames(workspace, serviceIds(workspace, words)) } };
  if (more) return { answer: { need: "service", candidates: serviceNames(workspace, bookable) } };
  // Another service makes no use of add-ons that were chosen for the one before.
  return { brief: { serviceId: only, ...(only === workspace.brief.serviceId ? {} : { addOnIds: [] }) } };
}

/** What the words mean by themselves; else in the sentence they stand in ("go blonde … a balayage"). */
function namedIn(workspace: Workspace, words: string): string[] {
  const alone = serviceIds(workspace, words);
  if (alone.length > 0) return alone;
  const said = workspace.turn.said.map(({ text }) => text).join("\n");
  return readWords(workspace, said).services.find((mention) => mention.words === words)?.ids ?? [];
}

function wantedPractitioner(workspace: Workspace, { practitioner: words }: Args): Part {
  if (!words) return { brief: {} };
  const { catalogue, brief } = workspace;
  const exact = catalogue.practitioners.find(({ name }) => name.toLowerCase() === words.trim().toLowerCase());
  if (exact) return { brief: { practitioner: exact.id } };
  if (words.trim().toLowerCase() === "anyone") return { brief: { practitioner: "anyone" } };
  const { practitioner } = readNamed(workspace, words);
  if (practitioner === "anyone") return { brief: { practitioner } };
  const ids = practitioner?.ids ?? [];
  const doIt = ids.filter((id) =>
    catalogue.practitioners.some((each) => each.id === id && each.skills.some((skill) => skill.serviceId === brief.serviceId)),
  );
  // "Robin or Marco": where only one of them does it, that one.
  const [only, more] = doIt.length > 0 ? doIt : ids;
  if (only && !more) return { brief: { practitioner: only } };
  const able = catalogue.practitioners.filter(
    ({ id, skills }) => practitioner?.ids.includes(id) ?? skills.some((skill) => skill.serviceId === brief.serviceId),
  );
  return { answer: { unknown: "practitioner", words, candidates: able.map(({ name }) => name) } };
}

/** A bare name is read as "with …". */
function readNamed(workspace: Workspace, words: string): ReturnType<typeof readWords> {
  const read = readWords(workspace, words);
  return read.practitioner ? read : readWords(workspace, `with ${words}`);
}

function wantedAddOns(workspace: Workspace, { add_ons: words }: Args): Part {
  const service = workspace.catalogue.services.find(({ id }) => id === workspace.brief.serviceId);
  if (!words || !service) return { brief: {} };
  const ids: string[] = [];
  for (const each of words) {
    const id = serviceIds(workspace, each).find((found) => service.addOnIds.includes(found));
    if (!id) return { answer: { unknown: "service", words: each, candidates: serviceNames(workspace, service.addOnIds) } };
    ids.push(id);
  }
  return { brief: { addOnIds: [...new Set(ids)] } };
}

function wantedTime(workspace: Workspace, { when: words }: Args): Part {
  if (!words) return { brief: {} };
  const { when, correction, anyTime } = readWords(workspace, words);
  const [reading] = when;
  if (!reading) return { answer: { unknown: "when", words, candidates: [] } };
  const said = readWords(workspace, workspace.turn.said.map(({ text }) => text).join("\n"));
  const { at: _at, earliest: _earliest, latest: _latest, endBy: _endBy, ...days } = workspace.brief.when ?? { words: "" };
  const before = workspace.brief.when && (anyTime === true || said.anyTime === true) ? days : workspace.brief.when;
  return { brief: { when: mergeWish(before, reading.wish, correction || said.correction) } };
}

function readings(workspace: Workspace, { when }: Args): string[] {
  return when ? readWords(workspace, when).when.slice(1).map(({ label }) => label) : []; // prettier-ignore
}

async function changeOfMind(workspace: Workspace, before: Brief): Promise<void> {
  const { serviceId, addOnIds = [], practitioner, when } = workspace.brief;
  const otherService = serviceId !== before.serviceId || addOnIds.join() !== (before.addOnIds ?? []).join();
  const otherTime = practitioner !== before.practitioner || JSON.stringify(when) !== JSON.stringify(before.when);
  if (otherService || otherTime) withdrawProposal(workspace, "changed");
  if (otherService) await letHoldGo(workspace, "changed");
}

function performed({ catalogue }: Workspace, service: Service): boolean {
  return catalogue.practitioners.some(({ skills }) => skills.some(({ serviceId }) => serviceId === service.id));
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
  if (!more || !brief.offered?.length) return turn.desk.findSlots(wish, turn.now);
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
