import type { Refusal } from "./visitor-api.ts";

/** What went wrong with what the visitor just did; `count` is seconds to wait, or tries that are left. */
export interface Trouble {
  kind: "limited" | "cardClosed" | "personReplied" | "wentWrong" | "noContact" | "wrongCode";
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
  // Of all that the chat sends, only a contact is written by hand and read.
  "bad-request": "noContact",
};
