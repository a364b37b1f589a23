import { capital, factsIn, joined, same } from "./phrasing.ts";
import type { Obstacle, PriceWords, Replies, Wordings } from "./replies.ts";

const list = (items: string[]): string => joined(items, "et");

/** French. */
export const fr: Replies = {
  language: "fr",

  greeting: () => ["Bonjour, ravie de vous lire.", "Bonjour et bienvenue."],
  youAreWelcome: () => ["Je vous en prie.", "Avec plaisir."],
  goodbye: () => ["À bientôt, bonne journée.", "Au revoir, je reste là si vous cherchez un créneau."],
  aBot: ({ assistant, salon }) => [
    `Oui, je suis ${assistant}, une assistante IA et pas une personne. Je peux réserver pour vous, et l'équipe de ${salon} n'est pas loin.`,
    `Je suis une assistante IA, pas une personne. Si vous préférez, quelqu'un de ${salon} vous répond.`,
  ],
  whatICanDo: () => [
    "Là, je ne peux pas vous aider. Je trouve des créneaux, je donne les prix et je réponds aux questions sur le salon.",
    "Cela m'échappe. Mon domaine : les rendez-vous, les prix et les questions sur le salon.",
  ],
  notUnderstood: () => ["Pardon, je n'ai pas bien compris.", "Je ne suis pas sûre d'avoir compris."],
  buttonsOnly: () => [
    "Faisons simple : choisissez une de ces réponses.",
    "L'une de ces réponses convient-elle ? Une personne peut aussi vous aider.",
  ],
  toolFailed: () => [
    "Désolée, je n'arrive pas à lire l'agenda du salon. Je réessaie, ou j'appelle une personne ?",
    "Pardon, l'agenda ne répond pas pour l'instant. Je peux réessayer, ou quelqu'un de l'équipe vous aide.",
  ],
  noProblem: () => ["Aucun problème.", "Très bien, pas de souci."],
  dropped: () => ["C'est annulé, rien n'est réservé.", "Voilà, j'ai tout effacé et rien n'est réservé."],
  noted: () => ["Je l'ai noté pour le salon.", "C'est transmis à l'équipe."],
  anythingElse: () => ["Puis-je faire autre chose pour vous ?", "Avez-vous besoin d'autre chose ?"],

  askService: () => ["Qu'aimeriez-vous faire ?", "Quelle prestation souhaitez-vous ?"],
  askWhichService: ({ words }) => [
    words ? `Nous avons plusieurs prestations pour « ${words} ». Laquelle souhaitez-vous ?` : "Laquelle souhaitez-vous ?",
    "Laquelle s'en rapproche le plus ?",
  ],
  tooManyToShow: () => ["La carte est plus longue : dites-le aussi avec vos mots.", "Si elle n'y est pas, décrivez-la-moi."],
  describeChoice: ({ name, description }) => `${name} : ${description}`,
  unknownService: ({ words }) => [`Désolée, nous ne proposons pas ${words}.`, `${capital(words)} : nous ne le faisons pas ici, désolée.`],
  helpChoose: ({ names }) => [
    `Je vous aide à choisir. Il y a ${list(names)}. Qu'est-ce qui vous tente ?`,
    `Trouvons quelque chose pour vous. Nous avons ${list(names)}. Qu'est-ce qui vous plairait ?`,
  ],
  fitting: () => ["Voici ce qui me vient à l'esprit.", "Cela pourrait vous convenir."],
  thereIs: ({ names }) => [`Ce que nous avons : ${list(names)}.`, `À notre carte, il y a ${list(names)}.`],
  consultationFirst: ({ service }) => [
    `${service} commence par une consultation avec l'équipe, je ne peux donc pas le réserver directement. J'appelle quelqu'un ?`,
    `Pour ${service}, vous en parlez d'abord avec quelqu'un de l'équipe. Je le préviens ?`,
  ],
  listed: ({ names }) => list(names),
  tooManyGuests: ({ most }) => [
    `Au-delà de ${most} personnes, une collègue organise les horaires. Je la fais venir ?`,
    `Un groupe de plus de ${most} est organisé par une collègue. Voulez-vous que je l'appelle ?`,
  ],
  tooYoung: ({ service, from }) => [
    `${service} se fait seulement à partir de ${from} ans. Une collègue peut vous dire ce qui est possible.`,
    `Désolé, ${service} se fait à partir de ${from} ans. Je demande à une collègue ce qui conviendrait ?`,
  ],
  unsureService: ({ service }) => [`J'ai compris ${service}.`, `J'ai lu cela comme ${service}.`],

  askDay: ({ service }) => [
    "Quel jour vous convient ?",
    service ? `Quand souhaitez-vous venir pour ${service} ?` : "Quand souhaitez-vous venir ?",
  ],
  dayUnknown: ({ words }) => [
    `Je ne sais pas quel jour est « ${words} ». Par exemple : « vendredi après-midi ».`,
    `Je n'ai pas pu lire « ${words} » comme un jour. Essayez « mardi à 15 h ».`,
  ],
  unknownPractitioner: ({ name }) => [`Je ne trouve pas de ${name} dans l'équipe.`, `Il n'y a pas de ${name} chez nous, désolée.`],
  askWho: () => ["Avec qui souhaitez-vous venir ?", "Qui préférez-vous ?"],
  whoDoes: ({ service, names }) => [`Pour ${service}, il y a ${list(names)}.`, `${service}, c'est avec ${joined(names, "ou")}.`],
  ourTeam: ({ names }) => [`Notre équipe : ${list(names)}.`, `Dans l'équipe, il y a ${list(names)}.`],
  practitionerLevel: ({ name, level }) => `${name} (${level})`,

  offer: ({ who, day, count }) => {
    const times = count === 1 ? "ce créneau" : "ces créneaux";
    if (who && day) return [`Le ${day}, ${who} a ${times} de libre.`, `${who} peut vous recevoir le ${day} à ${times}.`];
    if (who) return [`${who} a ${times} pour vous.`, `Voici ce qui est libre avec ${who}.`];
    if (day) return [`Le ${day}, je peux vous proposer ${times}.`, `Pour le ${day}, il reste ${times}.`];
    return [`Je peux vous proposer ${times}.`, "Voici ce qui est libre au plus tôt."];
  },
  details: ({ service, lines }) => [
    `${service} : ${lines.map(detail).join(" ; ")}.`,
    `Pour ${service}, comptez ${lines.map(detail).join(" ; ")}.`,
  ],
  whichTime: ({ count }) =>
    count === 1 ? ["Cela vous convient-il ?", "Est-ce que cela vous va ?"] : ["Lequel vous convient ?", "Lequel préférez-vous ?"],
  patchTest: () => [
    "Un test d'allergie peut être nécessaire avant : la règle est dans le récapitulatif.",
    "Il faut parfois un test d'allergie avant ; le récapitulatif dit quand.",
  ],
  testFirst: ({ hours }) => [
    `Le test cutané vient d'abord, au moins ${hours} heures avant : ces horaires en laissent le temps.`,
    `Ces horaires laissent les ${hours} heures qu'il faut pour le test cutané.`,
  ],
  stepFirst: ({ step, service, day, time }) => [
    `Avant ${service}, il y a ${step}. Réservons-le d'abord ; ensuite, ${service} pourrait être le ${day} à ${time}.`,
    `D'abord ${step}, puis ${service}, par exemple le ${day} à ${time}. Commençons par le premier.`,
  ],
  guardian: ({ below }) => [
    `Avant ${below} ans, il faut l'accord écrit d'un parent ou tuteur.`,
    `En dessous de ${below} ans, nous demandons l'accord écrit d'un parent ou tuteur.`,
  ],
  deposit: ({ amount }) => [
    `Un acompte de ${amount} est demandé ; le récapitulatif l'explique.`,
    `Il faut un acompte de ${amount} : la règle est dans le récapitulatif.`,
  ],
  stillFree: () => ["Les créneaux proposés sont toujours là.", "Vous pouvez encore choisir un des créneaux ci-dessus."],
  notAt: ({ time }) => [`À ${time} précises, c'est pris.`, `Il n'y a rien à ${time} exactement.`],
  obstacle,
  nearest: ({ who, day }) => {
    if (day)
      return [`Le plus proche${who ? ` avec ${who}` : ""} est le ${day}.`, `Le créneau suivant${who ? ` avec ${who}` : ""} est le ${day}.`];
    return ["Les créneaux les plus proches sont ci-dessous.", "Voici ce que j'ai de plus proche."];
  },
  othersFree: ({ names }) => [
    `À ce moment-là, il y a ${list(names)} de libre.`,
    `Quand vous vouliez venir, ${joined(names, "ou")} peut vous recevoir.`,
  ],
  nothingNear: () => [
    "Je ne vois rien de libre autour non plus. On regarde un autre jour ?",
    "Il n'y a rien de proche dans l'agenda. Un autre jour ?",
  ],
  noMoreTimes: ({ more }) => [
    more === "other"
      ? "Il n'y a pas d'autre créneau libre à ce moment."
      : `Il n'y a rien plus ${more === "earlier" ? "tôt" : "tard"} ce jour-là.`,
    more === "other" ? "C'étaient tous les créneaux que j'avais." : `Je n'ai rien plus ${more === "earlier" ? "tôt" : "tard"} ce jour-là.`,
  ],
  tookDayAs: ({ day }) => [`J'ai compris le ${day}.`, `J'ai regardé le ${day}.`],
  suitsBetter: () => [
    "Aucun problème. Qu'est-ce qui vous conviendrait mieux ?",
    "D'accord, aucun de ceux-là. Qu'est-ce qui vous irait mieux ?",
  ],
  narrowDown: () => [
    "Prenez votre temps. Plutôt plus tôt, plus tard ou un autre jour ?",
    "Rien ne presse. Je peux regarder plus tôt, plus tard ou un autre jour.",
  ],

  legs: ({ lines }) => [`C'est-à-dire : ${list(lines.map(leg))}.`, `Cela donne : ${list(lines.map(leg))}.`],
  held: ({ day, time, who }) => [
    `Je vous garde ${time} le ${day} avec ${who}.`,
    `${time} le ${day} avec ${who} : c'est mis de côté pour vous.`,
  ],
  slotTaken: () => ["Désolée, ce créneau vient d'être pris.", "Pardon, quelqu'un a été plus rapide pour ce créneau."],
  offerOld: () => ["Cette proposition a expiré, j'ai donc regardé à nouveau.", "Ces créneaux dataient un peu, j'ai vérifié de nouveau."],
  askGuest: () => [
    "À quel nom, et à quel numéro ou e-mail pouvons-nous vous joindre ?",
    "Puis-je avoir votre nom, et un téléphone ou un e-mail ?",
  ],
  askName: () => ["Et à quel nom ?", "Quel est votre nom, s'il vous plaît ?"],
  askContact: ({ name }) => [
    `${name ? `Merci, ${name}. ` : ""}À quel numéro ou e-mail pouvons-nous vous joindre ?`,
    `${name ? `Parfait, ${name}. ` : ""}Un téléphone ou un e-mail, s'il vous plaît ?`,
  ],
  thanksFor: ({ name }) => [`Merci, ${name}.`, `Parfait, ${name}.`],
  gotContact: () => ["Merci, c'est noté.", "C'est noté, merci bien."],
  contactRefused: ({ field, given }) => {
    const it = given ? `« ${given} »` : "cela";
    if (field === "phone")
      return [
        `Je n'arrive pas à lire ${it} comme un numéro complet. Pouvez-vous le retaper ?`,
        `Il manque quelque chose à ${it} pour un numéro. Pouvez-vous vérifier ? Un e-mail convient aussi.`,
      ];
    if (field === "email")
      return [
        `Je n'arrive pas à lire ${it} comme une adresse. Elle ressemble à nom@example.com.`,
        `Il manque quelque chose à ${it} pour une adresse. Pouvez-vous vérifier ? Un téléphone convient aussi.`,
      ];
    return ["Pouvez-vous me redonner votre nom ?", `Je ne suis pas sûre que ${it} soit un nom. À quel nom, s'il vous plaît ?`];
  },
  whyContact: () => [
    "Il nous faut un moyen de vous joindre si quelque chose change. Un téléphone ou un e-mail suffit.",
    "C'est seulement pour que le salon puisse vous joindre au sujet de cette visite. Téléphone ou e-mail, au choix.",
  ],
  propose: () => ["Voici tout en un coup d'œil. Je réserve ?", "Regardez le récapitulatif. Je le réserve pour vous ?"],
  proposalOpen: () => ["Votre récapitulatif est prêt. Je réserve ?", "Je réserve ce qui figure sur la carte ?"],
  leaveOrPerson: () => [
    "Je laisse pour le moment, ou j'appelle quelqu'un ?",
    "Je peux en rester là, ou un collègue vous aide. Que préférez-vous ?",
  ],
  whatToChange: () => ["Rien n'est encore réservé. Que dois-je changer ?", "D'accord, je n'ai rien réservé. Que voulez-vous changer ?"],
  holdGone: () => ["Désolée, le créneau n'est plus gardé pour vous.", "Pardon, je ne pouvais garder ce créneau qu'un moment."],
  keepingIt: () => ["Rien ne presse. Je vous garde le créneau quelques minutes.", "Prenez un instant, le créneau reste à vous."],

  price: ({ service, lines }) => [priceLine(service, lines), priceLine(`Le prix pour ${service}`, lines)],
  priceByLevel: () => ["Le prix dépend du niveau de la personne.", "Les tarifs suivent le niveau de chacun."],
  whichPrice: () => ["De quelle prestation voulez-vous le prix ?", "Le prix de quelle prestation ?"],
  findATime: () => ["Je vous cherche un créneau ?", "Voulez-vous que je regarde les créneaux libres ?"],
  noFact: () => [
    "Je n'ai pas cette information du salon, et je préfère ne rien inventer.",
    "Le salon ne me l'a pas dit, et je ne veux pas deviner.",
  ],
  offerPerson: () => ["Quelqu'un de l'équipe peut vous le dire. Je l'appelle ?", "Je demande à une personne du salon ?"],

  handover: {
    "asked-for-person": () => ["Bien sûr. J'ai appelé une personne du salon.", "Volontiers. Quelqu'un de l'équipe est prévenu."],
    unsure: () => [
      "Je préfère ne pas deviner, j'ai donc appelé quelqu'un de l'équipe.",
      "Une personne fera cela mieux que moi, je l'ai prévenue.",
    ],
    health: () => ["J'ai demandé à une personne du salon de lire ceci.", "Quelqu'un du salon va regarder cela."],
    complaint: () => [
      "Je suis désolée, cela ne devrait pas arriver. Une personne qui peut arranger cela prend le relais.",
      "Je suis navrée de l'apprendre. J'ai transmis à quelqu'un qui peut y remédier.",
    ],
    "not-bookable-online": () => [
      "J'ai demandé à quelqu'un de l'équipe de l'organiser avec vous.",
      "Une personne de l'équipe va le prévoir avec vous.",
    ],
  },
  usual: () => [
    "Je ne vois pas vos visites passées ici. Dites-moi la prestation et avec qui, et je cherche.",
    "Vos visites précédentes ne me sont pas visibles. Dites-moi quoi et avec qui, et je regarde.",
  ],
  alreadyBooked: () => [
    "Votre visite est réservée ; les détails sont sur la carte ci-dessus.",
    "C'est réservé : tout est sur la carte ci-dessus.",
  ],
  personNext: () => ["La prochaine réponse viendra d'une personne.", "À partir d'ici, une personne vous répond."],
  emergency: ({ number }) => [
    `En cas de gêne pour respirer, de visage gonflé ou de forte douleur, appelez le ${number} tout de suite. Les secours d'abord.`,
    `Demandez de l'aide médicale maintenant : appelez le ${number} si vous respirez mal ou si le visage gonfle.`,
  ],
  noAdvice: () => ["Je ne peux pas donner de conseil de santé.", "Sur la santé, je ne peux pas vous conseiller."],

  buttons: {
    soonest: same("Dès que possible"),
    thisWeek: same("Cette semaine"),
    nextWeek: same("La semaine prochaine"),
    saturday: same("Samedi"),
    earlier: { label: "Plus tôt", say: "Avez-vous plus tôt ?" },
    later: { label: "Plus tard", say: "Avez-vous plus tard ?" },
    otherTimes: { label: "Autres créneaux", say: "Quels autres créneaux avez-vous ?" },
    anotherDay: same("Un autre jour"),
    someoneElse: { label: "Quelqu'un d'autre", say: "Quelqu'un d'autre est libre ?" },
    anyone: { label: "Peu importe", say: "Peu importe avec qui" },
    person: same("Parler à une personne"),
    bookVisit: { label: "Prendre rendez-vous", say: "Je voudrais prendre rendez-vous" },
    prices: { label: "Voir la carte", say: "Quelles prestations proposez-vous ?" },
    openingHours: { label: "Horaires", say: "Quels sont vos horaires ?" },
    leaveIt: { label: "Laisser tomber", say: "Laissez tomber" },
    untested: { label: "Pas encore de test", say: "Je n'ai pas encore fait le test cutané" },
    tryAgain: { label: "Réessayer", say: "Réessayez" },
  },
  meant: ({ label }) => `Je voulais dire ${label}`,
  bookService: ({ service }) => ({ label: "Chercher un créneau", say: `Réserver ${service}` }),
  withPractitioner: ({ name }) => ({ label: name, say: `Avec ${name}` }),

  ...factsIn("fr", "dès"),
};

