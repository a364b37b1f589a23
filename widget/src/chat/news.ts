import type { StreamItem } from "@chairside/shared/events.ts";
import type { Strings } from "../strings/en.ts";
import type { Announcer } from "./announcer.ts";

/** Tells a screen reader what has just happened, in the words of the panel. */
export function announceNews(item: StreamItem, say: Announcer, t: Strings): void {
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
      break;
    case "slots-offered":
      say.say(t.timesOffered(log.slots.length));
      break;
    case "booking-proposed":
      say.say(t.checkSummary);
      break;
    case "appointment-booked":
      say.say(`${t.booked}. ${t.reference}: ${log.appointment.reference}`);
      break;
    case "booking-failed":
      say.say(t.failed[log.reason]);
      break;
    case "answerer-changed":
      say.say(log.answerer === "assistant" ? t.assistantBack : log.by.kind === "staff" ? t.joined(log.by.name) : t.personAsked);
      break;
    default:
  }
}
