import { dialogueWords } from "./dialogue-words.ts";
import { everydayWords } from "./everyday-words.ts";

const w = String.raw`(?:[\p{L}\p{M}'-]+)`;
const some = String.raw`(?:,? ${w}){1,8}`;
const few = String.raw`(?: ${w}){1,4}`;
const end = String.raw`[\s.!?…]*$`;
const start = String.raw`^\P{L}*`;
const frame = (...forms: string[]): RegExp => new RegExp(`${start}(?:${forms.join("|")})${end}`, "u");

/** Frames that say something of the visitor or the assistant alone. What stands in them must be talk by its words. */
const frames: Record<string, RegExp> = {
  en: frame(
    `(?:congratulations|congrats|best wishes|good luck|fingers crossed|all the best|happy (?:birthday|anniversary|christmas|easter|holidays|new year))(?: (?:on|with|for))?${some}`,
    `(?:enjoy|have a)(?: (?:your|the rest of (?:your|the)|lovely|great|good|wonderful|nice|safe|fantastic|brilliant))+${few}(?:,? (?:bye|goodbye)${few}?)?`,
    `(?:i |i do |we )?(?:really )?hope (?:your|the|you (?:feel|get|have a|had a|are|'re)) ?${w}?(?: ${w}){0,6}`,
    `(?:i'm |i am )?(?:so |very |really |terribly )*sorry (?:to hear )?(?:that )?(?:you(?:'ve|'re| have| had| are| were| feel)|about|your|for)${some}`,
    `i can(?: only| totally)? (?:imagine|see|understand|tell) (?:how|why|that)${some}`,
    `(?:and |but )?i(?:'m afraid i)? (?:can't|cannot|couldn't|am not able to|'m not able to|'m not allowed to|won't)(?: really)? (?:recommend medical|make (?:any )?(?:exceptions|promises)|guarantee (?:that|anything|this)|help|judge|write|play|discuss|comment|speak|advise|predict|solve|translate|sing|draw|order|see)${some}`,
    `i don't (?:really )?(?:know (?:what|much|anything) about|keep up with|follow|have (?:feelings|opinions|a favourite))${some}`,
    `(?:so,? |sorry,? |just )?(?:did|do) you mean${some}`,
    `(?:so,? )?when you say${few},? do you mean${some}`,
    `(?:just so i get this right, |so,? )?are you (?:after|looking for|thinking of|hoping for|going for)${some}`,
    `is (?:it|this|that) for${some}`,
    `what an? (?:${w} )?(?:idea|choice|surprise|coincidence|shame|pity|story|question|day|week|relief|nightmare|occasion)(?: ${w}){0,3}`,
    `(?:how|hope) (?:is|was|are) your (?:day|week|morning|evening|weekend)${few}?`,
    `(?:please )?(?:check with|ask|speak to|talk to) (?:your|a) (?:doctor|gp|midwife|pharmacist)(?: first)?(?: if you(?:'re| are| feel)${few})?`,
    `thank(?:s| you) for${some}`,
    `(?:so )?(?:i (?:don't|do not) have (?:${w} ){1,2}of my own|no ${w} for me)(?:, (?:sadly|alas|unfortunately))?`,
    `i (?:really |just )?(?:like|love|hate|know|knew) (?:it|this|that|the feeling|what you (?:mean|meant))(?: when${some})?`,
    `is your (?:own |current )?(?:hair|skin)${some}`,
  ),
  es: frame(
    `(?:muchas )?(?:felicidades|enhorabuena|suerte|felicitaciones|feliz|ánimo)(?: (?:por|con|en|para))?${some}`,
    `que (?:tengas?|pases?|disfrutes?|vaya)${some}`,
    `espero que (?:te|se|todo|la|el|tu|su)${some}`,
    `(?:lo siento, |perdona, )?no puedo (?:ayudarte|ayudarle|opinar|hablar|juzgar|escribir)(?: (?:con|de|sobre))?${some}`,
    `(?:lamento|siento) que (?:te|hayas|haya|estés|tu)${some}`,
    `es para${some}`,
    `(?:jaja|ay|vaya|uy),?${some}`,
    `te refieres a${some}`,
    `(?:consulta|háblalo|coméntalo)(?: antes| primero)? con (?:tu|su) (?:médico|doctor)(?: (?:antes|primero))?(?:, por favor)?`,
    `gracias por${some}`,
  ),
  fr: frame(
    `(?:toutes mes |toutes nos )?(?:félicitations|bravo|bonne chance|bon courage|joyeux|bon|bonne)(?: (?:pour|à))?${some}`,
    `passez une? ${w}(?: ${w}){0,3}`,
    `j'espère que (?:vous (?:allez|irez|vous|passerez|êtes)|tout|votre|ça|cela)${some}`,
    `(?:désolée?, )?je ne (?:peux|sais) (?:malheureusement )?pas (?:vous aider|juger|parler|écrire|commenter)${some}`,
    `c'est pour${some}`,
    `(?:haha|oh là là|aïe|oh)[,!]?${some}`,
    `(?:vous parlez|parlez-vous|voulez-vous dire)${some}`,
    `parlez-en (?:d'abord |plutôt )?à votre (?:médecin|docteur)(?:,? s'il vous plaît)?`,
    `merci (?:de ne pas|pour|de votre|d'avoir)${some}`,
  ),
  de: frame(
    `(?:herzlichen |ganz herzlichen )?(?:glückwunsch|viel glück|viel erfolg|alles gute|gute besserung|viel spaß|gratuliere)(?: (?:zu|zur|zum|bei|beim|für))?${some}?`,
    `(?:einen? |noch )?(?:schöne[ns]?|gute[ns]?|tolle[ns]?)${few}(?: (?:wünsche ich|noch))?(?: ${w}){0,3}`,
    `ich hoffe,? (?:es geht ihnen|ihr|ihre|sie fühlen|der|die|das)${some}`,
    `bei${few} kann ich (?:leider )?nicht (?:weiter)?helfen`,
    `(?:haha|oh nein|oje|ach)[,!]?${some}`,
    `ist (?:es|das) für${some}`,
    `meinen sie${some}`,
    `(?:bitte )?(?:sprechen|besprechen|klären) sie das (?:bitte )?(?:zuerst |vorher )?mit ihre[mr] (?:arzt|ärztin)(?: ab)?`,
    `danke für${some}`,
  ),
  it: frame(
    `(?:congratulazioni|auguri|tanti auguri|complimenti|in bocca al lupo|buona fortuna|buon|buona)(?: (?:per|a))?${some}`,
    `spero che (?:ti|si|tu|il tuo|la tua|tutto|vada)${some}`,
    `(?:mi dispiace, )?(?:con${few} )?non posso (?:purtroppo )?(?:aiutarti|aiutarla|giudicare|parlare|scrivere)(?: ${w}){0,5}`,
    `è per${some}`,
    `(?:ahah|oh no|ahi|oh)[,!]?${some}`,
    `(?:intendi|vuoi dire)${some}`,
    `parlane (?:prima )?con il tuo medico(?:, per favore)?`,
    `grazie (?:per|di|della)${some}`,
    `che bell(?:a|o|'|issim[ao])${few}`,
  ),
  pt: frame(
    `(?:muitos )?(?:parabéns|felicidades|boa sorte|as melhoras|feliz|bom|boa)(?: (?:por|pel[oa]s?|com|para|n[oa]))?${some}`,
    `tenha (?:uma?|um) ${w}${few}`,
    `espero que (?:se|esteja|melhore|corra|tudo|o seu|a sua)(?: ${w}){0,5}`,
    `(?:desculpe, )?(?:com${few} )?não (?:o |a |lhe )?posso (?:infelizmente )?(?:ajudar|falar|avaliar|escrever|opinar)(?: ${w}){0,5}`,
    `é para${some}`,
    `(?:haha|oh|ai)[,!]?${some}`,
    `refere-se a${some}`,
    `fale (?:primeiro )?com o seu médico(?: primeiro)?(?:, por favor)?`,
    `obrigad[oa] (?:por|pel[oa])${some}`,
    `que (?:bel[ao]|boa|bom|chatice|pena)${few}`,
  ),
  nl: frame(
    `(?:gefeliciteerd|veel succes|succes|veel geluk|beterschap|veel plezier|fijne?|prettige?)(?: (?:met|bij|voor|op))?${some}`,
    `ik hoop dat (?:u|je|het|uw|alles)${some}`,
    `(?:sorry, )?met${few} kan ik (?:helaas )?niet helpen`,
    `is (?:het|dit|dat) voor${some}`,
    `(?:haha|o jee|ach|oei)[,!]?${some}`,
    `(?:bedoelt u|bedoel je)${some}`,
    `(?:overleg|bespreek) dit (?:eerst )?met uw (?:huisarts|arts)(?:, alstublieft)?`,
    `bedankt voor${some}`,
    `wat (?:een )?(?:leuke?|mooie?|fijne?|vervelend)${few}`,
  ),
};