function obstacle({ why, who, when, hours, reason, service, place }: Obstacle): Wordings {
  const on = when ? `le ${when}` : "à ce moment-là";
  const at = when && hours ? `à cette heure-là ${on}` : on;
  const because = reason ? ` (${reason})` : "";
  switch (why) {
    case "closed":
      return [`Nous sommes fermés ${at}${because}.`, `Le salon est fermé ${at}${because}.`];
    case "practitioner-off":
      return [`${who ?? "Personne"} ne travaille pas ${at}${because}.`, `${who ?? "L'équipe"} n'est pas là ${at}${because}.`];
    case "fully-booked":
      return who
        ? [`${who} n'a rien de libre ${at}.`, `${who} est au complet ${at}.`]
        : [`Nous n'avons rien de libre ${at}.`, `Nous sommes au complet ${at}.`];
    case "too-soon":
      return ["C'est trop tôt pour réserver.", "Le délai est trop court pour réserver."];
    case "too-far":
      return ["L'agenda n'est pas encore ouvert aussi loin.", "C'est plus loin que je ne peux réserver."];
    case "past":
      return ["Cette heure est déjà passée.", "C'est déjà passé, je crains."];
    case "preference":
      return place
        ? [
            `Pour ${service}, nous n'avons pas d'endroit comme cela, désolé.`,
            `Il n'y a pas d'endroit comme cela pour ${service}, je crains.`,
          ]
        : [`Pour ${service}, personne ne correspond à ce souhait, désolé.`, `Personne qui fasse ${service} ne correspond, je crains.`];
    case "patch-test":
      return ["C'est trop tôt : le test cutané doit venir avant.", "Le test cutané doit venir d'abord, c'est donc trop tôt."];
    case "nobody-performs-it":
      return who
        ? [`${who} ne fait pas ${service}.`, `${service} n'est pas fait par ${who}.`]
        : [`Personne ne fait ${service} en ce moment.`, `${service} n'est fait par personne pour l'instant.`];
  }
}

function leg({ service, who, time }: { service: string; who: string; time: string }): string {
  return `${service} avec ${who} à ${time}`;
}

function detail({ who, price, duration }: PriceWords): string {
  return `${who ? `avec ${who} ` : ""}${duration}, ${price}`;
}

function priceLine(subject: string, lines: PriceWords[]): string {
  return `${subject} : ${lines.map(({ who, price, duration }) => `${price}${who ? ` avec ${who}` : ""} (${duration})`).join(", ")}.`;
}
