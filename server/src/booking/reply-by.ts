import type { Catalogue } from "./catalogue.ts";
import { dayWords, nextOpening, readable } from "./opening-words.ts";
import { openingSentences } from "./opening-sentences.ts";
import type { InstantMs } from "./platform.ts";
import { boundInstant, localParts } from "./salon-time.ts";
import { openingOf } from "./working-day.ts";
import { wordingFor } from "./wording.ts";

/** People come in, hang up their coats and look what there is. */
const afterOpening = 30;
const step = 5 * 60_000;
const dayMs = 24 * 60 * 60_000;

/** Nobody is expected to keep a page open for longer. */
const longestWait = 20 * 60_000;

export interface ReplyByHow {
  /** The visitor's, BCP 47. */
  locale?: string;
  /** An earlier promise was not kept. */
  late?: boolean;
  /** Nobody knows how to reach the visitor: they are asked, where it takes long. */
  unreachable?: boolean;
}

/**
 * When staff who need `minutes` will have replied: within opening hours, else half an hour into the next; on full five minutes. "The
 * Juniper Row team will reply here by 9:30 am tomorrow, Tuesday". Where no opening is in sight, a day from now.
 */
export function replyBy(
  catalogue: Catalogue,
  now: InstantMs,
  minutes: number,
  { locale = catalogue.salon.locale, late = false, unreachable = false }: ReplyByHow = {},
): { due: InstantMs; words: string } {
  const zone = catalogue.salon.timeZone;
  const due = Math.ceil(dueAt(catalogue, now, minutes) / step) * step;
  const say = openingSentences(locale);
  const wording = wordingFor(readable(locale, catalogue));
  const at = localParts(due, zone);
  const today = localParts(now, zone).date;
  const day = at.date === today ? "" : dayWords(say, wording, today, at.date).replace(/,$/, "");
  const promise = say.replyBy(catalogue.salon.name, day, wording.clock(at.minute));
  const asks = unreachable && due - now > longestWait;
  return { due, words: [...(late ? [say.sorryLate] : []), promise, ...(asks ? [say.leaveContact] : [])].join(" ") };
}

function dueAt(catalogue: Catalogue, now: InstantMs, minutes: number): InstantMs {
  const zone = catalogue.salon.timeZone;
  const { date, minute } = localParts(now, zone);
  const { open } = openingOf(catalogue, date);
  if (open !== null && open.from <= minute && minute + minutes <= open.to) return now + minutes * 60_000;
  const next = open !== null && minute < open.from ? { date, from: open.from } : nextOpening(catalogue, date);
  if (next === null) return now + dayMs;
  return boundInstant(next.date, next.from + Math.max(afterOpening, minutes), zone);
}
