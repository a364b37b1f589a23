import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { connectVisitor, type Visitor } from "../../bin/connect-visitor.ts";
import { waitlistWords } from "../agent/built-in/replies/waitlist-words.ts";
import { type Chairside, compose } from "../compose.ts";
import { readConfig } from "../config/read-config.ts";
import type { Language } from "../understanding/languages/language-pack.ts";
import { unlimited } from "./unlimited.ts";

const clock = { now: 0 };
const folder = mkdtempSync(join(tmpdir(), "chairside-waitlist-"));
let chairside: Chairside;
let url: string;
let cookie: string;
const visitors: Visitor[] = [];

beforeAll(async () => {
  clock.now = Date.parse("2026-11-23T12:00:00Z");
  const config = readConfig({ DATA_DIR: folder, PORT: "0", LOG_LEVEL: "error" });
  chairside = await compose(config, { now: () => clock.now, pages: { get: () => null }, limits: unlimited, pace: { waitlistMs: 20 } });
  ({ url } = await chairside.listen());
}, 60_000);
// A sign-in lasts for some hours, and days pass here.
beforeEach(async () => {
  const code = (await chairside.inboxLink()).split("#enter=")[1];
  const headers = { "content-type": "application/json", origin: url };
  const response = await fetch(`${url}/v1/staff/sign-ins`, { method: "POST", headers, body: JSON.stringify({ code }) });
  cookie = response.headers.getSetCookie().map((line) => line.split(";")[0]).join("; "); // prettier-ignore
});
afterEach(() => {
  for (const visitor of visitors.splice(0)) visitor.close();
});
afterAll(async () => {
  await chairside.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function staff(method: string, path: string, body?: object): Promise<Response> {
  const headers = { cookie, origin: url, ...(body ? { "content-type": "application/json" } : {}) };
  return fetch(`${url}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
}

async function someone(locale = "en-GB"): Promise<Visitor> {
  const visitor = await connectVisitor({ url, salonId: "juniper-row", locale, patience: 10_000 });
  visitors.push(visitor);
  return visitor;
}

const textOf = (events: ConversationEvent[]): string =>
  events.flatMap((event) => (event.type === "message-added" && event.author.kind === "assistant" ? [event.text] : [])).join("\n");

const choicesOf = (events: ConversationEvent[]): string[] =>
  events.flatMap((event) => (event.type === "message-added" ? (event.choices ?? []).map(({ say }) => say) : []));

/** Robin, who alone does skin fades, is away all day. Answers how to give the day back. */
async function fullDay(date: string): Promise<() => Promise<void>> {
  const asked = {
    operationId: `block-${date}`,
    practitionerId: "robin",
    date,
    from: 0,
    to: 1440,
    reason: "Training",
    overrideReason: "the test",
  };
  const { blockId } = (await (await staff("POST", "/v1/staff/blocks", asked)).json()) as { blockId: string };
  return async () => {
    expect((await staff("DELETE", `/v1/staff/blocks/${blockId}`)).status).toBe(204);
  };
}

async function listed(): Promise<{ entryId: string; guest: { name: string }; status: string }[]> {
  return ((await (await staff("GET", "/v1/staff/waitlist")).json()) as { entries: Awaited<ReturnType<typeof listed>> }).entries;
}

async function letterTo(address: string): Promise<{ text: string; link: string }> {
  return vi.waitFor(
    async () => {
      const { letters } = (await (await staff("GET", "/v1/staff/mailbox")).json()) as { letters: { to: string; text: string }[] };
      const text = letters.find(({ to }) => to === address)?.text ?? "";
      return { text, link: /http\S+/.exec(text)?.[0] ?? expect.fail("no letter yet") };
    },
    { timeout: 8_000, interval: 100 },
  );
}

const offered = (event: ConversationEvent): boolean => event.type === "waitlist-offered";
const booked = (visitor: Visitor): ConversationEvent[] => visitor.heard.filter(({ type }) => type === "appointment-booked");

async function joined(name: string, contact: string, day: string): Promise<Visitor> {
  const visitor = await someone();
  clock.now += 1_000;
  expect(choicesOf(await visitor.say(`Skin fade with Robin on ${day}`))).toContain(waitlistWords.en.join.say);
  expect(textOf(await visitor.say(waitlistWords.en.join.say))).toContain("I can put you on the waiting list.");
  expect(textOf(await visitor.say(`${name}, ${contact}`))).toContain(
    `write to ${contact.startsWith("0") ? `+44${contact.slice(1).replaceAll(" ", "")}` : contact}`,
  );
  return visitor;
}

test("in the chat: a full day, the list, a time that comes free, a no that passes it on, and a yes that books it once", async () => {
  const giveBack = await fullDay("2026-11-28");
  const [anna, ben] = [await joined("Anna Bell", "07700 900123", "Saturday"), await joined("Ben Cole", "07700 900124", "Saturday")];
  expect((await listed()).map(({ guest, status }) => [guest.name, status])).toEqual([["Anna Bell", "waiting"], ["Ben Cole", "waiting"]]); // prettier-ignore
  await giveBack();
  await anna.until(offered);
  expect(ben.heard.some(offered)).toBe(false);
  expect(textOf(await anna.say("no thanks"))).toContain("goes to the next person");
  await ben.until(offered);
  await ben.until(({ type }) => type === "booking-proposed");
  await ben.say("yes please");
  await ben.until(({ type }) => type === "appointment-booked");
  await vi.waitFor(async () => expect((await listed()).map(({ guest }) => guest.name)).toEqual(["Anna Bell"]));
  const [entry] = await listed();
  expect((await staff("DELETE", `/v1/staff/waitlist/${entry?.entryId}`)).status).toBe(204);
  expect((await staff("DELETE", `/v1/staff/waitlist/${entry?.entryId}`)).status).toBe(404);
  expect(await listed()).toEqual([]);
  expect(booked(ben)).toHaveLength(1);
  expect([anna.heard.filter(offered).length, ben.heard.filter(offered).length]).toEqual([1, 1]);
}, 60_000);

test("by letter: the link shows the time and changes nothing; yes books it once, whatever is pressed after", async () => {
  const giveBack = await fullDay("2026-12-08");
  const cleo = await joined("Cleo Dunn", "cleo@example.com", "8 December");
  await giveBack();
  const { text, link } = await letterTo("cleo@example.com");
  expect(text).not.toContain("Cleo");
  for (let look = 0; look < 3; look++) {
    const page = await fetch(link);
    expect(page.status).toBe(200);
    expect(page.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; /);
    const html = await page.text();
    expect(html).toContain("Tuesday 8 December");
    expect(html).toContain("Yes, book it");
    expect(html).not.toMatch(/Cleo|<script/);
  }
  expect(booked(cleo)).toEqual([]);
  for (const answer of ["yes", "yes", "no"]) {
    const sent = await fetch(`${link}/${answer}`, { method: "POST", redirect: "manual" });
    expect([sent.status, new URL(sent.headers.get("location") ?? "", link).href]).toEqual([303, link]);
  }
  expect(await (await fetch(link)).text()).toMatch(/You are booked. Your reference is [A-Z0-9]{4}-[A-Z0-9]{2}\./);
  await cleo.until(({ type }) => type === "appointment-booked");
  const accepted = cleo.heard.find((event) => event.type === "proposal-accepted");
  expect(accepted?.type === "proposal-accepted" && accepted.by).toBe("letter");
  expect(booked(cleo)).toHaveLength(1);
  const own = (await calendarOf("2026-12-08")).filter(({ guest }) => guest === "Cleo Dunn");
  expect(own).toHaveLength(1);
}, 60_000);

test("by letter: no passes it on; a link that was changed, or is over, opens nothing and says nothing", async () => {
  const giveBack = await fullDay("2026-12-12");
  const [dora, emil] = [
    await joined("Dora Ek", "dora@example.com", "12 December"),
    await joined("Emil Fox", "emil@example.com", "12 December"),
  ];
  await giveBack();
  const { link } = await letterTo("dora@example.com");
  for (const changed of [`${link}x`, link.replace("w1.", "w2."), `${url}/v1/waitlist/none`]) {
    const page = await fetch(changed);
    expect(page.status).toBe(404);
    expect(await page.text()).not.toMatch(/Robin|Skin fade/);
    await fetch(`${changed}/yes`, { method: "POST", redirect: "manual" });
  }
  expect(booked(dora)).toEqual([]);
  await fetch(`${link}/no`, { method: "POST" });
  await emil.until(offered);
  const late = (await letterTo("emil@example.com")).link;
  clock.now += 31 * 60_000;
  await fetch(`${late}/yes`, { method: "POST" });
  expect(await (await fetch(late)).text()).toContain("This offer has ended");
  await emil.until(({ type }) => type === "hold-released");
  expect(booked(emil)).toEqual([]);
}, 60_000);

test("at night nobody is written to; at eight in the morning the time is offered", async () => {
  const giveBack = await fullDay("2026-12-19");
  const finn = await joined("Finn Gray", "finn@example.com", "19 December");
  clock.now = Date.parse("2026-11-23T22:30:00Z");
  await giveBack();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(finn.heard.some(offered)).toBe(false);
  clock.now = Date.parse("2026-11-24T08:00:00Z");
  await finn.until(offered);
}, 60_000);

test("what the desk cancels is offered as well", async () => {
  const date = "2027-01-12";
  const found = await (await someone()).say("Skin fade with Robin on 12 January");
  const start = found.flatMap((event) => (event.type === "slots-offered" ? event.slots : []))[0]?.slot.start ?? "";
  // London keeps UTC in January.
  const minute = (Date.parse(start) - Date.parse(`${date}T00:00:00Z`)) / 60_000;
  const visit = { operationId: "visit-2027", practitionerId: "robin", serviceId: "skin-fade", date, minute, guest: { name: "Hal Ives" } };
  const { appointmentId } = (await (await staff("POST", "/v1/staff/appointments", visit)).json()) as { appointmentId: string };
  for (const [from, to] of [
    [0, minute],
    [minute + 60, 1440],
  ] as const) {
    // prettier-ignore
    const asked = { operationId: `part-${from}-2027`, practitionerId: "robin", date, from, to, reason: "Training", overrideReason: "the test" };
    expect((await staff("POST", "/v1/staff/blocks", asked)).status).toBe(201);
  }
  const iris = await joined("Iris Jay", "iris@example.com", "12 January");
  const cancelled = { operationId: "cancel-2027", by: "salon", reason: "ill" };
  expect((await staff("POST", `/v1/staff/appointments/${appointmentId}/cancel`, cancelled)).status).toBe(200);
  const event = await iris.until(offered);
  expect(event.type === "waitlist-offered" && event.slot.start).toBe(start);
}, 60_000);

test("one address is sent six letters a day; what comes after is in the chat alone", async () => {
  const dates = ["2027-01-13", "2027-01-14", "2027-01-15", "2027-01-16", "2027-01-19", "2027-01-20", "2027-01-21"];
  for (const date of dates) {
    const giveBack = await fullDay(date);
    const kim = await joined("Kim Lane", "kim@example.com", `${Number(date.slice(-2))} January`);
    await giveBack();
    await kim.until(offered);
    expect(textOf(await kim.say("no thanks"))).toContain("goes to the next person");
  }
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const { letters } = (await (await staff("GET", "/v1/staff/mailbox")).json()) as { letters: { to: string }[] };
  expect(letters.filter(({ to }) => to === "kim@example.com")).toHaveLength(6);
}, 90_000);

const talks: [string, Language, string][] = [
  ["de-DE", "de", "Skin Fade bei Robin am 9. Januar"],
  ["es-ES", "es", "skin fade con Robin el 9 de enero"],
  ["fr-FR", "fr", "skin fade avec Robin le 9 janvier"],
  ["it-IT", "it", "skin fade con Robin il 9 gennaio"],
  ["nl-NL", "nl", "skin fade bij Robin op 9 januari"],
  ["pt-PT", "pt", "skin fade com Robin a 9 de janeiro"],
];

test("in six more languages: onto the list and off it, by our own buttons", async () => {
  await fullDay("2027-01-09");
  for (const [locale, language, wish] of talks) {
    const words = waitlistWords[language];
    const visitor = await someone(locale);
    expect(choicesOf(await visitor.say(wish)), locale).toContain(words.join.say);
    expect(textOf(await visitor.say(words.join.say)), locale).toContain(words.lead);
    const heard = await visitor.say("Gina Holt, gina@example.com");
    expect(textOf(heard), locale).toContain("gina@example.com");
    expect(choicesOf(heard), locale).toContain(words.leave.say);
    const before = (await listed()).length;
    expect(words.left.some((said) => textOf(visitor.heard).includes(said))).toBe(false);
    const off = textOf(await visitor.say(words.leave.say));
    expect(
      words.left.some((said) => off.includes(said)),
      `${locale}: ${off}`,
    ).toBe(true);
    expect(await listed()).toHaveLength(before - 1);
  }
}, 60_000);

async function calendarOf(date: string): Promise<{ guest?: string }[]> {
  return ((await (await staff("GET", `/v1/staff/calendar?date=${date}`)).json()) as { entries: { guest?: string }[] }).entries;
}
