import { capital, factsIn, joined, same } from "./phrasing.ts";
import type { Obstacle, PriceWords, Replies, Wordings } from "./replies.ts";

const list = (items: string[]): string => joined(items, "en");

/** Dutch. */
export const nl: Replies = {
  language: "nl",

  greeting: () => ["Hallo, fijn dat je schrijft.", "Hoi en welkom."],
  youAreWelcome: () => ["Graag gedaan.", "Met plezier."],
  goodbye: () => ["Tot gauw en een fijne dag.", "Dag. Ik ben er als je een tijd zoekt."],
  aBot: ({ assistant, salon }) => [
    `Ja, ik ben ${assistant}, een AI-assistent en geen mens. Ik kan voor je boeken, en het team van ${salon} is dichtbij.`,
    `Ik ben een AI-assistent, geen mens. Als je wilt, antwoordt iemand van ${salon}.`,
  ],
  whatICanDo: () => [
    "Daar kan ik niet mee helpen. Ik zoek tijden, noem prijzen en beantwoord vragen over de salon.",
    "Dat valt buiten wat ik kan. Afspraken, prijzen en vragen over de salon doe ik graag.",
  ],
  notUnderstood: () => ["Sorry, dat begreep ik niet helemaal.", "Ik weet niet zeker of ik dat goed begreep."],
  buttonsOnly: () => ["Laten we het makkelijk maken: kies een van deze antwoorden.", "Past een van deze? Er kan ook iemand helpen."],
  toolFailed: () => [
    "Het spijt me, ik kan nu niet in de agenda van de salon. Opnieuw proberen of iemand erbij halen?",
    "Sorry, de agenda antwoordt even niet. Ik kan het opnieuw proberen, of iemand van het team helpt je.",
  ],
  noProblem: () => ["Geen probleem.", "Prima, geeft niets."],
  dropped: () => ["Gedaan, er is niets geboekt.", "Dat is weg, en er staat niets geboekt."],
  noted: () => ["Ik heb het voor de salon genoteerd.", "Die notitie krijgt het team."],
  anythingElse: () => ["Kan ik nog iets voor je doen?", "Heb je nog iets nodig?"],

  askService: () => ["Wat wil je laten doen?", "Voor welke behandeling zoek je een tijd?"],
  askWhichService: ({ words }) => [
    words ? `Bij "${words}" hebben we meer dan één keuze. Welke bedoel je?` : "Welke bedoel je?",
    "Welke komt het dichtst in de buurt?",
  ],
  tooManyToShow: () => ["Er is nog meer: zeg het ook gerust in je eigen woorden.", "Staat het er niet bij, beschrijf het dan even."],
  describeChoice: ({ name, description }) => `${name}: ${description}`,
  unknownService: ({ words }) => [`Het spijt me, ${words} bieden we niet aan.`, `${capital(words)} doen we hier helaas niet.`],
  helpChoose: ({ names }) => [
    `Ik help je graag kiezen. Er is ${list(names)}. Waar heb je zin in?`,
    `Laten we iets voor je vinden. We hebben ${list(names)}. Wat spreekt je aan?`,
  ],
  fitting: () => ["Hier denk ik aan.", "Dit zou iets voor je kunnen zijn."],
  thereIs: ({ names }) => [`Wat we wel hebben: ${list(names)}.`, `Op onze kaart staan ${list(names)}.`],
  consultationFirst: ({ service }) => [
    `${service} begint met een gesprek met het team, dus ik kan het niet meteen boeken. Zal ik iemand roepen?`,
    `Voor ${service} bespreekt iemand van het team het eerst met je. Zal ik dat doorgeven?`,
  ],
  listed: ({ names }) => list(names),
  tooManyGuests: ({ most }) => [
    `Voor meer dan ${most} personen plant een collega de tijden. Zal ik iemand erbij halen?`,
    `Een groep van meer dan ${most} plant een collega. Wil je dat ik iemand haal?`,
  ],
  tooYoung: ({ service, from }) => [
    `${service} kan pas vanaf ${from} jaar. Een collega kan zeggen wat er wel kan.`,
    `Helaas, ${service} doen we vanaf ${from} jaar. Zal ik een collega vragen wat zou passen?`,
  ],
  unsureService: ({ service }) => [`Ik begreep ${service}.`, `Ik lees dat als ${service}.`],

  askDay: ({ service }) => ["Welke dag past je?", service ? `Wanneer wil je komen voor ${service}?` : "Wanneer wil je komen?"],
  dayUnknown: ({ words }) => [
    `Ik weet niet welke dag "${words}" is. Bijvoorbeeld: "vrijdagmiddag".`,
    `"${words}" kon ik niet als dag lezen. Probeer "dinsdag om 15 uur".`,
  ],
  unknownPractitioner: ({ name }) => [`${name} zit helaas niet in ons team.`, `Ik vind hier niemand die ${name} heet.`],
  askWho: () => ["Bij wie wil je komen?", "Wie heeft je voorkeur?"],
  whoDoes: ({ service, names }) => [`Voor ${service} hebben we ${list(names)}.`, `${service} kan bij ${joined(names, "of")}.`],
  ourTeam: ({ names }) => [`Ons team: ${list(names)}.`, `In het team zitten ${list(names)}.`],
  practitionerLevel: ({ name, level }) => `${name} (${level})`,

  offer: ({ who, day, count }) => {
    const times = count === 1 ? "deze tijd" : "deze tijden";
    if (who && day) return [`${who} heeft ${day} ${times} vrij.`, `Op ${day} heeft ${who} ${times} voor je.`];
    if (who) return [`${who} heeft ${times} voor je.`, `Het eerstvolgende bij ${who} staat hieronder.`];
    if (day) return [`Op ${day} kan ik je ${times} aanbieden.`, `Voor ${day} heb ik ${times}.`];
    return [`Ik kan je ${times} aanbieden.`, "De eerste vrije tijden staan hieronder."];
  },
  details: ({ service, lines }) => [
    `${service}: ${lines.map(detail).join("; ")}.`,
    `Voor ${service} is dat ${lines.map(detail).join("; ")}.`,
  ],
  whichTime: ({ count }) => (count === 1 ? ["Past dat?", "Komt dat uit?"] : ["Welke past je?", "Welke wil je?"]),
  patchTest: () => [
    "Vooraf kan een allergietest nodig zijn: de regel staat in het overzicht.",
    "Misschien is er eerst een allergietest nodig; het overzicht zegt wanneer.",
  ],
  testFirst: ({ hours }) => [
    `De huidtest komt eerst, minstens ${hours} uur ervoor: deze tijden laten daar ruimte voor.`,
    `Deze tijden laten de ${hours} uur die de huidtest vooraf nodig heeft.`,
  ],
  stepFirst: ({ step, service, day, time }) => [
    `Voor ${service} komt eerst ${step}. Laten we dat eerst boeken; daarna kan ${service} op ${day} om ${time}.`,
    `Eerst ${step} en dan ${service}, bijvoorbeeld op ${day} om ${time}. Laten we met het eerste beginnen.`,
  ],
  guardian: ({ below }) => [
    `Onder de ${below} jaar hebben we schriftelijke toestemming van een ouder of voogd nodig.`,
    `Wie jonger is dan ${below}, neemt schriftelijke toestemming van een ouder of voogd mee.`,
  ],
  deposit: ({ amount }) => [
    `Er wordt een aanbetaling van ${amount} gevraagd; het overzicht legt het uit.`,
    `Er hoort een aanbetaling van ${amount} bij: de regel staat in het overzicht.`,
  ],
  stillFree: () => ["De tijden die ik liet zien kun je nog kiezen.", "Je kunt nog een van de tijden hierboven nemen."],
  notAt: ({ time }) => [`Precies om ${time} is er niets vrij.`, `${time} zelf is helaas bezet.`],
  obstacle,
  nearest: ({ who, day }) => {
    if (day) return [`Het dichtstbij${who ? ` bij ${who}` : ""} is ${day}.`, `De eerstvolgende${who ? ` bij ${who}` : ""} is ${day}.`];
    return ["De dichtstbijzijnde tijden staan hieronder.", "Dit ligt het dichtstbij."];
  },
  othersFree: ({ names }) => [
    `Op jouw moment kan het bij ${joined(names, "of")}.`,
    `Toen jij vroeg, is er plek bij ${joined(names, "of")}.`,
  ],
  nothingNear: () => [
    "Ook in de buurt zie ik niets vrij. Kijken we naar een andere dag?",
    "Er is niets vrij in de buurt. Een andere dag proberen?",
  ],
  noMoreTimes: ({ more }) => [
    more === "other" ? "Daar zijn geen andere vrije tijden." : `Er is die dag niets ${more === "earlier" ? "vroeger" : "later"} vrij.`,
    more === "other" ? "Dat waren alle tijden die ik daar heb." : `${more === "earlier" ? "Vroeger" : "Later"} heb ik die dag niets.`,
  ],
  tookDayAs: ({ day }) => [`Ik begreep ${day}.`, `Ik heb gekeken naar ${day}.`],
  suitsBetter: () => ["Geen probleem. Wat komt je beter uit?", "Goed, geen van die. Wat zou beter zijn?"],
  narrowDown: () => [
    "Neem de tijd. Liever eerder, later of een andere dag?",
    "Geen haast. Ik kan eerder, later of op een andere dag kijken.",
  ],

  legs: ({ lines }) => [`Dat is: ${list(lines.map(leg))}.`, `Zo ziet het eruit: ${list(lines.map(leg))}.`],
  held: ({ day, time, who }) => [
    `Ik houd ${day} om ${time} bij ${who} voor je vast.`,
    `${capital(day)} om ${time} bij ${who} is voor jou apart gezet.`,
  ],
  slotTaken: () => ["Het spijt me, die tijd is net bezet.", "Jammer, iemand was sneller met die tijd."],
  offerOld: () => ["Dat aanbod is verlopen, dus ik keek opnieuw.", "Die tijden waren al even oud, ik heb opnieuw gekeken."],
  askGuest: () => [
    "Op welke naam, en op welk nummer of e-mailadres bereiken we je?",
    "Mag ik je naam, en een telefoonnummer of e-mailadres?",
  ],
  askName: () => ["En op welke naam?", "Mag ik je naam?"],
  askContact: ({ name }) => [
    `${name ? `Dank je, ${name}. ` : ""}Op welk nummer of e-mailadres bereiken we je?`,
    `${name ? `Fijn, ${name}. ` : ""}En een telefoonnummer of e-mailadres?`,
  ],
  thanksFor: ({ name }) => [`Dank je, ${name}.`, `Fijn, ${name}.`],
  gotContact: () => ["Dank je, dat heb ik.", "Genoteerd, dank je."],
  contactRefused: ({ field, given }) => {
    const it = given ? `"${given}"` : "dat";
    if (field === "phone")
      return [
        `Ik kan ${it} niet als volledig nummer lezen. Typ je het nog eens, met netnummer?`,
        `Aan ${it} mist iets voor een nummer. Kijk je het na? Een e-mailadres mag ook.`,
      ];
    if (field === "email")
      return [
        `Ik kan ${it} niet als e-mailadres lezen. Het ziet eruit als naam@example.com.`,
        `Aan ${it} mist iets voor een e-mailadres. Kijk je het na? Een nummer mag ook.`,
      ];
    return ["Mag ik de naam nog een keer?", `Ik weet niet zeker of ${it} een naam is. Op welke naam?`];
  },
  whyContact: () => [
    "We hebben één manier nodig om je te bereiken als er iets verandert. Telefoon of e-mail is genoeg.",
    "Het is alleen zodat de salon je over dit bezoek kan bereiken. Telefoon of e-mail mag allebei.",
  ],
  propose: () => ["Hier staat alles bij elkaar. Zal ik het boeken?", "Kijk even naar het overzicht. Zal ik boeken?"],
  proposalOpen: () => ["Je overzicht staat klaar. Zal ik boeken?", "Zal ik boeken wat op de kaart staat?"],
  leaveOrPerson: () => [
    "Laten we het voor nu, of zal ik iemand roepen?",
    "Ik kan het laten rusten, of een collega helpt je. Wat heb je liever?",
  ],
  whatToChange: () => ["Er is nog niets geboekt. Wat zal ik veranderen?", "Goed, ik heb niets geboekt. Wat wil je anders?"],
  holdGone: () => ["Het spijt me, ik kon die tijd niet langer vasthouden.", "Helaas kon ik die tijd maar even vasthouden."],
  keepingIt: () => ["Geen haast. Ik houd de tijd een paar minuten vast.", "Neem even de tijd, het blijft voor jou vrij."],

  price: ({ service, lines }) => [priceLine(service, lines), priceLine(`De prijs van ${service}`, lines)],
  priceByLevel: () => ["De prijs hangt af van het niveau van wie het doet.", "Prijzen volgen het niveau van de persoon."],
  whichPrice: () => ["Van welke behandeling wil je de prijs?", "De prijs waarvan?"],
  findATime: () => ["Zal ik een tijd zoeken?", "Wil je dat ik naar vrije tijden kijk?"],
  noFact: () => ["Dat weet ik niet van de salon, en gokken doe ik liever niet.", "Dat heeft de salon me niet verteld, en ik verzin niets."],
  offerPerson: () => ["Iemand van het team weet het. Zal ik die roepen?", "Zal ik het iemand in de salon vragen?"],

  handover: {
    "asked-for-person": () => ["Natuurlijk. Ik heb iemand van de salon gevraagd.", "Graag. Ik heb iemand van het team geroepen."],
    unsure: () => ["Ik gok liever niet, dus ik heb iemand van het team geroepen.", "Een mens doet dit beter, dus ik heb het doorgegeven."],
    health: () => ["Ik heb iemand van de salon gevraagd dit te lezen.", "Iemand van de salon kijkt ernaar."],
    complaint: () => [
      "Dat spijt me, zo hoort het niet. Iemand die het kan rechtzetten neemt het over.",
      "Wat vervelend om te horen. Ik heb het doorgegeven aan iemand die het kan oplossen.",
    ],
    "not-bookable-online": () => ["Ik heb iemand van het team gevraagd dit met je te plannen.", "Iemand van het team plant dit met je."],
  },
  usual: () => [
    "Eerdere bezoeken zie ik hier niet. Zeg wat je had en bij wie, dan zoek ik een tijd.",
    "Je vorige bezoeken kan ik niet zien. Noem de behandeling en de persoon, dan kijk ik.",
  ],
  alreadyBooked: () => ["Je bezoek staat geboekt; alles staat op de kaart hierboven.", "Het is geboekt: zie de kaart hierboven."],
  personNext: () => ["Het volgende antwoord komt van een mens.", "Vanaf hier antwoordt een mens je."],
  emergency: ({ number }) => [
    `Bij moeite met ademen, een gezwollen gezicht of hevige pijn: bel nu ${number}. Medische hulp gaat voor.`,
    `Zoek nu medische hulp: bel ${number} bij moeite met ademen, een dik gezicht of hevige pijn.`,
  ],
  noAdvice: () => ["Over gezondheid kan ik geen advies geven.", "Gezondheidsvragen kan ik niet beoordelen."],

  buttons: {
    soonest: same("Zo snel mogelijk"),
    thisWeek: same("Deze week"),
    nextWeek: same("Volgende week"),
    saturday: same("Zaterdag"),
    earlier: { label: "Eerder", say: "Kan het eerder?" },
    later: { label: "Later", say: "Kan het later?" },
    otherTimes: { label: "Andere tijden", say: "Welke andere tijden zijn er?" },
    anotherDay: same("Een andere dag"),
    someoneElse: { label: "Iemand anders", say: "Is er iemand anders vrij?" },
    anyone: { label: "Maakt niet uit", say: "Maakt niet uit bij wie" },
    person: same("Met een mens praten"),
    bookVisit: { label: "Afspraak maken", say: "Ik wil een afspraak maken" },
    prices: { label: "Bekijk de kaart", say: "Welke behandelingen hebben jullie?" },
    openingHours: { label: "Openingstijden", say: "Wanneer zijn jullie open?" },
    leaveIt: { label: "Laat maar", say: "Laat maar" },
    untested: { label: "Nog geen huidtest", say: "Ik heb nog geen huidtest gehad" },
    tryAgain: { label: "Opnieuw", say: "Probeer het opnieuw" },
  },
  meant: ({ label }) => `Ik bedoelde ${label}`,
  bookService: ({ service }) => ({ label: "Tijd zoeken", say: `${service} boeken` }),
  withPractitioner: ({ name }) => ({ label: name, say: `Bij ${name}` }),

  ...factsIn("nl", "vanaf"),
};

