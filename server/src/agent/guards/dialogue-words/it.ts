/** Italian words of talk about a booking: see `en.ts lista attesa`. */
export const it = `
a abbiamo accettato agenda aggiungerti agli ai aiuta aiutarti aiuto al all alla alle allergico allo altri altro anche ancora
andare andato andrebbe annotato anticipo aperta aperti apertura appena appuntamenti appuntamento arriva assistente 
avanti aver avvicina avvisarti avvisata avvisato avvisi basta bene benvenuto buona buongiorno c calma cambia cambiare cambio
capito ce cerca cerchi cerco certo chat che chi chiara chiedevi chiedo chiesto chiunque chiusi
chiuso ci ciao codice come comincia cominciamo completo con consigli consigliarti consulenza continuare controlla
controllare controlli cosa così costa d da dai dal dalla dare dato degli dei del della delle dello descrivimelo dettagli
detti detto di dice dici dico dimmi dipende dirlo dirtelo dispiace disponibile disponibili domande domani dopo dove
dovrebbe dura durata e è ecco erano esempio esistente essere fa facciamola fai farà fare fatta fatto favore figurati finito
forse forte fra fretta già giornata giorno gli gonfia gonfio grazie guarda guardare guardato guardi guardiamo guardo ha hai
hanno ho i ia il in indovinare insieme intendevo inventarlo io ispira l la lasci lascia lasciamo lasciare lasciato lascio
lavora le leggere lei letto li lì libera libere liberi libero lista listino livello lo loro lui lungo ma manca martedì
mattina me medico meglio mente messo mi mia minuti minuto mio modo molto momento mostrato ne nel nella nello nemmeno nessun
nessuno niente no noi nome non nostra nostro nulla numero nuovo o occhiata occupa occupato occupo offriamo offrirti offrite
oltre oppure opzioni ora orari orario ore organizza organizzare organizzarlo parla parlare parole parte partire passate
passato peccato per perché perdere perfetto persona piacere pianifica più po pochi poco poi pomeriggio possa possiamo
possibile posso posti posto potevo potrebbe precedenti precise preferiresti preferisci preferisco prefisso prego prenota
prenotare prenotarlo prenotata prenotato prenotazione prenoto preso presto prezzi prezzo prima primi primo problema pronto
proposta proprio prossima prova proviamo può puoi pure purtroppo qualche qualcosa qualcun qualcuno quale quali quando quanto
quel quell quella quello questa queste questi questo qui quindi raggiungiamo regola respira resta ricontrollato rientra
riepilogo riesco rimediare ripeti riprovare riprovo riscrivi risolvere risponde risponderà rispondo risposta risposte sa
salone salute sapere scaduta scegli scegliere scheda scritto scusa se seguono sei semplice sentirti senza sera serve servire
servizi servizio settimana si sì sia siamo sicuro siete so solo sono sopra sotto stare stato stesso storto su sua subito sul
sulla suo tardi te team telefono temo tempo tenere tenerti tengo test ti tiene tirare toccarlo tra troppo trovi troviamo
trovo tu tua tue tuo tutti tutto un una unisce uno va vede vedi vedo veloce venerdì venire vicini vicino viene visita visite
viso voglio voi volentieri volta vorrei vorresti vostro vuoi vuole
sarò sarei sarebbe felice lieta lieto scusiamo scusi disagio disguido fammi controllo attimo secondo pazienza proceda
procedere procediamo qualcos'altro informazione informazioni chiedere capisco comprendo perfettamente completamente
assolutamente congratulazioni auguri matrimonio compleanno averci avermi averti alcune alcuni qualsiasi spiegare
spiegarmi chiarire chiarirmi precisare confermare conferma confermi dettaglio idea idee pensando pensavi penso
immagino frustrante dispiaciuto dispiaciuta confusione malinteso consiglio suggerisco alternativa alternative tuttavia
comunque altrimenti esitare fammelo aiutarla dire dirmi dammi darmi lasciami contattarci serata bella riformulare
riscrivere esattamente occasione certamente preferisca vada piacerebbe sentiti desidera desideri scelga
calendario altre
`;
