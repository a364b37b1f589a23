/**
 * Damerau-Levenshtein distance (optimal string alignment: a swap of neighbours counts one), or `limit + 1` as soon as it is
 * certain to be more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
      least = Math.min(least, best);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? limit + 1, limit + 1);
}

const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** Whether two letters are neighbours on a keyboard. */
function neighbours(a: string, b: string): boolean {
  for (const [r, row] of rows.entries()) {
    const at = row.indexOf(a);
    if (at < 0) continue;
    if (Math.abs(row.indexOf(b) - at) === 1 && row.includes(b)) return true;
    return [rows[r - 1], rows[r + 1]].some((other) => other !== undefined && other.includes(b) && Math.abs(other.indexOf(b) - at) <= 1);
  }
  return false;
}

const vowel = /[aeiouy]/;

/**
 * How well a typed word fits a known one: 1 the same, down to 0 for another word. Short words forgive only slips of the
 * fingers (a swap, a missing or doubled letter, a neighbouring key); longer ones two or three.
 */
export function typoFit(typed: string, known: string): number {
  if (typed === known) return 1;
  if (typed.length < 3 || known.length < 3) return 0;
  const limit = known.length <= 6 ? 1 : known.length <= 8 ? 2 : 3;
  if (Math.abs(typed.length - known.length) > limit) return 0;
  if (typed[0] !== known[0] && !(typed[0] === known[1] && typed[1] === known[0])) return 0;
  const distance = editDistance(typed, known, limit);
  if (distance > limit) return 0;
  if (known.length <= 5 && !isSlip(typed, known)) return 0;
  return distance === 1 ? 0.85 : distance === 2 ? 0.7 : 0.6;
}

/** A single slip that fingers make, rather than another word. */
function isSlip(typed: string, known: string): boolean {
  if (typed.length !== known.length) {
    const longer = typed.length > known.length ? typed : known;
    const shorter = longer === typed ? known : typed;
    let at = 0;
    while (at < shorter.length && longer[at] === shorter[at]) at += 1;
    const extra = longer[at] ?? "";
    // A doubled or dropped letter; a vowel left out or put in between.
    return (
      extra === longer[at - 1] ||
      extra === longer[at + 1] ||
      (known.length >= 4 && vowel.test(extra) && at > 0 && at < longer.length - 1) ||
      (known.length >= 5 && at > 0)
    );
  }
  for (let i = 0; i < known.length; i += 1) {
    const a = typed[i] ?? "";
    const b = known[i] ?? "";
    if (a === b) continue;
    if (a === known[i + 1] && b === typed[i + 1]) return true;
    return (known.length >= 5 && neighbours(a, b)) || (vowel.test(a) && vowel.test(b) && known.length >= 5);
  }
  return true;
}
