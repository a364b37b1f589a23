import { answered, type Scene } from "./decide-scene.ts";
import { ended } from "./ended.ts";
import { situations } from "./decide-situations.ts";
import type { HandoverFor } from "./uncertainty-policy.ts";

/** The last words before a person answers: why, who answers next, and when somebody is there. */
export function handoverAnswer(scene: Scene, opening: string): string {
  const { replies, say } = scene;
  const found = situations(scene);
  const urgent = found.includes("emergency");
  const parts = [
    ...(urgent ? [say(replies.emergency({ number: emergencyNumber(scene.catalogue.salon.locale) }))] : []),
    ...(found.includes("health") && !urgent ? [healthRule(scene)] : []),
    [say(replies.handover[reason(scene)]()), say(replies.personNext()), ended(opening)].join(" "),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function reason(scene: Scene): HandoverFor {
  const record = scene.done.findLast(({ name }) => name === "hand_over");
  return record?.name === "hand_over" ? record.args.reason : "unsure";
}

function healthRule(scene: Scene): string {
  return [...salonRule(scene), scene.say(scene.replies.noAdvice())].join(" ");
}

function salonRule(scene: Scene): string[] {
  return (
    answered(scene, "look_up")
      ?.facts.slice(0, 1)
      .map(({ text }) => text) ?? []
  );
}

/** The number for help in the salon's country; 112 where we know no better, which all mobile networks route. */
export function emergencyNumber(locale: string): string {
  const region = new Intl.Locale(locale).maximize().region ?? "";
  return { GB: "999 or 112", US: "911", CA: "911", AU: "000", NZ: "111" }[region] ?? "112";
}
