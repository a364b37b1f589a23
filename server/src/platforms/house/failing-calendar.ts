import type { HouseCalendar, HouseCalendarWriter } from "./house-calendar.ts";

/** A store that breaks at the `nth` call inside a transaction (from 1), before or after it did what was asked. For tests. */
export function failingCalendar(calendar: HouseCalendar, nth: number, when: "before" | "after"): HouseCalendar & { broke(): boolean } {
  let calls = 0;
  let broken = false;
  const fail = (): never => {
    broken = true;
    throw new Error("the store broke");
  };
  const breaking = (writer: HouseCalendarWriter): HouseCalendarWriter =>
    new Proxy(writer, {
      get(target, name: keyof HouseCalendarWriter) {
        const call = target[name] as (...given: unknown[]) => Promise<unknown>;
        return async (...given: unknown[]): Promise<unknown> => {
          const isIt = ++calls === nth;
          if (isIt && when === "before") fail();
          const answer = await call(...given);
          return isIt ? fail() : answer;
        };
      },
    });
  return { ...calendar, write: (work) => calendar.write((writer) => work(breaking(writer))), broke: () => broken };
}
