import { askForPerson, lookUpAnswer } from "./decide-look-up-answer.ts";
import { offerToBook, priceAnswer, priceLines } from "./decide-price-answer.ts";
import { answered, type Question, type Scene } from "./decide-scene.ts";
import { mostButtons, serviceChoices } from "./decide-service-choices.ts";
import { capital } from "./replies/phrasing.ts";
import type { ToolResults } from "../tools/tool-contracts.ts";
import type { FactAnswers } from "./fact-answers.ts";
import type { Situation } from "./uncertainty-policy.ts";

export function factAnswers(scene: Scene, found: Situation[]): FactAnswers {
  const compared = comparison(scene);
  if (compared !== nothing) return compared;
  const all = [priceAnswer(scene), teamAnswer(scene), lookUpAnswer(scene), menuAnswer(scene, found), severalAnswer(scene, found)];
  return { parts: all.flatMap(({ parts }) => parts), instead: all.find(({ instead }) => instead)?.instead ?? null };
}

/** More services described at once are a menu to study. */
const mostFitting = 3;

const nothing: FactAnswers = { parts: [], instead: null };

/** "How much is a cut and a blow-dry", "the difference between …": several are named, none is wished for yet. */
function onlyAsked({ u }: Scene): boolean {
  return !u.intents.includes("book") && (["price", "duration", "services"] as const).some((intent) => u.intents.includes(intent));
}

/** What several services are, in the menu's own sentences. */
function comparison(scene: Scene): FactAnswers {
  const { u, replies, catalogue, say } = scene;
  const named = u.services.flatMap(({ ids }) => catalogue.services.filter(({ id }) => ids.length === 1 && id === ids[0]));
  if (!u.intents.includes("services") || named.length < 2 || u.intents.includes("book")) return nothing;
  const lines = named.slice(0, mostFitting).map(({ name, description }) => replies.describeChoice({ name, description }));
  return {
    parts: [lines.join("\n")],
    instead: serviceChoices(
      scene,
      named.map(({ name }) => name),
      say(replies.askWhichService({ words: null })),
    ),
  };
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
    const about = replies.describeChoice({ name: only.name, description: only.description });
    const price = say(replies.price({ service: only.name, lines: priceLines(only, [], scene) }));
    return { parts: [`${about}\n${price}`], instead: offerToBook(scene, only) };
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

/** Whether a service is known or not: a large party is for a person. */
function tooManyGuests({ replies, say, catalogue }: Scene): Question {
  const choices = [replies.buttons.person, replies.buttons.prices];
  const text = say(replies.tooManyGuests({ most: catalogue.rules.largestParty ?? 8 }));
  return { text, choices, asked: { about: "handover", choices: choices.map((choice) => choice.say) } };
}

/** What is not for us to settle: which of two was meant, what was had before. */
function severalAnswer(scene: Scene, found: Situation[]): FactAnswers {
  const { replies, say, u, catalogue } = scene;
  const search = answered(scene, "find_slots");
  if (found.includes("guests-many") && !(search && "cannot" in search)) return { parts: [], instead: tooManyGuests(scene) };
  if (found.includes("usual") && !search) return { parts: [say(replies.usual())], instead: askForPerson(scene) };
  if (!found.includes("services-either") || onlyAsked(scene)) return nothing;
  const names = u.services.map(
    ({ ids, words }) => (ids.length === 1 && catalogue.services.find(({ id }) => id === ids[0])?.name) || capital(words),
  );
  return { parts: [], instead: serviceChoices(scene, names, say(replies.askWhichService({ words: null }))) };
}
