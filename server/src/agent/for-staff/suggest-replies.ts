import type { Brief, TimeWish } from "@chairside/shared/brief.ts";
import type { OfferedSlot } from "@chairside/shared/facts.ts";
import type { Suggestions } from "@chairside/shared/draft-routes.ts";
import type { Intent, Understood } from "../../understanding/understood.ts";
import { factAnswers } from "../built-in/decide-fact-answers.ts";
import { emergencyNumber } from "../built-in/decide-handover.ts";
import { calledName } from "../built-in/decide-guest.ts";
import { answered, guestMissing, type Question, type Scene } from "../built-in/decide-scene.ts";
import { searchAnswer } from "../built-in/decide-search-answer.ts";
import { situations } from "../built-in/decide-situations.ts";
import type { SlotsFound } from "../../booking/desk.ts";
import { addDays } from "../../booking/salon-time.ts";
import { slotWish } from "../../booking/slot-wish.ts";
import { today, type Workspace } from "../workspace.ts";
import type { SaidAt } from "./read-conversation.ts";
import { replyWords } from "./reply-words.ts";
import { freeTimes, nearestTimes } from "./slot-lines.ts";

export type SuggestedReply = Suggestions["replies"][number];
type Draft = Omit<SuggestedReply, "cites">;

/**
 * Two different replies to what is open, best first: what can be said at once, and what asks or offers something else. All facts are the
 * engine's, looked up a moment ago.
 */
export async function suggestReplies(
  workspace: Workspace,
  { scene, u }: { scene: Scene; u: Understood },
  open: readonly SaidAt[],
  staffName: string,
): Promise<SuggestedReply[]> {
  if (open.length === 0) return [];
  const words = replyWords[scene.replies.language];
  const told = facts(scene);
  const times = found(scene);
  const drafts: (Draft | null)[] = [
    ...urgent(scene, u, told),
    draft(told.length === 0 && !times ? "ask" : "answer", [...(told.length > 0 ? told : question(scene)), timesIn(scene, times)]),
    draft("alternative", [times?.found ? await otherTimes(workspace, scene, times) : null]),
    draft("ask", [ask(scene, times)]),
    u.intents.includes("person") || u.intents.includes("greeting") ? draft("ask", [words.hello({ guest: guestOf(scene), me: staffName.split(" ")[0] ?? staffName, salon: scene.catalogue.salon.name })]) : null, // prettier-ignore
    draft("check", [words.check]),
    draft("ask", [words.moreDetail]),
  ];
  const cites = open.map(({ seq }) => seq);
  const different = drafts.filter((one) => one !== null).filter(({ text }, place, all) => all.findIndex((other) => other.text === text) === place); // prettier-ignore
  return different.slice(0, 2).map((one) => ({ ...one, cites }));
}

function draft(purpose: Draft["purpose"], parts: (string | null)[]): Draft | null {
  const text = parts.filter(Boolean).join("\n\n").slice(0, longest);
  return text === "" ? null : { purpose, text };
}

/** A message may be 2,000 characters: a suggestion is short. */
const longest = 900;

/** What goes before everything else: help first; health with the salon's rule and no advice; a complaint is heard out. */
function urgent(scene: Scene, { intents }: Understood, told: string[]): (Draft | null)[] {
  const { replies, say, catalogue } = scene;
  const words = replyWords[replies.language];
  const has = (intent: Intent): boolean => intents.includes(intent);
  if (has("emergency")) {
    const number = emergencyNumber(catalogue.salon.locale);
    return [draft("answer", [say(replies.emergency({ number }))]), draft("ask", [words.callYou])];
  }
  if (has("complaint")) return [draft("ask", [words.sorryTell]), draft("alternative", [words.sorryCall])];
  if (!has("health")) return [];
  const rule =
    told.length > 0
      ? told
      : (answered(scene, "look_up")
          ?.facts.slice(0, 1)
          .map(({ text }) => text) ?? []);
  return [draft("answer", [...rule, say(replies.noAdvice())]), draft("ask", [guestMissing(scene.brief).includes("contact") ? words.callYou : words.check])]; // prettier-ignore
}

