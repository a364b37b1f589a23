import type { LanguagePack } from "./languages/language-pack.ts";
import { visitWords } from "./languages/visit-words.ts";
import type { Spoken, Token } from "./words/spoken.ts";

const lastTime =
  /(?<= )(?:last (?:visit|appointment|time|cut|colou?r|one|patch test) (?:was|were)|ultima (?:vez|visita|cita) fue|derniere (?:visite|fois|couleur) (?:etait|remonte)|(?:letzter (?:besuch|termin)|letzte mal|zuletzt) war|ultima (?:visita|volta) (?:e stata|era)|ultima (?:visita|vez|marcacao) foi|laatste (?:bezoek|afspraak|keer) was)(?= )/;
const wish =
  /(?<= )(?:can|could|want|need|book|like|please|so|puedo|quiero|querria|reservar|peux|voudrais|veux|reserver|kann|mochte|will|buchen|brauche|vorrei|posso|voglio|prenotare|queria|quero|marcar|kan|wil|graag|boeken)(?= )/;

/** The words in which a visitor tells when something was ("I had a patch test in October"): no day in them is one they wish for. */
export function pastTokens(spoken: Spoken, packs: readonly LanguagePack[]): Set<number> {
  const found = new Set<number>();
  if (spoken.question) return found;
  for (const piece of piecesOf(spoken.tokens)) {
    const said = ` ${piece.map((index) => spoken.tokens[index]?.word ?? "").join(" ")} `;
    const told = lastTime.test(said) || packs.some(({ language }) => visitWords[language].tested.test(said));
    if (told && !wish.test(said)) for (const index of piece) found.add(index);
  }
  return found;
}

/** Parted by commas and stops, as indices. */
function piecesOf(tokens: readonly Token[]): number[][] {
  const pieces: number[][] = [];
  for (const [index, { after }] of tokens.entries()) {
    if (index === 0 || after !== "") pieces.push([]);
    pieces.at(-1)?.push(index);
  }
  return pieces;
}
