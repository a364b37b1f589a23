export interface LocalPoint {
  /** YYYY-MM-DD */
  date: string;
  /** Minutes from local midnight. */
  minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant (epoch milliseconds or ISO 8601) as a wall clock in an IANA zone shows it. */
export function localPoint(instant: number | string, timeZone: string): LocalPoint {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formats.set(timeZone, format);
  }
  const digits = /^(\d+)-(\d+)-(\d+)\D+(\d+):(\d+)/.exec(format.format(new Date(instant)));
  return { date: `${digits?.[1]}-${digits?.[2]}-${digits?.[3]}`, minute: Number(digits?.[4]) * 60 + Number(digits?.[5]) };
}
