import { languages, type LanguagePack } from "./languages/language-pack.ts";
import { packs as allPacks } from "./languages/packs.ts";
import { offTopic } from "./languages/off-topic.ts";
import type { Intent } from "./understood.ts";
import type { Spoken } from "./words/spoken.ts";

const urgent = languages
  .filter((language) => language !== "en")
  .flatMap((language) => allPacks[language].intents.filter(([intent]) => intent === "person" || intent === "emergency"));

/** Everything the words ask for, by the patterns of the packs, in the packs' order. */
export function readIntents(spoken: Spoken, packs: readonly LanguagePack[]): Set<Intent> {
  const found = new Set<Intent>();
  for (const pack of packs) {
    for (const [intent, pattern] of pack.intents) if (!found.has(intent) && pattern.test(spoken.said)) found.add(intent);
  }
  // Whoever asks for a person or for help in any language gets it, whatever language the rest seems to be in.
  for (const [intent, pattern] of urgent) if (pattern.test(spoken.said)) found.add(intent);
  if (found.has("are-you-a-bot") && !wishes.test(spoken.said)) found.delete("person");
  if (found.has("thanks") && noThanks.test(spoken.said)) found.delete("thanks");
  settle(found, spoken.said);
  if (howDoYouDo.test(spoken.said)) return new Set<Intent>(["greeting"]);
  if (found.has("policy") && /(?<= )(?:accepts?|takes?|allow|welcome) walk ?ins?(?= )/.test(spoken.said)) found.delete("availability");
  if ((found.has("services") || found.has("policy")) && whatKinds.test(spoken.said)) found.delete("availability");
  if (found.has("price") && found.has("availability") && !money.test(spoken.said) && !thingFree.test(spoken.said)) found.delete("price");
  if (found.has("thanks") && thanksForService.test(spoken.said)) found.delete("services");
  if (anOpening.test(spoken.said)) found.delete("hours");
  if (found.has("policy") && payment.test(spoken.said)) found.delete("availability");
  if (found.has("hours") && found.has("availability") && !bookable.test(spoken.said)) found.delete("availability");
  if (found.has("policy") && takesBookings.test(spoken.said) && /^ (?:\S+ ){0,4}(?:do|does|are|will|can|is)(?= )/.test(spoken.said))
    found.delete("book");
  if (/(?<= )(?:do|does|should|must|will|would) (?:i|we|my \S+) (?:need|have)(?: to)? /.test(spoken.said) && found.has("policy"))
    found.delete("book");
  return found;
}

/** "am I talking to a real person?" asks what this is; "can I talk to a real person?" wants one. */
const wishes =
  /(?<= )(?:want|need|can|could|may|let|get|give|please|put|rather|prefer|like|(?<!you (?:an? |really |actually |even )?)human|quiero|puedo|veux|peux|mochte|kann|voglio|posso|quero|wil|kan)(?= )/;
/** "No, thanks" declines and thanks for nothing. */
const noThanks =
  /(?<= )(?:no|nope|nah|non|nein|nee|nao) (?:(?:but |pero |mais |aber |ma |mas |maar )?(?:muchas |mille |molte |muito |vielen )?)(?:thanks?|thank you|thx|ty|cheers|ta|gracias|merci|danke|dank|grazie|obrigad[oa]|bedankt)(?= )(?! for )/;
const howDoYouDo = /^ (?:(?:hi|hello|hey|and|so) )*(?:how do you do|whats (?:new|up|good|happening))(?: \S+)? $/;
const whatKinds = /(?<= )(?:what|which)(?: \S+)? (?:treatments?|services?|facilities|options|packages?|massages|facials)(?= )/;
const money =
  /(?<= )(?:much|many (?:pounds|euros|dollars)|prices?|pric\S+|costs?|charges?|charge|fees?|rates?|cheap\S*|expensive|pay|quote|extra|total|budget|come to|sets? (?:me|you|us) back)(?= )/;
/** A thing that is free costs nothing; a person or a time that is free can be had. */
const thingFree =
  /(?<= )(?:wi ?fi|internet|parking|breakfast|lunch|coffee|tea|drinks?|water|delivery|shipping|entry|consultations?|patch tests?|cancellation|pool|gym|sauna|it|this|that|\S+ing) (?:really |also |all )?free(?= )/;
/** What one is thankful for is not asked for. */
const thanksForService = /(?<= )than\S* (?:\S+ ){0,3}for (?:\S+ ){0,4}(?:services?|treatments?)(?= )/;
/** A free place in the book, not the hour at which the door opens. */
const anOpening =
  /(?<= )(?:(?:an|any|some|no|other|the next|your next|your first|first|earliest) openings?|(?:any ?thing|something) open)(?= )(?! (?:hours|times))/;
/** Whether bookings are taken at all, not a booking. */
const takesBookings = /(?<= )(?:reservations|(?:takes?|accepts?|allows?) (?:\S+ ){0,2}?(?:reservation|bookings?|appointments?))(?= )/;
const payment = /(?<= )(?:cash|cards?|cod|pay|payment|instal?ments?|paypal|klarna)(?= )/;
const bookable = /(?<= )(?:slots?|appointments?|free|available|availability|spaces?|openings?|any ?thing|fit|squeeze|gaps?)(?= )/;

/** Whether the words are about something no salon's desk deals with. */
export function isOffTopic(spoken: Spoken): boolean {
  return offTopic.test(spoken.said);
}

const standing =
  /(?<= )(?:(?:my|our|the) (?:\S+ )?(?:appointment|booking|reservation|table|slot) (?:any ?more|any longer)|(?:no longer|longer) (?:need|want) (?:my|our|the) (?:\S+ )?(?:appointment|booking|reservation)|(?:i have|i had|ive|i made|theres|there is) (?:an? )?(?:\S+ ){0,3}(?:appointment|booking|reservation|booked))(?= )/;

const changedOnly =
  /(?<= )(?:plans? (?:has |have |got )?changed?|changed my mind|change of (?:plans?|heart))(?= )(?!.* (?:move|reschedule|rebook|instead|another|different) )/;

/** Patterns that are wide on purpose give way to the narrower ones beside them. */
function settle(found: Set<Intent>, said: string): void {
  if (found.has("emergency")) found.add("health");
  if (found.has("cancel") || found.has("reschedule") || found.has("waitlist") || found.has("my-appointment")) found.delete("book");
  if (found.has("cancel")) found.delete("my-appointment");
  // "Plans changed, cancel it" moves nothing.
  if (found.has("cancel") && found.has("reschedule") && changedOnly.test(said)) found.delete("reschedule");
  if (found.has("reschedule")) {
    found.delete("my-appointment");
    found.delete("cancel");
    found.delete("complaint");
  }
  // "I have a booking and don't want it any more" is about one that stands.
  if (found.has("start-over")) {
    const stands = standing.test(said);
    found.delete(stands ? "start-over" : "cancel");
    if (stands) found.add("cancel");
  }
  if (found.has("complaint") || found.has("policy") || found.has("price")) found.delete("recommend");
  if (found.has("recommend")) found.delete("services");
  if (found.has("are-you-a-bot")) found.delete("greeting");
}
