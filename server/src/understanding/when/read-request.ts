import { gather } from "./gather-request.ts";
import type { LanguagePack } from "./language-pack.ts";
import { readTerms } from "./read-terms.ts";
import type { Request } from "./request.ts";
import { rewrite } from "./rewrite.ts";
import type { Around } from "./rewrite.ts";
import { clockRules } from "./rules/clock-rules.ts";
import { dayJoinRules, dayRules } from "./rules/day-rules.ts";
import { expectedRules } from "./rules/expected-rules.ts";
import { joinRules } from "./rules/join-rules.ts";
import { hourRules } from "./rules/hour-rules.ts";
import { dayWordRules } from "./rules/day-word.ts";
import { nameRules } from "./rules/name-rules.ts";
import { partyRules } from "./rules/party-rules.ts";
import { podRules } from "./rules/pod-rules.ts";
import { rangeRules } from "./rules/range-rules.ts";
import { boundRules } from "./rules/bound-rules.ts";
import { choiceRules } from "./rules/choice-rules.ts";
import { relativeRules } from "./rules/relative-rules.ts";
import { countedFromDayRules } from "./rules/counted-from-rules.ts";

const grammar = [
  ...nameRules,
  ...partyRules,
  ...dayWordRules,
  ...relativeRules,
  ...clockRules,
  ...dayRules,
  ...podRules,
  ...hourRules,
  ...dayJoinRules,
  ...countedFromDayRules,
  ...joinRules,
  ...joinRules,
  ...rangeRules,
  ...boundRules,
  ...choiceRules,
];

const rulesFor = {
  anything: grammar,
  datetime: grammar,
  date: [...expectedRules("date"), ...grammar],
  time: [...expectedRules("time"), ...grammar],
};

/** Parses the whole utterance once and puts together what its time words ask for. */
export function readRequest(text: string, pack: LanguagePack, around: Omit<Around, "before" | "after" | "pack" | "text">): Request {
  const terms = readTerms(text, pack, around);
  rewrite(terms, rulesFor[around.expects ?? "anything"], { ...around, pack, text });
  return gather(terms);
}
