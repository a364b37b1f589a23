import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DayCalendar, type DayEntry } from "@chairside/shared/inbox.ts";
import { MailboxLetter } from "@chairside/shared/mailbox.ts";
import * as z from "zod";
import { connectVisitor, type Visitor } from "../../bin/connect-visitor.ts";
import type { Catalogue } from "../booking/catalogue.ts";
import { compose } from "../compose.ts";
import type { Overrides } from "../overrides.ts";
import { defaultLimits, type Limits } from "../http/limits.ts";
import { readConfig } from "../config/read-config.ts";

/** The whole product, composed as it is started, on a port of its own and with nothing in its data folder. */
export interface ComposedSalon {
  visitor(locale?: string): Promise<Visitor>;
  /** What stands in the salon's calendar on a day, as the front desk sees it. `date` is YYYY-MM-DD. */
  calendar(date: string): Promise<DayEntry[]>;
  /** The same with who works and how long it is open. */
  day(date: string): Promise<DayCalendar>;
  /** What the salon would have sent, newest first. */
  letters(): Promise<MailboxLetter[]>;
  /** What staff do over HTTP, or without a body read: the answer's status and body. */
  asStaff(path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  close(): Promise<void>;
}

export interface ComposedSalonOptions {
  /** As in the environment. */
  settings?: Readonly<Record<string, string | undefined>>;
  /** One address may be a whole crowd. */
  unlimited?: boolean;
  /** Changes the demonstration salon. */
  catalogue?: (demo: Catalogue) => Catalogue;
  /** A scripted vendor in place of the network, and where the log goes. */
  overrides?: Partial<Pick<Overrides, "fetch" | "logTo" | "pushPost">>;
}

/** `now` in epoch milliseconds. Web pages are not served, so that nothing has to be built first. */
export async function openComposedSalon(
  now: () => number,
  { settings = {}, unlimited = false, catalogue, overrides = {} }: ComposedSalonOptions = {},
): Promise<ComposedSalon> {
  const folder = mkdtempSync(join(tmpdir(), "chairside-"));
  const config = readConfig({ LOG_LEVEL: "error", ...settings, DATA_DIR: folder, PORT: "0" });
  const chairside = await compose(config, {
    now,
    pages: { get: () => null },
    ...overrides,
    ...(unlimited ? { limits: crowdLimits } : {}),
    ...(catalogue ? { catalogue } : {}),
  });
  const { url } = await chairside.listen();
  const visitors: Visitor[] = [];
  let cookie: Promise<string> | undefined;
  const staffCookie = (): Promise<string> => (cookie ??= chairside.inboxLink().then((link) => signIn(url, link)));
  const asked = async (path: string): Promise<unknown> => {
    const response = await fetch(`${url}${path}`, { headers: { cookie: await staffCookie() } });
    return response.json();
  };
  const day = async (date: string): Promise<DayCalendar> => DayCalendar.parse(await asked(`/v1/staff/calendar?date=${date}`));
  return {
    async visitor(locale = "en-GB") {
      const visitor = await connectVisitor({ url, salonId: "juniper-row", locale, patience: 10_000 });
      visitors.push(visitor);
      return visitor;
    },
    day,
    calendar: async (date) => (await day(date)).entries,
    letters: async () => z.object({ letters: z.array(MailboxLetter) }).parse(await asked("/v1/staff/mailbox")).letters,
    async asStaff(path, body) {
      const headers = { "content-type": "application/json", origin: url, cookie: await staffCookie() };
      const how = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
      const response = await fetch(`${url}${path}`, { headers, ...how });
      return { status: response.status, body: await response.json().catch(() => null) };
    },
    async close() {
      for (const visitor of visitors) visitor.close();
      await chairside.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const free = { burst: 100_000, perSecond: 10_000 };
const crowdLimits: Limits = {
  ...defaultLimits,
  requestsPerAddress: free,
  newVisitorsPerAddress: free,
  writesPerAddress: free,
  writesPerSalon: free,
  streamsPerAddress: 1_000,
};

async function signIn(url: string, link: string): Promise<string> {
  const code = link.slice(link.indexOf("#enter=") + "#enter=".length);
  const headers = { "content-type": "application/json", origin: url };
  const response = await fetch(`${url}/v1/staff/sign-ins`, { method: "POST", headers, body: JSON.stringify({ code }) });
  return response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; "); // prettier-ignore
}