/** What was asked and is known, without what only the assistant says: that it does not know, that it brings a person in. */
function facts(scene: Scene): string[] {
  const { replies } = scene;
  const own = new Set<string>([...replies.noFact(), ...replies.usual()]);
  const { parts } = factAnswers(scene, situations(scene));
  return parts.filter((part) => part !== "" && !own.has(part));
}

/** Which of several is meant, where nothing can be told before. */
function question(scene: Scene): string[] {
  const { instead } = factAnswers(scene, situations(scene));
  return instead && isForStaff(instead) ? [withLabels(instead)] : [];
}

const isForStaff = ({ asked }: Question): boolean => asked?.about !== "handover";

const found = (scene: Scene): SlotsFound | null => {
  const search = answered(scene, "find_slots");
  return search && "result" in search ? search.result : null;
};

function timesIn(scene: Scene, times: SlotsFound | null): string | null {
  if (times) return times.found ? freeTimes(scene, times.slots) : nearestTimes(scene, times);
  return null;
}

/** Times of another kind: of whoever else, where somebody was named; else on the days after. */
async function otherTimes(workspace: Workspace, scene: Scene, times: Extract<SlotsFound, { found: true }>): Promise<string | null> {
  const { turn, catalogue, brief } = workspace;
  const { also } = replyWords[scene.replies.language];
  const search = async (other: Brief): Promise<OfferedSlot[]> => {
    const wish = slotWish(catalogue, other);
    const found = wish && (await turn.desk.findSlots(wish, turn.now).catch(() => null));
    return found?.found ? found.slots : [];
  };
  const named = brief.practitioner !== undefined && brief.practitioner !== "anyone";
  const who = times.slots[0]?.slot.practitioner;
  const others = named ? (await search({ ...brief, practitioner: "anyone" })).filter(({ slot }) => slot.practitioner !== who) : [];
  return freeTimes(scene, others, also) ?? freeTimes(scene, await search({ ...brief, when: after(brief, today(workspace)) }), also);
}

/** The two weeks after the days that were wished for, at the same time of day. */
function after({ when }: Brief, today: string): TimeWish {
  const last = when?.to ?? when?.from ?? today;
  const { earliest, latest, endBy, at } = when ?? {};
  const hours = Object.fromEntries(Object.entries({ earliest, latest, endBy, at }).filter(([, minute]) => minute !== undefined));
  return { words: "", from: addDays(last, 1), to: addDays(last, 14), ...hours };
}

/** The one thing that is missing for a booking. */
function ask(scene: Scene, times: SlotsFound | null): string | null {
  const { replies, say, brief, u } = scene;
  const search = answered(scene, "find_slots");
  if (search && !("result" in search)) {
    const question = searchAnswer(scene, search);
    return isForStaff(question) ? withLabels(question) : null;
  }
  if (times) return null;
  if (brief.items && !brief.when) return say(replies.askDay({ service: null }));
  const missing = guestMissing(brief);
  const picked = u.pick !== null || u.stance === "yes";
  if (brief.items && picked && missing.length === 2) return say(replies.askGuest());
  if (brief.items && picked && missing.includes("name")) return say(replies.askName());
  if (brief.items && picked && missing.includes("contact")) return say(replies.askContact({ name: guestOf(scene) }));
  return u.intents.includes("book") && !brief.items ? say(replies.askService()) : null;
}

/** What would be buttons stands in the text. */
function withLabels({ text, choices, asked }: Question): string {
  const options = asked?.about === "service" || asked?.about === "variant" ? choices.map(({ label }) => `• ${label}`) : [];
  return [text, ...options].join("\n");
}

function guestOf({ brief }: Scene): string | null {
  return brief.guest?.name ? calledName(brief.guest.name) : null;
}
