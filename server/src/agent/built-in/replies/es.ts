import { capital, factsIn, joined, same } from "./phrasing.ts";
import type { Obstacle, PriceWords, Replies, Wordings } from "./replies.ts";

const list = (items: string[]): string => joined(items, "y");

/** Spanish. */
export const es: Replies = {
  language: "es",

  greeting: () => ["Hola, qué bien que escribas.", "¡Hola! Un gusto saludarte."],
  youAreWelcome: () => ["De nada.", "Con mucho gusto."],
  goodbye: () => ["Hasta pronto, que vaya bien.", "Adiós, aquí estoy cuando quieras pedir hora."],
  aBot: ({ assistant, salon }) => [
    `Sí, soy ${assistant}, una asistente de IA, no una persona. Puedo reservar por ti, y el equipo de ${salon} está cerca.`,
    `Soy una asistente de IA, no una persona. Si lo prefieres, alguien de ${salon} te atiende.`,
  ],
  whatICanDo: () => [
    "Con eso no puedo ayudarte. Puedo buscarte hora, decirte precios y contestar preguntas sobre el salón.",
    "Eso se me escapa. Lo mío son las citas, los precios y las preguntas sobre el salón.",
  ],
  notUnderstood: () => ["Perdona, no te he entendido bien.", "No estoy segura de haberlo entendido."],
  buttonsOnly: () => ["Hagámoslo fácil: elige una de estas opciones.", "¿Te sirve alguna de estas? También puede ayudarte una persona."],
  toolFailed: () => [
    "Lo siento, ahora mismo no llego a la agenda del salón. ¿Lo intento otra vez o aviso a una persona?",
    "Perdona, la agenda no me responde en este momento. Puedo probar de nuevo o avisar a alguien del equipo.",
  ],
  noProblem: () => ["No pasa nada.", "Muy bien, sin problema."],
  dropped: () => ["Hecho, lo he soltado y no hay nada reservado.", "Listo, no queda nada reservado."],
  noted: () => ["Lo he anotado para el salón.", "Se lo dejo apuntado al equipo."],
  anythingElse: () => ["¿Puedo ayudarte en algo más?", "¿Necesitas algo más?"],

  askService: () => ["¿Qué te gustaría hacerte?", "¿Para qué servicio quieres cita?"],
  askWhichService: ({ words }) => [
    words ? `Tenemos varias opciones de "${words}". ¿Cuál prefieres?` : "¿Cuál prefieres?",
    "¿Cuál de estos se acerca más?",
  ],
  tooManyToShow: () => ["Hay más en la carta: también puedes decirlo con tus palabras.", "Si no está aquí, descríbemelo."],
  describeChoice: ({ name, description }) => `${name}: ${description}`,
  unknownService: ({ words }) => [`Lo siento, no ofrecemos ${words}.`, `${capital(words)} no lo hacemos aquí, lo siento.`],
  helpChoose: ({ names }) => [
    `Te ayudo a elegir. Hay ${list(names)}. ¿Qué te apetece?`,
    `Busquemos algo para ti. Tenemos ${list(names)}. ¿Qué te llama más?`,
  ],
  fitting: () => ["Se me ocurre esto.", "Esto podría ser para ti."],
  thereIs: ({ names }) => [`Lo que sí tenemos: ${list(names)}.`, `En nuestra carta hay ${list(names)}.`],
  consultationFirst: ({ service }) => [
    `${service} empieza con una consulta con alguien del equipo, así que no puedo reservarlo directamente. ¿Aviso a una persona?`,
    `Para ${service}, primero lo hablas con alguien del equipo. ¿Quieres que le avise?`,
  ],
  listed: ({ names }) => list(names),
  tooManyGuests: ({ most }) => [
    `Para más de ${most} personas, una compañera planifica las horas. ¿La aviso?`,
    `Un grupo de más de ${most} lo organiza una persona del equipo. ¿Le paso con ella?`,
  ],
  tooYoung: ({ service, from }) => [
    `${service} es solo a partir de ${from} años. Una compañera puede decir qué es posible.`,
    `Lo siento, ${service} se hace desde los ${from} años. ¿Pregunto a una compañera qué iría bien?`,
  ],
  unsureService: ({ service }) => [`He entendido ${service}.`, `Lo he leído como ${service}.`],

  askDay: ({ service }) => ["¿Qué día te viene bien?", service ? `¿Cuándo quieres venir para ${service}?` : "¿Cuándo quieres venir?"],
  dayUnknown: ({ words }) => [
    `No sé qué día es "${words}". Por ejemplo: "el viernes por la tarde".`,
    `No he podido leer "${words}" como un día. Prueba con "el martes a las tres".`,
  ],
  unknownPractitioner: ({ name }) => [`Me temo que no hay nadie llamado ${name} en el equipo.`, `No encuentro a ${name} aquí, lo siento.`],
  askWho: () => ["¿Con quién te gustaría?", "¿A quién prefieres?"],
  whoDoes: ({ service, names }) => [`Para ${service} puedes venir con ${joined(names, "o")}.`, `${service} lo hace: ${list(names)}.`],
  ourTeam: ({ names }) => [`Nuestro equipo: ${list(names)}.`, `En el equipo estamos: ${list(names)}.`],
  practitionerLevel: ({ name, level }) => `${name} (${level})`,

  offer: ({ who, day, count }) => {
    const times = count === 1 ? "esta hora" : "estas horas";
    if (who && day) return [`${who} tiene libre ${times} el ${day}.`, `El ${day}, ${who} tiene ${times} para ti.`];
    if (who) return [`${who} tiene ${times} para ti.`, `Lo más próximo con ${who} está abajo.`];
    if (day)
      return [
        `El ${day} ${count === 1 ? "queda" : "quedan"} libre${count === 1 ? "" : "s"} ${times}.`,
        `Para el ${day} puedo ofrecerte ${times}.`,
      ];
    return [`Puedo ofrecerte ${times}.`, "Lo primero que queda libre está abajo."];
  },
  details: ({ service, lines }) => [`${service}: ${lines.map(detail).join("; ")}.`, `Para ${service} son ${lines.map(detail).join("; ")}.`],
  whichTime: ({ count }) => (count === 1 ? ["¿Te viene bien?", "¿Te sirve?"] : ["¿Cuál te viene mejor?", "¿Cuál prefieres?"]),
  patchTest: () => [
    "Puede necesitar antes una prueba de alergia: la norma está en el resumen.",
    "Quizá haga falta una prueba de alergia antes; el resumen dice cuándo.",
  ],
  testFirst: ({ hours }) => [
    `Primero va la prueba de alergia, al menos ${hours} horas antes: estas horas dejan tiempo para ella.`,
    `Estas horas dejan las ${hours} horas que necesita la prueba de alergia.`,
  ],
  stepFirst: ({ step, service, day, time }) => [
    `Antes de ${service} toca ${step}. Reservemos eso primero; después, ${service} podría ser el ${day} a las ${time}.`,
    `Primero ${step} y luego ${service}, por ejemplo el ${day} a las ${time}. Empecemos por lo primero.`,
  ],
  guardian: ({ below }) => [
    `Con menos de ${below} años hace falta el consentimiento escrito de madre, padre o tutor.`,
    `Por debajo de ${below} años pedimos el consentimiento escrito de madre, padre o tutor.`,
  ],
  deposit: ({ amount }) => [
    `Se pide un depósito de ${amount}; el resumen lo explica.`,
    `Lleva un depósito de ${amount}: el resumen tiene la norma.`,
  ],
  stillFree: () => ["Las horas que te enseñé siguen ahí.", "Todavía puedes elegir una de las horas de arriba."],
  notAt: ({ time }) => [`A las ${time} exactas no hay nada.`, `Justo a las ${time} está ocupado.`],
  obstacle,
  nearest: ({ who, day }) => {
    if (day)
      return [
        `Lo más cercano${who ? ` con ${who}` : ""} es el ${day}.`,
        `Lo siguiente que queda libre${who ? ` con ${who}` : ""} es el ${day}.`,
      ];
    return ["Lo más cercano está abajo.", "Estas son las horas más cercanas."];
  },
  othersFree: ({ names }) => [
    `A esa hora ${names.length === 1 ? "está libre" : "están libres"} ${list(names)}.`,
    `Cuando pediste, ${joined(names, "o")} sí puede.`,
  ],
  nothingNear: () => ["Tampoco veo nada libre cerca. ¿Miramos otro día?", "No hay nada libre cerca de esa hora. ¿Probamos otro día?"],
  noMoreTimes: ({ more }) => [
    more === "other" ? "Ahí no quedan más horas libres." : `No hay nada más ${more === "earlier" ? "temprano" : "tarde"} ese día.`,
    more === "other" ? "Esas eran todas las horas que tengo." : `Ese día no tengo nada más ${more === "earlier" ? "temprano" : "tarde"}.`,
  ],
  tookDayAs: ({ day }) => [`He entendido el ${day}.`, `He mirado el ${day}.`],
  suitsBetter: () => ["No pasa nada. ¿Qué te vendría mejor?", "Vale, ninguna de esas. ¿Qué te iría mejor?"],
  narrowDown: () => ["Sin prisa. ¿Mejor más temprano, más tarde u otro día?", "Tómate tu tiempo. Puedo mirar antes, después u otro día."],

  legs: ({ lines }) => [`Es decir: ${list(lines.map(leg))}.`, `Queda así: ${list(lines.map(leg))}.`],
  held: ({ day, time, who }) => [
    `Te guardo las ${time} del ${day} con ${who}.`,
    `Las ${time} del ${day} con ${who} quedan guardadas para ti.`,
  ],
  slotTaken: () => ["Lo siento, esa hora acaba de ocuparse.", "Vaya, alguien se ha adelantado con esa hora."],
  offerOld: () => ["Esa oferta ha caducado, así que he vuelto a mirar.", "Esas horas eran de hace un rato; he mirado otra vez."],
  askGuest: () => ["¿A qué nombre la pongo, y en qué teléfono o correo te localizamos?", "¿Me das tu nombre y un teléfono o correo?"],
  askName: () => ["¿Y a qué nombre la pongo?", "¿Me dices tu nombre?"],
  askContact: ({ name }) => [
    `${name ? `Gracias, ${name}. ` : ""}¿En qué teléfono o correo te localizamos?`,
    `${name ? `Muy bien, ${name}. ` : ""}¿Me das un teléfono o un correo?`,
  ],
  thanksFor: ({ name }) => [`Gracias, ${name}.`, `Perfecto, ${name}.`],
  gotContact: () => ["Gracias, lo tengo.", "Anotado, gracias."],
  contactRefused: ({ field, given }) => {
    const it = given ? `"${given}"` : "eso";
    if (field === "phone")
      return [
        `No puedo leer ${it} como un teléfono completo. ¿Lo escribes otra vez, con prefijo?`,
        `A ${it} le falta algo para ser un teléfono. ¿Lo revisas? También vale un correo.`,
      ];
    if (field === "email")
      return [
        `No puedo leer ${it} como un correo. Debe ser como nombre@example.com.`,
        `A ${it} le falta algo para ser un correo. ¿Lo revisas? También vale un teléfono.`,
      ];
    return ["¿Me dices otra vez tu nombre?", `No estoy segura de que ${it} sea un nombre. ¿Cómo te llamas?`];
  },
  whyContact: () => [
    "Necesitamos una forma de avisarte si algo cambia. Basta con un teléfono o un correo.",
    "Es solo para que el salón pueda avisarte sobre esta visita. Un teléfono o un correo es suficiente.",
  ],
  propose: () => ["Aquí está todo junto. ¿Lo reservo?", "Échale un vistazo al resumen. ¿Lo reservo?"],
  proposalOpen: () => ["Tu resumen está listo. ¿Lo reservo?", "¿Reservo lo que pone en la tarjeta?"],
  leaveOrPerson: () => ["¿Lo dejamos por ahora o aviso a una persona?", "Puedo dejarlo, o te ayuda alguien del equipo. ¿Qué prefieres?"],
  whatToChange: () => ["Todavía no hay nada reservado. ¿Qué cambio?", "De acuerdo, no he reservado nada. ¿Qué quieres cambiar?"],
  holdGone: () => ["Lo siento, el tiempo para guardarte esa hora ha terminado.", "Perdona, solo podía guardarte esa hora un rato."],
  keepingIt: () => ["Sin prisa. Te guardo la hora unos minutos.", "Tómate un momento, la hora sigue guardada para ti."],

  price: ({ service, lines }) => [priceLine(service, lines), priceLine(`El precio de ${service}`, lines)],
  priceByLevel: () => ["El precio depende del nivel de quien lo hace.", "Los precios van según el nivel de cada profesional."],
  whichPrice: () => ["¿De qué servicio quieres saber el precio?", "¿El precio de qué servicio?"],
  findATime: () => ["¿Te busco hora?", "¿Quieres que mire horas libres?"],
  noFact: () => ["No tengo ese dato del salón y prefiero no inventarlo.", "Eso no me lo ha dicho el salón, y no quiero adivinarlo."],
  offerPerson: () => ["Alguien del equipo te lo puede decir. ¿Le aviso?", "¿Se lo pregunto a una persona del salón?"],

  handover: {
    "asked-for-person": () => ["Claro. He avisado a una persona del salón.", "Con gusto. Ya he llamado a alguien del equipo."],
    unsure: () => [
      "Prefiero no adivinar, así que he avisado a alguien del equipo.",
      "Esto lo hará mejor una persona, así que la he avisado.",
    ],
    health: () => ["He pedido a una persona del salón que lea esto.", "Alguien del salón lo va a mirar."],
    complaint: () => [
      "Lo siento, así no debería ser. Se lo he pasado a una persona que puede arreglarlo.",
      "Siento mucho oír eso. Alguien que puede resolverlo se hace cargo.",
    ],
    "not-bookable-online": () => ["He pedido a alguien del equipo que lo organice contigo.", "Una persona del equipo lo planea contigo."],
  },
  usual: () => [
    "Desde aquí no veo tus visitas anteriores. Dime qué te hiciste y con quién, y te busco hora.",
    "Tus visitas pasadas no las puedo ver. Dime el servicio y la persona, y miro.",
  ],
  alreadyBooked: () => [
    "Tu cita está reservada; los datos están en la tarjeta de arriba.",
    "Está reservado: lo tienes en la tarjeta de arriba.",
  ],
  personNext: () => ["La próxima respuesta será de una persona.", "A partir de aquí te contesta una persona."],
  emergency: ({ number }) => [
    `Si alguien no puede respirar bien, tiene la cara hinchada o un dolor fuerte, llama ya al ${number}. Primero busca ayuda médica.`,
    `Busca ayuda médica ahora mismo: llama al ${number} si cuesta respirar, se hincha la cara o duele mucho.`,
  ],
  noAdvice: () => ["No puedo dar consejos de salud.", "Sobre salud no puedo aconsejarte."],

  buttons: {
    soonest: { label: "Lo antes posible", say: "Lo antes posible, por favor" },
    thisWeek: same("Esta semana"),
    nextWeek: same("La semana que viene"),
    saturday: same("El sábado"),
    earlier: { label: "Más temprano", say: "¿Hay algo más temprano?" },
    later: { label: "Más tarde", say: "¿Hay algo más tarde?" },
    otherTimes: { label: "Otras horas", say: "¿Qué otras horas hay?" },
    anotherDay: same("Otro día"),
    someoneElse: { label: "Otra persona del equipo", say: "¿Hay alguien más libre?" },
    anyone: { label: "Cualquiera", say: "Me da igual con quién" },
    person: same("Hablar con una persona"),
    bookVisit: { label: "Pedir cita", say: "Quiero pedir cita" },
    prices: { label: "Ver la carta", say: "¿Qué servicios tenéis?" },
    openingHours: { label: "Horario", say: "¿Qué horario tenéis?" },
    leaveIt: { label: "Dejarlo", say: "Déjalo" },
    untested: { label: "Sin prueba de alergia", say: "No me he hecho la prueba de alergia" },
    tryAgain: { label: "Otra vez", say: "Inténtalo otra vez" },
  },
  meant: ({ label }) => `Me refería a ${label}`,
  bookService: ({ service }) => ({ label: "Buscar hora", say: `Reservar ${service}` }),
  withPractitioner: ({ name }) => ({ label: name, say: `Con ${name}` }),

  ...factsIn("es", "desde"),
};