/** A question back, or a thing that cannot be helped with: the word that is asked about claims nothing, whatever it is. */
const open: Record<string, RegExp> = {
  en: new RegExp(
    `${start}(?:(?:so,? |sorry,? |just )?(?:did|do) you mean${few}\\?|(?:so,? )?when you say${few},? do you mean${few}\\?|(?:just so i get this right, |so,? )?are you (?:after|looking for|thinking of|hoping for|going for)(?: ${w}){1,6}\\?|(?:i'm afraid |i'm sorry, (?:but )?)?i can(?:'t|not) help (?:you )?with${few}${end}|(?:congratulations|congrats|good luck|best of luck) (?:on|with) (?:the|your)(?: ${w}){1,2}${end})`,
    "u",
  ),
  es: new RegExp(`${start}(?:lo siento, )?no puedo (?:ayudarte|ayudarle|ayudar) con(?: ${w}){1,2}${end}`, "u"),
  fr: new RegExp(`${start}(?:désolée?, )?je ne peux (?:malheureusement )?pas vous aider pour(?: ${w}){1,3}${end}`, "u"),
  de: new RegExp(`${start}bei(?: ${w}){1,2} kann ich (?:leider )?nicht (?:weiter)?helfen${end}`, "u"),
  it: new RegExp(`${start}con(?: ${w}){1,2} (?:purtroppo )?non posso aiutart?la?i?${end}`, "u"),
  pt: new RegExp(`${start}(?:desculpe, )?com(?: ${w}){1,2} não (?:o |a |lhe )?posso ajudar${end}`, "u"),
  nl: new RegExp(`${start}(?:sorry, )?met(?: ${w}){1,2} kan ik (?:helaas )?niet helpen${end}`, "u"),
};

