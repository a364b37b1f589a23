import { type Announcements, sentences } from "./announcements.ts";

/** Portuguese. */
export const pt: Announcements = {
  language: "pt",
  started: ({ salon }) =>
    `Olá! Sou o assistente de IA de ${salon}. Encontro horários livres, marco e respondo a perguntas, e uma pessoa pode continuar quando quiser. O que gostaria de marcar?`,
  booked: ({ service, who, day, time, reference }) =>
    `Está marcado: ${service} com ${who}, ${day} às ${time}. A sua referência é ${reference}.`,
  anythingElse: "Posso ajudar em mais alguma coisa?",
  nextTimes: ({ service }) => `Agora a visita em si, ${service}: estes são os primeiros horários depois. Qual lhe convém?`,
  nextDay: ({ service }) => `Agora a visita em si, ${service}: que dia lhe convém?`,
  failed: {
    "slot-taken": "Lamento, alguém acabou de ficar com esse horário, por isso não está marcado.",
    "hold-expired": "Lamento, não pude guardar mais esse horário e já não está livre, por isso não está marcado.",
    refused: "Lamento, a agenda do salão não aceitou a marcação, por isso não há nada marcado.",
    unknown:
      "A agenda do salão não me deu uma resposta clara e ainda não sei se está marcado. Por favor não marque de novo: pedi à equipa que verifique e lhe diga aqui.",
  },
  othersNear: "Estes são os horários livres mais próximos.",
  noneNear: "Diga-me outro dia e eu volto a ver.",
  declined: "Sem problema, não há nada marcado e esse horário está livre outra vez. O que quer mudar?",
  moved: ({ service, who, day, time, reference }) =>
    `Mudada: ${service} com ${who} é agora ${day} às ${time}. A sua referência continua a ser ${reference}.`,
  cancelled: ({ service, day, time, fee }) =>
    `Cancelada: ${service}, ${day} às ${time}. ${fee === null ? "Não há nada a pagar." : `A taxa de cancelamento é de ${fee}, como mostrado.`}`,
  cancelNext: "E esta é a seguinte. Cancelo também?",
  changeFailed: {
    "slot-taken": "Lamento, outra pessoa acabou de ficar com essa hora. A sua marcação fica onde estava.",
    "hold-expired": "Lamento, não consegui guardar essa hora por mais tempo. A sua marcação fica onde estava.",
    changed: "Algo nessa marcação mudou desde que lha mostrei, por isso não lhe mexi.",
    refused: "Lamento, a agenda do salão não o aceitou. Nada mudou; uma pessoa pode ajudar.",
    unknown:
      "A agenda do salão não me deu uma resposta clara e ainda não sei se ficou feito. Por favor, não tente outra vez: a equipa verifica e diz-lhe aqui.",
  },
  changeAgain: "É assim que está agora. É isto que deseja?",
  changeGone: "Já não resta nada que eu possa mudar.",
  changeDeclined: "Está bem, nada muda: a sua marcação fica como está.",
  moveExpired: ({ day, time }) =>
    `Deixei de guardar as ${time} de ${day}, pois só posso guardar uma hora por poucos minutos. A sua marcação fica onde está. Procuro de novo?`,
  holdExpired: ({ day, time }) =>
    `Deixei livre o horário das ${time} de ${day}, porque só o posso guardar alguns minutos. Não há nada marcado. Vejo outra vez?`,
  lookAgain: ({ day, time }) => ({ label: `Procurar de novo as ${time}`, say: `${day} às ${time}, por favor` }),
  waitlistOffered: ({ service, who, day, time, minutes }) =>
    `Boas notícias: ficou livre uma hora para si. ${service} com ${who}, ${day} às ${time}. Guardo-a durante ${minutes} minutos. Quer que a reserve?`,
  waitlistPassed: "Muito bem, essa hora passa para a pessoa seguinte. Continua na lista de espera e aviso-o aqui quando outra ficar livre.",
  waiting: ({ opening }) =>
    sentences("Pedi à equipa que continue, e ela vê tudo o que dissemos.", opening, "Uma pessoa vai responder aqui."),
  assistantFailed: ({ opening }) =>
    sentences("Algo correu mal do meu lado, por isso pedi à equipa que continue.", opening, "Uma pessoa vai responder aqui."),
  blocked: ({ phone }) =>
    `A equipa encerrou esta conversa e já não é possível enviar mensagens aqui. Se precisar de alguma coisa, ligue-nos para ${phone}.`,
  handedBack: "É outra vez o assistente de IA. Li o que foi dito, podemos continuar.",
};
