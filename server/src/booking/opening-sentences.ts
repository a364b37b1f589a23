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
  /** Somebody of the salon replies: `day` is empty for today. */
  replyBy(salon: string, day: string, time: string): string;
  /** Before it, when an earlier promise was not kept. */
  sorryLate: string;
  /** After it, to whom nobody could reach otherwise. */
  leaveContact: string;
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
  replyBy: (salon, day, time) => `The ${salon} team will reply here by ${time}${day && ` ${day}`}.`,
  sorryLate: "Sorry, this is taking longer than we said.",
  leaveContact: "Leave a phone number or an email and they can reach you if you close this page.",
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
    replyBy: (salon, day, time) => `El equipo de ${salon} responderá aquí antes de las ${time}${day && ` ${day}`}.`,
    sorryLate: "Perdona, está tardando más de lo que dijimos.",
    leaveContact: "Deja un teléfono o un correo y podrán localizarte si cierras esta página.",
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
    replyBy: (salon, day, time) => `L'équipe de ${salon} vous répond ici avant ${time}${day && ` ${day}`}.`,
    sorryLate: "Désolés, cela prend plus de temps que prévu.",
    leaveContact: "Laissez un téléphone ou un e-mail pour que l'équipe puisse vous joindre si vous fermez cette page.",
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
    replyBy: (salon, day, time) => `Das Team von ${salon} antwortet hier bis ${day && `${day} um `}${time} Uhr.`,
    sorryLate: "Entschuldigung, es dauert länger als gesagt.",
    leaveContact: "Mit einer Telefonnummer oder E-Mail erreicht man Sie auch, wenn Sie diese Seite schließen.",
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
    replyBy: (salon, day, time) => `Il team di ${salon} risponde qui entro le ${time}${day && ` ${day}`}.`,
    sorryLate: "Scusa, ci vuole più del previsto.",
    leaveContact: "Lascia un telefono o un'e-mail e potranno raggiungerti anche se chiudi questa pagina.",
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
    replyBy: (salon, day, time) => `A equipa de ${salon} responde aqui até às ${time}${day && ` ${day}`}.`,
    sorryLate: "Desculpe, está a demorar mais do que dissemos.",
    leaveContact: "Deixe um telefone ou e-mail para a equipa o contactar se fechar esta página.",
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
    replyBy: (salon, day, time) => `Het team van ${salon} antwoordt hier voor ${time} uur${day && ` ${day}`}.`,
    sorryLate: "Sorry, het duurt langer dan we zeiden.",
    leaveContact: "Laat een telefoonnummer of e-mailadres achter, dan kan het team je bereiken als je deze pagina sluit.",
  },
};

/** In the language of a locale (BCP 47); English where we have none. */
export function openingSentences(locale: string): OpeningSentences {
  return others[new Intl.Locale(locale).language] ?? en;
}
