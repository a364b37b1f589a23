/** An instant within `days` before `end` (epoch milliseconds): more of them in the daytime, in the evening and towards the weekend. */
export function busyInstant(end: number, days: number, random: () => number): number {
  for (;;) {
    const at = end - random() * days * 86_400_000;
    const moment = new Date(at);
    const hour = moment.getUTCHours() + moment.getUTCMinutes() / 60;
    const bell = (middle: number, width: number): number => Math.exp(-(((hour - middle) / width) ** 2));
    const weight = (0.05 + 0.6 * bell(13, 3) + bell(19.5, 2)) * (moment.getUTCDay() >= 4 ? 1 : 0.65);
    if (random() * 1.3 < weight) return Math.floor(at);
  }
}
