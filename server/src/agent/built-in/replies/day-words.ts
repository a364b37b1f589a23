import { wordingFor } from "../../../booking/wording.ts";
import type { Catalogue } from "../../../booking/catalogue.ts";
import type { Replies } from "./replies.ts";

/** A calendar day in the reply's language: "Thursday 26 November". `date` is YYYY-MM-DD. */
export function dayWords(date: string, { replies, catalogue }: { replies: Replies; catalogue: Catalogue }): string {
  return wordingFor(spokenLocale(replies, catalogue)).day(date);
}

/** The salon's own locale where its language is spoken, else the reply's. */
export function spokenLocale({ language }: Replies, { salon }: Catalogue): string {
  return new Intl.Locale(salon.locale).language === language ? salon.locale : language;
}
