import { MailboxLetter } from "@chairside/shared/mailbox.ts";
import * as z from "zod";
import type { Undying } from "./mortal-visit.ts";

const signedIn = new WeakMap<Undying, Promise<string>>();

/** The salon's mailbox as its staff read it, whichever server lives. */
export async function staffLetters(life: Undying): Promise<{ codesTo(address: string): Promise<string[]> }> {
  // The link works once; what it opens outlives its server.
  let cookie = signedIn.get(life);
  if (!cookie) signedIn.set(life, (cookie = signIn(await life.living(), life.server.inbox)));
  const known = await cookie;
  return {
    async codesTo(address) {
      const response = await fetch(`${await life.living()}/v1/staff/mailbox`, { headers: { cookie: known } });
      const { letters } = z.object({ letters: z.array(MailboxLetter) }).parse(await response.json());
      return letters.filter(({ to }) => to === address).map(({ text }) => text.slice(0, 6));
    },
  };
}

async function signIn(url: string, link: string): Promise<string> {
  const code = link.slice(link.indexOf("#enter=") + "#enter=".length);
  const headers = { "content-type": "application/json", origin: url };
  const response = await fetch(`${url}/v1/staff/sign-ins`, { method: "POST", headers, body: JSON.stringify({ code }) });
  return response.headers.getSetCookie().map((one) => one.split(";")[0]).join("; "); // prettier-ignore
}
