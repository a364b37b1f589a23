import type { OfferedSlot, Proposal } from "@chairside/shared/facts.ts";
import type { Brief } from "@chairside/shared/brief.ts";
import { describeService } from "../../booking/describe-service.ts";
import type { SlotsFound } from "../../booking/desk.ts";
import { hasOwnWords } from "../own-words.ts";
import { visitorLanguage } from "../built-in/replies/reply-language.ts";
import type { ToolName, ToolRecord } from "../tools/tool-contracts.ts";
import { today, visitorWords, type Workspace } from "../workspace.ts";
import { weekdayOf } from "../../booking/salon-time.ts";
import { terms } from "../tools/lexical-rank.ts";
import type { Act } from "./acts.ts";
import type { ClaimContext } from "./claims.ts";
import type { KnownFacts } from "./fact-guard.ts";
import { changeUnits, standingUnits } from "./standing-units.ts";
import { dateKeys, type FactUnit, offerUnits, personNames, salonUnits, serviceUnits, slotUnits, textUnit } from "./fact-unit.ts";

/** Everything that may be said at this point of a turn: the salon's facts, what the tools answered, what stands in the brief. */
export function knownFacts(workspace: Workspace): KnownFacts {
  const { catalogue, turn, brief, done } = workspace;
  const context: ClaimContext = { language: visitorLanguage(turn), today: today(workspace) };
  const names = catalogue.practitioners.map(({ name }) => name.toLowerCase());
  return {
    context,
    units: [
      ...salonUnits(catalogue, context),
      ...done
        .filter((record) => !isAbsence(record) || hasOwnWords(record, workspace))
        .flatMap((record) => recordUnits(record, context, names)),
      ...(foundNothing(done) ? [takenUnit(workspace, context)] : []),
      ...briefUnits(brief, context),
      ...choiceUnits(workspace, context),
      ...visitorWords(turn).map((words) => textUnit(words, context, "said")),
      { ...textUnit("", context), keys: new Set([...dateKeys(context.today), `weekday:${weekdayOf(context.today)}`]) },
    ],
    practitioners: catalogue.practitioners.flatMap(({ name }) => personNames(name)),
    services: catalogue.services.map(({ name }) => name.toLowerCase()),
    categories: catalogue.categories.map(({ name }) => name.toLowerCase()),
    knownNames: [...(brief.guest?.name ?? "").split(/\s+/u), catalogue.salon.name, catalogue.salon.assistantName].filter(Boolean).map((name) => name.toLowerCase()), // prettier-ignore
    holdOpen: brief.hold !== undefined && Date.parse(brief.hold.expiresAt) > turn.now,
    asked: turn.said.some(({ text }) => text.includes("?")),
    acts: actsOf(workspace),
    spokenOf: spokenOf(workspace),
    bookingStands: Boolean(brief.booked?.length) && !brief.hold && !brief.proposal && !done.some(({ name }) => name === "find_slots"),
  };
}

function actsOf({ brief, done }: Workspace): ReadonlySet<Act> {
  const did = (...names: ToolName[]): boolean => done.some(({ name, result }) => names.includes(name) && !("error" in result));
  const noted = did("note_guest", "note_for_salon") || brief.guest !== undefined || Boolean(brief.notes?.length);
  const acts: [Act, boolean][] = [
    ["looked", done.some(({ result }) => !("error" in result)) || Boolean(brief.offered?.length)],
    ["noted", noted],
    ["handed-over", did("hand_over")],
    ["dropped", did("drop_booking")],
    ["listed", done.some(({ name, result }) => name === "join_waitlist" && ("joined" in result || "standing" in result))],
    ["proposed", brief.proposal !== undefined],
  ];
  return new Set(acts.filter(([, done]) => done).map(([act]) => act));
}

/** The practitioner of the card, the hold, the wish, or the only one that was named last: nobody when there could be two. */
function spokenOf({ catalogue, brief, turn }: Workspace): string[] {
  const chosen = catalogue.practitioners.find(({ id }) => id === brief.practitioner)?.name;
  const name = brief.proposal?.slot.practitioner ?? brief.hold?.offered.slot.practitioner ?? chosen;
  const words = turn.said.map(({ text }) => text.toLowerCase()).join(" ");
  const named = catalogue.practitioners.filter((who) => words.includes(who.name.toLowerCase().split(" ")[0] ?? who.name));
  const [only, more] = named;
  if (only) return more ? [] : personNames(only.name);
  return name ? personNames(name) : [];
}

