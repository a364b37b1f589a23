import type { Brief } from "@chairside/shared/brief.ts";
import { localParts } from "../../booking/salon-time.ts";
import type { Intent, Mention, Understood } from "../../understanding/understood.ts";
import type { ToolArguments } from "../tools/tool-contracts.ts";
import type { ButtonName } from "./replies/button-named.ts";
import { answered, inMotion, type Scene, serviceOf, shownServiceNames } from "./decide-scene.ts";
import { consultationOf } from "./decide-situations.ts";
import { mayAct, type Situation } from "./uncertainty-policy.ts";

type Search = ToolArguments<"find_slots">;

/** What to look for, if the visitor's words call for looking: only what they changed, in words the tool resolves. Null: nothing. */
export function slotSearch(scene: Scene, found: Situation[]): Search | null {
  if (found.includes("services-either")) return null;
  if (!callsForSearch(scene) || undecided(scene)) return null;
  return {
    ...serviceWords(scene),
    ...addOnWords(scene),
    ...guestWords(scene),
    ...practitionerWords(scene),
    ...preferenceWords(scene),
    ...whenWords(scene),
    ...moreWords(scene),
  };
}

/** "Something relaxing tomorrow": the menu comes first, the day is remembered. */
function undecided({ u, brief }: Scene): boolean {
  return u.intents.includes("recommend") && u.services.length === 0 && !brief.items;
}

function callsForSearch(scene: Scene): boolean {
  const { u, button, briefBefore, asked } = scene;
  if (button === "tryAgain" || button === "anyone" || (button && dayButtons.has(button))) return true;
  if (u.unknownService && u.services.length === 0) return false;
  if (relative(u) !== null && (briefBefore.items || briefBefore.offered?.length)) return true;
  if (changesVisit(scene)) return true;
  if (onlyAsks(scene)) return false;
  if (
    u.services.length > 0 ||
    u.addOns.length > 0 ||
    u.when.length > 0 ||
    u.practitioner ||
    u.notWith ||
    u.unknownPractitioner ||
    u.pickMissed !== null
  )
    return true;
  if (u.intents.includes("availability") || addOnIds(briefBefore).some((id) => u.declinedAddOns?.includes(id))) return true;
  if (u.intents.includes("book"))
    return !briefBefore.hold && (briefBefore.items !== undefined || scene.earlier().some(({ services }) => services.length > 0));
  if (u.stance === "yes" && lookedUpBefore(scene)) return true;
  return asked?.about === "day" && (u.stance === "maybe" || u.stance === "yes");
}

/** A held time has lapsed: the wish stands, nothing is on offer, and the last thing said was "shall I look again?". */
function lookedUpBefore({ briefBefore: { items, when, hold, offered }, asked }: Scene): boolean {
  return !asked && items !== undefined && when !== undefined && !hold && !offered?.length;
}

const questions = new Set<Intent>(["price", "duration", "hours", "policy", "services", "practitioners", "are-you-a-bot"]);

/** A question about the salon, a price or a person, with nothing in it that asks for a time. */
function onlyAsks({ u, asked, briefBefore }: Scene): boolean {
  const asks = u.topics.length > 0 || u.intents.some((intent) => questions.has(intent));
  if (!asks || u.intents.includes("book") || u.correction) return false;
  if (u.intents.includes("hours") && u.services.length === 0 && u.practitioner === null) return true;
  if (u.intents.includes("availability") || mentionsOnly(u)) return false;
  if (u.when.length === 0) return true;
  const answersUs = asked?.about === "day" || asked?.about === "time" || asked?.about === "slot";
  return !answersUs && u.services.length === 0 && !inMotion(briefBefore);
}

/** "I used box dye and want to go lighter": words of a rule, but a service is named and nothing is asked. */
function mentionsOnly(u: Understood): boolean {
  return u.services.length > 0 && u.topics.length === 0 && u.intents.every((intent) => intent === "policy") && !u.text.includes("?");
}

