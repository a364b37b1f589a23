import { rule } from "../rewrite.ts";
import type { Around, Outcome, Rule } from "../rewrite.ts";
import type { Kind, Term } from "../terms.ts";

/** "para 4 a las 17:30", "für 4 am Montag": how many come, not when. */
export const partyRules: readonly Rule[] = [rule("word|minus|before number", (terms, around) => partySize(terms, around))];

const followers = new Set<Kind>([
  "at",
  "on",
  "from",
  "between",
  "until",
  "after",
  "by",
  "around",
  "day",
  "weekday",
  "clock",
  "dayPod",
  "modifier",
  "tomorrowMorning",
]);
const most = 20;

function partySize(terms: readonly Term[], around: Around): Outcome {
  const [lead, number] = terms;
  const { before, after, pack } = around;
  if (!lead || !number || !after || !pack.forPeople?.split("|").includes(lead.text)) return null;
  if (number.value < 1 || number.value > most || (number.kind === "numeral" && number.value === 1)) return null;
  if (before?.kind === "digits" || before?.kind === "numeral" || before?.kind === "quarter" || before?.kind === "unit") return null;
  if (!followers.has(after.kind) && !(after.kind === "the" && after.value === 1)) return null;
  // Dutch "voor 4" is "before 4" as well, unless a time of its own follows or a booking is spoken of.
  if (lead.kind === "before" && after.kind !== "at" && after.kind !== "clock" && !isBooking(around)) return null;
  return { kind: "noun" };
}

function isBooking({ text, pack }: Around): boolean {
  const said = text.toLowerCase();
  return pack.forOrBefore?.booking.split("|").some((word) => said.includes(word)) === true;
}
