import { type ConversationView, emptyView, foldItem } from "@chairside/shared/conversation-view.ts";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { ChangeProposal, OfferedSlot, Proposal } from "@chairside/shared/facts.ts";
import type { Visitor } from "../bin/connect-visitor.ts";
import { meets, meetsSlot } from "./meets-wish.ts";
import { type Random, type VisitorLines, visitorLines } from "./visitor-lines.ts";
import type { Afterthought, BookingWish, Goal, VisitorPlan } from "./visitor-plan.ts";

/** How a conversation went, as the visitor saw it. */
export interface Walk {
  plan: VisitorPlan;
  /** All events the visitor got. */
  heard: ConversationEvent[];
  /** Messages and clicks until it ended. */
  turns: number;
  /** Why the visitor gave up; null: content. */
  gaveUp: string | null;
  /** Questions that were not answered. */
  unanswered: string[];
}

const mostTurns = 16;
type Piece = "service" | "who" | "when" | "name" | "contact";

/** Carries one plan through over HTTP. It sees what a visitor sees, and nothing else. `today`: YYYY-MM-DD where the salon is. */
export async function simulateVisitor(
  visitor: Visitor,
  plan: VisitorPlan,
  guest: { name: string; contact: string },
  today: string,
  random: Random,
): Promise<Walk> {
  const walk: Walk = { plan, heard: visitor.heard, turns: 0, gaveUp: null, unanswered: [] };
  const say = async (text: string, offer?: string): Promise<string> => {
    walk.turns += 1;
    const events = await visitor.say(text, offer);
    return events.flatMap((event) => (event.type === "message-added" && event.author.kind === "assistant" ? [event.text] : [])).join("\n");
  };
  const { goal } = plan;
  if (goal.kind === "answers") {
    for (const { ask, told } of goal.questions) if (!told.test(await say(ask))) walk.unanswered.push(ask);
  } else if (goal.kind === "person" || goal.kind === "impossible") {
    for (const words of goal.says) if (!byStaff(visitor)) await say(words);
  } else {
    await pursue({ visitor, plan, goal, guest, today, random, walk, say });
  }
  return walk;
}

const viewOf = (visitor: Visitor): ConversationView => visitor.heard.reduce((view, log) => foldItem(view, { log }), emptyView);
const byStaff = (visitor: Visitor): boolean => viewOf(visitor).answerer === "staff";

interface Pursuit {
  visitor: Visitor;
  plan: VisitorPlan;
  goal: Extract<Goal, { kind: "book" | "leaves" }>;
  guest: { name: string; contact: string };
  today: string;
  random: Random;
  walk: Walk;
  say(text: string, offer?: string): Promise<string>;
}

