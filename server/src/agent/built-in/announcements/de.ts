import { type Announcements, sentences } from "./announcements.ts";

/** German. */
export const de: Announcements = {
  language: "de",
  started: ({ salon }) =>
    `Hallo! Ich bin der KI-Assistent von ${salon}. Ich finde freie Zeiten, buche für Sie und beantworte Fragen, und jederzeit kann ein Mensch übernehmen. Was möchten Sie buchen?`,
  booked: ({ service, who, day, time, reference }) =>
    `Ihr Termin steht: ${service} bei ${who} am ${day} um ${time}. Ihre Nummer ist ${reference}. Kann ich sonst noch etwas tun?`,
  failed: {
    "slot-taken": "Es tut mir leid, diese Zeit hat gerade jemand anderes genommen, sie ist nicht gebucht.",
    "hold-expired": "Es tut mir leid, ich konnte die Zeit nicht länger freihalten, und sie ist weg. Sie ist nicht gebucht.",
    refused: "Es tut mir leid, der Kalender des Salons hat die Buchung nicht angenommen. Es ist nichts gebucht.",
    unknown:
      "Der Kalender des Salons hat mir keine klare Antwort gegeben, ich weiß noch nicht, ob Ihr Termin steht. Bitte buchen Sie nicht noch einmal: Das Team prüft es und sagt Ihnen hier Bescheid.",
  },
  othersNear: "Das sind die nächsten freien Zeiten.",
  noneNear: "Nennen Sie mir einen anderen Tag, dann sehe ich noch einmal nach.",
  declined: "Kein Problem, es ist nichts gebucht und die Zeit ist wieder frei. Was möchten Sie ändern?",
  holdExpired: ({ day, time }) =>
    `Ich habe ${time} am ${day} wieder freigegeben, denn ich kann eine Zeit nur wenige Minuten halten. Es ist nichts gebucht. Soll ich noch einmal nachsehen?`,
  lookAgain: ({ day, time }) => ({ label: `${time} noch einmal suchen`, say: `${day} um ${time}, bitte` }),
  waiting: ({ opening }) =>
    sentences(
      "Ich habe das Team gebeten zu übernehmen, es sieht alles, was wir geschrieben haben.",
      opening,
      "Ein Mensch antwortet Ihnen hier.",
    ),
  assistantFailed: ({ opening }) =>
    sentences("Bei mir ist etwas schiefgegangen, deshalb übernimmt das Team.", opening, "Ein Mensch antwortet Ihnen hier."),
  handedBack: "Hier ist wieder der KI-Assistent. Ich habe alles gelesen, wir können dort weitermachen.",
};