function briefUnits(brief: Brief, context: ClaimContext): FactUnit[] {
  const { offered = [], hold, proposal, when, guest, notes = [] } = brief;
  const shown = [...offered, ...(hold ? [hold.offered] : [])];
  return [
    ...offerUnits(shown, context),
    ...(proposal ? [...slotUnits(proposal.slot, context), ...conditionUnits(proposal, context)] : []),
    ...(when ? [textUnit([when.words, when.from, when.to].join(" "), context, "said")] : []),
    ...(guest ? [textUnit([guest.name, guest.phone, guest.email].filter(Boolean).join("\n"), context, "salon", { days: new Set() })] : []),
    ...(brief.change?.proposal ? changeUnits(brief.change.proposal, context) : []),
    ...notes.map((note) => textUnit(note, context, "said")),
    ...(brief.booked ?? []).map((reference) => textUnit(reference, context)),
    count(offered.length, context),
  ];
}

/** What the menu says of the services that were put up to choose from when the turn began. */
function choiceUnits({ catalogue, turn }: Workspace, context: ClaimContext): FactUnit[] {
  const choices = turn.brief.asked?.choices ?? [];
  const shown = catalogue.services.filter(({ name }) => choices.includes(name)).map(({ id }) => describeService(catalogue, id));
  return shown.flatMap((service) => (service ? serviceUnits(service, context) : []));
}

/** A fact about a practitioner bears the name as its title. */
function lookedUp(title: string, text: string, practitioners: string[]): Partial<FactUnit> {
  const names = personNames(title);
  const person = practitioners.includes(title.toLowerCase());
  return {
    title: title.toLowerCase(),
    looked: true,
    topics: new Set(terms(`${title}\n${text}`)),
    ...(person ? { practitioners: new Set(names) } : {}),
  };
}

function recordUnits(record: ToolRecord, context: ClaimContext, practitioners: string[]): FactUnit[] {
  const { result } = record;
  if ("error" in result) return [];
  const standing = standingUnits(result, context);
  if (standing.length > 0) return [...standing, ...searchUnits(record, context)];
  if ("matches" in result) {
    const { matches, unknown } = result;
    const absent = unknown === null ? [] : [absentUnit(unknown, context)];
    return [...matches.flatMap((service) => serviceUnits(service, context)), ...absent, count(matches.length, context)];
  }
  if ("facts" in result)
    return result.facts.flatMap(({ title, text }) =>
      // Line by line: the hours of one day are not those of the next.
      text.split("\n").map((line) => textUnit(`${title}\n${line}`, context, "salon", lookedUp(title, line, practitioners))),
    );
  if ("services" in result)
    return [...result.services.flatMap((service) => serviceUnits(service, context)), ...searchUnits(record, context)];
  if ("service" in result && result.service) return [...serviceUnits(result.service, context), ...searchUnits(record, context)];
  if ("fitting" in result && result.fitting)
    return [...result.fitting.flatMap((service) => serviceUnits(service, context)), count(result.candidates.length, context)];
  if ("unknown" in result) return result.unknown === "service" ? [absentUnit(result.words, context)] : [count(result.candidates.length, context)]; // prettier-ignore
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

/** Something is not offered or not known: what it is called is a model's word, unless it is the visitor's. */
const isAbsence = ({ result }: ToolRecord): boolean => "unknown" in result && result.unknown !== null;

/** Words that fit nothing on the menu: that it is not offered may be said. */
function absentUnit(words: string, context: ClaimContext): FactUnit {
  return textUnit(`don't offer ${words}`, context, "salon", { looked: true });
}

/** What binds the visitor is said of what the card shows. */
function conditionUnits({ slot, conditions }: Proposal, context: ClaimContext): FactUnit[] {
  const services = new Set([slot.service.toLowerCase()]);
  return conditions.map(({ text }) => textUnit(text, context, "salon", { services, topics: new Set(terms(text)) }));
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
