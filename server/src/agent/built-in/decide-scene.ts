import type { Asked, Brief } from "@chairside/shared/brief.ts";
import type { Choice } from "@chairside/shared/events.ts";
import type { Catalogue, Service } from "../../booking/catalogue.ts";
import type { Language } from "../../understanding/languages/language-pack.ts";
import type { Understood } from "../../understanding/understood.ts";
import type { ToolName, ToolResults } from "../tools/tool-contracts.ts";
import type { NextStep, StepInput } from "./next-step.ts";
import type { Replies, Wordings } from "./replies/replies.ts";
import { type ButtonName, buttonNamed } from "./replies/button-named.ts";
import { packs, visitorLanguage } from "./replies/reply-language.ts";
import { waitlistWords } from "./replies/waitlist-words.ts";
import { vary } from "./replies/vary.ts";

export type Call = Extract<NextStep, { call: ToolName }>;
export type Answer = Extract<NextStep, { say: string }>;
/** A part of an answer that asks something. */
export interface Question {
  text: string;
  choices: Choice[];
  asked: Answer["asked"];
}

/** One step of a turn as the rules see it: what was said, what was known, what the tools have answered. */
export interface Scene extends StepInput {
  u: Understood;
  /** A slot button was pressed. */
  pressed: boolean;
  /** The visitor's words are those of one of our own buttons. */
  button: ButtonName | null;
  replies: Replies;
  /** What the previous answer asked. */
  asked: Asked | null;
  /** The services of an appointment that is being moved: who does them is asked of these. */
  moved?: Brief["items"];
  /** What the visitor said before in this conversation, newest first. */
  earlier(): Understood[];
  /** A practitioner as guests call them: the first name, unless two share it. */
  first(name: string): string;
  /** One wording, never the one just said. */
  say(wordings: Wordings): string;
}

export function setScene(understood: Understood, input: StepInput, earlier: () => Understood[]): Scene {
  const pack = packs[visitorLanguage(input)];
  const text = input.said.map((said) => said.text).join("\n");
  const button = buttonNamed(pack, understood.text || text);
  const heard = input.transcript
    .filter(({ by }) => by === "assistant")
    .slice(-3)
    .map((said) => said.text)
    .toReversed();
  const seed = `${input.transcript.length} ${text}`;
  return {
    ...input,
    u: button ? readAsButton(understood, button) : readAsWaitlistButton(understood, pack.language, text),
    pressed: input.said.some(({ offer }) => offer !== undefined),
    button,
    replies: pack,
    asked: input.briefBefore.asked ?? null,
    earlier,
    first: (name) => firstName(name, input.catalogue),
    say: (wordings) => vary(wordings, seed, heard),
  };
}

function firstName(name: string, { practitioners }: Catalogue): string {
  const first = name.split(" ")[0] ?? name;
  return practitioners.filter((each) => each.name.split(" ")[0] === first).length > 1 ? name : first;
}

/** Our own buttons mean what they were made for, whatever else their words could be read as. */
function readAsButton(u: Understood, button: ButtonName): Understood {
  const intents = buttonIntents[button];
  return intents ? { ...u, intents, stance: null, topics: [] } : u;
}

function readAsWaitlistButton(u: Understood, language: Language, text: string): Understood {
  const { join, leave } = waitlistWords[language];
  return [join.say, leave.say].includes(text) ? { ...u, intents: ["waitlist"], stance: null, topics: [] } : u;
}

const buttonIntents: Partial<Record<ButtonName, Understood["intents"]>> = {
  earlier: ["earlier"],
  later: ["later"],
  otherTimes: ["more-options"],
  someoneElse: ["someone-else"],
  person: ["person"],
  bookVisit: ["book"],
  prices: ["services"],
  openingHours: ["hours"],
  leaveIt: ["start-over"],
  untested: [],
  anotherDay: [],
  tryAgain: [],
};

/** What a tool answered in this turn, the last time it did; null when it was not called or failed. */
export function answered<N extends ToolName>(scene: Scene, name: N): ToolResults[N] | null {
  const record = scene.done.findLast((each) => each.name === name && !("error" in each.result));
  return record ? (record.result as ToolResults[N]) : null;
}

/** Everything a tool answered in this turn, in order. */
export function allAnswered<N extends ToolName>(scene: Scene, name: N): ToolResults[N][] {
  return scene.done.filter((each) => each.name === name && !("error" in each.result)).map((each) => each.result as ToolResults[N]);
}

export function called(scene: Scene, name: ToolName): boolean {
  return scene.done.some((each) => each.name === name);
}

export function failed(scene: Scene): boolean {
  return scene.done.some((each) => "error" in each.result);
}

export function serviceOf({ catalogue }: Pick<Scene, "catalogue">, id: string | undefined): Service | null {
  return catalogue.services.find((service) => service.id === id) ?? null;
}

/** The services of the visitor's own wish, in the order they were said. */
export function wishedServices({ catalogue }: Pick<Scene, "catalogue">, { items = [] }: Brief): Service[] {
  return items.flatMap(({ serviceId }) => serviceOf({ catalogue }, serviceId) ?? []);
}

/** Their names in one, as the visitor would say them; null while none is known. */
export function wishedNames(scene: Pick<Scene, "catalogue" | "replies">, brief: Brief): string | null {
  const names = wishedServices(scene, brief).map(({ name }) => name);
  return names.length > 0 ? scene.replies.listed({ names }) : null;
}

/** Whether a booking was under way when the visitor spoke. */
export function inMotion(brief: Brief): boolean {
  return Boolean(brief.proposal ?? brief.hold ?? brief.items ?? brief.offered?.length);
}

export function guestMissing(brief: Brief): ("name" | "contact")[] {
  const { name, phone, email } = brief.guest ?? {};
  return [...(name ? [] : ["name" as const]), ...(phone || email ? [] : ["contact" as const])];
}

/** The services among the buttons that the last question put up. */
export function shownServiceNames({ asked, catalogue }: Pick<Scene, "asked" | "catalogue">): string[] {
  return (asked?.choices ?? []).filter((choice) => catalogue.services.some(({ name }) => name === choice));
}

/** "Does it hurt?": a question, and nothing in it that we know. */
export function asksUnknown({ asks, intents }: Understood): boolean {
  return asks === true && intents.length === 1 && intents[0] === "out-of-scope";
}
