import { enSpellings } from "./languages/en-spellings.ts";
import { readSpoken } from "./words/spoken.ts";

/** What words say about something that is booked, beside what every reader reads in them. */
export interface ReadChange {
  /** "An hour later" than it is: minutes; negative: earlier. */
  shift: number | null;
  /** The words without those of the shift, which are no time by themselves. */
  rest: string;
  /** "Move it", "make that": what is being talked about is to stand elsewhere. */
  movesIt: boolean;
  /** "At the same time." */
  sameTime: boolean;
  /** "Both", "all of them". */
  all: boolean;
  /** "Keep it", "never mind": all is to stay as it is. */
  keeps: boolean;
  /** "Another booking" than the one that is being talked about. */
  other: boolean;
  /** Its place among those shown, from 0; -1 is the last. */
  place: number | null;
  /** A reference as it is printed on cards and letters. */
  reference: string | null;
}

/** Reads how an appointment is to change, in any of our languages. Pure. */
export function readChange(text: string): ReadChange {
  const { said } = readSpoken(text, enSpellings);
  return {
    shift: readShift(said),
    rest: withHours(said).replace(shift, "").trim(),
    movesIt: movesIt.test(said),
    sameTime: sameTime.test(said),
    all: all.test(said),
    keeps: keeps.test(said),
    other: other.test(said),
    place: readPlace(said),
    reference: /\b[A-Z0-9]{4}-[A-Z0-9]{2}\b/i.exec(text)?.[0].toUpperCase() ?? null,
  };
}

/**
 * "My cut on Thursday to Friday at 3": which one, and where to. Cut at the last word of direction behind which a time stands; null
 * where there is none. `isTime` tells whether words name a time.
 */
export function splitMove(text: string, isTime: (words: string) => boolean): { which: string; target: string } | null {
  for (const match of [...text.matchAll(direction)].toReversed()) {
    const target = text.slice(match.index + match[0].length).trim();
    if (target !== "" && isTime(target)) return { which: text.slice(0, match.index).trim(), target };
  }
  return null;
}

const direction = /(?<![\p{L}])(?:to|onto|until|till|for|auf|zum|nach|al|a|para|au|à|vers|alle|alla|às|ao|naar|op)(?![\p{L}])/giu;

const counts: Readonly<Record<string, number>> = {
  half: 0.5,
  halbe: 0.5,
  media: 0.5,
  demi: 0.5,
  demie: 0.5,
  mezza: 0.5,
  mezz: 0.5,
  meia: 0.5,
  a: 1,
  an: 1,
  one: 1,
  eine: 1,
  una: 1,
  une: 1,
  un: 1,
  uma: 1,
  een: 1,
  two: 2,
  zwei: 2,
  dos: 2,
  deux: 2,
  due: 2,
  duas: 2,
  twee: 2,
  couple: 2,
  three: 3,
  drei: 3,
  tres: 3,
  trois: 3,
  tre: 3,
  drie: 3,
};
const shift =
  /(?<= )(?<count>half|halbe|halb|media|demie?|mezza?|meia|an?|one|eine|una|une|un|uma|een|two|zwei|dos|deux|due|duas|twee|couple|three|drei|tres|trois|tre|drie|\d{1,3})(?: of| an| a| een)? ?(?<unit>hours?|hrs?|h|minutes?|mins?|stunden?|minuten?|horas?|minutos?|heures?|or[ae]|minut[io]|uur|uren|minuut)(?: (?:und eine halbe|and a half))? (?<way>later|after|earlier|sooner|before|spater|fruher|mas tarde|despues|mas temprano|antes|plus tard|apres|plus tot|avant|dopo|piu tardi|prima|mais tarde|depois|mais cedo|eerder|vroeger)(?= )/;
const soonerWords = /^(?:earlier|sooner|before|fruher|mas temprano|antes|plus tot|avant|prima|mais cedo|eerder|vroeger)$/;

