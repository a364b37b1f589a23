import { capital, factsIn, joined, same } from "./phrasing.ts";
import type { Obstacle, PriceWords, Replies, Wordings } from "./replies.ts";

const list = (items: string[]): string => joined(items, "e");

/** Portuguese, in words that read well on both sides of the Atlantic. */
export const pt: Replies = {
  language: "pt",

  greeting: () => ["Olá, que bom receber a sua mensagem.", "Olá, seja bem-vindo ao chat."],
  youAreWelcome: () => ["De nada.", "Com todo o gosto."],
  goodbye: () => ["Até breve, tenha um bom dia.", "Até logo. Estou aqui quando quiser marcar."],
  aBot: ({ assistant, salon }) => [
    `Sim, sou ${assistant}, um assistente de IA e não uma pessoa. Posso marcar por si, e a equipa de ${salon} está por perto.`,
    `Sou um assistente de IA, não uma pessoa. Se preferir, alguém de ${salon} responde.`,
  ],
  whatICanDo: () => [
    "Nisso não posso ajudar. Encontro horários, digo preços e respondo a perguntas sobre o salão.",
    "Isso fica fora do que sei fazer. Marcações, preços e perguntas sobre o salão são comigo.",
  ],
  notUnderstood: () => ["Desculpe, não percebi bem.", "Não tenho a certeza de ter entendido."],
  buttonsOnly: () => ["Vamos simplificar: escolha uma destas opções.", "Serve alguma destas? Uma pessoa também pode ajudar."],
  toolFailed: () => [
    "Lamento, agora não consigo ler a agenda do salão. Tento de novo ou chamo uma pessoa?",
    "Desculpe, a agenda não está a responder. Posso tentar de novo, ou alguém da equipa ajuda.",
  ],
  noProblem: () => ["Sem problema.", "Tudo bem."],
  dropped: () => ["Feito, não há nada marcado.", "Está apagado, nada ficou marcado."],
  noted: () => ["Anotei isso para o salão.", "Deixei essa nota à equipa."],
  anythingElse: () => ["Posso ajudar em mais alguma coisa?", "Precisa de mais alguma coisa?"],

  askService: () => ["O que gostaria de fazer?", "Para que serviço procura horário?"],
  askWhichService: ({ words }) => [
    words ? `Temos várias opções de "${words}". Qual prefere?` : "Qual prefere?",
    "Qual destas se aproxima mais?",
  ],
  tooManyToShow: () => ["Há mais na lista: pode dizer por palavras suas.", "Se não estiver aqui, descreva-me o que quer."],
  describeChoice: ({ name, description }) => `${name}: ${description}`,
  unknownService: ({ words }) => [`Lamento, não oferecemos ${words}.`, `${capital(words)} não fazemos aqui, lamento.`],
  helpChoose: ({ names }) => [
    `Ajudo a escolher com gosto. Há ${list(names)}. O que lhe apetece?`,
    `Vamos encontrar algo para si. Temos ${list(names)}. O que lhe agrada mais?`,
  ],
  fitting: () => ["Lembro-me disto.", "Isto pode ser para si."],
  thereIs: ({ names }) => [`O que temos: ${list(names)}.`, `Na nossa lista há ${list(names)}.`],
  consultationFirst: ({ service }) => [
    `${service} começa com uma consulta com a equipa, por isso não posso marcar já. Chamo uma pessoa?`,
    `Para ${service}, primeiro fala-se com alguém da equipa. Quer que avise?`,
  ],
  listed: ({ names }) => list(names),
  tooManyGuests: ({ most }) => [
    `Para mais de ${most} pessoas, uma colega organiza os horários. Chamo-a?`,
    `Um grupo de mais de ${most} é organizado por uma colega. Quer que a chame?`,
  ],
  tooYoung: ({ service, from }) => [
    `${service} é só a partir dos ${from} anos. Uma colega pode dizer o que é possível.`,
    `Lamento, ${service} faz-se a partir dos ${from} anos. Pergunto a uma colega o que serviria?`,
  ],
  unsureService: ({ service }) => [`Entendi ${service}.`, `Li isso como ${service}.`],

  askDay: ({ service }) => ["Que dia lhe convém?", service ? `Quando gostaria de vir para ${service}?` : "Quando gostaria de vir?"],
  dayUnknown: ({ words }) => [
    `Não sei que dia é "${words}". Por exemplo: "sexta à tarde".`,
    `Não consegui ler "${words}" como um dia. Experimente "terça às 15h".`,
  ],
  unknownPractitioner: ({ name }) => [`Lamento, não há ninguém chamado ${name} na equipa.`, `Não encontro ${name} aqui.`],
  askWho: () => ["Com quem gostaria de vir?", "Quem prefere?"],
  whoDoes: ({ service, names }) => [`Para ${service} há ${list(names)}.`, `${service} pode ser com ${joined(names, "ou")}.`],
  ourTeam: ({ names }) => [`A nossa equipa: ${list(names)}.`, `Na equipa estão ${list(names)}.`],
  practitionerLevel: ({ name, level }) => `${name} (${level})`,

  offer: ({ who, day, count }) => {
    const times = count === 1 ? "este horário" : "estes horários";
    if (who && day) return [`Para ${day}, ${who} tem ${times}.`, `${who} tem ${times} livres: ${day}.`];
    if (who) return [`${who} tem ${times} para si.`, `O mais próximo com ${who} está abaixo.`];
    if (day) return [`Para ${day} posso oferecer ${times}.`, `Há ${times} livres: ${day}.`];
    return [`Posso oferecer ${times}.`, "O que há de mais próximo está abaixo."];
  },
  details: ({ service, lines }) => [`${service}: ${lines.map(detail).join("; ")}.`, `Para ${service} são ${lines.map(detail).join("; ")}.`],
  whichTime: ({ count }) => (count === 1 ? ["Convém-lhe?", "Serve?"] : ["Qual lhe convém?", "Qual prefere?"]),
  patchTest: () => [
    "Pode precisar antes de um teste de alergia: a regra está no resumo.",
    "Talvez seja preciso um teste de alergia antes; o resumo diz quando.",
  ],
  testFirst: ({ hours }) => [
    `Primeiro vem o teste de alergia, pelo menos ${hours} horas antes: estes horários deixam tempo para ele.`,
    `Estes horários deixam as ${hours} horas que o teste de alergia precisa.`,
  ],
  stepFirst: ({ step, service, day, time }) => [
    `Antes de ${service} vem ${step}. Vamos marcar isso primeiro; depois, ${service} podia ser ${day} às ${time}.`,
    `Primeiro ${step} e depois ${service}, por exemplo ${day} às ${time}. Comecemos pelo primeiro.`,
  ],
  guardian: ({ below }) => [
    `Com menos de ${below} anos é preciso o consentimento escrito de um dos pais ou tutor.`,
    `Abaixo dos ${below} anos pedimos o consentimento escrito de um dos pais ou tutor.`,
  ],
  deposit: ({ amount }) => [`É pedido um sinal de ${amount}; o resumo explica.`, `Leva um sinal de ${amount}: a regra está no resumo.`],
  stillFree: () => ["Os horários que mostrei continuam aí.", "Ainda pode escolher um dos horários acima."],
  notAt: ({ time }) => [`Às ${time} em ponto não há vaga.`, `Mesmo às ${time} está ocupado.`],
  obstacle,
  nearest: ({ who, day }) => {
    if (day) return [`O mais próximo${who ? ` com ${who}` : ""} é ${day}.`, `O seguinte${who ? ` com ${who}` : ""} é ${day}.`];
    return ["Os mais próximos estão abaixo.", "Estes são os horários mais próximos."];
  },
  othersFree: ({ names }) => [`Nessa altura pode ser com ${joined(names, "ou")}.`, `À hora que pediu há vaga com ${joined(names, "ou")}.`],
  nothingNear: () => ["Também não vejo nada livre por perto. Vemos outro dia?", "Não há nada livre por perto. Experimentamos outro dia?"],
  noMoreTimes: ({ more }) => [
    more === "other" ? "Aí não há mais horários livres." : `Nesse dia não há nada mais ${more === "earlier" ? "cedo" : "tarde"}.`,
    more === "other" ? "Eram todos os horários que tenho." : `Não tenho nada mais ${more === "earlier" ? "cedo" : "tarde"} nesse dia.`,
  ],
  tookDayAs: ({ day }) => [`Entendi ${day}.`, `Vi ${day}.`],
  suitsBetter: () => ["Sem problema. O que lhe convinha mais?", "Está bem, nenhum desses. O que seria melhor?"],
  narrowDown: () => ["Sem pressa. Melhor mais cedo, mais tarde ou outro dia?", "Com calma. Posso ver mais cedo, mais tarde ou outro dia."],

  legs: ({ lines }) => [`Ou seja: ${list(lines.map(leg))}.`, `Fica assim: ${list(lines.map(leg))}.`],
  held: ({ day, time, who }) => [
    `Guardo-lhe ${day} às ${time} com ${who}.`,
    `${capital(day)} às ${time} com ${who} fica guardado para si.`,
  ],
  slotTaken: () => ["Lamento, esse horário acabou de ser ocupado.", "Que pena, alguém foi mais rápido nesse horário."],
  offerOld: () => ["Essa oferta expirou, por isso vi de novo.", "Esses horários eram de há pouco, voltei a verificar."],
  askGuest: () => ["Em que nome fica, e em que telefone ou e-mail o contactamos?", "Diz-me o seu nome e um telefone ou e-mail?"],
  askName: () => ["E em que nome fica?", "Diz-me o seu nome?"],
  askContact: ({ name }) => [
    `${name ? `Obrigado, ${name}. ` : ""}Em que telefone ou e-mail o contactamos?`,
    `${name ? `Muito bem, ${name}. ` : ""}E um telefone ou e-mail?`,
  ],
  thanksFor: ({ name }) => [`Obrigado, ${name}.`, `Perfeito, ${name}.`],
  gotContact: () => ["Obrigado, já tenho.", "Anotado, obrigado."],
  contactRefused: ({ field, given }) => {
    const it = given ? `"${given}"` : "isso";
    if (field === "phone")
      return [
        `Não consigo ler ${it} como um número completo. Pode escrever de novo, com indicativo?`,
        `A ${it} falta algo para ser um telefone. Pode verificar? Um e-mail também serve.`,
      ];
    if (field === "email")
      return [
        `Não consigo ler ${it} como e-mail. Deve ser como nome@example.com.`,
        `A ${it} falta algo para ser um e-mail. Pode verificar? Um telefone também serve.`,
      ];
    return ["Pode repetir o nome?", `Não tenho a certeza de que ${it} seja um nome. Em que nome fica?`];
  },
  whyContact: () => [
    "Precisamos de uma forma de avisar se algo mudar. Basta um telefone ou um e-mail.",
    "É só para o salão poder avisar sobre esta visita. Serve um telefone ou um e-mail.",
  ],
  propose: () => ["Aqui está tudo junto. Posso marcar?", "Veja o resumo. Marco?"],
  proposalOpen: () => ["O seu resumo está pronto. Posso marcar?", "Marco o que está no cartão?"],
  leaveOrPerson: () => ["Deixamos por agora, ou chamo uma pessoa?", "Posso deixar ficar, ou alguém da equipa ajuda. O que prefere?"],
  whatToChange: () => ["Ainda não há nada marcado. O que mudo?", "Está bem, não marquei nada. O que quer mudar?"],
  holdGone: () => ["Lamento, não consegui guardar esse horário por mais tempo.", "Desculpe, só podia guardar esse horário um pouco."],
  keepingIt: () => ["Sem pressa. Guardo-lhe o horário por uns minutos.", "Com calma, o horário continua guardado."],

  price: ({ service, lines }) => [priceLine(service, lines), priceLine(`O preço de ${service}`, lines)],
  priceByLevel: () => ["O preço depende do nível de quem faz.", "Os preços seguem o nível de cada pessoa."],
  whichPrice: () => ["De que serviço quer saber o preço?", "O preço de que serviço?"],
  findATime: () => ["Procuro um horário?", "Quer que veja os horários livres?"],
  noFact: () => ["Não tenho essa informação do salão e prefiro não inventar.", "O salão não me disse isso, e não quero adivinhar."],
  offerPerson: () => ["Alguém da equipa sabe dizer. Chamo?", "Pergunto a uma pessoa do salão?"],

  handover: {
    "asked-for-person": () => ["Claro. Chamei uma pessoa do salão.", "Com gosto. Já avisei alguém da equipa."],
    unsure: () => ["Prefiro não adivinhar, por isso chamei alguém da equipa.", "Uma pessoa fará isto melhor, por isso avisei-a."],
    health: () => ["Pedi a uma pessoa do salão que leia isto.", "Alguém do salão vai ver isto."],
    complaint: () => [
      "Lamento, não devia ser assim. Passei isto a uma pessoa que pode resolver.",
      "Sinto muito. Alguém que pode resolver vai tratar disto.",
    ],
    "not-bookable-online": () => ["Pedi a alguém da equipa que organize isso consigo.", "Uma pessoa da equipa planeia isso consigo."],
  },
  usual: () => [
    "Daqui não vejo visitas anteriores. Diga-me o que fez e com quem, e procuro horário.",
    "As suas visitas passadas não me são visíveis. Diga o serviço e a pessoa, e eu vejo.",
  ],
  alreadyBooked: () => ["A sua visita está marcada; os detalhes estão no cartão acima.", "Está marcado: veja o cartão acima."],
  personNext: () => ["A próxima resposta vem de uma pessoa.", "A partir daqui responde-lhe uma pessoa."],
  emergency: ({ number }) => [
    `Se alguém respira mal, tem a cara inchada ou dor forte, ligue já para o ${number}. Primeiro a ajuda médica.`,
    `Procure ajuda médica agora: ligue para o ${number} se custa respirar, a cara incha ou a dor é forte.`,
  ],
  noAdvice: () => ["Não posso dar conselhos de saúde.", "Sobre saúde não posso aconselhar."],

  buttons: {
    soonest: same("O mais cedo possível"),
    thisWeek: same("Esta semana"),
    nextWeek: same("Na próxima semana"),
    saturday: same("Sábado"),
    earlier: { label: "Mais cedo", say: "Há algo mais cedo?" },
    later: { label: "Mais tarde", say: "Há algo mais tarde?" },
    otherTimes: { label: "Outros horários", say: "Que outros horários há?" },
    anotherDay: same("Outro dia"),
    someoneElse: { label: "Outra pessoa", say: "Há mais alguém livre?" },
    anyone: { label: "Qualquer um", say: "Pode ser qualquer um" },
    person: same("Falar com uma pessoa"),
    bookVisit: { label: "Marcar", say: "Quero marcar" },
    prices: { label: "Ver a lista", say: "Que serviços têm?" },
    openingHours: { label: "Horário", say: "Qual é o horário de funcionamento?" },
    leaveIt: { label: "Deixar", say: "Esqueça" },
    untested: { label: "Ainda sem teste", say: "Ainda não fiz o teste de alergia" },
    tryAgain: { label: "Tentar de novo", say: "Tente de novo" },
  },
  meant: ({ label }) => `Queria dizer ${label}`,
  bookService: ({ service }) => ({ label: "Procurar horário", say: `Marcar ${service}` }),
  withPractitioner: ({ name }) => ({ label: name, say: `Com ${name}` }),

  ...factsIn("pt", "desde"),
};

