import type { StepInput } from "../next-step.ts";
import { en } from "./en.ts";
import { type Replies, type ReplyLanguage } from "./replies.ts";

const packs: Partial<Record<ReplyLanguage, Replies>> & { en: Replies } = { en };

/** The wording in the visitor's language, English where there is no pack for it. */
export function replies(input: StepInput): Replies {
  const language = input.visitor.locale.slice(0, 2).toLowerCase();
  return packs[language as ReplyLanguage] ?? en;
}