/** Whatever could carry something of the salon into such a frame. */
const carried: RegExp =
  /\d|(?<!\p{L})(?:we|we'(?:re|ve|ll|d)|our|us|ours|she|he|they|they're|she's|he's|her|him|it'll|it'd|there|there's|that's|you'll|you can|nobody|everyone|best|most|always|free|complimentary|includ\p{L}*|guarantee\p{L}*|discount\p{L}*|offers?|deals?|prices?|pric\p{L}*|cost\p{L}*|fees?|pay\p{L}*|paid|deposit|refund\p{L}*|voucher\p{L}*|gift|loyalty|points|member\p{L}*|team|staff|salon|stylist|owner|manager|open|clos\p{L}*|park\p{L}*|policy|policies|new|because|since|and that|so that|which|champagne|prosecco|drinks?|tea|coffee|wine|award\p{L}*|expert|booked|booking|appointment|confirm\p{L}*|reserv\p{L}*|cancel\p{L}*|test|gratis|gratuit\p{L}*|kostenlos\p{L}*|grátis|descuento|remise|rabatt|sconto|desconto|korting|precios?|prix|preise?|prezz[oi]|preços?|prijs|prijzen|nuestr\p{L}*|nosotros|notre|nos|nous|elle|ella|wir|unser\p{L}*|uns|ci|nostr\p{L}*|noss\p{L}*|wij|we|onze|ons|hay|il y a|es gibt|pag(?:ar|o|amento|ado|ato)|pai(?:ement|er)|zahl\p{L}*|betaling|betalen|ohne|zonder|sans|senza|sin|sem|c'è|há|er is|puedes|puede|vous pouvez|sie können|puoi|può|pode|u kunt|estilista|coiffeu\p{L}*|friseur\p{L}*|stilista|kapper|equipo|équipe|squadra|equipa|kein\p{L}* anzahlung|caparra|fianza|acompte|depósito|aanbetaling)(?!\p{L})/u;

const isFrame = (text: string, language: string): boolean => {
  if (open[language]?.test(text) === true) return true;
  return frames[language]?.test(text) === true && isMadeOfTalk(text, language);
};

/** Words that say something of a salon outside such a frame. */
const framed = new Set(
  "passez bon bonne bons special gift present cadeau kids doctor médico médecin docteur medico huisarts arzt brilliantly smoothly interview".split(
    " ",
  ),
);

function isMadeOfTalk(text: string, language: string): boolean {
  const [{ own, plain, soft }, everyday] = [dialogueWords(language), everydayWords(language)];
  const known = (word: string): boolean =>
    framed.has(word) || everyday.has(word) || (language === "en" ? plain.has(word) || soft.has(word) : own.has(word));
  return (text.match(/(?<![\p{L}'])\p{L}+(?:['-]\p{L}+)*/gu) ?? []).every((word) => known(word) || word.split(/['-]/u).every(known));
}

/** The text without the clauses that are talk of the visitor or the assistant alone, in whatever words; all of it gone: "". `text` lower case. */
export function withoutSmallTalk(text: string, language: string): string {
  if (text.length > 240) return text;
  if (!carried.test(text) && isFrame(text, language)) return "";
  const clauses = text.split(
    /,\s+(?:(?:but|so|and|pero|así que|y|mais|donc|et|aber|also|und|ma|quindi|e|mas|por isso|maar|dus|en) )?|(?<=[!?…;])\s+/u,
  );
  if (clauses.length < 2) return text;
  const left = clauses.filter((clause) => carried.test(clause) || !isFrame(clause, language));
  return left.length === clauses.length ? text : left.join(", ");
}
