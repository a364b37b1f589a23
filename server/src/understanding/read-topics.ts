import type { Catalogue } from "../booking/catalogue.ts";
import { findFactsIn } from "./find-facts.ts";
import type { LanguagePack } from "./languages/language-pack.ts";
import { matterWord } from "./languages/matter-words.ts";
import type { Intent } from "./understood.ts";
import type { Spoken } from "./words/spoken.ts";

/** Words that ask. */
const askWord =
  /(?<= )(?:what|whats|where|when|how|who|which|why|is|are|do|does|can|could|may|am|if|policy|any|need|tell|will|should|cual|donde|como|hay|tienen|puedo|ou|comment|est|avez|puis|wo|wie|gibt|kann|habt|haben|dove|come|posso|avete|onde|aceitam|tem|waar|hoe|kan|heeft|hebben|accepte\S*|acept\S*)(?= )/;

/** Words of a rule in another sense: the visitor's own address, a date to book, a job outside, the age of the house. */
const otherMatter =
  /(?<= )(?:my (?:new |own )?(?:e ?mail|number|phone|mobile|name|address|postcode|telephone)(?: (?:address|number))?|(?:book|pick|choose|have|get|an?|which|what|another|any|the|different|change the) (?:date|time)|(?:work|come|do|are|be|go|do it) on location|on location|(?:is|are|was|it is|its|am|been) called|(?:mobile|home) (?:visits?|service)|(?:xmas|christmas|birthday|work|office|new years?|engagement|anniversary|leaving|dinner|a|the|my|our) (?:party|do)|how old (?:is|are) (?:the|this|your|that) (?:salon|shop|place|building|business|company|house|team)|how old are (?:you|they)|how old is (?:it|sarah)|open(?: \S+){0,2} late|(?:un)?til late|late (?:opening|nights?|evenings?|slots?|appointments?)|(?:with|by) the same \S+|(?:the )?(?:cheap(?:er|est)|least expensive|most expensive)(?: (?:one|option|of \S+))?)(?= )/g;

/** "She's 15": the rule for those of that age is asked for by it. */
const teenager =
  /(?<= )(?:shes|hes|she is|he is|daughter is|son is|im|i am|is|aged?) (?:only |just )?(?:1[1-7]|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?: (?:years?|yrs?)(?: old)?| yo)?(?= (?:$|\||and|so|but|can|could|colou?r|hair|if|for|wants?|would|is|with))/;

function otherwiseMeant(spoken: Spoken): Set<number> {
  const tokens = new Set<number>();
  for (const match of spoken.said.matchAll(otherMatter)) {
    const from = wordsBefore(spoken.said, match.index);
    for (let i = 0; i < match[0].split(" ").length; i += 1) tokens.add(from + i);
  }
  return tokens;
}

function wordsBefore(said: string, index: number): number {
  return said
    .slice(0, index)
    .split(" ")
    .filter((word) => word !== "" && word !== "|").length;
}

/** The salon's facts that were asked about, by the words that name nothing else. */
export function readTopics(
  spoken: Spoken,
  catalogue: Catalogue,
  packs: readonly LanguagePack[],
  intents: ReadonlySet<Intent>,
  taken: ReadonlySet<number>,
): string[] {
  const asks = spoken.question || askWord.test(spoken.said) || intents.has("policy") || intents.has("health") || spoken.tokens.length <= 3;
  if (/^ test(?:ing)?(?: \S+)? $/.test(spoken.said)) return [];
  if (!asks && !teenager.test(spoken.said)) return [];
  const elsewhere = otherwiseMeant(spoken);
  // "Il primo" is no "promo".
  const little = (word: string) =>
    packs.some((pack) => Object.hasOwn(pack.ordinals, word) || (pack.language !== "en" && pack.marks.includes(word)));
  const words = spoken.tokens.flatMap((token, index) =>
    taken.has(index) || elsewhere.has(index) || little(token.word) ? [] : [inSalonWords(token.word, packs)],
  );
  if (teenager.test(spoken.said)) words.push("teenager");
  return findFactsIn(words, catalogue)
    .filter((found) => found.score >= 2.4 || intents.has("policy"))
    .map((found) => found.fact.key);
}

/** A salon's rules are in English words, or in words that English asks with. */
function inSalonWords(word: string, packs: readonly LanguagePack[]): string {
  for (const { language } of packs) {
    const matter = matterWord(word, language);
    if (matter !== undefined) return matter;
  }
  return word;
}