/** Says what is wanted, answers what is asked, and books what was wanted; gives up rather than book anything else. */
async function pursue(pursuit: Pursuit): Promise<void> {
  const { visitor, plan, goal, guest, today, random, walk, say } = pursuit;
  let wish: Partial<BookingWish> = plan.first ? { ...goal, ...plan.first } : goal;
  let lines = visitorLines(plan, plan.first ? withFirst(plan, goal) : goal, guest, today, random);
  const told = new Set<Piece>();
  let asideOpen = plan.aside !== undefined;
  let hesitates = plan.mood === "hesitant";
  let objections = 0;
  let stuck = 0;
  let day = 0;
  let wantedMore = false;
  const tell = async (...pieces: Piece[]): Promise<string> => {
    for (const piece of pieces) told.add(piece);
    const text = pieces.map((piece) => lines[piece]).filter(Boolean).join(" "); // prettier-ignore
    return say(lines.typed(plan.mood === "chatty" && random() < 0.5 ? `${lines.draw(lines.words.courtesy)} ${text}` : text));
  };

  await tell(...opening(plan, lines));
  while (walk.turns < mostTurns) {
    const view = viewOf(visitor);
    if (view.entries.some(({ kind }) => kind === "booked")) {
      if (goal.kind === "book" && goal.then) return thinkAgain(pursuit, goal.then);
      if (plan.mood === "chatty") await visitor.say(lines.draw(lines.words.thanks));
      return;
    }
    if (view.answerer === "staff") return;
    const slots = liveSlots(view);
    const card = openCard(view);
    if (wish !== goal && (slots.length > 0 || card)) {
      const changed = changedPiece(plan);
      wish = goal;
      lines = visitorLines(plan, goal, guest, today, random);
      await say(lines.typed(lines.draw(lines.words.rather(lines[changed]))));
    } else if (asideOpen && plan.aside && slots.length > 0) {
      asideOpen = false;
      if (!plan.aside.told.test(await say(plan.aside.ask))) walk.unanswered.push(plan.aside.ask);
    } else if (card) {
      if (goal.kind === "leaves") return;
      if (!meets(card.slot, goal, today)) {
        if (++objections > 2) return void (walk.gaveUp = "the card is not what was asked for");
        await say(lines.draw(lines.words.rather(all(lines))));
      } else if (hesitates) {
        hesitates = false;
        await say(lines.draw(lines.words.hesitate));
      } else await agree(pursuit, card, lines);
    } else if (slots.length > 0 && !asksGuest(view, lines)) {
      const fitting = slots.filter(({ slot }) => meetsSlot(slot, goal, today));
      const chosen = fitting[Math.min(fitting.length - 1, Math.floor(random() * 2))];
      if (chosen) await pick(pursuit, slots, chosen, lines);
      else if (goal.part && !wantedMore) {
        wantedMore = true;
        await say(lines.draw(lines.words.moreTimes));
      } else {
        const another = lines.whenElse(++day);
        if (!another) return void (walk.gaveUp = "none of the times is what was asked for");
        await say(lines.typed(lines.draw(lines.words.rather(another))));
      }
    } else {
      const next = answerTo(view, plan, told, lines);
      if ("press" in next) await say(next.press);
      else if (next.pieces.length > 0) await tell(...next.pieces);
      else if (++stuck > 2) return void (walk.gaveUp = "asked the same again and again");
      else await say(all(lines));
    }
  }
  walk.gaveUp = "too many turns";
}

/** Moves or cancels what was just booked. */
async function thinkAgain(pursuit: Pursuit, then: Afterthought): Promise<void> {
  const { visitor, plan, goal, guest, today, random, walk, say } = pursuit;
  const wish: BookingWish = "move" in then ? { ...goal, ...then.move } : goal;
  const lines = visitorLines(plan, wish, guest, today, random);
  await say("move" in then ? lines.draw(lines.words.move(lines.when)) : lines.draw(lines.words.cancel));
  let day = 0;
  while (walk.turns < mostTurns + 6) {
    const view = viewOf(visitor);
    if (view.answerer === "staff" || view.entries.some(({ kind }) => kind === "moved" || kind === "cancelled")) return;
    const card = openChange(view);
    const slots = liveSlots(view);
    if (card) {
      if (card.kind === "move" && !meetsSlot(card.to, wish, today)) return void (walk.gaveUp = "the card moves it elsewhere");
      await agree(pursuit, card, lines, true);
    } else if (slots.length > 0 && "move" in then) {
      const chosen = slots.find(({ slot }) => meetsSlot(slot, wish, today));
      if (chosen) await pick(pursuit, slots, chosen, lines);
      else {
        const another = lines.whenElse(++day);
        if (!another) return void (walk.gaveUp = "none of the times is what was asked for");
        await say(lines.draw(lines.words.rather(another)));
      }
    } else return void (walk.gaveUp = "the change was not understood");
  }
  walk.gaveUp = "too many turns";
}

const withFirst = (plan: VisitorPlan, goal: BookingWish): Partial<BookingWish> => ({ ...goal, ...plan.first });
const changedPiece = ({ first }: VisitorPlan): Piece => (first?.service ? "service" : first?.practitioner ? "who" : "when");
const all = ({ service, who, when }: VisitorLines): string => `${service} ${who} ${when}`;

function opening({ mood }: VisitorPlan, { who }: VisitorLines): Piece[] {
  if (mood === "at-once") return ["service", "who", "when", "name", "contact"];
  if (mood === "step-by-step" || mood === "buttons") return ["service"];
  return who ? ["service", "who", "when"] : ["service", "when"];
}

function liveSlots(view: ConversationView): OfferedSlot[] {
  const entry = view.entries.find(({ kind, seq }) => kind === "slots" && seq === view.liveSlots);
  const held = view.entries.some((other) => other.kind === "held" && other.released === null && other.seq > (view.liveSlots ?? 0));
  return entry?.kind === "slots" && !held ? entry.slots : [];
}

