import type { Choice } from "@chairside/shared/events.ts";
import type { OfferedSlot } from "@chairside/shared/facts.ts";
import { after, askDay } from "./decide-ask.ts";
import { calledName } from "./decide-guest.ts";
import { holdStands } from "./decide-hold.ts";
import { answered, asksUnknown, called, guestMissing, inMotion, type Question, type Scene } from "./decide-scene.ts";
import { mostButtons, serviceChoices } from "./decide-service-choices.ts";
import { searchAnswer } from "./decide-search-answer.ts";
import { slotsAnswer } from "./decide-slots-answer.ts";
import { depositHint, legWords, whoOf } from "./decide-slot-words.ts";
import { orWait, waitlistAnswer } from "./decide-waitlist.ts";
import type { Situation } from "./uncertainty-policy.ts";

/** Where the booking stands now and the one thing to ask next. Null: nothing is open. `answeredSomething`: facts precede it. */
export function openQuestion(scene: Scene, found: Situation[], answeredSomething: boolean): Question | null {
  const leaving = scene.u.intents.includes("goodbye") && !holdStands(scene);
  const question = newState(scene) ?? (leaving ? null : (refusal(scene) ?? pending(scene) ?? idle(scene, answeredSomething)));
  return question && withPerson(scene, found, question);
}

/** What the tools have just changed comes first. */
function newState(scene: Scene): Question | null {
  const { replies, say } = scene;
  const waiting = waitlistAnswer(scene, askGuest);
  if (waiting) return waiting;
  const proposed = answered(scene, "propose_booking");
  if (proposed && "proposal" in proposed)
    return after(movedTo(scene), { text: say(replies.propose()), choices: [], asked: { about: "confirm" } });
  if (proposed && "gone" in proposed)
    return after(say(replies.holdGone()), proposed.result ? slotsAnswer(scene, proposed.result, []) : askDay(scene));
  const hold = answered(scene, "hold_slot");
  if (hold?.held) return heldQuestion(scene);
  if (hold) return lostSlot(scene, hold);
  const search = answered(scene, "find_slots");
  return search ? orWait(scene, searchAnswer(scene, search)) : null;
}

/** The card shows the time; that it is another than before is said. */
function movedTo(scene: Scene): string {
  return scene.briefBefore.hold && called(scene, "hold_slot") ? heldWords(scene) : "";
}

function heldQuestion(scene: Scene): Question | null {
  const { brief, replies, say } = scene;
  if (!brief.hold) return null;
  // All is known and the card still lies there: its yes is all that is missing.
  const onCard = brief.proposal && guestMissing(brief).length === 0;
  return after(
    [heldWords(scene), ...(onCard ? [] : depositHint(scene))].join(" "),
    onCard ? { text: say(replies.proposalOpen()), choices: [], asked: { about: "confirm" } } : askGuest(scene),
  );
}

/** Which time is kept, when, with whom. */
function heldWords(scene: Scene): string {
  const slot = scene.brief.hold?.offered.slot;
  if (!slot) return "";
  const { day, time } = scene.replies.slot(slot);
  const held = scene.say(scene.replies.held({ day, time, who: whoOf(scene, slot), service: slot.service }));
  return [held, legWords(scene, slot)].filter(Boolean).join(" ");
}

type Lost = Extract<NonNullable<ReturnType<typeof answered<"hold_slot">>>, { held: false }>;

function lostSlot(scene: Scene, { reason, result }: Lost): Question {
  const { replies, say } = scene;
  const next = result ? slotsAnswer(scene, result, []) : pending(scene);
  if (reason === "no-such-slot") return next ?? askDay(scene);
  return after(say(reason === "slot-taken" ? replies.slotTaken() : replies.offerOld()), next ?? askDay(scene));
}

