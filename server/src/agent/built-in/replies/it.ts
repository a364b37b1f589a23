import { capital, factsIn, joined, same } from "./phrasing.ts";
import type { Obstacle, PriceWords, Replies, Wordings } from "./replies.ts";

const list = (items: string[]): string => joined(items, "e");

/** Italian. */
export const it: Replies = {
  language: "it",

  greeting: () => ["Ciao, è un piacere sentirti.", "Ciao e benvenuto nella chat."],
  youAreWelcome: () => ["Prego, figurati.", "È un piacere."],
  goodbye: () => ["A presto, buona giornata.", "Ciao, io sono qui quando cerchi un orario."],
  aBot: ({ assistant, salon }) => [
    `Sì, sono ${assistant}, un assistente IA e non una persona. Posso prenotare per te, e il team di ${salon} è vicino.`,
    `Sono un assistente IA, non una persona. Se preferisci, ti risponde qualcuno di ${salon}.`,
  ],
  whatICanDo: () => [
    "Su questo non posso aiutarti. Trovo orari, dico i prezzi e rispondo alle domande sul salone.",
    "Questo va oltre quello che so fare. Mi occupo di appuntamenti, prezzi e domande sul salone.",
  ],
  notUnderstood: () => ["Scusa, non ho capito bene.", "Non sono sicuro di aver capito."],
  buttonsOnly: () => ["Facciamola semplice: scegli una di queste risposte.", "Va bene una di queste? Può aiutarti anche una persona."],
  toolFailed: () => [
    "Mi dispiace, ora non riesco a leggere l'agenda del salone. Riprovo o chiamo una persona?",
    "Scusa, l'agenda non risponde in questo momento. Posso riprovare, oppure ti aiuta qualcuno del team.",
  ],
  noProblem: () => ["Nessun problema.", "Va bene così."],
  dropped: () => ["Fatto, non c'è nulla di prenotato.", "Ho lasciato andare tutto, non è prenotato nulla."],
  noted: () => ["L'ho annotato per il salone.", "Lo lascio scritto al team."],
  anythingElse: () => ["Posso fare altro per te?", "Ti serve altro?"],

  askService: () => ["Che cosa vorresti fare?", "Per quale servizio cerchi un appuntamento?"],
  askWhichService: ({ words }) => [
    words ? `Per "${words}" abbiamo più opzioni. Quale preferisci?` : "Quale preferisci?",
    "Quale si avvicina di più?",
  ],
  tooManyToShow: () => ["C'è altro nel listino: puoi dirlo anche a parole tue.", "Se non c'è, descrivimelo pure."],
  describeChoice: ({ name, description }) => `${name}: ${description}`,
  unknownService: ({ words }) => [`Mi dispiace, non offriamo ${words}.`, `${capital(words)}: da noi non si fa, mi dispiace.`],
  helpChoose: ({ names }) => [
    `Ti aiuto volentieri a scegliere. Ci sono ${list(names)}. Che cosa ti andrebbe?`,
    `Troviamo qualcosa per te. Abbiamo ${list(names)}. Che cosa ti ispira?`,
  ],
  fitting: () => ["Mi viene in mente questo.", "Questo potrebbe fare per te."],
  thereIs: ({ names }) => [`Quello che abbiamo: ${list(names)}.`, `Nel nostro listino ci sono ${list(names)}.`],
  consultationFirst: ({ service }) => [
    `${service} comincia con una consulenza con il team, quindi non posso prenotarlo subito. Chiamo una persona?`,
    `Per ${service} se ne parla prima con qualcuno del team. Vuoi che lo avvisi?`,
  ],
  listed: ({ names }) => list(names),
  tooManyGuests: ({ most }) => [
    `Per più di ${most} persone gli orari li organizza una collega. La chiamo?`,
    `Un gruppo di più di ${most} lo organizza una collega. Vuole che la faccia venire?`,
  ],
  tooYoung: ({ service, from }) => [
    `${service} si fa solo dai ${from} anni. Una collega può dire che cosa è possibile.`,
    `Mi dispiace, ${service} si fa dai ${from} anni. Chiedo a una collega che cosa andrebbe bene?`,
  ],
  unsureService: ({ service }) => [`Ho capito ${service}.`, `L'ho letto come ${service}.`],

  askDay: ({ service }) => ["Che giorno ti va bene?", service ? `Quando vorresti venire per ${service}?` : "Quando vorresti venire?"],
  dayUnknown: ({ words }) => [
    `Non so che giorno sia "${words}". Per esempio: "venerdì pomeriggio".`,
    `Non riesco a leggere "${words}" come un giorno. Prova con "martedì alle 15".`,
  ],
  unknownPractitioner: ({ name }) => [`Mi dispiace, nel team non c'è ${name}.`, `Qui non trovo nessuno che si chiami ${name}.`],
  askWho: () => ["Con chi vorresti venire?", "Chi preferisci?"],
  whoDoes: ({ service, names }) => [`Per ${service} ci sono ${list(names)}.`, `${service} si fa con ${joined(names, "o")}.`],
  ourTeam: ({ names }) => [`Il nostro team: ${list(names)}.`, `Nel team ci sono ${list(names)}.`],
  practitionerLevel: ({ name, level }) => `${name} (${level})`,

  offer: ({ who, day, count }) => {
    const times = count === 1 ? "questo orario" : "questi orari";
    if (who && day) return [`${who} ha ${times} ${day}.`, `Per ${day}, ${who} ha ${times} per te.`];
    if (who) return [`${who} ha ${times} per te.`, `Qui sotto c'è il primo posto libero con ${who}.`];
    if (day) return [`Per ${day} posso offrirti ${times}.`, `Per ${day} ci sono ${times}.`];
    return [`Posso offrirti ${times}.`, "Qui sotto ci sono i primi posti liberi."];
  },
  details: ({ service, lines }) => [`${service}: ${lines.map(detail).join("; ")}.`, `Per ${service} sono ${lines.map(detail).join("; ")}.`],
  whichTime: ({ count }) => (count === 1 ? ["Ti va bene?", "Può andare?"] : ["Quale ti va meglio?", "Quale preferisci?"]),
  patchTest: () => [
    "Può servire prima un test allergico: la regola è nel riepilogo.",
    "Forse serve un test allergico prima; il riepilogo dice quando.",
  ],
  testFirst: ({ hours }) => [
    `Prima c'è il test cutaneo, almeno ${hours} ore prima: questi orari lasciano il tempo.`,
    `Questi orari lasciano le ${hours} ore che servono per il test cutaneo.`,
  ],
  stepFirst: ({ step, service, day, time }) => [
    `Prima di ${service} c'è ${step}. Prenotiamo quello per primo; poi ${service} potrebbe essere ${day} alle ${time}.`,
    `Prima ${step} e poi ${service}, per esempio ${day} alle ${time}. Cominciamo dal primo.`,
  ],
  guardian: ({ below }) => [
    `Sotto i ${below} anni serve il consenso scritto di un genitore o tutore.`,
    `Chi ha meno di ${below} anni porta il consenso scritto di un genitore o tutore.`,
  ],
  deposit: ({ amount }) => [
    `È richiesto un acconto di ${amount}; il riepilogo lo spiega.`,
    `Serve un acconto di ${amount}: la regola è nel riepilogo.`,
  ],
  stillFree: () => ["Gli orari che ti ho mostrato sono ancora lì.", "Puoi ancora scegliere uno degli orari qui sopra."],
  notAt: ({ time }) => [`Alle ${time} precise non c'è posto.`, `Proprio alle ${time} è occupato.`],
  obstacle,
  nearest: ({ who, day }) => {
    if (day) return [`Il più vicino${who ? ` con ${who}` : ""} è ${day}.`, `Il primo posto libero${who ? ` con ${who}` : ""} è ${day}.`];
    return ["I più vicini sono qui sotto.", "Questi sono gli orari più vicini."];
  },
  othersFree: ({ names }) => [
    `All'orario che chiedevi può ${joined(names, "o")}.`,
    `Nello stesso momento c'è posto con ${joined(names, "o")}.`,
  ],
  nothingNear: () => [
    "Non vedo nulla di libero nemmeno lì vicino. Guardiamo un altro giorno?",
    "Non c'è nulla di libero lì vicino. Proviamo un altro giorno?",
  ],
  noMoreTimes: ({ more }) => [
    more === "other" ? "Lì non ci sono altri orari liberi." : `Quel giorno non c'è niente ${more === "earlier" ? "prima" : "più tardi"}.`,
    more === "other"
      ? "Questi erano tutti gli orari che ho."
      : `${more === "earlier" ? "Prima" : "Più tardi"}, quel giorno, non ho niente.`,
  ],
  tookDayAs: ({ day }) => [`Ho capito ${day}.`, `Ho guardato ${day}.`],
  suitsBetter: () => ["Nessun problema. Che cosa ti andrebbe meglio?", "Va bene, nessuno di questi. Che cosa preferiresti?"],
  narrowDown: () => ["Fai con calma. Meglio prima, dopo o un altro giorno?", "Senza fretta. Posso guardare prima, dopo o un altro giorno."],

  legs: ({ lines }) => [`Cioè: ${list(lines.map(leg))}.`, `Ecco come: ${list(lines.map(leg))}.`],
  held: ({ day, time, who }) => [
    `Ti tengo ${day} alle ${time} con ${who}.`,
    `${capital(day)} alle ${time} con ${who} è messo da parte per te.`,
  ],
  slotTaken: () => ["Mi dispiace, quell'orario è appena stato preso.", "Peccato, qualcuno è stato più veloce."],
  offerOld: () => ["Quella proposta è scaduta, così ho guardato di nuovo.", "Gli orari erano di un po' fa, ho ricontrollato."],
  askGuest: () => ["A che nome, e a quale telefono o e-mail ti raggiungiamo?", "Mi lasci il nome e un telefono o un'e-mail?"],
  askName: () => ["E a che nome?", "Mi dici il tuo nome?"],
  askContact: ({ name }) => [
    `${name ? `Grazie, ${name}. ` : ""}A quale telefono o e-mail ti raggiungiamo?`,
    `${name ? `Perfetto, ${name}. ` : ""}Mi lasci un telefono o un'e-mail?`,
  ],
  thanksFor: ({ name }) => [`Grazie, ${name}.`, `Perfetto, ${name}.`],
  gotContact: () => ["Grazie, ce l'ho.", "Annotato, grazie."],
  contactRefused: ({ field, given }) => {
    const shown = given ? `"${given}"` : "quello";
    if (field === "phone")
      return [
        `Non riesco a leggere ${shown} come un numero completo. Lo riscrivi con il prefisso?`,
        `A ${shown} manca qualcosa per essere un numero. Lo controlli? Va bene anche un'e-mail.`,
      ];
    if (field === "email")
      return [
        `Non riesco a leggere ${shown} come e-mail. Dovrebbe essere come nome@example.com.`,
        `A ${shown} manca qualcosa per essere un'e-mail. La controlli? Va bene anche un telefono.`,
      ];
    return ["Mi ripeti il nome, per favore?", `Non sono sicuro che ${shown} sia un nome. A che nome?`];
  },
  whyContact: () => [
    "Ci serve un modo per avvisarti se cambia qualcosa. Basta un telefono o un'e-mail.",
    "Serve solo al salone per avvisarti su questa visita. Va bene un telefono o un'e-mail.",
  ],
  propose: () => ["Ecco tutto insieme. Prenoto?", "Dai un'occhiata al riepilogo. Lo prenoto?"],
  proposalOpen: () => ["Il riepilogo è pronto. Prenoto?", "Prenoto quello che c'è sulla scheda?"],
  leaveOrPerson: () => [
    "Lasciamo stare per ora, o chiamo una persona?",
    "Posso lasciare perdere, oppure ti aiuta qualcuno del team. Che cosa preferisci?",
  ],
  whatToChange: () => ["Non è ancora prenotato nulla. Che cosa cambio?", "Va bene, non ho prenotato. Che cosa vuoi cambiare?"],
  holdGone: () => ["Mi dispiace, non potevo tenere quell'orario più a lungo.", "Purtroppo il tempo per tenerti quell'orario è finito."],
  keepingIt: () => ["Senza fretta. Ti tengo l'orario per qualche minuto.", "Fai con calma, l'orario resta tuo ancora un po'."],

  price: ({ service, lines }) => [priceLine(service, lines), priceLine(`Il prezzo per ${service}`, lines)],
  priceByLevel: () => ["Il prezzo dipende dal livello di chi lo fa.", "I prezzi seguono il livello della persona."],
  whichPrice: () => ["Di quale servizio vuoi sapere il prezzo?", "Il prezzo di quale servizio?"],
  findATime: () => ["Ti cerco un orario?", "Vuoi che guardi gli orari liberi?"],
  noFact: () => [
    "Non ho questo dato dal salone e preferisco non inventarlo.",
    "Il salone non me l'ha detto, e non voglio tirare a indovinare.",
  ],
  offerPerson: () => ["Qualcuno del team lo sa. Lo chiamo?", "Chiedo a una persona del salone?"],

  handover: {
    "asked-for-person": () => ["Certo. Ho chiamato una persona del salone.", "Volentieri. Ho avvisato qualcuno del team."],
    unsure: () => [
      "Preferisco non tirare a indovinare, così ho chiamato qualcuno del team.",
      "Una persona lo farà meglio di me, così l'ho avvisata.",
    ],
    health: () => ["Ho chiesto a una persona del salone di leggere.", "Qualcuno del salone ci guarda subito."],
    complaint: () => [
      "Mi dispiace, non dovrebbe andare così. L'ho passato a una persona che può rimediare.",
      "Mi dispiace molto. Se ne occupa ora qualcuno che può risolvere.",
    ],
    "not-bookable-online": () => ["Ho chiesto a qualcuno del team di organizzarlo con te.", "Una persona del team lo pianifica con te."],
  },
  usual: () => [
    "Da qui non vedo le visite passate. Dimmi che cosa e con chi, e cerco un orario.",
    "Le tue visite precedenti non le vedo. Dimmi il servizio e la persona, e guardo.",
  ],
  alreadyBooked: () => [
    "La tua visita è prenotata; i dettagli sono nella scheda qui sopra.",
    "È prenotato: trovi tutto nella scheda qui sopra.",
  ],
  personNext: () => ["La prossima risposta arriva da una persona.", "Da qui in poi ti risponde una persona."],
  emergency: ({ number }) => [
    `Se qualcuno respira male, ha il viso gonfio o un forte dolore, chiama subito il ${number}. Prima l'aiuto medico.`,
    `Cerca subito aiuto medico: chiama il ${number} se si respira male, il viso si gonfia o il dolore è forte.`,
  ],
  noAdvice: () => ["Non posso dare consigli sulla salute.", "Sulla salute non posso consigliarti."],

  buttons: {
    soonest: { label: "Il prima possibile", say: "Il prima possibile, per favore" },
    thisWeek: same("Questa settimana"),
    nextWeek: same("La prossima settimana"),
    saturday: same("Sabato"),
    earlier: { label: "Prima", say: "C'è qualcosa prima?" },
    later: { label: "Più tardi", say: "C'è qualcosa più tardi?" },
    otherTimes: { label: "Altri orari", say: "Quali altri orari ci sono?" },
    anotherDay: same("Un altro giorno"),
    someoneElse: { label: "Qualcun altro", say: "C'è qualcun altro libero?" },
    anyone: { label: "Chiunque", say: "Va bene chiunque" },
    person: same("Parlare con una persona"),
    bookVisit: { label: "Prenota", say: "Vorrei prenotare" },
    prices: { label: "Vedi il listino", say: "Che servizi offrite?" },
    openingHours: { label: "Orari di apertura", say: "Quando siete aperti?" },
    leaveIt: { label: "Lascia stare", say: "Lascia stare" },
    untested: { label: "Nessun test ancora", say: "Non ho ancora fatto il test cutaneo" },
    tryAgain: { label: "Riprova", say: "Riprova" },
  },
  meant: ({ label }) => `Intendevo ${label}`,
  bookService: ({ service }) => ({ label: "Cerca un orario", say: `Prenota ${service}` }),
  withPractitioner: ({ name }) => ({ label: name, say: `Con ${name}` }),

  ...factsIn("it", "da"),
};

