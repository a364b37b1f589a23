import { monthWords, relativeDays, weekdayWords } from "./guards/calendar-words.ts";
import type { Catalogue } from "../booking/catalogue.ts";
import { visitorLanguage, visitorLocale } from "./built-in/replies/reply-language.ts";
import { understand } from "../understanding/understand.ts";
import { isCommonWord } from "../understanding/words/common-words.ts";
import type { Turn } from "./assistant.ts";
import type { Workspace } from "./workspace.ts";

/** As much of a turn as tells what was said, to whom and when. */
interface Talk extends Pick<Workspace, "catalogue" | "brief"> {
  turn: Pick<Turn, "visitor" | "transcript" | "said" | "now">;
}

const mostMessages = 24;
const asksName = /(?<!\p{L})(?:names?|nombre|nom|namen?|nome|naam|call you|who is it for)(?!\p{L})/iu;

/**
 * People's names in what the visitor wrote, their own and others': what understanding reads as a name, and words with a capital
 * that are neither the salon's nor anything in a dictionary. Rather too much than too little: a hidden word comes back unharmed.
 */
export function namesSaid({ turn, catalogue, brief }: Talk): string[] {
  const locale = visitorLocale(turn);
  // In German every noun has a capital: only what is introduced as a name tells there.
  const capitalsTell = visitorLanguage(turn) !== "de";
  const talk = [...turn.transcript, ...turn.said.map(({ text }) => ({ by: "visitor" as const, text }))].slice(-mostMessages);
  const names = talk.flatMap(({ by, text }, place) => {
    if (by !== "visitor" || !/\p{L}{2}/u.test(text)) return [];
    const expects = asksName.test(talk.slice(0, place).findLast((each) => each.by !== "visitor")?.text ?? "") ? "name" : brief.asked?.about;
    return readOnce(catalogue, [Math.floor(turn.now / dayMs), locale, expects, capitalsTell, text].join("\n"), () => {
      const { guest } = understand(text, { catalogue, now: turn.now, locale, brief: {}, expects });
      return [...(guest.name ? [guest.name] : []), ...(capitalsTell ? capitalised(text, catalogue) : [])];
    });
  });
  return [...new Set(names)];
}

const dayMs = 86_400_000;
/** So many messages are known at once: those of some hundred conversations. */
const mostKnown = 2_000;
const names = new WeakMap<Catalogue, Map<string, readonly string[]>>();

/** Every turn brings the whole talk again: each message of it is read for the first one only, and nobody else waits for the rest. */
function readOnce(catalogue: Catalogue, message: string, read: () => string[]): readonly string[] {
  const known = names.get(catalogue) ?? new Map<string, readonly string[]>();
  names.set(catalogue, known);
  const found = known.get(message) ?? read();
  // The one that was asked for last is let go last.
  known.delete(message);
  known.set(message, found);
  if (known.size > mostKnown) known.delete(known.keys().next().value ?? "");
  return found;
}

const words = /\p{Lu}\p{Ll}[\p{L}'’-]*(?:\s+\p{Lu}\p{Ll}[\p{L}'’-]*)*/gu;

/** Words with a capital inside a sentence, and two or more of them anywhere. */
function capitalised(text: string, catalogue: Catalogue): string[] {
  const own = ownWords(catalogue);
  return [...text.matchAll(words)].flatMap(({ 0: found, index }) => {
    const opens = /(?:^|[.!?\n]\s*|["“(¿¡]\s*)$/u.test(text.slice(0, index));
    const unknown = found.split(/\s+/u).filter((word) => !own.has(fold(word)) && !isCommonWord(fold(word)));
    return opens && unknown.length < 2 ? [] : unknown;
  });
}

const fold = (word: string): string => word.toLowerCase().replaceAll(/['’]s$|['’-]/gu, "");
const known = new WeakMap<Catalogue, Set<string>>();

/** All words of the salon's own texts, and of the calendar. */
function ownWords(catalogue: Catalogue): Set<string> {
  const before = known.get(catalogue);
  if (before) return before;
  const texts = JSON.stringify([catalogue.salon, catalogue.services, catalogue.categories, catalogue.practitioners, catalogue.policies]);
  const own = new Set([...(texts.match(/\p{L}+(?:'\p{L}+)?/gu) ?? []), ...weekdayWords.keys(), ...monthWords.keys(), ...relativeDays.keys()].map(fold)); // prettier-ignore
  known.set(catalogue, own);
  return own;
}
