/**
 * A message as it is kept: well-formed Unicode without control characters and without the invisible characters that can carry
 * text past a reader (tags, direction overrides). Joiners, variation selectors and flags stay: emoji and Persian need them.
 */
export function cleanText(text: string): string {
  const visible = text
    .toWellFormed()
    .replaceAll("\r\n", "\n")
    .replace(controls, "")
    .replace(tags, (_, flag?: string) => flag ?? "");
  return visible.replace(blankEdges, "");
}

/** Whether anything can be seen of a cleaned text. */
export function isBlank(cleaned: string): boolean {
  return cleaned.replace(unseen, "") === "";
}

// Control characters but tab and newline; line and paragraph separators; embeddings, overrides and isolates of direction; invisible operators.
const controls = /(?![\t\n])\p{Cc}|[\u2028\u2029\u202A-\u202E\u2060-\u206F\uFEFF]/gu;
// Tag characters mean something only in the flags of England, Scotland and Wales.
const tags = /(\u{1F3F4}[\u{E0020}-\u{E007E}]{1,6}\u{E007F})|[\u{E0000}-\u{E007F}]/gu;
const blankEdges = /^[\s\u200B-\u200D]+|[\s\u200B]+$/gu;
const unseen = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/gu;
