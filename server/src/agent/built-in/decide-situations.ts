import type { Brief } from "@chairside/shared/brief.ts";
import type { Intent, Mention, Understood } from "../../understanding/understood.ts";
import { asksForExisting, changeTask, misplaced } from "./decide-change-task.ts";
import { contactAttempt } from "./decide-guest.ts";
import { asksUnknown, inMotion, type Scene, wishedServices } from "./decide-scene.ts";
import type { Wordings } from "./replies/replies.ts";
import { guessBelow, type Situation } from "./uncertainty-policy.ts";

/** All situations of the uncertainty policy that the visitor's words put us in. */
export function situations(scene: Scene): Situation[] {
  const { u, briefBefore } = scene;
  // Services, people and times are then those of what is booked already.
  if (changeTask(scene) !== null || misplaced(scene)) return aboutPeople(scene);
  return [...aboutPeople(scene), ...aboutServices(scene), ...aboutPractitioner(u), ...aboutTime(u, briefBefore), ...notUnderstood(scene)];
}

function aboutPeople(scene: Scene): Situation[] {
  const { u, catalogue } = scene;
  const found: Situation[] = [];
  const asks = (...intents: Intent[]) => intents.some((intent) => u.intents.includes(intent));
  if (asks("emergency")) found.push("emergency");
  if (asks("person")) found.push("person-wanted");
  if (asks("complaint")) found.push("complaint");
  if (asks("health")) found.push("health");
  if (asks("waitlist")) found.push("waitlist-wanted");
  if (asksForExisting(scene)) found.push("existing-appointment");
  if (u.usual === true && u.services.length === 0) found.push("usual");
  const guests = u.partySize ?? 1;
  if (guests > 1) found.push(guests > (catalogue.rules.largestParty ?? 8) ? "guests-many" : "guests-several");
  return found;
}

function aboutServices({ u, catalogue }: Scene): Situation[] {
  const found: Situation[] = [];
  if (u.unknownService && u.services.length === 0) found.push("service-unknown");
  const certain = u.services.filter(({ ids }) => ids.length === 1);
  if (differ(u.services) && !consultationOf(u, catalogue)) found.push(u.either === true ? "services-either" : "services-several");
  if (u.services.some(({ ids }) => ids.length > 1)) found.push("service-open");
  for (const mention of certain) found.push(isGuess(mention) ? "service-guessed" : "service-clear");
  return found;
}

/** Two of them at least have no service in common. */
function differ(mentions: Mention[]): boolean {
  return mentions.some(({ ids }, place) => mentions.slice(place + 1).some((other) => !other.ids.some((id) => ids.includes(id))));
}

/** "I used box dye and want to go lighter": what begins with a consultation comes before what else is wished. */
export function consultationOf({ services }: Understood, catalogue: Scene["catalogue"]): Mention | undefined {
  const first = new Set(catalogue.services.filter(({ consultationFirst }) => consultationFirst).map(({ id }) => id));
  return services.find(({ ids }) => ids.length === 1 && ids.some((id) => first.has(id)));
}

function aboutPractitioner({ practitioner, unknownPractitioner }: Understood): Situation[] {
  if (unknownPractitioner) return ["practitioner-unknown"];
  if (!practitioner || practitioner === "anyone") return ["practitioner-open"];
  return [isGuess(practitioner) || practitioner.ids.length > 1 ? "practitioner-guessed" : "practitioner-clear"];
}

const isGuess = ({ confidence }: Mention): boolean => confidence < guessBelow;

function aboutTime({ when, pick }: Understood, before: Brief): Situation[] {
  if (pick !== null) return ["slot-picked"];
  if (when.length === 0) return before.when ? [] : ["day-open"];
  return [when.length > 1 ? "day-two-readings" : "day-clear"];
}

/**
 * The first time we say so, the second we put up buttons, the third we bring a person: what we said last tells which it is.
 * Nobody is called for small talk that leads nowhere.
 */
function notUnderstood(scene: Scene): Situation[] {
  if (!saidNothingKnown(scene) || contactAttempt(scene) || asksUnknown(scene.u)) return [];
  const { transcript, replies, briefBefore } = scene;
  const last = transcript.findLast(({ by }) => by === "assistant")?.text ?? "";
  const saidSo = (wordings: Wordings): boolean => wordings.some((wording) => last.includes(wording));
  if (saidSo(replies.buttonsOnly())) return [inMotion(briefBefore) ? "not-understood-thrice" : "not-understood"];
  return [[replies.notUnderstood(), replies.whatICanDo(), replies.whyContact()].some(saidSo) ? "not-understood-twice" : "not-understood"];
}

/** "Classic", where the classic manicure is chosen already. */
function namesWhatIsChosen({ text }: Understood, brief: Brief, catalogue: Scene["catalogue"]): boolean {
  const chosen = wishedServices({ catalogue }, brief);
  const words = (said: string): string[] => said.toLowerCase().match(/\p{L}+/gu) ?? [];
  const known = new Set(chosen.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(words)));
  return words(text).length > 0 && words(text).every((word) => known.has(word));
}

function saidNothingKnown({ u, pressed, button, briefBefore, catalogue }: Scene): boolean {
  if (
    pressed ||
    button ||
    u.usual ||
    u.pickOpen ||
    u.asksWhy ||
    (u.correction && briefBefore.hold) ||
    namesWhatIsChosen(u, briefBefore, catalogue)
  )
    return false;
  const intents = u.intents.filter((intent) => intent !== "out-of-scope");
  const lists = [
    intents,
    u.services,
    u.addOns,
    u.declinedAddOns ?? [],
    u.when,
    u.topics,
    u.notes,
    u.declinedServices ?? [],
    Object.values(u.guest),
    Object.keys(u.facts ?? {}),
  ];
  const points = [
    u.stance,
    u.practitioner,
    u.pick,
    u.pickMissed,
    u.partySize,
    u.unknownService,
    u.unknownPractitioner,
    u.preferences ?? null,
    u.notWith ?? null,
  ];
  return lists.every((list) => list.length === 0) && points.every((point) => point === null);
}
