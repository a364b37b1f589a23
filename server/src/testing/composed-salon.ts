import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DayCalendar, type DayEntry } from "@chairside/shared/inbox.ts";
import { connectVisitor, type Visitor } from "../../bin/connect-visitor.ts";
import { compose } from "../compose.ts";
import { readConfig } from "../config/read-config.ts";

/** The whole product, composed as it is started, on a port of its own and with nothing in its data folder. */
export interface ComposedSalon {
  visitor(locale?: string): Promise<Visitor>;
  /** What stands in the salon's calendar on a day, as the front desk sees it. `date` is YYYY-MM-DD. */
  calendar(date: string): Promise<DayEntry[]>;
  close(): Promise<void>;
}

/** `now` in epoch milliseconds. Web pages are not served, so that nothing has to be built first. */
export async function openComposedSalon(now: () => number): Promise<ComposedSalon> {
  const folder = mkdtempSync(join(tmpdir(), "chairside-"));
  const config = readConfig({ DATA_DIR: folder, PORT: "0", LOG_LEVEL: "error" });
  const chairside = await compose(config, { now, pages: { get: () => null } });
  const { url } = await chairside.listen();
  const visitors: Visitor[] = [];
  let cookie: string | undefined;
  return {
    async visitor(locale = "en-GB") {
      const visitor = await connectVisitor({ url, salonId: "juniper-row", locale, patience: 10_000 });
      visitors.push(visitor);
      return visitor;
    },
    async calendar(date) {
      cookie ??= await signIn(url, await chairside.inboxLink());
      const response = await fetch(`${url}/v1/staff/calendar?date=${date}`, { headers: { cookie } });
      return DayCalendar.parse(await response.json()).entries;
    },
    async close() {
      for (const visitor of visitors) visitor.close();
      await chairside.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function signIn(url: string, link: string): Promise<string> {
  const code = link.slice(link.indexOf("#enter=") + "#enter=".length);
  const headers = { "content-type": "application/json", origin: url };
  const response = await fetch(`${url}/v1/staff/sessions`, { method: "POST", headers, body: JSON.stringify({ code }) });
  return response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; "); // prettier-ignore
}
