import type { Brief } from "@chairside/shared/brief.ts";
import type { EventBody } from "@chairside/shared/events.ts";
import type { BookedAppointment } from "@chairside/shared/facts.ts";
import type { Utterance } from "../../src/agent/assistant.ts";
import { createBookingAgent } from "../../src/agent/booking-agent.ts";
import type { Catalogue } from "../../src/booking/catalogue.ts";
import { localParts } from "../../src/booking/salon-time.ts";
import { openHouse } from "../../src/testing/open-house.ts";
import { instantOf, providerSalon, serviceId } from "./provider-salon.ts";
import { clockOf, type DialogueContext, type DialogueState } from "./wire.ts";

type Expected = "provider" | "date" | "time" | "datetime" | "confirm";

/** What the visitor of a closed loop gets to see of a turn. */
export interface HeldTurn {
  reply: string;
  state: DialogueState;
  expects: Expected | null;
  /** What is on the card. */
  pending?: DialogueState;
  booking?: DialogueState;
  handoff?: true;
}

const guest = { name: "Kim Doe", phone: "+442079460123" };

/** Holds a dialogue with the real assistant over the real desk and our own calendar, in memory, for a guest who is known already. */
export async function holdDialogue(context: DialogueContext) {
  const catalogue = providerSalon(context);
  const now = (): number => instantOf(context);
  const house = await openHouse(catalogue, now);
  const assistant = createBookingAgent({ now, audit: () => {} });
  const transcript: Utterance[] = [{ by: "assistant", text: assistant.announce({ news: "started" }, catalogue, "en-US").text }];
  let brief: Brief = { serviceId, guest };
  let turns = 0;

  const answer = async (text: string): Promise<HeldTurn> => {
    turns += 1;
    const turn = {
      conversationId: "conversation-1",
      messageId: `message-${turns}`,
      visitor: { locale: "en-US", timeZone: context.timeZone },
      now: now(),
      transcript: [...transcript],
      said: [{ text }],
      brief,
      desk: house.desk,
      signal: new AbortController().signal,
    };
    for await (const step of assistant.answer(turn)) {
      if (step.type !== "done") continue;
      brief = step.outcome.brief;
      return heardOf(step.outcome.events, brief, catalogue);
    }
    throw new Error("The turn ended without an outcome.");
  };

  return {
    async send(text: string): Promise<HeldTurn> {
      const { proposal } = brief;
      if (proposal && assistant.consent(text, brief) === "yes") {
        const booked = await house.desk.book("conversation-1", proposal, [], now());
        await house.close();
        if (!booked.ok) return { reply: booked.reason, state: stateOf(brief, catalogue), expects: null };
        return { reply: "Booked.", state: stateOf(brief, catalogue), expects: null, booking: bookingOf(booked.appointment) };
      }
      const heard = await answer(text);
      transcript.push({ by: "visitor", text }, { by: "assistant", text: heard.reply });
      return heard;
    },
  };
}

function heardOf(events: EventBody[], brief: Brief, catalogue: Catalogue): HeldTurn {
  const message = events.findLast((event) => event.type === "message-added");
  const { proposal } = brief;
  return {
    reply: message?.type === "message-added" ? message.text : "",
    state: stateOf(brief, catalogue),
    expects: expectedOf(brief),
    ...(proposal ? { pending: bookingOf(proposal) } : {}),
    ...(events.some(({ type }) => type === "answerer-changed") ? { handoff: true as const } : {}),
  };
}

/** What the product waits for, in the harness's words. Times on screen are chosen by who, when or both: whichever is still open. */
function expectedOf({ asked, proposal, practitioner, when }: Brief): Expected | null {
  if (proposal) return "confirm";
  if (asked?.about === "day") return "date";
  if (asked?.about === "practitioner") return "provider";
  if (asked?.about !== "slot" && asked?.about !== "time") return null;
  if (when?.at === undefined) return "time";
  return practitioner === undefined || practitioner === "anyone" ? "provider" : null;
}

function stateOf({ practitioner, when }: Brief, { practitioners }: Catalogue): DialogueState {
  return {
    provider: practitioners.find(({ id }) => id === practitioner)?.name ?? null,
    date: when?.from !== undefined && when.from === when.to ? when.from : null,
    time: when?.at === undefined ? null : clockOf(when.at),
  };
}

function bookingOf({ slot }: Pick<BookedAppointment, "slot">): DialogueState {
  const { date, minute } = localParts(Date.parse(slot.start), slot.timeZone);
  return { provider: slot.practitioner, date, time: clockOf(minute) };
}
