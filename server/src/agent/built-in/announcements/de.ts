import { type Announcements, sentences } from "./announcements.ts";

/** German. */
export const de: Announcements = {
  language: "de",
  started: ({ salon }) =>
    `Hallo! Ich bin der KI-Assistent von ${salon}. Ich finde freie Zeiten, buche für Sie und beantworte Fragen, und jederzeit kann ein Mensch übernehmen. Was möchten Sie buchen?`,
  booked: ({ service, who, day, time, reference }) =>
    `Ihr Termin steht: ${service} bei ${who} am ${day} um ${time}. Ihre Nummer ist ${reference}.`,
  anythingElse: "Kann ich sonst noch etwas tun?",
  nextTimes: ({ service }) => `Nun zum eigentlichen Termin, ${service}: Das sind die ersten Zeiten danach. Welche passt Ihnen?`,
  nextDay: ({ service }) => `Nun zum eigentlichen Termin, ${service}: Welcher Tag passt Ihnen?`,
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
  moved: ({ service, who, day, time, reference }) =>
    `Verlegt: ${service} bei ${who} ist jetzt am ${day} um ${time}. Ihre Nummer bleibt ${reference}.`,
  cancelled: ({ service, day, time, fee }) =>
    `Abgesagt: ${service} am ${day} um ${time}. ${fee === null ? "Es kostet nichts." : `Die Gebühr dafür beträgt ${fee}, wie gezeigt.`}`,
  cancelNext: "Und das ist der nächste Termin. Soll ich ihn auch absagen?",
  changeFailed: {
    "slot-taken": "Es tut mir leid, diese Zeit hat gerade jemand anderes genommen. Ihr Termin bleibt, wo er war.",
    "hold-expired": "Es tut mir leid, ich konnte die Zeit nicht länger freihalten. Ihr Termin bleibt, wo er war.",
    changed: "An diesem Termin hat sich etwas geändert, seit ich ihn gezeigt habe. Ich habe ihn deshalb nicht angerührt.",
    refused:
      "Es tut mir leid, der Kalender des Salons hat das nicht angenommen. Es bleibt alles, wie es war; ein Mensch kann Ihnen helfen.",
    unknown:
      "Der Kalender des Salons hat mir keine klare Antwort gegeben, ich weiß noch nicht, ob das geklappt hat. Bitte versuchen Sie es nicht noch einmal: Das Team prüft es und sagt Ihnen hier Bescheid.",
  },
  changeAgain: "So steht es jetzt. Möchten Sie das so?",
  changeGone: "Davon ist nichts mehr da, was ich ändern könnte.",
  changeDeclined: "In Ordnung, es ändert sich nichts: Ihr Termin bleibt, wie er ist.",
  moveExpired: ({ day, time }) =>
    `Ich habe ${time} am ${day} wieder freigegeben, denn ich kann eine Zeit nur wenige Minuten halten. Ihr Termin bleibt, wo er ist. Soll ich noch einmal nachsehen?`,
  holdExpired: ({ day, time }) =>
    `Ich habe ${time} am ${day} wieder freigegeben, denn ich kann eine Zeit nur wenige Minuten halten. Es ist nichts gebucht. Soll ich noch einmal nachsehen?`,
  lookAgain: ({ day, time }) => ({ label: `${time} noch einmal suchen`, say: `${day} um ${time}, bitte` }),
  waitlistOffered: ({ service, who, day, time, minutes }) =>
    `Gute Nachricht: Für Sie ist eine Zeit frei geworden. ${service} bei ${who}, ${day} um ${time}. Ich halte sie ${minutes} Minuten für Sie frei. Soll ich sie buchen?`,
  waitlistPassed:
    "In Ordnung, diese Zeit geht an die nächste Person. Sie stehen weiter auf der Warteliste, und ich melde mich hier, wenn wieder etwas frei wird.",
  waiting: ({ opening }) =>
    sentences(
      "Ich habe das Team gebeten zu übernehmen, es sieht alles, was wir geschrieben haben.",
      opening,
      "Ein Mensch antwortet Ihnen hier.",
    ),
  assistantFailed: ({ opening }) =>
    sentences("Bei mir ist etwas schiefgegangen, deshalb übernimmt das Team.", opening, "Ein Mensch antwortet Ihnen hier."),
  blocked: ({ phone }) =>
    `Das Team hat diesen Chat beendet; hier können keine Nachrichten mehr gesendet werden. Wenn Sie etwas brauchen, rufen Sie uns bitte an: ${phone}.`,
  handedBack: "Hier ist wieder der KI-Assistent. Ich habe alles gelesen, wir können dort weitermachen.",
};
