import type { LanguagePack } from "./languages/language-pack.ts";
import type { Spoken } from "./words/spoken.ts";

/** For how many, where it was said. 1 to 99. */
export function readPartySize(spoken: Spoken, packs: readonly LanguagePack[]): number | null {
  for (const pack of packs) {
    const groups = pack.party.exec(spoken.said)?.groups;
    const count = Object.values(groups ?? {}).find((group) => group !== undefined);
    if (count !== undefined) {
      const number = Object.hasOwn(pack.numbers, count) ? (pack.numbers[count] ?? 0) : Number(count);
      if (Number.isInteger(number) && number >= 1 && number < 100) return number;
    }
    if (pack.two.test(spoken.said)) return 2;
  }
  return null;
}