function openCard(view: ConversationView): Proposal | null {
  const entry = view.entries.findLast((each) => each.kind === "proposal" && each.proposal.proposalId === view.openProposal);
  return entry?.kind === "proposal" ? entry.proposal : null;
}

function openChange(view: ConversationView): ChangeProposal | null {
  const entry = view.entries.findLast((each) => each.kind === "change" && each.proposal.proposalId === view.openProposal);
  return entry?.kind === "change" ? entry.proposal : null;
}

const lastText = (view: ConversationView): string => {
  const entry = view.entries.findLast((each) => each.kind === "message" && each.author.kind === "assistant");
  return entry?.kind === "message" ? entry.text : "";
};

/** The last thing said is a question about the visitor, not about a time. */
function asksGuest(view: ConversationView, { words }: VisitorLines): boolean {
  const question = lastText(view).split("\n").at(-1) ?? "";
  return words.asked.name.test(question) || words.asked.contact.test(question);
}

async function agree(
  { visitor, walk, random, plan }: Pursuit,
  { proposalId, hash }: { proposalId: string; hash: string },
  lines: VisitorLines,
  changes = false,
): Promise<void> {
  walk.turns += 1;
  if (plan.mood === "buttons" || random() < 0.5) await visitor.confirm(proposalId, hash);
  // "Perfect, book it" is no answer to a card that cancels.
  else await visitor.say(lines.draw(changes ? lines.words.yes.slice(0, 2) : lines.words.yes));
  const accepted = visitor.heard.some((event) => event.type === "proposal-accepted" && event.proposalId === proposalId);
  if (accepted) await visitor.until((event) => outcomes.has(event.type) && proposalOf(event) === proposalId);
}

const outcomes: ReadonlySet<string> = new Set([
  "appointment-booked",
  "booking-failed",
  "appointment-moved",
  "appointment-cancelled",
  "change-failed",
]);

function proposalOf(event: ConversationEvent): string | null {
  if (event.type === "appointment-booked") return event.appointment.proposalId;
  return "proposalId" in event ? event.proposalId : null;
}

async function pick({ plan, random, say }: Pursuit, shown: OfferedSlot[], chosen: OfferedSlot, lines: VisitorLines): Promise<void> {
  const { slot, offer } = chosen;
  const place = shown.indexOf(chosen);
  if (plan.mood === "buttons" || plan.mood === "at-once" || random() < 0.4) await say(`${slot.dayShort}, ${slot.time}`, offer);
  else if (place === 0 && random() < 0.5) await say(lines.draw(lines.words.first));
  else if (place === 1 && random() < 0.5) await say(lines.draw(lines.words.second));
  else await say(slot.time);
}

type Next = { press: string } | { pieces: Piece[] };

function answerTo(view: ConversationView, plan: VisitorPlan, told: ReadonlySet<Piece>, { words, who, when }: VisitorLines): Next {
  const { goal } = plan;
  const question = lastText(view);
  // What was told and is asked for once more is told once more.
  const again = (["contact", "name", "who", "when"] as const).every((piece) => !words.asked[piece].test(question) || told.has(piece));
  const asking = view.entries.find((entry) => entry.kind === "message" && entry.messageId === view.liveChoices);
  const choices = asking?.kind === "message" ? asking.choices : [];
  const services = goal.kind === "book" || goal.kind === "leaves" ? goal.services : [];
  const wanted = choices.find(({ label }) => services.includes(label));
  if (wanted && told.has("service")) return { press: wanted.say };
  const asked = (["contact", "name", "who", "when"] as const).filter(
    (piece) => words.asked[piece].test(question) && (!told.has(piece) || again),
  );
  if (asked.includes("name") && asked.includes("contact")) return { pieces: plan.mood === "impatient" ? ["name", "contact"] : ["name"] };
  const first = asked[0];
  if (first) return { pieces: [first] };
  const left = (["service", "when", "who", "name", "contact"] as const).find((piece) => !told.has(piece) && (piece !== "who" || who) && (piece !== "when" || when)); // prettier-ignore
  return { pieces: left ? [left] : [] };
}
