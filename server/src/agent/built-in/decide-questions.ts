import { type Call, type Scene, serviceOf } from "./decide-scene.ts";
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
  if (!wanted || done.some(({ name }) => name === "describe_service")) return [];
  const service = askedService(scene);
  return service ? [{ call: "describe_service", args: { service } }] : [];
}

/** What the question is about: the service just named, else the one being booked, which also outweighs a guess. */
function askedService({ u, catalogue, brief, briefBefore }: Scene): string | null {
  const booking = serviceOf({ catalogue }, brief.serviceId ?? briefBefore.serviceId)?.name ?? null;
  const [mention] = u.services.length > 0 ? u.services : u.addOns;
  if (!mention || (booking && mention.confidence < guessBelow)) return booking;
  return mention.ids.length === 1 ? (serviceOf({ catalogue }, mention.ids[0])?.name ?? mention.words) : mention.words;
}

function factCalls({ u, catalogue }: Scene): Call[] {
  const titles = u.topics.flatMap((key) => catalogue.policies.find((policy) => policy.key === key)?.title ?? []);
  const questions = titles.slice(0, 2);
  const open = u.intents.includes("hours") || (u.intents.includes("policy") && titles.length === 0 && !u.intents.includes("book"));
  const aboutSomeone =
    u.intents.includes("practitioners") && u.practitioner !== null && u.practitioner !== "anyone" && u.services.length === 0;
  if (open || aboutSomeone) questions.push(u.text.slice(0, 300));
  return questions.map((question) => ({ call: "look_up", args: { question } }));
}
