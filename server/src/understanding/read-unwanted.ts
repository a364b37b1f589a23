import type { Language, LanguagePack } from "./languages/language-pack.ts";
import type { Spoken, Token } from "./words/spoken.ts";

/** What one language says around the name of somebody who is not wanted. Words as in `Spoken.said`. */
interface UnwantedWords {
  /** Ends right before the name. */
  before: RegExp;
  /** From the name to the end of the sentence: "bei Mei lieber nicht". */
  after?: RegExp;
  /** "Whoever you like, really": nobody is ruled out any more. */
  anyoneWillDo: RegExp;
}

const ends = (core: string, between: string): RegExp => new RegExp(` (?:${core})(?: (?:${between}))* $`);
const alone = (...ways: string[]): RegExp => new RegExp(`(?<= )(?:${ways.join("|")})(?= )`);

const words: Readonly<Record<Language, UnwantedWords>> = {
  en: {
    before: new RegExp(
      [
        ends(
          "(?:just |but |please )?not|isnt|without|except(?: for)?|excluding|avoid|(?:other|else|rather) than|instead of|(?:apart|aside|different) from|" +
            "(?:any ?(?:one|body)|every ?(?:one|body)|all|any of them|any stylist|anything) but|(?:please|but|just) no",
          "with|by|to|from|for|again|being|seen|be",
        ),
        ends(
          "(?:dont|do not|didnt|wouldnt|would not|no longer|never|not) (?:really |ever )?(?:want|like|wish|fancy|prefer)|(?:rather|prefer) not",
          "to|see|seeing|have|having|go|going|be|being|seen|book|booked|get|it|done|in|with|by|for|again|want|another|appointment|a",
        ),
      ]
        .map(({ source }) => source)
        .join("|"),
    ),
    anyoneWillDo: alone(
      "^ (?:yes |ok |okay |actually |no )*any ?(?:one|body)(?= (?:$|please))",
      "any ?(?:one|body) (?:at all|(?:really )?is (?:fine|ok|okay|good)|will do|works|would do)",
      "who ?ever(?= (?:$|you like|is fine))",
      "(?:dont|do not) (?:mind|care) who(?: it is)?",
    ),
  },
  de: {
    before: ends(
      "nicht|ausser|ohne|kein(?:e|en)?|statt|anstatt|ander(?:s|es|er|en) als|nie(?: wieder| mehr)?|bis auf",
      "zu|bei|mit|von|der|die|dem|den|mehr|wieder|schon|noch|nochmal|mal|einmal|frau|herrn?|gern|gerne|lieber|an|zur|zum",
    ),
    after:
      /^ (?:(?:bitte|lieber|aber|will|mochte|ich|auf|keinen|wieder) )*nicht(?: (?:mehr|wieder|bitte|gehen|haben|noch|einmal|nochmal))* $/,
    anyoneWillDo: alone(
      "egal (?:wer|bei wem)",
      "irgend(?:wer|jemand|jemandem)(?= $)",
      "(?:ist )?(?:mir )?(?:ganz )?egal bei wem",
      "jeder passt",
    ),
  },
  es: {
    before: ends(
      "menos|excepto|salvo|sin|que no sea|distint[oa] (?:a|de)|diferente (?:a|de)|en vez de|no (?:con|a|por)|(?:ya )?no (?:quiero|queria|querria|prefiero|deseo|me gustaria)",
      "con|a|la|el|de|que|sea|ir|venir|ser|me|atienda|atendid[oa]|por|otra|vez|mas|haga|lo|estar|cita|reservar",
    ),
    after: /^ no(?: (?:por|favor|gracias|quiero|mas))* $/,
    anyoneWillDo: alone(
      "(?:me )?da (?:igual|lo mismo) (?:con )?quien",
      "quien sea",
      "cualquiera(?= (?:$|me va bien|esta bien|vale|por favor))",
      "no me importa (?:con )?quien",
    ),
  },
  fr: {
    before: ends(
      "pas|sauf|sans|excepte|hormis|a part|autre que|plutot que|au lieu de|plus",
      "avec|chez|par|de|d|la|le|que|ce|soit|aller|encore|voir|etre|prendre|rendez|vous|revoir|reserver|mme|m",
    ),
    after: /^ (?:non|surtout pas)(?: (?:merci|plus))* $/,
    anyoneWillDo: alone("n importe qui(?= (?:$|me va|convient|ira|fera))", "peu importe (?:avec )?qui", "(?:ca )?m est egal (?:avec )?qui"),
  },
  it: {
    before: ends(
      "tranne|eccetto|salvo|senza|a parte|fuorche|meno|non(?: sia| voglio| vorrei| desidero| mi va)?|divers[oa] da|al posto di|invece di",
      "con|da|di|che|sia|la|il|per|andare|venire|essere|vedere|avere|prenotare|piu|nuovo|ancora|farlo|fare",
    ),
    after: /^ no(?: (?:grazie|per|favore))* $/,
    anyoneWillDo: alone("va bene chiunque", "chiunque(?= (?:$|va bene|andra))", "non (?:mi )?importa (?:con )?chi", "chi capita"),
  },
  pt: {
    before: ends(
      "menos|exceto|excepto|salvo|sem|tirando|fora|que nao seja|diferente d[aeo]|em vez d[aeo]|nao (?:com|pel[ao]|a|o)|nao (?:quero|queria|gostaria|prefiro|desejo)",
      "com|a|o|da|do|de|pela|pelo|na|no|que|seja|ir|ser|atendid[oa]|marcar|outra|vez|mais|novamente|me|atenda",
    ),
    after: /^ nao(?: (?:por|favor|obrigad[oa]|quero))* $/,
    anyoneWillDo: alone(
      "qualquer (?:um|uma|pessoa)(?= (?:$|serve|esta bem|esta bom|da))",
      "tanto faz (?:com )?quem",
      "nao (?:me )?importa (?:com )?quem",
    ),
  },
  nl: {
    before: ends(
      "niet|behalve|zonder|uitgezonderd|ander(?:s|e|en) dan|geen|in plaats van|nooit(?: meer)?|buiten",
      "bij|met|door|van|naar|voor|weer|meer|nog|een|keer|opnieuw|de|graag|liever",
    ),
    after: /^ (?:(?:liever|dus|wil|ik|aub|alsjeblieft|maar) )*niet(?: (?:meer|aub|alsjeblieft|graag|weer))* $/,
    anyoneWillDo: alone("(?:maakt )?(?:me |mij )?niet uit (?:bij )?wie", "wie dan ook", "iedereen(?= (?:$|is goed|mag))"),
  },
};

