/** Dutch words of talk about a booking: see `en.ts wachtlijst`. */
export const nl = `
aan aanbieden aanbod aangenomen ademen advies af afspraak afspraken agenda ai al alle allebei alleen allergietest alles als
alsjeblieft altijd andere anders antwoord antwoorden antwoordt apart assistent avond beantwoord bedankt bedoel bedoelde
beginnen begint begreep behandeling behandelingen bekijk bekijkt ben beoordelen bereiken beschikbaar beschrijf bespreekt
bestaande beter bezet bezoek bezoeken bieden bij bijvoorbeeld blijft boek boeken boeking buiten buurt collega controleert
daar dag dan dank dat de denk deze dicht dichtbij dichtst dichtstbij dichtstbijzijnde die dik dinsdag dit doe doen doet
doorgegeven doorgeven duidelijk dus duur duurt e een één eens eerder eerdere eerst eerste eerstvolgende eigen elkaar en er
eraan erbij ernaar erop eruit even fijn fijne gaat gaf gauw geboekt gedaan geeft geen gekeken gelezen genoeg genomen
genoteerd geroepen gerust gesloten gesprek geven gevraagd geweest gezamenlijk gezamenlijke gezegd gezet gezicht gezondheid
gezondheidsvragen gezwollen ging goed gok gokken graag haar haast had halen hallo hangt heb hebben heeft heet helaas
helemaal help helpen helpt het hevige hier hierboven hieronder hij hoe hoi hoort horen houd houdt hulp hun iemand iets ik in
is ja jammer je jij jou jouw jullie kaart kan kant keek keer kenmerk keuze kies kiezen kijk kijken kijkt klaar komen komt
kon kort kost krijgt kun kunnen kunt laat langer laten later lees lezen liet liever ligt losgelaten maakt maar mag mailadres
maken makkelijk manier me medische mee meer mens met meteen middag mijn minuten mis misschien mist moeite mogelijk moment
morgen na naam naar natuurlijk nee neem neemt nemen net netnummer niemand niet niets niveau nodig noem nog notitie nu nummer
ochtend of om onder ons onze ook op open oplossen opnieuw oud over overnemen overzicht paar past persoon plannen plant
plek plezier praten precies prijs prijzen prima probeer proberen probleem rechtzetten regel roepen rusten salon samen
schrijft snel sneller sorry spijt spreekt staan staat te team tegelijk telefoon telefoonnummer tijd tijden tijdstip toen tot
typ u uit uren uur uw valt van vanaf vast vasthouden ver veranderen verandert verder verlopen verteld vervelend verzin vind
vinden vol volgen volgende volledig voor vooraf voorbij voorkeur vooruit vorige vragen vrij vrijdagmiddag vrije vroeg waar
waarvan wanneer want waren was wat we week weer weet weg wel welk welke welkom werkt weten wie wij wil willen
wilt woorden worden wordt zal ze zeg zegt zeker zelf zetten zie zien ziet zij zijn zin zit zitten zo zodat zoek zoeken zoekt
zonder zou
gedachten beste uitkomt heel erg excuses ongemak momentje controleer controleren informatie begrijp begrijpelijk
absoluut gefeliciteerd bruiloft verjaardag bericht berichten mogelijkheden mogelijkheid denken dacht denkt idee ideeën
voorstellen voorstel uitleggen verduidelijken bevestigen bevestig details geduld verwarring misverstand frustrerend
aarzel aarzelen alternatief alternatieven echter gelegenheid ogenblik secondje begrepen herhalen
herformuleren wens wensen gewenst mooie hoop hopen vertel vertellen aangeven liefst stel stelt verkies kiest uitkomen
schikt zullen
`;
