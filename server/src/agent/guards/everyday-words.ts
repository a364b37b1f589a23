/**
 * Words of feelings, of the visitor's own life and of the conversation itself, by language. They say nothing of a salon
 * by themselves, but could say something about it: they are talk only in a sentence that is not about the salon.
 */
const lists: Record<string, string> = {
  en: `
ah aw aww ha haha hehe ooh oops ouch phew whoops wow yay yikes bless cheers bye goodbye farewell dear gosh goodness
mistake mistakes mistaken misunderstood misunderstand misunderstanding misread mishear misheard muddle muddled mixed typo typos wording
follow following followed guess guessing guessed pretend invent promise promising rephrasing restate summarise summarize narrow
sad sadly unwell poorly ill sick tired exhausted stressed stressing anxious overwhelmed overwhelming rushed rushing rush busy hectic chaotic
tricky tough rough rotten awful horrible terrible dreadful dire hard bad worse worst sucks rubbish unpleasant unlucky unfair unfortunate
annoyed angry cross furious hurt embarrassed embarrassing sympathise sympathize relate relatable understandably feeling feelings emotions
kind thoughtful sweet generous polite patient honest friendly cheerful funny fair frank blunt silly daft cheeky smile smiled smiling laugh laughed laughing joke jokes joking hate hated
wise sensible clever smart curious intriguing ideal impossible obvious ambitious adventurous daring brave bold
apologise apologize apologising apologizing apology forgive forgiving pardon excuse blame fault bother bothered bothering bearing hang tight
hopes hoped trust wonder surprise surprised relieved relief thrilled proud chuffed excitedly honoured touched
job interview exam exams graduation prom party parties date family mum dad mother father sister brother daughter son friend friends husband wife partner baby
life work office traffic train bus weather rain rainy sunny snow wind humidity football travel travels trip trips journey journeys flight flights
mondays tonight sometimes often usually normally generally anyhow nearly presumably apparently honestly basically actually admittedly
decision decisions choosing judge judging opinion opinions taste budget wording language languages english spanish french german italian portuguese dutch
human humans real bot chatbot robot machine program programme artificial intelligence digital
topic topics subject stray track stick offtopic poem poems story stories recipe recipes homework politics
carry carrying continue continuing pause switch scrap restart ring bell bells
case wrong scroll tapping typing screen
happy whichever sadly thankfully luckily gut instinct urgent pressing  specially especially   
incident scissors nightmare disaster drama blues
`,
  es: `
ay oh uy vaya jaja jajaja guau ups ojalá adiós suerte ilusión alegría pena lástima rabia faena disgusto chasco lío líos despiste confundí confundido confundida equivoqué equivocado equivocada error errores
malentendí entendiste expliqué repetir repetirme repetirlo reformular decírmelo decírselo decirlo asegurarme asegurar pregunte preguntarlo adivine inventar cierto falso correcto exacto equivoque
triste contento contenta feliz enfadado enfadada nervioso nerviosa estresado estresada cansado cansada preocupado preocupada preocupes preocupe agobiado agobiada
estresante difícil complicado complicada duro dura horrible terrible fatal desagradable incómodo incómoda molesto molesta injusto emocionante bonito bonita amable maja majo gracioso graciosa divertido
disculpes disculparte disculparse disculparme pedir perdón perdone culpa siente sentirlo sientes frustración enfado frustra frustrado
mejores mejore recuperes recupere pronto cuídate cuídese disfruta disfrute descansa
entrevista examen trabajo vida familia madre padre hermana hermano hija hijo amiga amigo pareja bebé fiesta viaje viajes vuelo vuelos tráfico tren lluvia tiempo fin finde
regalo regalos especial detallazo ocasiones virtual digital robot máquina humano humana persona real
botón botones tocar pulsar pulsa pulse toque toca escribe escriba elige elija pantalla tarjetas
idioma español inglés temas tema decisión opinión vez veces casi rápidamente sinceramente desgracia desgraciadamente
descríbelo descríbemelo empecemos empezar seguimos cambiamos paciente ganas reír sonreír hiciste gracia gracias
mente claro clara acaso urge urgente mantengamos amistoso educado dejémoslo
`,
  fr: `
oh ah aïe oups zut mince haha hihi hélas bravo chance courage dommage galère cauchemar souci soucis pardon désolé navrée navré erreur erreurs faute trompé trompée confondu mélangé malentendu embrouillé
poser reformuler répéter redire expliquez deviner inventer faux vrai vraie exact exacte sûr sûre certain certaine transmets transmettre transmis demandé
triste content contente heureux heureuse fâché fâchée nerveux nerveuse stressé stressée fatigué fatiguée inquiet inquiète inquiétez stressant stressante difficile compliqué compliquée dur dure pénible horrible terrible désagréable frustrant frustrante frustration agaçant embêtant contrariant injuste émouvant excitant
gentil gentille aimable drôle adorable sourire souri rire rigoler plaisanterie
excusez excuser excuse pardonnez sentez ressentez remettez rétablissez reposez prenez soin profitez amusez belle excellent excellente week-end
entretien examen travail vie famille mère père sœur frère fille fils amie ami copine mari femme bébé fête voyage voyages vol vols trafic train pluie météo fiançailles
cadeau cadeaux occasion occasions particulière particulier spéciale spécial virtuel virtuelle numérique robot machine humain humaine réelle
bouton boutons appuyez cliquez touchez tapez écrivez écran étape étapes simplement petit petite alors presque toutes tous tête égal compris allons-y allons lendemains urgent urgente presse
langue français anglais sujet sujets décision avis goût budget franchement honnêtement heureusement malheureusement malheureux
patienter patient restons poli polie gardons amical recommençons reprenons continuons
`,
  de: `
oh ach aua ups hoppla haha hihi wow mensch tschüss ade glück pech mist schade fehler tippfehler tippfehlers irrtum versehen missverstanden verwechselt durcheinander falsch falsches falsche richtigen wohl
nachfragen nachfrage frage fragen wiederholen umformulieren formuliere ausdrücken erfinde errate weitergebe weiterreichen gebe
traurig froh glücklich wütend sauer nervös gestresst müde besorgt sorgen sorge stress stressig schwierig kompliziert anstrengend schrecklich furchtbar unangenehm frustrierend frustriert ärger ärgert nervig blöd unfair aufregend spannend rührend
nett lieb liebe lustig witzig freundlich schmunzeln lächeln lachen gelacht scherz spaß
gefühl fühlen fühle nachempfinden mitfühlen nachvollziehen nachvollziehbar erholung erholen genießen entspannen
vorstellungsgespräch bewerbungsgespräch prüfung arbeit leben familie mutter vater schwester bruder tochter sohn freundin freund mann frau baby feier party reise reisen flug flüge flügen verkehr zug bahn regen wetter wochenende
geschenk geschenkidee geschenke besonderen besonderer besonderes besondere anlässe digitaler digitale virtuelle virtueller roboter maschine menschlich echten echter
knopf knöpfe schaltfläche schaltflächen button buttons drücken drücke tippe klicken bildschirm schritt schritte gehen meinen meinst ruhig wegen rund kopf fast geschafft
sprache deutsch englisch thema themen entscheidung entscheiden meinung geschmack budget ehrlich leider
müssen musste musst dringend eilig höflich sachlich bleiben neuanfang
`,
  it: `
oh ah ahi ops ahah ahaha haha evviva ciao fortuna peccato guaio incubo disastro sbaglio sbagliato sbagliata errore errori confuso confusa frainteso equivoco malinteso
chieda chiederlo chiederglielo domando ripetere ripetermi ripetilo dirmelo dirtelo dirti spiegami inventare indovinare passo passarlo giusto giusta vero falso credo certa certo
triste contento contenta felice arrabbiato arrabbiata nervoso nervosa stressato stressata stanco stanca preoccupato preoccupata preoccuparti preoccupi stressante difficile complicato complicata duro dura orribile terribile brutto brutta spiacevole fastidioso fastidiosa frustrazione ingiusto emozionante emozione
gentile carino carina simpatico divertente sorridere sorriso ridere scherzo benissimo
devi deve scusarti scusarsi scusarmi perdono perdonami senti sentire rimetta riprenda riposa goditi divertiti buon buone bocca lupo crepi colloquio esame lavoro vita famiglia madre padre sorella fratello figlia figlio amica amico marito moglie bimbo festa viaggio viaggi volo voli traffico treno pioggia tempo fine weekend nozze fidanzamento
regalo regali speciale speciali virtuale digitale robot macchina umano umana vera
pulsante pulsanti bottone bottoni toccare tocca premi premere clicca schermo passi quasi dimmelo potresti potrebbe pensi urgente
male avevo capito lingua italiano inglese argomento argomenti decisione opinione gusto budget sinceramente onestamente calmi gentili
riproviamo ricominciamo continuiamo insomma
`,
  pt: `
oh ah ai ui ups haha ahah hehe uau adeus sorte azar pena chatice pesadelo desastre engano enganei enganado enganada erro erros confundi confuso confusa mal-entendido
pergunte perguntar-lhes perguntar-lhe repetir repita dizer-mo reformular adivinhe inventar errado errada certo verdade passo passar acho refere refere-se diga-me digo-lhe explique
triste contente zangado zangada nervoso nervosa stressado stressada cansado cansada preocupado preocupada preocupe stressante difícil complicado complicada duro dura horrível terrível desagradável aborrecido aborrecida frustração injusto emocionante emoção
gentil simpático simpática querido querida engraçado engraçada sorrir sorriso rir piada fez-me
pedir desculpar desculpe-me desculpar-se perdão sente sentir melhore melhoras depressa descanse aproveite divirta-se espero boa boas bom ótimo ótima excelente
entrevista exame trabalho vida família mãe pai irmã irmão filha filho amiga amigo marido mulher bebé festa viagem viagens voo voos trânsito comboio chuva noivado fim-de-semana fim
presente presentes especial especiais virtual digital robô máquina humano humana real
botão botões tocar toque carregue carregar clique prima ecrã passos quase leve nenhuma servir urgente infelizmente felizmente
partilhe partilhar língua português inglês assunto assuntos tema decisão opinião gosto orçamento sinceramente
recomeçar recomecemos continuemos calma educado
`,
  nl: `
o oh ah ach jee oei au oeps haha hihi wauw doei dag geluk pech balen helaas fout foutje fouten typefout typefoutje vergissing vergist misverstand misverstaan verkeerd verkeerde verkeerds verward
navragen vraag vragen herhaal herhalen zeggen formuleren raden raad verzinnen doorgeef doorgeven juist kloppen klopt waar
verdrietig blij gelukkig boos zenuwachtig gestrest moe bezorgd zorgen zorg stress stressvol moeilijk ingewikkeld zwaar vreselijk verschrikkelijk onaangenaam frustratie frustraties ergernis irritant oneerlijk spannend ontroerend
lief aardig leuk leuke grappig vriendelijk lachen glimlachen gelachen grapje
hoeft verontschuldigen verontschuldiging vergeef voel voelt voelen inleven voorstellen herstel beterschap succes geniet genieten weekend rustig
gesprek sollicitatie sollicitatiegesprek examen werk leven familie moeder vader zus broer dochter zoon vriendin vriend man vrouw baby feest reis reizen vlucht vluchten verkeer trein regen weer verloving
cadeau cadeautje cadeaus speciale speciaal gelegenheden digitale virtuele robot machine menselijk echt echte
knop knoppen druk tik klik scherm stap stappen maak overleg bijna spreek liever
zich taal nederlands engels onderwerp onderwerpen beslissing mening smaak budget eerlijk dringend haast beleefd
`,
};
const made = new Map<string, ReadonlySet<string>>();
const none: ReadonlySet<string> = new Set();

/** Those of a language (ISO 639-1). */
export function everydayWords(language: string): ReadonlySet<string> {
  const known = made.get(language);
  if (known) return known;
  const list = lists[language];
  const words = list === undefined ? none : new Set(list.trim().split(/\s+/));
  made.set(language, words);
  return words;
}
