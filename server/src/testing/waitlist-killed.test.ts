import { mkdtempSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { waitlistWords } from "../agent/built-in/replies/waitlist-words.ts";
import { type MortalServer, startMortalServer } from "./mortal-server.ts";
import { stubbornVisitor } from "./stubborn-visitor.ts";

/** Days on which Robin works, nothing of them in the demonstration yet. */
const days = ["5", "6", "7", "8", "9", "12", "13", "14", "15", "16", "19", "20", "21"].map((day) => `2027-01-${day.padStart(2, "0")}`);

/**
 * Where a server dies between a time that is given back and the appointment that comes of it: before and after all that is written on
 * the way. The patience with a change that was not finished (two minutes) passes while it is dead.
 */
const deaths = [
  ["waitlist.addFreed", "after"],
  ["platform.unblock", "before"],
  ["platform.unblock", "after"],
  ["waitlist.lookAgain", "before"],
  ["waitlist.intend", "before"],
  ["waitlist.intend", "after"],
  ["platform.hold", "after"],
  ["log.append", "before"],
  ["log.append", "after"],
  ["waitlist.open", "before"],
  ["waitlist.open", "after"],
  ["delivery.send", "after"],
  ["waitlist.settle", "before"],
] as const;

const folder = mkdtempSync(join(tmpdir(), "chairside-waitlist-killed-"));
let life: MortalServer;
let cookie: string;
/** How often it began to live: each time three minutes later. */
let lives = 0;
let starting: Promise<MortalServer> | undefined;

const begin = (): Promise<MortalServer> =>
  startMortalServer(
    { DATA_DIR: folder, NODE_COMPILE_CACHE: join(tmpdir(), "chairside-compiled") },
    new Date(Date.parse("2027-01-02T09:00:00Z") + lives++ * 180_000).toISOString(),
  );

async function living(): Promise<string> {
  if (!life.isDead()) return life.url;
  starting ??= begin().finally(() => (starting = undefined));
  life = await starting;
  return life.url;
}

beforeAll(async () => {
  life = await begin();
  const code = life.inbox.split("#enter=")[1];
  const headers = { "content-type": "application/json", origin: life.url };
  const response = await fetch(`${life.url}/v1/staff/sign-ins`, { method: "POST", headers, body: JSON.stringify({ code }) });
  cookie = response.headers.getSetCookie().map((line) => line.split(";")[0]).join("; "); // prettier-ignore
}, 60_000);
afterAll(async () => {
  await life.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

/** The same request until it is answered, whoever dies. */
async function staff(method: string, path: string, body?: object): Promise<unknown> {
  for (let tries = 0; tries < 200; tries++) {
    try {
      const url = await living();
      const headers = { cookie, origin: url, "content-type": "application/json" };
      const response = await fetch(`${url}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
      if (response.status < 500) return response.status === 204 ? null : await response.json();
    } catch {
      // It has died: the next try wakes another.
    }
    await pause(50);
  }
  throw new Error(`no answer to ${path}`);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What is kept of a conversation and its place on the list, read past the server. */
function kept(conversationId: string) {
  const db = new DatabaseSync(join(folder, "chairside.sqlite"), { readOnly: true });
  try {
    const all = (sql: string): Record<string, unknown>[] => db.prepare(sql).all(conversationId);
    const types = all("select type from event where conversationId = ? order by seq").map(({ type }) => String(type));
    return {
      count: (type: string): number => types.filter((one) => one === type).length,
      entries: all("select status from waitlistEntry where conversationId = ?").map(({ status }) => status),
      offers: all("select status from waitlistOffer where entryId in (select entryId from waitlistEntry where conversationId = ?)").map(({ status }) => status), // prettier-ignore
      booked: all("select entryId from calendarEntry where conversationId = ? and status = 'booked'").length,
      letters: db.prepare("select letterId from mailboxLetter").all().length,
      held: db.prepare("select entryId from calendarEntry where status = 'held'").all().length,
    };
  } finally {
    db.close();
  }
}

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (holds()) return;
    await living();
    await pause(50);
  }
  throw new Error(`waited in vain: ${what}`);
}

test.each(deaths.map(([call, when], place) => [`${call} ${when}`, days[place] ?? ""] as const))(
  "killed at %s: one offer, one card, one letter, one appointment",
  async (failpoint, date) => {
    const block = {
      operationId: `block-${date}`,
      practitionerId: "robin",
      date,
      from: 0,
      to: 1440,
      reason: "Training",
      overrideReason: "the test",
    };
    const { blockId } = (await staff("POST", "/v1/staff/blocks", block)) as { blockId: string };
    const visitor = await stubbornVisitor(living);
    await visitor.say(`Skin fade with Robin on ${Number(date.slice(-2))} January`);
    await visitor.say(waitlistWords.en.join.say);
    // One address is sent so many letters a day and no more: each guest has another.
    await visitor.say(`Anna Bell, anna${Number(date.slice(-2))}@example.com`);
    const before = kept(visitor.conversationId);
    expect(before.entries).toEqual(["waiting"]);

    const mortal = life;
    await mortal.tell({ do: "die", at: failpoint, time: 1 });
    await staff("DELETE", `/v1/staff/blocks/${blockId}`);
    if (failpoint !== "waitlist.settle before") await mortal.dead;
    await until("the letter", () => kept(visitor.conversationId).letters > before.letters);
    await until("the open offer", () => kept(visitor.conversationId).offers.join() === "open");
    await visitor.confirm();
    await mortal.dead;
    await until("the end of the entry", () => kept(visitor.conversationId).entries.join() === "booked");

    const after = kept(visitor.conversationId);
    const events = ["waitlist-offered", "slot-held", "booking-proposed", "appointment-booked"].map((type) => after.count(type));
    expect(events).toEqual([1, 1, 1, 1]);
    expect([after.offers, after.booked, after.held]).toEqual([["accepted"], 1, before.held]);
    // A letter that left in the moment of the death is the same letter again.
    expect(after.letters).toBe(before.letters + 1);
  },
  60_000,
);
