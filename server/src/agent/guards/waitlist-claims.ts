const claims = [
  /(?<!\p{L})(?:you(?:'re| are)|i(?:'ve| have)(?: just| now| already)? (?:put|added|placed|got)|(?:have|has|'ve|'s) been (?:put|added)|added you)(?!\p{L}).{0,40}wait(?:ing|-)? ?list/u,
  /(?<!\p{L})(?:sie stehen|du stehst|sie sind|habe (?:sie|dich)|wurden)(?!\p{L}).{0,40}warteliste/u,
  /(?<!\p{L})(?:estás?|te he|l[eao] he|he (?:puesto|apuntado|añadido)|ya está)(?!\p{L}).{0,40}lista de espera/u,
  /(?<!\p{L})(?:vous êtes|tu es|je (?:vous|t') ?ai|vous avez été)(?!\p{L}).{0,40}liste d'attente/u,
  /(?<!\p{L})(?:sei|ti ho|l'ho|la ho|è stat[oa])(?!\p{L}).{0,40}lista d'attesa/u,
  /(?<!\p{L})(?:je staat|u staat|heb (?:je|u)|bent)(?!\p{L}).{0,40}wachtlijst/u,
  /(?<!\p{L})(?:está|estás|coloquei|pus|adicionei|foi (?:posto|colocad[oa]))(?!\p{L}).{0,40}lista de espera/u,
];
const notSo = /(?<!\p{L})(?:not|isn't|aren't|no longer|off|nicht|kein\p{L}*|no|ya no|n'\p{L}+|pas|plus|non|niet|geen|não|if|once|when|wenn|sobald|si|cuando|quand|se|quando|als|zodra)(?!\p{L})/u; // prettier-ignore

/** "You're on the waiting list": true only when the list has said so. `text` is lower case with straight apostrophes. */
export function claimsWaiting(text: string): boolean {
  return claims.some((claim) => claim.test(text)) && !notSo.test(text) && !text.trimEnd().endsWith("?");
}
