import type { Intent } from "../../understanding/understood.ts";
import { inMotion, type Scene } from "./decide-scene.ts";
import type { Wordings } from "./replies/replies.ts";
import type { Situation } from "./uncertainty-policy.ts";

/** What people say around the matter, and what we could not follow. */
export function smallTalk(scene: Scene, found: Situation[]): string[] {
  const { u, replies, say, catalogue } = scene;
  const parts: string[] = [];
  if (u.intents.includes("are-you-a-bot"))
    parts.push(say(replies.aBot({ assistant: catalogue.salon.assistantName, salon: catalogue.salon.name })));
  else if (u.intents.includes("greeting") && onlySmallTalk(scene)) parts.push(say(replies.greeting()));
  if (u.intents.includes("thanks") && !u.intents.includes("goodbye") && (onlySmallTalk(scene) || u.services.length + u.when.length === 0))
    parts.push(say(replies.youAreWelcome()));
  if (u.intents.includes("goodbye")) parts.push(say(replies.goodbye()));
  if (found.includes("not-understood")) parts.push(say(unclear(scene)));
  if (found.includes("not-understood-twice")) parts.push(say(replies.buttonsOnly()));
  return parts;
}

/** What was asked for may be the riddle itself: then its reason. Out of the blue, what we are here for. */
function unclear({ asked, briefBefore, replies, u }: Scene): Wordings {
  if (asked?.about === "name" || asked?.about === "contact") return replies.whyContact();
  const answers = asked !== null && asked.about !== "anything-else" && asked.about !== "handover";
  const short = (u.text.match(/\S+/g) ?? []).length <= 2;
  return short || answers || inMotion(briefBefore) || !u.intents.includes("out-of-scope") ? replies.notUnderstood() : replies.whatICanDo();
}

const talk = new Set<Intent>(["greeting", "thanks", "goodbye", "are-you-a-bot", "out-of-scope"]);

/** Nothing in the words that another part of the answer deals with. */
function onlySmallTalk({ u, done, briefBefore }: Scene): boolean {
  return done.length === 0 && u.intents.every((intent) => talk.has(intent)) && !(u.stance && inMotion(briefBefore));
}
