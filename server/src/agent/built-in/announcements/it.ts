import { type Announcements, sentences } from "./announcements.ts";

/** Italian. */
export const it: Announcements = {
  language: "it",
  started: ({ salon }) =>
    `Ciao! Sono l'assistente IA di ${salon}. Trovo gli orari liberi, prenoto e rispondo alle domande, e una persona può continuare quando vuoi. Che cosa vorresti prenotare?`,
  booked: ({ service, who, day, time, reference }) =>
    `Prenotazione fatta: ${service} con ${who}, ${day} alle ${time}. Il tuo codice è ${reference}. Posso aiutarti con altro?`,
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
  holdExpired: ({ day, time }) =>
    `Ho lasciato libere le ${time} di ${day}, perché posso tenere un orario solo pochi minuti. Non c'è niente di prenotato. Guardo di nuovo?`,
  lookAgain: ({ day, time }) => ({ label: `Cerca di nuovo le ${time}`, say: `${day} alle ${time}, per favore` }),
  waiting: ({ opening }) =>
    sentences("Ho chiesto al team di continuare, e vede tutto quello che ci siamo detti.", opening, "Una persona ti risponderà qui."),
  assistantFailed: ({ opening }) =>
    sentences("Qualcosa è andato storto da parte mia, quindi ho chiesto al team di continuare.", opening, "Una persona ti risponderà qui."),
  handedBack: "Sono di nuovo l'assistente IA. Ho letto quello che è stato detto, possiamo continuare.",
};
