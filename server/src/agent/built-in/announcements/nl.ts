import { type Announcements, sentences } from "./announcements.ts";

/** Dutch. */
export const nl: Announcements = {
  language: "nl",
  started: ({ salon }) =>
    `Hallo! Ik ben de AI-assistent van ${salon}. Ik zoek vrije tijden, boek voor je en beantwoord vragen, en een mens kan het altijd overnemen. Wat wil je boeken?`,
  booked: ({ service, who, day, time, reference }) =>
    `Je afspraak staat: ${service} bij ${who} op ${day} om ${time}. Je kenmerk is ${reference}.`,
  anythingElse: "Kan ik nog iets voor je doen?",
  nextTimes: ({ service }) => `Nu de afspraak zelf, ${service}: dit zijn de eerste tijden erna. Welke past?`,
  nextDay: ({ service }) => `Nu de afspraak zelf, ${service}: welke dag past?`,
  failed: {
    "slot-taken": "Het spijt me, iemand anders heeft die tijd net genomen, dus die is niet geboekt.",
    "hold-expired": "Het spijt me, ik kon die tijd niet langer vasthouden en hij is weg, dus die is niet geboekt.",
    refused: "Het spijt me, de agenda van de salon heeft de boeking niet aangenomen, dus er is niets geboekt.",
    unknown:
      "De agenda van de salon gaf geen duidelijk antwoord, dus ik weet nog niet of je afspraak staat. Boek alsjeblieft niet opnieuw: het team kijkt het na en laat het je hier weten.",
  },
  othersNear: "Dit zijn de dichtstbijzijnde vrije tijden.",
  noneNear: "Noem een andere dag, dan kijk ik opnieuw.",
  declined: "Geen probleem, er is niets geboekt en die tijd is weer vrij. Wat wil je veranderen?",
  moved: ({ service, who, day, time, reference }) =>
    `Verzet: ${service} bij ${who} is nu op ${day} om ${time}. Uw nummer blijft ${reference}.`,
  cancelled: ({ service, day, time, fee }) =>
    `Geannuleerd: ${service} op ${day} om ${time}. ${fee === null ? "Er zijn geen kosten." : `De annuleringskosten zijn ${fee}, zoals getoond.`}`,
  cancelNext: "En dit is de volgende. Zal ik die ook annuleren?",
  changeFailed: {
    "slot-taken": "Het spijt me, iemand anders heeft die tijd net genomen. Uw afspraak blijft waar die was.",
    "hold-expired": "Het spijt me, ik kon die tijd niet langer vasthouden. Uw afspraak blijft waar die was.",
    changed: "Er is iets aan die afspraak veranderd sinds ik hem liet zien, dus ik heb er niets aan gedaan.",
    refused: "Het spijt me, de agenda van de salon heeft dat niet aangenomen. Er is niets veranderd; een medewerker kan u helpen.",
    unknown:
      "De agenda van de salon gaf geen duidelijk antwoord, dus ik weet nog niet of het gelukt is. Probeer het niet opnieuw: het team kijkt het na en laat het u hier weten.",
  },
  changeAgain: "Zo staat het er nu voor. Is dat wat u wilt?",
  changeGone: "Er is niets meer van over dat ik kan veranderen.",
  changeDeclined: "Prima, er verandert niets: uw afspraak blijft zoals die is.",
  moveExpired: ({ day, time }) =>
    `Ik houd ${time} op ${day} niet meer vast, want dat kan maar een paar minuten. Uw afspraak blijft waar die is. Zal ik opnieuw kijken?`,
  holdExpired: ({ day, time }) =>
    `Ik heb ${time} op ${day} losgelaten, want ik kan een tijd maar een paar minuten vasthouden. Er is niets geboekt. Zal ik opnieuw kijken?`,
  lookAgain: ({ day, time }) => ({ label: `Opnieuw ${time} zoeken`, say: `${day} om ${time}, alsjeblieft` }),
  waitlistOffered: ({ service, who, day, time, minutes }) =>
    `Goed nieuws: er is een tijd voor je vrijgekomen. ${service} bij ${who}, ${day} om ${time}. Ik houd die ${minutes} minuten voor je vast. Zal ik boeken?`,
  waitlistPassed:
    "Prima, die tijd gaat naar de volgende. Je blijft op de wachtlijst en ik laat het je hier weten als er weer iets vrijkomt.",
  waiting: ({ opening }) =>
    sentences(
      "Ik heb het team gevraagd het over te nemen, en het ziet alles wat we hebben gezegd.",
      opening,
      "Een mens antwoordt je hier.",
    ),
  assistantFailed: ({ opening }) =>
    sentences("Er ging iets mis aan mijn kant, dus het team neemt het over.", opening, "Een mens antwoordt je hier."),
  blocked: ({ phone }) =>
    `Het team heeft deze chat beëindigd; hier kunnen geen berichten meer worden verstuurd. Als u iets nodig hebt, bel ons dan op ${phone}.`,
  handedBack: "Hier is de AI-assistent weer. Ik heb gelezen wat er is gezegd, we kunnen daar verder.",
};
