import type { ToolResults } from "../tools/tool-contracts.ts";
import { after, askDay } from "./decide-ask.ts";
import { type Question, type Scene, shownServiceNames, wishedNames } from "./decide-scene.ts";
import { mostButtons, serviceChoices } from "./decide-service-choices.ts";
import { stepFirstAnswer } from "./decide-step-first-answer.ts";
import { slotsAnswer } from "./decide-slots-answer.ts";

/** What to say about a search: the times, what is still needed for it, or why there are none. */
export function searchAnswer(scene: Scene, found: ToolResults["find_slots"]): Question {
  const { replies, say } = scene;
  if ("need" in found) {
    if (found.need === "when") return askDay(scene);
    const candidates = found.candidates.length > 0 ? found.candidates : shownServiceNames(scene);
    return serviceChoices(
      scene,
      candidates,
      say(candidates.length > 0 ? replies.askWhichService({ words: openWords(scene) }) : replies.askService()),
    );
  }
  if ("unknown" in found) return unknownAnswer(scene, found);
  if ("cannot" in found) return cannotAnswer(scene, found);
  const { result } = found;
  return result.found && result.first
    ? stepFirstAnswer(scene, result.slots, result.first, result.more)
    : slotsAnswer(scene, result, found.readings);
}

/** The words that fit several: of several services the first that is open. */
function openWords({ u, brief }: Scene): string | null {
  return brief.openServices?.[0] ?? u.services.find(({ ids }) => ids.length > 1)?.words ?? u.services[0]?.words ?? null;
}

function unknownAnswer(scene: Scene, { unknown, words, candidates }: Extract<ToolResults["find_slots"], { unknown: string }>): Question {
  const { replies, say, brief } = scene;
  if (unknown === "service")
    return after(say(replies.unknownService({ words })), serviceChoices(scene, candidates, say(replies.askService())));
  if (unknown === "when") return { ...askDay(scene), text: say(replies.dayUnknown({ words })) };
  const names = able(scene, candidates)
    .slice(0, mostButtons - 1)
    .map((name) => scene.first(name));
  const service = wishedNames(scene, brief);
  const who = names.length === 0 ? "" : say(service ? replies.whoDoes({ service, names }) : replies.ourTeam({ names }));
  const choices = [...names.map((name) => replies.withPractitioner({ name })), replies.buttons.anyone];
  return {
    text: [...(severalFit(scene) ? [] : [say(replies.unknownPractitioner({ name: words }))]), who].join(" ").trim(),
    choices,
    asked: { about: "practitioner", choices: choices.map((choice) => choice.say) },
  };
}

/** Those of the named who perform the service, where it is known. */
function able({ catalogue, brief: { items = [] } }: Scene, names: string[]): string[] {
  const performs = (name: string): boolean =>
    catalogue.practitioners.some(
      (each) => each.name === name && each.skills.some(({ serviceId }) => items.some((item) => item.serviceId === serviceId)),
    );
  const some = names.filter(performs);
  return some.length > 0 ? some : names;
}

/** "Sarah or Priya" is no unknown name: it leaves a choice. */
function severalFit({ u }: Scene): boolean {
  return u.practitioner !== null && u.practitioner !== "anyone" && u.practitioner.ids.length > 1;
}

function cannotAnswer(scene: Scene, { cannot, service, limit = 1 }: Extract<ToolResults["find_slots"], { cannot: string }>): Question {
  const { replies, say } = scene;
  if (cannot === "too-young" || cannot === "too-many-guests") {
    const no = cannot === "too-young" ? replies.tooYoung({ service: service.name, from: limit }) : replies.tooManyGuests({ most: limit });
    const choices = [replies.buttons.person, replies.buttons.prices];
    return { text: say(no), choices, asked: { about: "handover", choices: choices.map((choice) => choice.say) } };
  }
  if (cannot === "nobody-performs-it") {
    const no = say(
      replies.obstacle({ why: cannot, who: null, when: null, hours: false, reason: null, service: service.name, place: false }),
    );
    return after(no, serviceChoices(scene, [], say(replies.askService())));
  }
  const choices = [replies.buttons.person, replies.buttons.prices];
  return {
    text: say(replies.consultationFirst({ service: service.name })),
    choices,
    asked: { about: "handover", choices: choices.map((choice) => choice.say) },
  };
}
