import type { Platform } from "../../booking/platform.ts";

/** A call that may change the calendar, with what it answered. */
export interface PlatformWrite {
  method: keyof Platform;
  args: unknown[];
  answer: unknown;
}

/** What only reads: everything else is written down, what is added later too. */
const reads = /^(?:find|get|read|search|capabilities$|catalogue$|appointmentsOf$|clientOf$|cancelPreview$|earlierPlaces$|blockedTime$)/;

/** The same platform, with its writes written down. */
export function watchPlatform(platform: Platform): { watched: Platform; writes: PlatformWrite[] } {
  const writes: PlatformWrite[] = [];
  const watched = Object.fromEntries(
    Object.entries(platform).map(([method, call]) => [
      method,
      reads.test(method)
        ? call
        : async (...args: never[]): Promise<unknown> => {
            const answer: unknown = await (call as (...args: never[]) => unknown)(...args);
            writes.push({ method: method as keyof Platform, args, answer });
            return answer;
          },
    ]),
  ) as unknown as Platform;
  return { watched, writes };
}
