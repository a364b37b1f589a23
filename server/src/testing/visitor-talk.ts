import type { Brief } from "@chairside/shared/brief.ts";
import type { EventBody } from "@chairside/shared/events.ts";
import type { Assistant, TurnOutcome, TurnStep, Utterance } from "../agent/assistant.ts";
import type { BookingDesk } from "../booking/desk.ts";
import { nobodyWaits } from "./nobody-waits.ts";

interface Answered {
  outcome: TurnOutcome;
  steps: TurnStep[];
  text: string;
  /** Every text that was shown as a draft. */
  drafts: string[];
  events(type: EventBody["type"]): EventBody[];
}

/** A visitor who talks to an assistant, turn after turn, with what a conversation remembers in between. */
export interface VisitorTalk {
  brief: Brief;
  transcript: Utterance[];
  say(text: string, how?: { offer?: string; photos?: number; signal?: AbortSignal }): Promise<Answered>;
}

/** `now` in epoch milliseconds. */
export function visitorTalk(assistant: Assistant, desk: BookingDesk, now: () => number, brief: Brief = {}, locale = "en-GB"): VisitorTalk {
  const talk: VisitorTalk = {
    brief,
    transcript: [],
    async say(text, { offer, photos, signal = new AbortController().signal } = {}) {
      const steps: TurnStep[] = [];
      const turn = {
        conversationId: "conversation-1",
        messageId: `message-${talk.transcript.length}`,
        visitor: { locale, timeZone: "Europe/London" },
        now: now(),
        transcript: talk.transcript,
        said: [{ text, ...(offer === undefined ? {} : { offer }), ...(photos === undefined ? {} : { photos }) }],
        brief: talk.brief,
        verifiedContact: null,
        bookedHere: [],
        desk,
        waitlist: nobodyWaits,
        signal,
      };
      for await (const step of assistant.answer(turn)) steps.push(step);
      const done = steps.find((step) => step.type === "done");
      if (!done) throw new Error("The turn ended without an outcome.");
      const answered = read(steps, done.outcome);
      talk.brief = done.outcome.brief;
      talk.transcript = [
        ...talk.transcript,
        ...(text === "" ? [] : [{ by: "visitor" as const, text }]),
        { by: "assistant", text: answered.text },
      ];
      return answered;
    },
  };
  return talk;
}

function read(steps: TurnStep[], outcome: TurnOutcome): Answered {
  const message = outcome.events.findLast((event) => event.type === "message-added");
  return {
    outcome,
    steps,
    text: message?.text ?? "",
    drafts: steps.flatMap((step) => (step.type === "draft" ? [step.text] : [])),
    events: (type) => outcome.events.filter((event) => event.type === type),
  };
}
