import { randomUUID } from "node:crypto";
import type { Transient } from "@chairside/shared/events.ts";
import { followConversation } from "@chairside/shared/follow-conversation.ts";
import { routes, type RouteName } from "@chairside/shared/routes.ts";
import { afterAll, expect, test } from "vitest";
import { connectVisitor } from "../../bin/connect-visitor.ts";
import { compose } from "../compose.ts";
import { readConfig } from "../config/read-config.ts";
import { pathOf } from "./http-fixture.ts";
import { postgresDatabases } from "./postgres-databases.ts";
import { unlimited } from "./unlimited.ts";

const databases = await postgresDatabases();
afterAll(() => databases.stop(), 60_000);

const isOf =
  <T extends Transient["type"]>(type: T) =>
  (item: Transient): item is Extract<Transient, { type: T }> =>
    item.type === type;

test(
  "visitor and staff at different processes: typing, reading and leaving, then one letter, told at the other",
  { timeout: 60_000 },
  async () => {
    const clock = { ahead: Date.parse("2026-11-24T12:00:00Z") - Date.now() };
    const config = readConfig({ DATABASE_URL: await databases.create(), PORT: "0", LOG_LEVEL: "silent" });
    const overrides = { now: () => Date.now() + clock.ahead, pages: { get: () => null }, limits: unlimited, pace: { repliesMs: 100 } };
    const servers = [await compose(config, overrides), await compose(config, overrides)];
    const [one, other] = servers;
    if (!one || !other) throw new Error("two were composed");
    const [here, there] = [(await one.listen()).url, (await other.listen()).url];
    const leaving: (() => void)[] = [];
    try {
      const call = (
        name: RouteName,
        params: Record<string, string>,
        as: { cookie?: string; token?: string; url: string },
        body?: unknown,
      ) =>
        fetch(as.url + pathOf(name, params), {
          method: routes[name].method,
          headers: { "content-type": "application/json", origin: as.url, ...(as.cookie && { cookie: as.cookie }), ...(as.token && { authorization: `Bearer ${as.token}` }) }, // prettier-ignore
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
      const signedIn = await call("staffSignIn", {}, { url: there }, { code: (await one.inboxLink()).split("#enter=")[1] });
      const staff = { url: there, cookie: signedIn.headers.get("set-cookie")?.split(";")[0] ?? "" };
      const [mine, theirs]: Transient[][] = [[], []];
      const visitor = await connectVisitor({ url: here, salonId: "juniper-row", onItem: (item) => "now" in item && mine?.push(item.now) });
      const { conversationId, token } = visitor;
      await visitor.say("can I talk to a person? my e-mail is jo.bell@mail.example");
      const following = followConversation({
        url: there + pathOf("staffFollowConversation", { conversationId }),
        fetch,
        headers: async () => ({ cookie: staff.cookie }),
        onItem: (item) => void ("now" in item && theirs?.push(item.now)),
      });
      leaving.push(following.close, visitor.close);
      const company = () => theirs?.findLast(isOf("company"))?.visitor;
      const letters = () => theirs?.findLast(isOf("letters"));
      await expect.poll(company).toMatchObject({ here: true, typing: false });

      await call("signAsVisitor", { conversationId }, { url: here, token }, { typing: true });
      await expect.poll(company).toMatchObject({ typing: true });
      await call("signAsStaff", { conversationId }, staff, { doing: "writing", seen: 3 });
      await expect.poll(() => mine?.findLast(isOf("working"))).toEqual({ type: "working", who: "staff", on: true });
      await expect.poll(() => mine?.findLast(isOf("seen"))?.seq).toBe(3);
      await expect.poll(company, { timeout: 9_000 }).toMatchObject({ typing: false });
      await expect.poll(() => mine?.findLast(isOf("working"))?.on, { timeout: 9_000 }).toBe(false);

      visitor.close();
      await expect.poll(() => company()?.here, { timeout: 9_000 }).toBe(false);
      expect(Date.now() + clock.ahead - Date.parse(company()?.leftAt ?? "")).toBeLessThan(12_000);
      await call("staffPostMessage", { conversationId }, staff, { messageId: randomUUID(), text: "It is step-free." });
      await expect.poll(() => letters()?.coming?.by).toBe("email");
      clock.ahead += 4 * 60_000;
      await expect.poll(() => letters()?.letters, { timeout: 9_000 }).toMatchObject([{ by: "email", state: "sent" }]);
      const mailbox = routes.readMailbox.success.body.parse(await (await call("readMailbox", {}, staff)).json());
      expect(mailbox.letters.filter(({ to }) => to === "jo.bell@mail.example").map(({ text }) => text.split("\n\n")[1])).toEqual(["It is step-free."]); // prettier-ignore
    } finally {
      for (const leave of leaving) leave();
      await Promise.all(servers.map((server) => server.stop()));
    }
  },
);
