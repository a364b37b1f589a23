import type { Language } from "../../understanding/languages/language-pack.ts";

/** What staff say that the assistant never does: it says nothing of its own about the salon. */
export interface ReplyWords {
  hello(p: { guest: string | null; me: string; salon: string }): string;
  sorryTell: string;
  sorryCall: string;
  callYou: string;
  check: string;
  /** Before further times. */
  also: string;
  moreDetail: string;
}

const called = (guest: string | null): string => (guest ? ` ${guest}` : "");

export const replyWords: Readonly<Record<Language, ReplyWords>> = {
  en: {
    hello: ({ guest, me, salon }) => `Hi${called(guest)}, ${me} from ${salon} here. How can I help?`,
    sorryTell: "I’m sorry about that. Could you tell me a little more about what happened, so that we can put it right?",
    sorryCall: "I’m sorry about that. May we call you about it? Which number is best?",
    callYou: "May we call you about this? Which number is best?",
    check: "Thank you. Let me check that, and I’ll reply to you here.",
    also: "This would also be possible:",
    moreDetail: "Could you tell me a little more, so that I get it right?",
  },
  de: {
    hello: ({ guest, me, salon }) => `Hallo${called(guest)}, hier ist ${me} von ${salon}. Wie kann ich helfen?`,
    sorryTell: "Das tut mir leid. Was genau ist passiert? Dann können wir es in Ordnung bringen.",
    sorryCall: "Das tut mir leid. Dürfen wir Sie dazu anrufen? Unter welcher Nummer am besten?",
    callYou: "Dürfen wir Sie dazu anrufen? Unter welcher Nummer am besten?",
    check: "Danke. Ich prüfe das und antworte Ihnen hier.",
    also: "Auch das ginge:",
    moreDetail: "Können Sie mir noch etwas mehr dazu sagen, damit es genau passt?",
  },
  es: {
    hello: ({ guest, me, salon }) => `Hola${called(guest)}, soy ${me} de ${salon}. ¿En qué puedo ayudarte?`,
    sorryTell: "Lo siento mucho. ¿Me cuentas un poco más de lo que pasó, para que podamos arreglarlo?",
    sorryCall: "Lo siento mucho. ¿Podemos llamarte por esto? ¿A qué número?",
    callYou: "¿Podemos llamarte por esto? ¿A qué número?",
    check: "Gracias. Lo miro y te contesto por aquí.",
    also: "También sería posible:",
    moreDetail: "¿Me cuentas un poco más, para acertar?",
  },
  fr: {
    hello: ({ guest, me, salon }) => `Bonjour${called(guest)}, ici ${me} de ${salon}. Comment puis-je vous aider ?`,
    sorryTell: "Toutes nos excuses. Pouvez-vous m’en dire un peu plus sur ce qui s’est passé, pour que nous puissions arranger cela ?",
    sorryCall: "Toutes nos excuses. Pouvons-nous vous appeler à ce sujet ? À quel numéro ?",
    callYou: "Pouvons-nous vous appeler à ce sujet ? À quel numéro ?",
    check: "Merci. Je vérifie et je vous réponds ici.",
    also: "Ceci serait aussi possible :",
    moreDetail: "Pouvez-vous m’en dire un peu plus, pour que ce soit juste ?",
  },
  it: {
    hello: ({ guest, me, salon }) => `Ciao${called(guest)}, sono ${me} di ${salon}. Come posso aiutarti?`,
    sorryTell: "Mi dispiace. Mi racconti un po’ meglio che cosa è successo, così possiamo rimediare?",
    sorryCall: "Mi dispiace. Possiamo chiamarti per questo? A quale numero?",
    callYou: "Possiamo chiamarti per questo? A quale numero?",
    check: "Grazie. Controllo e ti rispondo qui.",
    also: "Sarebbe possibile anche:",
    moreDetail: "Mi dici qualcosa in più, così non sbaglio?",
  },
  pt: {
    hello: ({ guest, me, salon }) => `Olá${called(guest)}, fala ${me}, de ${salon}. Como posso ajudar?`,
    sorryTell: "Lamento muito. Pode contar-me um pouco mais sobre o que aconteceu, para podermos resolver?",
    sorryCall: "Lamento muito. Podemos ligar-lhe sobre isto? Para que número?",
    callYou: "Podemos ligar-lhe sobre isto? Para que número?",
    check: "Agradeço a mensagem. Vou ver e respondo-lhe aqui.",
    also: "Também seria possível:",
    moreDetail: "Pode contar-me um pouco mais, para eu acertar?",
  },
  nl: {
    hello: ({ guest, me, salon }) => `Hallo${called(guest)}, met ${me} van ${salon}. Waarmee kan ik helpen?`,
    sorryTell: "Wat vervelend. Kun je iets meer vertellen over wat er gebeurd is? Dan kunnen we het goedmaken.",
    sorryCall: "Wat vervelend. Mogen we je hierover bellen? Op welk nummer?",
    callYou: "Mogen we je hierover bellen? Op welk nummer?",
    check: "Dank je. Ik kijk het na en antwoord je hier.",
    also: "Dit kan ook:",
    moreDetail: "Kun je iets meer vertellen, zodat het klopt?",
  },
};
