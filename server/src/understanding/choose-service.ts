import type { Catalogue } from "../booking/catalogue.ts";
import type { LanguagePack } from "./languages/language-pack.ts";
import { readChange } from "./read-change.ts";
import { resolveService } from "./resolve-service.ts";
import type { Mention } from "./understood.ts";
import { bySuperlative } from "./superlative.ts";
import { vocabulary } from "./vocabulary.ts";
import { isCommonWord } from "./words/common-words.ts";
import { concepts, weight } from "./words/concepts.ts";
import type { Spoken } from "./words/spoken.ts";

/**
 * The service meant when several were put up as buttons: by its place ("the second one"), or by the words that only one of
 * them has ("the brunette one"). Null when the words choose none.
 */
export function chooseService(
  spoken: Spoken,
  choices: readonly string[],
  catalogue: Catalogue,
  packs: readonly LanguagePack[],
): Mention | null {
  if (choices.length === 0 || spoken.tokens.length > 8 || readChange(spoken.text).movesIt) return null;
  const place = placeIn(spoken, packs);
  const placed = place === null ? undefined : choices.at(place);
  if (placed !== undefined) return resolveService(placed, catalogue);
  const shown = choices
    .map((choice) => resolveService(choice, catalogue))
    .filter((mention) => mention !== null && mention.ids.length === 1)
    .flatMap((mention) => mention?.ids ?? []);
  const most = bySuperlative(spoken.said, shown, catalogue);
  return most === null ? byOwnWords(spoken, shown, catalogue) : { ids: [most], words: spoken.text.trim(), confidence: 0.9 };
}

/** "Changed my mind, brunette": another of the kind that was chosen, named by what only it has. `taken`: words that are a time. */
export function chooseSibling(
  spoken: Spoken,
  serviceId: string | undefined,
  catalogue: Catalogue,
  taken: ReadonlySet<number>,
): Mention | null {
  const service = catalogue.services.find(({ id }) => id === serviceId);
  if (service === undefined || spoken.tokens.length > 8) return null;
  const kind = catalogue.services.filter(({ categoryId, addOnOnly }) => categoryId === service.categoryId && !addOnOnly);
  const chosen = byOwnWords(spoken, kind.map(({ id }) => id), catalogue, taken); // prettier-ignore
  return chosen?.ids.length === 1 && chosen.ids[0] !== serviceId ? chosen : null;
}

/** Whether the words name a place among the choices and nothing else: "fine, 1st" is then no day of the month. */
export function namesPlace(spoken: Spoken, choices: readonly string[], packs: readonly LanguagePack[]): boolean {
  const place = placeIn(spoken, packs);
  return place !== null && choices.at(place) !== undefined;
}

/** "The first one", "number two", "la segunda"; not "massage first", which names what it means. */
function placeIn(spoken: Spoken, packs: readonly LanguagePack[]): number | null {
  const counted = ({ word }: Spoken["tokens"][number]): number | null => {
    const pack = packs.find(({ numbers }) => Object.hasOwn(numbers, word));
    return /^[1-9]$/.test(word) ? Number(word) : (pack?.numbers[word] ?? null);
  };
  const small = (token: Spoken["tokens"][number]): boolean =>
    isCommonWord(token.word) ||
    little.test(token.word) ||
    counted(token) !== null ||
    packs.some((pack) => pack.marks.includes(token.word) || Object.hasOwn(pack.ordinals, token.word));
  if (!spoken.tokens.every(small)) return null;
  for (const { word } of spoken.tokens) {
    for (const pack of packs) if (Object.hasOwn(pack.ordinals, word)) return pack.ordinals[word] ?? null;
  }
  const [at, more] = spoken.tokens.flatMap((token, index) => (counted(token) === null ? [] : [index]));
  const place = at === undefined || more !== undefined ? undefined : spoken.tokens[at];
  if (place === undefined) return null;
  // "One" by itself, and "the one", count nothing; "number one" does.
  const named = /^(?:number|no|option|numero|opcion|num|nr|nummer|opzione|opcao|optie|choix|keuze)$/.test(
    spoken.tokens[(at ?? 0) - 1]?.word ?? "",
  );
  return named || (/^[1-9]$/.test(place.word) && spoken.tokens.length <= 3) ? (counted(place) ?? 1) - 1 : null;
}

const little =
  /^(?:el|la|lo|le|les|il|l|der|die|das|den|de|het|o|a|number|option|numero|opcion|num|nr|nummer|opzione|opcao|optie|choix|keuze)$/;

/** What all of the shown services share ("balayage") chooses nothing. */
function byOwnWords(spoken: Spoken, ids: readonly string[], catalogue: Catalogue, taken?: ReadonlySet<number>): Mention | null {
  const words = vocabulary(catalogue).wordsOf;
  const said = concepts(spoken.tokens.map((token) => token.word)).filter((one) => one.concept !== "on" && taken?.has(one.from) !== true);
  const telling = said.filter(
    (one) => ids.some((id) => words.get(id)?.has(one.concept) === true) && !ids.every((id) => words.get(id)?.has(one.concept) === true),
  );
  if (telling.length === 0) return null;
  const scores = ids.map((id) =>
    telling.reduce((sum, one) => sum + (words.get(id)?.has(one.concept) === true ? weight(one.concept) : 0), 0),
  );
  const best = Math.max(...scores);
  const chosen = ids.filter((_, index) => scores[index] === best);
  return {
    ids: chosen,
    words: telling.map((one) => spoken.tokens[one.from]?.raw ?? "").join(" "),
    confidence: chosen.length === 1 ? 0.9 : 0.7,
  };
}
