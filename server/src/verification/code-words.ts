interface Words {
  subject: (salon: string) => string;
  text: (code: string, salon: string) => string;
}

/** What goes out with a code, in the visitor's language. It names no appointment and no person. */
export function codeWords(code: string, salon: string, locale: string): { subject: string; text: string } {
  const words = languages[new Intl.Locale(locale).language] ?? english;
  return { subject: words.subject(salon), text: words.text(code, salon) };
}

const english: Words = {
  subject: (salon) => `Your code for ${salon}`,
  text: (code, salon) =>
    `${code} is your code for ${salon}. It is good for 10 minutes. Type it in the chat and tell it to nobody. If you did not ask for it, do nothing.`,
};

const languages: Record<string, Words> = {
  en: english,
  de: {
    subject: (salon) => `Ihr Code für ${salon}`,
    text: (code, salon) =>
      `${code} ist Ihr Code für ${salon}. Er gilt 10 Minuten. Geben Sie ihn im Chat ein und sonst niemandem weiter. Wenn Sie ihn nicht angefordert haben, brauchen Sie nichts zu tun.`,
  },
  es: {
    subject: (salon) => `Su código para ${salon}`,
    text: (code, salon) =>
      `${code} es su código para ${salon}. Vale durante 10 minutos. Escríbalo en el chat y no se lo diga a nadie. Si no lo ha pedido, no haga nada.`,
  },
  fr: {
    subject: (salon) => `Votre code pour ${salon}`,
    text: (code, salon) =>
      `${code} est votre code pour ${salon}. Il est valable 10 minutes. Saisissez-le dans le chat et ne le donnez à personne. Si vous ne l’avez pas demandé, ne faites rien.`,
  },
  it: {
    subject: (salon) => `Il suo codice per ${salon}`,
    text: (code, salon) =>
      `${code} è il suo codice per ${salon}. Vale 10 minuti. Lo scriva nella chat e non lo dica a nessuno. Se non l’ha chiesto, non faccia nulla.`,
  },
  nl: {
    subject: (salon) => `Uw code voor ${salon}`,
    text: (code, salon) =>
      `${code} is uw code voor ${salon}. De code is 10 minuten geldig. Typ hem in de chat en geef hem aan niemand. Hebt u hem niet aangevraagd, dan hoeft u niets te doen.`,
  },
  pt: {
    subject: (salon) => `O seu código para ${salon}`,
    text: (code, salon) =>
      `${code} é o seu código para ${salon}. É válido durante 10 minutos. Escreva-o no chat e não o diga a ninguém. Se não o pediu, não faça nada.`,
  },
};
