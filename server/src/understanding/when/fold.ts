/**
 * Lower case without accents, one code unit for one, so that offsets in the folded text are offsets in the text. Curly
 * apostrophes and dashes become plain ones; combining marks become U+0300.
 */
export function fold(text: string): string {
  if (/^\p{ASCII}*$/u.test(text)) return text.toLowerCase();
  let folded = "";
  for (let i = 0; i < text.length; i++) folded += foldUnit(text.charAt(i));
  return folded;
}

const special: Record<string, string> = {
  "’": "'",
  "‘": "'",
  "´": "'",
  "`": "'",
  ʼ: "'",
  "–": "-",
  "—": "-",
  "−": "-",
  "‐": "-",
  "‑": "-",
  "\u00a0": " ",
  "\u202f": " ",
  "\u2009": " ",
  "：": ":",
  º: "º",
  ª: "ª",
  ß: "ß",
  ø: "o",
  æ: "æ",
  œ: "œ",
};

function foldUnit(unit: string): string {
  if (unit < "\u0080") return unit.toLowerCase();
  const known = special[unit];
  if (known) return known;
  if (unit >= "\u0300" && unit <= "\u036f") return "\u0300";
  const plain = unit.normalize("NFD").charAt(0).toLowerCase();
  return plain.length === 1 ? plain : unit;
}
