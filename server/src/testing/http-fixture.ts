import { randomInt } from "node:crypto";
import { routes, type RouteName } from "@chairside/shared/routes.ts";
import type { InboxRow } from "@chairside/shared/inbox.ts";
import { frameReader, type Frame } from "@chairside/shared/follow-frames.ts";
import type { Hono } from "hono";
import { nanoid } from "nanoid";
import { pino } from "pino";
import type { Conversations } from "../conversation/conversations.ts";
import { createPresence } from "../presence/create-presence.ts";
import { silentLine } from "../presence/sign.ts";
import { sqlReadMarks } from "../storage/sql/sql-read-marks.ts";
import { createKeptDrafts } from "../conversation/kept-drafts.ts";
import { createStaffWriting } from "../conversation/staff-writing.ts";
import { createLiveFeed } from "../events/create-live-feed.ts";
import type { EventLog, LiveFeed } from "../events/event-log.ts";
import { createStaffWaitlist } from "../booking/waitlist/staff-waitlist.ts";
import { sqlWaitlist } from "../storage/sql/sql-waitlist.ts";
import { findSaid } from "../inbox/find-said.ts";
import { loggedPhotos } from "../inbox/logged-photos.ts";
import { loggedConversations } from "../inbox/logged-conversations.ts";
import { loggedWrongAnswers } from "../inbox/logged-wrong-answers.ts";
import { loggedStaffWaitlist } from "../inbox/logged-staff-waitlist.ts";
import { createApp } from "../http/create-app.ts";
import type { AppEnv } from "../http/exchange.ts";
import type { HttpDeps } from "../http/http-deps.ts";
import { defaultLimits } from "../http/limits.ts";
import { createPhotos } from "../photos/photos.ts";
import { pictureMaker } from "../photos/picture-maker.ts";
import { sqlPhotos } from "../storage/sql/sql-photos.ts";
import { staffMailbox } from "../people/staff-mailbox.ts";
import type { Role } from "@chairside/shared/people.ts";
import { sqliteSaidSearch } from "../storage/sqlite/said-search.ts";
import { openDatabase } from "../storage/sqlite/open-database.ts";
import { sqlChallenges } from "../storage/sql/sql-challenges.ts";
import { sqlMailbox, sqlOutbox } from "../storage/sql/sql-letters.ts";
import { sqlConversations } from "../storage/sql/sql-conversations.ts";
import { sqlEventLog } from "../storage/sql/sql-event-log.ts";
import type { Database } from "../storage/sql/database.ts";
import { createNumbers } from "../numbers/create-numbers.ts";
import { sqlNumbers } from "../storage/sql/sql-numbers.ts";
import { sqlVisitorBlocks } from "../storage/sql/sql-visitor-blocks.ts";
import { sqlDrafts } from "../storage/sql/sql-drafts.ts";
import { sqlVisitors } from "../storage/sql/sql-visitors.ts";
import { fixtureNotices } from "./fixture-notices.ts";
import { type FixturePeople, fixturePeople } from "./fixture-people.ts";
import { type FixtureCalendar, fixtureCalendar } from "./fixture-calendar.ts";
import { createLetterSender } from "../verification/letter-sender.ts";
import { createVerification } from "../verification/create-verification.ts";
import { mailboxDelivery, readMailbox } from "../verification/mailbox-delivery.ts";
import { type FixedClock, fixedClock } from "./fixed-clock.ts";
import { scriptedWrongAnswers } from "./scripted-wrong-answers.ts";
import { scriptedStaffAssistant } from "./scripted-staff-assistant.ts";
import { scriptedConversations } from "./scripted-conversations.ts";

export const salonOrigin = "https://salon.example";
/** A number that the salon does not know. */
export const unknownPhone = "+442079460999";
export const otherOrigin = "https://other.example";

export interface Visitor {
  visitorId: string;
  secret: string;
  token: string;
  /** Its first conversation. */
  conversationId: string;
}

export interface RequestOptions {
  method?: string;
  /** Sent as JSON; a string or bytes are sent as they are. */
  body?: unknown;
  headers?: Record<string, string>;
  token?: string;
  cookie?: string;
  /** The caller's address; "203.0.113.7" unless told. */
  address?: string;
}

export interface HttpFixture {
  app: Hono<AppEnv>;
  deps: HttpDeps;
  /** The calendar of the salon "salon". */
  desk: FixtureCalendar;
  staffPeople: FixturePeople;
  /** Of people, conversations, and the calendar and waitlist of "salon". */
  database: Database;
  clock: FixedClock;
  log: EventLog;
  feed: LiveFeed;
  /** Every line that was logged, as text. */
  logged: string[];
  stopping: AbortController;
  /** Sends what is due to the mailbox: to every contact but `unknownPhone`. */
  sendLetters(): Promise<void>;
  /** Calls back those who follow the inbox. */
  changeRow(row: InboxRow): void;
  /** Lets go of signs that have ended. */
  beat(): Promise<void>;
  request(path: string, options?: RequestOptions): Promise<Response>;
  visitor(salonId?: string): Promise<Visitor>;
  /** Signs somebody of this role in, the owner unless told, and answers the Cookie header. */
  staff(salonId?: string, role?: Role): Promise<string>;
  close(): Promise<void>;
}

