/** The time zone in its canonical spelling, null for one that this server does not know: a strange clock is no reason to turn a visitor away. */
export function knownTimeZone(timeZone: string): string | null {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** The language tag in its canonical spelling; English for what is none. */
export function knownLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? "en";
  } catch {
    return "en";
  }
}
