import type { Language } from "./language-pack.ts";

/**
 * What one language says around a visit: on top of what, for whom, in what place, by whom, and what the salon's rules ask
 * of a guest. Patterns run over `Spoken.said`, those of `whose` over the words between two services.
 */
export interface VisitWords {
  /** On top of what is wished for. */
  adds: RegExp;
  /** The visitor and nobody else. */
  alone: RegExp;
  /** Between two services: one of them, not both. */
  or: string;
  /** Beside a service: it is the visitor's; it is somebody else's. */
  whose: { mine: RegExp; theirs: RegExp };
  woman: string;
  man: string;
  quiet: RegExp;
  /** Has never been to the salon. */
  isNew: RegExp;
  /** Has had no patch test here; has had one. */
  untested: RegExp;
  tested: RegExp;
  /** The guest's age in years, in the group `age`. */
  age: RegExp;
}

const word = (alternatives: string): RegExp => new RegExp(`(?<= )(?:${alternatives})(?= )`);
/** What a number of is no age: minutes late, weeks pregnant, miles away. */
const counted =
  "(?! (?:min\\S*|hours?|hrs?|stunden?|uur|weeks?|wochen?|weken|days?|tage?|dagen|months?|monate?|maanden|am|pm|oclock|uhr|people|personen|leute|mensen|of|miles?|km|late|early|away|pounds?|euros?))(?= )";
/** Under four and over 99 are no guests' ages. */
const years = "(?<age>[4-9]|[1-9]\\d)";

