import type { StepInput } from "../next-step.ts";
import type { Replies } from "./replies.ts";

/** A calendar day in the reply's language: "Thursday 26 November". `date` is YYYY-MM-DD. */
export function dayWords(date: string, { replies, catalogue }: Pick<StepInput, "catalogue"> & { replies: Replies }): string {
  const { locale } = catalogue.salon;
  const spoken = locale.startsWith(replies.language) ? locale : replies.language;
  const parts = new Intl.DateTimeFormat(spoken, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  return parts.format(new Date(`${date}T12:00:00Z`)).replace(/^(\p{L}+),/u, replies.language === "en" ? "$1" : "$1,");
}
