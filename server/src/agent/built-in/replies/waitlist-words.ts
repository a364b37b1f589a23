import type { Choice } from "@chairside/shared/events.ts";
import type { Language } from "../../../understanding/languages/language-pack.ts";
import type { Wordings } from "./replies.ts";

interface Joined {
  service: string;
  /** Null: anyone. */
  who: string | null;
  days: string;
  /** The visitor's own words for the time. */
  said: string;
  /** How long a time is kept. */
  minutes: number;
  contact: string;
}

/** One language's words about the waitlist. Facts are handed in. */
export interface WaitlistWords {
  /** Buttons: `say` is read by the understanding. */
  join: Choice;
  leave: Choice;
  /** In words that speak of the list: that they want off it. */
  leaving: RegExp;
  lead: string;
  joined(p: Joined): Wordings;
  standing(list: string): string;
  between(p: { first: string; last: string }): string;
  left: Wordings;
  notOnIt: string;
  refused: Record<"too-many" | "past" | "not-bookable" | "no-contact", string>;
}

/** "Skin fade with Sarah" */
const what = ({ service, who }: Joined, preposition: string): string => (who === null ? service : `${service} ${preposition} ${who}`);
/** The days, and what was said of them: the hours are in it. */
const time = ({ days, said }: Joined): string => `${days} ("${said}")`;

