/** What the page of a waitlist's offer says, in one language. */
export interface OfferPageWords {
  title: string;
  with: (who: string) => string;
  keptUntil: (time: string) => string;
  conditions: string;
  yes: string;
  no: string;
  booking: string;
  booked: (reference: string) => string;
  declined: string;
  ended: string;
}

/** The words in the language of `locale` (BCP 47); English where we have no other. */
export const offerPageWords = (locale: string): OfferPageWords => languages[new Intl.Locale(locale).language] ?? english;

const english: OfferPageWords = {
  title: "A time has come free for you",
  with: (who) => `with ${who}`,
  keptUntil: (time) => `It is kept for you until ${time} and is not booked yet.`,
  conditions: "What applies",
  yes: "Yes, book it",
  no: "No, thanks",
  booking: "Your booking is being made. This page looks again by itself.",
  booked: (reference) => `You are booked. Your reference is ${reference}.`,
  declined: "All right. The time goes to the next person, and you stay on the waiting list.",
  ended: "This offer has ended, or the link is not complete. Nothing was changed.",
};

const languages: Record<string, OfferPageWords> = {
  en: english,
  de: {
    title: "Für Sie ist eine Zeit frei geworden",
    with: (who) => `bei ${who}`,
    keptUntil: (time) => `Sie wird bis ${time} für Sie freigehalten und ist noch nicht gebucht.`,
    conditions: "Was gilt",
    yes: "Ja, buchen",
    no: "Nein, danke",
    booking: "Ihr Termin wird gerade gebucht. Diese Seite sieht von selbst wieder nach.",
    booked: (reference) => `Ihr Termin steht. Ihre Nummer ist ${reference}.`,
    declined: "In Ordnung. Die Zeit geht an die nächste Person, und Sie bleiben auf der Warteliste.",
    ended: "Dieses Angebot ist beendet, oder der Link ist nicht vollständig. Es wurde nichts geändert.",
  },
  es: {
    title: "Se ha liberado una hora para usted",
    with: (who) => `con ${who}`,
    keptUntil: (time) => `Se la guardamos hasta las ${time} y aún no está reservada.`,
    conditions: "Condiciones",
    yes: "Sí, reservar",
    no: "No, gracias",
    booking: "Se está haciendo la reserva. Esta página se actualiza sola.",
    booked: (reference) => `Reserva hecha. Su referencia es ${reference}.`,
    declined: "De acuerdo. La hora pasa a la siguiente persona y usted sigue en la lista de espera.",
    ended: "Esta oferta ha terminado o el enlace no está completo. No se ha cambiado nada.",
  },
  fr: {
    title: "Un horaire s’est libéré pour vous",
    with: (who) => `avec ${who}`,
    keptUntil: (time) => `Il vous est gardé jusqu’à ${time} et n’est pas encore réservé.`,
    conditions: "Conditions",
    yes: "Oui, réserver",
    no: "Non, merci",
    booking: "La réservation est en cours. Cette page s’actualise d’elle-même.",
    booked: (reference) => `C’est réservé. Votre référence est ${reference}.`,
    declined: "Très bien. L’horaire passe à la personne suivante et vous restez sur la liste d’attente.",
    ended: "Cette offre est terminée ou le lien est incomplet. Rien n’a été modifié.",
  },
  it: {
    title: "Si è liberato un orario per lei",
    with: (who) => `con ${who}`,
    keptUntil: (time) => `Lo teniamo per lei fino alle ${time} e non è ancora prenotato.`,
    conditions: "Condizioni",
    yes: "Sì, prenota",
    no: "No, grazie",
    booking: "La prenotazione è in corso. Questa pagina si aggiorna da sola.",
    booked: (reference) => `Prenotazione fatta. Il suo codice è ${reference}.`,
    declined: "Va bene. L’orario passa alla prossima persona e lei resta in lista d’attesa.",
    ended: "Questa offerta è finita o il link non è completo. Non è stato cambiato nulla.",
  },
  nl: {
    title: "Er is een tijd voor u vrijgekomen",
    with: (who) => `bij ${who}`,
    keptUntil: (time) => `We houden die tot ${time} voor u vast; geboekt is er nog niets.`,
    conditions: "Wat geldt",
    yes: "Ja, boeken",
    no: "Nee, bedankt",
    booking: "Uw afspraak wordt geboekt. Deze pagina kijkt vanzelf opnieuw.",
    booked: (reference) => `Uw afspraak staat. Uw kenmerk is ${reference}.`,
    declined: "Prima. De tijd gaat naar de volgende en u blijft op de wachtlijst.",
    ended: "Dit aanbod is voorbij of de link is niet volledig. Er is niets veranderd.",
  },
  pt: {
    title: "Ficou livre uma hora para si",
    with: (who) => `com ${who}`,
    keptUntil: (time) => `Guardamo-la até às ${time} e ainda não está marcada.`,
    conditions: "Condições",
    yes: "Sim, marcar",
    no: "Não, obrigado",
    booking: "A marcação está a ser feita. Esta página atualiza-se sozinha.",
    booked: (reference) => `Está marcado. A sua referência é ${reference}.`,
    declined: "Muito bem. A hora passa para a pessoa seguinte e continua na lista de espera.",
    ended: "Esta oferta terminou ou a ligação não está completa. Nada foi alterado.",
  },
};
