import type { ConversationEvent, EventBody, Transient } from "@chairside/shared/events.ts";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createLiveFeed } from "../events/create-live-feed.ts";
import { createPresence } from "../presence/create-presence.ts";
import type { Sign, SignLine } from "../presence/sign.ts";
import { openDatabase } from "../storage/sqlite/open-database.ts";
import { sqlConversations } from "../storage/sql/sql-conversations.ts";
import { sqlEventLog } from "../storage/sql/sql-event-log.ts";
import { sqlReadMarks } from "../storage/sql/sql-read-marks.ts";
import { fixedClock, type FixedClock } from "./fixed-clock.ts";

const where = { conversationId: "one", salonId: "salon" };
const mia = { staffId: "mia", name: "Mia", salonId: "salon" };
const noor = { staffId: "noor", name: "Noor", salonId: "salon" };
const by = { kind: "staff", name: "Mia" } as const;
const takenOver: EventBody = { type: "answerer-changed", answerer: "staff", by };
const claimedBy = ({ staffId, name }: typeof mia): EventBody => ({ type: "claim-taken", by: { staffId, name }, until: "2026-11-24T12:02:00.000Z" }); // prettier-ignore

let clock: FixedClock;
let world: Awaited<ReturnType<typeof openWorld>>;
beforeEach(async () => (world = await openWorld()));
afterEach(() => world.close());

/** Two processes on one store, each with its own feed; a line between them that can be cut. */
async function openWorld() {
  clock = fixedClock("2026-11-24T12:00:00Z");
  const { db, close } = await openDatabase(":memory:");
  const log = sqlEventLog(db);
  const marks = sqlReadMarks(db);
  const wire = { whole: true };
  const heard: ((sign: Sign, from: string) => void)[] = [];
  const feeds = [createLiveFeed(), createLiveFeed()];
  const reports: string[] = [];
  const processes = feeds.map((feed, index) => {
    const line: SignLine = {
      tell: (sign) => wire.whole && heard[1 - index]?.(JSON.parse(JSON.stringify(sign)) as Sign, `process ${index}`),
      hear: (onSign) => void (heard[index] = onSign),
    };
    const lettersOf = async () => ({ type: "letters" as const, letters: [], coming: null });
    return createPresence({ marks, line, feed, lettersOf, now: clock.now, report: (what) => void reports.push(what) });
  });
  const [here, there] = processes;
  if (!here || !there) throw new Error("no processes");
  await sqlConversations(db).create({ conversationId: "one", salonId: "salon", visitorId: "v", locale: "en", timeZone: "Europe/London", startedAt: clock.now() }); // prettier-ignore
  const pages = new Set<(event: ConversationEvent) => void>();
  let messages = 0;
  const add = async (...bodies: EventBody[]): Promise<ConversationEvent[]> => {
    const added = await log.append("one", bodies, clock.now());
    if (!added.ok) throw new Error("not appended");
    for (const page of pages) added.events.forEach(page);
    for (const feed of feeds) feed.publish("one", added.events);
    return added.events;
  };
  return {
    here,
    there,
    wire,
    reports,
    marks,
    pages,
    add,
    say: (author: "visitor" | typeof by, text = "Hello") =>
      add({ type: "message-added", messageId: `m-${++messages}`, author: author === "visitor" ? { kind: "visitor" } : author, text }),
    async pass(ms: number) {
      clock.advance(ms);
      for (const one of processes) await one.beat();
    },
    async close() {
      for (const one of processes) await one.close();
      await close();
      expect(reports).toEqual([]);
    },
  };
}

/** The latest that was told to somebody who follows the conversation, and all of it as text. */
async function follower(at: "here" | "there", audience: "visitor" | "staff") {
  const watch = await world[at].watch(where, audience);
  const told: Transient[] = [];
  const latest = <T extends Transient["type"]>(type: T): Extract<Transient, { type: T }> | undefined =>
    told.findLast((item): item is Extract<Transient, { type: T }> => item.type === type);
  told.push(...watch.current());
  // As every page does with what comes by the log.
  world.pages.add((event) => {
    const isReply = event.type === "message-added" && event.author.kind === "staff";
    if ((isReply || event.type === "answerer-changed") && latest("working")?.on) told.push({ type: "working", who: "staff", on: false });
  });
  watch.live((item) => told.push(item));
  return {
    told,
    latest,
    typing: () => latest("working")?.on ?? false,
    seen: () => latest("seen")?.seq ?? 0,
    staff: () => latest("company")?.staff.map(({ name, writing }) => (writing ? `${name} writes` : name)) ?? [],
    visitor: () => latest("company")?.visitor,
    end: watch.end,
  };
}

