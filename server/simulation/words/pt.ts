import type { VisitorWords } from "./visitor-words.ts";

export const pt: VisitorWords = {
  locale: "pt-PT",
  wish: (service) => [`Queria marcar ${service}`, `Olá, gostava de marcar ${service}`, `${service} por favor`],
  withWhom: (name) => [`com a ${name}`, `com ${name}`],
  anyone: ["com qualquer pessoa", "tanto faz quem"],
  tomorrow: ["amanhã"],
  weekday: (name) => [name.replace("-feira", ""), `na ${name}`].filter((words) => !/^na (?:sábado|domingo)/.test(words)),
  date: (day, month) => [`no dia ${day} de ${month}`, `a ${day} de ${month}`],
  parts: {
    morning: ["de manhã", "da parte da manhã"],
    afternoon: ["à tarde", "da parte da tarde"],
    evening: ["ao fim da tarde", "depois das 17h"],
  },
  name: (name) => [name, `chamo-me ${name}`, `o meu nome é ${name}`],
  contact: (contact) => [contact, `o meu número é ${contact}`],
  yes: ["sim", "sim, por favor", "perfeito, pode marcar", "sim, confirmo"],
  first: ["o primeiro", "a primeira hora"],
  second: ["o segundo"],
  rather: (wish) => [`na verdade, ${wish}`, `afinal ${wish}`, `desculpe, ${wish}`],
  hesitate: ["deixe-me pensar", "espere um momento"],
  moreTimes: ["há outros horários?", "mais tarde?"],
  move: (when) => [`pode mudar a marcação para ${when}?`, `preciso de mudar a minha marcação para ${when}`],
  cancel: ["quero cancelar a minha marcação"],
  thanks: ["muito obrigada!", "obrigada"],
  courtesy: ["Bom dia!", "Uma amiga recomendou-me o salão."],
  asked: {
    name: /\bnome\b|se chama/i,
    contact: /telefone|telem[oó]vel|e-?mail|n[uú]mero|contact/i,
    when: /\bquando\b|que dia|qual (?:é )?o dia|que horas/i,
    who: /com quem|quem prefere/i,
  },
};
