// @vitest-environment happy-dom
import type { NumberCount, Numbers } from "@chairside/shared/numbers.ts";
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { staffApi } from "../staff-api.ts";
import { manualClock } from "../testing/manual-clock.ts";
import { CountedPage } from "./counted-page.tsx";
import { NumbersPage } from "./numbers-page.tsx";

afterEach(cleanup);

const wait = { median: null, ninetieth: null };
const some = (counts: NumberCount[]): Numbers["these"] => ({
  from: "2026-11-22",
  to: "2026-11-22",
  counts,
  firstReply: { all: wait, open: wait },
});
const numbers = (rest: Partial<Numbers> = {}): Numbers => ({
  timeZone: "Europe/London",
  soFar: true,
  behind: 0,
  these: some([
    { kind: "conversation", detail: "person", times: 2, money: [] },
    { kind: "booked", detail: "staff", times: 3, money: [{ amount: 12_050, currency: "GBP" }, { amount: 900, currency: "EUR" }] }, // prettier-ignore
  ]),
  earlier: some([{ kind: "conversation", detail: "alone-booked", times: 5, money: [] }]),
  days: [],
  ...rest,
});

/** Answers each request with the next of what is given, the last one from then on; a number is a status. */
async function open(...answers: (object | number)[]) {
  const asked: string[] = [];
  const fetch = ((path: string) => {
    asked.push(path);
    const next = (answers.length > 1 ? answers.shift() : answers[0]) ?? 500;
    return Promise.resolve(
      typeof next === "number" ? Response.json({ error: { code: "internal" } }, { status: next }) : Response.json(next),
    );
  }) as typeof globalThis.fetch;
  const clock = manualClock();
  const api = staffApi({ base: "/v1/staff/", fetch, onSignedOut: () => {} });
  return { asked, clock, api };
}
const text = (title: string): string => (screen.getByRole("region", { name: title }).textContent ?? "").replaceAll(/\s+/g, " ");

test("figures with what they were before, money by currency, and links to what is counted", async () => {
  const { api, clock, asked } = await open(numbers());
  render(<NumbersPage api={api} clock={clock} today="2026-11-22" period="today" />);
  await clock.pass(10);
  expect(asked).toEqual(["/v1/staff/numbers?period=today"]);
  expect(text("Conversations")).toContain("▼ 3 fewer, before: 5");
  expect(text("Resolved by the assistant alone")).toContain("before: 5, 100 %");
  expect(text("Booked in chats")).toContain("€9.00 + £120.50");
  const links = screen.getAllByRole("link", { name: /one by one/ }).map((link) => link.getAttribute("href"));
  expect(links).toEqual([
    "#numbers/today/conversation",
    "#numbers/today/booked",
    "#numbers/today/conversation/person",
    "#numbers/today/booked/staff",
  ]);
});

test("what is still being counted is said, and asked for again until it is there", async () => {
  const { api, clock, asked } = await open(numbers({ behind: 7 }), numbers());
  render(<NumbersPage api={api} clock={clock} today="2026-11-22" period="28-days" />);
  await clock.pass(10);
  expect(screen.getByText(/7 conversations are still being counted/)).toBeTruthy();
  await clock.pass(2_100);
  expect(screen.queryByText(/still being counted/)).toBeNull();
  await clock.pass(60_000);
  expect(asked).toHaveLength(2);
});

test("a server that fails is said, and tried again when asked to", async () => {
  const { api, clock } = await open(500, numbers({ these: some([]), earlier: some([]) }));
  render(<NumbersPage api={api} clock={clock} today="2026-11-22" period="7-days" />);
  await clock.pass(10);
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  await clock.pass(10);
  expect(screen.queryByRole("alert")).toBeNull();
  expect(screen.getByRole("heading", { name: "Nobody has written in these days." })).toBeTruthy();
});

test("what a figure counts, a page at a time, each leading to its place in the conversation", async () => {
  const thing = (n: number) => ({
    conversationId: `conversation-${n}`,
    seq: n,
    at: "2026-11-22T10:00:00.000Z",
    detail: "replied",
    took: 240_000,
    row: {
      conversationId: `conversation-${n}`,
      seq: 9,
      state: "done",
      booked: false,
      startedAt: "",
      changedAt: "",
      visitorName: `Guest ${n}`,
    },
  });
  const { api, clock, asked } = await open({ things: [thing(1), thing(2)], more: true }, { things: [thing(3)], more: false });
  const counted = { kind: "first-reply", details: "replied" } as const;
  render(
    <CountedPage api={api} clock={clock} timeZone="Europe/London" today="2026-11-22" period="2026-11-01..2026-11-22" counted={counted} />,
  );
  await clock.pass(10);
  fireEvent.click(screen.getByRole("button", { name: "Show more" }));
  await clock.pass(10);
  expect(asked).toEqual(
    [0, 2].map(
      (skip) => `/v1/staff/numbers/counted?period=custom&from=2026-11-01&to=2026-11-22&kind=first-reply&details=replied&skip=${skip}`,
    ),
  );
  expect(screen.getByRole("link", { name: "Guest 3" }).getAttribute("href")).toBe("#conversation/conversation-3/at/3");
  expect(screen.getAllByText("Got a reply · after 4 min")).toHaveLength(3);
  expect(screen.getByText("3 shown, all there are.")).toBeTruthy();
});
