import type { Catalogue, Practitioner } from "../booking/catalogue.ts";
import { concepts } from "./words/concepts.ts";
import { isPlaceName } from "./words/place-name.ts";
import { plain, readSpoken } from "./words/spoken.ts";

/** One way to say one or several services. */
export interface ServiceForm {
  words: readonly string[];
  ids: readonly string[];
  /** A service's own name goes before an alias or a category. */
  kind: "name" | "alias" | "category";
  /** "Cut & finish", "mani and pedi": its words may stand apart with an "and" between them. */
  joined: boolean;
  /** Ways of writing it with several words, as in `Spoken.said`: said in full, they mean it though each word is weak ("go blonde"). */
  phrases: readonly string[];
}

/** One way to call one or several practitioners. */
export interface NameForm {
  words: readonly string[];
  ids: readonly string[];
}

/** The words of one salon, ready to be compared. */
export interface Vocabulary {
  forms: readonly ServiceForm[];
  formsByWord: ReadonlyMap<string, readonly ServiceForm[]>;
  /** Every word of every name and alias of a service, by its id. */
  wordsOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Known words by first letter, for typing slips. */
  byLetter: ReadonlyMap<string, readonly string[]>;
  addOns: ReadonlySet<string>;
  names: readonly NameForm[];
  /** Single words that somebody goes by. */
  nameWords: ReadonlySet<string>;
}

const known = new WeakMap<Catalogue, Vocabulary>();

/** The catalogue's words, made once per catalogue object. */
export function vocabulary(catalogue: Catalogue): Vocabulary {
  let words = known.get(catalogue);
  if (words === undefined) {
    words = make(catalogue);
    known.set(catalogue, words);
  }
  return words;
}

function make(catalogue: Catalogue): Vocabulary {
  const forms = serviceForms(catalogue);
  const names = nameForms(catalogue.practitioners);
  const formsByWord = new Map<string, ServiceForm[]>();
  for (const form of forms) for (const word of form.words) formsByWord.set(word, [...(formsByWord.get(word) ?? []), form]);
  const byLetter = new Map<string, string[]>();
  for (const word of formsByWord.keys())
    if (word.length >= 3) byLetter.set(word.slice(0, 1), [...(byLetter.get(word.slice(0, 1)) ?? []), word]);
  return {
    forms,
    formsByWord,
    wordsOf: wordsByService(forms),
    byLetter,
    addOns: new Set(catalogue.services.filter((service) => service.addOnOnly).map((service) => service.id)),
    names,
    nameWords: new Set(names.filter((form) => form.words.length === 1).flatMap((form) => form.words)),
  };
}

/** The words of a phrase as they are compared, each once. */
function phraseWords(phrase: string): string[] {
  const words = readSpoken(phrase, {}).tokens.map((token) => token.word);
  return [...new Set(concepts(words).map((found) => found.concept))];
}

function serviceForms(catalogue: Catalogue): ServiceForm[] {
  const forms = new Map<string, { words: string[]; ids: Set<string>; kind: ServiceForm["kind"]; joined: boolean; phrases: string[] }>();
  const add = (phrase: string, kind: ServiceForm["kind"], ids: string[]) => {
    const words = phraseWords(phrase);
    const joined = /&|\+|\b(?:and|with)\b/.test(phrase);
    if (words.length === 0 || ids.length === 0) return;
    const key = `${kind}:${words.toSorted().join(" ")}`;
    const form = forms.get(key) ?? { words, ids: new Set<string>(), kind, joined, phrases: [] };
    form.joined ||= joined;
    const { tokens, said } = readSpoken(phrase, {});
    if (tokens.length > 1) form.phrases.push(said);
    for (const id of ids) form.ids.add(id);
    forms.set(key, form);
  };
  for (const service of catalogue.services) {
    add(service.name, "name", [service.id]);
    for (const alias of service.aliases) add(alias, "alias", [service.id]);
  }
  for (const category of catalogue.categories) {
    const ids = catalogue.services
      .filter((service) => service.categoryId === category.id && !service.addOnOnly)
      .map((service) => service.id);
    for (const name of [category.name, ...category.aliases]) add(name, "category", ids);
  }
  return [...forms.values()].map((form) => ({ ...form, ids: [...form.ids] }));
}

function wordsByService(forms: ServiceForm[]): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>();
  for (const form of forms) {
    if (form.kind === "category") continue;
    for (const id of form.ids) words.set(id, new Set([...(words.get(id) ?? []), ...form.words]));
  }
  return words;
}

function nameForms(practitioners: readonly Practitioner[]): NameForm[] {
  const forms = new Map<string, { words: string[]; ids: Set<string> }>();
  const inFull = new Map(practitioners.map(({ id, name }) => [nameWords(name).join(" "), id]));
  for (const practitioner of practitioners) {
    const whole = nameWords(practitioner.name);
    const ways = isPlaceName(practitioner.name) ? [withoutArticle(whole)] : waysToCall(withoutTitles(whole));
    for (const words of [whole, ...ways, ...practitioner.nicknames.map(nameWords)]) {
      const form = words.join(" ");
      // Whoever is called just "Sam" is meant by it, not "Sam Lee".
      if (form === "" || (inFull.get(form) ?? practitioner.id) !== practitioner.id) continue;
      const known = forms.get(form) ?? { words, ids: new Set<string>() };
      known.ids.add(practitioner.id);
      forms.set(form, known);
    }
  }
  return [...forms.values()].map((form) => ({ words: form.words, ids: [...form.ids] })).toSorted((a, b) => b.words.length - a.words.length);
}

/** In full, by the first and the last name, by either. */
function waysToCall(bare: string[]): string[][] {
  const ends = [bare.slice(0, 1), bare.slice(-1)];
  return [bare, ends.flat(), ...ends];
}

function withoutArticle(words: string[]): string[] {
  return words[0] === "the" && words.length > 2 ? words.slice(1) : words;
}

/** "Dr. Ann B. Lee, MD" is called Ann Lee, or Dr. Lee. */
function withoutTitles(words: readonly string[]): string[] {
  const bare = words.filter((word) => word.length > 1 && !titles.has(word));
  return bare.length > 0 ? bare : [...words];
}

const titles = new Set("dr mr mrs ms miss mx prof professor doctor sir madam md dds dmd phd rn np jr sr ii iii iv".split(" "));

function nameWords(name: string): string[] {
  return plain(name)
    .replaceAll(/['’]/g, "")
    .replaceAll(/[&+]/g, " and ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
