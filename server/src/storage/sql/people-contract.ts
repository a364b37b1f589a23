import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AuditDraft, AuditLog } from "../../audit/audit-log.ts";
import type { Member } from "../../people/member.ts";
import type { PeopleStore } from "../../people/people-store.ts";
import { decideTry, signInRules, type TryDecision } from "../../people/sign-in-rules.ts";
import type { SignInLink, StaffSignIn, StaffSignInStore } from "../../people/sign-in-store.ts";
import type { Outbox } from "../../verification/letters.ts";

export interface PeopleUnderTest {
  people: PeopleStore;
  signIns: StaffSignInStore;
  audit: AuditLog;
  outbox: Outbox;
  close(): Promise<void>;
}

const start = 1_795_000_000_000;

const member = (staffId: string, rest: Partial<Member> = {}): Member => ({
  staffId,
  salonId: "salon",
  name: "Ana",
  email: `${staffId}@salon.example`,
  role: "owner",
  practitionerId: null,
  passwordHash: null,
  createdAt: start,
  joinedAt: null,
  lastSeenAt: null,
  ...rest,
});
let lines = 0;
const line = (action: string, rest: Partial<AuditDraft> = {}): AuditDraft => ({
  entryId: `entry-${++lines}`,
  actionId: `action-${lines}`,
  salonId: "salon",
  staffId: "owner",
  staffName: "Ana",
  kind: "people",
  action,
  subjectId: null,
  details: "{}",
  reason: null,
  outcome: "done",
  at: start,
  ...rest,
});
const link = (codeHash: string, rest: Partial<SignInLink> = {}): SignInLink => ({
  codeHash,
  staffId: "owner",
  addressKey: "address",
  askedAt: start,
  expiresAt: start + 1000,
  ...rest,
});
const letter = (letterId: string) => ({ letterId, salonId: "salon", sealed: "sealed", dueAt: start, expiresAt: start + 1000 });
const signIn = (signInId: string, rest: Partial<StaffSignIn> = {}): StaffSignIn => ({
  signInId,
  staffId: "owner",
  by: "link",
  device: "Firefox on Linux",
  startedAt: start,
  lastSeenAt: start,
  expiresAt: start + signInRules.longest,
  tokenHash: `token-${signInId}`,
  tokenSince: start,
  previousTokenHash: null,
  confirmedAt: null,
  ...rest,
});

