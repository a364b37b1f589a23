import type { SlotFacts } from "@chairside/shared/facts.ts";
import { describeService } from "../../booking/describe-service.ts";
import type { ServiceFacts } from "../../booking/desk.ts";
import { allAnswered, answered, inMotion, type Question, type Scene, shownServiceNames } from "./decide-scene.ts";
import { serviceChoices } from "./decide-service-choices.ts";
import type { FactAnswers } from "./fact-answers.ts";
import type { PriceWords } from "./replies/replies.ts";

const nothing: FactAnswers = { parts: [], instead: null };

/** Prices and lengths that were asked for: of one service, or of several side by side. */
export function priceAnswer(scene: Scene): FactAnswers {
  const { replies, say, u } = scene;
  const all = allAnswered(scene, "describe_service").flatMap(({ service }) => service ?? []);
  if (all.length > 1) return severalPrices(scene, all);
  const whole = visitAsked(scene);
  if (whole) return { parts: [say(replies.price(visitPrice(scene, whole)))], instead: null };
  const described = answered(scene, "describe_service");
  if (!described) {
    const shown = shownServices(scene);
    if (shown.length > 0) return pricesOfShown(scene, shown);
    const open =
      (u.intents.includes("price") || u.intents.includes("duration")) && !answered(scene, "find_slots") && !answered(scene, "look_up");
    return open ? { parts: [], instead: serviceChoices(scene, [], say(replies.whichPrice())) } : nothing;
  }
  const { service, candidates, fitting = [] } = described;
  if (!service && fitting.length > 1) return pricesOfShown(scene, fitting);
  if (!service)
    return { parts: [], instead: serviceChoices(scene, candidates, say(replies.askWhichService({ words: u.services[0]?.words ?? null }))) };
  const parts = u.intents.includes("practitioners")
    ? [say(replies.whoDoes({ service: service.name, names: service.practitioners.map(({ name }) => scene.first(name)) }))]
    : [];
  if (u.intents.includes("price") || u.intents.includes("duration") || parts.length === 0) {
    const lines = priceLines(service, namedPractitioners(scene), scene);
    const onlyLength = u.intents.includes("duration") && !u.intents.includes("price");
    parts.push(say((onlyLength ? replies.details : replies.price)({ service: service.name, lines })));
    if (lines.length > 1 && !onlyLength) parts.push(say(replies.priceByLevel()));
  }
  return { parts: [parts.join(" ")], instead: offerToBook(scene, service) };
}

/** "How much is that?" of a visit of several services: the one that is held, else those put up where all cost the same. */
export function visitAsked({ u, brief }: Scene): SlotFacts | null {
  if (!u.intents.includes("price") && !u.intents.includes("duration")) return null;
  const shown = brief.hold ? [brief.hold.offered] : (brief.offered ?? []);
  const [first] = shown;
  const alike = shown.every(({ slot }) => slot.price.text === first?.slot.price.text && slot.duration === first.slot.duration);
  return u.services.length + u.addOns.length === 0 && first?.slot.legs && alike ? first.slot : null;
}

function visitPrice({ replies }: Scene, slot: SlotFacts): { service: string; lines: PriceWords[] } {
  const { price, duration } = replies.slot(slot);
  return { service: [slot.service, ...slot.addOns].join(" + "), lines: [{ who: null, price, duration }] };
}

function severalPrices(scene: Scene, services: ServiceFacts[]): FactAnswers {
  const { replies, say } = scene;
  const lines = services.map((service) =>
    say(replies.price({ service: service.name, lines: priceLines(service, namedPractitioners(scene), scene) })),
  );
  const names = services.map(({ name }) => name);
  const question = inMotion(scene.brief) ? null : serviceChoices(scene, names, say(replies.findATime()));
  return { parts: [lines.join("\n")], instead: question };
}

/** The services put up to choose from, where their prices are asked for and none is named. */
export function shownServices({ u, asked, catalogue }: Scene): ServiceFacts[] {
  const wanted = u.intents.includes("price") || u.intents.includes("duration");
  if (!wanted || u.services.length + u.addOns.length > 0 || (asked?.about !== "service" && asked?.about !== "variant")) return [];
  return servicesNamed({ catalogue }, shownServiceNames({ asked, catalogue }));
}

function servicesNamed({ catalogue }: Pick<Scene, "catalogue">, names: readonly string[]): ServiceFacts[] {
  return names.flatMap((wanted) => {
    const service = catalogue.services.find(({ name }) => name === wanted);
    return (service && describeService(catalogue, service.id)) ?? [];
  });
}

/** A line for each, and the same question again. */
function pricesOfShown(scene: Scene, services: ServiceFacts[]): FactAnswers {
  const { replies, say } = scene;
  const [who] = namedPractitioners(scene);
  const lines = services.flatMap(({ name, practitioners, ...usual }) => {
    const terms = who === undefined ? usual : practitioners.find(({ id }) => id === who);
    // The engine's "1 h to 2 h" is in the salon's language: a dash is in all of them.
    const duration = terms?.duration.replace(" to ", " – ") ?? "";
    return terms ? [replies.price({ service: name, lines: [{ who: null, price: replies.money(terms.price), duration }] })[0]] : [];
  });
  const names = services.map(({ name }) => name);
  return { parts: [lines.join("\n")], instead: serviceChoices(scene, names, say(replies.askWhichService({ words: null }))) };
}

function namedPractitioners({ u, brief }: Scene): string[] {
  if (u.practitioner && u.practitioner !== "anyone") return u.practitioner.ids;
  return brief.practitioner && brief.practitioner !== "anyone" ? [brief.practitioner] : [];
}

/** One line where all cost the same; else one for each price and length, with who it is. */
export function priceLines(
  service: ServiceFacts,
  practitionerIds: string[],
  { replies: words, first }: Pick<Scene, "replies" | "first">,
): PriceWords[] {
  const named = service.practitioners.filter(({ id }) => practitionerIds.includes(id));
  if (named.length > 0)
    return named.slice(0, 4).map(({ name, price, duration }) => ({ who: first(name), price: words.money(price), duration }));
  const groups = new Map<string, { names: string[]; price: string; duration: string }>();
  for (const { name, price, duration } of service.practitioners) {
    const key = `${words.money(price)} ${duration}`;
    const group = groups.get(key) ?? { names: [], price: words.money(price), duration };
    groups.set(key, { ...group, names: [...group.names, first(name)] });
  }
  if (groups.size < 2) return [{ who: null, price: words.money(service.price), duration: service.duration }];
  return [...groups.values()].slice(0, 4).map(({ names, price, duration }) => ({ who: names.join(", "), price, duration }));
}

/** A price asked out of the blue leads on to a time; one asked in mid-booking returns to the open question. */
export function offerToBook(scene: Scene, service: ServiceFacts): Question | null {
  if (answered(scene, "find_slots") || answered(scene, "hold_slot") || inMotion(scene.brief) || service.consultationFirst) return null;
  const book = scene.replies.bookService({ service: service.name });
  return { text: scene.say(scene.replies.findATime()), choices: [book], asked: { about: "anything-else", choices: [book.say] } };
}
