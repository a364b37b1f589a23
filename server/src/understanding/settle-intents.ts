import { isOffTopic } from "./read-intents.ts";
import type { Intent, Understood } from "./understood.ts";
import type { Spoken } from "./words/spoken.ts";

/** "can I speak to Sarah", "please ask Sarah to call me". */
const asksFor =
  /(?<= )(?:(?:speak|talk|chat) (?:to|with) (?:my )?|(?:message|text|call|ring) )(?!(?:anyone|any|me|you|it|french|the)\b)\S+/;
/** "Does Sarah work Tuesdays": of her days, and no wish to come on one. */
const workDays = /(?<= )(?:does|do|if|whether|is) \S+(?: \S+)? (?:works?|working|usually in|ever in)(?= )/;
/** A service named with one of these is no wish to book it. */
const notBooking: readonly Intent[] = [
  "price",
  "duration",
  "hours",
  "cancel",
  "reschedule",
  "my-appointment",
  "complaint",
  "emergency",
  "availability",
  "person",
  "waitlist",
];
/** With one of these it is one only where a time is named too. */
const besideBooking: readonly Intent[] = ["services", "practitioners", "policy"];
const deskIntents: readonly Intent[] = ["book", "price", "availability", "cancel", "reschedule", "duration", "complaint"];

/** What follows from all that was read together. */
export function settleIntents(intents: Set<Intent>, understood: Understood, spoken: Spoken): Set<Intent> {
  const { services, addOns, unknownService, practitioner, guest } = understood;
  const salonWords =
    services.length + addOns.length > 0 || unknownService !== null || practitioner !== null || understood.notWith !== undefined;
  if (
    practitioner !== null &&
    /(?<= )(?:speak|talk|chat|message|text|call|ring) (?:to |with )?(?=\S+ )/.test(spoken.said) &&
    asksFor.test(spoken.said)
  )
    intents.add("person");
  if (intents.has("person")) understood.unknownPractitioner = null;
  const wished = services.length + addOns.length > 0 && deskIntents.some((intent) => intents.has(intent));
  if (isOffTopic(spoken) && !wished && practitioner === null && !understood.notWith && !intents.has("person") && !intents.has("health")) {
    understood.topics = [];
    return new Set(["out-of-scope"]);
  }
  const asksAbout = practitioner !== null && practitioner !== "anyone" && understood.asks === true;
  const asksWhenIn = workDays.test(spoken.said) || understood.when.length === 0;
  const onlyGreets = [...intents].every((intent) => intent === "greeting");
  if (asksAbout && onlyGreets && !understood.correction && services.length === 0 && asksWhenIn && understood.pick === null)
    intents.add("practitioners");
  // Whoever begins with "ciao" and goes on is not leaving.
  if (spoken.tokens[0]?.word === "ciao" && spoken.tokens.length > 1 && (intents.size > 2 || services.length + understood.when.length > 0))
    intents.delete("goodbye");
  const wish = services.length > 0 && !notBooking.some((intent) => intents.has(intent));
  if (wish && (understood.when.length > 0 || !besideBooking.some((intent) => intents.has(intent)))) intents.add("book");
  const silent =
    intents.size === 0 &&
    !salonWords &&
    understood.stance === null &&
    understood.when.length === 0 &&
    understood.pick === null &&
    understood.pickMissed === null;
  const nobody =
    guest.name === undefined &&
    guest.phone === undefined &&
    guest.email === undefined &&
    understood.unknownPractitioner === null &&
    understood.partySize === null;
  if (
    silent &&
    nobody &&
    !understood.correction &&
    understood.usual !== true &&
    understood.notes.length === 0 &&
    !understood.preferences &&
    !understood.facts
  )
    intents.add("out-of-scope");
  return intents;
}
