import type { Language } from "../../../understanding/languages/language-pack.ts";
import type { ChangeWords } from "./change-words.ts";

/** The words about what is booked already, in the languages beside English. */
export const changeWordsElsewhere: Readonly<Record<Exclude<Language, "en">, ChangeWords>> = {
  de: {
    prove: [
      "Gern. Damit niemand anderes daran kommt, geben Sie bitte die Telefonnummer oder E-Mail Ihrer Buchung in die Karte ein: Ein Code kommt dorthin, dann geht es weiter.",
      "Natürlich. Zuerst sehe ich nach, dass Sie es sind: Telefonnummer oder E-Mail der Buchung in die Karte eingeben, dann kommt ein Code.",
    ],
    proveStill: [
      "Dafür brauche ich noch Telefonnummer oder E-Mail Ihrer Buchung, in der Karte oben.",
      "Sobald der Code in der Karte oben steht, machen wir weiter.",
    ],
    useTheCard: [
      "Bitte geben Sie das in der Karte oben ein, nicht hier im Chat: Dort bleibt es unter uns.",
      "Das gehört in die Karte oben, wo es sonst niemand liest. Bitte geben Sie es dort ein.",
    ],
    shown: ({ count }) =>
      count === 1 ? ["Das haben Sie gebucht.", "Hier ist Ihr Termin."] : ["Das sind Ihre Termine.", "Das haben Sie gebucht."],
    whichOne: ["Welchen meinen Sie?", "Um welchen geht es?"],
    notAmongThem: ["Den finde ich unter Ihren Terminen nicht.", "So einen Termin haben Sie nicht."],
    nothingFound: [
      "Unter diesem Kontakt finde ich nichts, was noch kommt. Vielleicht steht es unter einer anderen Nummer oder E-Mail. Soll ich jemanden dazuholen?",
      "Zu diesem Kontakt ist nichts mehr gebucht. War es eine andere Nummer oder E-Mail? Ein Mensch kann nachsehen: Soll ich jemanden holen?",
    ],
    past: [
      "Dieser Termin hat schon begonnen oder ist vorbei, darum kümmert sich ein Mensch. Soll ich jemanden dazuholen?",
      "Was schon begonnen hat, entscheidet ein Mensch. Soll ich jemanden holen?",
    ],
    moveWhen: ({ service, day, time }) => [
      `Ihr Termin (${service}) ist am ${day} um ${time}. Wann möchten Sie stattdessen kommen?`,
      `Im Moment ist ${service} am ${day} um ${time} eingetragen. Welcher Tag oder welche Zeit passt besser?`,
    ],
    confirmMove: [
      "Hier ist alles auf einen Blick. Soll ich ihn verlegen?",
      "Bitte sehen Sie sich die Karte an. Soll ich den Termin dorthin legen?",
    ],
    confirmCancel: ({ fee }) =>
      fee === null
        ? ["Das würde abgesagt; es kostet nichts. Soll ich absagen?", "Absagen ist jetzt kostenlos. Soll ich absagen, was die Karte zeigt?"]
        : [
            `Das würde abgesagt. Jetzt kostet es ${fee}. Soll ich absagen?`,
            `Absagen kostet jetzt ${fee}, wie die Karte zeigt. Soll ich absagen?`,
          ],
    cardOpen: ["Soll ich tun, was die Karte zeigt?", "Die Karte wartet noch auf Sie. Soll ich weitermachen?"],
    kept: ["In Ordnung, es ändert sich nichts.", "Gut, ich habe alles gelassen, wie es ist."],
    whatNext: ["Möchten Sie ihn verschieben oder absagen?", "Soll ich etwas verschieben oder absagen?"],
    move: { label: "Verschieben", say: "Ich möchte ihn verschieben" },
    cancel: { label: "Absagen", say: "Ich möchte den Termin absagen" },
    another: { label: "Anderer Termin", say: "Ich meine einen anderen Termin" },
  },
  es: {
    prove: [
      "Claro. Para que nadie más pueda tocarla, escriba en la tarjeta el teléfono o correo con que reservó: llegará un código y seguimos.",
      "Por supuesto. Primero compruebo que es usted: escriba en la tarjeta el teléfono o correo de la reserva y llegará un código.",
    ],
    proveStill: [
      "Para eso me falta el teléfono o correo con que reservó, en la tarjeta de arriba.",
      "Seguimos en cuanto el código esté en la tarjeta de arriba.",
    ],
    useTheCard: [
      "Por favor, escríbalo en la tarjeta de arriba, no en el chat: allí queda entre nosotros.",
      "Eso va en la tarjeta de arriba, donde nadie más lo lee. Escríbalo allí, por favor.",
    ],
    shown: ({ count }) =>
      count === 1 ? ["Esto es lo que tiene reservado.", "Aquí está su cita."] : ["Estas son sus citas.", "Esto es lo que tiene reservado."],
    whichOne: ["¿Cuál de ellas?", "¿De cuál se trata?"],
    notAmongThem: ["No encuentro esa entre sus citas.", "No tiene ninguna cita así."],
    nothingFound: [
      "No encuentro nada reservado de ahora en adelante con ese contacto. Quizá esté con otro teléfono o correo. ¿Aviso a una persona?",
      "Con ese contacto no hay nada por venir. ¿Era otro teléfono o correo? Una persona puede mirarlo: ¿la aviso?",
    ],
    past: [
      "Esa visita ya ha empezado o terminado, así que la atiende una persona. ¿La aviso?",
      "Lo que ya ha empezado lo decide una persona. ¿Aviso a alguien?",
    ],
    moveWhen: ({ service, day, time }) => [
      `Su cita (${service}) es el ${day} a las ${time}. ¿Cuándo prefiere venir?`,
      `Ahora mismo ${service} está el ${day} a las ${time}. ¿Qué día u hora le viene mejor?`,
    ],
    confirmMove: ["Aquí está el cambio. ¿Lo hago?", "Mire la tarjeta, por favor. ¿La cambio a esa hora?"],
    confirmCancel: ({ fee }) =>
      fee === null
        ? ["Esto es lo que se cancelaría; no cuesta nada. ¿La cancelo?", "Cancelar ahora es gratis. ¿Cancelo lo que muestra la tarjeta?"]
        : [
            `Esto es lo que se cancelaría. Ahora cuesta ${fee}. ¿La cancelo?`,
            `Cancelar ahora cuesta ${fee}, como muestra la tarjeta. ¿La cancelo?`,
          ],
    cardOpen: ["¿Hago lo que muestra la tarjeta?", "La tarjeta le sigue esperando. ¿Sigo adelante?"],
    kept: ["De acuerdo, no cambia nada.", "Bien, lo he dejado todo como está."],
    whatNext: ["¿Quiere cambiarla o cancelarla?", "¿Cambio o cancelo algo?"],
    move: { label: "Cambiarla", say: "Quiero cambiar mi cita" },
    cancel: { label: "Cancelarla", say: "Quiero cancelar mi cita" },
    another: { label: "Otra cita", say: "Me refiero a otra cita" },
  },
  fr: {
    prove: [
      "Bien sûr. Pour que personne d’autre n’y touche, indiquez sur la carte le téléphone ou l’e-mail de la réservation : un code y arrive, puis on continue.",
      "Volontiers. Je vérifie d’abord que c’est vous : le téléphone ou l’e-mail de la réservation sur la carte, et un code y arrive.",
    ],
    proveStill: [
      "Il me faut encore le téléphone ou l’e-mail de la réservation, sur la carte ci-dessus.",
      "On continue dès que le code est saisi sur la carte ci-dessus.",
    ],
    useTheCard: [
      "Merci de le saisir sur la carte ci-dessus, pas ici dans le chat : là, cela reste entre nous.",
      "Cela se met sur la carte ci-dessus, où personne d’autre ne le lit. Saisissez-le là, s’il vous plaît.",
    ],
    shown: ({ count }) =>
      count === 1
        ? ["Voici ce que vous avez réservé.", "Voici votre rendez-vous."]
        : ["Voici vos rendez-vous.", "Voici ce que vous avez réservé."],
    whichOne: ["Lequel voulez-vous dire ?", "Duquel s’agit-il ?"],
    notAmongThem: ["Je ne trouve pas celui-là parmi vos rendez-vous.", "Vous n’avez pas de rendez-vous comme celui-là."],
    nothingFound: [
      "Je ne trouve rien à venir pour ce contact. C’est peut-être sous un autre téléphone ou e-mail. Voulez-vous que j’appelle une personne ?",
      "Rien n’est réservé pour la suite sous ce contact. Était-ce un autre téléphone ou e-mail ? Une personne peut regarder : je l’appelle ?",
    ],
    past: [
      "Ce rendez-vous a déjà commencé ou est passé, une personne s’en occupe. Je l’appelle ?",
      "Ce qui a commencé, c’est une personne qui en décide. J’appelle quelqu’un ?",
    ],
    moveWhen: ({ service, day, time }) => [
      `Votre rendez-vous (${service}) est le ${day} à ${time}. Quand préférez-vous venir ?`,
      `Pour l’instant, ${service} est le ${day} à ${time}. Quel jour ou quelle heure vous irait mieux ?`,
    ],
    confirmMove: ["Voici le changement. Je le déplace ?", "Regardez la carte, s’il vous plaît. Je le déplace là ?"],
    confirmCancel: ({ fee }) =>
      fee === null
        ? [
            "Voici ce qui serait annulé ; cela ne coûte rien. Je l’annule ?",
            "Annuler est gratuit maintenant. J’annule ce que montre la carte ?",
          ]
        : [
            `Voici ce qui serait annulé. Maintenant, cela coûte ${fee}. Je l’annule ?`,
            `Annuler maintenant coûte ${fee}, comme le montre la carte. Je l’annule ?`,
          ],
    cardOpen: ["Je fais ce que montre la carte ?", "La carte vous attend encore. Je continue ?"],
    kept: ["D’accord, rien ne change.", "Bien, j’ai tout laissé tel quel."],
    whatNext: ["Voulez-vous le déplacer ou l’annuler ?", "Je déplace ou j’annule quelque chose ?"],
    move: { label: "Déplacer", say: "Je voudrais déplacer mon rendez-vous" },
    cancel: { label: "Annuler", say: "Je voudrais annuler mon rendez-vous" },
    another: { label: "Un autre", say: "Je parle d’un autre rendez-vous" },
  },
  it: {
    prove: [
      "Certo. Perché nessun altro possa toccarlo, scriva nella scheda il telefono o l’e-mail della prenotazione: arriva un codice e andiamo avanti.",
      "Volentieri. Prima verifico che sia lei: il telefono o l’e-mail della prenotazione nella scheda, e arriva un codice.",
    ],
    proveStill: [
      "Mi serve ancora il telefono o l’e-mail della prenotazione, nella scheda qui sopra.",
      "Andiamo avanti appena il codice è nella scheda qui sopra.",
    ],
    useTheCard: [
      "Per favore lo scriva nella scheda qui sopra, non qui in chat: lì resta tra noi.",
      "Questo va nella scheda qui sopra, dove nessun altro lo legge. Lo scriva lì, per favore.",
    ],
    shown: ({ count }) =>
      count === 1
        ? ["Questo è quello che ha prenotato.", "Ecco il suo appuntamento."]
        : ["Questi sono i suoi appuntamenti.", "Ecco quello che ha prenotato."],
    whichOne: ["Quale intende?", "Di quale si tratta?"],
    notAmongThem: ["Non lo trovo tra i suoi appuntamenti.", "Non ha un appuntamento così."],
    nothingFound: [
      "Per quel contatto non trovo nulla in programma. Forse è sotto un altro telefono o un’altra e-mail. Chiamo una persona?",
      "Con quel contatto non c’è nulla in arrivo. Era un altro telefono o un’altra e-mail? Una persona può guardare: la chiamo?",
    ],
    past: [
      "Quella visita è già iniziata o finita, se ne occupa una persona. La chiamo?",
      "Ciò che è iniziato lo decide una persona. Chiamo qualcuno?",
    ],
    moveWhen: ({ service, day, time }) => [
      `Il suo appuntamento (${service}) è ${day} alle ${time}. Quando preferisce venire?`,
      `Al momento ${service} è ${day} alle ${time}. Che giorno o che ora le va meglio?`,
    ],
    confirmMove: ["Ecco lo spostamento. Lo faccio?", "Guardi la scheda, per favore. Lo sposto lì?"],
    confirmCancel: ({ fee }) =>
      fee === null
        ? ["Questo verrebbe annullato; non costa nulla. Lo annullo?", "Annullare ora è gratis. Annullo quello che mostra la scheda?"]
        : [`Questo verrebbe annullato. Ora costa ${fee}. Lo annullo?`, `Annullare ora costa ${fee}, come mostra la scheda. Lo annullo?`],
    cardOpen: ["Faccio quello che mostra la scheda?", "La scheda la aspetta ancora. Procedo?"],
    kept: ["Va bene, non cambia nulla.", "Bene, ho lasciato tutto com’è."],
    whatNext: ["Vuole spostarlo o annullarlo?", "Sposto o annullo qualcosa?"],
    move: { label: "Spostare", say: "Vorrei spostare il mio appuntamento" },
    cancel: { label: "Annullare", say: "Vorrei annullare il mio appuntamento" },
    another: { label: "Un altro", say: "Intendo un altro appuntamento" },
  },
  pt: {
    prove: [
      "Claro. Para que mais ninguém lhe mexa, escreva no cartão o telefone ou e-mail da marcação: chega lá um código e continuamos.",
      "Com certeza. Primeiro confirmo que é você: o telefone ou e-mail da marcação no cartão, e chega um código.",
    ],
    proveStill: [
      "Para isso ainda preciso do telefone ou e-mail da marcação, no cartão acima.",
      "Continuamos assim que o código estiver no cartão acima.",
    ],
    useTheCard: [
      "Por favor, escreva isso no cartão acima, não aqui no chat: lá fica entre nós.",
      "Isso vai no cartão acima, onde mais ninguém o lê. Escreva-o lá, por favor.",
    ],
    shown: ({ count }) =>
      count === 1 ? ["É isto que tem marcado.", "Aqui está a sua marcação."] : ["Estas são as suas marcações.", "É isto que tem marcado."],
    whichOne: ["Qual delas?", "De qual se trata?"],
    notAmongThem: ["Não encontro essa entre as suas marcações.", "Não tem nenhuma marcação assim."],
    nothingFound: [
      "Não encontro nada marcado daqui em diante com esse contacto. Talvez esteja com outro telefone ou e-mail. Chamo uma pessoa?",
      "Com esse contacto não há nada por vir. Era outro telefone ou e-mail? Uma pessoa pode ver: chamo-a?",
    ],
    past: [
      "Essa visita já começou ou já passou, por isso trata dela uma pessoa. Chamo-a?",
      "O que já começou é uma pessoa que decide. Chamo alguém?",
    ],
    moveWhen: ({ service, day, time }) => [
      `A sua marcação (${service}) é ${day} às ${time}. Quando prefere vir?`,
      `Neste momento ${service} está marcado para ${day} às ${time}. Que dia ou hora lhe dá mais jeito?`,
    ],
    confirmMove: ["Aqui está a mudança. Faço-a?", "Veja o cartão, por favor. Mudo para aí?"],
    confirmCancel: ({ fee }) =>
      fee === null
        ? ["Isto seria cancelado; não custa nada. Cancelo?", "Cancelar agora é grátis. Cancelo o que o cartão mostra?"]
        : [`Isto seria cancelado. Agora custa ${fee}. Cancelo?`, `Cancelar agora custa ${fee}, como mostra o cartão. Cancelo?`],
    cardOpen: ["Faço o que o cartão mostra?", "O cartão ainda espera por si. Avanço?"],
    kept: ["Está bem, nada muda.", "Muito bem, deixei tudo como está."],
    whatNext: ["Quer mudá-la ou cancelá-la?", "Mudo ou cancelo alguma coisa?"],
    move: { label: "Mudar", say: "Quero remarcar a minha marcação" },
    cancel: { label: "Cancelar", say: "Quero cancelar a minha marcação" },
    another: { label: "Outra", say: "Refiro-me a outra marcação" },
  },
  nl: {
    prove: [
      "Natuurlijk. Zodat niemand anders erbij kan, vult u het telefoonnummer of e-mailadres van uw boeking in op de kaart: daar komt een code, en dan gaan we verder.",
      "Graag. Eerst kijk ik of u het bent: het telefoonnummer of e-mailadres van de boeking op de kaart, en er komt een code.",
    ],
    proveStill: [
      "Daarvoor heb ik nog het telefoonnummer of e-mailadres van uw boeking nodig, op de kaart hierboven.",
      "We gaan verder zodra de code op de kaart hierboven staat.",
    ],
    useTheCard: [
      "Vul dat alstublieft in op de kaart hierboven, niet hier in de chat: daar blijft het onder ons.",
      "Dat hoort op de kaart hierboven, waar niemand anders het leest. Vul het daar in, alstublieft.",
    ],
    shown: ({ count }) =>
      count === 1 ? ["Dit hebt u geboekt.", "Hier is uw afspraak."] : ["Dit zijn uw afspraken.", "Dit hebt u geboekt."],
    whichOne: ["Welke bedoelt u?", "Om welke gaat het?"],
    notAmongThem: ["Die vind ik niet bij uw afspraken.", "Zo’n afspraak hebt u niet."],
    nothingFound: [
      "Op dat contact vind ik niets wat nog komt. Misschien staat het op een ander nummer of e-mailadres. Zal ik iemand erbij halen?",
      "Er staat niets meer op dat contact. Was het een ander nummer of e-mailadres? Een medewerker kan kijken: zal ik iemand roepen?",
    ],
    past: [
      "Die afspraak is al begonnen of voorbij, dus daar gaat een medewerker over. Zal ik iemand erbij halen?",
      "Over wat al begonnen is, beslist een medewerker. Zal ik iemand roepen?",
    ],
    moveWhen: ({ service, day, time }) => [
      `Uw afspraak (${service}) is op ${day} om ${time}. Wanneer wilt u liever komen?`,
      `Nu staat ${service} op ${day} om ${time}. Welke dag of tijd past beter?`,
    ],
    confirmMove: ["Hier staat alles bij elkaar. Zal ik hem verzetten?", "Kijk even op de kaart. Zal ik de afspraak daarheen verzetten?"],
    confirmCancel: ({ fee }) =>
      fee === null
        ? [
            "Dit zou geannuleerd worden; het kost niets. Zal ik annuleren?",
            "Annuleren is nu gratis. Zal ik annuleren wat de kaart laat zien?",
          ]
        : [
            `Dit zou geannuleerd worden. Nu kost dat ${fee}. Zal ik annuleren?`,
            `Annuleren kost nu ${fee}, zoals de kaart laat zien. Zal ik annuleren?`,
          ],
    cardOpen: ["Zal ik doen wat de kaart laat zien?", "De kaart wacht nog op u. Zal ik doorgaan?"],
    kept: ["Prima, er verandert niets.", "Goed, ik heb alles gelaten zoals het is."],
    whatNext: ["Wilt u hem verzetten of annuleren?", "Zal ik iets verzetten of annuleren?"],
    move: { label: "Verzetten", say: "Ik wil mijn afspraak verzetten" },
    cancel: { label: "Annuleren", say: "Ik wil mijn afspraak annuleren" },
    another: { label: "Een andere", say: "Ik bedoel een andere afspraak" },
  },
};
