import type { StreamItem } from "@chairside/shared/events.ts";
import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import type { Strings } from "../strings/en.ts";
import type { Announcer } from "./announcer.ts";
import { dayAndTime } from "./shown-time.ts";

/** A card waits so long for the sentence that belongs to it. */
const sentenceMs = 500;

/**
 * Tells a screen reader what has just happened, in the words and the order of the panel: a turn logs its message last, but
 * the message is read before the cards are.
 */
export function newsTeller(say: Announcer, clock: FollowClock, t: Strings): (item: StreamItem) => void {
  let cards: string[] = [];
  const tellCards = () => {
    for (const card of cards) say.say(card);
    cards = [];
  };
  const card = (text: string) => {
    cards.push(text);
    clock.after(sentenceMs, tellCards);
  };
  return (item) => {
    if ("now" in item) {
      const { now } = item;
      if (now.type === "draft") say.read(now.messageId, now.text, false);
      if (now.type === "working" && now.on) say.say(t.typing(now.who === "staff" ? t.person : t.assistant));
      return;
    }
    const { log } = item;
    switch (log.type) {
      case "message-added":
        if (log.author.kind === "staff") say.say(`${log.author.name}:`);
        if (log.author.kind !== "visitor") say.read(log.messageId, log.text, true);
        tellCards();
        break;
      case "slots-offered":
        card(t.timesOffered(log.slots.length));
        break;
      case "booking-proposed":
        card(t.cards.book.title);
        break;
      case "appointment-booked":
        card(`${t.booked}. ${t.reference}: ${log.appointment.reference}`);
        break;
      case "promise-made":
        if (log.words) say.say(log.words);
        break;
      case "booking-failed":
        say.say(t.failed[log.reason]);
        break;
      case "verification-requested":
        card(t.contact);
        break;
      case "contact-verified":
        say.say(t.verified(log.contact));
        break;
      case "appointments-shown":
        card(`${t.appointments}: ${log.appointments.length}`);
        break;
      case "change-proposed":
        card(t.cards[log.proposal.kind].title);
        break;
      case "appointment-moved":
        card(`${t.cards.move.done}. ${dayAndTime(log.appointment.slot)}`);
        break;
      case "appointment-cancelled":
        card(t.cards.cancel.done);
        break;
      case "change-failed":
        say.say(t.changeFailed[log.reason]);
        break;
      case "answerer-changed":
        say.say(log.answerer === "assistant" ? t.assistantBack : log.by.kind === "staff" ? t.joined(log.by.name) : t.personAsked);
        break;
      default:
    }
  };
}
