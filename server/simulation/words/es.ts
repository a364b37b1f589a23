import type { VisitorWords } from "./visitor-words.ts";

export const es: VisitorWords = {
  locale: "es-ES",
  wish: (service) => [`Quiero reservar ${service}`, `Hola, quería ${service}`, `Me gustaría ${service}`, `${service} por favor`],
  withWhom: (name) => [`con ${name}`, `con ${name} por favor`],
  anyone: ["me da igual quién", "con cualquiera"],
  tomorrow: ["mañana"],
  weekday: (name) => [`el ${name}`, `este ${name}`],
  date: (day, month) => [`el ${day} de ${month}`, `el día ${day} de ${month}`],
  parts: {
    morning: ["por la mañana", "antes del mediodía"],
    afternoon: ["por la tarde"],
    evening: ["a última hora de la tarde", "después de las cinco"],
  },
  name: (name) => [name, `me llamo ${name}`, `soy ${name}`],
  contact: (contact) => [contact, `mi teléfono es ${contact}`],
  yes: ["sí", "sí, por favor", "perfecto, adelante", "vale, confirmado"],
  first: ["el primero", "la primera hora"],
  second: ["el segundo"],
  rather: (wish) => [`en realidad, ${wish}`, `mejor ${wish}`, `perdona, ${wish}`],
  hesitate: ["déjame pensarlo", "espera un momento"],
  moreTimes: ["¿hay otras horas?", "¿algo más tarde?"],
  move: (when) => [`¿puedes cambiarla a ${when}?`, `necesito mover la cita a ${when}`],
  cancel: ["quiero cancelar la cita", "cancela mi cita"],
  thanks: ["¡muchas gracias!", "gracias"],
  courtesy: ["¡Buenos días!", "Me lo ha recomendado una amiga."],
  asked: {
    name: /\bnombre\b|te llamas/i,
    contact: /tel[eé]fono|correo|m[oó]vil|contact/i,
    when: /cu[aá]ndo|qu[eé] d[ií]a|d[ií]a (?:te|le)|qu[eé] hora/i,
    who: /con qui[eé]n|qui[eé]n prefieres/i,
  },
};
