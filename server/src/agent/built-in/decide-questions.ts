import type { Mention, Understood } from "../../understanding/understood.ts";
import { asksUnknown, type Call, type Scene, serviceOf, wishedServices } from "./decide-scene.ts";
import { shownServices, visitAsked } from "./decide-price-answer.ts";
import { guessBelow, type Situation } from "./uncertainty-policy.ts";

/** Calls that fetch the facts for what the visitor asked beside booking. */
export function questionCalls(scene: Scene, found: Situation[]): Call[] {
  return [...menuCalls(scene, found), ...priceCalls(scene), ...factCalls(scene)];
}

function menuCalls({ u, done }: Scene, found: Situation[]): Call[] {
  if (done.some(({ name }) => name === "find_services")) return [];
  if (found.includes("service-unknown")) return [{ call: "find_services", args: { words: u.unknownService } }];
  if (u.intents.includes("recommend") && u.services.length === 0) return [{ call: "find_services", args: { words: u.text.slice(0, 300) } }];
  if (!u.intents.includes("services")) return [];
  return [{ call: "find_services", args: { words: u.services[0]?.words ?? null } }];
}

function priceCalls(scene: Scene): Call[] {
  const { u, done } = scene;
  const wanted = (["price", "duration", "practitioners"] as const).some((intent) => u.intents.includes(intent));
  if (!wanted || visitAsked(scene) || shownServices(scene).length > 0) return [];
  const several = u.services
    .slice(0, mostDescribed)
    .flatMap(({ ids, words }) => (ids.length === 1 ? (serviceOf(scene, ids[0])?.name ?? words) : []));
  if (u.services.length + u.addOns.length === 0 && (scene.brief.items?.length ?? 0) > 1) several.push(...wishedServices(scene, scene.brief).slice(0, mostDescribed).map(({ name }) => name)); // prettier-ignore
  if (several.length > 1) return several.map((service) => ({ call: "describe_service", args: { service } }));
  if (done.some(({ name }) => name === "describe_service")) return [];
  const service = askedService(scene);
  return service ? [{ call: "describe_service", args: { service } }] : [];
}

/** Prices told at once. */
const mostDescribed = 3;

/** What the question is about: the service just named, else the one being booked, which also outweighs a guess; else the one talked of last. */
function askedService({ u, catalogue, brief, briefBefore, earlier }: Scene): string | null {
  const booking = serviceOf({ catalogue }, (brief.items ?? briefBefore.items)?.[0]?.serviceId)?.name ?? null;
  const [mention = booking ? undefined : lastNamed(earlier())] = u.services.length > 0 ? u.services : u.addOns;
  if (!mention || (booking && mention.confidence < guessBelow)) return booking;
  return mention.ids.length === 1 ? (serviceOf({ catalogue }, mention.ids[0])?.name ?? mention.words) : mention.words;
}

/** "How much are highlights?" "And how long do they take?" */
const lastNamed = (earlier: Understood[]): Mention | undefined => earlier.find(({ services }) => services.length > 0)?.services[0];

function factCalls({ u, catalogue, done }: Scene): Call[] {
  // "Cancel" in mid-booking is no question about the rule on it.
  if (done.some(({ name }) => name === "drop_booking") && !u.text.includes("?")) return [];
  // The salon's whereabouts are no policies: they are found by their key.
  const titles = u.topics.map((key) => catalogue.policies.find((policy) => policy.key === key)?.title ?? key);
  const questions = titles.slice(0, 2);
  const open =
    u.intents.includes("hours") || asksUnknown(u) || (u.intents.includes("policy") && titles.length === 0 && !u.intents.includes("book"));
  const aboutSomeone =
    u.intents.includes("practitioners") && u.practitioner !== null && u.practitioner !== "anyone" && u.services.length === 0;
  if (open || aboutSomeone) questions.push(u.text.slice(0, 300));
  return questions.map((question) => ({ call: "look_up", args: { question } }));
}
