// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import { type Place, readPlace } from "../place.ts";
import { createSignIn } from "../sign-in.ts";
import { staffApi } from "../staff-api.ts";
import { plainDevice } from "../telling/device.ts";
import { day, entry } from "../testing/examples.ts";
import { manualClock } from "../testing/manual-clock.ts";
import { ScriptedBackend } from "../testing/scripted-backend.ts";
import { Console } from "./console.tsx";

afterEach(cleanup);

const base = "/v1/staff/";
const today = "2026-11-26";
const emma = entry("e1-0", 870, 1035, { guest: "Emma Clarke", appointmentId: "appointment-1", reference: "K7PM-4Q", title: "Balayage" });
const training = entry("b1", 600, 660, { kind: "blocked", title: "Training", blockId: "block-1" });
const menu = {
  services: [
    {
      serviceId: "cut",
      name: "Cut",
      category: "Hair",
      performers: [{ practitionerId: "sarah", minutes: 45, price: "£60" }],
      addOns: [{ serviceId: "mask", name: "Mask" }],
    },
    {
      serviceId: "nails",
      name: "Nails",
      category: "Hands",
      performers: [{ practitionerId: "marco", minutes: 60, price: "£40" }],
      addOns: [],
    },
  ],
};

async function openCalendar(fragment: string, prepare: (backend: ScriptedBackend) => void = () => {}) {
  const backend = new ScriptedBackend();
  backend.days.set(today, day({ entries: [emma, training] }));
  backend.answers.set("GET menu", menu);
  prepare(backend);
  const clock = manualClock("2026-11-26T12:00:00Z");
  const place = signal<Place>(readPlace(fragment));
  window.location.hash = fragment;
  // As the browser's own event would tell the console where it is now.
  const follow = () => {
    place.value = readPlace(window.location.hash);
  };
  window.onhashchange = follow;
  let made = 0;
  const surroundings = {
    fetch: backend.fetch,
    clock,
    page: undefined,
    watchVisible: () => () => {},
    storage: undefined,
    language: "en-GB",
    device: plainDevice,
    newId: () => `operation-${++made}`,
  };
  const api = staffApi({ base, fetch: backend.fetch, onSignedOut: () => {} });
  const signIn = createSignIn({ api, fragment: () => "", clearFragment: () => {} });
  void signIn.begin();
  render(<Console api={api} base={base} place={place} signIn={signIn} surroundings={surroundings} />);
  const settle = async () => {
    await clock.pass(50);
    follow();
    await clock.pass(50);
  };
  await settle();
  return { backend, clock, place, settle };
}

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>("button", { name });
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const fill = (name: string, value: string) => {
  fireEvent.input(field(name), { target: { value } });
  fireEvent.change(field(name), { target: { value } });
};
const posted = (backend: ScriptedBackend) => backend.posted.map(({ method, path, body }) => [`${method} ${path}`, body]);

