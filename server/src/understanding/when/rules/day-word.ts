import { rule } from "../rewrite.ts";
import type { Around, Outcome, Rule } from "../rewrite.ts";
import type { Kind, Term } from "../terms.ts";

const single = new Set(["dia", "giorno"]);
const several = new Set(["dias", "giorni"]);
const counting = new Set<Kind>(["digits", "numeral", "one", "few", "modifier", "ordinal", "wordOrdinal", "any"]);
const following = new Set<Kind>(["digits", "numeral", "weekday"]);
const leading = new Set<Kind>(["between", "from", "of"]);

/** "hasta el día 5 de diciembre", "entre os dias 3 e 5": "el día lunes": there the word for day is no more than an article. */
export const dayWordRules: readonly Rule[] = [
  rule("the unit", (terms, around) => (several.has(terms[1]?.text ?? "") ? asArticle(terms, around) : null)),
  rule("unit", (terms, around) => asArticle(terms, around)),
];

function asArticle(terms: readonly Term[], around: Around): Outcome {
  const unit = terms.at(-1);
  if (!around.after || !following.has(around.after.kind)) return null;
  const { before } = around;
  if (before && (counting.has(before.kind) || before.kind === "weekday") && !(before.kind === "modifier" && before.value === 0))
    return null;
  const named = isDayWord(unit, around) || (unit !== undefined && several.has(unit.text) && leads(before));
  return named ? { kind: "the", value: 1 } : null;
}

/** The word for a single day, where it names what follows it. */
export function isDayWord(unit: Term | undefined, { pack }: Around): boolean {
  return unit !== undefined && single.has(unit.text) && ["es", "it", "pt"].includes(pack.language);
}

function leads(before: Term | undefined): boolean {
  return before !== undefined && leading.has(before.kind);
}
