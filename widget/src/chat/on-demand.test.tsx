// @vitest-environment happy-dom
import { foldItem } from "@chairside/shared/conversation-view.ts";
import { screen } from "@testing-library/preact";
import { expect, test } from "vitest";
import * as module from "../booked/booked-card.tsx";
import { onDemand } from "./on-demand.ts";
import { drawing } from "./drawing.ts";
import { handClock, logOf, settle, standing, started } from "./chat.fixture.ts";
import { press, show, showItems, visible } from "./panel.fixture.tsx";

/** The cards over a network that fails the first `failures` times, and the tries it saw. */
function stage(failures: number) {
  const tries: number[] = [];
  const booked = onDemand(async (tried) => {
    tries.push(tried);
    if (tried <= failures) throw new TypeError("Failed to fetch dynamically imported module");
    return module.bookedCard({ ...drawing, clock: handClock() });
  });
  return { booked, tries };
}

const shown = logOf(
  started,
  { type: "verification-requested" },
  { type: "contact-verified", contact: "•••• 0123" },
  { type: "appointments-shown", appointments: [standing] },
  { type: "appointments-shown", appointments: [standing] },
);

test("the cards come once, when the first is to be shown; until then a line stands there", async () => {
  const { booked, tries } = stage(0);
  showItems(shown, { booked });
  expect(visible()).toContain("One moment…");
  expect(visible()).toContain("Verified •••• 0123");
  await settle();
  expect(visible()).not.toContain("One moment…");
  expect(screen.getAllByRole("group", { name: "Your appointments" }).length).toBe(2);
  expect(tries).toEqual([1]);
});

test("a conversation without them loads nothing", async () => {
  const { booked, tries } = stage(0);
  showItems(shown.slice(0, 1), { booked });
  await settle();
  expect(tries).toEqual([]);
});

test("what cannot be loaded says so, and is tried again at an address of its own each time", async () => {
  const { booked, tries } = stage(2);
  showItems(shown.slice(0, 4), { booked });
  await settle();
  expect(screen.getByRole("alert").textContent).toContain("This could not load.");
  press("Try again");
  expect(visible()).toContain("One moment…");
  await settle();
  expect(visible()).toContain("This could not load.");
  press("Try again");
  await settle();
  expect(screen.getByRole("group", { name: "Your appointments" })).toBeTruthy();
  expect(tries).toEqual([1, 2, 3]);
});

test("a second request for a code has a field of its own, with nothing in it", async () => {
  const asked = { type: "verification-requested" } as const;
  const { view } = show(asked);
  const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Phone or e-mail you booked with" });
  field().value = "07700 900123";
  press("Send me a code");
  await settle();
  expect(screen.getByRole("textbox", { name: "Six-digit code" })).toBeTruthy();
  view.value = foldItem(view.value, { log: { seq: 9, at: "2026-11-22T10:00:00Z", ...asked } });
  await settle();
  expect(field().value).toBe("");
});
