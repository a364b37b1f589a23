import type { Choice } from "@chairside/shared/events.ts";
import type { OfferedSlot, SlotFacts } from "@chairside/shared/facts.ts";
import { localParts } from "../../booking/salon-time.ts";
import { wordingFor } from "../../booking/wording.ts";
import type { SlotsFound } from "../../booking/desk.ts";
import type { ToolResults } from "../tools/tool-contracts.ts";
import { after, askDay } from "./decide-ask.ts";
import { type Question, type Scene, serviceOf } from "./decide-scene.ts";
import { mostButtons, serviceChoices } from "./decide-service-choices.ts";
import { dayWords, spokenLocale } from "./replies/day-words.ts";
import type { PriceWords } from "./replies/replies.ts";

/** What to say about a search: the times, what is still needed for it, or why there are none. */
export function searchAnswer(scene: Scene, found: ToolResults["find_slots"]): Question {
  const { replies, say, u } = scene;
  if ("need" in found) {
    if (found.need === "when") return askDay(scene);
    return serviceChoices(
      scene,
      found.candidates,
      say(found.candidates.length > 0 ? replies.askWhichService({ words: u.services[0]?.words ?? null }) : replies.askService()),
    );
  }
  if ("unknown" in found) return unknownAnswer(scene, found);
  if ("cannot" in found) return cannotAnswer(scene, found);
  return slotsAnswer(scene, found.result, found.readings);
}

function unknownAnswer(scene: Scene, { unknown, words, candidates }: Extract<ToolResults["find_slots"], { unknown: string }>): Question {
  const { replies, say, brief } = scene;
  if (unknown === "service")
    return after(say(replies.unknownService({ words })), serviceChoices(scene, candidates, say(replies.askService())));
  if (unknown === "when") return { ...askDay(scene), text: say(replies.dayUnknown({ words })) };
  const names = able(scene, candidates)
    .slice(0, mostButtons - 1)
    .map((name) => scene.first(name));
  const service = serviceOf(scene, brief.serviceId)?.name;
  const who = names.length === 0 ? "" : say(service ? replies.whoDoes({ service, names }) : replies.ourTeam({ names }));
  const choices = [...names.map((name) => replies.withPractitioner({ name })), replies.buttons.anyone];
  return {
    text: [...(severalFit(scene) ? [] : [say(replies.unknownPractitioner({ name: words }))]), who].join(" ").trim(),
    choices,
    asked: { about: "practitioner", choices: choices.map((choice) => choice.say) },
  };
}

/** Those of the named who perform the service, where it is known. */
function able({ catalogue, brief }: Scene, names: string[]): string[] {
  const performs = (name: string): boolean =>
    catalogue.practitioners.some((each) => each.name === name && each.skills.some(({ serviceId }) => serviceId === brief.serviceId));
  const some = names.filter(performs);
  return some.length > 0 ? some : names;
}

/** "A woman, please" is no unknown name: it leaves a choice. */
function severalFit({ u }: Scene): boolean {
  return u.practitioner !== null && u.practitioner !== "anyone" && u.practitioner.ids.length > 1;
}

function cannotAnswer(scene: Scene, { cannot, service }: Extract<ToolResults["find_slots"], { cannot: string }>): Question {
  const { replies, say } = scene;
  if (cannot === "nobody-performs-it") {
    const no = say(replies.obstacle({ why: cannot, who: null, when: null, hours: false, reason: null, service: service.name }));
    return after(no, serviceChoices(scene, [], say(replies.askService())));
  }
  const choices = [replies.buttons.person, replies.buttons.prices];
  return {
    text: say(replies.consultationFirst({ service: service.name })),
    choices,
    asked: { about: "handover", choices: choices.map((choice) => choice.say) },
  };
}

/** Times to choose from, or what stands in the way and the nearest there is. The slots themselves are drawn from the tool's result. */
export function slotsAnswer(scene: Scene, result: SlotsFound, readings: string[]): Question {
  return result.found ? offerAnswer(scene, result.slots, result.more, readings) : noneAnswer(scene, result, readings);
}

function offerAnswer(scene: Scene, offered: OfferedSlot[], more: boolean, readings: string[]): Question {
  const { replies, say } = scene;
  const slots = offered.map(({ slot }) => slot);
  const offer = say(
    replies.offer({
      who: same(slots, ({ practitioner }) => scene.first(practitioner)),
      day: same(slots, (slot) => replies.slot(slot).day),
      count: slots.length,
    }),
  );
  const parts = [
    ...notAtThatTime(scene, slots),
    offer,
    ...details(scene, slots),
    ...patchTestRule(scene),
    say(replies.whichTime({ count: slots.length })),
  ];
  return { text: parts.join(" "), choices: wayOuts(scene, more, readings), asked: { about: "slot" } };
}

