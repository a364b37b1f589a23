/**
 * What makes a sentence one about the salon, by language: "we", a third person, a thing that exists, what a visitor may, gets
 * or will have, and all that is paid or brought. Everyday words are no talk beside these.
 */
const any = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "u");

const marks: Record<string, RegExp> = {
  en: any(
    "we(?:'re|'ve|'ll|'d)?|our|ours|us|she(?:'s|'ll|'d)?|he(?:'s|'ll|'d)?|they(?:'re|'ve|'ll|'d)?|her|him|them|there(?:'s| is| are)|it(?:'s|'ll)?|its|you(?:'ll| will| can| may| could| get| don't| won't| needn't| need| must| should| have to| never|'re (?:allowed|welcome|free|getting|going))|nobody|no one|no|none|everyone|everybody|someone|somebody|people|most|guests?|clients?|customers?|regulars?|prices?|costs?|pay(?:ment|ing)?|paid|charges?|free|money|discounts?|appointments?|bookings?|treatments?|services?|stylists?|practitioners?|colleagues?|staff|manager|owner|salon|bring|arrive|come|include[sd]?|always|every|all|get|(?:is|are) (?:here|there|in)|parties|(?:with|get|have) an?|your (?:hair|nails?|skin)",
  ),
  es: any(
    "nosotr[oa]s|nuestr[oa]s?|nos|ella|él|ellos|ellas|hay|\\p{L}{2,}(?:amos|emos|imos)|siempre|nunca|todos|todas|todo el mundo|nadie|alguien|puedes|puede|tienes que|necesitas|paga\\p{L}*|precios?|gratis|tra(?:e|iga|er)|ven(?:ir|ga)?|llegar|incluid[oa]|se llama|estilista|está aquí|tratamiento|servicio|salón|son|tiene|está|están|quedará\\p{L}*|serás?|vas a",
  ),
  fr: any(
    "nous|notre|nos|elles?|ils?|on|il y a|toujours|jamais|tout le monde|personne|quelqu'un|vous pouvez|tu peux|vous (?:devez|allez|aurez|serez)|pay\\p{L}*|prix|gratuit\\p{L}*|apport\\p{L}*|venez|venir|arriv\\p{L}*|inclus\\p{L}*|compris dans|coiffeuse|coiffeur|styliste|soin|prestation|salon|sont|a des",
  ),
  de: any(
    "wir|unser\\p{L}*|uns|er|man|es gibt|immer|nie|alle|jeder|niemand|jemand|sie (?:können|dürfen|müssen|werden|bekommen|brauchen|ist|hat|arbeitet|kann)|du (?:kannst|darfst|musst|wirst|bekommst|brauchst)|zahl\\p{L}*|preise?|kostenlos|gratis|bringen|kommen|inklusive|dabei|friseur\\p{L}*|stylist\\p{L}*|behandlung|salon|sind|ist (?:da|hier)|hat",
  ),
  it: any(
    "noi|nostr[oaie]|ci|lei|lui|loro|c'è|ci sono|\\p{L}{2,}iamo|sempre|mai|tutti|nessuno|qualcuno|puoi|può|devi portare|avrai|sarai|pag\\p{L}*|prezz[oi]|gratis|porta\\p{L}*|vieni|venire|arriva\\p{L}*|incluso|compreso|stilista|trattamento|servizio|salone|sono (?:tutti|qui)|è (?:qui|la|il|un|una|molto)|ha",
  ),
  pt: any(
    "nós|noss[oa]s?|ela|ele|elas|eles|há|\\p{L}{2,}(?:amos|emos|imos)|sempre|nunca|todos|todas|toda a gente|ninguém|alguém|pode|podes|tem de|vai|pag\\p{L}*|preços?|grátis|traga|trazer|venha|vir|chegar|incluíd[oa]|cabeleireir[oa]|tratamento|serviço|salão|são|está cá|tem",
  ),
  nl: any(
    "wij|we|ons|onze|hij|ze|zij|er is|er zijn|altijd|nooit|iedereen|alle|niemand|iemand|u (?:kunt|mag|moet|zult|krijgt|hoeft (?:niets|geen))|je (?:kunt|kan|mag|moet|zult|krijgt)|beta\\p{L}*|prij[sz]\\p{L}*|gratis|meeneem\\p{L}*|neem .* mee|kom(?:t|en)?|inbegrepen|kapper|kapster|stylist\\p{L}*|behandeling|salon|zijn|heeft",
  ),
};

