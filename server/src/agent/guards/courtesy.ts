const opening =
  /^(?:\P{L}*(?:yes|no problem|no worries|of course|sure(?: thing)?|certainly|absolutely|great(?: choice| idea| question)?|(?:a )?(?:lovely|good|great|perfect|excellent|wonderful) (?:choice|idea|question|one)|perfect|lovely|wonderful|brilliant|good question|thank you(?: so much| very much)?|thanks(?: so much| a lot)?|okay|ok|alright|all right|right|got it|sorry(?: about that)?|i'm sorry|i'm afraid|hello|hi(?: there)?|good (?:morning|afternoon|evening)|my pleasure|you're (?:very )?welcome|take your time|no rush|sounds (?:good|great|lovely|perfect)|that's (?:great|lovely|fine|perfect|no problem)|(?:i'd be |i'm )?happy to help|glad to help|what an? (?:lovely|good|great|wonderful|exciting) (?:idea|choice|occasion)|it(?:'s| was|'s been| is) (?:my|our) pleasure|sí|claro|vale|perfecto|genial|estupendo|qué bien|oui|bien sûr|parfait|super|génial|formidable|ja|gerne|natürlich|perfekt|toll|super|wunderbar|prima|sì|certo|perfetto|ottimo|fantastico|che bello|sim|claro|perfeito|ótimo|excelente|zeker|prima|natuurlijk|graag|geweldig|leuk)(?!\p{L})[\s,.!;:–-]*)+/u;

const bodies = "(?:hair|nails?|skin|brows|lashes|roots|head|face|hands?|feet|legs|back|scalp|look)";
const matters =
  "(?:services?|prices?|pricing|opening (?:hours|times)|treatments?|policies|times|the team|the salon|appointments?|bookings?)";
const deeds = "(?:book(?:ing)?|mov(?:e|ing)|chang(?:e|ing)|cancel(?:ling)?|rearrang(?:e|ing)|reschedul(?:e|ing)|find(?:ing)?)";
const several = (word: string): string => `${word}(?:(?:,? (?:and|or) |, )${word})*`;

/** Set phrases whose words mean something else elsewhere: "feel free" gives nothing away. */
const phrases: readonly [RegExp, string][] = [
  [/(?<!\p{L})feel free(?: to)?(?!\p{L})/gu, " "],
  [/(?<!\p{L})(?:are|would) you (?:at all |quite |a (?:bit|little) )?(?:be )?(?:flexible|open to)(?!\p{L})/gu, " "],
  [/(?<!\p{L})outside (?:of )?(?:what i|my)(?!\p{L})/gu, " "],
  [/(?<!\p{L})members? of (?:the|our|my) (?:team|staff)(?!\p{L})/gu, "team"],
  [/(?<=(?<!\p{L})(?:i|me) (?:\p{L}+ )?(?:check|look|find|see)(?!\p{L})[^.!?]{0,30}) (?:right|straight) away(?!\p{L})/gu, " "],
  [/(?<!\p{L})i(?:'m| am|'d be) (?:more than |very |always )?happy to(?!\p{L})/gu, " "],
  [/(?<!\p{L})i (?:knew|know) what you (?:mean|meant)(?!\p{L})/gu, " "],
  [/(?<!\p{L})i (?:can't|cannot) see (?:photos|pictures|you|your \p{L}+)(?: (?:of you|here|from here))?(?!\p{L})/gu, " "],
  [/(?<!\p{L})(?:a )?(?:bad|good|great) hair days?(?!\p{L})/gu, " "],
  [/(?<!\p{L})it(?:'s| is) (?:(?:entirely|totally|completely|all|absolutely) )?(?:your call|up to you|your choice|your decision)(?!\p{L})/gu, " "],
  [/(?<!\p{L})(?:check with|ask|speak to|talk to) your (?:doctor|gp|midwife|pharmacist)(?: first)?(?!\p{L})/gu, " "],
  [/(?<!\p{L})i hope (?:that|this|it) helps(?!\p{L})/gu, " "],
  [/(?<!\p{L})i (?:totally |completely |fully )?(?:get|understand) it(?!\p{L})/gu, " "],
  [new RegExp(`(?<!\\p{L})(?:help(?: you)?(?: to| with)?|would you like(?: me)? to|do you want(?: me)? to) ${several(deeds)}(?!\\p{L})`, "gu"), "help"],
  [new RegExp(`(?<!\\p{L})questions? (?:about|on) (?:our |the |your )?${several(`(?:our |the )?${matters}`)}(?!\\p{L})`, "gu"), "questions"],
  [new RegExp(`(?<!\\p{L})your (?:own |current |natural )?${bodies}(?!\\p{L})`, "gu"), "your"],
]; // prettier-ignore

/** The text without what is only polite at its start. Takes lower case, like all here. */
export function withoutCourtesy(text: string): string {
  return text.replace(opening, "");
}

/** The text without what is said by set phrase: the rest has the words that say something. */
export function withoutPhrases(text: string): string {
  return phrases.reduce((left, [phrase, instead]) => left.replaceAll(phrase, instead), text);
}

/** "Have you had your hair coloured before?": a question about the visitor themselves tells them nothing. */
export function asksOfThemselves(text: string): boolean {
  return ofThemselves.test(text) && !telling.test(text);
}
const ofThemselves =
  /^\P{L}*(?:(?:and|so|also|first|okay|ok),? )?(?:have you (?:ever )?(?:had|been|used|coloured|colored|dyed|bleached)|when (?:did you last|was the last time you)|(?:is|are) your (?:own |natural )?(?:hair|nails?|skin|brows|lashes|roots|hands?|feet|scalp)|(?:how|what) (?:long|thick|short|dark|colour|color|length) is your|how would you describe your|do you (?:currently |usually )?have any (?:allerg|sensitiv)\p{L}*|are you (?:allergic|sensitive|pregnant|new to))(?!\p{L})[^.!?;:]*\?$/u;
const telling = /(?<!\p{L})(?:that|because|since|aware|know|heard|seen|free|offer\p{L}*|included|guarantee\p{L}*)(?!\p{L})/u;