/** The HTTP app over real in-memory stores and scripted conversations, with two salons: "salon" and "other". */
export async function httpFixture(
  overrides: Partial<HttpDeps> & { wrap?: (conversations: Conversations) => Conversations } = {},
): Promise<HttpFixture> {
  const { wrap, ...replaced } = overrides;
  const store = await openDatabase(":memory:");
  const clock = fixedClock("2026-11-22T10:00:00Z");
  const { now } = clock;
  const [log, feed, stopping] = [sqlEventLog(store.db), createLiveFeed(), new AbortController()];
  const logged: string[] = [];
  const rowFollowers = new Set<(row: InboxRow) => void>();
  const desk = fixtureCalendar(store.db, now);
  const elsewhere = await openDatabase(":memory:");
  const otherDesk = fixtureCalendar(elsewhere.db, now);
  const [letterKey, mailbox] = [new Uint8Array(32).fill(2), sqlMailbox(store.db)];
  const verification = createVerification({
    store: sqlChallenges(store.db),
    codeKey: new Uint8Array(32).fill(1),
    letterKey,
    draw: (below) => randomInt(below),
    newId: nanoid,
    now,
  });
  const prove = (conversationId: string, code: string) => verification.check(conversationId, "appointments", code);
  const photoStore = sqlPhotos(store.db);
  const photos = createPhotos({ store: photoStore, make: pictureMaker(async () => (await import("sharp")).default), now });
  const visitorBlocks = sqlVisitorBlocks(store.db);
  const conversations = scriptedConversations({
    blocks: visitorBlocks,
    photos: photoStore,
    log,
    feed,
    conversations: sqlConversations(store.db),
    prove,
    now,
  });
  const staffPeople = fixturePeople(store.db, now, letterKey);
  const letters = createLetterSender({
    outbox: sqlOutbox(store.db),
    delivery: mailboxDelivery(mailbox, letterKey, now),
    onFile: { has: (_, { address }) => Promise.resolve(address !== unknownPhone) },
    letterKey,
    now,
    report: (what) => void logged.push(what),
  });
  const presence = createPresence({
    marks: sqlReadMarks(store.db),
    line: silentLine,
    feed,
    lettersOf: () => Promise.resolve({ type: "letters", letters: [], coming: null }),
    now,
    report: (what) => void logged.push(what),
  });
  const deps: HttpDeps = {
    conversations: loggedConversations(wrap?.(conversations) ?? conversations, staffPeople.audit),
    inbox: {
      rows: (salonId) => Promise.resolve(salonId === "salon" ? [exampleRow] : []),
      follow: (_, onRow) => (rowFollowers.add(onRow), () => void rowFollowers.delete(onRow)),
    },
    log,
    feed,
    presence,
    verification,
    localeOf: () => Promise.resolve("en-GB"),
    readMailbox: staffMailbox((salonId, kinds) => readMailbox(mailbox, letterKey, salonId, kinds, now()), staffPeople.audit),
    photos: loggedPhotos(photos, staffPeople.audit),
    writing: createStaffWriting({
      log,
      feed,
      store: sqlConversations(store.db),
      drafts: createKeptDrafts({ store: sqlDrafts(store.db), log, now }),
      assistant: scriptedStaffAssistant,
      deskOf: () => desk.desk,
      now,
    }),
    visitors: sqlVisitors(store.db),
    people: staffPeople.people,
    signIns: staffPeople.signIns,
    theirs: staffPeople.theirs,
    findSaid: findSaid(sqliteSaidSearch(store.db), log),
    colleague: async (salonId, staffId) => (salonId === "juniper-row" ? { staffId, name: "Colleague" } : undefined),
    colleaguesOf: async (salonId) => staffPeople.colleaguesOf(salonId),
    blocks: visitorBlocks,
    wrongAnswers: loggedWrongAnswers(scriptedWrongAnswers(store.db), staffPeople.audit),
    audit: staffPeople.audit.log,
    ownNotices: fixtureNotices(store.db, staffPeople.audit),
    keys: { secretKey: (name) => new TextEncoder().encode(`test key of ${name}`.padEnd(32, "·").slice(0, 32)) },
    salons: [
      {
        id: "salon",
        name: "Salon",
        timeZone: "Europe/London",
        phone: "020 7946 0142",
        locale: "en-GB",
        allowedOrigins: [salonOrigin, "http://localhost:8787"],
      },
      { id: "other", name: "Other", timeZone: "Europe/Rome", phone: "06 555 0142", locale: "it-IT", allowedOrigins: [otherOrigin] },
    ],
    calendarOf: (salonId) => (salonId === "salon" ? desk : otherDesk).calendar,
    readDay: (_, date) => Promise.resolve({ date, day: "A day", timeZone: "Europe/London", open: null, practitioners: [], entries: [] }),
    waitlistOf: (salonId) =>
      loggedStaffWaitlist(
        createStaffWaitlist({ store: sqlWaitlist(salonId === "salon" ? store.db : elsewhere.db), platform: desk.platform, now }),
        staffPeople.audit,
      ),
    offerDoor: { look: () => Promise.resolve(null), answer: () => Promise.resolve() },
    numbers: createNumbers({
      store: sqlNumbers(store.db),
      log,
      salonOf: (salonId) => ({ timeZone: salonId === "other" ? "Europe/Rome" : "Europe/London", openOn: () => ({ from: 540, to: 1140 }) }),
      now,
      report: (what) => void logged.push(what),
    }),
    today: () => "2026-11-22",
    now,
    logger: pino({ level: "info" }, { write: (line: string) => void logged.push(line) }),
    pages: { get: () => null },
    limits: defaultLimits,
    stopping: stopping.signal,
    trustedProxies: 0,
    publicUrl: null,
    version: "0.0.0-test",
    ...replaced,
  };
  const app = createApp(deps);
  const request = async (path: string, options: RequestOptions = {}): Promise<Response> =>
    app.request(path, init(path, options), bindings(options));
  return {
    app,
    deps,
    desk,
    staffPeople,
    database: store.db,
    clock,
    log,
    feed,
    logged,
    stopping,
    request,
    sendLetters: () => letters.sendDue(),
    beat: () => presence.beat(),
    changeRow: (row) => rowFollowers.forEach((follower) => follower(row)),
    visitor: (salonId = "salon") => newVisitor(request, salonId),
    async staff(salonId = "salon", role = "owner") {
      const code = await staffPeople.code(salonId, role);
      const response = await request(routes.staffSignIn.path, { method: "POST", body: { code } });
      return (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    },
    async close() {
      stopping.abort();
      await presence.close();
      await elsewhere.close();
      await store.close();
    },
  };
}

const exampleRow: InboxRow = {
  conversationId: "conversation-1",
  seq: 1,
  state: "waiting",
  booked: false,
  startedAt: "2026-11-22T10:00:00Z",
  changedAt: "2026-11-22T10:00:00Z",
};

/** The path of a route with its parameters filled in. */
export function pathOf(name: RouteName, params: Record<string, string> = {}): string {
  return routes[name].path.replace(/:(\w+)/g, (_, key: string) => params[key] ?? `missing-${key}`);
}

/** Reads frames off a stream until there are so many, or one that is looked for; then leaves it. */
export async function readFrames(response: Response, until: number | ((frame: Frame) => boolean)): Promise<Frame[]> {
  const frames: Frame[] = [];
  const read = frameReader((frame) => frames.push(frame));
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).pipeThrough(new TextDecoderStream()).getReader();
  const isEnough = (): boolean => (typeof until === "number" ? frames.length >= until : frames.some(until));
  while (!isEnough()) {
    const { done, value } = await reader.read();
    if (done) break;
    read(value);
  }
  await reader.cancel();
  return frames;
}

