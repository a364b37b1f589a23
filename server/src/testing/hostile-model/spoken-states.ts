import type { OfferedSlot } from "@chairside/shared/facts.ts";
import { createBookingAgent } from "../../agent/booking-agent.ts";
import { decide } from "../../agent/built-in/decide.ts";
import type { StepInput } from "../../agent/built-in/next-step.ts";
import type { KnownFacts } from "../../agent/guards/fact-guard.ts";
import { knownFacts } from "../../agent/guards/known-facts.ts";
import type { Catalogue } from "../../booking/catalogue.ts";
import type { BookingDesk } from "../../booking/desk.ts";
import { visitorTalk } from "../visitor-talk.ts";
import { nobodyWaits } from "../nobody-waits.ts";

/** A moment of a real conversation at which the assistant has to say something. */
export interface SpokenState {
  facts: KnownFacts;
  catalogue: Catalogue;
  /** The times on screen, and the one that is held. */
  slots: OfferedSlot[];
  /** Titles of what has been looked up in this turn. */
  lookedUp: string[];
  /** What our own model says at this moment. */
  builtIn: string;
  /** ISO 639-1. */
  language: string;
}

const scripts: string[][] = [
  ["I want a blonde balayage with Sarah next Thursday afternoon", "@1", "Anna Bell, 07700 900123", "hm, what about parking?"],
  ["hello", "a skin fade please", "tomorrow morning", "anyone", "@0", "Tom Reed", "tom@reed.example", "no, another day"],
  ["do you have parking?", "can I bring my dog?", "do you take amex?", "any student discount?", "what if I'm late?"],
  ["how much is a gel manicure?", "and how long does it take?", "with Lin on Saturday", "@0"],
  ["when are you open?", "where are you?", "what is your cancellation policy?", "do I need a patch test?", "gift cards?"],
  ["tell me about Sarah", "and Marco?", "who does balayage?", "does anyone speak Italian?", "is she good?"],
  ["I'm pregnant, is a massage ok?", "I'm allergic to PPD"],
  ["can I talk to a person?"],
  ["full head highlights on Saturday with Robin", "earlier?", "later", "what about Priya?", "@0", "forget it"],
  ["is there wifi?", "do you have disabled access?", "can I bring my kids?", "are your products vegan?", "do you do refunds?"],
  ["piercing", "what do you offer?", "a facial", "next week", "none of those", "whatever is soonest"],
  ["haircut on 25 December", "on Sunday evening", "ok Friday at 5", "@2", "My name is Zoë Pike and my email is zoe@pike.example"],
  ["Quiero un corte con Marco el jueves por la tarde", "¿cuánto cuesta?", "@0", "Me llamo Lucía Pérez, 07700 900456"],
  ["Je voudrais un balayage avec Sarah jeudi prochain", "c'est combien ?", "@0", "Je m'appelle Luc Martin, luc@martin.example"],
  ["Ich möchte einen Haarschnitt am Freitag", "wie viel kostet das?", "@0", "Ich heiße Jan Vogel, 07700 900789"],
  ["Vorrei una manicure sabato mattina", "quanto costa?", "@0", "Mi chiamo Gia Conti, 07700 900321"],
  ["Queria um corte na sexta à tarde", "quanto custa?", "@0", "Chamo-me Rui Lopes, 07700 900654"],
  ["Ik wil graag een knipbeurt op vrijdag", "wat kost dat?", "@0", "Mijn naam is Bram Visser, 07700 900987"],
];

/** Plays the scripts with the built-in model and keeps every moment at which it spoke. `now` in epoch milliseconds. "@1" presses the second slot button. */
export async function spokenStates(desk: BookingDesk, now: () => number): Promise<SpokenState[]> {
  const states: SpokenState[] = [];
  const { policies } = await desk.catalogue();
  const questions = policies.map(({ ask }) => ask.slice(0, 3).map((words) => `What about ${words}?`));
  for (const script of [...scripts, ...questions]) {
    const assistant = createBookingAgent({
      now,
      audit: () => {},
      decide: (input) => {
        const step = decide(input);
        if ("say" in step) states.push(stateOf(input, step.say, desk));
        return step;
      },
    });
    const visitor = visitorTalk(assistant, desk, now);
    for (const line of script) {
      const slot = /^@\d/.test(line) ? visitor.brief.offered?.[Number(line.slice(1))] : undefined;
      if (slot) await visitor.say(`${slot.slot.dayShort}, ${slot.slot.time}`, { offer: slot.offer });
      else if (!line.startsWith("@")) await visitor.say(line);
    }
    if (visitor.brief.hold) await desk.releaseHold(visitor.brief.hold.holdId);
  }
  return states;
}

function stateOf(input: StepInput, builtIn: string, desk: BookingDesk): SpokenState {
  const { catalogue, brief, briefBefore, done, file, ...turn } = input;
  const signal = new AbortController().signal;
  const facts = knownFacts({
    turn: {
      ...turn,
      conversationId: "conversation-1",
      messageId: "message-1",
      brief: briefBefore,
      verifiedContact: null,
      bookedHere: [],
      desk,
      waitlist: nobodyWaits,
      signal,
    },
    catalogue,
    brief,
    events: [],
    done: [...done],
    answer: null,
    file,
  });
  return {
    facts,
    catalogue,
    slots: [...(brief.offered ?? []), ...(brief.hold ? [brief.hold.offered] : [])],
    lookedUp: done.flatMap(({ result }) => ("facts" in result ? result.facts.map(({ title }) => title) : [])),
    builtIn,
    language: facts.context.language,
  };
}
