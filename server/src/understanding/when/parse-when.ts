import { dayNumberOf } from "./calendar-day.ts";
import { labelOf } from "./label.ts";
import { packOf } from "./pack-of.ts";
import { readWhen } from "./resolve-when.ts";
import type { WhenContext } from "./when-value.ts";
import { stillAhead } from "./still-ahead.ts";
import type { WhenReading } from "../understood.ts";
import { wishOf } from "./wish.ts";

export type { WhenContext } from "./when-value.ts";

export interface WhenParse {
  /** Best first. More than one: the words are genuinely open and the visitor may be asked. None: no time was named. */
  readings: WhenReading[];
  /** The stretches of the text that were read as time, in order. */
  spans: { start: number; end: number }[];
}

/**
 * Reads the time words of an utterance as a wish in the salon's local time. Pure and deterministic: the clock is in the context.
 * Never throws, whatever the text.
 */
export function parseWhen(text: string, context: WhenContext): WhenParse {
  const { request, readings: found } = readWhen(text, context);
  const readings = stillAhead(found, request, context);
  const pack = packOf(context.language);
  const words = request.spans.map(({ start, end }) => text.slice(start, end)).join(" ");
  const today = dayNumberOf(context.now.date);
  const constrained = request.only !== undefined || request.notOn.length > 0 || request.notPods.length > 0 || request.soon;
  const open = readings.length > 0 ? readings : constrained ? [{}] : [];
  const all = open.map((reading, place) => {
    const wish = wishOf(reading, request, words, pack, { today, minute: context.now.minute });
    return { wish, label: labelOf(wish, reading, request, pack, context), confidence: confidence(place, open.length) };
  });
  return { readings: all, spans: all.length > 0 ? request.spans : [] };
}

function confidence(place: number, count: number): number {
  if (count === 1) return 0.95;
  return Math.round((place === 0 ? 0.6 : 0.35 / (count - 1)) * 100) / 100;
}
