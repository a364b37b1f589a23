import type { ChangeWish } from "@chairside/shared/brief.ts";
import { readChange } from "../../understanding/read-change.ts";
import { inMotion, type Scene } from "./decide-scene.ts";

type Task = ChangeWish["task"];

/** What the visitor wants with what is booked already, by these words or still; null: they speak of something else. */
export function changeTask(scene: Scene): Task | null {
  const { u, briefBefore, asked } = scene;
  const { change } = briefBefore;
  if (startsAnew(scene)) return null;
  if (change && leavesIt(scene)) return change.task;
  if (asksForExisting(scene)) {
    if (u.intents.includes("cancel")) return "cancel";
    const read = readChange(u.text);
    const other = read.movesIt || (u.when.length > 0 && u.correction);
    if (u.intents.includes("reschedule") || read.shift !== null || other) return "move";
    // "My appointment with Sarah", where we have just asked which one.
    return change && asked?.about === "appointment" ? change.task : "look";
  }
  return change && goesOn(scene) ? change.task : null;
}

/** "Cancel" and "move it" in the middle of a booking are about that booking, not about one that stands. */
export function asksForExisting({ u, briefBefore: before }: Scene): boolean {
  const wished = u.intents.some((intent) => intent === "reschedule" || intent === "cancel" || intent === "my-appointment");
  const read = readChange(u.text);
  // "Can you move it to Wednesday?": what stands, where nothing else is being booked. "Actually Wednesday": only just after it was booked.
  const moved = read.movesIt || (u.correction && Boolean(before.booked?.length));
  const another = moved && u.when.length > 0 && u.services.length === 0;
  if (!wished && !another && read.shift === null && !(before.change && read.movesIt)) return false;
  if (before.change) return true;
  if (!before.hold && !before.proposal && u.intents.includes("my-appointment")) return true;
  return !inMotion(before);
}

/** "Keep it", "no" to the card or to "which one?", and "cancel" by itself while a move is being looked for. */
export function leavesIt({ u, briefBefore: { change }, asked }: Scene): boolean {
  if (!change || change.task === "look") return false;
  const says = u.intents.includes("start-over") || readChange(u.text).keeps;
  const turnsDown =
    u.stance === "no" &&
    u.when.length === 0 &&
    u.practitioner === null &&
    !saysWhom(u) &&
    (change.proposal || asked?.about === "appointment");
  const few = (u.text.match(/\S+/g) ?? []).length <= 2;
  return (
    says || Boolean(turnsDown) || (change.task === "move" && change.appointmentId !== undefined && few && u.intents.includes("cancel"))
  );
}

/** Another visit is to be booked; naming a service to say which one is meant is none. */
function startsAnew({ u, asked, briefBefore: { change } }: Scene): boolean {
  if (asked?.about === "appointment" || u.services.length === 0 || !u.intents.includes("book")) return false;
  return change !== undefined;
}

function goesOn(scene: Scene): boolean {
  const { u, briefBefore, asked, said, pressed } = scene;
  const { change } = briefBefore;
  if (!change) return false;
  const read = readChange(u.text);
  if (said.some(({ proved }) => proved)) return true;
  const names = u.when.length > 0 || u.practitioner !== null || u.services.length > 0 || read.place !== null || read.reference !== null;
  if (asked?.about === "appointment") return names || read.all || read.other || u.stance === "yes";
  if (change.waiting) return u.when.length > 0 && u.topics.length === 0;
  if (read.other) return true;
  if (change.task !== "move" || change.appointmentId === undefined) return false;
  const relative = u.intents.some((intent) => ["earlier", "later", "more-options", "someone-else"].includes(intent));
  const time = u.when.length > 0 || u.pick !== null || u.pickMissed !== null || read.shift !== null || read.sameTime;
  return pressed || time || relative || u.practitioner !== null || saysWhom(u);
}

/** "Not with Mei", "anyone will do". */
const saysWhom = ({ notWith, anyoneWillDo }: Scene["u"]): boolean => notWith !== undefined || anyoneWillDo === true;

/** A code or a contact typed into the chat while the card waits for it. */
export function misplaced({ briefBefore: { change }, u, said }: Scene): boolean {
  if (!change?.waiting || said.some(({ proved }) => proved)) return false;
  return Boolean(u.guest.phone ?? u.guest.email) || /•{6}/.test(u.text);
}
