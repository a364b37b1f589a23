import type { VisitorWords } from "./visitor-words.ts";

export const de: VisitorWords = {
  locale: "de-DE",
  wish: (service) => [`Ich hätte gern ${service}`, `Hallo, ich möchte ${service} buchen`, `${service} bitte`],
  withWhom: (name) => [`bei ${name}`, `mit ${name}`],
  anyone: ["egal bei wem", "wer gerade frei ist"],
  tomorrow: ["morgen"],
  weekday: (name) => [`am ${name}`, `diesen ${name}`],
  date: (day, month) => [`am ${day}. ${month}`, `den ${day}. ${month}`],
  parts: {
    morning: ["vormittags", "am Vormittag"],
    afternoon: ["nachmittags", "am Nachmittag"],
    evening: ["abends", "nach 17 Uhr"],
  },
  name: (name) => [name, `ich heiße ${name}`, `mein Name ist ${name}`],
  contact: (contact) => [contact, `meine Nummer ist ${contact}`],
  yes: ["ja", "ja bitte", "passt, bitte buchen", "ja, genau"],
  first: ["den ersten", "der erste Termin"],
  second: ["den zweiten"],
  rather: (wish) => [`eigentlich lieber ${wish}`, `doch lieber ${wish}`, `nein, ${wish}`],
  hesitate: ["ich überlege noch", "Moment noch"],
  moreTimes: ["gibt es noch andere Zeiten?", "geht es auch später?"],
  move: (when) => [`können Sie den Termin verschieben auf ${when}?`, `ich muss meinen Termin verschieben auf ${when}`],
  cancel: ["ich muss meinen Termin absagen", "bitte den Termin stornieren"],
  thanks: ["vielen Dank!", "danke"],
  courtesy: ["Guten Tag!", "Eine Freundin hat euch empfohlen."],
  asked: {
    name: /\bNamen?\b|hei(?:ß|ss)en/i,
    contact: /telefon|e-?mail|nummer|erreich/i,
    when: /\bwann\b|welche[rn]? tag|welche uhrzeit|tag passt/i,
    who: /zu wem|bei wem|wen möchten/i,
  },
};
