import type { VisitorWords } from "./visitor-words.ts";

export const nl: VisitorWords = {
  locale: "nl-NL",
  wish: (service) => [`Ik wil graag ${service} boeken`, `Hallo, ik zou graag ${service} willen`, `${service} graag`],
  withWhom: (name) => [`bij ${name}`, `met ${name}`],
  anyone: ["maakt niet uit bij wie", "wie er vrij is"],
  tomorrow: ["morgen"],
  weekday: (name) => [`op ${name}`, `aanstaande ${name}`],
  date: (day, month) => [`op ${day} ${month}`, `${day} ${month}`],
  parts: {
    morning: ["in de ochtend", "'s ochtends"],
    afternoon: ["in de middag", "'s middags"],
    evening: ["in de avond", "na vijven"],
  },
  name: (name) => [name, `ik heet ${name}`, `mijn naam is ${name}`],
  contact: (contact) => [contact, `mijn nummer is ${contact}`],
  yes: ["ja", "ja graag", "prima, boek maar", "ja hoor"],
  first: ["de eerste", "het eerste tijdstip"],
  second: ["de tweede"],
  rather: (wish) => [`eigenlijk toch ${wish}`, `nee, liever ${wish}`, `sorry, ${wish}`],
  hesitate: ["ik denk er nog even over na", "wacht even"],
  moreTimes: ["zijn er nog andere tijden?", "kan het ook later?"],
  move: (when) => [`kun je de afspraak verzetten naar ${when}?`, `ik moet mijn afspraak verzetten naar ${when}`],
  cancel: ["ik wil mijn afspraak annuleren"],
  thanks: ["heel erg bedankt!", "dank je"],
  courtesy: ["Goedemiddag!", "Een vriendin heeft jullie aangeraden."],
  asked: {
    name: /\bnaam\b|heet je|heet u/i,
    contact: /telefoon|e-?mail|nummer|bereik/i,
    when: /\bwanneer\b|welke dag|welk tijdstip|hoe laat/i,
    who: /bij wie|wie wil je/i,
  },
};
