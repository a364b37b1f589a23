import type { Language } from "../../understanding/languages/language-pack.ts";

/** How one language talks of pictures. All are the insides of regular expressions, for lower case. */
interface SightWords {
  photo: string;
  /** Parts a sentence into clauses, beside commas. */
  and: string;
  /** "I see", "I've looked at": what the assistant claims to do itself. Counts where a photo is spoken of. */
  seeing: string;
  /** The same, of what the visitor looks like: counts without the word photo. */
  seeingThem: string;
  /** What is told by it: "from your photo". `PHOTO` stands for the word. */
  byIt: string;
  /** What the photo is said to show or to be, and how beautiful it is. */
  itShows: string;
  /** Makes a clause say that it was not seen. */
  not: string;
  /** Who may see it, or is asked about it. */
  others: string;
}

export const sightWords: Readonly<Record<Language, SightWords>> = {
  en: {
    photo: "(?:photo(?:graph)?s?|pictures?|pics?|images?|selfies?|snaps?|screenshots?|attachments?)",
    and: "but|though|although|however|and|so",
    seeing: String.raw`(?:i(?:'ve|'ll|'m|'d| have| will| can| could| did| just| also| already| now| clearly| really| quickly)*|let me(?: just)?|(?:from )?what i) (?:see|saw|seen|looked|look(?:ing)? (?:at|over|through|closely)|(?:had|took|taken|taking|having|have|take|given it) (?:a |another )?(?:\p{L}+ )?look|view(?:ed)?|noticed?|spot(?:ted)?|check(?:ed)?|examined?|analy[sz]ed?|stud(?:y|ied)|review(?:ed)?|opened|recogni[sz]ed?|tell|love|like|adore)`,
    seeingThem: String.raw`(?:i|we)(?: can| could)?(?: clearly| also| already)? (?:see|tell|notice) (?:that )?you(?:r|'ve| have)(?: \p{L}+){0,4}? (?:hair|nails|skin|brows|lashes|roots|scalp|face|ends|highlights|curls)`,
    byIt: String.raw`(?:from|in|on|by|through|based on|according to|looking at|(?:seen|looked at)|after (?:seeing|looking at|viewing)) (?:your|the|this|that|these|those|both|a|any)(?: \p{L}+){0,2}? PHOTO`,
    itShows: String.raw`PHOTO(?: you (?:have )?(?:sent|shared|attached|uploaded)| above)?(?: clearly| really| already| also| definitely)* (?:shows?|showed|suggests?|tells? me|reveals?|looks?|seems?|appears?|(?:is|are|was|were)(?! (?:only |also |just |already )*(?:with|there|for|not|never|seen|sent|safe|noted|in|here|kept|attached|up|only|passed|shared|looked|visible|viewed|on|what)(?!\p{L})))(?!\p{L})|(?:lovely|beautiful|gorgeous|stunning|great|nice|amazing|pretty|cute|wonderful|fantastic|perfect|clear|cool|super|good|fab|fabulous|brilliant|inspiring)(?: \p{L}+)? PHOTO`,
    not: String.raw`(?:i(?:'m| am)? (?:\p{L}+ ){0,3}?(?:can't|cannot|can not|couldn't|don't|do not|haven't|have not|didn't|did not|won't|will not|never|not able|unable|not)|i'm (?:not|unable)|i've (?:not|never)|(?:without|not) (?:seeing|looking|having|seen)|unable to)`,
    others: String.raw`(?:team|staff|salon|desk|colleagues?|stylists?|person|people|human|someone|somebody|they|describe|tell me|let me know|say what|show)`,
  },
  es: {
    photo: "(?:fotos?|fotografías?|imagen|imágenes|selfies?)",
    and: "pero|aunque|así que|por eso",
    seeing: String.raw`(?<!(?:team|equipo|persona|que|se) )(?:veo|vi|he (?:visto|mirado|revisado|echado)|(?:puedo|podría) (?:ver|apreciar|notar)|noto|observo|miré|voy a (?:ver|mirar)|me (?:encanta|gusta)|déjame ver)`,
    seeingThem: String.raw`(?:veo|noto|puedo ver|vemos|podemos ver) que (?:tienes|tiene|llevas|lleva|tu|su)(?: \p{L}+){0,4}? ?(?:pelo|cabello|uñas|piel|cejas|pestañas|raíces|puntas|mechas)`,
    byIt: String.raw`(?:en|por|según|con|viendo|mirando|de|a juzgar por) (?:la|las|tu|tus|su|sus|esta|esa|una)(?: \p{L}+)? PHOTO`,
    itShows: String.raw`PHOTO(?: que (?:has|ha) \p{L}+)? (?:muestra|muestran|enseña|parece|se ve|refleja|(?:es|son|está)(?! (?:para|con|solo|en|lo)(?!\p{L})))|(?:qué|bonita|preciosa|buena|bella|gran|linda) PHOTO|PHOTO (?:tan |muy )?(?:bonit|precios|hermos|lind|bell)\p{L}+|se (?:nota|ve|aprecia) (?:en|por) (?:la|tu|su) PHOTO`,
    not: String.raw`(?:no (?:\p{L}+ )?(?:puedo|he|veo|vi|podría|soy|sé|miro)|sin (?:ver|mirar)|(?:no|nunca|tampoco) \p{L}+)`,
    others: String.raw`(?:equipo|personal|compañer\p{L}+|persona|alguien|estilista|describ\p{L}+|dime|cuéntame|decirme)`,
  },
  fr: {
    photo: "(?:photos?|images?|selfies?)",
    and: "mais|cependant|alors|donc",
    seeing: String.raw`(?:je (?:vois|remarque|constate|regarde|peux voir|viens de (?:voir|regarder)|vais (?:regarder|voir)|trouve)|j'ai (?:bien |déjà |aussi |vraiment )?(?:vu|regardé|jeté|observé|examiné|consulté)|j'(?:adore|aime)|en (?:regardant|voyant|observant))`,
    seeingThem: String.raw`(?:je (?:vois|remarque|peux voir)|nous (?:voyons|pouvons voir)) que (?:vous avez|tu as|vos|tes)(?: \p{L}+){0,4}? ?(?:cheveux|ongles|peau|sourcils|cils|racines|pointes|mèches)`,
    byIt: String.raw`(?:sur|d'après|selon|dans|avec|par|juger (?:par|d'après|de)|regardant|voyant|vu) ?(?:la |l'|les |votre |vos |ta |tes |cette |ces |une )(?:\p{L}+ )?PHOTO`,
    itShows: String.raw`PHOTO(?: que (?:vous avez|tu as) \p{L}+)? (?:montre|montrent|semble|paraît|révèle|(?:est|sont)(?! (?:pour|avec|vue|transmise|là|dans|chez|bien arrivée|visible|à)(?!\p{L})))|(?:belle|jolie|superbe|magnifique|bonne|très belle|quelle) PHOTO|on (?:voit|remarque|distingue)`,
    not: String.raw`(?:je ne|je n'|n'ai|ne (?:peux|vois|peut)|sans (?:voir|regarder|avoir vu)|pas (?:vu|regardé))`,
    others: String.raw`(?:équipe|personnel|collègues?|personne|quelqu'un|styliste|coiffeu\p{L}+|décri\p{L}+|dites-moi|dis-moi)`,
  },
  de: {
    photo: "(?:fotos?|bild(?:er|ern|es)?|selfies?|aufnahmen?|fotografien?)",
    and: "aber|doch|sondern|jedoch|und",
    seeing: String.raw`(?:ich (?:sehe|sah|erkenne|bemerke|schaue|finde|mag|liebe|kann|konnte|habe|hab|werfe)(?: \p{L}+){0,6}? ?(?:gesehen|angesehen|angeschaut|angeguckt|betrachtet|erkannt|sehen|erkennen|geworfen|schön|toll|an)|ich (?:sehe|erkenne|bemerke)|mir gefällt|ich mir (?:\p{L}+ ){1,3}(?:ansehe|anschaue|angucke|betrachte))`,
    seeingThem: String.raw`(?:ich (?:sehe|erkenne|kann sehen)|wir (?:sehen|erkennen|können sehen)),? dass (?:sie|ihre?|du|deine?)(?: \p{L}+){0,4}? ?(?:haare?|nägel|haut|brauen|wimpern|ansatz|spitzen|strähnen)`,
    byIt: String.raw`(?:auf|laut|nach|in|aus|anhand|gemäß|bei)(?: (?:dem|ihrem|deinem|diesem|den|ihren|des|ihres|deines|diesen|einem|eines))? PHOTO|PHOTO (?:nach|zufolge)(?!\p{L})`,
    itShows: String.raw`PHOTO(?:, das sie geschickt haben,)? (?:zeigt|zeigen|wirkt|wirken|sieht (?!sich)|verrät|(?:ist|sind)(?! (?:für|beim|da|nicht|nur|im|angekommen|weiter|sichtbar|zu|die|der|das)(?!\p{L})))|(?:schön|toll|hübsch|wunderschön|super|klasse|süß|traumhaft|großartig)\p{L}* PHOTO|was für ein`,
    not: String.raw`(?:kein\p{L}*|nicht|nie|ohne|leider)(?!\p{L})`,
    others: String.raw`(?:team|kolleg\p{L}+|mitarbeiter\p{L}*|jemand|person|mensch\p{L}*|stylist\p{L}*|beschreib\p{L}*|sagen sie mir|erzähl\p{L}*)`,
  },
  it: {
    photo: "(?:foto(?:grafi[ae])?|immagin[ei]|selfie)",
    and: "ma|però|quindi",
    seeing: String.raw`(?:vedo|noto|osservo|ho (?:visto|guardato|osservato|dato|notato)|(?:posso|potrei) (?:vedere|notare)|mi piac\p{L}+|adoro|guardando|vedendo|fammi (?:vedere|guardare)|guardo)`,
    seeingThem: String.raw`(?:vedo|noto|posso vedere|vediamo|possiamo vedere) che (?:hai|ha|i tuoi|le tue|la tua)(?: \p{L}+){0,4}? ?(?:capelli|unghie|pelle|sopracciglia|ciglia|radici|punte|meches)`,
    byIt: String.raw`(?:dall[ae]|nell[ae]|dall'|nell'|secondo|in|sull[ae]|con|guardando|da) ?(?:la |le |l'|tua |tue |sua |questa |una |un')?(?:\p{L}+ )?PHOTO`,
    itShows: String.raw`PHOTO(?: che hai \p{L}+)? (?:mostra|mostrano|sembra|rivela|fa vedere|(?:è|sono)(?! (?:per|con|solo|vista|del|al|lì|arrivata|visibile)(?!\p{L})))|(?:bella|bellissima|splendida|stupenda|che) PHOTO|si (?:nota|vede|capisce)`,
    not: String.raw`(?:non (?:\p{L}+ )?(?:posso|ho|vedo|riesco|guardo|potrei)|senza (?:vedere|guardare|aver)|non \p{L}+)`,
    others: String.raw`(?:team|personale|collegh?\p{L}+|persona|qualcuno|stilista|descriv\p{L}+|dimmi|raccontami)`,
  },
  pt: {
    photo: "(?:fotos?|fotografias?|imagem|imagens|selfies?)",
    and: "mas|porém|por isso",
    seeing: String.raw`(?<!\p{L})(?:vejo|vi|reparo|noto|(?:consigo|posso) (?:ver|notar)|olhei|acabei de olhar|dei (?:já )?uma|vou (?:ver|olhar)|adoro|gosto|olhando|vendo|deixe-me ver)`,
    seeingThem: String.raw`(?:vejo|reparo|consigo ver|posso ver|vemos|podemos ver) que (?:tem|tens|o seu|a sua|as suas|os seus|o teu)(?: \p{L}+){0,4}? ?(?:cabelo|unhas|pele|sobrancelhas|pestanas|raízes|pontas|madeixas)`,
    byIt: String.raw`(?:na|nas|pela|pelas|segundo a|da|numa|por uma|com a|a julgar pela|olhando para a)(?: (?:sua|suas|tua|tuas))? PHOTO`,
    itShows: String.raw`PHOTO(?: que (?:enviou|enviaste))? (?:mostra|mostram|parece|revela|(?:é|são|está|ficou)(?! (?:para|com|só|vista|da|em)(?!\p{L})))|que (?:linda |bela )?PHOTO (?:tão |muito )?|(?:bela|linda|bonita|boa) PHOTO|PHOTO (?:tão |muito )?(?:bonit|lind|bel)\p{L}+|(?:nota|vê|percebe)-se`,
    not: String.raw`(?:não (?:\p{L}+ )?(?:consigo|posso|vi|vejo|olhei)|sem (?:ver|olhar)|não \p{L}+)`,
    others: String.raw`(?:equipa|equipe|pessoal|coleg\p{L}+|pessoa|alguém|estilista|descrev\p{L}+|diga-me|diz-me)`,
  },
  nl: {
    photo: "(?:foto(?:'s)?|afbeelding(?:en)?|plaatjes?|selfies?)",
    and: "maar|echter|dus",
    seeing: String.raw`(?:ik (?:zie|zag|merk|herken|bekijk|vind|heb|hou|kijk)(?: \p{L}+){0,6}? ?(?:gezien|bekeken|gekeken|geworpen|mooi|prachtig|leuk)|ik (?:zie|merk|herken|kan (?:\p{L}+ ){0,4}?zien)|als ik (?:\p{L}+ ){1,4}(?:kijk|bekijk)|kijkend naar)`,
    seeingThem: String.raw`(?:ik (?:zie|merk|kan zien)|we (?:zien|kunnen zien)) dat (?:je|u|jouw|uw)(?: \p{L}+){0,4}? ?(?:haar|nagels|huid|wenkbrauwen|wimpers|uitgroei|punten|highlights)`,
    byIt: String.raw`(?:op|volgens|uit|aan|in|met|van) (?:de|het|je|jouw|uw|deze|die|een)(?: \p{L}+)? PHOTO|PHOTO te zien`,
    itShows: String.raw`PHOTO(?: die (?:je|u) \p{L}+ \p{L}+)? (?:laat|laten|toont|lijkt|ziet er|(?:is|zijn)(?! (?:voor|bij|er|niet|alleen|te|door|binnen|zichtbaar)(?!\p{L})))|(?:mooie|prachtige|leuke|fijne|goede) PHOTO|wat een`,
    not: String.raw`(?:geen|niet|nooit|zonder|helaas)(?!\p{L})`,
    others: String.raw`(?:team|personeel|collega\p{L}*|iemand|persoon|mens\p{L}*|stylist\p{L}*|beschrij\p{L}+|vertel me)`,
  },
};
