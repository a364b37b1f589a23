import type { VisitorWords } from "./visitor-words.ts";

export const fr: VisitorWords = {
  locale: "fr-FR",
  wish: (service) => [`Je voudrais ${service}`, `Bonjour, j'aimerais réserver ${service}`, `${service} s'il vous plaît`],
  withWhom: (name) => [`avec ${name}`, `avec ${name} si possible`],
  anyone: ["peu importe avec qui", "n'importe qui me va"],
  tomorrow: ["demain"],
  weekday: (name) => [name, `${name} prochain`],
  date: (day, month) => [`le ${day} ${month}`],
  parts: {
    morning: ["le matin", "dans la matinée"],
    afternoon: ["l'après-midi", "dans l'après-midi"],
    evening: ["le soir", "après 17 h"],
  },
  name: (name) => [name, `je m'appelle ${name}`, `c'est ${name}`],
  contact: (contact) => [contact, `mon numéro est le ${contact}`],
  yes: ["oui", "oui, s'il vous plaît", "parfait, allez-y", "d'accord, je confirme"],
  first: ["le premier", "la première heure"],
  second: ["le deuxième"],
  rather: (wish) => [`en fait, ${wish}`, `plutôt ${wish}`, `pardon, ${wish}`],
  hesitate: ["je réfléchis", "attendez un instant"],
  moreTimes: ["il y a d'autres horaires ?", "plus tard ?"],
  move: (when) => [`pouvez-vous déplacer le rendez-vous à ${when} ?`, `je dois déplacer mon rendez-vous à ${when}`],
  cancel: ["je voudrais annuler mon rendez-vous"],
  thanks: ["merci beaucoup !", "merci"],
  courtesy: ["Bonjour à vous !", "Une amie m'a parlé de vous."],
  asked: {
    name: /\bnom\b|vous appelez/i,
    contact: /t[eé]l[eé]phone|e-?mail|num[eé]ro|joindre/i,
    when: /\bquand\b|quel jour|quelle heure|jour vous/i,
    who: /avec qui|qui pr[eé]f[eé]rez/i,
  },
};
