import { type Announcements, sentences } from "./announcements.ts";

/** Spanish. */
export const es: Announcements = {
  language: "es",
  started: ({ salon }) =>
    `¡Hola! Soy el asistente de IA de ${salon}. Busco horas libres, reservo y respondo preguntas, y una persona puede seguir cuando quieras. ¿Qué te gustaría reservar?`,
  booked: ({ service, who, day, time, reference }) =>
    `Reserva hecha: ${service} con ${who} el ${day} a las ${time}. Tu referencia es ${reference}.`,
  anythingElse: "¿Puedo ayudarte en algo más?",
  nextTimes: ({ service }) => `Ahora la visita en sí, ${service}: estas son las primeras horas después. ¿Cuál te va bien?`,
  nextDay: ({ service }) => `Ahora la visita en sí, ${service}: ¿qué día te va bien?`,
  failed: {
    "slot-taken": "Lo siento, alguien acaba de coger esa hora, así que no está reservada.",
    "hold-expired": "Lo siento, no pude guardar más esa hora y ya no está, así que no está reservada.",
    refused: "Lo siento, la agenda del salón no aceptó la reserva, así que no hay nada reservado.",
    unknown:
      "La agenda del salón no me dio una respuesta clara y aún no sé si tienes la reserva. Por favor, no reserves otra vez: he pedido al equipo que lo compruebe y te lo diga aquí.",
  },
  othersNear: "Estas son las horas libres más cercanas.",
  noneNear: "Dime otro día y vuelvo a mirar.",
  declined: "No pasa nada: no hay nada reservado y esa hora vuelve a estar libre. ¿Qué quieres cambiar?",
  moved: ({ service, who, day, time, reference }) =>
    `Cambiada: ${service} con ${who} es ahora el ${day} a las ${time}. Su referencia sigue siendo ${reference}.`,
  cancelled: ({ service, day, time, fee }) =>
    `Cancelada: ${service}, ${day} a las ${time}. ${fee === null ? "No hay nada que pagar." : `El cargo por cancelación es de ${fee}, como se mostraba.`}`,
  cancelNext: "Y esta es la siguiente. ¿La cancelo también?",
  changeFailed: {
    "slot-taken": "Lo siento, otra persona acaba de tomar esa hora. Su cita se queda donde estaba.",
    "hold-expired": "Lo siento, no pude guardar más tiempo esa hora. Su cita se queda donde estaba.",
    changed: "Algo de esa cita ha cambiado desde que se la mostré, así que no la he tocado.",
    refused: "Lo siento, la agenda del salón no lo aceptó. No ha cambiado nada; una persona puede ayudarle.",
    unknown:
      "La agenda del salón no me dio una respuesta clara y aún no sé si se ha hecho. Por favor, no lo intente otra vez: he pedido al equipo que lo compruebe y se lo diga aquí.",
  },
  changeAgain: "Así está ahora. ¿Es lo que desea?",
  changeGone: "Ya no queda nada de ella que pueda cambiar.",
  changeDeclined: "De acuerdo, no cambia nada: su cita se queda como está.",
  moveExpired: ({ day, time }) =>
    `He dejado de guardar las ${time} del ${day}, pues solo puedo guardar una hora unos minutos. Su cita sigue donde está. ¿Miro otra vez?`,
  holdExpired: ({ day, time }) =>
    `He soltado la hora de las ${time} del ${day}, porque solo puedo guardarla unos minutos. No hay nada reservado. ¿Miro otra vez?`,
  lookAgain: ({ day, time }) => ({ label: `Buscar otra vez las ${time}`, say: `El ${day} a las ${time}, por favor` }),
  waitlistOffered: ({ service, who, day, time, minutes }) =>
    `Buenas noticias: se ha liberado una hora para ti. ${service} con ${who}, ${day} a las ${time}. Te la guardo ${minutes} minutos. ¿La reservo?`,
  waitlistPassed: "De acuerdo, esa hora pasa a la siguiente persona. Sigues en la lista de espera y te aviso aquí cuando se libere otra.",
  waiting: ({ opening }) =>
    sentences("He pedido al equipo que siga, y puede ver todo lo que hemos hablado.", opening, "Una persona responderá aquí."),
  assistantFailed: ({ opening }) =>
    sentences("Algo ha fallado por mi parte, así que he pedido al equipo que siga.", opening, "Una persona responderá aquí."),
  blocked: ({ phone }) => `El equipo ha cerrado este chat y aquí ya no se pueden enviar mensajes. Si necesita algo, llámenos al ${phone}.`,
  handedBack: "Soy otra vez el asistente de IA. He leído lo que se ha dicho, así que podemos seguir.",
};
