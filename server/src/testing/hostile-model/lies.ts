import { type Chance } from "../../booking/oracle/chance.ts";
import { liesInLanguages } from "./lies-in-languages.ts";
import { liesOfDeeds } from "./lies-of-deeds.ts";
import { liesOfPolicies } from "./lies-of-policies.ts";
import { liesOfQualities } from "./lies-of-qualities.ts";
import { liesOfTalk } from "./lies-of-talk.ts";
import { liesOfTimes } from "./lies-of-times.ts";
import type { SpokenState } from "./spoken-states.ts";

export interface Told {
  kind: string;
  sentence: string;
}

const grammars = Object.entries({
  ...liesOfTimes,
  ...liesOfQualities,
  ...liesOfDeeds,
  ...liesOfPolicies,
  ...liesInLanguages,
  ...liesOfTalk,
});

/** A sentence that is false at this moment, of a kind picked at random. */
export function lie(state: SpokenState, chance: Chance): Told {
  for (;;) {
    const [kind, grammar] = chance.pick(grammars);
    const sentence = grammar(state, chance);
    if (sentence !== null) return { kind, sentence };
  }
}
