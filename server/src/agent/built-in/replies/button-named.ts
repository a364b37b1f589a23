import type { Replies } from "./replies.ts";

export type ButtonName = keyof Replies["buttons"];

/** The button of ours whose words, or whose label, these are. */
export function buttonNamed({ buttons }: Replies, text: string): ButtonName | null {
  const wanted = plain(text);
  const found = Object.entries(buttons).find(([, { say, label }]) => plain(say) === wanted || plain(label) === wanted);
  return found ? (found[0] as ButtonName) : null;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, " ")
    .trim();
}
