import type { OfferedSlot } from "@chairside/shared/facts.ts";
import type { Brief } from "@chairside/shared/brief.ts";
import type { SlotsFound } from "../../booking/desk.ts";
import type { ToolRecord } from "../tools/tool-contracts.ts";
import { today, visitorWords, type Workspace } from "../workspace.ts";
import { weekdayOf } from "../../booking/salon-time.ts";
import { terms } from "../tools/lexical-rank.ts";
import type { ClaimContext } from "./claims.ts";
import type { KnownFacts } from "./fact-guard.ts";
import { dateKeys, type FactUnit, offerUnits, personNames, salonUnits, serviceUnits, slotUnit, textUnit } from "./fact-unit.ts";

/** Everything that may be said at this point of a turn: the salon's facts, what the tools answered, what stands in the brief. */
export function knownFacts(workspace: Workspace): KnownFacts {
  const { catalogue, turn, brief, done } = workspace;
  const context: ClaimContext = { language: new Intl.Locale(turn.visitor.locale || "en").language, today: today(workspace) };
  return {
    context,
    units: [
      ...salonUnits(catalogue, context),
      ...done.flatMap((record) => recordUnits(record, context)),
      ...(foundNothing(done) ? [takenUnit(workspace, context)] : []),
      ...briefUnits(brief, context),
      ...visitorWords(turn).map((words) => textUnit(words, context, "said")),
      { ...textUnit("", context), keys: new Set([...dateKeys(context.today), `weekday:${weekdayOf(context.today)}`]) },
    ],
    practitioners: catalogue.practitioners.flatMap(({ name }) => personNames(name)),
    services: catalogue.services.map(({ name }) => name.toLowerCase()),
    knownNames: [...(brief.guest?.name ?? "").split(/\s+/u), catalogue.salon.name, catalogue.salon.assistantName].filter(Boolean).map((name) => name.toLowerCase()), // prettier-ignore
    holdOpen: brief.hold !== undefined && Date.parse(brief.hold.expiresAt) > turn.now,
    bookingStands: Boolean(brief.booked?.length) && !brief.hold && !brief.proposal && !done.some(({ name }) => name === "find_slots"),
  };
}

function briefUnits(brief: Brief, context: ClaimContext): FactUnit[] {
  const { offered = [], hold, proposal, when, guest, notes = [] } = brief;
  const shown = [...offered, ...(hold ? [hold.offered] : [])];
  return [
    ...offerUnits(shown, context),
    ...(proposal ? [slotUnit(proposal.slot, context), textUnit(proposal.conditions.map(({ text }) => text).join("\n"), context)] : []),
    ...(when ? [textUnit([when.words, when.from, when.to].join(" "), context, "said")] : []),
    ...(guest ? [textUnit([guest.name, guest.phone, guest.email].filter(Boolean).join("\n"), context, "salon", { days: new Set() })] : []),
    ...notes.map((note) => textUnit(note, context, "said")),
    ...(brief.booked ?? []).map((reference) => textUnit(reference, context)),
    count(offered.length, context),
  ];
}

function recordUnits(record: ToolRecord, context: ClaimContext): FactUnit[] {
  const { result } = record;
  if ("error" in result) return [];
  if ("matches" in result)
    return [...result.matches.flatMap((service) => serviceUnits(service, context)), count(result.matches.length, context)];
  if ("facts" in result)
    return result.facts.map(({ title, text }) =>
      textUnit(`${title}\n${text}`, context, "salon", { topics: new Set(terms(`${title}\n${text}`)) }),
    );
  if ("service" in result && result.service) return [...serviceUnits(result.service, context), ...searchUnits(record, context)];
  if ("opening" in result) return [textUnit(result.opening, context)];
  if ("candidates" in result) return [count(result.candidates.length, context)];
  return searchUnits(record, context);
}

function searchUnits({ result }: ToolRecord, context: ClaimContext): FactUnit[] {
  if (!("result" in result) || !result.result) return [];
  const found: SlotsFound = result.result;
  const readings = "readings" in result ? result.readings.map((reading) => textUnit(reading, context, "said")) : [];
  if (found.found) return [...offerUnits(found.slots, context), ...readings, count(found.slots.length, context)];
  const offered: OfferedSlot[] = [...found.nearest, ...found.othersFree];
  return [...offerUnits(offered, context), ...readings, count(offered.length, context), textUnit(found.reason ?? "", context, "salon")];
}

/** How many there are may be said. */
function count(number: number, context: ClaimContext): FactUnit {
  return { ...textUnit("", context), keys: new Set([`number:${number}`]) };
}

function foundNothing(done: ToolRecord[]): boolean {
  const last = done.findLast(({ result }) => "result" in result && result.result)?.result;
  return last !== undefined && "result" in last && last.result?.found === false;
}

/** The search for these days and this practitioner found nothing: of them, and only them, that may be said. */
function takenUnit({ brief, catalogue }: Workspace, context: ClaimContext): FactUnit {
  const { when, practitioner } = brief;
  const unit = textUnit([when?.from, when?.to, when?.words].filter(Boolean).join(" "), context, "taken");
  for (const date of [when?.from, when?.to]) if (date) unit.days.add(`weekday:${weekdayOf(date)}`);
  for (const day of unit.days) unit.keys.add(day);
  const name = catalogue.practitioners.find(({ id }) => id === practitioner)?.name;
  return { ...unit, practitioners: new Set(name ? personNames(name) : []) };
}
