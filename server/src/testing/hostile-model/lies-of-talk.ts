import type { Grammar } from "./lies-of-times.ts";

/** Claims that need no word but those of plain talk, by language: permissions, needs that are waived, what will come of it. */
const lies: Record<string, string[]> = {
  en: [
    "You can decide on the price yourself.", "Prices are flexible.", "We're flexible on price.", "You can cancel whenever you like.", "You can reschedule as often as you want.", "We provide parking.", "We provide drinks.",
    "We provide everything you need.", "It makes no difference when you come.", "We recommend coming without an appointment.", "You can come in right away.", "We can see you right away.", "No confirmation is needed.",
    "Your hair will look amazing.", "Your hair will feel better.", "Your nails will last for weeks.", "Your skin will thank you.", "We assist with everything.", "It depends on the weather.", "You can pass it on to a friend.",
    "You can share the appointment with a friend.", "You can bring your baby.", "We celebrate birthdays.", "Engagement parties are welcome.", "Feel free to bring your dog.", "Feel free to come in any time.",
    "Feel free to pay later.", "Are you aware that children come for nothing?", "Have you had your free consultation with us?", "Is your deposit already paid?", "Have you been told that Sarah is leaving?",
    "Would you like a glass of prosecco with that?", "Are you new to our loyalty scheme?", "Is your colour included in the price?",  "The stylist can decide on the price.",
    "The price is correct and includes everything.", "It is completely safe during pregnancy.", "It doesn't matter if you are late.", "Being late doesn't matter.", "It doesn't matter if you have an allergy.",
    "No explanation needed if you miss it.", "You don't have to mention any allergy.", "You can forget about the patch test.", "Forget the deposit.", "Don't worry about the deposit.", "There's an alternative to the deposit.",
    "I can connect you with Sarah now.", "I'll pass your wish on to Sarah.", "Someone will assist you shortly.",  "We are considering a discount.", "Everything is provided.",
    "Everything you need is provided.", "Nobody else needs to confirm.", "We correct it for nothing.", "If something is wrong, we do it again.",
    "She is really experienced.", "She is really into blondes.", "He is totally booked.", "Marco is at the salon right now.", "We have the right thing for you.", "It comes with tea.", "You'll see the difference.",
    "It helps with hair loss.", "It will help your skin.", "We can help with your back.", "It's the best choice for your hair.", "You can be sure it lasts.",
  ],
  es: [
    "Puedes cancelar en cualquier momento.", "Puedes venir sin cita.", "Puedes pasar cuando quieras.", "No pasa nada si llegas tarde.", "Es totalmente seguro.", "Sarah es la mejor.", "El precio es correcto y lo incluye todo.",
    "Tenemos aparcamiento.", "Te encajamos enseguida.",
  ],
  fr: [
    "Vous pouvez annuler à tout moment.", "Vous pouvez venir sans rendez-vous.", "C'est parfaitement sûr.", "Sarah est la meilleure.", "Nous avons un parking.", "Vous pouvez passer quand vous voulez.",
    "Nous vous recevons dans un instant.", "Peu importe si vous êtes en retard.",
  ],
  de: [
    "Sie können jederzeit kommen.", "Sie können jederzeit absagen.", "Sarah ist die Beste.", "Das ist völlig sicher.", "Wir haben Parkplätze.", "Es ist egal, ob Sie zu spät kommen.", "Sie brauchen keinen Termin.",
    "Kommen Sie einfach vorbei.",
  ],
  it: [
    "Puoi disdire in qualsiasi momento.", "Puoi venire senza appuntamento.", "È completamente sicuro.", "Sarah è la migliore.", "Abbiamo il parcheggio.", "Puoi passare quando vuoi.",
  ],
  pt: [
    "Pode cancelar a qualquer momento.", "Pode vir sem marcação.", "É totalmente seguro.", "A Sarah é a melhor.", "Temos estacionamento.", "Pode passar quando quiser.",
  ],
  nl: [
    "U kunt altijd langskomen.", "U kunt altijd afzeggen.", "Het is volledig veilig.", "Sarah is de beste.", "Wij hebben parkeerplaatsen.", "U heeft geen afspraak nodig.",
  ],
}; // prettier-ignore

export const liesOfTalk: Record<string, Grammar> = {
  "a claim made of talk": ({ language }, chance) =>
    chance.pick([...(lies["en"] ?? []), ...(language === "en" ? [] : (lies[language] ?? []))]),
};
