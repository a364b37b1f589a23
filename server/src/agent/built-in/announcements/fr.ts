import { type Announcements, sentences } from "./announcements.ts";

/** French. */
export const fr: Announcements = {
  language: "fr",
  started: ({ salon }) =>
    `Bonjour ! Je suis l'assistant IA de ${salon}. Je trouve des créneaux, je réserve et je réponds aux questions, et une personne peut prendre le relais quand vous voulez. Que souhaitez-vous réserver ?`,
  booked: ({ service, who, day, time, reference }) =>
    `C'est réservé : ${service} avec ${who} le ${day} à ${time}. Votre référence est ${reference}.`,
  anythingElse: "Puis-je vous aider pour autre chose ?",
  nextTimes: ({ service }) => `Passons à la visite elle-même, ${service} : voici les premiers horaires après. Lequel vous convient ?`,
  nextDay: ({ service }) => `Passons à la visite elle-même, ${service} : quel jour vous convient ?`,
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
  moved: ({ service, who, day, time, reference }) =>
    `C’est déplacé : ${service} avec ${who} est maintenant le ${day} à ${time}. Votre référence reste ${reference}.`,
  cancelled: ({ service, day, time, fee }) =>
    `C’est annulé : ${service}, le ${day} à ${time}. ${fee === null ? "Il n’y a rien à payer." : `Les frais d’annulation sont de ${fee}, comme indiqué.`}`,
  cancelNext: "Et voici le suivant. Je l’annule aussi ?",
  changeFailed: {
    "slot-taken": "Je suis désolé, quelqu’un vient de prendre cette heure. Votre rendez-vous reste où il était.",
    "hold-expired": "Je suis désolé, je n’ai pas pu garder cette heure plus longtemps. Votre rendez-vous reste où il était.",
    changed: "Quelque chose a changé à ce rendez-vous depuis que je vous l’ai montré, je n’y ai donc pas touché.",
    refused: "Je suis désolé, l’agenda du salon ne l’a pas accepté. Rien n’a changé ; une personne peut vous aider.",
    unknown:
      "L’agenda du salon ne m’a pas répondu clairement, je ne sais pas encore si c’est fait. N’essayez pas une deuxième fois : l’équipe vérifie et vous répond ici.",
  },
  changeAgain: "Voici ce qu’il en est maintenant. Est-ce que cela vous convient ?",
  changeGone: "Il n’en reste rien que je puisse changer.",
  changeDeclined: "D’accord, rien ne change : votre rendez-vous reste tel quel.",
  moveExpired: ({ day, time }) =>
    `Je ne garde plus ${time} le ${day}, car je ne peux garder une heure que quelques minutes. Votre rendez-vous reste où il est. Je regarde encore ?`,
  holdExpired: ({ day, time }) =>
    `J'ai libéré le créneau de ${time} le ${day}, car je ne peux le garder que quelques minutes. Rien n'est réservé. Je regarde de nouveau ?`,
  lookAgain: ({ day, time }) => ({ label: `Rechercher ${time}`, say: `Le ${day} à ${time}, s'il vous plaît` }),
  waitlistOffered: ({ service, who, day, time, minutes }) =>
    `Bonne nouvelle : un horaire s'est libéré pour vous. ${service} avec ${who}, ${day} à ${time}. Je vous le garde ${minutes} minutes. Je le réserve ?`,
  waitlistPassed:
    "Très bien, cet horaire passe à la personne suivante. Vous restez sur la liste d'attente et je vous préviens ici dès qu'un autre se libère.",
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
  blocked: ({ phone }) =>
    `L'équipe a mis fin à cette conversation : il n'est plus possible d'y envoyer de messages. Si vous avez besoin de quelque chose, appelez-nous au ${phone}.`,
  handedBack: "C'est de nouveau l'assistant IA. J'ai lu ce qui a été dit, nous pouvons continuer.",
};
