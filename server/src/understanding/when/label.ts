import { isoDayOf } from "./calendar-day.ts";
import type { TimeWish } from "@chairside/shared/brief.ts";
import type { LanguagePack } from "./language-pack.ts";
import type { Request } from "./request.ts";
import type { Resolved } from "./resolved.ts";
import type { WhenContext } from "./when-value.ts";

/** How a reading is said back to the visitor: "Thursday 26 November, afternoon". */
export function labelOf(wish: TimeWish, reading: Resolved, request: Request, pack: LanguagePack, context: WhenContext): string {
  const locale = context.locale.toLowerCase().startsWith(pack.language) ? context.locale : pack.speech.tag;
  const day = dayLabel(wish, reading, pack, locale);
  const time = timeLabel(wish, reading, pack, locale);
  const joint = reading.times?.at !== undefined && reading.times.pod === undefined ? " " : ", ";
  const main = [day, time].filter((part) => part !== "").join(joint);
  const limits = limitLabel(wish, request, pack, locale);
  return [main, limits].filter((part) => part !== "").join(", ") || pack.speech.anyDay;
}

function dayLabel(wish: TimeWish, { days }: Resolved, { speech }: LanguagePack, locale: string): string {
  if (!days) return wish.from && !wish.to ? speech.fromToday : "";
  const from = wish.from ? dayName(wish.from, locale) : "";
  const to = wish.to ? dayName(wish.to, locale) : "";
  if (days.bound === "before" || days.within) return fill(speech.untilDay, to);
  if (!wish.to) return fill(speech.fromDay, from);
  if (days.either) return days.either.map((day) => dayName(isoDayOf(day), locale)).reduce((all, day) => fill(speech.either, all, day));
  return wish.from === wish.to ? from : fill(speech.days, from, to);
}

function timeLabel(_wish: TimeWish, { times }: Resolved, { speech }: LanguagePack, locale: string): string {
  if (!times) return "";
  const { at, until, bound, pod } = times;
  if (at === undefined) return pod ? speech.pods[pod] : "";
  if (until !== undefined) return fill(speech.between, clockName(at, locale), clockName(until, locale));
  const pattern = bound === "after" ? speech.after : bound === "before" ? speech.before : speech.at;
  return fill(pattern, clockName(at, locale));
}

function limitLabel(wish: TimeWish, request: Request, { speech }: LanguagePack, locale: string): string {
  const only = request.only ? fill(speech.only, weekdayNames(request.only, locale)) : "";
  const not = wish.notOn ? fill(speech.not, weekdayNames(wish.notOn, locale)) : "";
  const dates = (wish.notDates ?? []).slice(0, 3).map((date) => fill(speech.not, dayName(date, locale)));
  const pods = request.notPods.map((pod) => fill(speech.not, speech.pods[pod]));
  return [only, not, ...dates, ...pods].filter((part) => part !== "").join(", ");
}

function fill(pattern: string, ...values: string[]): string {
  let place = 0;
  return pattern.replaceAll("$", () => values[place++] ?? "");
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = formats.get(key + locale);
  if (known) return known;
  const made = new Intl.DateTimeFormat(supported(locale), { ...options, timeZone: "UTC" });
  formats.set(key + locale, made);
  return made;
}

function supported(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? "en-GB";
  } catch {
    return "en-GB";
  }
}

function dayName(iso: string, locale: string): string {
  const name = format(locale, "day", { weekday: "long", day: "numeric", month: "long" }).format(new Date(`${iso}T00:00:00Z`));
  return locale.startsWith("en-GB") ? name.replace(",", "") : name;
}

/** Monday 5 January 1970 is day 4. */
function weekdayNames(weekdays: readonly number[], locale: string): string {
  return weekdays.map((weekday) => format(locale, "weekday", { weekday: "long" }).format(new Date((weekday + 3) * 86_400_000))).join(", ");
}

function clockName(minutes: number, locale: string): string {
  const hour = Math.floor(minutes / 60) % 24;
  const minute = String(minutes % 60).padStart(2, "0");
  if (!locale.startsWith("en")) return `${String(hour).padStart(2, "0")}:${minute}`;
  const half = hour < 12 ? "am" : "pm";
  return `${hour % 12 === 0 ? 12 : hour % 12}${minute === "00" ? "" : `:${minute}`} ${half}`;
}
