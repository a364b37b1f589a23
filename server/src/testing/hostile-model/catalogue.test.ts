import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/**
 * The catalogue of attacks on an assistant, 89 of them: A who is who (15), B bookings (20), C secrets (8), D orders in texts (12),
 * E arguments (8), F what is shown (11), G cost (8), H trust (7). Every one has its id in the name of a test, here or where
 * what it attacks is tested, or stands below with the reason.
 */
const sizes = { A: 15, B: 20, C: 8, D: 12, E: 8, F: 11, G: 8, H: 7 };

/** What there is nothing of to attack. */
const notBuilt: Record<string, string> = {
  A10: "a host page cannot say who its visitor is: there is no such call",
  B14: "nothing keeps a visitor from booking two times that overlap: somebody may come along. Not decided yet, so not checked",
  D9: "staff get no summaries and no suggested replies from a model",
  D11: "the widget sends nothing of the page it is on",
  D12: "no webhook comes in",
  G8: "no webhook comes in",
};

const root = join(import.meta.dirname, "../../../..");
const files = globSync(["server/**/*.test.ts", "widget/**/*.test.{ts,tsx}", "e2e/tests/*.test.ts", "server/**/*-contract.ts"], {
  cwd: root,
  exclude: (path) => path.includes("node_modules"),
});
const named = new Set(
  files.flatMap((file) => [...readFileSync(join(root, file), "utf8").matchAll(/["`]([A-H]\d{1,2}(?:, [A-H]\d{1,2})*)[:,] /g)].flatMap(([, ids = ""]) => ids.split(", "))), // prettier-ignore
);
const all = Object.entries(sizes).flatMap(([letter, count]) => Array.from({ length: count }, (_, place) => `${letter}${place + 1}`));

test("every attack of the catalogue has a test, or a reason why not", () => {
  expect(all).toHaveLength(89);
  expect(all.filter((id) => !named.has(id) && !(id in notBuilt))).toEqual([]);
});

test("a reason goes when the test comes, and no test attacks what is not in the catalogue", () => {
  expect(Object.keys(notBuilt).filter((id) => named.has(id))).toEqual([]);
  expect([...named].filter((id) => !all.includes(id))).toEqual([]);
});