function obstacle({ why, who, when, hours, reason, service, place }: Obstacle): Wordings {
  const on = when ?? "nessa altura";
  const at = when && hours ? `a essa hora, ${on}` : on;
  const because = reason ? ` (${reason})` : "";
  switch (why) {
    case "closed":
      return [`Estamos fechados ${at}${because}.`, `O salão está fechado ${at}${because}.`];
    case "practitioner-off":
      return [`${who ?? "Ninguém"} não trabalha ${at}${because}.`, `${who ?? "A equipa"} não está ${at}${because}.`];
    case "fully-booked":
      return who
        ? [`${who} não tem nada livre ${at}.`, `${who} está com tudo ocupado ${at}.`]
        : [`Não temos nada livre ${at}.`, `Estamos com tudo ocupado ${at}.`];
    case "too-soon":
      return ["É cedo demais para marcar.", "Com tão pouca antecedência não posso marcar."];
    case "too-far":
      return ["A agenda ainda não está aberta para essa data.", "Isso fica mais longe do que posso marcar."];
    case "past":
      return ["Essa hora já passou.", "Isso já passou, receio."];
    case "preference":
      return place
        ? [`Para ${service} não temos um lugar assim, lamento.`, `Não há um lugar assim para ${service}, receio.`]
        : [`Para ${service} não temos ninguém assim, lamento.`, `Ninguém que faça ${service} corresponde, receio.`];
    case "patch-test":
      return ["É cedo demais: antes é preciso o teste de alergia.", "Primeiro é preciso o teste de alergia, por isso é cedo demais."];
    case "nobody-performs-it":
      return who
        ? [`${who} não faz ${service}.`, `${service} não é feito por ${who}.`]
        : [`Neste momento ninguém faz ${service}.`, `${service} não é feito por ninguém agora.`];
  }
}

function leg({ service, who, time }: { service: string; who: string; time: string }): string {
  return `${service} com ${who} às ${time}`;
}

function detail({ who, price, duration }: PriceWords): string {
  return `${who ? `com ${who} ` : ""}${duration}, ${price}`;
}

function priceLine(subject: string, lines: PriceWords[]): string {
  return `${subject}: ${lines.map(({ who, price, duration }) => `${price}${who ? ` com ${who}` : ""} (${duration})`).join(", ")}.`;
}
