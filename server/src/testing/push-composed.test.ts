import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as z from "zod";
import { openPushService } from "./closed-browser.ts";
import { type ComposedSalon, openComposedSalon } from "./composed-salon.ts";

const start = Date.parse("2026-11-23T12:00:00Z");
const began = Date.now();
const now = () => start + (Date.now() - began);
const own = "/v1/staff/self/notices";

let salon: ComposedSalon;
let service: ReturnType<typeof openPushService>;
beforeEach(async () => {
  service = openPushService(now);
  salon = await openComposedSalon(now, { settings: { LOG_LEVEL: "silent" }, overrides: { pushPost: service.post } });
});
afterEach(() => salon.close());

const pushKey = async (): Promise<string> => z.object({ pushKey: z.string() }).parse((await salon.asStaff(own)).body).pushKey;
const devices = async (): Promise<unknown[]> =>
  z.object({ browsers: z.array(z.unknown()) }).parse((await salon.asStaff(own)).body).browsers;
const choice = { email: false, push: true, page: true, sound: true, which: "all", quiet: null };
async function subscribed(name: string) {
  const subscription = service.subscribe(name, await pushKey());
  expect((await salon.asStaff(`${own}/browsers`, subscription)).status).toBe(201);
  return subscription.endpoint;
}
async function asks(): Promise<string> {
  const visitor = await salon.visitor();
  await visitor.say("My name is Zaphod Smith, can I talk to a real person please?");
  await visitor.until(({ type }) => type === "promise-made");
  return "Zaphod|Smith|real person";
}
const toMia = async () =>
  (await salon.letters()).filter(({ to, text }) => to === "mia@juniper-row.example" && text.includes("#conversation/"));

test("a closed browser is told why and by when, sealed for it alone and signed for its maker, and nothing of the visitor", async () => {
  expect((await salon.asStaff(own, choice)).status).toBe(204);
  const endpoint = await subscribed("phone");
  const visitors = await asks();
  await vi.waitUntil(() => service.taken.length > 0, { timeout: 5_000 });
  const [{ pushed, headers } = expect.fail()] = service.taken;
  expect(pushed).toMatchObject({
    title: "A visitor waits for Juniper Row",
    conversationId: expect.any(String),
    noticeId: expect.stringMatching(/^notice-/),
  });
  expect(pushed.text).toMatch(/^The assistant has handed a conversation over.* A reply is due by Monday 23 November at 12:1\d\.$/);
  expect(Date.parse(pushed.due ?? "")).toBeGreaterThan(start);
  expect(JSON.stringify(service.taken)).not.toMatch(new RegExp(visitors));
  expect(headers).toMatchObject({ urgency: "high", "content-encoding": "aes128gcm" });
  expect(headers["topic"]).toMatch(/^[\w-]{32}$/);
  expect(Number(headers["ttl"])).toBeGreaterThanOrEqual(600);
  // The others hear by e-mail; she switched that off.
  await vi.waitUntil(async () => (await salon.letters()).some(({ to }) => to === "desk@juniper-row.example"), { timeout: 5_000 });
  expect(await toMia()).toEqual([]);

  expect((await salon.asStaff(`${own}/test`, {})).body).toEqual({ email: "off", push: [{ device: expect.any(String), outcome: "sent" }] });
  expect(service.taken.at(-1)).toMatchObject({ endpoint, pushed: { title: "A test from Juniper Row", conversationId: null } });
});

test("a maker that is down is asked again, and the same is told once; a browser that is no more is forgotten, and its person written to", async () => {
  await salon.asStaff(own, choice);
  const [phone, till] = [await subscribed("phone"), await subscribed("till")];
  service.answers.set(phone, [503, 429]);
  await asks();
  await vi.waitUntil(() => service.taken.length === 2, { timeout: 10_000 });
  expect(service.asked.filter((endpoint) => endpoint === phone)).toHaveLength(3);
  expect(new Set(service.taken.map(({ pushed }) => pushed.noticeId)).size).toBe(2);

  // One of two is gone: the other one tells.
  service.answers.set(phone, [410]);
  await asks();
  await vi.waitUntil(async () => service.taken.length === 3 && (await devices()).length === 1, { timeout: 5_000 });
  expect(await toMia()).toEqual([]);
  // The last one is gone too.
  service.answers.set(till, [404]);
  await asks();
  await vi.waitUntil(async () => (await toMia()).length === 1, { timeout: 5_000 });
  expect(await devices()).toEqual([]);
}, 30_000);

test("what no browser's maker can be is refused, and so is a key that is none", async () => {
  const good = service.subscribe("phone", await pushKey());
  const add = async (rest: object) => (await salon.asStaff(`${own}/browsers`, { ...good, ...rest })).status;
  for (const endpoint of [
    "https://127.0.0.1/x",
    "http://push.example.com/x",
    "https://till.local/x",
    "https://push.example.com:8443/x",
    `https://push.example.com/${"x".repeat(1000)}`,
  ])
    // prettier-ignore
    expect(await add({ endpoint }), endpoint).toBe(400);
  expect(await add({ keys: { ...good.keys, p256dh: Buffer.alloc(65, 4).toString("base64url") } })).toBe(400);
  expect(await add({ keys: { ...good.keys, auth: "short" } })).toBe(400);
  expect(await add({})).toBe(201);
  expect(await devices()).toHaveLength(1);
});

test("the key that browsers subscribe with is a point of the curve, and stays", async () => {
  const key = Buffer.from(await pushKey(), "base64url");
  expect([key.length, key[0]]).toEqual([65, 4]);
  expect(await pushKey()).toBe(key.toString("base64url"));
});
