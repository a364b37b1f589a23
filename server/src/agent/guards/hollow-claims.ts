/** A subject that is told what they may do, by language; "you can pick", "you can say" and the like are the chat's own. */
const mayDo: readonly RegExp[] = [
  /(?<!\p{L})you (?:can|may|could|are free to|are welcome to|will be able to)(?: (?:just|also|always|simply|even|still|then|now|all|both|always|gladly))*(?: not)? (?!(?:also |just )?(?:pick|choose|tap|press|click|say|type|tell|write|ask (?:me|us|for a person|to|anything|about|a person|someone)|see|find|look|read|change your mind|go (?:ahead|on|back)|start|check|let|talk|reach|keep|give|send|enter|use the|take your time|reply|answer|confirm|say))\p{L}+/u,
  /(?<!\p{L})feel free to (?!ask|tell|let|pick|choose|tap|say|write|reach|message|share|type|look|change your mind|check)\p{L}+/u,
  /(?<!\p{L})(?:puedes|puede|podéis|pueden) (?:venir|pasar|entrar|quedarte|traer|dejar|cancelar|anular|llegar)/u,
  /(?<!\p{L})(?:vous pouvez|tu peux) (?:venir|passer|entrer|rester|apporter|annuler|arriver)/u,
  /(?<!\p{L})(?:sie können|du kannst|können sie|kannst du)(?: \p{L}+){0,3} (?:kommen|vorbeikommen|bleiben|bringen|absagen|mitbringen)|(?<!\p{L})komm(?:en sie|t)? (?:einfach|ruhig|gern\p{L}*) /u,
  /(?<!\p{L})(?:puoi|può|potete) (?:venire|passare|entrare|restare|portare|disdire|annullare|arrivare)/u,
  /(?<!\p{L})(?:pode|podes|podem) (?:vir|passar|entrar|ficar|trazer|cancelar|desmarcar|chegar)/u,
  /(?<!\p{L})(?:u kunt|je kunt|je kan|kunt u)(?: \p{L}+){0,3} (?:komen|langskomen|blijven|meenemen|afzeggen)/u,
];

/** Something said not to be needed or not to matter. */
const noNeed: readonly RegExp[] = [
  /(?<!\p{L})you (?:don't|do not|won't|will not|needn't)(?: ever)? (?:need|have to)|without an? (?:appointment|booking)|(?<!\p{L})no (?:\p{L}+ )?(?:appointment|booking|confirmation|explanation|consultation)s?(?: (?:is|are))? (?:needed|required|necessary)|nobody (?:else )?(?:needs|has) to/u,
  /(?<!\p{L})(?:doesn't|does not|won't|wouldn't|no longer) matter(?!\p{L})|(?<!\p{L})makes no difference|(?<!\p{L})(?:forget|never mind|ignore|skip|don't worry) (?:about )?(?:it|that)(?!\p{L})/u,
  /(?<!\p{L})sin cita|no (?:hace|hará) falta(?: \p{L}+)? cita|sans (?:rendez-vous|réservation)|ohne termin|(?:brauchen|benötigen) (?:sie |du )?keinen? |senza (?:appuntamento|prenotazione)|sem (?:marcação|reserva)|zonder afspraak|geen afspraak nodig/u,
];

/** What would come of it, what is provided, who is where, what is safe, who is best. */
const qualities: readonly RegExp[] = [
  /(?<!\p{L})your (?:own |current |natural )?(?:hair|nails?|skin|brows|lashes|roots|head|face|hands?|feet|legs|back|scalp|look)(?:'ll| will| would| is going to| are going to| looks?| feels?| stays?| lasts?)(?!\p{L})|(?<!\p{L})(?:it|this|that|we|she|he|they)(?:'ll| will| can| could)? (?:help|helps)(?: with)? your(?!\p{L})/u,
  /(?<!\p{L})(?:we|they|she|he|the salon|the team) (?:also )?(?:provides?|assists?|corrects?|ha(?:ve|s) the right)(?!\p{L})|(?<!\p{L})(?:is|are|'s|'re|be) (?:all )?provided|(?<!\p{L})provided(?: for| by)? (?:us|free)/u,
  /(?<!\p{L})(?:is|are|'s|'re|will be)(?: always| now| still)? (?:here|there|in|at the salon|at the desk)(?: right)? (?:now|today|all day)(?!\p{L})/u,
  /(?<!\p{L})(?:can|may) (?:be|rest) (?:sure|certain)|(?<!\p{L})i(?:'m| am) (?:sure|certain) (?:it|that|you|she|he|they|we)(?!\p{L})/u,
  /(?<!\p{L})(?:is|are|'s|'re)(?: \p{L}+)? safe(?!\p{L})/u,
  /(?<!\p{L})(?:es|está|c'est|il est|elle est|das ist|es ist|è|é|está|het is|dat is)(?: \p{L}+)? (?:segur[oa]|sûre?|sicher|sicur[oa]|veilig)(?!\p{L})/u,
  /(?<!\p{L})(?:es|est|ist|è|é|is|sind|são|sono|zijn|sont|son)(?: (?:unsere?|onze|nuestr[oa]|notre))? (?:la mejor|el mejor|la meilleure|le meilleur|die beste|der beste|la migliore|il migliore|a melhor|o melhor|de beste|the best)(?!\p{L})/u,
  /(?<!\p{L})prices? (?:are|is|can be|could be|may be)(?: \p{L}+)? (?!on |in |from|for|the |below|above|here|shown|listed|given|as |different)\p{L}+|(?<!\p{L})(?:decide|choose|agree|name)(?: on)? (?:the|your|a) price/u,
  /(?<!\p{L})(?:put|connect|pass) you(?: through| on)?(?: to| with)? .{0,40}(?<!\p{L})(?:now|right now|today|at once)(?!\p{L})/u,
];

/** What no rule of a salon's is told as, whatever it is about. */
const dismissals: readonly RegExp[] = [
  /(?<!\p{L})(?:forget|never mind|ignore|skip|don't worry about) (?:about )?(?:the|any|your)(?! (?:typos?|spelling|mistakes?|mix-up|confusion|wait)(?!\p{L}))(?!\p{L})|alternatives? to (?:the|a|an|your)(?!\p{L})|(?<!\p{L})feel free to (?:come|pop|drop|pay|leave|stay|bring|cancel|skip)(?!\p{L})|(?<!\p{L})we (?:provide|assist)(?!\p{L})/u,
  /(?<!\p{L})(?:parties|party|groups?|babies|friends?) (?:is|are) welcome/u,
  /(?<!\p{L})(?:nous avons|tenemos|wir haben|abbiamo|temos|(?:wij|we) hebben) (?:un |una |uma |einen? |een )?(?:parking|aparcamiento|estacionamiento|parcheggio|parkpl\p{L}+|parkeer\p{L}+)/u,
];

/** Whether it waves one of the salon's rules away, or gives what is nobody's to give. `text` lower case. */
export function isDismissal(text: string): boolean {
  return dismissals.some((pattern) => pattern.test(text));
}

/**
 * Talk that is a claim without one word of substance: a permission, a need that is waived, what will come of it. `text` lower
 * case; no question is one.
 */
export function isHollowClaim(text: string): boolean {
  if (text.trimEnd().endsWith("?")) return false;
  return [...mayDo, ...noNeed, ...qualities].some((pattern) => pattern.test(text));
}
