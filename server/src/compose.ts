import { randomInt } from "node:crypto";
import { nanoid } from "nanoid";
import { type Logger, pino } from "pino";
import pkg from "../package.json" with { type: "json" };
import { demoSitePage } from "../demo-site/demo-site-page.ts";
import { namesSaid } from "./agent/names-said.ts";
import type { Guest } from "@chairside/shared/facts.ts";
import { createStaffCalendar } from "./booking/staff-calendar.ts";
import { boundInstant } from "./booking/salon-time.ts";
import { createWaitlist } from "./booking/waitlist/create-waitlist.ts";
import { createStaffWaitlist } from "./booking/waitlist/staff-waitlist.ts";
import { createWaitlistSweep } from "./booking/waitlist/sweep-waitlist.ts";
import { composeAssistants } from "./compose-assistants.ts";
import { composeLetters } from "./compose-letters.ts";
import { composeNotices } from "./compose-notices.ts";
import type { Overrides } from "./overrides.ts";
import { composePeople } from "./compose-people.ts";
import { composePresence } from "./compose-presence.ts";
import { composeSalon } from "./compose-salon.ts";
import type { Config } from "./config/read-config.ts";
import { createWrongAnswers } from "./cases/create-wrong-answers.ts";
import { openingOf } from "./booking/working-day.ts";
import { createKeptDrafts, forgettingSentDrafts } from "./conversation/kept-drafts.ts";
import { createStaffWriting } from "./conversation/staff-writing.ts";
import { createConversations } from "./conversation/create-conversations.ts";
import { createOfferDoor } from "./conversation/offer-door.ts";
import { storesWithFailpoints } from "./failpoints/stores-with-failpoints.ts";
import { createApp } from "./http/create-app.ts";
import { defaultLimits } from "./http/limits.ts";
import { serve } from "./http/serve.ts";
import { findSaid } from "./inbox/find-said.ts";
import { createInbox } from "./inbox/create-inbox.ts";
import { loggedPhotos } from "./inbox/logged-photos.ts";
import { loggedConversations } from "./inbox/logged-conversations.ts";
import { loggedStaffCalendar } from "./inbox/logged-staff-calendar.ts";
import { loggedStaffWaitlist } from "./inbox/logged-staff-waitlist.ts";
import { loggedWrongAnswers } from "./inbox/logged-wrong-answers.ts";
import { createNumbers } from "./numbers/create-numbers.ts";
import { readPages } from "./pages.ts";
import { createPhotos } from "./photos/photos.ts";
import { pictureMaker } from "./photos/picture-maker.ts";
import { postToPublic } from "./notices/push/post-to-public.ts";
import { staffMailbox } from "./people/staff-mailbox.ts";
import { demoPeople } from "./platforms/house/demo-salon/demo-people.ts";
import { takenByOthers } from "./platforms/house/taken-by-others.ts";
import { readContact } from "./understanding/read-contact.ts";
import { readWish } from "./understanding/read-wish.ts";
import { understand } from "./understanding/understand.ts";
import { readSpoken } from "./understanding/words/spoken.ts";
import { createVerification } from "./verification/create-verification.ts";
import { readMailbox } from "./verification/mailbox-delivery.ts";
import { appointmentsPurpose } from "./verification/verification.ts";
import { openPostgresStores } from "./storage/open-postgres-stores.ts";
import { openSqliteStores } from "./storage/open-sqlite-stores.ts";

/** A composed Chairside. Nothing answers before `listen`, nothing is held after `stop`. */
export interface Chairside {
  /** Where everything is kept, for people. */
  place: string;
  /** Serves, and picks up what a crash left unanswered. Throws when no port is free. */
  listen(): Promise<{ url: string }>;
  /** A link that signs the salon's owner in, once, within 30 minutes. */
  inboxLink(): Promise<string>;
  /** Finishes or lays down what is running, then closes. Calling again waits for the same end. */
  stop(): Promise<void>;
}

/** How long a visitor may wait for one answer. */
const turnTimeout = 60_000;
/** Drafts that nobody has touched for long may wait so long to be deleted. */
const draftSweepMs = 60 * 60_000;

/** What is over among the photos may wait so long. */
const photoSweepMs = 60 * 60_000;

