import { localParts } from "../../booking/salon-time.ts";
import type { Intent, Understood } from "../../understanding/understood.ts";
import type { ToolArguments } from "../tools/tool-contracts.ts";
import type { ButtonName } from "./replies/button-named.ts";
import { answered, inMotion, type Scene } from "./decide-scene.ts";
import { consultationOf } from "./decide-situations.ts";
import { mayAct, type Situation } from "./uncertainty-policy.ts";

type Search = ToolArguments<"find_slots">;

/** What to look for, if the visitor's words call for looking: only what they changed, in words the tool resolves. Null: nothing. */
export function slotSearch(scene: Scene, found: Situation[]): Search | null {
  if (found.includes("services-several") || found.includes("guests-several")) return null;
  if (!callsForSearch(scene) || undecided(scene)) return null;
  return { ...serviceWords(scene), ...addOnWords(scene), ...practitionerWords(scene), ...whenWords(scene), ...moreWords(scene) };
}

/** "Something relaxing tomorrow": the menu comes first, the day is remembered. */
function undecided({ u, brief }: Scene): boolean {
  return u.intents.includes("recommend") && u.services.length === 0 && !brief.serviceId;
}

function callsForSearch(scene: Scene): boolean {
  const { u, button, briefBefore, asked } = scene;
  if (button === "tryAgain" || button === "anyone" || (button && dayButtons.has(button))) return true;
  if (u.unknownService && u.services.length === 0) return false;
  if (relative(u) !== null && (briefBefore.serviceId || briefBefore.offered?.length)) return true;
  if (onlyAsks(scene)) return false;
  if (u.services.length > 0 || u.addOns.length > 0 || u.when.length > 0 || u.practitioner || u.unknownPractitioner || u.pickMissed !== null)
    return true;
  if (u.intents.includes("availability") || briefBefore.addOnIds?.some((id) => u.declinedAddOns?.includes(id))) return true;
  if (u.intents.includes("book"))
    return !briefBefore.hold && (briefBefore.serviceId !== undefined || scene.earlier().some(({ services }) => services.length > 0));
  if (u.stance === "yes" && lookedUpBefore(scene)) return true;
  return asked?.about === "day" && (u.stance === "maybe" || u.stance === "yes");
}

/** A held time has lapsed: the wish stands, nothing is on offer, and the last thing said was "shall I look again?". */
function lookedUpBefore({ briefBefore: { serviceId, when, hold, offered }, asked }: Scene): boolean {
  return !asked && serviceId !== undefined && when !== undefined && !hold && !offered?.length;
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

function serviceWords({ u, asked, catalogue, brief, earlier }: Scene): Search {
  const mention =
    consultationOf(u, catalogue) ??
    u.services[0] ??
    (brief.serviceId ? undefined : earlier().find(({ services }) => services.length > 0)?.services[0]);
  if (!mention) return {};
  const names = mention.ids.flatMap((id) => catalogue.services.find((service) => service.id === id)?.name ?? []);
  const shown = names.filter((name) => asked?.choices?.includes(name));
  const only = names.length === 1 ? names[0] : shown.length === 1 ? shown[0] : undefined;
  return { service: only ?? mention.words };
}

function addOnWords({ u, catalogue, brief }: Scene): Search {
  const without = u.declinedAddOns ?? [];
  if (u.addOns.length === 0 && !brief.addOnIds?.some((id) => without.includes(id))) return {};
  const kept = u.services.length > 0 ? [] : (brief.addOnIds ?? []).filter((id) => !without.includes(id));
  const ids = [...kept, ...u.addOns.flatMap((mention) => mention.ids.slice(0, 1))];
  const names = [...new Set(ids)].flatMap((id) => catalogue.services.find((service) => service.id === id)?.name ?? []);
  return { add_ons: names.slice(0, 6) };
}

function practitionerWords({ u, button, catalogue, brief, briefBefore, earlier }: Scene): Search {
  if (u.unknownPractitioner) return { practitioner: u.unknownPractitioner };
  if (u.practitioner === "anyone" || button === "anyone") return { practitioner: "anyone" };
  const told =
    u.practitioner ?? (brief.practitioner ? null : (earlier().find(({ practitioner }) => practitioner !== null)?.practitioner ?? null));
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
  return u.intents.includes("more-options") || u.intents.includes("someone-else") ? "other" : null;
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