/** A time that was named and is not among those found is said to be taken, not passed over. */
function notAtThatTime({ brief, replies, say, done, catalogue }: Scene, slots: SlotFacts[]): string[] {
  const at = brief.when?.at;
  const search = done.findLast((record) => record.name === "find_slots");
  const named = search?.name === "find_slots" && search.args.when && !search.args.more;
  if (at === undefined || !named || slots.some((slot) => localParts(Date.parse(slot.start), slot.timeZone).minute === at)) return [];
  return [say(replies.notAt({ time: wordingFor(spokenLocale(replies, catalogue)).clock(at) }))];
}

/** The facts all slots share, or those of each practitioner. */
function details(scene: Scene, slots: SlotFacts[]): string[] {
  const { replies, say } = scene;
  const [first] = slots;
  if (!first) return [];
  const lines = new Map<string, PriceWords>();
  for (const slot of slots) {
    const { duration, price } = replies.slot(slot);
    lines.set(slot.practitioner, { who: scene.first(slot.practitioner), price, duration });
  }
  const alike = new Set([...lines.values()].map(({ price, duration }) => `${price} ${duration}`)).size === 1;
  const service = [first.service, ...first.addOns].join(" + ");
  const shown = alike ? [...lines.values()].slice(0, 1).map((line) => ({ ...line, who: null })) : [...lines.values()].slice(0, 4);
  return [say(replies.details({ service, lines: shown }))];
}

/** The salon's rule, in its own first sentence, once in a conversation. */
function patchTestRule({ catalogue, brief, transcript }: Scene): string[] {
  const service = catalogue.services.find(({ id }) => id === brief.serviceId);
  if (!service?.patchTest) return [];
  const text = catalogue.policies.find(({ key }) => key === "patch-test")?.text;
  const rule = text === undefined ? null : firstSentence(text);
  return rule === null || transcript.some((said) => said.text.includes(rule)) ? [] : [rule];
}

function firstSentence(text: string): string {
  return /^.+?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text;
}

function noneAnswer(scene: Scene, result: Extract<SlotsFound, { found: false }>, readings: string[]): Question {
  const { replies, say } = scene;
  const others = [...new Set(result.othersFree.map(({ slot }) => scene.first(slot.practitioner)))];
  const slots = [...result.nearest, ...result.othersFree];
  const parts = [...obstacleWords(scene, result)];
  if (result.nearest.length > 0) {
    const nearSlots = result.nearest.map(({ slot }) => slot);
    const day = same(nearSlots, (slot) => replies.slot(slot).day);
    parts.push(say(replies.nearest({ who: same(nearSlots, ({ practitioner }) => scene.first(practitioner)), day })));
  }
  if (others.length > 0) parts.push(say(replies.othersFree({ names: others })));
  if (slots.length === 0) return { ...askDay(scene), text: [...parts, say(replies.nothingNear())].join(" ") };
  parts.push(
    ...details(
      scene,
      slots.map(({ slot }) => slot),
    ),
    ...patchTestRule(scene),
    say(replies.whichTime({ count: slots.length })),
  );
  return { text: parts.join(" "), choices: wayOuts(scene, false, readings), asked: { about: "slot" } };
}

/** "Later" that finds nothing is not a full day: some of it has just been shown. What was beside the wish already needs no words. */
function obstacleWords(scene: Scene, result: Extract<SlotsFound, { found: false }>): string[] {
  const { replies, say, done, briefBefore } = scene;
  const search = done.findLast((record) => record.name === "find_slots");
  const more = search?.name === "find_slots" && search.args.more && !search.args.practitioner;
  if (!more) return [say(replies.obstacle(obstacleOf(scene, result)))];
  const { from = "", to = "9999" } = briefBefore.when ?? {};
  const wished = (briefBefore.offered ?? []).some(({ slot }) => {
    const { date } = localParts(Date.parse(slot.start), slot.timeZone);
    return from <= date && date <= to;
  });
  return wished || result.nearest.length === 0 ? [say(replies.noMoreTimes())] : [];
}

function obstacleOf(scene: Scene, { why, reason }: Extract<SlotsFound, { found: false }>) {
  const { brief, catalogue } = scene;
  const named = catalogue.practitioners.find(({ id }) => id === brief.practitioner);
  const { from, to, earliest, latest, endBy, at } = brief.when ?? {};
  return {
    why,
    who: named ? scene.first(named.name) : null,
    when: from && from === to ? dayWords(from, scene) : null,
    hours: [earliest, latest, endBy, at].some((bound) => bound !== undefined),
    reason: reason ?? null,
    service: serviceOf(scene, brief.serviceId)?.name ?? "",
  };
}

/** What can be changed about the offer: the other meaning of the day first. */
function wayOuts(scene: Scene, more: boolean, readings: string[]): Choice[] {
  const { replies, brief } = scene;
  const meant = readings.slice(0, 2).map((label) => ({ label: replies.meant({ label }), say: label }));
  const named = brief.practitioner !== undefined && brief.practitioner !== "anyone";
  return [
    ...meant,
    ...(more ? [replies.buttons.otherTimes] : []),
    replies.buttons.anotherDay,
    ...(named ? [replies.buttons.someoneElse] : []),
  ];
}

function same<T>(items: T[], read: (item: T) => string): string | null {
  const values = new Set(items.map(read));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}