describe("something new", () => {
  test("from the button of a column: booked for the guest, under an id of its own, and then in full view", async () => {
    const { backend, settle } = await openCalendar(`#calendar/${today}`);
    fireEvent.click(button("Book or block: Sarah Okafor"));
    await settle();
    // Her first free quarter of an hour: ten is blocked for training.
    expect(screen.getByRole("heading", { level: 2, name: "Thu 26 Nov, 11:00 am" })).toBeTruthy();
    fireEvent.change(field("Service"), { target: { value: "cut" } });
    await settle();
    fireEvent.click(field("Mask"));
    fill("Guest’s name", " Jo Marsh ");
    fill("Phone", "07700 900123");
    backend.answers.set("POST appointments", { appointmentId: "appointment-2", reference: "X", date: today, minute: 660 });
    backend.days.set(today, day({ entries: [emma, entry("e2-0", 660, 705, { guest: "Jo Marsh", appointmentId: "appointment-2" })] }));
    fireEvent.click(button("Book"));
    await settle();
    expect(posted(backend)).toEqual([
      [
        "POST appointments",
        {
          operationId: "operation-1",
          practitionerId: "sarah",
          serviceId: "cut",
          addOnIds: ["mask"],
          date: today,
          minute: 660,
          guest: { name: "Jo Marsh", phone: "07700 900123" },
        },
      ],
    ]);
    expect(screen.getByRole("complementary", { name: "Jo Marsh" })).toBeTruthy();
    expect(screen.getByText("Booked for Thu 26 Nov, 11:00 am.").getAttribute("role")).toBe("status");
  });

  test("over something else: asks why, and goes again with the reason under the same id", async () => {
    const { backend, settle } = await openCalendar(`#calendar/${today}`);
    fireEvent.click(button("Book or block: Sarah Okafor"));
    await settle();
    fireEvent.click(screen.getByRole("radio", { name: "Block time" }));
    await settle();
    fill("What for", "Dentist");
    backend.refusals.push({ path: "blocks", status: 409, code: "overlap" });
    backend.answers.set("POST blocks", { blockId: "block-2" });
    fireEvent.click(button("Block this time"));
    await settle();
    const dialog = screen.getByRole("dialog", { name: "Something is there already" });
    expect(backend.posted).toHaveLength(1);
    fireEvent.input(within(dialog).getByLabelText("Why all the same"), { target: { value: "Toothache" } });
    fireEvent.submit(within(dialog).getByLabelText("Why all the same").closest("form") as HTMLFormElement);
    await settle();
    const asked = { operationId: "operation-1", practitionerId: "sarah", date: today, from: 660, to: 720, reason: "Dentist" };
    expect(posted(backend)).toEqual([
      ["POST blocks", asked],
      ["POST blocks", { ...asked, overrideReason: "Toothache" }],
    ]);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("a service that this person does not perform is not booked with them", async () => {
    const { settle } = await openCalendar(`#calendar/${today}`);
    fireEvent.click(button("Book or block: Sarah Okafor"));
    await settle();
    fireEvent.change(field("Service"), { target: { value: "nails" } });
    await settle();
    expect(button("Book").disabled).toBe(true);
    fireEvent.change(field("With"), { target: { value: "marco" } });
    await settle();
    expect(button("Book").disabled).toBe(false);
  });
});

describe("an appointment", () => {
  const places = [
    {
      date: today,
      minute: 900,
      practitionerId: "sarah",
      practitioner: "Sarah Okafor",
      dayShort: "Thu 26 Nov",
      time: "3:00 pm",
      price: "£185",
    },
    {
      date: "2026-11-27",
      minute: 600,
      practitionerId: "marco",
      practitioner: "Marco Benedetti",
      dayShort: "Fri 27 Nov",
      time: "10:00 am",
      price: "£185",
    },
  ];

  test("moves to a free time that the calendar names", async () => {
    const { backend, settle } = await openCalendar(`#calendar/${today}/K7PM-4Q`, (one) =>
      one.answers.set("GET appointments/appointment-1/places", { places }),
    );
    fireEvent.click(button("Move"));
    await settle();
    expect(button("Move").disabled).toBe(true);
    fireEvent.click(within(screen.getByRole("region", { name: "Fri 27 Nov" })).getByRole("button"));
    await settle();
    backend.answers.set("POST appointments/appointment-1/move", {
      appointmentId: "appointment-1",
      reference: "K7PM-4Q",
      date: "2026-11-27",
      minute: 600,
    });
    backend.days.set("2026-11-27", day({ date: "2026-11-27", entries: [{ ...emma, from: 600, to: 765 }] }));
    fireEvent.click(button("Move to Fri 27 Nov, 10:00 am"));
    await settle();
    expect(posted(backend)).toEqual([
      ["POST appointments/appointment-1/move", { operationId: "operation-1", date: "2026-11-27", minute: 600, practitionerId: "marco" }],
    ]);
    // It is shown where it stands now, and the form is gone.
    expect(window.location.hash).toBe("#calendar/2026-11-27/appointment-1");
    expect(screen.queryByRole("form", { name: "Move the appointment" })).toBeNull();
    expect(screen.getByText("10:00 am to 12:45 pm (2 h 45 min)")).toBeTruthy();
  });

  test("is cancelled only after it was shown what goes and what it costs", async () => {
    const preview = {
      appointmentId: "appointment-1",
      reference: "K7PM-4Q",
      goes: ["Balayage with Sarah Okafor, Thu 26 Nov, 2:30 pm", "Cut with Marco Benedetti, Thu 26 Nov, 5:15 pm"],
      fee: { amount: 9250, currency: "GBP", from: true, text: "from £92.50" },
      freeUntil: "Wed 25 Nov, 2:30 pm",
    };
    const { backend, settle } = await openCalendar(`#calendar/${today}/K7PM-4Q`, (one) =>
      one.answers.set("GET appointments/appointment-1/cancellation", preview),
    );
    fireEvent.click(button("Cancel …"));
    expect(button("Cancel the appointment").disabled).toBe(true);
    await settle();
    for (const words of [/Cut with Marco/, "owes from £92.50", "It was free until Wed 25 Nov, 2:30 pm"])
      expect(screen.getByText(words)).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: /The salon/ }));
    fill("Why", "Sarah is ill");
    backend.answers.set("POST appointments/appointment-1/cancel", { fee: null });
    backend.days.set(today, day({ entries: [] }));
    fireEvent.click(button("Cancel the appointment"));
    await settle();
    expect(posted(backend)).toEqual([
      ["POST appointments/appointment-1/cancel", { operationId: "operation-1", by: "salon", reason: "Sarah is ill" }],
    ]);
    expect(screen.queryByRole("complementary")).toBeNull();
    expect(screen.queryByRole("button", { name: /Emma Clarke/ })).toBeNull();
  });

  test("somebody else's change is told, and nothing is pretended", async () => {
    const { backend, settle } = await openCalendar(`#calendar/${today}/K7PM-4Q`);
    backend.refusals.push({ path: "cancellation", status: 409, code: "appointment-closed" });
    fireEvent.click(button("Cancel …"));
    await settle();
    expect(screen.getByRole("alert").textContent).toContain("has been cancelled or is over");
    expect(button("Cancel the appointment").disabled).toBe(true);
  });
});

