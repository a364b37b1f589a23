/** What is said about opening, in one language. Days, clock times and reasons are handed in as they are to be shown. */
export interface OpeningSentences {
  openUntil(time: string): string;
  closedToday(reason: string): string;
  closedNow: string;
  /** Follows one of the two before. */
  opensAgain(day: string, time: string): string;
  today: string;
  tomorrow(weekday: string): string;
  on(day: string): string;
  closed: string;
}

const en: OpeningSentences = {
  openUntil: (time) => `We're open until ${time} today`,
  closedToday: (reason) => `We're closed today (${reason})`,
  closedNow: "We're closed now",
  opensAgain: (day, time) => ` and open ${day} at ${time}`,
  today: "today",
  tomorrow: (weekday) => `tomorrow, ${weekday},`,
  on: (day) => `on ${day}`,
  closed: "closed",
};

const others: Record<string, OpeningSentences> = {
  es: {
    openUntil: (time) => `Hoy abrimos hasta las ${time}`,
    closedToday: (reason) => `Hoy está cerrado (${reason})`,
    closedNow: "Ahora está cerrado",
    opensAgain: (day, time) => ` y abrimos ${day} a las ${time}`,
    today: "hoy",
    tomorrow: (weekday) => `mañana, ${weekday},`,
    on: (day) => `el ${day}`,
    closed: "cerrado",
  },
  fr: {
    openUntil: (time) => `Nous sommes ouverts aujourd'hui jusqu'à ${time}`,
    closedToday: (reason) => `Nous sommes fermés aujourd'hui (${reason})`,
    closedNow: "Nous sommes fermés pour le moment",
    opensAgain: (day, time) => ` et nous ouvrons ${day} à ${time}`,
    today: "aujourd'hui",
    tomorrow: (weekday) => `demain, ${weekday},`,
    on: (day) => day,
    closed: "fermé",
  },
  de: {
    openUntil: (time) => `Wir haben heute bis ${time} Uhr geöffnet`,
    closedToday: (reason) => `Wir haben heute geschlossen (${reason})`,
    closedNow: "Wir haben gerade geschlossen",
    opensAgain: (day, time) => ` und öffnen ${day} um ${time} Uhr`,
    today: "heute",
    tomorrow: (weekday) => `morgen, ${weekday},`,
    on: (day) => `am ${day}`,
    closed: "geschlossen",
  },
  it: {
    openUntil: (time) => `Oggi siamo aperti fino alle ${time}`,
    closedToday: (reason) => `Oggi siamo chiusi (${reason})`,
    closedNow: "Ora siamo chiusi",
    opensAgain: (day, time) => ` e apriamo ${day} alle ${time}`,
    today: "oggi",
    tomorrow: (weekday) => `domani, ${weekday},`,
    on: (day) => day,
    closed: "chiuso",
  },
  pt: {
    openUntil: (time) => `Hoje estamos abertos até às ${time}`,
    closedToday: (reason) => `Hoje estamos fechados (${reason})`,
    closedNow: "Agora estamos fechados",
    opensAgain: (day, time) => ` e abrimos ${day} às ${time}`,
    today: "hoje",
    tomorrow: (weekday) => `amanhã, ${weekday},`,
    on: (day) => `na ${day}`,
    closed: "fechado",
  },
  nl: {
    openUntil: (time) => `We zijn vandaag open tot ${time} uur`,
    closedToday: (reason) => `We zijn vandaag gesloten (${reason})`,
    closedNow: "We zijn nu gesloten",
    opensAgain: (day, time) => ` en gaan ${day} om ${time} uur open`,
    today: "vandaag",
    tomorrow: (weekday) => `morgen, ${weekday},`,
    on: (day) => `op ${day}`,
    closed: "gesloten",
  },
};

/** In the language of a locale (BCP 47); English where we have none. */
export function openingSentences(locale: string): OpeningSentences {
  return others[new Intl.Locale(locale).language] ?? en;
}
