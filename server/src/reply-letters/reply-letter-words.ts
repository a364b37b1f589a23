import type { UnreadReplies } from "./unread-replies.ts";

interface Words {
  /** "Mia and Noor" */
  and: string;
  subject: (who: string, salon: string) => string;
  intro: (who: string, salon: string) => string;
  photo: string;
  /** Where the rest is that did not fit. */
  rest: string;
  answer: string;
  ring: (phone: string) => string;
}

/** So much of what was said goes into a letter, in characters. */
const longest = { email: 6_000, phone: 500 };

/**
 * A letter with replies, in the visitor's language: what staff said and they have not read, who said it, and how to answer. Nothing else of
 * the conversation is in it.
 */
export function replyLetterWords(
  { replies, salon }: Pick<UnreadReplies, "replies" | "salon">,
  way: "email" | "phone",
  locale: string,
): { subject: string; text: string } {
  const words = languages[new Intl.Locale(locale).language] ?? english;
  const who = [...new Set(replies.map((reply) => reply.who))].join(` ${words.and} `);
  const said = shortened(replies.map(({ text }) => text || words.photo).join("\n\n"), longest[way], words.rest);
  const how = salon.phone ? `${words.answer} ${words.ring(salon.phone)}` : words.answer;
  const text =
    way === "phone" ? `${words.intro(who, salon.name)}\n${said}\n${how}` : `${words.intro(who, salon.name)}\n\n${said}\n\n${how}`;
  return { subject: words.subject(who, salon.name), text };
}

/** Cut between characters as people see them, never within one. */
function shortened(text: string, most: number, rest: string): string {
  if (text.length <= most) return text;
  let cut = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (cut.length + segment.length > most) break;
    cut += segment;
  }
  return `${cut.trimEnd()} … ${rest}`;
}

const english: Words = {
  and: "and",
  subject: (who, salon) => `A reply from ${who} at ${salon}`,
  intro: (who, salon) => `${who} from ${salon} replied to you in the chat:`,
  photo: "(A photo: you find it in the chat.)",
  rest: "(The rest is in the chat.)",
  answer: "To answer, open the chat on our website again.",
  ring: (phone) => `Or ring us: ${phone}`,
};

const languages: Record<string, Words> = {
  en: english,
  de: {
    and: "und",
    subject: (who, salon) => `Antwort von ${who}, ${salon}`,
    intro: (who, salon) => `Antwort von ${who}, ${salon}, im Chat:`,
    photo: "(Ein Foto: Sie finden es im Chat.)",
    rest: "(Der Rest steht im Chat.)",
    answer: "Zum Antworten öffnen Sie den Chat auf unserer Website wieder.",
    ring: (phone) => `Oder rufen Sie uns an: ${phone}`,
  },
  es: {
    and: "y",
    subject: (who, salon) => `Respuesta de ${who}, ${salon}`,
    intro: (who, salon) => `Respuesta de ${who}, de ${salon}, en el chat:`,
    photo: "(Una foto: la encontrará en el chat.)",
    rest: "(El resto está en el chat.)",
    answer: "Para contestar, vuelva a abrir el chat en nuestra página web.",
    ring: (phone) => `O llámenos: ${phone}`,
  },
  fr: {
    and: "et",
    subject: (who, salon) => `Réponse de ${who}, ${salon}`,
    intro: (who, salon) => `Réponse de ${who}, de ${salon}, dans le chat :`,
    photo: "(Une photo : vous la trouverez dans le chat.)",
    rest: "(La suite est dans le chat.)",
    answer: "Pour répondre, rouvrez le chat sur notre site.",
    ring: (phone) => `Ou appelez-nous : ${phone}`,
  },
  it: {
    and: "e",
    subject: (who, salon) => `Risposta di ${who}, ${salon}`,
    intro: (who, salon) => `Risposta di ${who}, ${salon}, nella chat:`,
    photo: "(Una foto: la trova nella chat.)",
    rest: "(Il resto è nella chat.)",
    answer: "Per rispondere, riapra la chat sul nostro sito.",
    ring: (phone) => `Oppure ci chiami: ${phone}`,
  },
  nl: {
    and: "en",
    subject: (who, salon) => `Antwoord van ${who}, ${salon}`,
    intro: (who, salon) => `Antwoord van ${who} van ${salon} in de chat:`,
    photo: "(Een foto: u vindt die in de chat.)",
    rest: "(De rest staat in de chat.)",
    answer: "Om te antwoorden opent u de chat op onze website weer.",
    ring: (phone) => `Of bel ons: ${phone}`,
  },
  pt: {
    and: "e",
    subject: (who, salon) => `Resposta de ${who}, ${salon}`,
    intro: (who, salon) => `Resposta de ${who}, ${salon}, no chat:`,
    photo: "(Uma fotografia: encontra-a no chat.)",
    rest: "(O resto está no chat.)",
    answer: "Para responder, volte a abrir o chat no nosso site.",
    ring: (phone) => `Ou ligue-nos: ${phone}`,
  },
};