test("blocked time is given back", async () => {
  const { backend, settle } = await openCalendar(`#calendar/${today}`);
  fireEvent.click(button(/Training/));
  await settle();
  backend.days.set(today, day({ entries: [emma] }));
  backend.answers.set("DELETE blocks/block-1", {});
  fireEvent.click(button("Give the time back"));
  await settle();
  expect(posted(backend)).toEqual([["DELETE blocks/block-1", null]]);
  expect(screen.queryByRole("button", { name: /Training/ })).toBeNull();
});

test("Escape closes what is being made, then the entry", async () => {
  const { settle } = await openCalendar(`#calendar/${today}/K7PM-4Q`);
  fireEvent.click(button("Book or block: Sarah Okafor"));
  await settle();
  expect(screen.queryByRole("complementary", { name: "Emma Clarke" })).toBeNull();
  fireEvent.keyDown(window, { key: "Escape" });
  await settle();
  expect(screen.getByRole("complementary", { name: "Emma Clarke" })).toBeTruthy();
  fireEvent.keyDown(window, { key: "Escape" });
  await settle();
  expect(screen.queryByRole("complementary")).toBeNull();
});

describe("the week", () => {
  const dates = Array.from({ length: 7 }, (_, index) => `2026-11-${23 + index}`);
  const week = { from: "2026-11-23", to: "2026-11-29", days: dates.map((date) => day({ date, entries: date === today ? [emma] : [] })) };

  test("of everybody: how full each day is, and the way into it", async () => {
    await openCalendar("#week/2026-11-26", (one) => one.answers.set("GET calendar/week", week));
    const sarah = screen.getByRole("row", { name: /Sarah Okafor/ });
    expect(
      within(sarah)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toContain("1 guest5 h 15 min free");
    expect(screen.getByRole("link", { name: "Thu 26 Nov" }).getAttribute("href")).toBe("#calendar/2026-11-26");
    expect(screen.getByRole("row", { name: /Marco/ }).textContent).toContain("Not in");
  });

  test("of one: a column for each day, entries as on the day", async () => {
    await openCalendar("#week/2026-11-26/sarah/K7PM-4Q", (one) => one.answers.set("GET calendar/week", week));
    expect(screen.getAllByRole("region", { name: /Nov$/ }).map((one) => one.querySelector("h2")?.textContent)).toHaveLength(7);
    expect(
      within(screen.getByRole("region", { name: "Thu 26 Nov" }))
        .getByRole("button", { name: /Emma Clarke/ })
        .getAttribute("aria-pressed"),
    ).toBe("true");
    expect(screen.getByRole("complementary", { name: "Emma Clarke" })).toBeTruthy();
  });
});
