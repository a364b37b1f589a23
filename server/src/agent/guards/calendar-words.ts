const guardedLanguages = ["en", "es", "fr", "de", "it", "pt", "nl"] as const;

/** Weekday and month names as a text in any of the languages may write them, lower case. */
export const weekdayWords: ReadonlyMap<string, number> = weekdays();
export const monthWords: ReadonlyMap<string, number> = months();
/** Words for the day itself: 0 today, 1 tomorrow. */
export const relativeDays: ReadonlyMap<string, number> = new Map([
  ...["today", "tonight", "hoy", "aujourd'hui", "heute", "oggi", "hoje", "vandaag"].map((word) => [word, 0] as const),
  ...["tomorrow", "mañana", "demain", "morgen", "domani", "amanhã"].map((word) => [word, 1] as const),
]);

function weekdays(): Map<string, number> {
  const words = new Map<string, number>();
  for (const language of guardedLanguages) {
    const name = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
    for (let weekday = 1; weekday <= 7; weekday++) words.set(name.format(Date.UTC(2024, 0, weekday)).toLowerCase(), weekday);
  }
  const short: [string, number][] = [
    ["mon", 1], ["tue", 2], ["tues", 2], ["wed", 3], ["weds", 3], ["thu", 4], ["thur", 4], ["thurs", 4], ["fri", 5], ["sat", 6], ["sun", 7],
  ]; // prettier-ignore
  for (const [word, weekday] of short) {
    words.set(word, weekday);
  }
  const whole = [...words].filter(([word]) => /^\p{L}{5,}$/u.test(word));
  return new Map([...words, ...whole.map(([word, weekday]) => [`${word}s`, weekday] as const)]);
}

function months(): Map<string, number> {
  const words = new Map<string, number>();
  for (const language of guardedLanguages) {
    for (const style of ["long", "short"] as const) {
      const name = new Intl.DateTimeFormat(language, { month: style, timeZone: "UTC" });
      for (let month = 1; month <= 12; month++)
        words.set(
          name
            .format(Date.UTC(2024, month - 1, 15))
            .toLowerCase()
            .replace(/\.$/, ""),
          month,
        );
    }
  }
  return words.set("sept", 9);
}
