import type { Brief } from "@chairside/shared/brief.ts";
import type { Choice, EventBody, HandoverReason } from "@chairside/shared/events.ts";
import type { BookedAppointment, OfferedSlot, Proposal, SlotFacts } from "@chairside/shared/facts.ts";
import type { Assistant, Turn, TurnOutcome, Utterance } from "../agent/assistant.ts";
import { createBookingAgent } from "../agent/booking-agent.ts";
import type { Catalogue } from "../booking/catalogue.ts";
import type { BookingDesk } from "../booking/desk.ts";
import type { GuestContact } from "../booking/platform.ts";
import { nobodyWaits } from "./nobody-waits.ts";

/** What a visitor gets to see after saying something. */
export interface Heard {
  text: string;
  choices: Choice[];
  slots: OfferedSlot[];
  held: SlotFacts | null;
  proposal: Proposal | null;
  booked: BookedAppointment | null;
  handedOver: HandoverReason | null;
  brief: Brief;
  /** Tools called for it, in order. */
  calls: string[];
}

export interface Chat {
  say(...texts: string[]): Promise<Heard>;
  /** Presses the button with this label, which says its words. */
  press(label: string | RegExp): Promise<Heard>;
  /** Presses the slot button with this time ("2:30 pm"), or the one at this place from 0. */
  pick(slot: string | number): Promise<Heard>;
  /** All that was said, as a script. */
  script(): string;
}

let opened = 0;

/**
 * A visitor in a room with the assistant: the built-in model, the desk given, and nothing of the server around it. `proved`: a contact that
 * they have shown to be theirs.
 */
export function openChat(
  desk: BookingDesk,
  catalogue: Catalogue,
  now: () => number,
  locale = "en-GB",
  proved: GuestContact | null = null,
): Chat {
  opened += 1;
  const conversationId = `conversation-${opened}`;
  const calls: string[] = [];
  const failures: string[] = [];
  const assistant = createBookingAgent({
    now,
    audit: (entry) => {
      if (entry.kind === "tool") calls.push(entry.name);
      if (entry.kind === "turn" && !entry.ok) failures.push(entry.why ?? "failed");
    },
  });
  const transcript: Utterance[] = [{ by: "assistant", text: assistant.announce({ news: "started" }, catalogue, locale).text }];
  let brief: Brief = {};
  let offered: OfferedSlot[] = [];
  let choices: Choice[] = [];
  const bookedHere: BookedAppointment[] = [];
  let turns = 0;

  const take = async (said: Turn["said"]): Promise<Heard> => {
    calls.length = 0;
    const before = transcript.findLast(({ by }) => by === "assistant")?.text;
    const agreed = brief.proposal && said.length === 1 && assistant.consent(said[0]?.text ?? "", brief) === "yes";
    const heard = agreed && brief.proposal ? await book(brief.proposal) : await turn(said);
    transcript.push(...said.map(({ text }): Utterance => ({ by: "visitor", text })), { by: "assistant", text: heard.text });
    brief = heard.brief;
    choices = heard.choices;
    if (heard.slots.length > 0) offered = heard.slots;
    if (before && repeats(before, heard.text)) throw new Error(`said twice: ${heard.text}`);
    if (failures.length > 0) throw new Error(`the turn failed: ${failures.join(", ")}`);
    return heard;
  };
  const turn = async (said: Turn["said"]): Promise<Heard> => {
    turns += 1;
    const visitor = { locale, timeZone: catalogue.salon.timeZone };
    const outcome = await outcomeOf(assistant, {
      conversationId,
      visitor,
      now: now(),
      transcript,
      said,
      brief,
      verifiedContact: proved,
      bookedHere,
      desk,
      waitlist: nobodyWaits,
      messageId: `message-${turns}`,
      signal: AbortSignal.timeout(10_000),
    });
    return { ...heardFrom(outcome), calls: [...calls] };
  };
  const book = async (proposal: Proposal): Promise<Heard> => {
    const result = await desk.book(conversationId, proposal, brief.notes ?? [], now());
    if (!result.ok) throw new Error(`not booked: ${result.reason}`);
    const { appointment } = result;
    bookedHere.push(appointment);
    const { text } = assistant.announce({ news: "booked", appointment }, catalogue, locale);
    const after: Brief = { ...(brief.guest ? { guest: brief.guest } : {}), booked: [...(brief.booked ?? []), appointment.reference] };
    return { ...silence, text, booked: appointment, brief: after };
  };

  return {
    say: (...texts) => take(texts.map((text) => ({ text }))),
    press: async (label) => {
      const choice = choices.find((each) => (typeof label === "string" ? each.label === label : label.test(each.label)));
      if (!choice) throw new Error(`no button ${String(label)} among: ${choices.map((each) => each.label).join(" | ")}`);
      return take([{ text: choice.say }]);
    },
    pick: async (slot) => {
      const picked = typeof slot === "number" ? offered[slot] : offered.find((each) => each.slot.time === slot);
      if (!picked) throw new Error(`no slot ${slot} among: ${offered.map((each) => each.slot.time).join(" | ")}`);
      return take([{ text: `${picked.slot.dayShort}, ${picked.slot.time}`, offer: picked.offer }]);
    },
    script: () => transcript.map(({ by, text }) => `${by === "visitor" ? "> " : "  "}${text}`).join("\n"),
  };
}

/** The same question in the same words, twice in a row. The salon's own texts may be told again. */
function repeats(before: string, now: string): boolean {
  const questions = (text: string): string[] => text.match(/[^.?!\n]+\?/g)?.map((question) => question.trim()) ?? [];
  return questions(now).some((question) => questions(before).includes(question));
}

const silence: Heard = {
  text: "",
  choices: [],
  slots: [],
  held: null,
  proposal: null,
  booked: null,
  handedOver: null,
  brief: {},
  calls: [],
};

async function outcomeOf(assistant: Assistant, turn: Turn): Promise<TurnOutcome> {
  for await (const step of assistant.answer(turn)) if (step.type === "done") return step.outcome;
  throw new Error("The assistant ended without an outcome.");
}

function heardFrom({ events, brief }: TurnOutcome): Heard {
  const last = <T extends EventBody["type"]>(type: T) =>
    events.findLast((event): event is Extract<EventBody, { type: T }> => event.type === type);
  const message = last("message-added");
  return {
    ...silence,
    text: message?.text ?? "",
    choices: message?.choices ?? [],
    slots: last("slots-offered")?.slots ?? [],
    held: last("slot-held")?.slot ?? null,
    proposal: last("booking-proposed")?.proposal ?? null,
    handedOver: last("answerer-changed")?.reason ?? null,
    brief,
  };
}
