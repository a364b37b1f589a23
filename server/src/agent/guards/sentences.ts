/**
 * Splits text at sentence ends, each piece with the space that follows it. An end is not taken for one after "a.m.", "Dr."
 * and the like, inside a number, or before a lower-case letter.
 */
export function splitSentences(text: string): { complete: string[]; rest: string } {
  const complete: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/(?:[.!?…。！？]+["'”’)\]]*\s+|\n+\s*)/gu)) {
    const end = match.index + match[0].length;
    // What follows decides: with nothing after it yet, the sentence may still go on.
    if (end >= text.length && !match[0].includes("\n")) break;
    if (!match[0].startsWith("\n") && goesOn(text.slice(start, match.index + 1), text.slice(end, end + 1))) continue;
    complete.push(text.slice(start, end));
    start = end;
  }
  return { complete, rest: text.slice(start) };
}

const abbreviation = /(?:^|[\s(])(?:[ap]\.?m|dr|mr|mrs|ms|st|no|approx|e\.g|i\.e|incl|tel|ca|z\.b|bzw|nr|sr|sra|dott|mme|mlle)\.$/iu;

function goesOn(before: string, next: string): boolean {
  if (/\p{Ll}/u.test(next)) return true;
  if (/\d\.$/u.test(before) && /\p{L}/u.test(next)) return /(?:^|\s)\d{1,2}\.$/u.test(before);
  return abbreviation.test(before) && !/[ap]\.?m\.$/iu.test(before);
}
