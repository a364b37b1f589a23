import type { SlotFacts } from "@chairside/shared/facts.ts";

interface Words {
  subject: (salon: string) => string;
  text: (p: { service: string; who: string; when: string; until: string; salon: string; link: string }) => string;
}

/** What goes out with an offer of the waitlist, in the guest's language: the time, until when it is kept, and the link to answer it. Nobody is named in it but the practitioner. */
export function waitlistLetter(
  { slot, until, salon, link }: { slot: SlotFacts; until: number; salon: string; link: string },
  locale: string,
): { subject: string; text: string } {
  const words = languages[new Intl.Locale(locale).language] ?? english;
  const { timeZone, practitioner } = slot;
  const when = moment(Date.parse(slot.start), locale, { timeZone, weekday: "long", day: "numeric", month: "long", hour: "numeric", minute: "2-digit" }); // prettier-ignore
  const facts = { service: [slot.service, ...slot.addOns].join(" + "), who: practitioner, when };
  return {
    subject: words.subject(salon),
    text: words.text({ ...facts, until: moment(until, locale, { timeZone, hour: "numeric", minute: "2-digit" }), salon, link }),
  };
}

const moment = (at: number, locale: string, how: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(locale, how).format(at);

const english: Words = {
  subject: (salon) => `A time has come free at ${salon}`,
  text: ({ service, who, when, until, salon, link }) =>
    `${salon}: a time has come free for you. ${service} with ${who}, ${when}. It is kept for you until ${until} and is not booked yet. Yes or no: ${link}`,
};

const languages: Record<string, Words> = {
  en: english,
  de: {
    subject: (salon) => `Bei ${salon} ist eine Zeit frei geworden`,
    text: ({ service, who, when, until, salon, link }) =>
      `${salon}: Für Sie ist eine Zeit frei geworden. ${service} bei ${who}, ${when}. Sie wird bis ${until} für Sie freigehalten und ist noch nicht gebucht. Ja oder nein: ${link}`,
  },
  es: {
    subject: (salon) => `Se ha liberado una hora en ${salon}`,
    text: ({ service, who, when, until, salon, link }) =>
      `${salon}: se ha liberado una hora para usted. ${service} con ${who}, ${when}. Se la guardamos hasta las ${until} y aún no está reservada. Sí o no: ${link}`,
  },
  fr: {
    subject: (salon) => `Un horaire s’est libéré chez ${salon}`,
    text: ({ service, who, when, until, salon, link }) =>
      `${salon} : un horaire s’est libéré pour vous. ${service} avec ${who}, ${when}. Il vous est gardé jusqu’à ${until} et n’est pas encore réservé. Oui ou non : ${link}`,
  },
  it: {
    subject: (salon) => `Si è liberato un orario da ${salon}`,
    text: ({ service, who, when, until, salon, link }) =>
      `${salon}: si è liberato un orario per lei. ${service} con ${who}, ${when}. Lo teniamo fino alle ${until} e non è ancora prenotato. Sì o no: ${link}`,
  },
  nl: {
    subject: (salon) => `Er is een tijd vrijgekomen bij ${salon}`,
    text: ({ service, who, when, until, salon, link }) =>
      `${salon}: er is een tijd voor u vrijgekomen. ${service} bij ${who}, ${when}. We houden die tot ${until} voor u vast; geboekt is er nog niets. Ja of nee: ${link}`,
  },
  pt: {
    subject: (salon) => `Ficou livre uma hora em ${salon}`,
    text: ({ service, who, when, until, salon, link }) =>
      `${salon}: ficou livre uma hora para si. ${service} com ${who}, ${when}. Guardamo-la até às ${until} e ainda não está marcada. Sim ou não: ${link}`,
  },
};