const withHours = (said: string): string => said.replaceAll("mezzora", "mezz ora");

function readShift(said: string): number | null {
  const groups = shift.exec(withHours(said))?.groups;
  if (groups === undefined) return null;
  const { count = "", unit = "", way = "" } = groups;
  const many = counts[count] ?? (count === "halb" ? 0.5 : Number(count));
  return many * (unit.startsWith("m") ? 1 : 60) * (soonerWords.test(way) ? -1 : 1);
}

const movesIt =
  /(?<= )(?:(?:move|change|switch|push|shift|bring|(?<!cant |cannot |can not |couldnt |wont |able to |not )make|put|swap) (?:it|that|this|mine)|verschieb(?:en|t|e)?|verleg(?:en|t|e)|umbuchen|(?:mover|cambiar|pasar|mueve|cambia|pasa|aplazar)(?:l[ao])?|(?:deplacer|decaler|changer|reporter|deplacez|decalez)|spostar(?:l[ao]|e)|sposta(?:l[ao]|mol[ao])|cambiarl[ao]|(?:mudar|alterar|passar|adiar|muda|altera)|verzet(?:ten)?|verplaats(?:en)?|verschuiven)(?= )/;
const sameTime =
  /(?<= )(?:same time|same hour|gleichen? (?:uhr)?zeit|selben? (?:uhr)?zeit|misma hora|meme heure|stessa ora|stesso orario|mesma hora|mesmo horario|zelfde tijd)(?= )/;
const all =
  /(?<= )(?:both|all (?:of )?(?:them|these|those|my (?:appointments|bookings)|two|three)|beide[ns]?|alle(?: termine)?|ambas|ambos|las dos|los dos|todas|les deux|tous|toutes|entrambi|entrambe|tutti|tutte|as duas|os dois|allebei)(?= )/;
const keeps =
  /(?<= )(?:keep (?:it|them|my|the|that|both|everything)|leave (?:it|them|everything)(?: as (?:it|they))?|never ?mind|nevermind|dont (?:cancel|move|change)|do not (?:cancel|move|change)|forget it|changed my mind|behalten|behalte|lass(?:en)?(?: sie)? (?:ihn|es|den)|doch nicht|vergiss es|dejal[ao]|dejarl[ao]|mantenerl[ao]|mejor no|olvidal[ao]|garder|gardez|garde|laissez?|laisse tomber|lascia(?:lo|mo)?|tenerlo|tienilo|lascia perdere|deixa(?:r|e)?|manter|mantem|esquece|laat (?:maar|staan|het)|behouden|toch niet|hou (?:het|hem|die))(?= )/;
const other =
  /(?<= )(?:(?:another|a different|the other|my other) (?:booking|appointment|one|visit)|anderen termin|otra (?:cita|reserva)|autre (?:rendez vous|reservation)|altr[oa] (?:appuntamento|prenotazione)|outra (?:marcacao|reserva)|andere (?:afspraak|boeking))(?= )/;

const places: readonly [RegExp, number][] = [
  [/(?<= )(?:first|1st|ersten?|primer[ao]?|premi\w+|prim[oa]|primeir[ao]|eerste)(?= (?:$|one|please|appointment|\|))/, 0],
  [/(?<= )(?:second|2nd|zweiten?|segund[ao]|deuxieme|second[oa]|tweede)(?= (?:$|one|please|appointment|\|))/, 1],
  [/(?<= )(?:third|3rd|dritten?|tercer[ao]?|troisieme|terz[oa]|terceir[ao]|derde)(?= (?:$|one|please|appointment|\|))/, 2],
  [/(?<= )(?:last|latter|letzten?|ultim[ao]|derni\w+|laatste)(?= (?:$|one|please|appointment|\|))/, -1],
];

function readPlace(said: string): number | null {
  const place = places.find(([pattern]) => pattern.test(said));
  return place === undefined ? null : place[1];
}
