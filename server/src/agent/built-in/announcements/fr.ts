import { type Announcements, sentences } from "./announcements.ts";

/** French. */
export const fr: Announcements = {
  language: "fr",
  started: ({ salon }) =>
    `Bonjour ! Je suis l'assistant IA de ${salon}. Je trouve des créneaux, je réserve et je réponds aux questions, et une personne peut prendre le relais quand vous voulez. Que souhaitez-vous réserver ?`,
  booked: ({ service, who, day, time, reference }) =>
    `C'est réservé : ${service} avec ${who} le ${day} à ${time}. Votre référence est ${reference}. Puis-je vous aider pour autre chose ?`,
  failed: {
    "slot-taken": "Je suis désolé, quelqu'un vient de prendre ce créneau : il n'est pas réservé.",
    "hold-expired": "Je suis désolé, je ne pouvais plus garder ce créneau et il est parti : il n'est pas réservé.",
    refused: "Je suis désolé, l'agenda du salon n'a pas accepté la réservation : rien n'est réservé.",
    unknown:
      "L'agenda du salon ne m'a pas répondu clairement, et je ne sais pas encore si c'est réservé. Ne réservez pas de nouveau, s'il vous plaît : j'ai demandé à l'équipe de vérifier et de vous répondre ici.",
  },
  othersNear: "Voici les créneaux libres les plus proches.",
  noneNear: "Dites-moi un autre jour et je regarde de nouveau.",
  declined: "Aucun problème, rien n'est réservé et ce créneau est de nouveau libre. Que souhaitez-vous changer ?",
  holdExpired: ({ day, time }) =>
    `J'ai libéré le créneau de ${time} le ${day}, car je ne peux le garder que quelques minutes. Rien n'est réservé. Je regarde de nouveau ?`,
  lookAgain: ({ day, time }) => ({ label: `Rechercher ${time}`, say: `Le ${day} à ${time}, s'il vous plaît` }),
  waiting: ({ opening }) =>
    sentences(
      "J'ai demandé à l'équipe de prendre le relais, et elle voit tout ce que nous avons dit.",
      opening,
      "Une personne vous répondra ici.",
    ),
  assistantFailed: ({ opening }) =>
    sentences(
      "Quelque chose n'a pas fonctionné de mon côté, j'ai donc demandé à l'équipe de prendre le relais.",
      opening,
      "Une personne vous répondra ici.",
    ),
  handedBack: "C'est de nouveau l'assistant IA. J'ai lu ce qui a été dit, nous pouvons continuer.",
};
