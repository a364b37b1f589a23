import { createHash, ECDH } from "node:crypto";
import type { NoticeBrowser, NoticeSettings, PushSubscriptionIn, TestOutcome } from "@chairside/shared/notices.ts";
import { minuteMs } from "../booking/salon-time.ts";
import type { Delivery } from "../verification/letters.ts";
import { mostBrowsers } from "./notice-rules.ts";
import { defaultSettings } from "./notice-settings.ts";
import { isPublicEndpoint } from "./push/post-to-public.ts";
import type { SendPush } from "./push/send-push.ts";
import type { ReachedBrowser, ReachStore } from "./reach-store.ts";

interface Person {
  staffId: string;
  salonId: string;
  name: string;
  email: string;
}

export interface OwnNoticesOptions {
  reach: ReachStore;
  push: SendPush;
  letters: Pick<Delivery, "send">;
  /** Whether letters leave at all, or stay in the mailbox. */
  mails: boolean;
  pushKey: string;
  salonOf(salonId: string): { name: string };
  newId(): string;
  /** For a test that could not be sent: no address and no text. */
  report(what: string, id: string, error: unknown): void;
  /** Epoch milliseconds. */
  now(): number;
}

/** What somebody has of their own: how they are told, in which browsers, and whether that works. */
export function createOwnNotices({ reach, push, letters, mails, pushKey, salonOf, newId, report, now }: OwnNoticesOptions) {
  const settingsOf = async (staffId: string): Promise<NoticeSettings> =>
    (await reach.settingsOf([staffId])).get(staffId) ?? defaultSettings;

  const failed = (id: string) => (error: unknown) => {
    report("a test of how somebody is told was not sent", id, error);
    return "failed" as const;
  };
  const testLetter = async ({ salonId, email, name }: Person): Promise<TestOutcome> => {
    const subject = `A test from ${salonOf(salonId).name}`;
    const text = `Hello ${name},\n\nthis is how you are told by e-mail that a visitor needs a person. You asked for this test in the console.`;
    const letter = { letterId: `notice-test-${newId()}`, salonId, to: { kind: "email" as const, address: email }, kind: "notice" as const };
    return letters.send({ ...letter, subject, text }).then(() => (mails ? ("sent" as const) : ("kept" as const)), failed(letter.letterId));
  };
  const testPush = async ({ staffId, salonId }: Person, browser: ReachedBrowser): Promise<TestOutcome> => {
    const text = "This is how you are told that a visitor needs a person.";
    const pushed = { title: `A test from ${salonOf(salonId).name}`, text, conversationId: null, noticeId: `test-${newId()}`, due: null };
    const came = await push(browser, pushed, { lifeMs: minuteMs, topic: "test" }).catch(failed(browser.browserId));
    if (came === "taken") return "sent";
    if (came === "failed") return "failed";
    await reach.removeBrowser(staffId, browser.browserId);
    return "over";
  };

  return {
    async read({ staffId }: Person): Promise<{ settings: NoticeSettings; browsers: NoticeBrowser[]; pushKey: string }> {
      const browsers = (await reach.browsersOf([staffId])).map(({ browserId, device, addedAt }) => ({
        browserId,
        device,
        addedAt: new Date(addedAt).toISOString(),
      }));
      return { settings: await settingsOf(staffId), browsers, pushKey };
    },

    async change({ staffId }: Person, settings: NoticeSettings): Promise<{ ok: true; value: null }> {
      await reach.changeSettings(staffId, settings);
      return { ok: true, value: null };
    },

    /** Refuses what cannot be a push service's, and keys that are none. */
    async addBrowser(
      { staffId }: Person,
      { signInId, device }: { signInId: string; device: string },
      { endpoint, keys }: PushSubscriptionIn,
    ): Promise<{ ok: true; value: { browserId: string } } | { ok: false; code: "bad-request" }> {
      if (!isPublicEndpoint(endpoint) || !isPointOfCurve(keys.p256dh)) return { ok: false, code: "bad-request" };
      const browserId = createHash("sha256").update(endpoint).digest("base64url").slice(0, 32);
      const [p256dh, auth] = [keys.p256dh, keys.auth].map((key) => key.replace(/=+$/, "")) as [string, string];
      await reach.addBrowser({ browserId, staffId, signInId, device, endpoint, p256dh, auth, addedAt: now() }, mostBrowsers);
      return { ok: true, value: { browserId } };
    },

    async removeBrowser({ staffId }: Person, browserId: string): Promise<{ ok: true; value: null } | { ok: false; code: "not-found" }> {
      return (await reach.removeBrowser(staffId, browserId)) ? { ok: true, value: null } : { ok: false, code: "not-found" };
    },

    /** Really sends, each way that is on, at any hour. */
    async test(person: Person): Promise<{ ok: true; value: { email: TestOutcome; push: { device: string; outcome: TestOutcome }[] } }> {
      const settings = await settingsOf(person.staffId);
      const browsers = settings.push ? await reach.browsersOf([person.staffId]) : [];
      const [email, pushed] = await Promise.all([
        settings.email ? testLetter(person) : ("off" as const),
        Promise.all(browsers.map(async (browser) => ({ device: browser.device, outcome: await testPush(person, browser) }))),
      ]);
      return { ok: true, value: { email, push: pushed } };
    },
  };
}

function isPointOfCurve(key: string): boolean {
  try {
    ECDH.convertKey(Buffer.from(key, "base64url"), "prime256v1", undefined, undefined, "uncompressed");
    return true;
  } catch {
    return false;
  }
}
