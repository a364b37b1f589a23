import { capital, factsIn, joined, same } from "./phrasing.ts";
import type { Obstacle, PriceWords, Replies, Wordings } from "./replies.ts";

const list = (items: string[]): string => joined(items, "und");

/** German. */
export const de: Replies = {
  language: "de",

  greeting: () => ["Hallo, schön, dass Sie schreiben.", "Guten Tag und willkommen."],
  youAreWelcome: () => ["Gern geschehen.", "Sehr gern."],
  goodbye: () => ["Bis bald und einen schönen Tag.", "Auf Wiedersehen. Ich bin da, wenn Sie einen Termin brauchen."],
  aBot: ({ assistant, salon }) => [
    `Ja, ich bin ${assistant}, ein KI-Assistent und kein Mensch. Ich kann für Sie buchen, und das Team von ${salon} ist nicht weit.`,
    `Ich bin ein KI-Assistent, kein Mensch. Wenn Sie möchten, antwortet Ihnen jemand von ${salon}.`,
  ],
  whatICanDo: () => [
    "Dabei kann ich leider nicht helfen. Ich finde Termine, nenne Preise und beantworte Fragen zum Salon.",
    "Das liegt außerhalb dessen, was ich kann. Termine, Preise und Fragen zum Salon übernehme ich gern.",
  ],
  notUnderstood: () => ["Entschuldigung, das habe ich nicht ganz verstanden.", "Ich bin nicht sicher, ob ich das richtig verstanden habe."],
  buttonsOnly: () => ["Machen wir es einfach: Wählen Sie bitte eine dieser Antworten.", "Passt eine davon? Auch ein Mensch kann helfen."],
  toolFailed: () => [
    "Es tut mir leid, ich komme gerade nicht an den Kalender des Salons. Noch einmal versuchen oder jemanden holen?",
    "Entschuldigung, der Kalender antwortet im Moment nicht. Ich versuche es noch einmal, oder jemand vom Team hilft.",
  ],
  noProblem: () => ["Kein Problem.", "Gut, das macht nichts."],
  dropped: () => ["Erledigt, es ist nichts gebucht.", "Das ist verworfen, gebucht ist nichts."],
  noted: () => ["Ich habe es für den Salon notiert.", "Das Team bekommt diese Notiz."],
  anythingElse: () => ["Kann ich sonst noch etwas für Sie tun?", "Darf es noch etwas sein?"],

  askService: () => ["Was möchten Sie machen lassen?", "Für welche Behandlung darf ich einen Termin suchen?"],
  askWhichService: ({ words }) => [
    words ? `Zu „${words}“ haben wir mehreres. Was genau möchten Sie?` : "Was genau möchten Sie?",
    "Was davon trifft es am besten?",
  ],
  tooManyToShow: () => [
    "Es gibt noch mehr: Sagen Sie es gern in eigenen Worten.",
    "Wenn es nicht dabei ist, beschreiben Sie es mir einfach.",
  ],
  describeChoice: ({ name, description }) => `${name}: ${description}`,
  unknownService: ({ words }) => [`Es tut mir leid, ${words} bieten wir nicht an.`, `${capital(words)} gibt es bei uns leider nicht.`],
  helpChoose: ({ names }) => [
    `Ich helfe gern beim Aussuchen. Es gibt ${list(names)}. Worauf hätten Sie Lust?`,
    `Finden wir etwas für Sie. Wir haben ${list(names)}. Was spricht Sie an?`,
  ],
  fitting: () => ["Das fällt mir dazu ein.", "Das könnte etwas für Sie sein."],
  thereIs: ({ names }) => [`Bei uns gibt es: ${list(names)}.`, `Auf unserer Karte stehen ${list(names)}.`],
  consultationFirst: ({ service }) => [
    `${service} beginnt mit einer Beratung durch unser Team, deshalb kann ich es nicht direkt buchen. Soll ich jemanden holen?`,
    `Bei ${service} bespricht sich zuerst jemand vom Team mit Ihnen. Soll ich Bescheid geben?`,
  ],
  listed: ({ names }) => list(names),
  tooManyGuests: ({ most }) => [
    `Für mehr als ${most} Personen plant jemand aus dem Team die Zeiten. Soll ich jemanden dazuholen?`,
    `Eine Gruppe von mehr als ${most} plant ein Mensch aus dem Team. Soll ich jemanden holen?`,
  ],
  tooYoung: ({ service, from }) => [
    `${service} gibt es leider erst ab ${from} Jahren. Jemand aus dem Team kann sagen, was stattdessen geht.`,
    `${service} machen wir leider erst ab ${from} Jahren. Soll ich im Team fragen, was passen würde?`,
  ],
  unsureService: ({ service }) => [`Ich habe das als ${service} verstanden.`, `Ich lese das als ${service}.`],

  askDay: ({ service }) => ["Welcher Tag passt Ihnen?", service ? `Wann möchten Sie für ${service} kommen?` : "Wann möchten Sie kommen?"],
  dayUnknown: ({ words }) => [
    `„${words}“ konnte ich keinem Tag zuordnen. Gut geht zum Beispiel „Freitagnachmittag“.`,
    `Ich weiß nicht, welcher Tag „${words}“ ist. Versuchen Sie „Dienstag um 15 Uhr“.`,
  ],
  unknownPractitioner: ({ name }) => [`${name} gibt es in unserem Team leider nicht.`, `Ich finde bei uns niemanden namens ${name}.`],
  askWho: () => ["Zu wem möchten Sie kommen?", "Wer soll es sein?"],
  whoDoes: ({ service, names }) => [`Für ${service} gibt es bei uns ${list(names)}.`, `${service} machen bei uns ${list(names)}.`],
  ourTeam: ({ names }) => [`Unser Team: ${list(names)}.`, `Zu uns gehören ${list(names)}.`],
  practitionerLevel: ({ name, level }) => `${name} (${level})`,

  offer: ({ who, day, count }) => {
    const times = count === 1 ? "diese Zeit" : "diese Zeiten";
    if (who && day) return [`Am ${day} hat ${who} ${times} frei.`, `${who} hat am ${day} ${times} für Sie.`];
    if (who) return [`${who} hat ${times} für Sie frei.`, `Das Nächste bei ${who} steht unten.`];
    if (day) return [`Am ${day} kann ich Ihnen ${times} anbieten.`, `Für den ${day} habe ich ${times}.`];
    return [`Ich kann Ihnen ${times} anbieten.`, "Das Früheste, was frei ist, steht unten."];
  },
  details: ({ service, lines }) => [
    `${service}: ${lines.map(detail).join("; ")}.`,
    `Für ${service} sind das ${lines.map(detail).join("; ")}.`,
  ],
  whichTime: ({ count }) => (count === 1 ? ["Passt Ihnen das?", "Wäre das recht?"] : ["Was passt Ihnen?", "Welche Zeit möchten Sie?"]),
  patchTest: () => [
    "Vorher kann ein Allergietest nötig sein: die Regel steht in der Übersicht.",
    "Eventuell braucht es vorher einen Allergietest; wann, steht in der Übersicht.",
  ],
  testFirst: ({ hours }) => [
    `Der Verträglichkeitstest kommt zuerst, mindestens ${hours} Stunden vorher: Diese Zeiten lassen Raum dafür.`,
    `Diese Zeiten lassen die ${hours} Stunden, die der Verträglichkeitstest davor braucht.`,
  ],
  stepFirst: ({ step, service, day, time }) => [
    `Vor ${service} steht ${step}. Buchen wir das zuerst; danach ginge ${service} am ${day} um ${time}.`,
    `Erst ${step}, dann ${service}, zum Beispiel am ${day} um ${time}. Fangen wir mit dem Ersten an.`,
  ],
  guardian: ({ below }) => [
    `Unter ${below} Jahren brauchen wir die schriftliche Zustimmung der Eltern.`,
    `Wer unter ${below} ist, bringt bitte die schriftliche Zustimmung der Eltern mit.`,
  ],
  deposit: ({ amount }) => [
    `Dafür wird eine Anzahlung von ${amount} erbeten; die Übersicht erklärt es.`,
    `Es braucht eine Anzahlung von ${amount}: Die Regel steht in der Übersicht.`,
  ],
  stillFree: () => ["Die gezeigten Zeiten können Sie weiterhin wählen.", "Sie können noch eine der Zeiten oben nehmen."],
  notAt: ({ time }) => [`Genau um ${time} ist nichts frei.`, `${time} selbst ist leider belegt.`],
  obstacle,
  nearest: ({ who, day }) => {
    if (day) return [`Das Nächste${who ? ` bei ${who}` : ""} ist am ${day}.`, `Am nächsten liegt${who ? ` bei ${who}` : ""} der ${day}.`];
    return ["Die nächsten freien Zeiten stehen unten.", "Das liegt am nächsten."];
  },
  othersFree: ({ names }) => [`Zu Ihrer Zeit frei: ${list(names)}.`, `Zur gewünschten Zeit könnte ${joined(names, "oder")}.`],
  nothingNear: () => [
    "Auch in der Nähe sehe ich nichts Freies. Schauen wir nach einem anderen Tag?",
    "In der Nähe ist nichts frei. Vielleicht ein anderer Tag?",
  ],
  noMoreTimes: ({ more }) => [
    more === "other"
      ? "Dort gibt es keine weiteren freien Zeiten."
      : `An dem Tag gibt es nichts ${more === "earlier" ? "Früheres" : "Späteres"}.`,
    more === "other"
      ? "Das waren alle Zeiten, die ich dort habe."
      : `${more === "earlier" ? "Früher" : "Später"} habe ich an dem Tag nichts.`,
  ],
  tookDayAs: ({ day }) => [`Ich habe das als ${day} verstanden.`, `Ich habe nach ${day} gesehen.`],
  suitsBetter: () => ["Kein Problem. Was würde besser passen?", "Gut, keine davon. Was wäre Ihnen lieber?"],
  narrowDown: () => [
    "Lassen Sie sich Zeit. Lieber früher, später oder ein anderer Tag?",
    "Keine Eile. Ich kann früher, später oder an einem anderen Tag schauen.",
  ],

  legs: ({ lines }) => [`Das heißt: ${list(lines.map(leg))}.`, `So sieht es aus: ${list(lines.map(leg))}.`],
  held: ({ day, time, who }) => [
    `Ich halte Ihnen ${day} um ${time} bei ${who} frei.`,
    `${day} um ${time} bei ${who} ist für Sie zurückgelegt.`,
  ],
  slotTaken: () => ["Es tut mir leid, diese Zeit ist gerade vergeben worden.", "Schade, da war jemand schneller."],
  offerOld: () => [
    "Dieses Angebot ist abgelaufen, ich habe neu nachgesehen.",
    "Die Zeiten waren schon etwas älter, ich habe neu geschaut.",
  ],
  askGuest: () => [
    "Auf welchen Namen, und unter welcher Nummer oder E-Mail erreichen wir Sie?",
    "Darf ich Ihren Namen haben, und eine Telefonnummer oder E-Mail?",
  ],
  askName: () => ["Und auf welchen Namen?", "Wie ist Ihr Name?"],
  askContact: ({ name }) => [
    `${name ? `Danke, ${name}. ` : ""}Unter welcher Nummer oder E-Mail erreichen wir Sie?`,
    `${name ? `Schön, ${name}. ` : ""}Und eine Telefonnummer oder E-Mail?`,
  ],
  thanksFor: ({ name }) => [`Danke, ${name}.`, `Vielen Dank, ${name}.`],
  gotContact: () => ["Danke, das habe ich.", "Notiert, vielen Dank."],
  contactRefused: ({ field, given }) => {
    const it = given ? `„${given}“` : "das";
    if (field === "phone")
      return [
        `Ich kann ${it} nicht als vollständige Nummer lesen. Tippen Sie sie bitte noch einmal, mit Vorwahl?`,
        `Bei ${it} fehlt für eine Telefonnummer etwas. Schauen Sie bitte nach? Eine E-Mail geht auch.`,
      ];
    if (field === "email")
      return [
        `Ich kann ${it} nicht als E-Mail lesen. Sie sieht aus wie name@example.com.`,
        `Bei ${it} fehlt für eine E-Mail etwas. Schauen Sie bitte nach? Eine Telefonnummer geht auch.`,
      ];
    return ["Sagen Sie mir den Namen bitte noch einmal?", `Ich bin nicht sicher, ob ${it} ein Name ist. Auf welchen Namen?`];
  },
  whyContact: () => [
    "Wir brauchen einen Weg, Sie zu erreichen, falls sich etwas ändert. Nummer oder E-Mail genügt.",
    "Nur damit der Salon Sie zu diesem Besuch erreichen kann. Telefon oder E-Mail reicht.",
  ],
  propose: () => ["Hier steht alles zusammen. Soll ich es buchen?", "Sehen Sie sich die Übersicht an. Soll ich buchen?"],
  proposalOpen: () => ["Ihre Übersicht ist fertig. Soll ich buchen?", "Soll ich buchen, was auf der Karte steht?"],
  leaveOrPerson: () => [
    "Soll ich es lassen oder einen Menschen dazuholen?",
    "Ich kann es vorerst lassen, oder jemand vom Team hilft Ihnen. Was ist Ihnen lieber?",
  ],
  whatToChange: () => ["Noch ist nichts gebucht. Was soll ich ändern?", "Gut, ich habe nichts gebucht. Was möchten Sie anders?"],
  holdGone: () => ["Es tut mir leid, die Zeit konnte ich nicht länger freihalten.", "Leider konnte ich diese Zeit nur kurz freihalten."],
  keepingIt: () => ["Keine Eile. Ich halte die Zeit ein paar Minuten frei.", "Nehmen Sie sich einen Moment, die Zeit bleibt für Sie frei."],

  price: ({ service, lines }) => [priceLine(service, lines), priceLine(`Der Preis für ${service}`, lines)],
  priceByLevel: () => ["Der Preis richtet sich nach der Stufe der Person.", "Was es kostet, hängt von der Stufe ab."],
  whichPrice: () => ["Von welcher Behandlung möchten Sie den Preis?", "Den Preis wofür, bitte?"],
  findATime: () => ["Soll ich nach einem Termin sehen?", "Möchten Sie, dass ich freie Zeiten suche?"],
  noFact: () => [
    "Dazu habe ich vom Salon keine Angabe, und raten möchte ich nicht.",
    "Das hat mir der Salon nicht gesagt, und erfinden will ich nichts.",
  ],
  offerPerson: () => ["Jemand vom Team weiß das. Soll ich jemanden holen?", "Soll ich einen Menschen im Salon fragen?"],

  handover: {
    "asked-for-person": () => ["Natürlich. Ich habe jemanden aus dem Salon gebeten.", "Gern. Ich habe jemanden vom Team geholt."],
    unsure: () => [
      "Ich möchte nicht raten, deshalb habe ich jemanden vom Team geholt.",
      "Ein Mensch kann das besser, deshalb habe ich Bescheid gegeben.",
    ],
    health: () => ["Ich habe jemanden aus dem Salon gebeten, das zu lesen.", "Jemand aus dem Salon sieht sich das an."],
    complaint: () => [
      "Das tut mir leid, so soll es nicht sein. Jemand, der es in Ordnung bringen kann, übernimmt.",
      "Es tut mir sehr leid, das zu hören. Ich habe es an jemanden weitergegeben, der helfen kann.",
    ],
    "not-bookable-online": () => ["Ich habe jemanden vom Team gebeten, das mit Ihnen zu planen.", "Jemand vom Team plant das mit Ihnen."],
  },
  usual: () => [
    "Frühere Besuche sehe ich hier nicht. Sagen Sie mir, was und bei wem, dann suche ich.",
    "Ihre letzten Besuche sind für mich nicht sichtbar. Nennen Sie mir Behandlung und Person, dann schaue ich.",
  ],
  alreadyBooked: () => [
    "Ihr Besuch ist gebucht, alles steht auf der Karte oben.",
    "Es ist gebucht: Die Angaben stehen auf der Karte oben.",
  ],
  personNext: () => ["Die nächste Antwort kommt von einem Menschen.", "Ab hier antwortet Ihnen ein Mensch."],
  emergency: ({ number }) => [
    `Bei Atemnot, geschwollenem Gesicht oder starken Schmerzen rufen Sie jetzt ${number} an. Ärztliche Hilfe geht vor.`,
    `Bitte holen Sie sofort ärztliche Hilfe: Rufen Sie ${number} bei Atemnot, Schwellung im Gesicht oder starken Schmerzen.`,
  ],
  noAdvice: () => ["Zu Gesundheit kann ich keinen Rat geben.", "Gesundheitliche Fragen kann ich nicht beurteilen."],

  buttons: {
    soonest: same("So bald wie möglich"),
    thisWeek: same("Diese Woche"),
    nextWeek: same("Nächste Woche"),
    saturday: same("Samstag"),
    earlier: { label: "Früher", say: "Geht es früher?" },
    later: { label: "Später", say: "Geht es später?" },
    otherTimes: { label: "Andere Zeiten", say: "Welche anderen Zeiten gibt es?" },
    anotherDay: same("Ein anderer Tag"),
    someoneElse: { label: "Jemand anders", say: "Ist jemand anders frei?" },
    anyone: { label: "Egal", say: "Egal bei wem" },
    person: same("Mit einem Menschen sprechen"),
    bookVisit: { label: "Termin buchen", say: "Ich möchte einen Termin buchen" },
    prices: { label: "Zur Karte", say: "Welche Behandlungen bieten Sie an?" },
    openingHours: { label: "Öffnungszeiten", say: "Wann haben Sie geöffnet?" },
    leaveIt: { label: "Lassen", say: "Vergessen Sie es" },
    untested: { label: "Noch kein Test", say: "Ich habe noch keinen Patchtest" },
    tryAgain: { label: "Noch einmal", say: "Noch einmal versuchen" },
  },
  meant: ({ label }) => `Ich meinte ${label}`,
  bookService: ({ service }) => ({ label: "Termin suchen", say: `${service} buchen` }),
  withPractitioner: ({ name }) => ({ label: name, say: `Bei ${name}` }),

  ...factsIn("de", "ab"),
};

