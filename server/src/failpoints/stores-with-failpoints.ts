import type { HouseCalendar } from "../platforms/house/house-calendar.ts";
import type { Stores } from "../storage/stores.ts";
import { type Failpoint, withFailpoints } from "./with-failpoints.ts";

/** The stores of a server with failpoints around every call of every one of them; inside a calendar's transaction as well. */
export function storesWithFailpoints(stores: Stores, reach: Failpoint | undefined): Stores {
  if (!reach) return stores;
  const ports = Object.entries(stores).map(([name, port]) => [name, typeof port === "object" ? withFailpoints(name, port, reach) : port]);
  const marked = Object.fromEntries(ports) as Stores;
  return { ...marked, calendar: withFailpoints("calendar", insideTransactions(stores.calendar, reach), reach) };
}

function insideTransactions(calendar: HouseCalendar, reach: Failpoint): HouseCalendar {
  return new Proxy(calendar, {
    get(target, key) {
      if (key !== "write") return Reflect.get(target, key) as unknown;
      const write: HouseCalendar["write"] = (work) => target.write((writer) => work(withFailpoints("transaction", writer, reach)));
      return write;
    },
  });
}