function obstacle({ why, who, when, hours, reason, service, place }: Obstacle): Wordings {
  const on = when ? `op ${when}` : "dan";
  const at = when && hours ? `${on} op dat tijdstip` : on;
  const because = reason ? ` (${reason})` : "";
  switch (why) {
    case "closed":
      return [`We zijn ${at} gesloten${because}.`, `De salon is ${at} dicht${because}.`];
    case "practitioner-off":
      return [`${who ?? "Niemand"} werkt ${at} niet${because}.`, `${who ?? "Het team"} is er ${at} niet${because}.`];
    case "fully-booked":
      return who ? [`${who} heeft ${at} niets vrij.`, `${who} zit ${at} vol.`] : [`We hebben ${at} niets vrij.`, `We zitten ${at} vol.`];
    case "too-soon":
      return ["Dat is te kort dag om te boeken.", "Zo snel kan ik niet boeken."];
    case "too-far":
      return ["Zo ver is onze agenda nog niet open.", "Dat is verder vooruit dan ik kan boeken."];
    case "past":
      return ["Die tijd is al voorbij.", "Dat is helaas al geweest."];
    case "preference":
      return place
        ? [`Voor ${service} hebben we zo'n plek helaas niet.`, `Zo'n plek is er niet voor ${service}, vrees ik.`]
        : [`Voor ${service} hebben we helaas niemand die daarbij past.`, `Niemand die ${service} doet past daarbij, vrees ik.`];
    case "patch-test":
      return ["Dat is te vroeg: eerst is de huidtest nodig.", "De huidtest komt eerst, dus dat is te vroeg."];
    case "nobody-performs-it":
      return who
        ? [`${who} doet ${service} niet.`, `${service} hoort niet bij wat ${who} doet.`]
        : [`${service} doet op dit moment niemand.`, `Voor ${service} hebben we nu niemand.`];
  }
}

function leg({ service, who, time }: { service: string; who: string; time: string }): string {
  return `${service} bij ${who} om ${time}`;
}

function detail({ who, price, duration }: PriceWords): string {
  return `${who ? `bij ${who} ` : ""}${duration}, ${price}`;
}

function priceLine(subject: string, lines: PriceWords[]): string {
  return `${subject}: ${lines.map(({ who, price, duration }) => `${price}${who ? ` bij ${who}` : ""} (${duration})`).join(", ")}.`;
}