function obstacle({ why, who, when, hours, reason, service, place }: Obstacle): Wordings {
  const on = when ? `am ${when}` : "dann";
  const at = when && hours ? `${on} zu dieser Zeit` : on;
  const because = reason ? ` (${reason})` : "";
  switch (why) {
    case "closed":
      return [`Wir haben ${at} geschlossen${because}.`, `Der Salon ist ${at} geschlossen${because}.`];
    case "practitioner-off":
      return [`${who ?? "Niemand"} arbeitet ${at} nicht${because}.`, `${who ?? "Das Team"} ist ${at} nicht da${because}.`];
    case "fully-booked":
      return who
        ? [`${who} hat ${at} nichts frei.`, `${who} ist ${at} ausgebucht.`]
        : [`Wir haben ${at} nichts frei.`, `Wir sind ${at} ausgebucht.`];
    case "too-soon":
      return ["Das ist zu kurzfristig für eine Buchung.", "So kurzfristig kann ich leider nicht buchen."];
    case "too-far":
      return ["So weit ist unser Kalender noch nicht offen.", "Das liegt weiter voraus, als ich buchen kann."];
    case "past":
      return ["Diese Zeit ist schon vorbei.", "Das liegt leider in der Vergangenheit."];
    case "preference":
      return place
        ? [`Für ${service} haben wir leider keinen solchen Platz.`, `Einen solchen Platz gibt es für ${service} leider nicht.`]
        : [`Für ${service} haben wir leider niemanden, auf den das passt.`, `Wer ${service} macht, passt leider nicht zu diesem Wunsch.`];
    case "patch-test":
      return [
        "Das ist zu früh: Vorher braucht es den Verträglichkeitstest.",
        "Der Verträglichkeitstest kommt zuerst, das wäre also zu früh.",
      ];
    case "nobody-performs-it":
      return who
        ? [`${who} macht ${service} nicht.`, `${service} gehört nicht zu dem, was ${who} macht.`]
        : [`${service} macht im Moment niemand.`, `Für ${service} haben wir gerade niemanden.`];
  }
}

function leg({ service, who, time }: { service: string; who: string; time: string }): string {
  return `${service} bei ${who} um ${time}`;
}

function detail({ who, price, duration }: PriceWords): string {
  return `${who ? `bei ${who} ` : ""}${duration}, ${price}`;
}

function priceLine(subject: string, lines: PriceWords[]): string {
  return `${subject}: ${lines.map(({ who, price, duration }) => `${price}${who ? ` bei ${who}` : ""} (${duration})`).join(", ")}.`;
}
