// @vitest-environment happy-dom
import type { WaitlistRow } from "@chairside/shared/waitlist.ts";
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { staffApi } from "../staff-api.ts";
import { manualClock } from "../testing/manual-clock.ts";
import { WaitlistPage } from "./waitlist-page.tsx";

afterEach(cleanup);

const row = (n: number, rest: Partial<WaitlistRow> = {}): WaitlistRow => ({
  entryId: `entry-${n}`,
  conversationId: `conversation-${n}`,
  guest: { name: `Guest ${n}`, phone: "+442079460001" },
  service: "Skin fade",
  practitioner: "Robin Ashe",
  words: "Saturday after ten",
  firstDay: "2026-11-28",
  lastDay: "2026-11-28",
  joinedAt: "2026-11-22T12:00:00.000Z",
  status: "waiting",
  ...rest,
});

function openPage() {
  const world = {
    entries: [row(1), row(2, { practitioner: null, lastDay: "2026-11-30", status: "offered" })],
    refuse: false,
    asked: [] as string[],
  };
  const fetch = ((path: string, { method }: RequestInit) => {
    world.asked.push(`${method} ${path}`);
    if (world.refuse) return Promise.resolve(Response.json({ error: { code: "internal" } }, { status: 500 }));
    if (method !== "DELETE") return Promise.resolve(Response.json({ entries: world.entries }));
    world.entries = world.entries.filter(({ entryId }) => !path.endsWith(entryId));
    return Promise.resolve(new Response(null, { status: 204 }));
  }) as typeof globalThis.fetch;
  const clock = manualClock();
  const api = staffApi({ base: "/v1/staff/", fetch, onSignedOut: () => {} });
  const page = render(<WaitlistPage api={api} clock={clock} timeZone="Europe/Rome" />);
  return { world, clock, page };
}
const shown = () => screen.queryAllByRole("listitem").map((item) => item.textContent);

test("shows who waits for what, with whom, when, since when, and who has an offer; the name leads to the chat", async () => {
  const { clock } = openPage();
  await clock.pass(50);
  expect(shown()[0]).toMatch(
    /^Guest 1Waiting.*Skin fade · Robin Ashe · Sat 28 Nov Saturday after ten.*\+442079460001 · since Sun 22 Nov, .*1:00/,
  );
  expect(shown()[1]).toMatch(/^Guest 2Has an offer.*Skin fade · anyone · Sat 28 Nov to Mon 30 Nov/);
  expect(screen.getByRole("link", { name: "Guest 1" }).getAttribute("href")).toBe("#conversation/conversation-1");
});

test("takes somebody off and reads again; says so when that fails, and asks no more when it is left", async () => {
  const { world, clock, page } = openPage();
  await clock.pass(50);
  fireEvent.click(screen.getByRole("button", { name: "Take Guest 1 off the waitlist" }));
  await clock.pass(50);
  expect(world.asked).toContain("DELETE /v1/staff/waitlist/entry-1");
  expect(shown()).toHaveLength(1);
  world.refuse = true;
  fireEvent.click(screen.getByRole("button", { name: "Take Guest 2 off the waitlist" }));
  await clock.pass(50);
  expect(screen.getByRole("alert").textContent).not.toBe("");
  expect(shown()).toHaveLength(1);
  world.refuse = false;
  world.entries = [];
  await clock.pass(5_000);
  expect(screen.getByText("Nobody is waiting.")).toBeTruthy();
  page.unmount();
  const { length } = world.asked;
  await clock.pass(60_000);
  expect(world.asked).toHaveLength(length);
});
