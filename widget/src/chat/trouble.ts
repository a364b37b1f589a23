import type { Refusal } from "./visitor-api.ts";

/** What went wrong with what the visitor just did; `count` is seconds to wait. */
export interface Trouble {
  kind: "limited" | "cardClosed" | "personReplied" | "wentWrong";
  count: number;
}

export function troubleOf({ code, retryAfter = 5 }: Pick<Refusal, "code" | "retryAfter">): Trouble {
  return { kind: kinds[code] ?? "wentWrong", count: Math.ceil(retryAfter) };
}

const kinds: Record<string, Trouble["kind"]> = {
  "too-many-requests": "limited",
  "proposal-closed": "cardClosed",
  "proposal-changed": "cardClosed",
  "answerer-changed": "personReplied",
};