describe.each(["here", "there"] as const)("staff, as it is told %s", (at) => {
  test("who looks is gone 20 s after the last sign, who leaves at once", async () => {
    const page = await follower(at, "staff");
    await world.here.staffSigns(mia, "one", { doing: "looking" });
    await world.there.staffSigns(noor, "one", { doing: "looking" });
    await vi.waitFor(() => expect(page.staff()).toEqual(["Mia", "Noor"]));
    await world.pass(15_000);
    await world.here.staffSigns(mia, "one", { doing: "looking" });
    await world.pass(5_000);
    await vi.waitFor(() => expect(page.staff()).toEqual(["Mia"]));
    await world.here.staffSigns(mia, "one", { doing: "left" });
    await vi.waitFor(() => expect(page.staff()).toEqual([]));
  });

  test("who writes is told for 6 s, past signs of looking, until the reply or a lost line", async () => {
    await world.add(takenOver, claimedBy(mia));
    const page = await follower(at, "staff");
    const visitor = await follower(at, "visitor");
    const both = (): unknown => [page.staff(), visitor.typing()];
    const write = async (): Promise<void> => {
      await world.here.staffSigns(mia, "one", { doing: "writing" });
      await vi.waitFor(() => expect(both()).toEqual([["Mia writes"], true]));
    };
    const isOver = () => vi.waitFor(() => expect(both()).toEqual([["Mia"], false]));
    await write();
    await world.here.staffSigns(mia, "one", { doing: "looking" });
    await world.pass(5_900);
    expect(both()).toEqual([["Mia writes"], true]);
    await world.pass(100);
    await isOver();
    await write();
    await world.say(by);
    await isOver();
    await write();
    world.here.staffLost(mia, "one");
    await isOver();
  });

  test("a visitor is told only of who answers, and of nobody's name", async () => {
    const visitor = await follower(at, "visitor");
    const write = (who: typeof mia) => world.here.staffSigns(who, "one", { doing: "writing" });
    await write(mia);
    await world.add(takenOver);
    await world.pass(7_000);
    expect(visitor.told).toEqual([]);
    await write(noor);
    await vi.waitFor(() => expect(visitor.typing()).toBe(true));
    await world.add(claimedBy(mia));
    await vi.waitFor(() => expect(visitor.typing()).toBe(false));
    await write(noor);
    await world.pass(1_000);
    expect(visitor.typing()).toBe(false);
    await write(mia);
    await vi.waitFor(() => expect(visitor.typing()).toBe(true));
    await world.add({ type: "answerer-changed", answerer: "assistant", by });
    await vi.waitFor(() => expect(visitor.typing()).toBe(false));
    expect(JSON.stringify(visitor.told)).not.toMatch(/Mia|Noor|mia|noor|company|letters/);
    expect(new Set(visitor.told.map(({ type }) => type))).toEqual(new Set(["working"]));
  });

  test("that staff have read is told to a visitor while staff answer, and only then", async () => {
    const [first] = await world.say("visitor");
    const visitor = await follower(at, "visitor");
    await world.here.staffSigns(mia, "one", { doing: "looking", seen: 1 });
    await world.pass(0);
    expect([first?.seq, visitor.seen()]).toEqual([1, 0]);
    await world.add(takenOver);
    await vi.waitFor(() => expect(visitor.seen()).toBe(1));
    await world.say("visitor");
    await world.here.staffSigns(noor, "one", { doing: "looking", seen: 99 });
    await vi.waitFor(() => expect(visitor.seen()).toBe(3));
    const late = await follower(at, "visitor");
    expect(late.seen()).toBe(3);
  });
});

