import type { Language } from "../../../understanding/languages/language-pack.ts";
import type { Wordings } from "./replies.ts";

/** One language's words about those whom the visitor does not want. Names, days and services are handed in. */
interface WithoutWords {
  /** Times, none of them with who is not wanted. `who`: the one who has them all. */
  offer(p: { names: string; who: string | null; day: string | null; count: number }): Wordings;
  /** `day` null: at the time that was asked for. */
  nothing(p: { names: string; day: string | null }): Wordings;
  /** Nobody else does it; `shown`: the times below are with them after all. */
  nobodyElse(p: { names: string; service: string; shown: boolean }): Wordings;
}

const on = (preposition: string, day: string | null): string => (day ? `${preposition}${day}` : "");

export const withoutWords: Record<Language, WithoutWords> = {
  en: {
    offer: ({ names, who, day, count }) => {
      const times = count === 1 ? "this time" : "these times";
      const free = count === 1 ? "this time is free" : "these times are free";
      return who
        ? [`Without ${names}, ${who} has ${times}${on(" on ", day)}.`, `Not with ${names}, then: ${who} has ${times}${on(" on ", day)}.`]
        : [`Without ${names}, ${free}${on(" on ", day)}.`, `Not with ${names}, then: ${free}${on(" on ", day)}.`];
    },
    nothing: ({ names, day }) => [
      `Without ${names} there is nothing free ${day ? `on ${day}` : "then"}.`,
      `Nothing is free ${day ? `on ${day}` : "then"} without ${names}.`,
    ],
    nobodyElse: ({ names, service, shown }) => [
      `Without ${names} we have nobody for ${service}.${shown ? ` The times below are with ${names}.` : ""}`,
      `${service} can't be done here without ${names}.${shown ? ` So what you see below is with ${names}.` : ""}`,
    ],
  },
  de: {
    offer: ({ names, who, day, count }) => {
      const times = count === 1 ? "diese Zeit" : "diese Zeiten";
      return who
        ? [`Ohne ${names}: ${who} hat${on(" am ", day)} ${times} frei.`, `Nicht bei ${names}: ${who} hat${on(" am ", day)} ${times} für Sie.`]
        : [`Ohne ${names} ${count === 1 ? "ist" : "sind"}${on(" am ", day)} ${times} frei.`, `Nicht bei ${names}: Ich kann Ihnen${on(" am ", day)} ${times} anbieten.`]; // prettier-ignore
    },
    nothing: ({ names, day }) => [`Ohne ${names} ist ${day ? `am ${day}` : "dann"} nichts frei.`, `${day ? `Am ${day}` : "Dann"} ist ohne ${names} nichts frei.`], // prettier-ignore
    nobodyElse: ({ names, service, shown }) => [
      `Ohne ${names} haben wir niemanden für ${service}.${shown ? ` Die Zeiten unten sind bei ${names}.` : ""}`,
      `${service} geht bei uns nicht ohne ${names}.${shown ? ` Was unten steht, ist also bei ${names}.` : ""}`,
    ],
  },
  es: {
    offer: ({ names, who, day, count }) => {
      const times = count === 1 ? "esta hora" : "estas horas";
      return who
        ? [`Sin ${names}: ${who} tiene ${times}${on(" el ", day)}.`, `Con ${names} no: ${who} tiene ${times} para ti${on(" el ", day)}.`]
        : [`Sin ${names} ${count === 1 ? "queda libre" : "quedan libres"} ${times}${on(" el ", day)}.`, `Sin ${names} puedo ofrecerte ${times}${on(" el ", day)}.`]; // prettier-ignore
    },
    nothing: ({ names, day }) => [`Sin ${names} no queda nada libre ${day ? `el ${day}` : "entonces"}.`, `${day ? `El ${day}` : "Entonces"} no hay nada libre sin ${names}.`], // prettier-ignore
    nobodyElse: ({ names, service, shown }) => [
      `Sin ${names} no tenemos a nadie para ${service}.${shown ? ` Las horas de abajo son con ${names}.` : ""}`,
      `${service} no se puede hacer aquí sin ${names}.${shown ? ` Lo que ves abajo es con ${names}.` : ""}`,
    ],
  },
  fr: {
    offer: ({ names, who, day, count }) => {
      const times = count === 1 ? "ce créneau" : "ces créneaux";
      return who
        ? [`Sans ${names} : ${who} a ${times}${on(" le ", day)}.`, `Pas avec ${names} : ${who} a ${times} pour vous${on(" le ", day)}.`]
        : [`Sans ${names}, je peux vous proposer ${times}${on(" le ", day)}.`, `Pas avec ${names} : il y a ${times}${on(" le ", day)}.`];
    },
    nothing: ({ names, day }) => [`Sans ${names}, rien n'est libre ${day ? `le ${day}` : "à ce moment-là"}.`, `${day ? `Le ${day}` : "À ce moment-là"}, il n'y a rien de libre sans ${names}.`], // prettier-ignore
    nobodyElse: ({ names, service, shown }) => [
      `Sans ${names}, nous n'avons personne pour ${service}.${shown ? ` Les créneaux ci-dessous sont avec ${names}.` : ""}`,
      `${service} ne peut pas se faire ici sans ${names}.${shown ? ` Ce qui est ci-dessous est donc avec ${names}.` : ""}`,
    ],
  },
  it: {
    offer: ({ names, who, day, count }) => {
      const times = count === 1 ? "questo orario" : "questi orari";
      return who
        ? [`Senza ${names}: ${who} ha ${times}${on(" per ", day)}.`, `Non con ${names}: ${who} ha ${times} per te${on(", ", day)}.`]
        : [`Senza ${names} posso offrirti ${times}${on(" per ", day)}.`, `Non con ${names}: ${count === 1 ? "c'è" : "ci sono"} ${times}${on(" per ", day)}.`]; // prettier-ignore
    },
    nothing: ({ names, day }) => [`Senza ${names} non c'è nulla di libero${on(" per ", day)}.`, `Non abbiamo nulla di libero senza ${names}${on(" per ", day)}.`], // prettier-ignore
    nobodyElse: ({ names, service, shown }) => [
      `Senza ${names} non abbiamo nessuno per ${service}.${shown ? ` Gli orari qui sotto sono con ${names}.` : ""}`,
      `${service} qui non si può fare senza ${names}.${shown ? ` Quelli qui sotto sono con ${names}.` : ""}`,
    ],
  },
  pt: {
    offer: ({ names, who, day, count }) => {
      const times = count === 1 ? "este horário" : "estes horários";
      return who
        ? [`Sem ${names}: ${who} tem ${times}${on(" para ", day)}.`, `Não com ${names}: ${who} tem ${times} para si${on(", ", day)}.`]
        : [`Sem ${names} posso oferecer ${times}${on(" para ", day)}.`, `Não com ${names}: há ${times}${on(" para ", day)}.`];
    },
    nothing: ({ names, day }) => [
      `Sem ${names} não há nada livre${on(" para ", day)}.`,
      `Não temos nada livre sem ${names}${on(" para ", day)}.`,
    ],
    nobodyElse: ({ names, service, shown }) => [
      `Sem ${names} não temos ninguém para ${service}.${shown ? ` Os horários abaixo são com ${names}.` : ""}`,
      `${service} não se faz aqui sem ${names}.${shown ? ` O que está abaixo é com ${names}.` : ""}`,
    ],
  },
  nl: {
    offer: ({ names, who, day, count }) => {
      const times = count === 1 ? "deze tijd" : "deze tijden";
      return who
        ? [`Zonder ${names}: ${who} heeft${on(" op ", day)} ${times} vrij.`, `Niet bij ${names}: ${who} heeft${on(" op ", day)} ${times} voor je.`] // prettier-ignore
        : [`Zonder ${names} ${count === 1 ? "is" : "zijn"}${on(" op ", day)} ${times} vrij.`, `Niet bij ${names}: ik kan je${on(" op ", day)} ${times} aanbieden.`]; // prettier-ignore
    },
    nothing: ({ names, day }) => [`Zonder ${names} is er ${day ? `op ${day}` : "dan"} niets vrij.`, `${day ? `Op ${day}` : "Dan"} is er zonder ${names} niets vrij.`], // prettier-ignore
    nobodyElse: ({ names, service, shown }) => [
      `Zonder ${names} hebben we niemand voor ${service}.${shown ? ` De tijden hieronder zijn bij ${names}.` : ""}`,
      `${service} kan hier niet zonder ${names}.${shown ? ` Wat hieronder staat, is dus bij ${names}.` : ""}`,
    ],
  },
};
