// @vitest-environment happy-dom
import type { EventBody } from "@chairside/shared/events.ts";
import { cleanup, fireEvent, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import { emptyWeek, exampleWeek } from "../testing/example-week.ts";
import { row } from "../testing/examples.ts";
import { openConsole } from "../testing/open-console.tsx";
import type { ScriptedBackend } from "../testing/scripted-backend.ts";

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  window.location.hash = "";
});

const id = "c-000001";
const path = (what: string): string => `conversations/${id}/${what}`;
const asked: EventBody = { type: "answerer-changed", answerer: "staff", reason: "asked-for-person", by: { kind: "visitor" } };
const wish: EventBody = { type: "brief-updated", brief: { items: [{ serviceId: "blonde-balayage", addOnIds: [] }] } };
const guestKnown: EventBody = { type: "brief-updated", brief: { guest: { name: "Nora", phone: "+441614960821" } } };

const openStrip = async (prepare: (backend: ScriptedBackend) => void = () => {}, ...more: EventBody[]) => {
  const opened = await openConsole(`#conversation/${id}`, (one) => {
    one.putRow(row(id, { state: "waiting" }));
    one.add(id, asked, wish, ...more);
    one.answers.set(`GET ${path("slots")}`, exampleWeek);
    one.answers.set(`POST ${path("offers")}`, { seq: 9 });
    prepare(one);
  });
  await opened.clock.pass(50);
  return opened;
};
const time = (words: string) =>
  within(screen.getByRole("group", { name: "Free times" })).getByRole<HTMLInputElement>("checkbox", { name: new RegExp(`^${words}`) });
const button = (name: RegExp | string) => screen.getByRole<HTMLButtonElement>("button", { name });
const posted = ({ posted: all }: ScriptedBackend, what: string) => all.filter((one) => one.path === path(what)).map(({ body }) => body);

