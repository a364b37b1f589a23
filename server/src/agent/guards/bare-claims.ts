/**
 * Claims that have not one word of substance, read by their subject: who is there, what we or others will do, what comes of it,
 * how long it takes. The few things that the chat itself says with such a subject are named; all else is a claim.
 */
const aside = String.raw`(?:also|just|always|then|simply|gladly|even|still|now|never|all|only|really|usually|already|so|not|be)`;
/** What follows these is asked, wished or supposed, not told. */
const supposed = String.raw`(?<!(?:if|when|whenever|whether|once|unless|what|who|which|how|that|than|where|until|before|after|as|so|the|ones?|times?|day) )`;
const english: readonly RegExp[] = [
  // What others do, are or think.
  new RegExp(
    String.raw`${supposed}(?<![\p{L}'])(?:s?he|nobody(?: else)?|no one(?: else)?|everyone|everybody|somebody|most people|most of (?:us|them|our)|all of us|people|they all)(?:'s|'ll|'d|(?: ${aside})* \p{L}+)(?!\p{L})(?! (?:able to (?:tell|say)|else's))`,
    "u",
  ),
  new RegExp(
    String.raw`${supposed}(?<![\p{L}'])they(?:'ll|'d|'ve|(?: ${aside})* (?:know|said|say|expect|will|won't|told|agreed|wait|have|do|can|love|like|remember|work|take|give|help|make))(?!\p{L})(?! be able to)`,
    "u",
  ),
  /(?<!\p{L})everything(?:'s| is| will be) (?!above|below|there|here|in|on|right|correct|as)\p{L}+/u,
  // What we do for them.
  new RegExp(
    String.raw`${supposed}(?<![\p{L}'])we(?:'ll| will| can| could| won't| do| don't| never| always| make| take| give| keep| let| wait| help| put| work| start| finish| come)(?: ${aside})*(?! (?:${aside} )*(?:look|find|see if|see what|see|try|check|change|keep (?:going|looking|searching|it|things|this|to)|start|go|search|help|reach|carry|continue|talk|chat|pick|choose|get (?:there|that|this|you|started|it)|need|want|move on|sort|switch|stick|narrow|begin|hold|have|know|take it|take this|do (?:that|this|it)\W*$|show|offer|come back|not|ask|say|stay on|leave it|work (?:this|it) out)(?!\p{L})) (?!(?:${aside}) )\p{L}+`,
    "u",
  ),
  /(?<!\p{L})we(?:'ll| will) (?:keep (?!going|looking|searching|it simple|things|this|to)|hold|wait|waive|let|have (?:it|you|everything)|see you|get you|take care|look after|help you (?:with )?(?:out|everything))/u,
  // What the visitor will get, be or see.
  new RegExp(
    String.raw`${supposed}(?<![\p{L}'])you(?:'ll| will|'re going to| are going to| won't)(?: ${aside})*(?! (?:${aside} )*(?:see|find|need|be asked|be able to (?:see|pick|choose|change|check)|have to|want|know|tell|say|hear from me|notice|get (?:to (?:see|choose|check)|a summary))(?!\p{L})) (?!(?:${aside}) )\p{L}+`,
    "u",
  ),
  /^(?![^.!?]*(?:times?|options?|details|choices|slots?|summary|card|i'm|i am|i'll)(?!\p{L}))[^.!?]*(?<!\p{L})(?:are|is|be|feel|laugh|happy|welcome|fun) (?:[^.!?]* )?here[.!]/u,
  // What it takes and how it turns out.
  /(?<!(?:if|when|whether|which|what|how|unless|that|as) )(?<![\p{L}'])(?:it|this one|that one)(?:'ll| will| won't| doesn't| does not| can| never| only| just| always)* (?:takes?|lasts?|hurts?|works? (?:for|on) (?:all|every|any)|costs?|comes? (?:with|off|out)|shows?|stays?|fades?|suits? (?:every|all|any))(?!\p{L})/u,
  /(?<!\p{L})(?:in no time|a few minutes(?! (?:to|ago))|not? long at all|no time at all|won't (?:take|be) long(?! (?:to|for me)))(?!\p{L})/u,
  // What the assistant would bring about in the salon.
  /(?<!\p{L})i(?:'ll| will)(?: also| just)? (?:make (?:quite )?sure|ensure|see(?: to it)? that|ask (?:her|him|them) to|get (?:her|him|you|them) )(?! i(?!\p{L}))/u,
  /(?<!\p{L})i can (?:do something|get you (?:a|an|some)|make sure|have (?:her|him|them))/u,
  /(?:(?<!\p{L})(?:is|are|will be)|'s|'re)(?: \p{L}+)? (?:safe|around|(?:in|here|there)(?: right)? (?:now|today|all (?:day|week)))(?!\p{L})/u,
  /(?<!\p{L})(?:that|it|this)(?:'s| is| has been)(?: all| now| already)? (?:done|set|sorted|arranged|taken care of|ready|settled)(?: for you)?[.!]|(?<!\p{L})consider it done/u,
];

/** After a preposition it is no subject. */
const subject = String.raw`(?<![\p{L}'])(?<!(?:con|a|di|da|se|com|por|à|avec|de|mit|met|que|si|d'|une|vraie|un) )`;

const elsewhere: Record<string, readonly RegExp[]> = {
  es: [
    new RegExp(String.raw`${subject}(?:ella|él|ellos|ellas|nadie|todo el mundo|todos|alguien)(?: \p{L}+)? \p{L}+`, "u"),
    /(?<!\p{L})(?:siempre (?:hay|tenemos|está)|(?:ya no|todavía|aún) trabaja|te (?:están|está) (?:espera|avis)|(?:hoy|ahora|mañana) (?:sí )?está|está aquí|te (?:llam|avis|escrib|espera|ha[gr]|dejar|guardar)\p{L}*(?:án|emos|á|amos|mos))(?!\p{L})/u,
    /(?<!\p{L})(?:buen|mejor) precio|(?:todo|está todo) (?:incluido|listo|arreglado|hecho)|todas las veces|(?:tardamos|se tarda|dura|es) muy (?:poco|rápido|segur\p{L}*)|(?<!\p{L})vas a (?:quedar|estar|salir|ver)|(?:te|le) (?:encantará|gustará|quedará)|(?:hago|haré|hacer) una excepción|no pasa nada si|cuando (?:quieras|quiera|te venga)/u,
  ],
  fr: [
    /(?<!\p{L})(?:(?<!y a )(?:elle|il)(?! (?:y|vous|te|faut|suffit|reste|me|n'y|s'agit))(?: ne| n'| se| vous)* ?(?:est|a|sera|travaill\p{L}*|fait|peut|va|connaît|sait|vient)|(?:ils|elles|personne|quelqu'un|tout le monde) \p{L}+)/u,
    /(?<!\p{L})on (?!y est|peut (?:regarder|chercher|voir|essayer|commencer)|va (?:regarder|voir|trouver|y))(?:\p{L}+ )?\p{L}+/u,
    /(?<!\p{L})il y a (?:toujours|encore|plein|beaucoup|de la place)|(?:tout|c'est) (?:est )?(?:compris|réglé|inclus|fait|prêt)(?! ?\?)|c'est (?:très|tout|vraiment) (?:rapide|court|simple|sûr)|bon prix|quand vous (?:voulez|voudrez)|autant de fois|vous allez (?:être|adorer|aimer|avoir|voir)|plus tard[.!]$|une exception|(?:besoin|la peine) de (?:nous )?(?:prévenir|appeler)/u,
  ],
  de: [
    /(?<!\p{L})(?:sie|er) (?:ist|hat|arbeitet|kommt|macht|kann|wird|freut|weiß|kennt)(?! noch (?:frei|nicht))(?!\p{L})|(?<!\p{L})(?:man|niemand|jeder|alle|jemand) (?!\p{L}*n ihnen zusagt)(?:\p{L}+ )?(?:ruft|wartet|kennt|kann|erwartet|macht|hat|ist|nimmt|weiß|meldet)/u,
    /(?<!\p{L})(?:es|das) (?:ist|geht|dauert|tut|schadet|kostet|hält)(?: \p{L}+)? (?:immer|ganz|alles|gar|nicht lange|schnell|dabei|frei|erledigt|kurz)(?!\p{L})(?! (?:in ordnung|klar|verständlich|normal|egal|recht))|(?<!\p{L})alles (?:ist )?(?:erledigt|dabei|inklusive|geregelt|bereit)(?!\p{L})/u,
    /(?<!\p{L})wir (?:warten|machen|halten|geben|kommen|nehmen|sorgen|lassen|schaffen)(?!\p{L})|guten preis|wann (?:immer )?sie (?:möchten|wollen)|so oft|sie werden (?:es |das )?\p{L}+|später zahlen|ausnahme machen|weglassen/u,
  ],
  it: [
    new RegExp(String.raw`${subject}(?:lei|lui|loro|nessuno|tutti|qualcuno)(?! (?:può dirti|ti (?:va|piace)))(?: \p{L}+)? \p{L}+`, "u"),
    /(?<!\p{L})(?:oggi|ora|adesso|domani) c'è|c'è (?:sempre|posto|oggi|ancora)|(?:non )?lavora (?:più|ancora|qui|oggi)|è qui(?!\p{L})|ti (?:stanno|sta) \p{L}+ndo|ti (?:chiam|avvis|aspett|far|lasc|terr|tien)\p{L}*(?:anno|emo|iamo|à)(?!\p{L})/u,
    /(?<!\p{L})(?:è )?tutto (?:a posto|fatto|compreso|incluso|pronto|sistemato)|(?:buon|miglior) prezzo|ci vuole|(?:è|dura) (?:molto|poco|pochissimo|sicur\p{L}*)|quando vuoi|tutte le volte|(?:sarai|avrai|uscirai|vedrai che|ti piacerà|resterai)|un'eccezione|non (?:importa|fa niente) se|più (?:avanti|tardi)[.!]$/u,
  ],
  pt: [
    new RegExp(String.raw`${subject}(?:elas?|eles?|ninguém|toda a gente|todos|alguém)(?: \p{L}+)? \p{L}+`, "u"),
    /(?<!\p{L})há sempre|(?:está|é) (?:cá|aqui|sempre)|(?:já não|ainda) trabalha|estão à (?:sua|tua) espera|(?:fazemos|damos|deixamos|guardamos|esperamos|faço|dou)(?:-\p{L}+)*(?!\p{L})(?! (?:por si))|vão? (?:ligar|avisar|contactar|escrever|esperar|adorar|ficar|gostar)/u,
    /(?<!\p{L})(?:bom|melhor) preço|(?:está )?tudo (?:tratado|incluído|pronto|feito|resolvido)|(?:é|demora) (?:muito|pouco|segur\p{L}*)(?!\p{L})|(?:quando|as vezes que) quiser|uma exce(?:p)?ção|não faz mal se|mais tarde[.!]$/u,
  ],
  nl: [
    /(?<!\p{L})(?:ze|zij|hij) (?:is|heeft|werkt|komt|kan|doet|weet|kent|verwacht\p{L}*|vindt|vinden|wacht\p{L}*)(?!\p{L})|(?<!\p{L})(?:niemand|iedereen|de meesten?|er belt|iemand (?:belt|komt|wacht))(?!\p{L})/u,
    /(?<!\p{L})er is altijd|alles (?:is geregeld|is klaar|zit erbij|is erbij|erbij|geregeld|in orde gemaakt)|(?:het|dat) (?:gaat|duurt)(?: \p{L}+)? (?:snel|kort|even|niet lang)|goede prijs|wanneer u wilt|zo vaak|u (?:zult|zal) \p{L}+|later betalen|uitzondering/u,
    /(?<!\p{L})(?:we|wij) (?:wachten|maken|houden|geven|komen|nemen|zorgen|laten)(?!\p{L})(?! (?:het rustig|een keuze))/u,
  ],
};

/** Whether a sentence of talk alone, which names no service and no number, still tells something of the salon. `text` lower case. */
export function isBareClaim(text: string, language: string): boolean {
  if (text.trimEnd().endsWith("?")) return false;
  return [...english, ...(elsewhere[language] ?? [])].some((pattern) => pattern.test(text));
}

/** Leave without a limit, whatever it is for; and what no salon gives in a chat. */
const unbounded: readonly RegExp[] = [
  /(?<!\p{L})(?:you (?:can|may|could)|pay|cancel|change|move|come|bring|return|drop) [^.!?]*(?:when(?:ever)? (?:it suits|you (?:like|want|wish|please|prefer|can))|as (?:many|much|often|late|long) (?:\p{L}+ )?as you (?:like|want|wish|need|please)|as many times|up to the last|at the last minute|without any trouble)(?!\p{L})/u,
  /(?<!\p{L})(?:to yourself|your own price|a better price|(?:something|anything|a (?:bit|little)|money|some) off (?!the (?:ends|length|top|back|sides|fringe))|about the price for you)(?!\p{L})/u,
  /(?:no problem|fine|okay|ok|all right|no worries|not a problem|no trouble|happens|doesn't matter|not matter)(?: at all)? if you(?:'re| are)?(?: \p{L}+){0,3}? (?:can't make|don't (?:come|show|turn)|late|turn up|miss|forget|cancel|bring|skip|don't bring)(?!\p{L})/u,
  /(?<!\p{L})we(?:'ll| will| can) (?:wait|waive|skip|keep (?:your|the) (?:deposit|place|slot|time|spot)|make an exception|leave (?:it|that|this) out|throw (?:it|that|this) in)(?!\p{L})/u,
];

/** What a machine at a chat has not done, cannot know and is not; who is to be trusted, and with what. */
const untold: readonly RegExp[] = [
  /(?<!\p{L})(?:in (?:good|safe|the best|expert) hands|the one (?:everyone|everybody|people)|i(?:'ve| have) (?:been doing|worked|looked you up)|i work (?!out|on (?:it|that|this))(?:at|in|here|for|with)|on its way|on their own|happy hour)(?!\p{L})/u,
  /(?<!\p{L})(?:i(?:'ve| have)?(?: already| just)? (?:told|asked|warned) (?:them|her|him)|(?:you will|you'll) hear (?:back|from (?!me))|prices? goes? (?:up|down)|(?:that|this|it) comes with (?:it|that|this|everything))(?!\p{L})/u,
  /(?<!\p{L})(?:anyone|anybody|everyone|everybody|any of (?:us|them)|all of (?:us|them))(?: (?:here|(?:in|on) (?:the|our) team))? (?:can(?! tell)|does|will|is|are|knows?)(?!\p{L})/u,
];

/** Whether it lifts all limits from something, or tells what cannot be known here. `text` lower case, its courtesy not yet taken off. */
export function isUnbounded(text: string): boolean {
  return !text.trimEnd().endsWith("?") && [...unbounded, ...untold].some((pattern) => pattern.test(text));
}
