import type { LanguagePack } from "./languages/language-pack.ts";

/** Parts of what was said that the salon should know beforehand (allergy, access, a train to catch), as they were typed. */
export function readNotes(text: string, packs: readonly LanguagePack[]): string[] {
  const notes: string[] = [];
  for (const part of text.split(/(?<=[.!?;…])\s+|\n+|,\s+|\s+(?:but|pero|mais|aber|ma|mas|maar)\s+/u)) {
    const plainPart = part.normalize("NFD").replace(/\p{M}/gu, "");
    if (packs.some((pack) => pack.note.test(plainPart)))
      notes.push(
        part
          .trim()
          .replace(/^(?:and|also|oh|btw|by the way)\s+/i, "")
          .replace(/[.;]+$/, "")
          .slice(0, 200),
      );
  }
  return [...new Set(notes)].filter((note) => note !== "").slice(0, 5);
}
