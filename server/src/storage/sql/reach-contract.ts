import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AuditDraft } from "../../audit/audit-log.ts";
import { defaultSettings } from "../../notices/notice-settings.ts";
import type { ReachedBrowser, ReachStore } from "../../notices/reach-store.ts";
import type { Member } from "../../people/member.ts";
import type { PeopleStore } from "../../people/people-store.ts";
import { signInRules } from "../../people/sign-in-rules.ts";
import type { StaffSignIn, StaffSignInStore } from "../../people/sign-in-store.ts";

export interface ReachUnderTest {
  reach: ReachStore;
  people: PeopleStore;
  signIns: StaffSignInStore;
  close(): Promise<void>;
}

const start = 1_795_000_000_000;
const member = (staffId: string): Member => ({
  staffId,
  salonId: "salon",
  name: staffId,
  email: `${staffId}@salon.example`,
  role: "owner",
  practitionerId: null,
  passwordHash: null,
  createdAt: start,
  joinedAt: null,
  lastSeenAt: null,
});
let lines = 0;
const line = (): AuditDraft => ({
  entryId: `entry-${++lines}`,
  actionId: `action-${lines}`,
  salonId: "salon",
  staffId: "ana",
  staffName: "Ana",
  kind: "people",
  action: "tested",
  subjectId: null,
  details: "{}",
  reason: null,
  outcome: "done",
  at: start,
});
const signIn = (signInId: string, staffId: string, startedAt = start): StaffSignIn => ({
  signInId,
  staffId,
  by: "link",
  device: "Firefox on Linux",
  startedAt,
  lastSeenAt: startedAt,
  expiresAt: startedAt + signInRules.longest,
  tokenHash: `token-${signInId}`,
  tokenSince: startedAt,
  previousTokenHash: null,
  confirmedAt: null,
});
const browser = (browserId: string, rest: Partial<ReachedBrowser> = {}): ReachedBrowser => ({
  browserId,
  staffId: "ana",
  signInId: "ana-1",
  device: "Firefox on Linux",
  endpoint: `https://push.example/${browserId}`,
  p256dh: "key",
  auth: "secret",
  addedAt: start,
  ...rest,
});

/** What every store of how people are reached must do, and what those of people and sign-ins must end with it. */
export function reachContract(name: string, open: () => Promise<ReachUnderTest>): void {
  describe(`how people are reached: ${name}`, () => {
    let subject: ReachUnderTest;
    beforeEach(async () => {
      subject = await open();
      await subject.people.addFirst("salon", ["ana", "bea"].map((staffId) => ({ member: member(staffId), line: line() }))); // prettier-ignore
      for (const one of ["ana-1", "ana-2", "bea-1"]) await subject.signIns.open(signIn(one, one.slice(0, 3)), null, line());
    });
    afterEach(() => subject.close());
    const add = (one: ReachedBrowser) => subject.reach.addBrowser(one, 3);
    const told = async (...staffIds: string[]) => (await subject.reach.browsersOf(staffIds)).map(({ browserId }) => browserId);

    test("what somebody chose is kept, and changes; who never chose is missing", async () => {
      const { reach } = subject;
      expect(await reach.settingsOf(["ana", "bea"])).toEqual(new Map());
      expect(await reach.settingsOf([])).toEqual(new Map());
      await reach.changeSettings("ana", defaultSettings);
      const chosen = { ...defaultSettings, email: false, which: "mine" as const, quiet: null };
      await reach.changeSettings("ana", chosen);
      await reach.changeSettings("bea", defaultSettings);
      expect(await reach.settingsOf(["ana", "bea"])).toEqual(new Map([["ana", chosen], ["bea", defaultSettings]])); // prettier-ignore
      expect(await reach.settingsOf(["bea"])).toEqual(new Map([["bea", defaultSettings]]));
    });

    test("a browser is one person's: the same again is the same, whoever has it now; of too many the oldest go", async () => {
      await add(browser("one"));
      await add(browser("one", { device: "Chrome on Android", addedAt: start + 1 }));
      expect(await subject.reach.browsersOf(["ana"])).toEqual([browser("one", { device: "Chrome on Android", addedAt: start + 1 })]);
      await add(browser("one", { staffId: "bea", signInId: "bea-1" }));
      expect([await told("ana"), await told("bea"), await told("ana", "bea"), await told()]).toEqual([[], ["one"], ["one"], []]);
      for (const at of [2, 3, 4, 5]) await add(browser(`b-${at}`, { addedAt: start + at }));
      expect(await told("ana")).toEqual(["b-3", "b-4", "b-5"]);
      expect(await told("bea")).toEqual(["one"]);
      expect(await subject.reach.browser("b-3")).toEqual(browser("b-3", { addedAt: start + 3 }));
      expect(await subject.reach.browser("b-2")).toBeNull();
    });

    test("one's own is removed, and nobody else's", async () => {
      await add(browser("one"));
      expect(await subject.reach.removeBrowser("bea", "one")).toBe(false);
      expect(await subject.reach.removeBrowser("ana", "one")).toBe(true);
      expect(await subject.reach.removeBrowser("ana", "one")).toBe(false);
      expect(await told("ana")).toEqual([]);
    });

    test("who signs out is told there no more, in other browsers still; who is signed out everywhere, nowhere", async () => {
      for (const [id, at] of [["one", "ana-1"], ["two", "ana-2"]] as const) await add(browser(id, { signInId: at })); // prettier-ignore
      await add(browser("theirs", { staffId: "bea", signInId: "bea-1" }));
      await subject.signIns.end("bea", { signInId: "ana-1" }, line());
      expect(await told("ana")).toEqual(["one", "two"]);
      await subject.signIns.end("ana", { signInId: "ana-1" }, line());
      expect(await told("ana")).toEqual(["two"]);
      await subject.signIns.end("ana", "all", line());
      expect([await told("ana"), await told("bea")]).toEqual([[], ["theirs"]]);
    });

    test("another password ends all but the browser it was set in; who works here no longer is told nothing", async () => {
      for (const [id, at] of [["one", "ana-1"], ["two", "ana-2"]] as const) await add(browser(id, { signInId: at })); // prettier-ignore
      await subject.people.setPassword("ana", "hash", "ana-2", line());
      expect(await told("ana")).toEqual(["two"]);
      await subject.reach.changeSettings("ana", defaultSettings);
      expect(await subject.people.remove("salon", "ana", line())).toBe("changed");
      expect([await told("ana"), (await subject.reach.settingsOf(["ana"])).size]).toEqual([[], 0]);
    });

    test("a sign-in that ran out ends nothing; the same person's next one there takes over, another person's ends it", async () => {
      await add(browser("one"));
      const later = start + signInRules.longest + 1;
      await subject.signIns.open(signIn("bea-2", "bea", later), null, line());
      expect(await subject.signIns.listOf("ana", later)).toEqual([]);
      expect(await told("ana")).toEqual(["one"]);

      await subject.signIns.open(signIn("ana-3", "ana", later), null, line());
      await add(browser("two", { signInId: "ana-3" }));
      await subject.signIns.open(signIn("ana-4", "ana", later), "token-ana-3", line());
      expect((await subject.reach.browser("two"))?.signInId).toBe("ana-4");
      await subject.signIns.open(signIn("bea-3", "bea", later), "token-ana-4", line());
      expect(await told("ana")).toEqual(["one"]);
    });
  });
}