describe.each(["here", "there"] as const)("the visitor, as it is told %s", (at) => {
  test("typing is told for 6 s, until the message, or until their last page is gone", async () => {
    const page = await follower(at, "staff");
    const type = async (): Promise<void> => {
      await world.here.visitorSigns(where, { typing: true });
      await vi.waitFor(() => expect(page.visitor()?.typing).toBe(true));
    };
    const isOver = () => vi.waitFor(() => expect(page.visitor()?.typing).toBe(false));
    await type();
    await world.pass(6_000);
    await isOver();
    await type();
    await world.say("visitor");
    await isOver();
    const [leave, leaveToo] = [world.here.visitorComes(where), world.here.visitorComes(where)];
    await type();
    leave();
    expect(page.visitor()?.typing).toBe(true);
    leaveToo();
    await isOver();
  });

  test("they are here as long as a page is, and a change of pages is no leaving", async () => {
    const page = await follower(at, "staff");
    expect(page.visitor()).toEqual({ here: false, typing: false });
    const leave = world.here.visitorComes(where);
    await vi.waitFor(() => expect(page.visitor()?.here).toBe(true));
    for (let round = 0; round < 20; round++) await world.pass(4_000);
    expect(page.visitor()?.here).toBe(true);
    leave();
    await world.pass(2_000);
    const leaveAgain = world.there.visitorComes(where);
    await world.pass(4_000);
    expect(page.visitor()?.here).toBe(true);
    leaveAgain();
    const left = new Date(clock.now()).toISOString();
    await world.pass(4_000);
    await vi.waitFor(() => expect(page.visitor()).toEqual({ here: false, typing: false, leftAt: left }));
  });

  test("what they have read is told with its time, and never beyond what there is", async () => {
    await world.add(takenOver);
    await world.say(by);
    const page = await follower(at, "staff");
    expect(await world.here.visitorSigns(where, { seen: 1_000 })).toBe(2);
    const seen = { seq: 2, at: new Date(clock.now()).toISOString() };
    await vi.waitFor(() => expect(page.visitor()?.seen).toEqual(seen));
    await world.pass(5_000);
    expect(await world.here.visitorSigns(where, { seen: 1 })).toBe(2);
    expect(page.visitor()?.seen).toEqual(seen);
    expect((await follower(at, "staff")).visitor()?.seen).toEqual(seen);
  });
});

test("a process that dies takes everybody with it who was only known to it, within 20 s; one it lost touch with says it again", async () => {
  const page = await follower("there", "staff");
  world.here.visitorComes(where);
  await world.here.staffSigns(mia, "one", { doing: "looking" });
  await vi.waitFor(() => expect([page.staff(), page.visitor()?.here]).toEqual([["Mia"], true]));
  world.wire.whole = false;
  await world.pass(20_000);
  await vi.waitFor(() => expect([page.staff(), page.visitor()?.here]).toEqual([[], false]));
  world.wire.whole = true;
  await world.pass(8_000);
  await vi.waitFor(() => expect(page.visitor()?.here).toBe(true));
});

test("the salon's inbox is told who looks where and what one has read oneself, of one's own salon alone", async () => {
  await world.say("visitor");
  await world.here.staffSigns(noor, "one", { doing: "looking", seen: 1 });
  const heard: unknown[] = [];
  const follow = (self: typeof mia) =>
    world.there.followSalon(self, {
      company: (news) => heard.push([self.staffId, news]),
      seen: (news) => heard.push([self.staffId, news]),
    });
  const stops = [await follow(noor), await follow({ ...mia, salonId: "other" })];
  const company = { conversationId: "one", staff: [{ staffId: "noor", name: "Noor", writing: false }] };
  expect(heard.splice(0)).toEqual([["noor", [{ conversationId: "one", seq: 1 }]], ["noor", company], ["mia", []]]); // prettier-ignore
  await world.say("visitor");
  await world.here.staffSigns(noor, "one", { doing: "looking", seen: 2 });
  await world.here.staffSigns(noor, "one", { doing: "left" });
  expect(heard.splice(0)).toEqual([["noor", [{ conversationId: "one", seq: 2 }]], ["noor", { conversationId: "one", staff: [] }]]); // prettier-ignore
  for (const stop of stops) stop();
  await world.here.staffSigns(noor, "one", { doing: "looking" });
  expect(heard).toEqual([]);
});
