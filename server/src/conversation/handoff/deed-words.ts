/** What staff do in the chat besides replying. */
export type DeedKind = "offer" | "offer-one" | "hold" | "book" | "proof";

/** What is said with it where staff type nothing of their own, in a language. Facts are on the cards, so none is in here. */
type DeedWords = Record<DeedKind, string>;

const en: DeedWords = {
  offer: "These times are free. Tap the one that suits you.",
  "offer-one": "This time is free. Tap it if it suits you.",
  hold: "I’m keeping this time for you.",
  book: "I’m booking this for you now.",
  proof:
    "Before I look anything up for you, please show that it is you: enter the phone number or e-mail you booked with, and then the code we send you.",
};

const words: Readonly<Record<string, DeedWords>> = {
  en,
  de: {
    offer: "Diese Zeiten sind frei. Tippen Sie auf die, die Ihnen passt.",
    "offer-one": "Diese Zeit ist frei. Tippen Sie darauf, wenn sie Ihnen passt.",
    hold: "Ich halte Ihnen diese Zeit frei.",
    book: "Ich buche das jetzt für Sie.",
    proof:
      "Bevor ich etwas für Sie nachsehe, zeigen Sie bitte, dass Sie es sind: Geben Sie die Telefonnummer oder E-Mail ein, mit der Sie gebucht haben, und dann den Code, den wir Ihnen senden.",
  },
  es: {
    offer: "Estas horas están libres. Toque la que le venga bien.",
    "offer-one": "Esta hora está libre. Tóquela si le viene bien.",
    hold: "Le guardo esta hora.",
    book: "Le hago la reserva ahora.",
    proof:
      "Antes de mirar nada, confirme que es usted: escriba el teléfono o el correo con el que reservó y después el código que le enviamos.",
  },
  fr: {
    offer: "Ces horaires sont libres. Touchez celui qui vous convient.",
    "offer-one": "Cet horaire est libre. Touchez-le s’il vous convient.",
    hold: "Je vous garde cet horaire.",
    book: "Je vous fais la réservation maintenant.",
    proof:
      "Avant de regarder quoi que ce soit, montrez que c’est bien vous : saisissez le téléphone ou l’e-mail de votre réservation, puis le code que nous vous envoyons.",
  },
  it: {
    offer: "Questi orari sono liberi. Tocchi quello che preferisce.",
    "offer-one": "Questo orario è libero. Lo tocchi se va bene.",
    hold: "Le tengo questo orario.",
    book: "Le prenoto questo adesso.",
    proof:
      "Prima di controllare, confermi che è lei: inserisca il telefono o l’e-mail con cui ha prenotato e poi il codice che le mandiamo.",
  },
  nl: {
    offer: "Deze tijden zijn vrij. Tik op de tijd die u past.",
    "offer-one": "Deze tijd is vrij. Tik erop als die u past.",
    hold: "Ik houd deze tijd voor u vast.",
    book: "Ik boek dit nu voor u.",
    proof:
      "Voordat ik iets opzoek, laat even zien dat u het bent: vul het telefoonnummer of e-mailadres in waarmee u geboekt hebt, en daarna de code die we u sturen.",
  },
  pt: {
    offer: "Estes horários estão livres. Toque no que lhe convém.",
    "offer-one": "Este horário está livre. Toque nele se lhe convém.",
    hold: "Guardo-lhe este horário.",
    book: "Faço-lhe a marcação agora.",
    proof:
      "Antes de ver o que quer que seja, mostre que é você: escreva o telefone ou o e-mail com que marcou e depois o código que lhe enviamos.",
  },
};

/** In the language of `locale` (BCP 47); English where it is none of ours. */
export function deedWords(kind: DeedKind, locale: string): string {
  return (words[new Intl.Locale(locale).language] ?? en)[kind];
}
