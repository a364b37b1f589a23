import type { Language } from "../../understanding/languages/language-pack.ts";
import { sightWords } from "./photo-words.ts";

/** Nobody but people sees a photo: no model gets one. What is told of it is made up, and that it cannot be seen is true. */
interface Sight {
  photo: RegExp;
  parts: RegExp;
  seeing: RegExp;
  seeingThem: RegExp;
  byIt: RegExp;
  itShows: RegExp;
  not: RegExp;
  others: RegExp;
}

const sights = Object.fromEntries(
  Object.entries(sightWords).map(([language, words]): [string, Sight] => {
    const read = (inside: string): RegExp => new RegExp(`(?<!\\p{L})(?:${inside.replaceAll("PHOTO", words.photo)})(?!\\p{L})`, "u");
    const { photo, seeing, seeingThem, byIt, itShows, not, others } = words;
    return [
      language,
      {
        photo: read(photo),
        parts: new RegExp(`[,;:–—.!?]|(?<!\\p{L})(?:${words.and})(?!\\p{L})`, "u"),
        seeing: read(seeing),
        seeingThem: read(seeingThem),
        byIt: read(byIt),
        itShows: read(itShows),
        not: read(not),
        others: read(others),
      },
    ];
  }),
) as Record<Language, Sight>;

/** Claims that the assistant has seen what a photo shows. `text` lower case; `names` of people who may look at it, lower case. */
export function claimsSight(text: string, language: string, names: readonly string[]): boolean {
  return [...new Set(["en", language])].some((one) => {
    const sight = sights[one as Language];
    return sight !== undefined && claimsIn(text, sight, names);
  });
}

function claimsIn(text: string, sight: Sight, names: readonly string[]): boolean {
  if (!sight.photo.test(text)) return sight.seeingThem.test(text) && !sight.not.test(text);
  const isAsked = text.trimEnd().endsWith("?");
  const clauses = text.split(sight.parts).filter((clause) => clause.trim() !== "");
  return clauses.some((clause, place) => {
    if (sight.not.test(clause)) return false;
    if (sight.seeing.test(clause)) return !isAsked || sight.photo.test(clause) || sight.seeingThem.test(clause);
    if (isAsked || isOthers(clause, sight, names)) return false;
    if (sight.itShows.test(clause)) return true;
    // "From a photo, I can't tell": what it is about comes first.
    const next = clauses[place + 1] ?? "";
    return sight.byIt.test(clause) && !thanks.test(clause) && !sight.not.test(next) && !isOthers(next, sight, names);
  });
}

const thanks = /(?<!\p{L})(?:thank\p{L}*|gracias|merci|danke|grazie|obrigad[oa]|bedankt|dank)(?!\p{L})/u;

function isOthers(clause: string, { others }: Sight, names: readonly string[]): boolean {
  return others.test(clause) || names.some((name) => clause.includes(name));
}
