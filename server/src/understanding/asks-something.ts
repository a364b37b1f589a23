import { isOffTopic } from "./read-intents.ts";
import type { Spoken } from "./words/spoken.ts";

/** Words that a question begins with, where no mark is typed. */
const opening =
  /^ (?:(?:and|so|ok|but|hi|hey|hello|hiya|also|oh|y|et|und|e|en|pero|mais|aber|ma|mas|maar) )*(?:whats?|how|does|do|did|is|are|can|could|why|where|which|who|will|would|should|has|have you|que|como|por que|donde|cual|duele|puedo|comment|pourquoi|est ce|ou|quel|quelle|was|wie|warum|wo|welche|tut|ist|sind|kann|come|perche|dove|quale|fa|posso|quanto|porque|onde|qual|doi|wat|hoe|waarom|waar|welke|doet|is het|kan) /;
/** Asked of what was just said, or of nothing. */
const back =
  /(?<= )(?:what (?:do|did) you (?:mean|say)|what does that mean|what is that|say that again|come again|pardon|what(?:s| is) (?:this|that|going on)|are you (?:there|serious|sure|kidding|joking)|how are you|que quieres decir|qu est ce que (?:tu|vous) voulez? dire|was meinst du|was meinen sie|cosa intendi|o que quer dizer|wat bedoel)(?= )/;

/** Whether it asks something that a salon could know, whatever it is about. */
export function asksSomething(spoken: Spoken): boolean {
  const asks = spoken.question || opening.test(spoken.said);
  return asks && spoken.tokens.length >= 3 && !back.test(spoken.said) && !isOffTopic(spoken);
}

/** "What's the difference?" of what was put up to choose from. */
export function asksDifference({ said }: Spoken): boolean {
  return /(?<= )(?:differen\w+|differ|diferenc\w+|unterschied\w*|unterscheid\w*|differenz\w+|verschil\w*|distingue\w*)(?= )/.test(said);
}
