import { terms } from "./tools/lexical-rank.ts";
import type { ToolRecord } from "./tools/tool-contracts.ts";
import { visitorWords, type Workspace } from "./workspace.ts";

/** What a tool lets a model choose from: no words of anybody's. */
const choice = /^(?:earlier|later|other|move|cancel|anyone|[a-z]+(?:-[a-z]+)+)$/;

/**
 * Whether a call's words are the visitor's or the menu's. Others are not quoted: "we don't offer …" would show whatever a
 * vendor's model has written there.
 */
export function hasOwnWords({ args }: Pick<ToolRecord, "args">, workspace: Workspace): boolean {
  const said = visitorWords(workspace.turn).join("\n").toLowerCase();
  const spoken = new Set(terms(said));
  const { services, practitioners, categories } = workspace.catalogue;
  const names = new Set([...services, ...practitioners, ...categories].flatMap(({ name }) => terms(name)));
  return stringsIn(args).every(
    (words) =>
      choice.test(words) ||
      said.includes(words.toLowerCase()) ||
      (/^[\p{L}\p{N}\s&'’-]+$/u.test(words) && terms(words).every((term) => spoken.has(term) || names.has(term))),
  );
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