/** Something about the wish itself: a service less, who comes, what kind of person, what the salon's rules ask of the guest. */
function changesVisit({ u, briefBefore }: Scene): boolean {
  const known = briefBefore.items !== undefined || u.services.length > 0;
  const told = u.facts !== undefined && !u.text.includes("?");
  const party = u.partySize !== null && u.partySize !== (briefBefore.partySize ?? 1);
  return known && (told || party || u.preferences !== undefined || (u.declinedServices?.length ?? 0) > 0);
}

/**
 * All services of the visit, in words. What is named takes the place of what was wished for, unless it comes on top of it
 * or answers which of several was meant; what was turned down goes.
 */
function serviceWords(scene: Scene): Search {
  const { u, asked, catalogue, brief, earlier } = scene;
  const first = consultationOf(u, catalogue);
  const said = first ? [first] : u.services.length > 0 ? own(u.services) : [];
  // While it is open which of those shown is meant, what was said before is no answer to that.
  const isOpen = (asked?.about === "service" || asked?.about === "variant") && shownServiceNames(scene).length > 0;
  const known = said.length > 0 || brief.items !== undefined || isOpen;
  const meant = known ? said : own(earlier().find(({ services }) => services.length > 0)?.services ?? []);
  const named = meant.map((mention) => nameOf(scene, mention));
  const without = new Set(u.declinedServices);
  const wished = (brief.items ?? []).flatMap(({ serviceId }) =>
    without.has(serviceId) ? [] : (serviceOf({ catalogue }, serviceId)?.name ?? []),
  );
  const answersUs = (asked?.about === "service" || asked?.about === "variant") && brief.openServices !== undefined;
  const names = answersUs
    ? [...wished, ...named, ...(brief.openServices ?? []).slice(1)]
    : named.length === 0 || u.adds === true || without.size > 0
      ? [...wished, ...named]
      : named;
  return (named.length > 0 || without.size > 0) && names.length > 0 ? { services: [...new Set(names)].slice(0, 6) } : {};
}

/** What is the visitor's own; where all is said to be for somebody else, that guest is the one to book for. */
function own(mentions: Mention[]): Mention[] {
  const mine = mentions.filter(({ guest }) => guest === undefined);
  return mine.length > 0 ? mine : mentions;
}

/** The menu's name where it is clear, or was put up as a button; else the visitor's words. */
function nameOf({ asked, catalogue }: Scene, { ids, words }: Mention): string {
  const names = ids.flatMap((id) => catalogue.services.find((service) => service.id === id)?.name ?? []);
  const shown = names.filter((name) => asked?.choices?.includes(name));
  return (names.length === 1 ? names[0] : shown.length === 1 ? shown[0] : undefined) ?? words;
}

/** How many come, and what the others have where it is something else. */
function guestWords(scene: Scene): Search {
  const { u, brief, briefBefore, earlier } = scene;
  const theirs = u.services.filter(({ guest }) => guest !== undefined);
  if (theirs.length > 0 && theirs.length < u.services.length) return { others: [theirs.map((mention) => nameOf(scene, mention))] };
  const size = u.partySize ?? (briefBefore.items ? null : (earlier().find(({ partySize }) => partySize !== null)?.partySize ?? null));
  return size !== null && size !== (brief.partySize ?? 1) ? { guests: size } : {};
}

function preferenceWords({ u, brief, earlier }: Scene): Search {
  const told = u.preferences ?? (brief.items ? undefined : earlier().find(({ preferences }) => preferences)?.preferences);
  if (!told) return {};
  return { preferences: (u.preferences ? u.text : (earlier().find(({ preferences }) => preferences)?.text ?? "")).slice(0, 300) };
}

function addOnIds({ items = [] }: Brief): string[] {
  return items.flatMap((item) => item.addOnIds);
}