describe("the free times", () => {
  test("are there with the wish filled in, what they have in common said once", async () => {
    await openStrip();
    expect(screen.getByRole<HTMLInputElement>("combobox", { name: "Service" }).value).toBe("Blonde balayage");
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "With" }).value).toBe("sarah");
    expect(button(/^Thu 26 Nov: 3 free, first at 2:30 pm/).getAttribute("aria-pressed")).toBe("true");
    expect(screen.getByText("Sarah Okafor · 2 h 45 min · from £185")).toBeTruthy();
    expect(screen.getByText("Needs a patch test beforehand, unless one is on file.")).toBeTruthy();
    expect(screen.getByRole("checkbox", { name: /^2:30 pm.*suggested$/ })).toBeTruthy();
    expect(button("Offer").disabled).toBe(true);
  });

  test("are ticked by space and reached by arrows; Enter offers them, once, with nothing to say", async () => {
    const { backend, clock } = await openStrip();
    time("2:30 pm").focus();
    fireEvent.click(time("2:30 pm"));
    fireEvent.keyDown(time("2:30 pm"), { key: "ArrowRight" });
    expect(document.activeElement).toBe(time("2:45 pm"));
    fireEvent.keyDown(time("2:45 pm"), { key: "End" });
    fireEvent.click(time("3:00 pm"));
    await clock.pass(20);
    expect(button("Offer 2 times").disabled).toBe(false);
    expect(button("Book").disabled).toBe(true);
    fireEvent.keyDown(time("3:00 pm"), { key: "Enter" });
    fireEvent.keyDown(time("3:00 pm"), { key: "Enter" });
    await clock.pass(50);
    expect(posted(backend, "offers")).toEqual([{ actionId: "message-1", offers: ["offer 2:30 pm", "offer 3:00 pm"] }]);
    expect(screen.getByText("2 times offered.", { selector: ".good-news" })).toBeTruthy();
    expect(time("2:30 pm").checked).toBe(false);
  });

  test("pressed again after a lost answer is the same press; what was taken is said, and read again", async () => {
    const { backend, clock } = await openStrip((one) => one.refusals.push({ path: "offers", status: 502, code: "network" }));
    fireEvent.click(time("2:30 pm"));
    await clock.pass(20);
    fireEvent.click(button("Offer 1 time"));
    await clock.pass(50);
    expect(screen.getByRole("alert").textContent).toContain("cannot be reached");
    backend.refusals.push({ path: "offers", status: 409, code: "slot-taken" });
    fireEvent.click(button("Offer 1 time"));
    await clock.pass(50);
    expect(screen.getByRole("alert").textContent).toContain("has just been taken");
    fireEvent.click(button("Offer 1 time"));
    await clock.pass(50);
    expect(posted(backend, "offers").map((body) => (body as { actionId: string }).actionId)).toEqual([
      "message-1",
      "message-1",
      "message-2",
    ]);
  });

  test("one is booked with one press when it is known who for; how it ended is said as it is", async () => {
    const { backend, clock } = await openStrip((one) => one.answers.set(`POST ${path("bookings")}`, { outcome: "unknown" }), guestKnown);
    fireEvent.click(button(/^Free times/));
    await clock.pass(50);
    fireEvent.click(time("2:30 pm"));
    await clock.pass(20);
    fireEvent.click(button("Book"));
    await clock.pass(50);
    expect(posted(backend, "bookings")).toEqual([
      { actionId: "message-1", offer: "offer 2:30 pm", guest: { name: "Nora", phone: "+441614960821" } },
    ]);
    expect(screen.getByRole("alert").textContent).toContain("not known whether this was booked");
  });

  test("else a name and a way to reach them are asked for first", async () => {
    const { backend, clock } = await openStrip((one) =>
      one.answers.set(`POST ${path("bookings")}`, { outcome: "booked", reference: "K7PM-4Q" }),
    );
    fireEvent.click(time("2:45 pm"));
    await clock.pass(20);
    fireEvent.click(button("Book"));
    await clock.pass(20);
    fireEvent.input(screen.getByLabelText("Name"), { target: { value: "Jo" } });
    fireEvent.submit(screen.getByLabelText("Name").closest("form") ?? document.body);
    await clock.pass(20);
    expect(posted(backend, "bookings")).toEqual([]);
    fireEvent.input(screen.getByLabelText("Telephone"), { target: { value: "020 7946 0001" } });
    fireEvent.submit(screen.getByLabelText("Name").closest("form") ?? document.body);
    await clock.pass(50);
    expect(posted(backend, "bookings")).toEqual([
      { actionId: "message-1", offer: "offer 2:45 pm", guest: { name: "Jo", phone: "020 7946 0001" } },
    ]);
    expect(screen.getByText("Booked: K7PM-4Q", { selector: ".good-news" })).toBeTruthy();
  });

  test("of another service, by a few letters of it", async () => {
    const { clock } = await openStrip((one) =>
      one.answers.set("GET menu", {
        services: [
          { serviceId: "cut", name: "Cut & finish", category: "Hair", performers: [], addOns: [] },
          { serviceId: "gel", name: "Gel manicure", category: "Nails", performers: [], addOns: [] },
        ],
      }),
    );
    const field = screen.getByRole<HTMLInputElement>("combobox", { name: "Service" });
    fireEvent.click(field);
    await clock.pass(50);
    expect(screen.getAllByRole("option").filter((one) => one.closest(".picker"))).toHaveLength(2);
    fireEvent.input(field, { target: { value: "nai g" } });
    await clock.pass(20);
    expect(within(screen.getByRole("listbox")).getByRole("option").textContent).toContain("Gel manicure");
    fireEvent.keyDown(field, { key: "Enter" });
    await clock.pass(50);
    expect(screen.getByRole("listbox", { hidden: true }).hidden).toBe(true);
    expect(field.value).toBe("Blonde balayage");
  });

  test("are one press away where the assistant answers, and o opens them", async () => {
    const { clock } = await openConsole(`#conversation/${id}`, (one) => {
      one.putRow(row(id));
      one.add(id, wish);
      one.answers.set(`GET ${path("slots")}`, { ...emptyWeek, could: [{ serviceId: "cut", name: "Cut & finish" }] });
    });
    expect(button("Free times").getAttribute("aria-expanded")).toBe("false");
    fireEvent.keyDown(document.body, { key: "o" });
    await clock.pass(100);
    expect(button("Free times").getAttribute("aria-expanded")).toBe("true");
    expect(button("Cut & finish")).toBeTruthy();
    expect(screen.getByText("Choose a service to see its free times.")).toBeTruthy();
  });

  test("are left to a colleague who has the conversation, and are not there for who does not book", async () => {
    await openStrip(undefined, { type: "claim-taken", by: { staffId: "ben-0001", name: "Ben" }, until: "2026-11-22T12:02:00Z" });
    expect(screen.queryByRole("button", { name: "Offer" })).toBeNull();
    expect(within(screen.getByRole("region", { name: /Free times/ })).getByText("Ben has this conversation.")).toBeTruthy();
  });
});
