import { type Announcements, sentences } from "./announcements.ts";

/** Italian. */
export const it: Announcements = {
  language: "it",
  started: ({ salon }) =>
    `Ciao! Sono l'assistente IA di ${salon}. Trovo gli orari liberi, prenoto e rispondo alle domande, e una persona può continuare quando vuoi. Che cosa vorresti prenotare?`,
  booked: ({ service, who, day, time, reference }) =>
    `Prenotazione fatta: ${service} con ${who}, ${day} alle ${time}. Il tuo codice è ${reference}.`,
  anythingElse: "Posso aiutarti con altro?",
  nextTimes: ({ service }) => `Ora la visita vera e propria, ${service}: questi sono i primi orari dopo. Quale va bene?`,
  nextDay: ({ service }) => `Ora la visita vera e propria, ${service}: che giorno va bene?`,
  failed: {
    "slot-taken": "Mi dispiace, qualcuno ha appena preso quell'orario, quindi non è prenotato.",
    "hold-expired": "Mi dispiace, non potevo più tenere quell'orario e non c'è più, quindi non è prenotato.",
    refused: "Mi dispiace, l'agenda del salone non ha accettato la prenotazione, quindi non c'è niente di prenotato.",
    unknown:
      "L'agenda del salone non mi ha dato una risposta chiara e non so ancora se sei in agenda. Per favore non prenotare di nuovo: ho chiesto al team di controllare e di dirtelo qui.",
  },
  othersNear: "Questi sono gli orari liberi più vicini.",
  noneNear: "Dimmi un altro giorno e guardo di nuovo.",
  declined: "Nessun problema, non c'è niente di prenotato e quell'orario è di nuovo libero. Che cosa vuoi cambiare?",
  moved: ({ service, who, day, time, reference }) =>
    `Spostato: ${service} con ${who} è ora ${day} alle ${time}. Il suo codice resta ${reference}.`,
  cancelled: ({ service, day, time, fee }) =>
    `Annullato: ${service}, ${day} alle ${time}. ${fee === null ? "Non c’è nulla da pagare." : `La penale è di ${fee}, come mostrato.`}`,
  cancelNext: "E questo è il prossimo. Annullo anche questo?",
  changeFailed: {
    "slot-taken": "Mi dispiace, qualcun altro ha appena preso quell’orario. Il suo appuntamento resta dov’era.",
    "hold-expired": "Mi dispiace, non ho potuto tenere oltre quell’orario. Il suo appuntamento resta dov’era.",
    changed: "Qualcosa di quell’appuntamento è cambiato da quando gliel’ho mostrato, quindi non l’ho toccato.",
    refused: "Mi dispiace, l’agenda del salone non l’ha accettato. Non è cambiato nulla; una persona può aiutarla.",
    unknown:
      "L’agenda del salone non mi ha dato una risposta chiara e non so ancora se è andato a buon fine. Per favore non riprovi: il team controlla e le risponde qui.",
  },
  changeAgain: "Ora sta così. È quello che desidera?",
  changeGone: "Non ne resta nulla che io possa cambiare.",
  changeDeclined: "Va bene, non cambia nulla: il suo appuntamento resta com’è.",
  moveExpired: ({ day, time }) =>
    `Non tengo più le ${time} di ${day}, perché posso tenere un orario solo per pochi minuti. Il suo appuntamento resta dov’è. Guardo di nuovo?`,
  holdExpired: ({ day, time }) =>
    `Ho lasciato libere le ${time} di ${day}, perché posso tenere un orario solo pochi minuti. Non c'è niente di prenotato. Guardo di nuovo?`,
  lookAgain: ({ day, time }) => ({ label: `Cerca di nuovo le ${time}`, say: `${day} alle ${time}, per favore` }),
  waitlistOffered: ({ service, who, day, time, minutes }) =>
    `Buone notizie: si è liberato un orario per te. ${service} con ${who}, ${day} alle ${time}. Te lo tengo per ${minutes} minuti. Lo prenoto?`,
  waitlistPassed:
    "Va bene, quell'orario passa alla prossima persona. Resti in lista d'attesa e ti avviso qui quando se ne libera un altro.",
  waiting: ({ opening }) =>
    sentences("Ho chiesto al team di continuare, e vede tutto quello che ci siamo detti.", opening, "Una persona ti risponderà qui."),
  assistantFailed: ({ opening }) =>
    sentences("Qualcosa è andato storto da parte mia, quindi ho chiesto al team di continuare.", opening, "Una persona ti risponderà qui."),
  blocked: ({ phone }) =>
    `Il team ha chiuso questa chat e qui non si possono più inviare messaggi. Se le serve qualcosa, ci chiami al ${phone}.`,
  handedBack: "Sono di nuovo l'assistente IA. Ho letto quello che è stato detto, possiamo continuare.",
};
