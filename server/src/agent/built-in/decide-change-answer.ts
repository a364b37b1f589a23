import type { StandingAppointment } from "@chairside/shared/facts.ts";
import { readChange } from "../../understanding/read-change.ts";
import type { ToolResults } from "../tools/tool-contracts.ts";
import { after } from "./decide-ask.ts";
import { misplaced } from "./decide-change-task.ts";
import { answered, called, type Question, type Scene } from "./decide-scene.ts";
import { slotsAnswer } from "./decide-slots-answer.ts";
import { type ChangeWords, changeWords } from "./replies/change-words.ts";

/** What to say and ask about what is booked already; null: nothing is open there. */
export function changeQuestion(scene: Scene): Question | null {
  const words = changeWords[scene.replies.language];
  const { say, brief, briefBefore } = scene;
  if (called(scene, "drop_booking") && briefBefore.change) return { text: say(words.kept), choices: [], asked: { about: "anything-else" } };
  if (misplaced(scene)) return { text: say(words.useTheCard), choices: [], asked: { about: "verification" } };
  const looked = answered(scene, "my_appointments");
  if (looked) return lookAnswer(scene, words, looked);
  const proposed = answered(scene, "propose_cancel");
  if (proposed) return cancelAnswer(scene, words, proposed);
  const held = answered(scene, "hold_slot");
  if (held && brief.change) return holdAnswer(scene, words, held);
  const changed = answered(scene, "change_appointment");
  if (changed) return changedAnswer(scene, words, changed);
  return pending(scene, words);
}

/** Who cannot read what is sent there any more is helped by a person. */
function verification({ say, briefBefore, replies: { buttons } }: Scene, words: ChangeWords): Question {
  const text = say(briefBefore.change?.waiting ? words.proveStill : words.prove);
  return { text, choices: [buttons.person], asked: { about: "verification" } };
}

function lookAnswer(scene: Scene, words: ChangeWords, found: ToolResults["my_appointments"]): Question {
  if ("need" in found) return verification(scene, words);
  const count = found.appointments.length;
  if (count === 0) return nothingFound(scene, words);
  const another = found.here ? [words.another] : [];
  const text = `${scene.say(words.shown({ count }))} ${scene.say(words.whatNext)}`;
  // Moving and cancelling are buttons on each appointment's card, and named in the question where there are no buttons.
  const answers = [words.move, words.cancel, ...another];
  return { text, choices: another, asked: { about: "anything-else", choices: answers.map(({ say }) => say) } };
}

/** Known or not, one answer; a person may know more. */
function nothingFound({ say, replies: { buttons } }: Scene, words: ChangeWords): Question {
  return { text: say(words.nothingFound), choices: [buttons.person, buttons.bookVisit], asked: { about: "handover" } };
}

function past({ say, replies: { buttons } }: Scene, words: ChangeWords): Question {
  return { text: say(words.past), choices: [buttons.person], asked: { about: "handover" } };
}

function cancelAnswer(scene: Scene, words: ChangeWords, proposed: ToolResults["propose_cancel"]): Question {
  if ("cannot" in proposed) return past(scene, words);
  if ("missing" in proposed || proposed.proposal.kind !== "cancel") return nothingFound(scene, words);
  const fee = proposed.proposal.fee && scene.replies.money(proposed.proposal.fee);
  return { text: scene.say(words.confirmCancel({ fee })), choices: [], asked: { about: "confirm" } };
}

function holdAnswer(scene: Scene, words: ChangeWords, held: ToolResults["hold_slot"]): Question {
  const { say, replies } = scene;
  if (held.held) return { text: say(words.confirmMove), choices: [], asked: { about: "confirm" } };
  const lost = say(held.reason === "slot-taken" ? replies.slotTaken() : replies.offerOld());
  return held.result ? after(lost, times(scene, held.result, [])) : after(lost, pending(scene, words));
}

function changedAnswer(scene: Scene, words: ChangeWords, changed: ToolResults["change_appointment"]): Question | null {
  const { say, replies } = scene;
  if ("none" in changed) return nothingFound(scene, words);
  if ("cannot" in changed) return past(scene, words);
  if ("readings" in changed) return changed.result && times(scene, changed.result, changed.readings, changed.appointment);
  if ("unknown" in changed) {
    const no =
      changed.unknown === "when" ? replies.dayUnknown({ words: changed.words }) : replies.unknownPractitioner({ name: changed.words });
    return askWhen(scene, say(no));
  }
  if (changed.need === "verification") return verification(scene, words);
  if (changed.need === "when")
    return askWhen(scene, say(words.moveWhen({ service: changed.appointment.slot.service, ...moment(scene, changed.appointment) })));
  return whichOne(scene, words, changed);
}

function whichOne(
  scene: Scene,
  words: ChangeWords,
  { appointments, unmatched }: { appointments: StandingAppointment[]; unmatched: boolean },
): Question {
  const choices = appointments.slice(0, mostButtons).map(({ slot }) => {
    const { dayShort, time } = scene.replies.slot(slot);
    return { label: `${dayShort}, ${time} · ${slot.service}`, say: `${dayShort} ${time}` };
  });
  const lead = unmatched ? `${scene.say(words.notAmongThem)} ` : "";
  return { text: lead + scene.say(words.whichOne), choices, asked: { about: "appointment", choices: choices.map(({ say }) => say) } };
}

const mostButtons = 6;

function moment({ replies }: Scene, { slot }: StandingAppointment): { day: string; time: string } {
  const { day, time } = replies.slot(slot);
  return { day, time };
}

function askWhen({ replies: { buttons } }: Scene, text: string): Question {
  const choices = [buttons.soonest, buttons.thisWeek, buttons.nextWeek, buttons.saturday];
  return { text, choices, asked: { about: "day", choices: choices.map(({ say }) => say) } };
}

/** As for a new booking, seen from what is wished for this one. */
function times(scene: Scene, result: Parameters<typeof slotsAnswer>[1], readings: string[], appointment?: StandingAppointment): Question {
  const { when, practitioner, notWith } = scene.brief.change ?? {};
  const wish = { ...(when ? { when } : {}), ...(practitioner ? { practitioner } : {}), notWith };
  const moved = appointment && servicesIn(scene, appointment);
  return slotsAnswer({ ...scene, brief: { ...scene.brief, ...wish }, ...(moved ? { moved } : {}) }, result, readings);
}

function servicesIn({ catalogue: { services } }: Scene, { slot }: StandingAppointment): Scene["moved"] {
  const names = new Set((slot.legs ?? [slot]).map(({ service }) => service));
  return services.filter(({ name }) => names.has(name)).map(({ id }) => ({ serviceId: id, addOnIds: [] }));
}

/** What was open before and still is. */
function pending(scene: Scene, words: ChangeWords): Question | null {
  const { change } = scene.brief;
  const { say } = scene;
  if (!change) return null;
  if (change.waiting) return verification(scene, words);
  if (change.proposal) return { text: say(words.cardOpen), choices: [], asked: { about: "confirm" } };
  const open = change.task !== "look" && change.appointmentId === undefined && (change.shown?.length ?? 0) > 0;
  return open && !readChange(scene.u.text).keeps ? { text: say(words.whichOne), choices: [], asked: { about: "appointment" } } : null;
}
