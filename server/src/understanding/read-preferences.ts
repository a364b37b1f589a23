import type { Catalogue } from "../booking/catalogue.ts";
import type { Preferences } from "../booking/platform.ts";
import type { LanguagePack } from "./languages/language-pack.ts";
import { visitWords } from "./languages/visit-words.ts";
import { spokenLanguages } from "./words/spoken-languages.ts";
import { plain, type Spoken } from "./words/spoken.ts";

/** What kind of person and of place is wished for: "a woman", "somebody who speaks Italian", "a quiet corner". Null: none. */
export function readPreferences(
  spoken: Spoken,
  catalogue: Catalogue,
  packs: readonly LanguagePack[],
  how: { asked: boolean; taken?: ReadonlySet<number> },
): Preferences | null {
  const pronouns = pronounsIn(spoken, packs, how);
  const languages = languagesIn(spoken, catalogue);
  const quiet = packs.some(({ language }) => visitWords[language].quiet.test(spoken.said));
  if (pronouns.length + languages.length === 0 && !quiet) return null;
  return {
    ...(pronouns.length === 1 ? { pronouns } : {}),
    ...(languages.length > 0 ? { languages } : {}),
    ...(quiet ? { resourceTags: ["quiet"] } : {}),
  };
}

/** Words that short are the whole wish: "a woman please". */
const fewWords = 4;

function pronounsIn(
  { said, tokens }: Spoken,
  packs: readonly LanguagePack[],
  { asked, taken }: { asked: boolean; taken?: ReadonlySet<number> },
): ("she" | "he")[] {
  const bare = asked || tokens.length <= fewWords;
  // "Coupe homme" names a cut, and nobody who is to do it.
  const free = ` ${tokens.flatMap(({ word }, index) => (taken?.has(index) === true ? [] : [word])).join(" ")} `;
  const wished = (words: (pack: LanguagePack) => [RegExp, string]): boolean =>
    packs.some((pack) => {
      const [pattern, alone] = words(pack);
      return (
        pattern.test(said) ||
        new RegExp(`(?<= )(?:${alone})(?= ${bare ? "" : "(?:who|that|do|does|available|qui|que|die|der|che) "})`).test(free)
      );
    });
  return [
    ...(wished((pack) => [pack.woman, visitWords[pack.language].woman]) ? (["she"] as const) : []),
    ...(wished((pack) => [pack.man, visitWords[pack.language].man]) ? (["he"] as const) : []),
  ];
}

const speaks =
  "(?:speak(?:s|ing)?|fluent in|habl\\S+|parl\\S+|sprech\\S+|spricht|fal[ae]\\S*|spreek\\S*|sprek\\S*|know(?:s)?|use(?:s)?|sign(?:s)? in)";
const speaking = "(?:speaking|speakers?|spricht|sprech\\S*|sprachig\\S*|spreekt|sprek\\S*|parlant\\S*)";
const patterns = new Map(
  Object.entries(spokenLanguages).map(([language, names]) => {
    const name = `(?:${names.join("|")})`;
    return [language, new RegExp(`(?<= )(?:${speaks} (?:\\S+ ){0,2}${name}|${name} ?${speaking})(?= )`)];
  }),
);

/** As the salon spells them, where somebody there speaks them. */
function languagesIn(spoken: Spoken, { practitioners }: Catalogue): string[] {
  const known = practitioners.flatMap(({ languages }) => languages);
  return [...patterns].flatMap(([language, pattern]) => {
    if (!pattern.test(spoken.said)) return [];
    return [known.find((one) => plain(one).endsWith(plain(language))) ?? language];
  });
}
