import type { ToolResults } from "../tools/tool-contracts.ts";
import { askDay } from "./decide-ask.ts";
import { answered, type Call, called, type Question, type Scene } from "./decide-scene.ts";
import { searchAnswer } from "./decide-search-answer.ts";
import { serviceChoices } from "./decide-service-choices.ts";
import { dayWords } from "./replies/day-words.ts";
import { waitlistWords } from "./replies/waitlist-words.ts";

/** Puts the visitor on the list or takes them off. What they have just wished for is looked for first: nobody waits for what is free. */
export function waitlistCalls(scene: Scene): Call[] {
  if (!wantsWaitlist(scene) || called(scene, "join_waitlist") || called(scene, "leave_waitlist")) return [];
  if (wantsOff(scene)) return [{ call: "leave_waitlist", args: {} }];
  if (scene.brief.hold || scene.pressed || scene.u.pick !== null || foundFree(scene)) return [];
  return wishesAnew(scene) && !called(scene, "find_slots") ? [] : [{ call: "join_waitlist", args: {} }];
}

/** The same when there was nothing to look for yet: it says what is missing. */
export function waitlistAnyway(scene: Scene): Call[] {
  const searched = called(scene, "find_slots") || called(scene, "hold_slot") || scene.brief.hold;
  if (!wantsWaitlist(scene) || searched || called(scene, "join_waitlist") || called(scene, "leave_waitlist")) return [];
  return [{ call: "join_waitlist", args: {} }];
}

function wantsWaitlist({ u, briefBefore }: Scene): boolean {
  return u.intents.includes("waitlist") || (briefBefore.waitlist === "wanted" && u.stance !== "no");
}

const wantsOff = ({ u, replies }: Scene): boolean => u.intents.includes("waitlist") && waitlistWords[replies.language].leaving.test(u.text);

const wishesAnew = ({ u }: Scene): boolean => u.services.length + u.when.length > 0 || u.practitioner !== null;

/** Times were found for what was said, or words in it could not be read: that comes first. */
function foundFree(scene: Scene): boolean {
  const search = answered(scene, "find_slots");
  return search !== null && !("need" in search) && !("result" in search && !search.result.found);
}

/** Free times, for somebody who asked for the list: they may wait all the same. */
export function orWait(scene: Scene, question: Question): Question {
  return wantsWaitlist(scene) ? { ...question, choices: [...question.choices, waitlistWords[scene.replies.language].join] } : question;
}

/** What to say once the list was asked for; null: nothing. `askGuest` asks for name and contact. */
export function waitlistAnswer(scene: Scene, askGuest: (scene: Scene) => Question): Question | null {
  const words = waitlistWords[scene.replies.language];
  const left = answered(scene, "leave_waitlist");
  if (left) return { text: left.left.length > 0 ? scene.say(words.left) : words.notOnIt, choices: [], asked: undefined };
  const joined = answered(scene, "join_waitlist");
  if (!joined) return null;
  if ("joined" in joined) return { text: joinedWords(scene, joined.joined), choices: [words.leave], asked: undefined };
  if ("standing" in joined) {
    const list = joined.standing.map(({ service, practitioner, words: said }) => {
      const names = [service, ...(practitioner ? [scene.first(practitioner)] : [])];
      return `${names.join(" · ")} ("${said}")`;
    });
    return { text: words.standing(list.join("; ")), choices: [words.leave], asked: undefined };
  }
  if ("refused" in joined) return { text: words.refused[joined.refused], choices: [scene.replies.buttons.person], asked: undefined };
  return withLead(scene, askFor(scene, joined.missing, askGuest));
}

function joinedWords(scene: Scene, joined: Extract<ToolResults["join_waitlist"], { joined: unknown }>["joined"]): string {
  const words = waitlistWords[scene.replies.language];
  const [first, last] = [dayWords(joined.firstDay, scene), dayWords(joined.lastDay, scene)];
  const { guest = {} } = scene.brief;
  const what = { service: joined.service, who: joined.practitioner && scene.first(joined.practitioner) };
  const days = joined.firstDay === joined.lastDay ? first : words.between({ first, last });
  return scene.say(
    words.joined({ ...what, days, said: joined.words, minutes: joined.keptMinutes, contact: guest.phone ?? guest.email ?? "" }),
  );
}

function askFor(scene: Scene, missing: string[], askGuest: (scene: Scene) => Question): Question {
  const search = answered(scene, "find_slots");
  // It knows which services the words could mean.
  if (search && "need" in search) return searchAnswer(scene, search);
  if (missing.includes("service")) return serviceChoices(scene, [], scene.say(scene.replies.askService()));
  return missing.includes("when") ? askDay(scene) : askGuest(scene);
}

/** Once: the second question goes on without it. */
function withLead(scene: Scene, question: Question): Question {
  const { lead } = waitlistWords[scene.replies.language];
  return scene.briefBefore.waitlist === "wanted" ? question : { ...question, text: `${lead} ${question.text}`.trim() };
}
