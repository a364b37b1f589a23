import type { InboxRow } from "@chairside/shared/inbox.ts";
import { signal } from "@preact/signals";
import { afterEach, expect, test } from "vitest";
import { row } from "../testing/examples.ts";
import { manualClock } from "../testing/manual-clock.ts";
import { ScriptedBackend } from "../testing/scripted-backend.ts";
import { type Device, plainDevice, type ShownNews } from "./device.ts";
import { tellNews, theList } from "./tell-news.ts";
import { tabLocks, type TabLocks } from "./tab-locks.ts";

/** Locks as the tabs of one browser share them. */
function sharedLocks(): () => TabLocks {
  const held: { name: string; alone: boolean }[] = [];
  const queue: { name: string; grant(): void; gone: boolean }[] = [];
  const next = () => {
    for (const one of queue.splice(0)) {
      if (one.gone) continue;
      if (held.some(({ name }) => name === one.name)) queue.push(one);
      else one.grant();
    }
  };
  return () => ({
    hold(name, alone, onHeld) {
      const lock = { name, alone };
      const waiting = { name, gone: false, grant: () => (held.push(lock), onHeld?.()) };
      if (alone) queue.push(waiting);
      else waiting.grant();
      next();
      return () => {
        waiting.gone = true;
        const at = held.indexOf(lock);
        if (at >= 0) held.splice(at, 1);
        next();
      };
    },
    isHeld: async (names) => held.some(({ name }) => names.includes(name)),
  });
}

const newTab = sharedLocks();
const opened: (() => void)[] = [];
afterEach(() => opened.splice(0).forEach((close) => close()));
const { self } = await new ScriptedBackend().fetch("/v1/staff/self").then(async (answer) => ({ self: (await answer.json()) as never }));

function openTab(locks: TabLocks, rows: Map<string, InboxRow>, { looks = false, pressed = true, on = [theList] as string[] } = {}) {
  const clock = manualClock();
  const [shown, hidden]: [ShownNews[], string[]] = [[], []];
  const played = { times: 0 };
  const [looking, onScreen, ready] = [signal(looks), signal<readonly string[]>(on), signal(pressed)];
  const settings = signal({ page: true, sound: true, which: "all" as const });
  const device: Device = {
    ...plainDevice,
    locks,
    looking,
    chime: { ready, play: () => void played.times++ },
    show: async (news) => void shown.push(news),
    hide: async (id) => void hidden.push(id),
  };
  const news = tellNews({ device, clock, self, settings, onScreen, rowOf: (id) => rows.get(id) });
  opened.push(news.close);
  const change = async (next: InboxRow, wait = 300) => {
    const known = rows.get(next.conversationId);
    rows.set(next.conversationId, next);
    news.changed(next, known);
    await clock.pass(wait);
  };
  return { change, shown, hidden, played, looking, onScreen, ready, settings, clock, news };
}
const waits = (rest: Partial<InboxRow> = {}) => row("c-000001", { state: "waiting", due: "2026-11-22T12:10:00Z", ...rest });

test("of several tabs one tells; when it is closed, another one does", async () => {
  const [a, b] = [openTab(newTab(), new Map()), openTab(newTab(), new Map())];
  await Promise.all([a.change(waits()), b.change(waits())]);
  expect([a.shown.length, b.shown.length, a.played.times, b.played.times]).toEqual([1, 0, 1, 0]);
  expect(a.shown[0]).toMatchObject({ conversationId: "c-000001", due: "2026-11-22T12:10:00Z", silent: true });
  a.news.close();
  await b.change(row("c-000002", { state: "waiting" }));
  expect([b.shown.length, b.played.times]).toEqual([1, 1]);
});

test("the tab that rings is one that was pressed, whichever tells", async () => {
  const [a, b] = [openTab(newTab(), new Map(), { pressed: false }), openTab(newTab(), new Map())];
  await Promise.all([a.change(waits()), b.change(waits())]);
  expect([a.shown.length, b.shown.length, a.played.times, b.played.times]).toEqual([1, 0, 0, 1]);
});

test("what is before somebody's eyes in any tab is told in none; when they look away, it is", async () => {
  const [hidden, seen] = [openTab(newTab(), new Map()), openTab(newTab(), new Map(), { looks: true })];
  await hidden.change(waits());
  expect([hidden.shown.length, hidden.played.times]).toEqual([0, 0]);
  seen.onScreen.value = ["c-000009"];
  await hidden.change(row("c-000002", { state: "waiting" }));
  expect(hidden.shown.map(({ conversationId }) => conversationId)).toEqual(["c-000002"]);
  await hidden.change(row("c-000009", { state: "waiting" }));
  expect(hidden.shown).toHaveLength(1);
  seen.looking.value = false;
  await hidden.change(row("c-000003", { state: "waiting" }));
  expect(hidden.shown).toHaveLength(2);
});

test("a line that changes twice in a moment is told once, as it is then, and not if it is over by then", async () => {
  const tab = openTab(newTab(), new Map());
  await tab.change(row("c-000001", { state: "waiting" }), 100);
  await tab.change(waits({ seq: 2 }), 300);
  expect(tab.shown).toMatchObject([{ due: "2026-11-22T12:10:00Z" }]);
  await tab.change(row("c-000002", { state: "waiting" }), 100);
  await tab.change(row("c-000002", { state: "waiting", seq: 2, claimedBy: { staffId: "max", name: "Max" } }), 300);
  expect(tab.shown).toHaveLength(1);
});

test("once nobody waits there any more, its notification goes", async () => {
  const tab = openTab(newTab(), new Map());
  await tab.change(waits());
  await tab.change(row("c-000001", { state: "staff", seq: 3 }));
  expect(tab.hidden).toEqual(["c-000001"]);
});

test("what is switched off is not done, and without locks each tab is taken to be the only one", async () => {
  const tab = openTab(tabLocks(undefined), new Map());
  tab.settings.value = { ...tab.settings.value, sound: false };
  await tab.change(waits());
  expect([tab.shown.length, tab.played.times, tab.shown[0]?.silent]).toEqual([1, 0, false]);
  tab.settings.value = { ...tab.settings.value, page: false, sound: true };
  await tab.change(row("c-000002", { state: "waiting" }));
  expect([tab.shown.length, tab.played.times]).toEqual([1, 1]);
});
