import { rule } from "../rewrite.ts";
import type { Outcome, Rule } from "../rewrite.ts";
import type { Term } from "../terms.ts";

/** Streets and people that are called like days and months: "calle 5 de mayo", "ich heiße August". */
export const nameRules: readonly Rule[] = [
  rule("word of|the* digits|ordinal|numeral|word of|the* month digits|long|slashPair?", (terms) => named(terms, streets)),
  rule("word month", (terms) => named(terms, callings)),
];

const streets = words("calle|avenida|rue|avenue|boulevard|viale|piazza|rua|praca|travessa|strasse|straße|allee|straat|laan|street");
const callings = words("llamo|llama|soy|heiße|heisse|heißt|heisst|heet|chiamo|chiama|chamo|chama|appelle");

function words(listed: string): ReadonlySet<string> {
  return new Set(listed.split("|"));
}

function named(terms: readonly Term[], leads: ReadonlySet<string>): Outcome {
  return leads.has(terms[0]?.text ?? "") ? { kind: "word" } : null;
}