/** "No" and "not sure" are answers: each open question has its own reply to them. */
function refusal(scene: Scene): Question | null {
  const { u, asked, brief, replies, say, button } = scene;
  if (called(scene, "drop_booking")) return null;
  if (u.intents.includes("start-over") && !inMotion(brief) && u.stance === "no")
    return after(say(replies.noProblem()), anythingElse(scene));
  if (button === "anotherDay") return askDay(scene);
  if (u.asksWhy === true && guestMissing(brief).length > 0 && (asked?.about === "name" || asked?.about === "contact"))
    return { text: say(replies.whyContact()), choices: [replies.buttons.person, replies.buttons.leaveIt], asked: { about: asked.about } };
  if (u.pickOpen === true && brief.offered) return askSlot(scene, brief.offered);
  if (wantsChange(scene)) return { text: say(replies.whatToChange()), choices: changes(scene), asked: { about: "time" } };
  if (u.stance !== "no" && u.stance !== "maybe") return null;
  const sure = u.stance === "no";
  if (sure && (asked?.times ?? 0) >= 2 && inMotion(brief)) return leaveOrPerson(scene);
  if (sure && asked?.about === "day" && brief.items && !brief.offered)
    return after(say(replies.noProblem()), { ...askDay(scene), choices: [...askDay(scene).choices.slice(0, 3), replies.buttons.leaveIt] });
  if (brief.proposal)
    return {
      text: say(sure ? replies.whatToChange() : replies.keepingIt()),
      choices: changes(scene),
      asked: { about: sure ? "time" : "confirm" },
    };
  if (asked?.about === "name" || asked?.about === "contact")
    return after(say(replies.whyContact()), {
      text: "",
      choices: [replies.buttons.person, replies.buttons.leaveIt],
      asked: { about: asked.about },
    });
  if (brief.offered?.length && !holdStands(scene))
    return { text: say(sure ? replies.suitsBetter() : replies.narrowDown()), choices: changes(scene), asked: { about: "slot" } };
  if (sure && !inMotion(brief) && brief.booked?.length)
    return { text: u.intents.includes("thanks") ? "" : say(replies.noProblem()), choices: [], asked: undefined };
  if (sure && !inMotion(brief) && (asked?.about === "service" || asked?.about === "anything-else"))
    return { text: say(replies.noProblem()), choices: [replies.buttons.bookVisit], asked: { about: "anything-else" } };
  if (asked?.about === "service" || asked?.about === "variant")
    return sure ? serviceChoices(scene, [], say(replies.askService())) : describeChoices(scene, asked.choices ?? []);
  return null;
}

/** "No" for the second time: it is left, or a person helps. */
function leaveOrPerson({ replies, say }: Scene): Question {
  const choices = [replies.buttons.leaveIt, replies.buttons.person];
  return { text: say(replies.leaveOrPerson()), choices, asked: { about: "handover", choices: choices.map((choice) => choice.say) } };
}

/** "Yes, but …": a change was announced and not understood. Better ask than book the old. */
function wantsChange({ u, brief, done }: Scene): boolean {
  const said = u.services.length + u.addOns.length + u.when.length + u.topics.length;
  if (u.intents.includes("my-appointment")) return false;
  return u.correction && Boolean(brief.hold) && said === 0 && u.practitioner === null && u.pick === null && done.length === 0;
}

function changes({ replies: { buttons } }: Scene): Choice[] {
  return [buttons.earlier, buttons.later, buttons.anotherDay, buttons.someoneElse, buttons.leaveIt, buttons.person];
}

/** Helps to choose with the menu's own sentences. */
function describeChoices(scene: Scene, names: string[]): Question {
  const { catalogue, replies, say } = scene;
  const shown = catalogue.services.filter(({ name }) => names.includes(name)).slice(0, mostButtons);
  const lines = shown.map(({ name, description }) => replies.describeChoice({ name, description }));
  const question = serviceChoices(scene, names, say(replies.askWhichService({ words: null })));
  return {
    ...question,
    text: [...lines, question.text].join("\n"),
    choices: [...question.choices, replies.buttons.person],
  };
}

/** What was open before and still is. */
function pending(scene: Scene): Question | null {
  const { brief, replies, say, asked, u, button } = scene;
  if (called(scene, "drop_booking") && !brief.items)
    return u.stance === "no" || u.intents.includes("cancel") || button === "leaveIt"
      ? anythingElse(scene)
      : serviceChoices(scene, [], say(replies.askService()));
  const recap = u.intents.includes("my-appointment") && brief.hold ? heldWords(scene) : "";
  if (brief.proposal) return after(recap, { text: say(replies.proposalOpen()), choices: [], asked: { about: "confirm" } });
  if (holdStands(scene) && guestMissing(brief).length > 0) return after(recap, askGuest(scene));
  if (asked?.about === "practitioner" && asked.choices) return askWho(scene, asked.choices);
  if (brief.offered?.length && !holdStands(scene)) return askSlot(scene, brief.offered);
  if (brief.items && !brief.openServices && !brief.hold) return askDay(scene);
  if (asked?.about === "service" || asked?.about === "variant")
    return serviceChoices(scene, asked.choices ?? [], say(replies.askService()));
  return null;
}