export const visitWords: Record<Language, VisitWords> = {
  en: {
    adds: word(
      "add|also|as well|too|on top|along with|together with|and (?:also|maybe|can i|could i|id like|i want|i would like)|(?<=^ (?:oh |ok |yes |actually )?)and (?:an?|my|some|the)|plus an?",
    ),
    alone: word("(?:just|only) (?:me|myself|for me|for myself|one of us|the one of us)|on my own"),
    or: "or",
    whose: {
      mine: word("for (?:me|myself)|i (?:want|need|would like|will have)|id like|ill have"),
      theirs: word(
        "for (?:him|her|them|the other|(?:my|his|her|a|the) (?:\\S+ )?\\S+)|(?:my (?:\\S+ )?\\S+|she|he|they|the other) (?:wants?|needs?|would like|will have|gets?|is having|has)",
      ),
    },
    woman: "woman|women|female|lady|girl",
    man: "man|men|male|guy|bloke",
    quiet: word("quiet(?:er|est)?|calm(?:er)? (?:room|place|corner|spot|chair)|silent (?:room|place|corner|chair|appointment)"),
    isNew: word(
      "never been (?:here|before|there|to you\\S*|in)|(?:im|i am|as) (?:a )?(?:new|brand new)(?: (?:client|customer|guest|here|to \\S+))?|(?:my|its my|this is my|its the|this is the) (?:very )?first (?:time|visit|appointment)|first time (?:here|visiting|at|with you|coming)|(?:havent|have not) been (?:here |to you )?before|new (?:client|customer|guest) here",
    ),
    untested: word(
      "(?:no|without an?|not had an?|havent had (?:an?|my|the)|have not had (?:an?|my|the)|havent done (?:an?|the)|never had an?|never done an?|dont have an?|need an?|not done an?) (?:patch|skin|allergy|sensitivity|colou?r) ?tests?",
    ),
    tested: word(
      "(?:ive had|had|have had|ive done|have done|did|done|got|have|already had|already did) (?:an?|my|the) (?:patch|skin|allergy|sensitivity) ?test|(?:patch|skin|allergy|sensitivity) test (?:is |was )?(?:done|sorted|already done|fine|ok)|(?:been|already|was|am|im) (?:patch|skin) tested",
    ),
    age: new RegExp(
      `(?<= )(?:(?:im|i am|shes|she is|hes|he is|(?:daughter|son|sister|brother|niece|nephew|granddaughter|grandson) is|aged?|turning) (?:only |just |nearly )?${years}${counted}|${years.replace("age", "old")} (?:years?|yrs?|yr|year) old)`,
    ),
  },
  es: {
    adds: word("tambien|ademas|anade|anadir|agrega|agregar|suma|y tambien"),
    alone: word("(?:solo|solamente) (?:yo|para mi)"),
    or: "o",
    whose: {
      mine: word("para mi(?! \\S)|yo (?:quiero|quisiera)"),
      theirs: word("para (?:ella|el|mi \\S+)|mi \\S+ (?:quiere|quisiera|necesita)"),
    },
    woman: "mujer|chica|senora",
    man: "hombre|chico|senor",
    quiet: word("tranquil[oa]s?|silencios[oa]|sin ruido"),
    isNew: word(
      "(?:mi|es mi|la|es la) primera (?:vez|visita|cita)|primera vez|soy (?:client[ea] )?nuev[oa]|nunca he (?:estado|ido|venido)",
    ),
    untested: word("(?:sin|no tengo|no me he hecho|no he hecho|nunca me he hecho|ninguna) (?:la |una )?prueba(?: de (?:alergia|parche))?"),
    tested: word("(?:ya )?(?:me he hecho|he hecho|tengo|me hice|hice) (?:ya )?(?:la|una|mi) prueba(?: de (?:alergia|parche))?"),
    age: new RegExp(`(?<= )(?:tengo|tiene|de) (?:solo )?${years} anos(?= )`),
  },
  fr: {
    adds: word("aussi|ajoute\\S*|ajouter|en plus|egalement|et aussi|rajoute\\S*"),
    alone: word("(?:juste|seulement|rien que) (?:moi|pour moi)"),
    or: "ou",
    whose: {
      mine: word("pour moi|je (?:voudrais|veux|prends)"),
      theirs: word("pour (?:elle|lui|(?:mon|ma) \\S+)|(?:mon|ma) \\S+ (?:veut|voudrait|aimerait|prend)"),
    },
    woman: "femme|dame",
    man: "homme|monsieur",
    quiet: word("calme|tranquille|au calme|silencieu(?:x|se)"),
    isNew: word(
      "(?:ma|c est ma|la|c est la) premiere (?:fois|visite)|premiere fois|nouvelle? client[e]?|je (?:ne )?suis jamais venu[e]?|jamais venu[e]?",
    ),
    untested: word(
      "(?:pas (?:encore )?(?:fait|eu)|pas de|sans|jamais fait|aucun) (?:le |de |un )?test(?: cutane| d allergie| allergique)?",
    ),
    tested: word("(?:j ai |deja )(?:deja )?fait (?:le|un|mon) test(?: cutane| d allergie| allergique)?"),
    age: new RegExp(`(?<= )(?:j ai|elle a|il a|fille a|fils a|age de) (?:seulement )?${years} ans(?= )`),
  },
  de: {
    adds: word("auch|ausserdem|zusatzlich|dazu|noch (?:ein|eine|einen)|und noch|plus"),
    alone: word("(?:nur|bloss) (?:ich|fur mich)"),
    or: "oder",
    whose: {
      mine: word("fur mich|ich (?:mochte|will|hatte gern|brauche)"),
      theirs: word("fur (?:sie|ihn|mein\\S* \\S+)|mein\\S* \\S+ (?:mochte|will|hatte gern|braucht)"),
    },
    woman: "frau|dame|friseurin",
    man: "mann|herrn?",
    quiet: word("ruhig\\S*|leise\\S*|stille\\S*|in ruhe"),
    isNew: word(
      "(?:mein|das) erste\\S* (?:mal|besuch|termin)|zum ersten mal|erstes mal|neu (?:bei euch|bei ihnen|hier)|neukund\\S*|noch nie (?:da|hier|bei euch|bei ihnen|dort)(?: gewesen)?|war noch nie",
    ),
    untested: word(
      "(?:noch )?(?:kein\\S*|nie einen|ohne) (?:patch|allergie|vertraglichkeits|haut) ?test\\S*|(?:kein\\S*|ohne) test|(?:noch nicht|nicht) getestet",
    ),
    tested: word(
      "(?:hatte|habe|hab|wurde) (?:schon |bereits )?(?:(?:im|am|letzte[nrs]?|vor) (?:\\S+ ){1,2})?(?:einen |den |auf )?(?:patch|allergie|vertraglichkeits|haut) ?test\\S*",
    ),
    age: new RegExp(`(?<= )(?:ich bin|sie ist|er ist|(?:tochter|sohn|schwester|bruder) ist) (?:erst |gerade )?${years}${counted}`),
  },
  it: {
    adds: word("anche|aggiung\\S*|in piu|inoltre|oltre|e anche"),
    alone: word("(?:solo|soltanto) (?:io|per me)"),
    or: "o",
    whose: {
      mine: word("per me|io (?:vorrei|voglio|prendo)"),
      theirs: word("per (?:lei|lui|(?:la |il )?mi[ao] \\S+)|mi[ao] \\S+ (?:vorrebbe|vuole|prende)"),
    },
    woman: "donna|ragazza|signora",
    man: "uomo|ragazzo|signore",
    quiet: word("tranquill[oa]|silenzios[oa]|in silenzio"),
    isNew: word(
      "(?:la mia|e la mia|e la|la) prima (?:volta|visita)|prima volta|(?:sono )?(?:un |una )?nuov[oa] client[ei]|non (?:ci )?sono mai (?:stat[oa]|venut[oa])|mai (?:stat[oa]|venut[oa])",
    ),
    untested: word("(?:non ho (?:ancora |mai )?fatto|senza|nessun|mai fatto) (?:il |un )?(?:patch |skin )?test(?: allergico| cutaneo)?"),
    tested: word("(?:ho (?:gia )?fatto|gia fatto) (?:il|un) (?:patch |skin )?test(?: allergico| cutaneo)?"),
    age: new RegExp(`(?<= )(?:ho|ha|di) (?:solo )?${years} anni(?= )`),
  },
  pt: {
    adds: word("tambem|adiciona\\S*|acrescent\\S*|alem disso|e ainda"),
    alone: word("(?:so|somente|apenas) (?:eu|para mim)"),
    or: "ou",
    whose: {
      mine: word("para mim|eu (?:quero|queria|gostava|gostaria)"),
      theirs: word("para (?:ela|ele|(?:a |o )?(?:minha|meu) \\S+)|(?:minha|meu) \\S+ (?:quer|queria|gostava|gostaria)"),
    },
    woman: "mulher|senhora|moca",
    man: "homem|senhor|rapaz",
    quiet: word("calm[oa]|sossegad[oa]|tranquil[oa]|silencios[oa]"),
    isNew: word(
      "(?:a minha|minha|e a minha|e a) primeira (?:vez|visita)|primeira vez|(?:sou )?client[ea] nov[oa]|nunca (?:fui|estive|vim)(?: ai| aqui)?",
    ),
    untested: word("(?:(?:ainda )?nao fiz|sem|nenhum|nunca fiz) (?:o |um )?teste(?: de alergia| de contacto| de contato)?"),
    tested: word("(?:ja fiz|fiz) (?:o|um) teste(?: de alergia| de contacto| de contato)?"),
    age: new RegExp(`(?<= )(?:tenho|tem|de) (?:so )?${years} anos(?= )`),
  },
  nl: {
    adds: word("ook|erbij|daarbij|toevoeg\\S*|voeg|bovendien|plus|en nog"),
    alone: word("(?:alleen|enkel) (?:ik|voor mij|mezelf|voor mezelf)"),
    or: "of",
    whose: {
      mine: word("voor mij(?:zelf)?|ik (?:wil|zou graag|neem)"),
      theirs: word("voor (?:haar|hem|mijn \\S+)|mijn \\S+ (?:wil|zou graag|neemt)"),
    },
    woman: "vrouw|dame|kapster",
    man: "man|heer",
    quiet: word("rustig\\S*|stil(?:le)?|in alle rust"),
    isNew: word(
      "(?:mijn|de|het is mijn|dit is mijn) eerste (?:keer|bezoek|afspraak)|eerste keer|nieuwe klant|ik ben nieuw|(?:nog )?nooit (?:geweest|bij jullie|eerder)",
    ),
    untested: word("(?:nog )?(?:geen|nooit een|zonder) (?:huid|patch|allergie) ?test|(?:geen|zonder) test"),
    tested: word("(?:heb|had) (?:al |reeds )?(?:een |de )?(?:huid|patch|allergie) ?test(?: gehad| gedaan)?"),
    age: new RegExp(`(?<= )(?:ik ben|ze is|zij is|hij is|(?:dochter|zoon|zus|broer) is) (?:pas |net )?${years}${counted}`),
  },
};
