/** German words of talk about a booking: see `en.ts warteliste`. */
export const de = `
ab abend aber abgelaufen alle allergietest alles als älter am an anbieten andere anderen anderer anderes ändern anders
ändert angabe angaben angebot angenommen antwort antworten antwortet arbeitet ärztliche assistent atemnot auch auf aus
ausgebucht außerhalb aussuchen bald beantworte beginnen beginnt behandlung behandlungen bei beim beispiel bekommt belegt
beratung bescheid beschreiben bespricht besser bestehenden besten besuch besuche beurteilen bieten bin bis bitte bleibt
brauchen braucht bringen buche buchen buchung da dabei damit dank danke dann darf das dass dauer dauert davon dazu dazuholen
dein dem den denn der des deshalb dessen dich die dienstag diese diesem dieser dieses dir direkt dort du durch dürfen e egal
eigenen eile ein eine einem einen einer eines einfach einmal eintragen einzeln entschuldigung er erfinden erledigt erreichen
es etwas eventuell falls fällt fehlt fertig finde finden fragen frei freie freien freies freigegeben freihalten
freitagnachmittag fremder früher frühere früheste führt für ganz geben gebeten gebucht gegeben geholt gehören gehört geht
gelesen gemeinsame gemeinsamen genau genommen genügt geöffnet gerade gern gerne gesagt geschaut geschehen geschlossen
geschrieben geschwollenem gesehen gesicht gesundheit gesundheitliche gewünschten gezeigten gibt gut guten habe haben hallo
halte halten hängt hat hätten helfe helfen hier hilfe hilft holen hören ich ihn ihnen ihr ihre ihren ihrer im in ist ja
jederzeit jemand jemanden jetzt kalender kann karte kein keine keinem keinen ki klare komme kommen kommt können konnte
könnte kostet kümmert kurz kurzfristig länger lassen leid leider lese lesen letzten lieber liegt lust machen macht mehr
mehrere mehreres mein meinte mensch menschen mich minuten mir mit mittag möchte möchten möglich moment morgen nach
nachgesehen nachmittag nachmittags nachsehen nächste nächsten nähe namen namens natürlich nehmen nein nenne nennen neu nicht
nichts niemand niemanden noch notiert nötig notiz nummer nur ob oben oder offen ohne ordnung paar passen passt perfekt
person planen plant preis preise problem prüft rat raten recht regel reicht richtet richtig sagen sagt salon salons
schade schaue schauen schiefgegangen schneller schon schön schönen schreiben schwellung sehe sehen sehr sein
selbst sich sicher sichtbar sie sieht sind so sofort soll sollen sonst später sprechen spricht starken stehen steht stufe
stunde stunden suche suchen tag team telefon telefonnummer termin termine tippen trifft tun tut über übernehme übernehmen
übernimmt übersicht uhr um und uns unser unserem unserer unten unter verfügbar vergangenheit vergeben vergessen verstanden
versuche versuchen verworfen vielen vielleicht vollständige vom von vor voraus vorbei vorerst vorher vormittag vorwahl
wählen wann war wäre waren was weg weiß weit weiter weiteren weitergegeben weiterhin weitermachen welche welchen
welcher welches wem wenige wenn wer werden wie wieder wiedersehen will willkommen wir wird wo woche wofür wollen womit
worauf worden worten würde zeit zeiten zu zuerst zum zuordnen zur zurückgelegt zusammen uhrzeit
vorgestellt vorstellen vorstellung eher vormittags abends morgens entschuldigen entschuldigt unannehmlichkeiten
unannehmlichkeit prüfe prüfen melden meldet weitere verstehe versteht verständlich vollkommen völlig absolut
herzlichen herzlich glückwunsch glückwünsche hochzeit geburtstag verlobung nachricht nachrichten möglichkeiten
möglichkeit information informationen freue freut freuen augenblick sekunde geduld verwirrung missverständnis bedaure
bedauern bedauerlich ärgerlich erklären erklär klären präzisieren bestätigen bestätige überprüfen details einzelheiten
idee ideen gedacht denken denke vorschlag vorschläge vorschlagen empfehle alternativ alternativen alternative
allerdings jedoch ansonsten zögern zögere schönes wünsche wünschen wünschte gewünscht brauche bräuchte
wüsste wissen behilflich mitteilen verraten erzählen erzähle nochmal nochmals formulieren keinesfalls vielmals
selbstverständlich verständnis hoffe hoffen sagten meinten würden könnten dinge passieren keins sonstige außerdem
liebsten eins anlass
`;
