import type { ServiceFacts } from "../../booking/desk.ts";
import { askForPerson, lookUpAnswer } from "./decide-look-up-answer.ts";
import { answered, inMotion, type Question, type Scene } from "./decide-scene.ts";
import { mostButtons, serviceChoices } from "./decide-service-choices.ts";
import type { PriceWords } from "./replies/replies.ts";
import type { ToolResults } from "../tools/tool-contracts.ts";
import type { FactAnswers } from "./fact-answers.ts";
import type { Situation } from "./uncertainty-policy.ts";

export function factAnswers(scene: Scene, found: Situation[]): FactAnswers {
  const all = [priceAnswer(scene), teamAnswer(scene), lookUpAnswer(scene), menuAnswer(scene, found), severalAnswer(scene, found)];
  return { parts: all.flatMap(({ parts }) => parts), instead: all.find(({ instead }) => instead)?.instead ?? null };
}

/** More services described at once are a menu to study. */
const mostFitting = 3;

const nothing: FactAnswers = { parts: [], instead: null };

function priceAnswer(scene: Scene): FactAnswers {
  const described = answered(scene, "describe_service");
  const { replies, say, u } = scene;
  if (!described) {
    const open =
      (u.intents.includes("price") || u.intents.includes("duration")) && !answered(scene, "find_slots") && !answered(scene, "look_up");
    return open ? { parts: [], instead: serviceChoices(scene, [], say(replies.whichPrice())) } : nothing;
  }
  const { service, candidates } = described;
  if (!service)
    return { parts: [], instead: serviceChoices(scene, candidates, say(replies.askWhichService({ words: u.services[0]?.words ?? null }))) };
  const parts = u.intents.includes("practitioners")
    ? [say(replies.whoDoes({ service: service.name, names: service.practitioners.map(({ name }) => scene.first(name)) }))]
    : [];
  if (u.intents.includes("price") || u.intents.includes("duration") || parts.length === 0) {
    const lines = priceLines(service, namedPractitioner(scene), scene);
    parts.push(say(replies.price({ service: service.name, lines })));
    if (lines.length > 1) parts.push(say(replies.priceByLevel()));
  }
  return { parts: [parts.join(" ")], instead: offerToBook(scene, service) };
}

function namedPractitioner({ u, brief }: Scene): string | null {
  if (u.practitioner && u.practitioner !== "anyone") return u.practitioner.ids[0] ?? null;
  return brief.practitioner && brief.practitioner !== "anyone" ? brief.practitioner : null;
}

/** One line where all cost the same; else one for each price and length, with who it is. */
function priceLines(
  service: ServiceFacts,
  practitionerId: string | null,
  { replies: words, first }: Pick<Scene, "replies" | "first">,
): PriceWords[] {
  const one = service.practitioners.find(({ id }) => id === practitionerId);
  if (one) return [{ who: first(one.name), price: words.money(one.price), duration: one.duration }];
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
function offerToBook(scene: Scene, service: ServiceFacts): Question | null {
  if (answered(scene, "find_slots") || answered(scene, "hold_slot") || inMotion(scene.brief) || service.consultationFirst) return null;
  const book = scene.replies.bookService({ service: service.name });
  return { text: scene.say(scene.replies.findATime()), choices: [book], asked: { about: "anything-else", choices: [book.say] } };
}

function teamAnswer(scene: Scene): FactAnswers {
  const { u, catalogue, replies, say } = scene;
  if (!u.intents.includes("practitioners") || answered(scene, "describe_service") || answered(scene, "look_up")) return nothing;
  const names = catalogue.practitioners.map(({ name, level }) => replies.practitionerLevel({ name: scene.first(name), level }));
  return { parts: [say(replies.ourTeam({ names }))], instead: null };
}

function menuAnswer(scene: Scene, found: Situation[]): FactAnswers {
  const menu = answered(scene, "find_services");
  if (!menu || answered(scene, "describe_service")?.service) return nothing;
  const { replies, say, u } = scene;
  const no = found.includes("service-unknown") && u.unknownService ? [say(replies.unknownService({ words: u.unknownService }))] : [];
  if (answered(scene, "find_slots")) return { parts: no, instead: null };
  if (u.intents.includes("recommend") && no.length === 0) return choosing(scene, menu);
  const [only, more] = menu.matches;
  if (only && !more && no.length === 0) {
    return { parts: [say(replies.price({ service: only.name, lines: priceLines(only, null, scene) }))], instead: offerToBook(scene, only) };
  }
  const matches = menu.matches.map(({ name }) => name).slice(0, mostButtons);
  const names = matches.length > 0 ? matches : menu.categories.map(({ name }) => name);
  const there = names.length > 0 ? [say(replies.thereIs({ names }))] : [];
  return { parts: [[...no, ...there].join(" ")], instead: serviceChoices(scene, matches, say(replies.askService())) };
}

/** Vague words: what of the menu fits them, in the menu's own sentences; else its categories. */
function choosing(scene: Scene, { matches, categories }: ToolResults["find_services"]): FactAnswers {
  const { replies, say, catalogue } = scene;
  const shown = matches.filter(({ consultationFirst }) => !consultationFirst).slice(0, mostFitting);
  if (shown.length === 0) {
    const names = categories.map(({ name }) => name);
    return { parts: [], instead: serviceChoices(scene, [], say(replies.helpChoose({ names }))) };
  }
  const lines = shown.map(({ name, serviceId }) =>
    replies.describeChoice({ name, description: catalogue.services.find(({ id }) => id === serviceId)?.description ?? "" }),
  );
  const names = shown.map(({ name }) => name);
  return { parts: [[say(replies.fitting()), ...lines].join("\n")], instead: serviceChoices(scene, names, say(replies.askService())) };
}

/** More than one booking at once: what we can do, and the person who can do the rest. */
function severalAnswer(scene: Scene, found: Situation[]): FactAnswers {
  const { replies, say, u, catalogue } = scene;
  if (found.includes("guests-several")) {
    const choices = [replies.buttons.person, replies.buttons.bookVisit];
    return {
      parts: [],
      instead: { text: say(replies.severalGuests()), choices, asked: { about: "handover", choices: choices.map((choice) => choice.say) } },
    };
  }
  if (found.includes("usual") && !answered(scene, "find_slots")) return { parts: [say(replies.usual())], instead: askForPerson(scene) };
  if (!found.includes("services-several")) return nothing;
  const names = u.services.flatMap(({ ids }) => (ids.length === 1 ? (catalogue.services.find(({ id }) => id === ids[0])?.name ?? []) : []));
  const question = serviceChoices(scene, names, say(replies.severalServices({ names })));
  return { parts: [], instead: { ...question, choices: [...question.choices, replies.buttons.person] } };
}
