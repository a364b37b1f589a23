/**
 * A light English stem, the same for a catalogue's words and a visitor's: plurals, -ing, -ed and a last -e go
 * ("waxing", "waxes", "wax"; "balayages", "balayage"). Not a dictionary form; only good for comparing.
 */
export function stem(word: string): string {
  if (word.length <= 3 || /\d/.test(word))
    return word.length === 3 && word.endsWith("s") && !/[sui]s$/.test(word) ? word.slice(0, 2) : word;
  return withoutE(withoutEnding(withoutPlural(word)));
}

function withoutPlural(word: string): string {
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("s") && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

function withoutEnding(word: string): string {
  const bare = /^(.{3,})(?:ing|ed)$/.exec(word)?.[1];
  if (bare === undefined || !/[aeiouy]/.test(bare)) return word;
  return /([bdgmnprt])\1$/.test(bare) ? bare.slice(0, -1) : bare;
}

function withoutE(word: string): string {
  return word.length > 4 && word.endsWith("e") ? word.slice(0, -1) : word;
}
