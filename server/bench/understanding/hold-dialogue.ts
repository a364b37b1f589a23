import type { Brief } from "@chairside/shared/brief.ts";
import type { BookedAppointment, Proposal } from "@chairside/shared/facts.ts";
import { createBookingAgent } from "../../src/agent/booking-agent.ts";
import type { Catalogue } from "../../src/booking/catalogue.ts";
import { localParts } from "../../src/booking/salon-time.ts";
import { openHouse } from "../../src/testing/open-house.ts";
import { visitorTalk } from "../../src/testing/visitor-talk.ts";
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
  const talk = visitorTalk(assistant, house.desk, now, { items: [{ serviceId, addOnIds: [] }], guest });

  /** What the conversation does on a yes: it books what the card shows, past any model. */
  const book = async (proposal: Proposal): Promise<HeldTurn> => {
    const booked = await house.desk.book("conversation-1", proposal, [], now());
    await house.close();
    const turn: HeldTurn = { reply: booked.ok ? "Booked." : booked.reason, state: stateOf(talk.brief, catalogue), expects: null };
    return booked.ok ? { ...turn, booking: bookingOf(booked.appointment) } : turn;
  };

  return {
    async send(text: string): Promise<HeldTurn> {
      const { proposal } = talk.brief;
      if (proposal && assistant.consent(text, talk.brief) === "yes") return book(proposal);
      const heard = await talk.say(text);
      const handedOver = heard.events("answerer-changed").length > 0;
      return { ...heardOf(heard.text, talk.brief, catalogue), ...(handedOver ? { handoff: true as const } : {}) };
    },
  };
}

function heardOf(reply: string, brief: Brief, catalogue: Catalogue): HeldTurn {
  const { proposal } = brief;
  return {
    reply,
    state: stateOf(brief, catalogue),
    expects: expectedOf(brief),
    ...(proposal ? { pending: bookingOf(proposal) } : {}),
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