function init(path: string, { method, body, headers, token, cookie }: RequestOptions): RequestInit {
  const raw = typeof body === "string" || body instanceof Uint8Array || body instanceof ReadableStream;
  return {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: {
      ...(body === undefined || raw ? {} : { "content-type": "application/json" }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(cookie === undefined ? {} : { cookie }),
      // As the console's own page does, unless the test says otherwise.
      ...(path.startsWith("/v1/staff/") && !says(headers) ? { "sec-fetch-site": "same-origin" } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: raw ? (body as string) : JSON.stringify(body), duplex: "half" }),
  };
}

const says = (headers: Record<string, string> = {}): boolean => "origin" in headers || "sec-fetch-site" in headers;

/** The part of a Node request that the app looks at. */
const bindings = ({ address = "203.0.113.7" }: RequestOptions): AppEnv["Bindings"] =>
  ({ incoming: { socket: { remoteAddress: address } } }) as unknown as AppEnv["Bindings"];

async function newVisitor(request: HttpFixture["request"], salonId: string): Promise<Visitor> {
  const created = await request(routes.createVisitor.path, { body: { salonId } });
  const { visitorId, secret, token } = routes.createVisitor.success.body.parse(await created.json());
  const started = await request(routes.startConversation.path, { token, body: { locale: "en-GB", timeZone: "Europe/London" } });
  const { conversationId } = routes.startConversation.success.body.parse(await started.json());
  return { visitorId, secret, token, conversationId };
}
