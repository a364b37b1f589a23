/**
 * Number words as digits, so that one set of patterns reads "half past two" and "half past 2". `language` (ISO 639-1)
 * settles words that are a number in one language and an ordinary word in another ("due", "once").
 */
export function spokenNumbersToDigits(text: string, language: string): string {
  return text.replaceAll(/\p{L}+(?:-\p{L}+)*/gu, (word) => numberOf(word, language) ?? word);
}

const tables: Record<string, string[]> = {
  en: ["zero", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
  es: ["cero", "", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"],
  fr: ["zéro", "", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"],
  de: ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"],
  it: ["", "", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici"],
  pt: ["", "", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze", "doze"],
  nl: ["nul", "", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"],
};
const larger: Record<string, number> = {
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40,
  fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100, duas: 2, quince: 15, veinte: 20, treinta: 30, cuarenta: 40,
  cincuenta: 50, cien: 100, quinze: 15, vingt: 20, trente: 30, quarante: 40, cinquante: 50, cent: 100, fünfzehn: 15, zwanzig: 20,
  dreißig: 30, vierzig: 40, fünfzig: 50, hundert: 100, quindici: 15, venti: 20, trenta: 30, quaranta: 40, cinquanta: 50, cento: 100,
  vinte: 20, trinta: 30, quarenta: 40, cinquenta: 50, cem: 100, vijftien: 15, twintig: 20, dertig: 30, veertig: 40, vijftig: 50, honderd: 100,
}; // prettier-ignore
const ambiguous = new Set(["due", "once", "sei", "sept", "cent", "null", "elf", "tre", "nove", "dix"]);

const anyLanguage = new Map<string, number>(Object.entries(larger).filter(([word]) => !ambiguous.has(word)));
const ownLanguage = new Map<string, number>();
for (const [language, words] of Object.entries(tables)) {
  for (const [value, word] of words.entries()) {
    if (word && ambiguous.has(word)) ownLanguage.set(`${language} ${word}`, value);
    else if (word) anyLanguage.set(word, value);
  }
}
ownLanguage.set("fr cent", 100);

function numberOf(written: string, language: string): string | null {
  const word = written.toLowerCase();
  const value = anyLanguage.get(word) ?? ownLanguage.get(`${language} ${word}`);
  if (value !== undefined) return String(value);
  const [tens, ones, ...more] = word.split("-");
  const high = anyLanguage.get(tens ?? "");
  const low = ones === "one" ? 1 : anyLanguage.get(ones ?? "");
  // "a six-minute walk"
  if (high !== undefined && low === undefined && ones !== undefined) return [high, ones, ...more].join("-");
  return high !== undefined && low !== undefined && more.length === 0 && high >= 20 && low < 10 ? String(high + low) : null;
}
