/**
 * What the clock on the wall shows, read off minute by minute. Slow on purpose: no offset is computed and none is assumed,
 * so nothing about changes of the clock can be got wrong here. All instants are whole minutes, counted from the epoch.
 */
export interface WallClock {
  /** The first minute that shows this date and minute of the day, or null where the clock jumps over it. */
  minuteOf(date: string, minute: number): number | null;
  /** The same; for a time the clock jumps over, the first minute after the jump. */
  boundOf(date: string, minute: number): number;
  /** The date shown at a minute. */
  dateAt(minute: number): string;
}

const clocks = new Map<string, WallClock>();

export function wallClock(zone: string): WallClock {
  const clock = clocks.get(zone) ?? makeClock(zone);
  clocks.set(zone, clock);
  return clock;
}

function makeClock(zone: string): WallClock {
  // Swedish writes "2027-03-28 01:30".
  const style = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, ...style });
  const days = new Map<string, Map<string, number>>();
  const shownAround = (date: string): Map<string, number> => {
    let shown = days.get(date);
    if (shown === undefined) days.set(date, (shown = readMinutes(format, date)));
    return shown;
  };
  const minuteOf = (date: string, minute: number): number | null => {
    const day = laterDate(date, Math.floor(minute / 1440));
    return shownAround(date).get(`${day} ${clockText(minute % 1440)}`) ?? null;
  };
  return {
    minuteOf,
    boundOf: (date, minute) => {
      for (let at = minute; at <= minute + 1440; at++) {
        const found = minuteOf(date, at);
        if (found !== null) return found;
      }
      throw new Error(`nothing shown after ${date} +${minute} in ${zone}`);
    },
    dateAt: (minute) => format.format(minute * 60_000).slice(0, 10),
  };
}

/** From the day before to two days after, by Greenwich: every reading, at the first minute that shows it. */
function readMinutes(format: Intl.DateTimeFormat, date: string): Map<string, number> {
  const first = Date.parse(`${date}T00:00:00Z`) / 60_000;
  const shown = new Map<string, number>();
  for (let minute = first - 1440; minute < first + 3 * 1440; minute++) {
    const text = format.format(minute * 60_000);
    if (!shown.has(text)) shown.set(text, minute);
  }
  return shown;
}

export function laterDate(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** 1 Monday … 7 Sunday. */
export function isoWeekday(date: string): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return (day === 0 ? 7 : day) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