function addOnWords({ u, catalogue, brief }: Scene): Search {
  const without = u.declinedAddOns ?? [];
  const chosen = addOnIds(brief);
  if (u.addOns.length === 0 && !chosen.some((id) => without.includes(id))) return {};
  const kept = u.services.length > 0 && u.adds !== true ? [] : chosen.filter((id) => !without.includes(id));
  const ids = [...kept, ...u.addOns.flatMap((mention) => mention.ids.slice(0, 1))];
  const names = [...new Set(ids)].flatMap((id) => catalogue.services.find((service) => service.id === id)?.name ?? []);
  return { add_ons: names.slice(0, 6) };
}

function practitionerWords({ u, button, catalogue, brief, briefBefore, earlier }: Scene): Search {
  if (u.unknownPractitioner) return { practitioner: u.unknownPractitioner };
  if (u.practitioner === "anyone" || button === "anyone") return { practitioner: "anyone" };
  const told =
    u.practitioner ??
    (brief.practitioner || brief.notWith ? null : (earlier().find(({ practitioner }) => practitioner !== null)?.practitioner ?? null));
  if (told === "anyone") return { practitioner: "anyone" };
  if (told) {
    const { ids, words } = told;
    const named = ids.length === 1 ? catalogue.practitioners.find(({ id }) => id === ids[0]) : undefined;
    return { practitioner: named?.name ?? words };
  }
  const named = briefBefore.practitioner && briefBefore.practitioner !== "anyone";
  return u.intents.includes("someone-else") && named ? { practitioner: "anyone" } : {};
}

/** Buttons that name a day: their own words are searched for, however they were typed. */
const dayButtons = new Set<ButtonName>(["soonest", "thisWeek", "nextWeek", "saturday"]);

function whenWords({ u, button, replies, asked, brief, briefBefore, earlier }: Scene): Search {
  if (button && dayButtons.has(button)) return { when: replies.buttons[button].say };
  const [reading] = u.when;
  if (reading) return { when: reading.wish.words };
  if (u.pickMissed !== null) return { when: clock(u.pickMissed) };
  const leavesItToUs = asked?.about === "day" && !briefBefore.when && (u.stance === "maybe" || u.stance === "yes");
  if (leavesItToUs) return { when: replies.buttons.soonest.say };
  const before = brief.when ? undefined : earlier().find(({ when }) => when.length > 0)?.when[0];
  if (before) return { when: before.wish.words };
  return u.intents.includes("availability") && !brief.when ? { when: replies.buttons.soonest.say } : {};
}

/** Minutes from midnight as "15:00": a time in every language. */
function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

function moreWords({ u, briefBefore, button }: Scene): Search {
  if (!briefBefore.offered?.length || button === "tryAgain") return {};
  const more = relative(u);
  return more ? { more } : {};
}

function relative(u: Understood): "earlier" | "later" | "other" | null {
  if (u.intents.includes("earlier")) return "earlier";
  if (u.intents.includes("later")) return "later";
  // "Anyone but Mei" is a wish of its own: what was shown already may meet it.
  const asksOthers = u.intents.includes("someone-else") && (u.notWith ?? []).length === 0;
  return u.intents.includes("more-options") || asksOthers ? "other" : null;
}

/**
 * The number of the one slot found in this turn that starts exactly when the visitor said, on the day they said: it may be
 * held at once, the card still asks for the yes. Null when anything was guessed or is open.
 */
export function exactSlot(scene: Scene, found: Situation[]): number | null {
  const search = answered(scene, "find_slots");
  const { when } = scene.brief;
  if (!search || !("result" in search) || !search.result.found || search.readings.length > 0) return null;
  const { u } = scene;
  const answers = u.when.length > 0 || (u.practitioner !== null && u.practitioner !== "anyone");
  if (!mayAct(found) || !answers || relative(u)) return null;
  if (when?.at === undefined || !when.from || when.from !== when.to) return null;
  const exact = search.result.slots.filter(({ slot }) => localParts(Date.parse(slot.start), slot.timeZone).minute === when.at);
  const [only, more] = exact;
  return only && !more ? search.result.slots.indexOf(only) + 1 : null;
}
