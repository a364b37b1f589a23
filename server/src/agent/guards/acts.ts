/** What the assistant may say it has done, going by what happened. */
export type Act = "looked" | "noted" | "handed-over" | "dropped" | "proposed" | "listed";

const evidence: Record<string, readonly Act[]> = {
  ...verbs("found looked checked searched picked pulled listed gone tried", ["looked"]),
  ...verbs("put shown set laid prepared", ["looked", "proposed"]),
  ...verbs("noted written jotted added taken made saved recorded", ["noted"]),
  ...verbs("passed let told", ["noted", "handed-over", "dropped"]),
  ...verbs("asked called brought alerted informed handed", ["handed-over"]),
  ...verbs("dropped cleared released", ["dropped"]),
};
/** Needs no proof, or has its own: "I've got that", "I've held it". */
const harmless = new Set("got had been understood heard read seen held kept reserved booked not no only a an the your it that everything nothing any".split(" ")); // prettier-ignore
const doing = new Set("holding keeping looking checking searching finding going sorry not asking happy just here afraid having reading trying waiting".split(" ")); // prettier-ignore
const promised = new Set("look find check show need ask be have search try help wait see hold keep note bring take go only just also then get start do not make always use stick never".split(" ")); // prettier-ignore

function verbs(words: string, acts: readonly Act[]): Record<string, readonly Act[]> {
  return Object.fromEntries(words.split(" ").map((word) => [word, acts]));
}

const adverb = "(?:just |now |already |also |gladly |happily |quickly )?";
const perfect = new RegExp(`(?<!\\p{L})(?:i|we)(?:'ve| have) ${adverb}(\\p{L}+)`, "gu");
const progressive = new RegExp(`(?<!\\p{L})(?:i|we)(?:'m| am|'re| are) ${adverb}(\\p{L}+ing)(?!\\p{L})`, "gu");
const future = new RegExp(`(?<!\\p{L})(?:i|we)(?:'ll| will| shall) ${adverb}(\\p{L}+)`, "gu");
const othersPromise =
  /(?<!\p{L})(?:someone|somebody|colleagues?|person|people|team|staff|salon|they|reception|desk|manager)(?: \p{L}+){0,3}?(?:'ll| will| is going to| are going to| can| is| are) (?:now |then |soon |shortly )?(?:calls?|ring|text|assist|review|look|check|see to|help|e-?mail|contact|write|message|send|reply|answer|join|be with|be right with|get back|come back|let you|confirm|remind|sort|arrange|calling|ringing|waiting|taking)/u;
const conditional =
  /(?<!\p{L})(?:shall|should|would you|if you(?:'d like| like| want| wish| prefer| tell| say| give| let| confirm| need)|whenever|or |want|can i|may i)(?!\p{L})/u;

/** Something said to be done, being done or promised that nothing here bears out, as its verb; null when there is none. `text` is lower case. */
export function unprovenAct(text: string, acts: ReadonlySet<Act>): string | null {
  for (const [, verb = ""] of text.matchAll(perfect)) {
    if (harmless.has(verb) || !/(?:ed|en|ne|nt|un|ut|own|it|et|ght|ade|oken|aid|old|eft|elt|id|t|d)$/u.test(verb)) continue;
    if (!(evidence[verb] ?? []).some((act) => acts.has(act))) return verb;
  }
  if (
    /(?<!\p{L})(?:checked|spoken|talked|agreed|cleared it) (?:it )?(?:with|to)(?!\p{L})|(?<!\p{L})(?:told|informed|asked|alerted) (?!an? |the |my |our |you|them|some|staff|for |about )/u.test(
      text,
    )
  )
    return "checked with";
  for (const [, verb = ""] of text.matchAll(progressive)) if (!doing.has(verb)) return verb;
  if (text.trimEnd().endsWith("?") || conditional.test(text)) return null;
  for (const [, verb = ""] of text.matchAll(future)) if (!promised.has(verb)) return verb;
  return !acts.has("handed-over") && othersPromise.test(text) ? "promise" : null;
}

const isPerson =
  /(?<!\p{L})(?:i'm|i am|soy|je suis|ich bin|sono|sou|ik ben|this is) (?:actually |really )?(?:an? |una? |une? |eine? |uma? |een |the )?(?:real |actual |living |human )?(?:person|human|woman|man|stylist|receptionist|colleague|manager|owner|persona|personne|mensch|pessoa|persoon|mens)(?!\p{L})/u;
const withPerson =
  /(?<!\p{L})(?:(?:you're|you are) (?:\p{L}+ )?(?:talking|speaking|chatting|writing) (?:to|with)|hablas con|estás hablando con|(?:tu parles|vous parlez) (?:à|avec)|(?:sie sprechen|du sprichst) mit|(?:stai|sta) parlando con|(?:está|estás) a falar com|(?:je|u) spreekt? met|je praat met|u praat met) (?!an ai|an assistant|the assistant)(?:an? |una? |une? |einem |einer |uma? |een |the )?(?:real |actual |living |human |vraie? |echten |echt |vera |verdadeira )?(?:person|people|human|someone|somebody|woman|man|stylist|receptionist|colleague|persona|personne|menschen|pessoa|persoon|mens)(?!\p{L})/u;
const isNoMachine =
  /(?<!\p{L})(?:i'm|i am|this is|you're|it's) (?:\p{L}+ )?(?:not|no) (?:an? )?(?:ai|a\.i|bot|robot|machine|computer|chatbot|assistant)/u;

/** Says it is somebody of flesh and blood. `practitioners` lower case. */
export function claimsPerson(text: string, practitioners: readonly string[]): boolean {
  if (isPerson.test(text) || withPerson.test(text) || isNoMachine.test(text)) return true;
  return practitioners.some((name) => new RegExp(`(?<!\\p{L})(?:i'm|i am|my name is|this is|it's|soy|je suis|ich bin|sono|sou|ik ben) ${name}(?!['\\p{L}])`, "u").test(text)); // prettier-ignore
}
