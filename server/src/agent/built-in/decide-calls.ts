import type { ToolRecord } from "../tools/tool-contracts.ts";
import { guestToNote } from "./decide-guest.ts";
import { changeCalls } from "./decide-change.ts";
import { changeTask, misplaced } from "./decide-change-task.ts";
import { holdStands } from "./decide-hold.ts";
import { questionCalls } from "./decide-questions.ts";
import { answered, type Call, called, failed, guestMissing, type Scene, wishedServices } from "./decide-scene.ts";
import { exactSlot, slotSearch } from "./decide-search.ts";
import { situations } from "./decide-situations.ts";
import { waitlistAnyway, waitlistCalls } from "./decide-waitlist.ts";
import { needsPerson, type Situation } from "./uncertainty-policy.ts";

/** Calls of one turn at most: a turn that wants more answers with what it has. */
export const mostCalls = 6;

/** The next tool call of this turn, or null when it is time to answer. The same call is never made twice. */
export function nextCall(scene: Scene): Call | null {
  if (failed(scene) || called(scene, "hand_over") || scene.done.length >= mostCalls) return null;
  const found = situations(scene);
  for (const rule of changeTask(scene) === null && !scene.briefBefore.change?.waiting ? rules : changeRules(scene)) {
    const call = rule(scene, found).find((each) => !made(each, scene.done));
    if (call) return call;
  }
  return null;
}

type Rule = (scene: Scene, found: Situation[]) => Call[];

const rules: Rule[] = [
  emergencyFirst,
  noteGuest,
  noteForSalon,
  factsBeforePerson,
  handOver,
  drop,
  hold,
  waitlistCalls,
  search,
  holdExact,
  waitlistAnyway,
  questionsFirst,
  propose,
];

/** While the talk is of what is booked already: nothing is booked beside it, and no contact is noted for a visit. */
function changeRules(scene: Scene): Rule[] {
  const beside: Rule[] = changeTask(scene) === null ? [drop, hold, search] : [];
  return [emergencyFirst, noteForSalon, factsBeforePerson, handOver, changeCalls, ...(misplaced(scene) ? [] : beside), questionsFirst];
}

function made(call: Call, done: ToolRecord[]): boolean {
  return done.some(({ name, args }) => name === call.call && JSON.stringify(args) === JSON.stringify(call.args));
}

function emergencyFirst(_scene: Scene, found: Situation[]): Call[] {
  return found.includes("emergency") ? [{ call: "hand_over", args: { reason: "health" } }] : [];
}

function noteGuest(scene: Scene): Call[] {
  if (called(scene, "note_guest")) return [];
  const guest = guestToNote(scene);
  return guest ? [{ call: "note_guest", args: guest }] : [];
}

function noteForSalon(scene: Scene): Call[] {
  const known = scene.briefBefore.notes ?? [];
  const fresh = scene.u.notes.filter((note) => !known.includes(note));
  return fresh.length > 0 ? [{ call: "note_for_salon", args: { note: fresh.join("; ").slice(0, 300) } }] : [];
}

/** A person is on the way, but the salon's rule on it can be told at once. */
function factsBeforePerson({ u }: Scene, found: Situation[]): Call[] {
  const why = needsPerson(found)?.situation;
  if (why === "health") return [{ call: "look_up", args: { question: u.text.slice(0, 300) } }];
  return [];
}

function handOver(scene: Scene, found: Situation[]): Call[] {
  const person = needsPerson(found) ?? (acceptsPerson(scene) ? { reason: personReason(scene) } : null);
  return person ? [{ call: "hand_over", args: { reason: person.reason } }] : [];
}

/** Yes to "shall I bring a person in?". */
function acceptsPerson({ asked, u }: Scene): boolean {
  return asked?.about === "handover" && u.stance === "yes";
}

function personReason({ catalogue, briefBefore }: Scene): "not-bookable-online" | "asked-for-person" {
  const first = wishedServices({ catalogue }, briefBefore).some(({ consultationFirst }) => consultationFirst);
  return first ? "not-bookable-online" : "asked-for-person";
}

/** "Forget it" lets go; "forget the 2:30, Friday instead" changes. */
function drop({ u, briefBefore, asked }: Scene): Call[] {
  const another = u.services.length + u.when.length > 0 || u.pick !== null || u.pickMissed !== null || u.practitioner !== null;
  const leaves = asked?.about === "handover" && u.stance === "no" && asked.times >= 1 && Boolean(briefBefore.hold ?? briefBefore.offered);
  const wished = u.intents.includes("start-over") || u.intents.includes("cancel") || leaves;
  if (another && !(u.intents.includes("start-over") && u.services.length > 0)) return [];
  const something = briefBefore.proposal ?? briefBefore.hold ?? briefBefore.offered ?? briefBefore.items ?? briefBefore.when;
  return wished && something ? [{ call: "drop_booking", args: {} }] : [];
}

function hold(scene: Scene): Call[] {
  const { u, pressed, briefBefore } = scene;
  if (pressed) return [{ call: "hold_slot", args: { slot: null } }];
  const pick = u.pick ?? (agreesToOnly(scene) ? 0 : null);
  if (pick === null || !briefBefore.offered?.[pick]) return [];
  return [{ call: "hold_slot", args: { slot: pick + 1 } }];
}

/** Yes to the one time there was. */
function agreesToOnly({ u, asked, briefBefore }: Scene): boolean {
  return u.stance === "yes" && asked?.about === "slot" && briefBefore.offered?.length === 1 && u.when.length === 0;
}

function search(scene: Scene, found: Situation[]): Call[] {
  if (called(scene, "find_slots") || called(scene, "hold_slot")) return [];
  const args = slotSearch(scene, found);
  return args ? [{ call: "find_slots", args }] : [];
}

function holdExact(scene: Scene, found: Situation[]): Call[] {
  if (called(scene, "hold_slot")) return [];
  const slot = exactSlot(scene, found);
  return slot === null ? [] : [{ call: "hold_slot", args: { slot } }];
}

/** Room is left for the summary card. */
function questionsFirst(scene: Scene, found: Situation[]): Call[] {
  return scene.done.length >= mostCalls - 1 ? [] : questionCalls(scene, found);
}

function propose(scene: Scene): Call[] {
  const { brief, u } = scene;
  if (!brief.hold || !(holdStands(scene) || called(scene, "hold_slot")) || guestMissing(brief).length > 0 || refusedContact(scene))
    return [];
  const searching = called(scene, "find_slots") && !answered(scene, "hold_slot");
  const settled = brief.proposal && !called(scene, "note_guest") && !called(scene, "hold_slot");
  if (searching || settled || (u.stance === "no" && brief.proposal)) return [];
  return [{ call: "propose_booking", args: {} }];
}

function refusedContact(scene: Scene): boolean {
  return Boolean(answered(scene, "note_guest")?.refused.length);
}
