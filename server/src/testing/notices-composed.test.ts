import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { MailboxLetter } from "@chairside/shared/mailbox.ts";
import { afterAll, expect, test, vi } from "vitest";
import * as z from "zod";
import { connectVisitor } from "../../bin/connect-visitor.ts";
import { type MortalServer, startMortalServer } from "./mortal-server.ts";
import { postgresDatabases } from "./postgres-databases.ts";

const databases = await postgresDatabases();
const closing: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
  await databases.stop();
}, 60_000);

const key = "0123456789abcdef01234567";

const NoticeHeaders = z.object({ "webhook-id": z.string(), "webhook-timestamp": z.string(), "webhook-signature": z.string() });
type NoticeHeaders = z.infer<typeof NoticeHeaders>;

/** A tool of the salon's that takes notices, or is down. */
async function openHook() {
  const taken: { headers: NoticeHeaders; body: string }[] = [];
  const line = { up: true, refused: 0 };
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      if (line.up) taken.push({ headers: NoticeHeaders.parse(request.headers), body });
      else line.refused++;
      response.writeHead(line.up ? 204 : 503).end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`, taken, line };
}

async function asksForPerson(server: MortalServer): Promise<string> {
  const visitor = await connectVisitor({ url: server.url, salonId: "juniper-row", patience: 10_000 });
  closing.push(() => visitor.close());
  await visitor.say("My name is Zaphod Smith, can I talk to a real person please?");
  const promise = await visitor.until(({ type }) => type === "promise-made");
  return promise.type === "promise-made" ? promise.promiseId : "";
}

async function lettersAt({ url, inbox }: MortalServer): Promise<MailboxLetter[]> {
  const headers = { "content-type": "application/json", origin: url };
  const body = JSON.stringify({ code: inbox.split("#enter=")[1] });
  const answer = await fetch(`${url}/v1/staff/sign-ins`, { method: "POST", headers, body });
  const cookie = answer.headers.getSetCookie().map((line) => line.split(";")[0]).join("; "); // prettier-ignore
  const letters = await fetch(`${url}/v1/staff/mailbox`, { headers: { cookie } });
  return z.object({ letters: z.array(MailboxLetter) }).parse(await letters.json()).letters;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test("two processes tell once; one that is killed between sending and recording has the other send the same again", async () => {
  const hook = await openHook();
  const settings = {
    DATABASE_URL: await databases.create(),
    NOTICE_WEBHOOK_URL: hook.url,
    NOTICE_WEBHOOK_SECRET: `whsec_${Buffer.from(key).toString("base64")}`,
  };
  const both = [await startMortalServer(settings), await startMortalServer(settings)] as const;
  closing.push(() => Promise.all(both.map((server) => server.kill())));
  const idOf = (promiseId: string): string => `notice-${promiseId}-webhook`;
  const times = (promiseId: string): number => hook.taken.filter(({ headers }) => headers["webhook-id"] === idOf(promiseId)).length;

  const first = await asksForPerson(both[0]);
  await vi.waitUntil(() => times(first) > 0, { timeout: 5_000 });
  await pause(1_000);
  expect(hook.taken).toHaveLength(1);
  const [call] = hook.taken;
  const body = call?.body ?? "";
  const signed = createHmac("sha256", key).update(`${idOf(first)}.${call?.headers["webhook-timestamp"]}.${body}`).digest("base64"); // prettier-ignore
  expect(call?.headers["webhook-signature"]).toBe(`v1,${signed}`);
  const { type, data } = z.object({ type: z.string(), data: z.record(z.string(), z.string()) }).parse(JSON.parse(body));
  expect(type).toBe("conversation.needs-person");
  expect(data).toMatchObject({ level: "desk", reason: "handed-over" });
  // Without a public address the link leads to whichever process sent it.
  const link = `/console/#conversation/${data["conversationId"]}`;
  expect(both.map(({ url }) => `${url}${link}`)).toContain(data["link"]);
  expect(body).not.toMatch(/Zaphod|Smith|real person/);

  // People are told too: without a mail server their letters stay in the mailbox.
  const letters = (await lettersAt(both[0])).filter(({ letterId }) => letterId.startsWith(`notice-${first}`));
  expect(letters.map(({ to }) => to).toSorted((a, b) => a.localeCompare(b))).toEqual(["desk@juniper-row.example", "mia@juniper-row.example"]); // prettier-ignore
  expect(letters[0]?.text).toContain(link);
  expect(letters[0]?.text).not.toMatch(/Zaphod|Smith|real person/);

  // A tool that is down loses nothing.
  hook.line.up = false;
  const second = await asksForPerson(both[1]);
  await vi.waitUntil(() => hook.line.refused >= 2, { timeout: 5_000 });
  hook.line.up = true;
  await vi.waitUntil(() => times(second) > 0, { timeout: 10_000 });
  expect(times(second)).toBe(1);

  for (const server of both) await server.tell({ do: "die", at: "webhook-notices.send after", time: 1 });
  // Whoever it is said to may be the one that dies of it.
  await Promise.race([asksForPerson(both[0]).catch(() => {}), both[0].dead]);
  await Promise.race(both.map(({ dead }) => dead));
  const id = hook.taken.at(-1)?.headers["webhook-id"];
  expect(hook.taken.filter(({ headers }) => headers["webhook-id"] === id)).toHaveLength(1);
  for (const server of both) await server.kill();
  // What a dead process had in hand is somebody else's after a minute.
  const later = await startMortalServer(settings, "2026-11-22T12:05:00Z");
  closing.push(() => later.kill());
  await vi.waitUntil(() => hook.taken.filter(({ headers }) => headers["webhook-id"] === id).length > 1, { timeout: 10_000 });
  await pause(500);
  const sent = hook.taken.filter(({ headers }) => headers["webhook-id"] === id);
  expect(sent).toHaveLength(2);
  const facts = ({ body }: { body: string }): string => body.replace(/"link":"[^"]*",/, "");
  expect(new Set(sent.map(facts)).size).toBe(1);
}, 60_000);
