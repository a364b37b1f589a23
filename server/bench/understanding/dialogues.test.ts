import { expect, test } from "vitest";
import { createSession, createTracker } from "../understanding-engine.ts";
import type { DialogueContext, SystemAct } from "./wire.ts";

const context: DialogueContext = {
  service: "hair salon",
  reference: "2026-11-23T09:00",
  timeZone: "Europe/London",
  lang: "en",
  providers: ["Moss & Fern Studio", "Ada Quill"],
};

const confirm = (provider: string, date: string, time: string): SystemAct[] => [
  ["CONFIRM", "provider", provider],
  ["CONFIRM", "date", date],
  ["CONFIRM", "time", time],
];

async function follow(turns: [user: string, ...acts: SystemAct[]][], more: Partial<DialogueContext> = {}) {
  const tracker = createTracker({ ...context, ...more });
  const heard = [];
  for (const [user, ...systemActs] of turns) heard.push(await tracker.turn({ user, systemActs }));
  return heard;
}

test("a suggestion counts once it is agreed to, and only a yes to the whole of it books", async () => {
  const heard = await follow([
    ["hello, I'm after an appointment"],
    ["where are they?", ["OFFER", "provider", "Moss & Fern Studio"]],
    ["lovely, book me in for Thursday", ["INFORM", "address", "1 High Street"]],
    ["half two please", ["REQUEST", "time"]],
    ["ok, is there parking?", ...confirm("Moss & Fern Studio", "2026-11-26", "14:30")],
    ["yes, go ahead", ...confirm("Moss & Fern Studio", "2026-11-26", "14:30")],
  ]);
  expect(heard.map(({ state }) => state.provider)).toEqual([null, null, ...Array.from({ length: 4 }, () => "Moss & Fern Studio")]);
  expect(heard.map(({ book }) => book)).toEqual([
    ...Array.from({ length: 5 }),
    { provider: "Moss & Fern Studio", date: "2026-11-26", time: "14:30" },
  ]);
});

test("a yes with a change books nothing; another time that is accepted books itself", async () => {
  const heard = await follow([
    ["Ada Quill on Friday at noon", ["REQUEST", "provider"]],
    ["yes, but make it 1 pm", ...confirm("Ada Quill", "2026-11-27", "12:00")],
    ["that works", ["NOTIFY_FAILURE"], ["OFFER", "provider", "Ada Quill"], ["OFFER", "date", "2026-11-27"], ["OFFER", "time", "15:15"]],
  ]);
  expect(heard[1]).toMatchObject({ state: { time: "13:00" } });
  expect(heard[1]?.book).toBeUndefined();
  expect(heard[2]?.book).toEqual({ provider: "Ada Quill", date: "2026-11-27", time: "15:15" });
});

test("a day that was spoken of elsewhere is the day only once a booking is wished for", async () => {
  const heard = await follow(
    [["yes, her please", ["OFFER", "provider", "Ada Quill"]], ["is it raining then?"], ["book me an appointment at 10"]],
    {
      prior: { date: "2026-12-01" },
    },
  );
  expect(heard.map(({ state }) => state.date)).toEqual([null, null, "2026-12-01"]);
});

test("a booking is held with the real assistant and stands in the real calendar", async () => {
  const session = await createSession(context);
  const asked = await session.send("I'd like an appointment on Thursday at 3 pm");
  expect(asked.state).toMatchObject({ date: "2026-11-26", time: "15:00" });
  const card = await session.send("with Ada Quill");
  expect(card).toMatchObject({ expects: "confirm", pending: { provider: "Ada Quill", date: "2026-11-26", time: "15:00" } });
  const moved = await session.send("No. 4:30 pm");
  expect(moved).toMatchObject({ expects: "confirm", pending: { provider: "Ada Quill", time: "16:30" } });
  expect(moved.booking).toBeUndefined();
  const booked = await session.send("that would be lovely");
  expect(booked.booking).toEqual({ provider: "Ada Quill", date: "2026-11-26", time: "16:30" });
});

test("whoever asks for a person gets one", async () => {
  const session = await createSession(context);
  expect(await session.send("can I talk to a real person please")).toMatchObject({ handoff: true });
});