/** What is the chat's own, though it has "we", "you can" or "it" in it. */
const ofTheChat: Record<string, RegExp> = {
  en: /(?<!\p{L})(?:let(?:'s| us)|(?:you can |you could |you may |just |please )?(?:tap|press|pick|choose|type|tell me|say|write|scroll|rephrase|ask me)(?!\p{L})|(?:get|got|take) (?:it|this|that) (?:right|wrong|sorted)|(?:is|was) (?:it|this|that) for|(?:it|that)(?:'s| is| was| has been|'s been) (?:a |an |so |really |very |all |quite |totally |completely |not |been )*(?:bad|awful|tough|hard|tricky|horrible|rough|stressful|frustrating|annoying|my (?:mistake|fault)|shame|pity|one of those)|(?:beat|make|made|call|put|say|said|want|mean|meant|describe|help|hear|like) (?:it|that|this)|we(?:'ve| have) all been there|we(?: can| could|'ll)? (?:carry on|continue|go on|start over|move on)|if we can|there's no (?:wrong|rush|hurry|need to (?:apologi[sz]e|send|share|rush))|(?:narrow|match|put|type|send|repeat) it|(?:what|how) (?:it|that)(?:'s| is) called)(?!\p{L})/gu,
  es: /(?<!\p{L})(?:si todo está|vamos (?:paso|a ver|allá|poco)|empecemos|busquemos|puedes (?:tocar|pulsar|elegir|escribir(?:lo|me)?|decírmelo)|estamos casi|casi estamos|me lo puedes)(?!\p{L})/gu,
  fr: /(?<!\p{L})(?:(?:vous )?est-il|(?:une|vraie|autre) personne|quelqu'un en tête|on y est|allons-y|vous pouvez (?:appuyer|cliquer|toucher|choisir|écrire|me)|s'il vous|il n'y a pas de (?:souci|problème|quoi)|recommençons|reprenons|continuons)(?!\p{L})/gu,
  de: /(?<!\p{L})(?:gehen wir|fangen wir|bleiben wir|machen wir|wir haben es (?:fast|gleich)|sie können (?:einfach )?(?:tippen|drücken|wählen|schreiben)|haben sie|sie müssen sich nicht entschuldigen|ist es für|ob sie)(?!\p{L})/gu,
  it: /(?<!\p{L})(?:se nessuno|facciamo un passo|ci siamo quasi|puoi (?:toccare|premere|scegliere|scrivere|dirmi)|vediamo|riproviamo|ricominciamo|continuiamo|non c'è (?:fretta|problema|di che)|è per (?:un'|una|un|qualche)|hai)(?!\p{L})/gu,
  pt: /(?<!\p{L})(?:vamos (?:passo|ver|lá|por partes)|estamos quase|pode (?:tocar|carregar|escolher|escrever|dizer)|recomecemos|continuemos|não tem de quê)(?!\p{L})/gu,
  nl: /(?<!\p{L})(?:we zijn er bijna|we doen het stap|laten we|u kunt (?:tikken|drukken|kiezen|typen)|zijn we|er niets bij|geen zorgen|het weten|zijn er)(?!\p{L})/gu,
};

/** "Es especial", "das ist besonders": it, and what it is like. */
const isSaidOfIt =
  /(?<!\p{L})(?:es|é|è|c'est|(?:das|es|dies) ist|(?:het|dat|dit) is|est)(?: (?:muy|muito|molto|très|sehr|heel|so|si|ganz|echt))? (?!para|per |pour|für|voor|una? (?:pena|lástima|pena)|uma pena|dommage|schade|jammer)\p{L}+(?![^.!]*\?)/u;

/** Whether a sentence in a language (ISO 639-1) is about the salon in any way. `text` lower case. */
export function isOfTheSalon(text: string, language: string): boolean {
  const left = text.replace(ofTheChat[language] ?? /(?!)/gu, " ");
  return isSaidOfIt.test(left) || (marks[language]?.test(left) ?? true);
}
