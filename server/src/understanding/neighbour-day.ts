import { addDays } from "../booking/salon-time.ts";

const week = 7;

/** Words for a day beside the one that is talked of, in seven languages. Nothing may follow that names another ("the day after Friday"). */
const neighbours: readonly [RegExp, number][] = [
  [words("(?:the |a |one )?day (?:before|earlier)(?: that)?|previous day|(?:el |un )?d[ií]a (?:antes|anterior)|la veille|(?:le |un )?jour (?:d'avant|avant|plus t[oô]t|pr[eé]c[eé]dent)|(?:einen |am )?tag (?:davor|vorher|fr[uü]her|zuvor)|(?:il |un )?giorno (?:prima|precedente)|(?:o |um |no )?dia (?:antes|anterior)|(?:de |een )?dag (?:ervoor|eerder|daarvoor)"), -1],
  [words("(?:the |a |one )?day (?:after|later)(?: that)?|(?:the )?(?:following|next) day|(?:el |un )?d[ií]a (?:despu[eé]s|siguiente)|(?:el )?siguiente d[ií]a|le lendemain|(?:le |un )?jour (?:d'apr[eè]s|apr[eè]s|suivant|plus tard)|(?:einen |am )?tag (?:danach|darauf|sp[aä]ter|nachher)|am n[aä]chsten tag|(?:il |un )?giorno (?:dopo|seguente|successivo)|(?:o |um |no )?dia (?:depois|seguinte)|(?:de |een )?dag (?:erna|later|daarna)|(?:de )?volgende dag"), 1],
  [words("(?:the |a |one )?week (?:before|earlier)(?: that)?|(?:la |una )?semana (?:antes|anterior)|(?:la |une )?semaine (?:d'avant|avant|plus t[oô]t|pr[eé]c[eé]dente)|(?:eine )?woche (?:davor|vorher|fr[uü]her|zuvor)|(?:la |una )?settimana (?:prima|precedente)|(?:a |uma )?semana (?:antes|anterior)|(?:de |een )?week (?:ervoor|eerder|daarvoor)"), -week],
  [words("(?:the |a |one )?week (?:after|later)(?: that)?|(?:the )?following week|(?:la |una )?semana (?:despu[eé]s|siguiente)|(?:la |une )?semaine (?:d'apr[eè]s|apr[eè]s|suivante|plus tard)|(?:eine )?woche (?:danach|darauf|sp[aä]ter|nachher)|(?:la |una )?settimana (?:dopo|seguente|successiva)|(?:a |uma )?semana (?:depois|seguinte)|(?:de |een )?week (?:erna|later|daarna)"), week],
]; // prettier-ignore

function words(alternatives: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\d])(?:${alternatives})(?!\\s+(?:(?:my|the|our|tomorrow|next|christmas|of|de|du|des|la|le|el|mi|mon|ma|vom|von|il|di|del|da|do|mijn|mein\\S*|\\d|mon|tue|wed|thu|fri|sat|sun)\\b))(?![\\p{L}])`,
    "iu",
  );
}

export interface NeighbourDay {
  /** YYYY-MM-DD. */
  date: string;
  /** Where its words stand in the text. */
  start: number;
  end: number;
}

/** "The day before", "a week later": counted from the day that is talked of (YYYY-MM-DD). Null: nothing of the kind is said. */
export function neighbourDay(text: string, that: string): NeighbourDay | null {
  for (const [pattern, days] of neighbours) {
    const match = pattern.exec(text);
    if (match) return { date: addDays(that, days), start: match.index, end: match.index + match[0].length };
  }
  return null;
}