function obstacle({ why, who, when, hours, reason, service, place }: Obstacle): Wordings {
  const on = when ?? "allora";
  const at = when && hours ? `a quell'ora ${on}` : on;
  const because = reason ? ` (${reason})` : "";
  switch (why) {
    case "closed":
      return [`Siamo chiusi ${at}${because}.`, `Il salone è chiuso ${at}${because}.`];
    case "practitioner-off":
      return [`${who ?? "Nessuno"} non lavora ${at}${because}.`, `${who ?? "Il team"} non c'è ${at}${because}.`];
    case "fully-booked":
      return who
        ? [`${who} non ha nulla di libero ${at}.`, `${who} è al completo ${at}.`]
        : [`Non abbiamo nulla di libero ${at}.`, `Siamo al completo ${at}.`];
    case "too-soon":
      return ["È troppo presto per prenotarlo.", "Con così poco anticipo non posso prenotare."];
    case "too-far":
      return ["L'agenda non è ancora aperta così avanti.", "È più avanti di quanto possa prenotare."];
    case "past":
      return ["Quell'orario è già passato.", "È già passato, temo."];
    case "preference":
      return place
        ? [`Per ${service} non abbiamo un posto così, mi dispiace.`, `Non c'è un posto così per ${service}, temo.`]
        : [`Per ${service} non abbiamo nessuno così, mi dispiace.`, `Nessuno che faccia ${service} corrisponde, temo.`];
    case "patch-test":
      return ["È troppo presto: prima serve il test cutaneo.", "Prima serve il test cutaneo, quindi è troppo presto."];
    case "nobody-performs-it":
      return who
        ? [`${who} non fa ${service}.`, `${service} non rientra in quello che fa ${who}.`]
        : [`In questo momento nessuno fa ${service}.`, `${service} ora non lo fa nessuno.`];
  }
}

function leg({ service, who, time }: { service: string; who: string; time: string }): string {
  return `${service} con ${who} alle ${time}`;
}

function detail({ who, price, duration }: PriceWords): string {
  return `${who ? `con ${who} ` : ""}${duration}, ${price}`;
}

function priceLine(subject: string, lines: PriceWords[]): string {
  return `${subject}: ${lines.map(({ who, price, duration }) => `${price}${who ? ` con ${who}` : ""} (${duration})`).join(", ")}.`;
}
