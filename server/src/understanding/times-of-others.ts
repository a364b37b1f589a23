import type { Spoken } from "./words/spoken.ts";

/** "Remind me the day before", "they are 8 and 11": over words as `Spoken.said` gives them. */
const patterns = [
  /(?<= )(?:remind(?:er|ers|ed|s)?|text|message|e ?mail|call|ring|notify|confirmation|erinner\w*|recuerd\w*|rappel\w*|ricord\w*|lembr\w*|herinner\w*)(?: \S+){0,4} (?:(?:the|a|an|one) (?:day|week|night|hour|evening) before|la veille|am (?:tag|abend) (?:davor|vorher)|el dia (?:antes|anterior)|il giorno prima|no dia anterior|de dag (?:ervoor|van tevoren))(?= )/g,
  /(?<= )(?:they(?:re| are)|ages?|aged|(?:kids|girls|boys|children|daughters|sons|twins) are) (?:only )?\d{1,2}(?: (?:and |n )?\d{1,2})+(?! (?:am|pm|oclock))(?= )/g,
];

/** The tokens that tell when somebody is to be reminded, or how old they are: nobody wants to come then. */
export function timesOfOthers({ said }: Spoken): Set<number> {
  const found = new Set<number>();
  for (const pattern of patterns) {
    for (const match of said.matchAll(pattern)) {
      const before = said.slice(0, match.index).split(" ").filter((word) => word !== "" && word !== "|").length; // prettier-ignore
      for (let place = 0; place < match[0].split(" ").length; place += 1) found.add(before + place);
    }
  }
  return found;
}
