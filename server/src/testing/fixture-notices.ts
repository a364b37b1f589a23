import { createECDH } from "node:crypto";
import type { PushSubscriptionIn } from "@chairside/shared/notices.ts";
import type { AuditWriting } from "../audit/audited.ts";
import { loggedOwnNotices } from "../inbox/logged-own-notices.ts";
import type { OwnNotices } from "../inbox/own-notices.ts";
import { createOwnNotices } from "../notices/create-own-notices.ts";
import type { Database } from "../storage/sql/database.ts";
import { sqlReach } from "../storage/sql/sql-reach.ts";

/** How people of fixtures are told: real choices; letters and pushes go nowhere and are taken. */
export function fixtureNotices(db: Database, audit: AuditWriting): OwnNotices {
  const own = createOwnNotices({
    reach: sqlReach(db),
    push: () => Promise.resolve("taken"),
    letters: { send: () => Promise.resolve() },
    mails: true,
    pushKey: "a public key",
    salonOf: () => ({ name: "Salon" }),
    newId: audit.newId,
    report: () => {},
    now: audit.now,
  });
  return loggedOwnNotices(own, audit);
}

/** What a browser answers when it is asked to take pushes: a key that is one, and an address of its maker's. */
export function exampleBrowser(name: string): PushSubscriptionIn {
  const pair = createECDH("prime256v1");
  pair.generateKeys();
  const [p256dh, auth] = [pair.getPublicKey("base64url"), Buffer.alloc(16, 7).toString("base64url")];
  return { endpoint: `https://push.example.com/send/${name}`, keys: { p256dh, auth } };
}
