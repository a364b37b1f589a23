import { type Announcements, sentences } from "./announcements.ts";

/** Portuguese. */
export const pt: Announcements = {
  language: "pt",
  started: ({ salon }) =>
    `Olá! Sou o assistente de IA de ${salon}. Encontro horários livres, marco e respondo a perguntas, e uma pessoa pode continuar quando quiser. O que gostaria de marcar?`,
  booked: ({ service, who, day, time, reference }) =>
    `Está marcado: ${service} com ${who}, ${day} às ${time}. A sua referência é ${reference}. Posso ajudar em mais alguma coisa?`,
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
  holdExpired: ({ day, time }) =>
    `Deixei livre o horário das ${time} de ${day}, porque só o posso guardar alguns minutos. Não há nada marcado. Vejo outra vez?`,
  lookAgain: ({ day, time }) => ({ label: `Procurar de novo as ${time}`, say: `${day} às ${time}, por favor` }),
  waiting: ({ opening }) =>
    sentences("Pedi à equipa que continue, e ela vê tudo o que dissemos.", opening, "Uma pessoa vai responder aqui."),
  assistantFailed: ({ opening }) =>
    sentences("Algo correu mal do meu lado, por isso pedi à equipa que continue.", opening, "Uma pessoa vai responder aqui."),
  handedBack: "É outra vez o assistente de IA. Li o que foi dito, podemos continuar.",
};
