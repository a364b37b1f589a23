// @vitest-environment happy-dom
import type { MailboxLetter } from "@chairside/shared/mailbox.ts";
import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { staffApi } from "../staff-api.ts";
import { manualClock } from "../testing/manual-clock.ts";
import { MailboxPage } from "./mailbox-page.tsx";

afterEach(cleanup);

const letter = (n: number, rest: Partial<MailboxLetter> = {}): MailboxLetter => ({
  letterId: `letter-${n}`,
  at: `2026-11-22T12:0${n}:00.000Z`,
  to: "+442079460001",
  subject: "Your code for Juniper Row",
  text: `00000${n} is your code.`,
  ...rest,
});

function openPage() {
  const world = { letters: [] as MailboxLetter[], offline: false, asked: 0 };
  const fetch = (() => {
    world.asked++;
    if (world.offline) return Promise.reject(new TypeError("Failed to fetch"));
    return Promise.resolve(Response.json({ letters: world.letters }));
  }) as typeof globalThis.fetch;
  const clock = manualClock();
  const api = staffApi({ base: "/v1/staff/", fetch, onSignedOut: () => {} });
  const page = render(<MailboxPage api={api} clock={clock} timeZone="Europe/Rome" />);
  return { world, clock, page };
}
const shown = () => screen.queryAllByRole("listitem").map((item) => item.textContent);

test("shows what comes within two seconds, in the order it is given, with the salon's time", async () => {
  const { world, clock } = openPage();
  await clock.pass(50);
  expect(screen.getByText(/Nothing yet/)).toBeTruthy();
  world.letters = [letter(2), letter(1, { to: "zoe@example.com" })];
  await clock.pass(2_000);
  expect(shown()).toEqual([
    expect.stringMatching(/^\+442079460001 .*1:02.*000002 is your code\.$/) as string,
    expect.stringMatching(/^zoe@example\.com .*1:01.*Your code for Juniper Row000001 is your code\.$/) as string,
  ]);
  expect(screen.queryByText(/Nothing yet/)).toBeNull();
});

test("says when it cannot be read, keeps what it showed, and goes on when it can", async () => {
  const { world, clock } = openPage();
  world.letters = [letter(1)];
  await clock.pass(2_050);
  world.offline = true;
  await clock.pass(2_000);
  expect(screen.getByRole("alert").textContent).toContain("cannot be reached");
  expect(shown()).toHaveLength(1);
  world.offline = false;
  await clock.pass(2_000);
  expect(screen.queryByRole("alert")).toBeNull();
});

test("asks no more when it is left", async () => {
  const { world, clock, page } = openPage();
  await clock.pass(50);
  page.unmount();
  await clock.pass(60_000);
  expect(world.asked).toBe(1);
});
