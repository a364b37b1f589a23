import { localParts } from "../../booking/salon-time.ts";
import { readChange, splitMove } from "../../understanding/read-change.ts";
import { understand } from "../../understanding/understand.ts";
import type { Understood } from "../../understanding/understood.ts";
import type { ToolArguments } from "../tools/tool-contracts.ts";
import { changeTask, leavesIt } from "./decide-change-task.ts";
import { answered, type Call, called, type Scene } from "./decide-scene.ts";
import { visitorLocale } from "./replies/reply-language.ts";

type Args = ToolArguments<"change_appointment">;

/** The calls for looking at, moving and cancelling what is booked, in their order. None while something else is spoken of. */
export function changeCalls(scene: Scene): Call[] {
  const task = changeTask(scene);
  if (task === null) return [];
  if (scene.briefBefore.change && leavesIt(scene)) return [{ call: "drop_booking", args: {} }];
  if (task === "look") return [{ call: "my_appointments", args: readChange(scene.u.text).other ? { other: true } : {} }];
  return [...holdPicked(scene), ...chosen(scene, task), ...card(scene)];
}

/** One of the times shown for it. */
function holdPicked(scene: Scene): Call[] {
  const { u, pressed, briefBefore } = scene;
  if (briefBefore.change?.task !== "move" || called(scene, "hold_slot") || called(scene, "change_appointment")) return [];
  if (pressed) return [{ call: "hold_slot", args: { slot: null } }];
  const pick = u.pick ?? (u.stance === "yes" && !u.anyoneWillDo && briefBefore.offered?.length === 1 ? 0 : null);
  return pick !== null && briefBefore.offered?.[pick] ? [{ call: "hold_slot", args: { slot: pick + 1 } }] : [];
}

function chosen(scene: Scene, task: "move" | "cancel"): Call[] {
  if (called(scene, "change_appointment") || called(scene, "hold_slot")) return [];
  const args = task === "move" ? moveArgs(scene) : cancelArgs(scene);
  return [{ call: "change_appointment", args: { task, ...args } }];
}

function cancelArgs(scene: Scene): Omit<Args, "task"> {
  return onlyOneShown(scene) ?? (namesOne(scene.u) ? { which: words(scene.u.text) } : {});
}

function moveArgs(scene: Scene): Omit<Args, "task"> {
  const { u, briefBefore, asked } = scene;
  const { change } = briefBefore;
  const parts = splitMove(u.text, (text) => isTime(readPart(scene, text)));
  // What was said before we asked which one still says where to.
  const before = asked?.about === "appointment" ? change?.words : undefined;
  if (parts)
    return {
      ...(namesOne(readPart(scene, parts.which)) ? { which: words(parts.which) } : {}),
      when: words(parts.target),
      ...person(readPart(scene, parts.target), scene),
    };
  if (asked?.about === "appointment") return { ...(onlyOneShown(scene) ?? { which: words(u.text) }), ...(before ? { when: before } : {}) };
  const known = change?.appointmentId !== undefined;
  const which = !known && u.services.length > 0 ? { which: words(mentions(u)) } : {};
  const other = readChange(u.text).other ? { which: words(u.text) } : {};
  return {
    ...which,
    ...other,
    ...(isTime(u) ? { when: words(u.text) } : {}),
    ...(known || u.services.length === 0 ? person(u, scene) : {}),
    ...more(u),
  };
}

const words = (text: string): string => text.trim().slice(0, 300);

function readPart({ catalogue, now, ...scene }: Scene, text: string): Understood {
  return understand(text, { catalogue, now, locale: visitorLocale(scene), brief: {} });
}

/** "Yes" to the only one there is. */
function onlyOneShown({ u, asked, briefBefore: { change } }: Scene): { appointment: number } | null {
  return asked?.about === "appointment" && u.stance === "yes" && change?.shown?.length === 1 ? { appointment: 1 } : null;
}

function namesOne(u: Understood): boolean {
  const { place, reference, all, other } = readChange(u.text);
  return u.when.length > 0 || u.services.length > 0 || u.practitioner !== null || place !== null || reference !== null || all || other;
}

function isTime(u: Understood): boolean {
  const { shift, sameTime } = readChange(u.text);
  return u.when.length > 0 || shift !== null || sameTime;
}

const mentions = ({ services, practitioner }: Understood): string =>
  [...services.map((one) => one.words), practitioner && practitioner !== "anyone" ? `with ${practitioner.words}` : ""].join(" ");

function person({ practitioner, intents }: Understood, { catalogue }: Scene): Pick<Args, "practitioner"> {
  if (practitioner === "anyone" || intents.includes("someone-else")) return { practitioner: "anyone" };
  const [only, more] = practitioner?.ids ?? [];
  const named = more === undefined ? catalogue.practitioners.find(({ id }) => id === only)?.name : practitioner?.words;
  return named ? { practitioner: named } : {};
}

function more({ intents }: Understood): Pick<Args, "more"> {
  const way = (["earlier", "later"] as const).find((one) => intents.includes(one));
  if (way) return { more: way };
  return intents.includes("more-options") ? { more: "other" } : {};
}

/** Cancelling has a card at once. A move has one where a time was named to the minute and is free. */
function card(scene: Scene): Call[] {
  const found = answered(scene, "change_appointment");
  if (!found || !("readings" in found)) return [];
  if (found.result === null) return called(scene, "propose_cancel") ? [] : [{ call: "propose_cancel", args: {} }];
  const { when } = scene.brief.change ?? {};
  const wished = scene.done.some(({ name, args }) => name === "change_appointment" && "when" in args && args.when);
  if (called(scene, "hold_slot") || !found.result.found || found.readings.length > 0 || !wished) return [];
  if (when?.at === undefined || when.from === undefined || when.from !== when.to) return [];
  const { slots } = found.result;
  const exact = slots.filter(({ slot }) => localParts(Date.parse(slot.start), slot.timeZone).minute === when.at);
  const [only, another] = exact;
  return only && !another ? [{ call: "hold_slot", args: { slot: slots.indexOf(only) + 1 } }] : [];
}
