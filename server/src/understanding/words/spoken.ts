/** A word of an utterance with its place in the text as typed. */
export interface Token {
  raw: string;
  /** Lower case, without marks and apostrophes; chat spellings written out ("u" is "you"). May hold a space ("i will"). */
  word: string;
  /** [start, end) in the text. */
  start: number;
  end: number;
  /** Counts up at every full stop, question mark, line break. */
  sentence: number;
  /** Stands before this word: nothing, a comma or dash, or the end of a sentence. */
  after: "" | "," | ".";
  /** Typed with a capital first letter. */
  capital: boolean;
}

/** An utterance cut into words: every reader works on this. */
export interface Spoken {
  /** NFC, quotes straightened; spans refer to it. */
  text: string;
  tokens: Token[];
  /** All words with single spaces, sentences parted by " | ", a space at both ends: what the patterns run over. */
  said: string;
  question: boolean;
}

const piece =
  /(?<mixed>\b(?:any1|some1|sum1|no1|every1|gr8|l8r?|m8|b4|2day|2moro|2morrow|2mro|2nite|w8|h8|str8|4me)\b)|(?<word>(?:(?:[ldjcmnst]|qu|dell|all|nell|un|quest)['’](?=\p{L}{2}))|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*)|(?<number>\d+(?:st|nd|rd|th)\b|\d+(?:[:.]\d+)*)|(?<sign>[£$€&+]|\p{Extended_Pictographic})|(?<stop>[.!?;\n…]+)|(?<comma>[,/()–—:"]|\s-\s)/giu;

const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "&": "and",
    "+": "and",
    "👍": "thumbup",
    "👌": "thumbup",
    "✅": "thumbup",
    "✔": "thumbup",
    "🆗": "thumbup",
    "💯": "thumbup",
    "🙌": "thumbup",
    "👎": "thumbdown",
    "❌": "thumbdown",
    "🚫": "thumbdown",
    "🙏": "thanksign",
    "👋": "wavesign",
  }),
);

/** "Dr. Lee", "Smith & Co.": the stop ends no sentence. */
const title = /^(?:dr|mr|mrs|ms|prof|mme|mlle|sr|sra|hr|fr|co|inc|ltd)$/i;

const tails: [RegExp, string][] = [
  [/^(\w+)'ll$/, "$1 will"],
  [/^(i|you|we|they|he|she)'d$/, "$1 would"],
  [/^(i|you|we|they)'ve$/, "$1 have"],
  [/^(you|we|they)'re$/, "$1 are"],
];

/** Cuts a visitor's text into words. `spellings`: chat spellings to write out, lower case. */
export function readSpoken(input: string, spellings: Readonly<Record<string, string>>): Spoken {
  const text = input
    .normalize("NFC")
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/[\u201c\u201d]/g, '"');
  const tokens: Token[] = [];
  let sentence = 0;
  let after: Token["after"] = "";
  for (const match of text.matchAll(piece)) {
    const groups = match.groups ?? {};
    if (groups["stop"] === "." && title.test(tokens.at(-1)?.raw ?? "")) continue;
    if (groups["stop"] !== undefined) {
      sentence += 1;
      after = ".";
    } else if (groups["comma"] !== undefined) {
      if (after === "") after = ",";
    } else {
      const raw = match[0];
      const word = plainWord(raw, spellings);
      tokens.push({ raw, word, start: match.index, end: match.index + raw.length, sentence, after, capital: /^\p{Lu}/u.test(raw) });
      after = "";
    }
  }
  return { text, tokens, said: joined(tokens), question: text.includes("?") };
}

/** Lower case without marks: "Zoë" is "zoe". */
export function plain(word: string): string {
  const lower = word.toLowerCase();
  return /^[\x20-\x7e]*$/.test(lower)
    ? lower
    : lower.normalize("NFD").replace(/\p{M}/gu, "").replace(/ß/g, "ss").replace(/ø/g, "o").replace(/œ/g, "oe");
}

function plainWord(raw: string, spellings: Readonly<Record<string, string>>): string {
  const sign = signs.get(raw.slice(0, 2)) ?? signs.get(raw);
  if (sign !== undefined) return sign;
  let word = plain(raw);
  if (word.includes("'")) {
    for (const [tail, whole] of tails) word = word.replace(tail, whole);
    word = word.replaceAll("'", "");
  }
  // Drawn-out words: "heyyyy", "soooo".
  word = word.replace(/([a-z])\1{2,}/g, "$1$1");
  return Object.hasOwn(spellings, word) ? (spellings[word] ?? word) : word;
}

function joined(tokens: Token[]): string {
  let said = " ";
  let sentence = tokens[0]?.sentence ?? 0;
  for (const token of tokens) {
    if (token.sentence !== sentence) said += "| ";
    sentence = token.sentence;
    said += `${token.word} `;
  }
  return said;
}
