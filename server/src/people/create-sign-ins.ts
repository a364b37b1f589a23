import { draftOf, type AuditWriting, type Doing } from "../audit/audited.ts";
import { sealLetter } from "../verification/seal-letter.ts";
import type { Member } from "./member.ts";
import type { PasswordTries } from "./password-tries.ts";
import type { PeopleStore } from "./people-store.ts";
import { recogniser } from "./recognise.ts";
import { hashSecret, newSecret } from "./secrets.ts";
import { mayMail, signInRules } from "./sign-in-rules.ts";
import type { StaffSignIn, StaffSignInStore } from "./sign-in-store.ts";
import type { Browser, SignIns } from "./sign-ins.ts";
import { linkWords } from "./staff-words.ts";

export interface SignInOptions {
  store: StaffSignInStore;
  people: Pick<PeopleStore, "byEmail">;
  tries: PasswordTries;
  audit: AuditWriting;
  letterKey: Uint8Array;
  /** The salon of whoever is nobody: their tries stand in its log, and are as much work as anybody's. */
  ownSalonId: string;
  salonName(salonId: string): string;
  /** The page on which a code signs in. */
  linkOf(code: string): string;
}

const day = 86_400_000;

/** Sign-ins over a store. */
export function createSignIns(options: SignInOptions): SignIns {
  const { store, people, tries, audit, ownSalonId } = options;
  const { now, newId } = audit;

  const begun = (member: Member, by: StaffSignIn["by"], { device }: Browser) => {
    const [token, at] = [newSecret(), now()];
    const signIn: StaffSignIn = {
      signInId: newId(),
      staffId: member.staffId,
      by,
      device,
      startedAt: at,
      lastSeenAt: at,
      expiresAt: at + signInRules.longest,
      tokenHash: hashSecret(token),
      tokenSince: at,
      previousTokenHash: null,
      confirmedAt: null,
    };
    const doing = about("signed-in", signIn.signInId, { by, device });
    return { token, signIn, line: draftOf(member, doing, "done", audit) };
  };
  const replaced = ({ token }: Browser): string | null => (token === null ? null : hashSecret(token));

  return {
    async byLink(code, from) {
      let token = "";
      const signInOf = (member: Member) => {
        const made = begun(member, "link", from);
        ({ token } = made);
        return made;
      };
      const opened = await store.openByLink(hashSecret(code), now(), signInOf, replaced(from));
      if (opened.ok) return { ok: true, token, member: opened.member };
      return { ok: false, code: opened.why === "expired" ? "token-expired" : "token-invalid" };
    },

    async byPassword(typed, password, from) {
      const email = typed.toLowerCase();
      const member = await people.byEmail(email);
      const tried = await tries.attempt(email, member?.passwordHash ?? null, password, from.address);
      if (!tried.ok || !member) {
        const who = member ?? { staffId: null, name: "Unknown address", salonId: ownSalonId };
        const outcome = tried.ok ? "sign-in-refused" : tried.code;
        await audit.log.append(draftOf(who, about("signed-in", null, { by: "password", device: from.device }), outcome, audit));
        return tried.ok ? { ok: false, code: "sign-in-refused" } : tried;
      }
      const { token, signIn, line } = begun(member, "password", from);
      await store.open(signIn, replaced(from), line);
      return { ok: true, token, member };
    },

    async askLink(typed) {
      const email = typed.toLowerCase();
      const member = await people.byEmail(email);
      const salonId = member?.salonId ?? ownSalonId;
      const [code, at] = [newSecret(), now()];
      const expiresAt = at + signInRules.mailedLinkLife;
      const words = linkWords(options.salonName(salonId), options.linkOf(code));
      const to = { kind: "email" as const, address: email };
      const letter = { letterId: newId(), salonId, to, kind: "staff" as const, ...words };
      const sealed = { letterId: letter.letterId, salonId, sealed: sealLetter(options.letterKey, letter), dueAt: at, expiresAt };
      const link = { codeHash: hashSecret(code), staffId: member?.staffId ?? null, addressKey: hashSecret(email), askedAt: at, expiresAt };
      await store.askLink(link, sealed, at - day, (leftAt) => member !== null && mayMail(leftAt, at));
    },

    async printedCode(staffId) {
      const [code, at] = [newSecret(), now()];
      await store.addLink({
        codeHash: hashSecret(code),
        staffId,
        addressKey: `printed ${staffId}`,
        askedAt: at,
        expiresAt: at + signInRules.printedLinkLife,
      });
      return code;
    },

    recognise: recogniser(store, audit),
    async holds({ signInId, staffId }, role) {
      const found = await store.roleOf(staffId);
      return found === role && (await store.listOf(staffId, now())).some((one) => one.signInId === signInId);
    },
    listOf: (staffId) => store.listOf(staffId, now()),
    end(member, which) {
      const doing = which === "all" ? about("signed-out-everywhere", null, {}) : about("signed-out", which.signInId, {});
      return store.end(member.staffId, which, draftOf(member, doing, "done", audit));
    },
  };
}

const about = (action: string, subjectId: string | null, details: object): Doing => ({
  kind: "sign-in",
  action,
  subjectId,
  details,
  reason: null,
});