/** What every store of people and their sign-ins must do. `open` answers an empty one. */
export function peopleContract(name: string, open: () => Promise<PeopleUnderTest>): void {
  describe(`people: ${name}`, () => {
    let subject: PeopleUnderTest;
    beforeEach(async () => {
      subject = await open();
      await subject.people.addFirst("salon", [{ member: member("owner"), line: line("invited") }]);
    });
    afterEach(() => subject.close());

    const add = (one: Member) =>
      subject.people.add(
        one,
        { link: link(`code-${one.staffId}`, { staffId: one.staffId }), letter: letter(one.staffId) },
        line("invited"),
      );
    const logged = async () =>
      (await subject.audit.list("salon", {}, 100)).map(({ action, outcome }) => `${action} ${outcome}`).toReversed();

    test("the first people of a salon are made once", async () => {
      const { people } = subject;
      await people.addFirst("salon", [{ member: member("another"), line: line("invited") }]);
      expect(await people.list("salon", start)).toEqual([{ ...member("owner"), signedInTimes: 0 }]);
      expect(await people.list("other", start)).toEqual([]);
      expect(await logged()).toEqual(["invited done"]);
    });

    test("somebody is added with their invitation, and an address is one person's", async () => {
      const { people, outbox } = subject;
      expect(await add(member("desk-1", { role: "desk", createdAt: start + 1 }))).toBe(true);
      expect(await outbox.claim(start, start + 1)).toMatchObject({ letterId: "desk-1" });
      expect(await add(member("desk-2", { email: "desk-1@salon.example" }))).toBe(false);
      expect(await outbox.claim(start, start + 1)).toBeNull();
      expect(await people.byEmail("desk-1@salon.example")).toEqual(member("desk-1", { role: "desk", createdAt: start + 1 }));
      expect(await people.byEmail("nobody@salon.example")).toBeNull();
      expect((await people.list("salon", start)).map(({ staffId }) => staffId)).toEqual(["owner", "desk-1"]);
      expect(await logged()).toEqual(["invited done", "invited done", "invited address-taken"]);
    });

    test("a salon keeps an owner, also when two go at once", async () => {
      const { people } = subject;
      expect(await people.remove("salon", "owner", line("removed"))).toBe("last-owner");
      expect(await people.changeRole("salon", "owner", { role: "manager", practitionerId: null }, line("role"))).toBe("last-owner");
      expect(await people.changeRole("salon", "owner", { role: "owner", practitionerId: "ana" }, line("role"))).toBe("changed");
      await add(member("owner-2"));
      const gone = await Promise.all(["owner", "owner-2"].map((staffId) => people.remove("salon", staffId, line("removed"))));
      expect(gone.toSorted()).toEqual(["changed", "last-owner"]);
      expect(await people.list("salon", start)).toHaveLength(1);
      expect(await logged()).toEqual(expect.arrayContaining(["removed last-owner", "removed done", "role last-owner", "role done"]));
    });

    test("nobody of another salon is found", async () => {
      const { people } = subject;
      expect(await people.remove("other", "owner", line("removed", { salonId: "other" }))).toBe("not-found");
      const to = { role: "desk", practitionerId: null } as const;
      expect(await people.changeRole("other", "owner", to, line("role", { salonId: "other" }))).toBe("not-found");
      expect(await people.get("owner")).toMatchObject({ role: "owner" });
    });

    test("who is removed is signed out, and their links open nothing", async () => {
      const { people, signIns } = subject;
      await add(member("desk-1", { role: "desk" }));
      await signIns.open(signIn("sign-in-1", { staffId: "desk-1" }), null, line("signed-in"));
      expect(await people.remove("salon", "desk-1", line("removed"))).toBe("changed");
      expect(await signIns.find("token-sign-in-1")).toBeNull();
      expect(await signIns.openByLink("code-desk-1", start, () => expect.unreachable(), null)).toEqual({ ok: false, why: "unknown" });
      expect(await signIns.roleOf("desk-1")).toBeNull();
    });

    test("a code signs in once, even when it is used many times at once, and not when it is late", async () => {
      const { signIns, people } = subject;
      await signIns.addLink(link("code-1"));
      let made = 0;
      const enter = (codeHash: string, now: number) =>
        signIns.openByLink(codeHash, now, () => ({ signIn: signIn(`sign-in-${++made}`), line: line("signed-in") }), null);
      const opened = await Promise.all(Array.from({ length: 5 }, () => enter("code-1", start + 999)));
      expect(opened.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await signIns.listOf("owner", start)).toHaveLength(1);
      expect(await people.get("owner")).toMatchObject({ joinedAt: start, lastSeenAt: start });
      await signIns.addLink(link("code-2"));
      expect(await enter("code-2", start + 1000)).toEqual({ ok: false, why: "expired" });
      expect(await enter("code-3", start)).toEqual({ ok: false, why: "unknown" });
      await signIns.addLink(link("code-4", { staffId: null }));
      expect(await enter("code-4", start)).toEqual({ ok: false, why: "unknown" });
    });

    test("a sign-in is found by its present and its previous secret, and renewed once", async () => {
      const { signIns } = subject;
      await signIns.open(signIn("sign-in-1"), null, line("signed-in"));
      const renewals = await Promise.all(
        [1, 2, 3].map((n) =>
          signIns.update(signIn("sign-in-1"), { tokenHash: `next-${n}`, previousTokenHash: "token-sign-in-1", tokenSince: start + 1 }),
        ),
      );
      expect(renewals.filter(Boolean)).toHaveLength(1);
      const { tokenHash = "" } = (await signIns.find("token-sign-in-1"))?.signIn ?? {};
      expect(tokenHash).toMatch(/^next-[123]$/);
      expect(await signIns.find(tokenHash)).toMatchObject({
        signIn: { signInId: "sign-in-1", tokenSince: start + 1 },
        member: { name: "Ana" },
      });
      expect(await signIns.find("never")).toBeNull();
    });

    test("signing in replaces what the browser had and clears what is over", async () => {
      const { signIns } = subject;
      await signIns.open(signIn("sign-in-1"), null, line("signed-in"));
      await signIns.open(signIn("sign-in-2"), "token-sign-in-1", line("signed-in"));
      expect((await signIns.listOf("owner", start)).map(({ signInId }) => signInId)).toEqual(["sign-in-2"]);
      const later = start + signInRules.idle;
      expect(await signIns.listOf("owner", later)).toEqual([]);
      await signIns.open(signIn("sign-in-3", { startedAt: later, lastSeenAt: later }), null, line("signed-in"));
      expect(await signIns.find("token-sign-in-2")).toBeNull();
    });

    test("one sign-in is ended, or all, and never somebody else's", async () => {
      const { signIns, people } = subject;
      for (const id of ["sign-in-1", "sign-in-2", "sign-in-3"]) await signIns.open(signIn(id), null, line("signed-in"));
      expect((await people.list("salon", start))[0]?.signedInTimes).toBe(3);
      expect(await signIns.end("another", { signInId: "sign-in-1" }, line("out"))).toEqual([]);
      expect(await signIns.end("owner", { signInId: "sign-in-1" }, line("out"))).toEqual(["sign-in-1"]);
      expect((await signIns.end("owner", "all", line("out"))).toSorted()).toEqual(["sign-in-2", "sign-in-3"]);
      expect((await logged()).filter((one) => one === "out done")).toHaveLength(2);
    });

    test("a new password ends the other sign-ins and links; a new role renews every secret", async () => {
      const { signIns, people } = subject;
      for (const id of ["sign-in-1", "sign-in-2"]) await signIns.open(signIn(id), null, line("signed-in"));
      await people.changeRole("salon", "owner", { role: "owner", practitionerId: "ana" }, line("role"));
      expect((await signIns.listOf("owner", start)).map(({ tokenSince }) => tokenSince)).toEqual([0, 0]);
      await signIns.addLink(link("code-1"));
      await people.setPassword("owner", "hash", "sign-in-2", line("password"));
      expect((await signIns.listOf("owner", start)).map(({ signInId }) => signInId)).toEqual(["sign-in-2"]);
      expect(await signIns.openByLink("code-1", start, () => expect.unreachable(), null)).toEqual({ ok: false, why: "unknown" });
      expect(await people.get("owner")).toMatchObject({ passwordHash: "hash" });
    });

    test("a link that may not leave is kept like one that may, opens nothing and does not count", async () => {
      const { signIns, outbox } = subject;
      const seen: number[][] = [];
      const decide = (answer: boolean) => (askedAt: readonly number[]) => (seen.push([...askedAt]), answer);
      await signIns.askLink(link("code-1"), letter("letter-1"), start - 10, decide(true));
      await signIns.askLink(link("code-2", { staffId: null, askedAt: start + 1 }), letter("letter-2"), start - 10, decide(false));
      await signIns.askLink(link("code-3", { addressKey: "another" }), letter("letter-3"), start - 10, decide(false));
      await signIns.askLink(link("code-4", { askedAt: start + 2 }), letter("letter-4"), start - 10, decide(false));
      expect(seen).toEqual([[], [start], [], [start]]);
      expect(await signIns.openByLink("code-4", start + 2, () => expect.unreachable(), null)).toEqual({ ok: false, why: "unknown" });
      expect(await outbox.claim(start + 500, start + 600)).toMatchObject({ letterId: "letter-1" });
      expect(await outbox.claim(start + 500, start + 600)).toBeNull();
    });

    test("tries are counted before they are made, also when they come at once, and begin anew when one is right", async () => {
      const { signIns } = subject;
      const attempt = (pair: string, now: number): Promise<TryDecision> =>
        signIns.beginTry("person", pair, now, (history) => decideTry(history, now));
      const all = await Promise.all(Array.from({ length: 12 }, () => attempt("pair-1", start)));
      expect(all.filter(({ ok }) => ok)).toHaveLength(5);
      expect(await attempt("pair-1", start)).toEqual({ ok: false, retryAt: start + 30_000 });
      expect(await attempt("pair-2", start)).toEqual({ ok: true });
      expect(await attempt("pair-1", start + 30_000)).toEqual({ ok: true });
      await signIns.proveTry("pair-1", start + 30_000);
      const again = await Promise.all(Array.from({ length: 5 }, () => attempt("pair-1", start + 30_000)));
      expect(again.every(({ ok }) => ok)).toBe(true);
    });

    test("strangers from many places wait for each other, and whoever was let in there before does not", async () => {
      const { signIns } = subject;
      const attempt = (pair: string, now: number) => signIns.beginTry("person", pair, now, (history) => decideTry(history, now));
      await attempt("home", start);
      await signIns.proveTry("home", start);
      for (let n = 0; n < 30; n++) expect(await attempt(`stranger-${n}`, start + n)).toEqual({ ok: true });
      expect(await attempt("stranger-99", start + 100)).toEqual({ ok: false, retryAt: start + 29 + signInRules.strangersWait });
      expect(await attempt("home", start + 100)).toEqual({ ok: true });
      const after = start + 40 * 86_400_000;
      expect(await attempt("stranger-1", after)).toEqual({ ok: true });
      await signIns.beginTry("person", "home", after, (history) => {
        expect(history).toMatchObject({ known: true, strangersTries: 1 });
        return { ok: true };
      });
    });
  });
}