/** "Why not Mei?", "if not Mei": she is wanted, if anything. */
const unsure = / (?:why|if|whether|not only|warum|wieso|wenn|falls|si|se|por que|porque|pourquoi|y a|perche|als|waarom)(?: \S+)? $/;
const also = /^(?:or|and|nor|oder|und|noch|o|u|y|ni|ou|et|e|ne|nem|of|en)$/;

/** Whether the name at these places is one of somebody who is not wanted: "not with Mei", "anyone but Mei". */
export function isUnwanted(spoken: Spoken, name: readonly number[], packs: readonly LanguagePack[]): boolean {
  const [first = 0, last = first] = [name[0], name.at(-1)];
  const before = clauseBefore(spoken.tokens, first);
  const after = restOfSentence(spoken.tokens, last);
  return packs.some(({ language }) => {
    const own = words[language];
    const found = own.before.exec(before);
    if (found) return !unsure.test(`${before.slice(0, found.index)} `);
    return own.after?.test(after) === true && !spoken.question;
  });
}

/** "Not Mei or Kasia", "ni con Kasia": a name that goes on from one that was ruled out. */
export function goesOn({ tokens }: Spoken, from: number, to: number, packs: readonly LanguagePack[]): boolean {
  const between = tokens.slice(from + 1, to);
  const [joins, preposition, more] = between;
  if (!joins || more || !also.test(joins.word) || tokens[to]?.after !== "") return false;
  return !preposition || packs.some(({ withWords }) => withWords.includes(preposition.word));
}

export function isAnyoneFine(spoken: Spoken, packs: readonly LanguagePack[]): boolean {
  return !spoken.question && packs.some(({ language }) => words[language].anyoneWillDo.test(spoken.said));
}

/** The words since the last comma or stop: "no, with Mei" wants her. */
function clauseBefore(tokens: readonly Token[], at: number): string {
  if (tokens[at]?.after !== "") return " ";
  const start = tokens.slice(0, at).findLastIndex(({ after }) => after !== "");
  return ` ${tokens
    .slice(Math.max(start, 0), at)
    .map(({ word }) => word)
    .join(" ")} `;
}

function restOfSentence(tokens: readonly Token[], at: number): string {
  const end = tokens.findIndex(({ after }, place) => place > at && after === ".");
  return ` ${tokens
    .slice(at + 1, end === -1 ? undefined : end)
    .map(({ word }) => word)
    .join(" ")} `;
}