export const waitlistWords: Record<Language, WaitlistWords> = {
  en: {
    join: { label: "Put me on the waiting list", say: "Put me on the waiting list, please" },
    leave: { label: "Take me off the list", say: "Take me off the waiting list" },
    leaving: /\b(?:off|leave|remove|delete|no longer|any ?more|cancel)\b/i,
    lead: "I can put you on the waiting list.",
    joined: (p) => [
      `You are on the waiting list for ${what(p, "with")}, ${time(p)}. When a time comes free I tell you here and write to ${p.contact}; it is then kept for you for ${p.minutes} minutes. Nothing is booked yet.`,
      `Done: you are waiting for ${what(p, "with")}, ${time(p)}. As soon as a time comes free I tell you here and write to ${p.contact}, and keep it for ${p.minutes} minutes. It is not a booking yet.`,
    ],
    standing: (list) => `You are on the waiting list for: ${list}. When a time comes free, I tell you here.`,
    between: ({ first, last }) => `from ${first} to ${last}`,
    left: ["You are off the waiting list.", "Done, I have taken you off the waiting list."],
    notOnIt: "You are not on the waiting list.",
    refused: {
      "too-many": "You are waiting for several things already, so I have not added another. Take one off the list first, or ask a person.",
      past: "Those days are over or too far ahead to wait for. Tell me other days.",
      "not-bookable": "I can't keep a waiting list for that; a person can help you.",
      "no-contact": "I need a name and a phone number or an email for the waiting list.",
    },
  },
  de: {
    join: { label: "Auf die Warteliste", say: "Bitte setzen Sie mich auf die Warteliste" },
    leave: { label: "Von der Liste nehmen", say: "Bitte nehmen Sie mich von der Warteliste" },
    leaving: /(?:von der warteliste|runter|herunter|streich|lösch|entfern|nicht mehr|austrag)/i,
    lead: "Ich kann Sie auf die Warteliste setzen.",
    joined: (p) => [
      `Sie stehen auf der Warteliste für ${what(p, "bei")}, ${time(p)}. Wird eine Zeit frei, sage ich es Ihnen hier und schreibe an ${p.contact}; sie wird dann ${p.minutes} Minuten für Sie freigehalten. Gebucht ist noch nichts.`,
      `Erledigt: Sie warten auf ${what(p, "bei")}, ${time(p)}. Sobald eine Zeit frei wird, melde ich mich hier und schreibe an ${p.contact}, und ich halte sie ${p.minutes} Minuten frei. Das ist noch keine Buchung.`,
    ],
    standing: (list) => `Sie stehen auf der Warteliste für: ${list}. Wird eine Zeit frei, sage ich es Ihnen hier.`,
    between: ({ first, last }) => `von ${first} bis ${last}`,
    left: ["Sie stehen nicht mehr auf der Warteliste.", "Erledigt, ich habe Sie von der Warteliste genommen."],
    notOnIt: "Sie stehen auf keiner Warteliste.",
    refused: {
      "too-many":
        "Sie warten schon auf mehreres, deshalb habe ich nichts hinzugefügt. Nehmen Sie zuerst etwas von der Liste, oder fragen Sie das Team.",
      past: "Diese Tage sind vorbei oder zu weit weg. Nennen Sie mir andere Tage.",
      "not-bookable": "Dafür kann ich keine Warteliste führen, ein Mensch hilft Ihnen weiter.",
      "no-contact": "Für die Warteliste brauche ich einen Namen und eine Telefonnummer oder E-Mail-Adresse.",
    },
  },
  es: {
    join: { label: "A la lista de espera", say: "Quiero estar en la lista de espera, por favor" },
    leave: { label: "Quitarme de la lista", say: "Por favor, quiero salir de la lista de espera" },
    leaving: /(?:qu[ií]t|b[oó]rra|elimin|sal(?:ir|go)|ya no|dar(?:me)? de baja)/i,
    lead: "Puedo apuntarte a la lista de espera.",
    joined: (p) => [
      `Estás en la lista de espera para ${what(p, "con")}, ${time(p)}. Si se libera una hora te aviso aquí y escribo a ${p.contact}; te la guardo ${p.minutes} minutos. Todavía no hay nada reservado.`,
      `Hecho: esperas ${what(p, "con")}, ${time(p)}. En cuanto se libere una hora te aviso aquí y escribo a ${p.contact}, y la guardo ${p.minutes} minutos. Aún no es una reserva.`,
    ],
    standing: (list) => `Estás en la lista de espera para: ${list}. Si se libera una hora, te aviso aquí.`,
    between: ({ first, last }) => `del ${first} al ${last}`,
    left: ["Ya no estás en la lista de espera.", "Hecho, te he quitado de la lista de espera."],
    notOnIt: "No estás en la lista de espera.",
    refused: {
      "too-many": "Ya esperas varias cosas, así que no he añadido otra. Quita una primero o pregunta al equipo.",
      past: "Esos días ya han pasado o están demasiado lejos. Dime otros días.",
      "not-bookable": "Para eso no puedo llevar una lista de espera; una persona puede ayudarte.",
      "no-contact": "Para la lista de espera necesito un nombre y un teléfono o correo.",
    },
  },
  fr: {
    join: { label: "Sur la liste d'attente", say: "Mettez-moi sur la liste d'attente" },
    leave: { label: "Me retirer de la liste", say: "Je voudrais quitter la liste d'attente" },
    leaving: /(?:retire|enl[eè]v|supprim|quitter|d[ée]sinscri|ne plus|plus sur)/i,
    lead: "Je peux vous mettre sur la liste d'attente.",
    joined: (p) => [
      `Vous êtes sur la liste d'attente pour ${what(p, "avec")}, ${time(p)}. Si un horaire se libère, je vous le dis ici et j'écris à ${p.contact} ; il vous est gardé ${p.minutes} minutes. Rien n'est encore réservé.`,
      `C'est fait : vous attendez ${what(p, "avec")}, ${time(p)}. Dès qu'un horaire se libère, je vous préviens ici et j'écris à ${p.contact}, et je le garde ${p.minutes} minutes. Ce n'est pas encore une réservation.`,
    ],
    standing: (list) => `Vous êtes sur la liste d'attente pour : ${list}. Si un horaire se libère, je vous le dis ici.`,
    between: ({ first, last }) => `du ${first} au ${last}`,
    left: ["Vous n'êtes plus sur la liste d'attente.", "C'est fait, je vous ai retiré de la liste d'attente."],
    notOnIt: "Vous n'êtes pas sur la liste d'attente.",
    refused: {
      "too-many": "Vous attendez déjà plusieurs choses, je n'en ai donc pas ajouté. Retirez-en une d'abord, ou demandez à l'équipe.",
      past: "Ces jours sont passés ou trop lointains. Dites-moi d'autres jours.",
      "not-bookable": "Je ne peux pas tenir de liste d'attente pour cela ; une personne peut vous aider.",
      "no-contact": "Pour la liste d'attente, il me faut un nom et un téléphone ou un e-mail.",
    },
  },
  it: {
    join: { label: "In lista d'attesa", say: "Per favore, vorrei essere in lista d'attesa" },
    leave: { label: "Toglimi dalla lista", say: "Per favore, non vorrei più essere in lista d'attesa" },
    leaving: /(?:togli|toglietemi|cancell|rimuov|elimin|non .*pi[uù]|uscire)/i,
    lead: "Posso metterti in lista d'attesa.",
    joined: (p) => [
      `Sei in lista d'attesa per ${what(p, "con")}, ${time(p)}. Se si libera un orario te lo dico qui e scrivo a ${p.contact}; te lo tengo per ${p.minutes} minuti. Non c'è ancora niente di prenotato.`,
      `Fatto: aspetti ${what(p, "con")}, ${time(p)}. Appena si libera un orario ti avviso qui e scrivo a ${p.contact}, e lo tengo per ${p.minutes} minuti. Non è ancora una prenotazione.`,
    ],
    standing: (list) => `Sei in lista d'attesa per: ${list}. Se si libera un orario, te lo dico qui.`,
    between: ({ first, last }) => `da ${first} a ${last}`,
    left: ["Non sei più in lista d'attesa.", "Fatto, ti ho tolto dalla lista d'attesa."],
    notOnIt: "Non sei in lista d'attesa.",
    refused: {
      "too-many": "Aspetti già più cose, quindi non ne ho aggiunta un'altra. Togline prima una, o chiedi al team.",
      past: "Quei giorni sono passati o troppo lontani. Dimmi altri giorni.",
      "not-bookable": "Per quello non posso tenere una lista d'attesa; una persona può aiutarti.",
      "no-contact": "Per la lista d'attesa mi servono un nome e un telefono o un'e-mail.",
    },
  },
  nl: {
    join: { label: "Op de wachtlijst", say: "Zet me op de wachtlijst" },
    leave: { label: "Van de lijst af", say: "Haal me van de wachtlijst" },
    leaving: /(?:haal|van de wachtlijst|verwijder|schrap|niet meer|\baf\b|uitschrijv)/i,
    lead: "Ik kan je op de wachtlijst zetten.",
    joined: (p) => [
      `Je staat op de wachtlijst voor ${what(p, "bij")}, ${time(p)}. Komt er een tijd vrij, dan zeg ik het je hier en schrijf ik naar ${p.contact}; ik houd die dan ${p.minutes} minuten vast. Er is nog niets geboekt.`,
      `Gedaan: je wacht op ${what(p, "bij")}, ${time(p)}. Zodra er een tijd vrijkomt, laat ik het hier weten en schrijf ik naar ${p.contact}, en houd ik die ${p.minutes} minuten vast. Het is nog geen boeking.`,
    ],
    standing: (list) => `Je staat op de wachtlijst voor: ${list}. Komt er een tijd vrij, dan zeg ik het je hier.`,
    between: ({ first, last }) => `van ${first} tot ${last}`,
    left: ["Je staat niet meer op de wachtlijst.", "Gedaan, ik heb je van de wachtlijst gehaald."],
    notOnIt: "Je staat niet op de wachtlijst.",
    refused: {
      "too-many": "Je wacht al op meerdere dingen, dus ik heb er niets bijgezet. Haal er eerst een af, of vraag het team.",
      past: "Die dagen zijn voorbij of te ver weg. Noem andere dagen.",
      "not-bookable": "Daarvoor kan ik geen wachtlijst bijhouden; een mens kan je helpen.",
      "no-contact": "Voor de wachtlijst heb ik een naam en een telefoonnummer of e-mail nodig.",
    },
  },
  pt: {
    join: { label: "Na lista de espera", say: "Queria ficar na lista de espera, por favor" },
    leave: { label: "Tirar-me da lista", say: "Tire-me da lista de espera" },
    leaving: /(?:\btir[ea]|remov|apag|elimin|sair|j[aá] n[aã]o)/i,
    lead: "Posso pô-lo na lista de espera.",
    joined: (p) => [
      `Está na lista de espera para ${what(p, "com")}, ${time(p)}. Se ficar livre uma hora, digo-lhe aqui e escrevo para ${p.contact}; fica guardada ${p.minutes} minutos. Ainda não há nada marcado.`,
      `Feito: espera por ${what(p, "com")}, ${time(p)}. Assim que ficar livre uma hora, aviso-o aqui e escrevo para ${p.contact}, e guardo-a ${p.minutes} minutos. Ainda não é uma marcação.`,
    ],
    standing: (list) => `Está na lista de espera para: ${list}. Se ficar livre uma hora, digo-lhe aqui.`,
    between: ({ first, last }) => `de ${first} a ${last}`,
    left: ["Já não está na lista de espera.", "Feito, tirei-o da lista de espera."],
    notOnIt: "Não está na lista de espera.",
    refused: {
      "too-many": "Já espera por várias coisas, por isso não acrescentei outra. Tire primeiro uma, ou pergunte à equipa.",
      past: "Esses dias já passaram ou estão demasiado longe. Diga-me outros dias.",
      "not-bookable": "Para isso não posso manter uma lista de espera; uma pessoa pode ajudá-lo.",
      "no-contact": "Para a lista de espera preciso de um nome e de um telefone ou e-mail.",
    },
  },
};