function obstacle({ why, who, when, hours, reason, service, place }: Obstacle): Wordings {
  const on = when ? `el ${when}` : "entonces";
  const at = when && hours ? `a esa hora ${on}` : on;
  const because = reason ? ` (${reason})` : "";
  switch (why) {
    case "closed":
      return [`Cerramos ${at}${because}.`, `El salón está cerrado ${at}${because}.`];
    case "practitioner-off":
      return [`${who ?? "Nadie"} no trabaja ${at}${because}.`, `${who ?? "El equipo"} no está ${at}${because}.`];
    case "fully-booked":
      return who
        ? [`${who} no tiene nada libre ${at}.`, `${who} está al completo ${at}.`]
        : [`No queda nada libre ${at}.`, `Estamos al completo ${at}.`];
    case "too-soon":
      return ["Es demasiado pronto para reservarlo.", "Con tan poca antelación no puedo reservar."];
    case "too-far":
      return ["La agenda aún no está abierta para esa fecha.", "Eso queda más lejos de lo que puedo reservar."];
    case "past":
      return ["Esa hora ya ha pasado.", "Eso ya ha pasado, me temo."];
    case "preference":
      return place
        ? [`Para ${service} no tenemos un lugar así, lo siento.`, `No hay un sitio así para ${service}, me temo.`]
        : [`Para ${service} no tenemos a nadie así, lo siento.`, `Nadie que haga ${service} cumple eso, me temo.`];
    case "patch-test":
      return [
        "Es demasiado pronto: antes hace falta la prueba de alergia.",
        "Primero hace falta la prueba de alergia, así que es demasiado pronto.",
      ];
    case "nobody-performs-it":
      return who
        ? [`${who} no hace ${service}.`, `${service} no lo hace ${who}.`]
        : [`Ahora mismo nadie hace ${service}.`, `${service} no lo puede hacer nadie por ahora.`];
  }
}

function leg({ service, who, time }: { service: string; who: string; time: string }): string {
  return `${service} con ${who} a las ${time}`;
}

function detail({ who, price, duration }: PriceWords): string {
  return `${who ? `con ${who} ` : ""}${duration}, ${price}`;
}

function priceLine(subject: string, lines: PriceWords[]): string {
  return `${subject}: ${lines.map(({ who, price, duration }) => `${price}${who ? ` con ${who}` : ""} (${duration})`).join(", ")}.`;
}