/** Wires one server, top to bottom. Throws when another process has the data folder, or the database cannot be opened. */
export async function compose(config: Config, overrides: Partial<Overrides> = {}): Promise<Chairside> {
  const { now = Date.now, logTo = pino.destination(2) } = overrides;
  const logger = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime }, logTo);

  const opened = config.databaseUrl
    ? await openPostgresStores(config.databaseUrl, reportTo(logger), overrides.pace)
    : await openSqliteStores(config.dataDir, reportTo(logger));
  const stores = storesWithFailpoints(opened, overrides.failpoint);
  const { log, feed, calendar, keys } = stores;

  const { salon, zone, dateAt, catalogueAt, platform, desk, offerKey } = await composeSalon({ stores, overrides, now });

  let url = config.publicUrl;
  const { people, signIns, audit, owner } = await composePeople({
    stores,
    salon,
    first: demoPeople,
    practitionersOf: () => Promise.resolve(catalogueAt(now()).practitioners.map(({ id, name }) => ({ practitionerId: id, name }))),
    linkOf: (code) => `${url ?? ""}/console/#enter=${code}`,
    now,
  });
  const staffWaitlist = loggedStaffWaitlist(createStaffWaitlist({ store: stores.waitlist, platform, now }), audit);
  const waitlist = createWaitlist({ store: stores.waitlist, platform, newId: nanoid });

  const contactIn = (text: string, ...locales: string[]): Pick<Guest, "phone" | "email"> => {
    const { phone, email } = readContact(readSpoken(text, {}), [salon.locale, ...locales]);
    return { ...(phone ? { phone } : {}), ...(email ? { email } : {}) };
  };
  const readPhone = (typed: string): string | null => contactIn(typed).phone ?? null;
  const staffCalendar = loggedStaffCalendar(createStaffCalendar({ platform, now, readPhone }), audit);

  const { assistant, staffAssistant } = composeAssistants({ model: config.model, fetch: overrides.fetch, logger, now });
  const letterKey = keys.secretKey("letters");
  const verification = createVerification({
    store: stores.challenges,
    codeKey: keys.secretKey("codes"),
    letterKey,
    draw: (below) => randomInt(below),
    newId: nanoid,
    now,
  });
  const photos = createPhotos({ store: stores.photos, make: pictureMaker(async () => (await import("sharp")).default), now });
  const wrongAnswers = createWrongAnswers({
    store: stores.wrongAnswers,
    log,
    catalogueAt,
    takenFor: (conversationId, from) => takenByOthers(calendar, conversationId, from),
    readContact: contactIn,
    namesIn: ({ messages, ...turn }, menu) => namesSaid({ turn: { ...turn, transcript: messages, said: [] }, catalogue: menu, brief: {} }),
    now,
  });
  const conversations = createConversations({
    log,
    feed,
    store: stores.conversations,
    assistant,
    deskOf: () => desk,
    waitlistOf: () => waitlist,
    readGuest: (text, locale) => understand(text, { catalogue: catalogueAt(now()), now: now(), locale, brief: {} }).guest,
    readWish: (text, locale, brief) => readWish(text, { catalogue: catalogueAt(now()), now: now(), locale, brief }),
    queue: stores.queue,
    contacts: {
      prove: (conversationId, code) => verification.check(conversationId, appointmentsPurpose, code),
      proven: (conversationId) => verification.verifiedContact(conversationId, appointmentsPurpose),
      lastProof: (conversationId) => verification.lastProof(conversationId, appointmentsPurpose),
    },
    photos: stores.photos,
    blocks: stores.visitorBlocks,
    keepFault: (fault) => wrongAnswers.keep(fault),
    now,
    newId: nanoid,
    report: (what, conversationId, error) => logger.error({ conversationId, error: nameOf(error) }, what),
    turnTimeout,
  });
  const company = composePresence({
    stores,
    timeZoneOf: () => zone,
    letterKey,
    now,
    report: (what, conversationId, error) => logger.error({ conversationId, error: nameOf(error) }, what),
  });
  const answerKey = keys.secretKey("waitlist-answers");
  const { delivery, letters, waitlistLetterFor } = composeLetters({
    config,
    stores,
    // Without failpoints: its timer would pass them at any moment of a visit.
    outbox: opened.outbox,
    following: company.letters,
    letterKey,
    answerKey,
    salon,
    urlNow: () => url ?? "",
    fetch: overrides.fetch ?? fetch,
    failpoint: overrides.failpoint,
    now,
    report: (what, letterId, error) => logger.error({ letterId, ...(error === null ? {} : { error: nameOf(error) }) }, what),
  });
  const sweepWaitlist = createWaitlistSweep({
    store: stores.waitlist,
    platform,
    offerKey,
    chats: conversations.offers,
    letterFor: waitlistLetterFor,
    now,
    newId: nanoid,
    report: (what, id, error) => logger.error({ id, error: nameOf(error) }, what),
  });
  const notices = composeNotices({
    stores,
    webhook: config.noticeWebhook,
    letters: delivery,
    mails: config.smtp !== null,
    pushPost: overrides.pushPost ?? postToPublic(),
    contact: () => (url?.startsWith("https:") ? url : `mailto:${owner.email}`),
    audit,
    salonOf: () => salon,
    linkOf: (conversationId) => `${url ?? ""}/console/#conversation/${encodeURIComponent(conversationId)}`,
    fetch: overrides.fetch ?? fetch,
    now,
    report: (what, noticeId, error) => logger.error({ noticeId, ...(error === null ? {} : { error: nameOf(error) }) }, what),
    failpoint: overrides.failpoint,
  });
  const inbox = await createInbox(log, feed, stores.conversations, [salon.id], now);

  const numbers = createNumbers({
    store: stores.numbers,
    log,
    salonOf: () => ({ timeZone: zone, openOn: (day) => openingOf(catalogueAt(boundInstant(day, 0, zone)), day).open }),
    now,
    report: (what, conversationId, error) => logger.error({ conversationId, error: nameOf(error) }, what),
  });

  const stopping = new AbortController();
  const allowedOrigins = [...config.allowedOrigins, ...(config.publicUrl ? [config.publicUrl] : [])];
  const logged = loggedConversations(forgettingSentDrafts(conversations, stores.drafts), audit);
  const drafts = createKeptDrafts({ store: stores.drafts, log, now });
  const writing = createStaffWriting({
    log,
    feed,
    store: stores.conversations,
    drafts,
    assistant: staffAssistant,
    deskOf: () => desk,
    now,
  });
  const app = createApp({
    conversations: logged,
    inbox,
    log,
    feed,
    presence: company.presence,
    verification,
    localeOf: async (conversationId) => (await stores.conversations.get(conversationId))?.locale ?? salon.locale,
    readMailbox: staffMailbox((salonId, kinds) => readMailbox(stores.mailbox, letterKey, salonId, kinds, now()), audit),
    photos: loggedPhotos(photos, audit),
    writing,
    visitors: stores.visitors,
    people,
    signIns,
    theirs: stores.theirs,
    findSaid: findSaid(stores.said, log),
    colleague: async (salonId, staffId) => {
      const member = await stores.people.get(staffId);
      return member?.salonId === salonId ? { staffId, name: member.name } : undefined;
    },
    colleaguesOf: async (salonId) => (await stores.people.list(salonId, now())).map(({ staffId, name, role }) => ({ staffId, name, role })),
    blocks: stores.visitorBlocks,
    wrongAnswers: loggedWrongAnswers(wrongAnswers, audit),
    audit: stores.audit,
    ownNotices: notices.own,
    keys,
    salons: [{ id: salon.id, name: salon.name, timeZone: zone, phone: salon.phone, locale: salon.locale, allowedOrigins }],
    calendarOf: () => staffCalendar,
    readDay: (_salonId, date) => platform.readDay(date, now()),
    waitlistOf: () => staffWaitlist,
    offerDoor: createOfferDoor({ store: stores.waitlist, offers: conversations.offers, key: answerKey, now }),
    numbers,
    today: () => dateAt(now()),
    now,
    logger,
    pages:
      overrides.pages ??
      readPages(() => demoSitePage(catalogueAt(now()), { loaderUrl: "/v1/loader.js", salonId: salon.id, today: dateAt(now()) })),
    limits: overrides.limits ?? defaultLimits,
    stopping: stopping.signal,
    trustedProxies: config.trustedProxies,
    publicUrl: config.publicUrl,
    version: pkg.version,
  });

  let running: Awaited<ReturnType<typeof serve>> | undefined;
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    stopping.abort();
    await Promise.all([running?.stop(), conversations.stop(), letters.stop()]);
    await company.close();
    await stores.close();
  };

  return {
    place: stores.place,
    async listen() {
      await stores.sweep(() => conversations.resume(), stopping.signal);
      letters.start();
      company.start(overrides.pace?.repliesMs ?? 5_000, stopping.signal);
      stores.patrol("promises", () => logged.keepPromises(), overrides.pace?.promisesMs ?? 1_000, stopping.signal);
      stores.patrol("holds", () => conversations.releaseStrayHolds(salon.id), overrides.pace?.holdsMs ?? 10_000, stopping.signal);
      stores.patrol("waitlist", sweepWaitlist, overrides.pace?.waitlistMs ?? 1_000, stopping.signal);
      stores.patrol("drafts", () => drafts.clear(), draftSweepMs, stopping.signal);
      stores.patrol("photos", () => photos.sweep(), photoSweepMs, stopping.signal);
      stores.patrol("numbers", () => numbers.keepUp(), overrides.pace?.numbersMs ?? 5_000, stopping.signal);
      running = await serve(app, { port: config.port, hostname: config.host, stopping });
      const origins = ["localhost", "127.0.0.1", config.host].map((host) => `http://${host}:${running?.port}`);
      allowedOrigins.push(...origins);
      url ??= origins[0] ?? null;
      notices.tell(overrides.pace?.noticesMs ?? 1_000, stopping.signal);
      return { url: url ?? "" };
    },
    inboxLink: async () => `${url}/console/#enter=${await signIns.printedCode(owner.staffId)}`,
    stop: () => (stopped ??= stop()),
  };
}

/** An error's own words may carry what people wrote: its name is enough. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "unknown");

const reportTo =
  (logger: Logger) =>
  (what: string, error: unknown): void =>
    logger.error({ error: nameOf(error), ...(error instanceof Error && "code" in error ? { code: error.code } : {}) }, what);