/** The times stay valid in the middle of other talk: they are put up again as buttons that say them. */
function askSlot(scene: Scene, offered: OfferedSlot[]): Question {
  const { replies, say } = scene;
  const choices = offered.slice(0, mostButtons).map(({ slot }) => {
    const { dayShort, time } = replies.slot(slot);
    const name = whoOf(scene, slot);
    // Several names would be read as a wish for them: the time says which it is.
    const say = slot.legs ? `${dayShort} ${time}` : `${dayShort} ${time} ${replies.withPractitioner({ name }).say}`;
    return { label: `${dayShort}, ${time} · ${name}`, say };
  });
  return { text: `${say(replies.stillFree())} ${say(replies.whichTime({ count: offered.length }))}`, choices, asked: { about: "slot" } };
}

/** With whom, again: the buttons say the names. */
function askWho({ replies, say }: Scene, said: string[]): Question {
  const choices = said.map((words) => (words === replies.buttons.anyone.say ? replies.buttons.anyone : { label: words, say: words }));
  return { text: say(replies.askWho()), choices, asked: { about: "practitioner", choices: said } };
}

/** Only what is missing, in one go. */
function askGuest(scene: Scene): Question {
  const { replies, say, brief } = scene;
  const [first, second] = guestMissing(brief);
  if (answered(scene, "note_guest")?.refused.length) return { text: "", choices: [], asked: { about: first ?? "contact" } };
  if (first === "name" && second) return { text: say(replies.askGuest()), choices: [], asked: { about: "name" } };
  if (first === "name") return { text: say(replies.askName()), choices: [], asked: { about: "name" } };
  const name = scene.u.guest.name ? (brief.guest?.name ?? null) : null;
  return { text: say(replies.askContact({ name: name && calledName(name) })), choices: [], asked: { about: "contact" } };
}

/** Nothing is under way: what may come next. */
function idle(scene: Scene, answeredSomething: boolean): Question | null {
  const { u, replies, say, brief } = scene;
  if (inMotion(brief) || (brief.booked?.length && u.intents.includes("thanks"))) return null;
  if (u.intents.includes("book") || called(scene, "note_guest")) return serviceChoices(scene, [], say(replies.askService()));
  if (u.intents.includes("my-appointment") && brief.booked?.length) return after(say(replies.alreadyBooked()), anythingElse(scene));
  if (u.intents.includes("greeting") && !brief.booked?.length) return serviceChoices(scene, [], say(replies.askService()));
  if (answeredSomething || u.intents.includes("thanks")) return anythingElse(scene);
  const choices = [replies.buttons.bookVisit, replies.buttons.prices, replies.buttons.openingHours, replies.buttons.person];
  return { text: say(replies.anythingElse()), choices, asked: { about: "anything-else" } };
}

/** Asked once; after a second answer the button alone will do. */
function anythingElse({ replies, say, brief, asked }: Scene): Question {
  const choices = brief.booked?.length ? [] : [replies.buttons.bookVisit];
  const again = asked?.about === "anything-else";
  return { text: again ? "" : say(replies.anythingElse()), choices, asked: { about: "anything-else" } };
}

/** Asked in vain, or where talk goes in circles: a person is always among the buttons. */
function withPerson(scene: Scene, found: Situation[], question: Question): Question {
  const stuck = found.some((situation) => situation === "not-understood" || situation === "not-understood-twice");
  const unanswered = asksUnknown(scene.u) && called(scene, "look_up");
  const { buttons } = scene.replies;
  if (!(stuck || unanswered) || question.choices.some(({ say }) => say === buttons.person.say)) return question;
  return { ...question, choices: [...question.choices, buttons.person] };
}
