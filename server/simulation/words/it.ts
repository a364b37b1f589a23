import type { VisitorWords } from "./visitor-words.ts";

export const it: VisitorWords = {
  locale: "it-IT",
  wish: (service) => [`Vorrei prenotare ${service}`, `Ciao, vorrei ${service}`, `${service} per favore`],
  withWhom: (name) => [`con ${name}`, `con ${name} per favore`],
  anyone: ["con chiunque", "non importa con chi"],
  tomorrow: ["domani"],
  weekday: (name) => [name, `questo ${name}`],
  date: (day, month) => [`il ${day} ${month}`],
  parts: {
    morning: ["di mattina", "la mattina"],
    afternoon: ["nel pomeriggio", "di pomeriggio"],
    evening: ["di sera", "dopo le 17"],
  },
  name: (name) => [name, `mi chiamo ${name}`, `sono ${name}`],
  contact: (contact) => [contact, `il mio numero è ${contact}`],
  yes: ["sì", "sì grazie", "perfetto, confermo", "va bene, prenota"],
  first: ["il primo", "la prima"],
  second: ["il secondo"],
  rather: (wish) => [`anzi, ${wish}`, `in realtà ${wish}`, `scusa, meglio ${wish}`],
  hesitate: ["ci penso un attimo", "aspetta un momento"],
  moreTimes: ["ci sono altri orari?", "qualcosa più tardi?"],
  move: (when) => [`puoi spostare l'appuntamento a ${when}?`, `devo spostare il mio appuntamento a ${when}`],
  cancel: ["devo cancellare il mio appuntamento", "vorrei disdire l'appuntamento"],
  thanks: ["grazie mille!", "grazie"],
  courtesy: ["Buongiorno!", "Me l'ha consigliato un'amica."],
  asked: {
    name: /\bnome\b|ti chiami|si chiama/i,
    contact: /telefono|e-?mail|numero|contatt/i,
    when: /\bquando\b|che giorno|quale giorno|che ora/i,
    who: /con chi|chi preferisci/i,
  },
};
