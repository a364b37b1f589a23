// @vitest-environment happy-dom
import type { EventBody } from "@chairside/shared/events.ts";
import { cleanup, fireEvent, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import { day, row, slot } from "../testing/examples.ts";
import { openConsole } from "../testing/open-console.tsx";
import { self } from "../testing/scripted-backend.ts";

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

const id = "c-000001";
const at = `#conversation/${id}`;
const ben = { staffId: "ben-0001", name: "Ben" };
const me = { staffId: self.staffId, name: self.name };
const until = "2026-11-22T12:02:00Z";
const said = (text: string, kind: "visitor" | "assistant" = "visitor"): EventBody => ({
  type: "message-added",
  messageId: `${kind}-${text.length}`,
  author: { kind },
  text,
});
const asked: EventBody = { type: "answerer-changed", answerer: "staff", reason: "asked-for-person", by: { kind: "visitor" } };
const promised: EventBody = {
  type: "promise-made",
  promiseId: "promise-1",
  due: "2026-11-22T12:10:00Z",
  words: "Somebody replies by 12:10 pm.",
  level: "desk",
  because: "handed-over",
};
const waiting = row(id, {
  state: "waiting",
  reason: "asked-for-person",
  waitingSince: "2026-11-22T12:00:00Z",
  due: "2026-11-22T12:10:00Z",
});
const taken = (by: typeof ben): EventBody => ({ type: "claim-taken", by, until });

const button = (name: RegExp | string) => screen.getByRole<HTMLButtonElement>("button", { name });
const box = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name });
const write = async (name: string, text: string, clock: { pass(ms: number): Promise<void> }) => {
  fireEvent.input(box(name), { target: { value: text } });
  await clock.pass(20);
};
const handedOver = (...more: EventBody[]) =>
  openConsole(at, (one) => (one.putRow(waiting), one.add(id, said("hello"), asked, promised, ...more)));

describe("who has it", () => {
  test("nobody yet: why, by when, and a claim; then it is mine and kept so every half minute", async () => {
    const { backend, clock } = await handedOver();
    expect(screen.getByText(/Asked for a person\./).closest(".banner")?.textContent).toMatch(/Nobody has it yet.*Due in (10|9) min/);
    expect(screen.getByText("“Somebody replies by 12:10 pm.”")).toBeTruthy();
    fireEvent.click(button("Claim"));
    await clock.pass(50);
    expect(screen.getByText(/You have this conversation/)).toBeTruthy();
    await clock.pass(95_000);
    expect(backend.posted.filter(({ path }) => path.endsWith("/claim")).length).toBeGreaterThanOrEqual(5);
  });

  test("a colleague was quicker: one is told who, cannot reply, and keeps what one wrote", async () => {
    const { backend, clock } = await handedOver();
    await write("Your reply", "Half a sen", clock);
    backend.refusals.push({ path: "claim", status: 409, code: "claimed" });
    fireEvent.click(button("Claim"));
    backend.add(id, taken(ben));
    await clock.pass(50);
    expect(screen.getByRole("alert").textContent).toContain("A colleague was quicker");
    expect(screen.getByText("Ben has this conversation.", { selector: ".banner strong" })).toBeTruthy();
    expect(box("Your reply").readOnly).toBe(true);
    expect(box("Your reply").value).toBe("Half a sen");
    expect(screen.getByText(/Your draft is kept/)).toBeTruthy();
    expect(button("Send").disabled).toBe(true);
    expect(screen.queryByRole("button", { name: /Hand back|Claim|Close/ })).toBeNull();
    // Nobody renews somebody else's claim.
    await clock.pass(60_000);
    expect(backend.posted.filter(({ path }) => path.endsWith("/claim"))).toHaveLength(1);
    fireEvent.click(button("Ask Ben"));
    await clock.pass(20);
    expect(box("Your note").value).toBe("@Ben ");
  });

  test("a claim that lapsed is told, is not taken again unasked, and the draft is still there", async () => {
    const { backend, clock } = await handedOver(taken(me));
    await write("Your reply", "Half a sen", clock);
    backend.add(id, { type: "claim-ended", of: me, how: "lapsed" });
    await clock.pass(60_000);
    expect(screen.getByRole("alert").textContent).toMatch(/not heard of.*kept below/);
    screen.getByText("You were not heard of: back in the queue");
    expect(backend.posted.filter(({ path }) => path.endsWith("/claim")).length).toBeLessThan(2);
    expect(box("Your reply").value).toBe("Half a sen");
    fireEvent.click(button("Claim"));
    await clock.pass(50);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("out of sight nothing is renewed; released is released", async () => {
    const { backend, clock, setVisible } = await handedOver(taken(me));
    setVisible(false);
    await clock.pass(60_000);
    expect(backend.posted).toEqual([]);
    setVisible(true);
    await clock.pass(50);
    fireEvent.click(button("Release"));
    await clock.pass(50);
    expect(backend.posted.at(-1)).toMatchObject({ method: "DELETE", path: `conversations/${id}/claim` });
    expect(screen.getByText("You released it")).toBeTruthy();
  });

  test("a reply refused because a colleague has it says so, and can be taken back into the box", async () => {
    const { backend, clock } = await handedOver();
    backend.refusals.push({ path: "messages", status: 409, code: "claimed" });
    await write("Your reply", "I am here", clock);
    fireEvent.keyDown(box("Your reply"), { key: "Enter" });
    await clock.pass(50);
    expect(screen.getByText(/A colleague was quicker/)).toBeTruthy();
    fireEvent.click(button("Edit"));
    await clock.pass(20);
    expect(box("Your reply").value).toBe("I am here");
  });
});

describe("what else is done", () => {
  test("putting off, passing on and closing ask for what they need", async () => {
    const { backend, clock } = await openConsole(at, (one) => {
      one.putRow(waiting);
      one.add(id, said("hello"), asked);
      one.answers.set("GET calendar/week", { from: "2026-11-22", to: "2026-11-28", days: [day({ date: "2026-11-23" })] });
      one.answers.set("GET colleagues", { colleagues: [{ staffId: "noor-001", name: "Noor", role: "desk" }] });
    });
    fireEvent.click(button(/Put off/));
    await clock.pass(20);
    fireEvent.click(screen.getByRole("radio", { name: /Tomorrow at opening/ }));
    fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Put it off" }));
    await clock.pass(50);
    fireEvent.click(button(/Pass on/));
    await clock.pass(20);
    expect(screen.getAllByRole("option").map((one) => one.textContent)).toEqual(["Whoever is free", "Noor"]);
    fireEvent.change(screen.getByLabelText("To"), { target: { value: "noor-001" } });
    fireEvent.input(screen.getByLabelText(/Why/), { target: { value: "your guest" } });
    fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Pass it on" }));
    await clock.pass(50);
    fireEvent.click(button(/^Close …/));
    await clock.pass(20);
    fireEvent.click(screen.getByRole("radio", { name: "Spam" }));
    fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Close it" }));
    await clock.pass(50);
    expect(backend.posted.map(({ path, body }) => [path.split("/").at(-1), body])).toEqual([
      ["snooze", { until: "2026-11-23T10:00:00.000Z" }],
      ["transfer", { to: "noor-001", why: "your guest" }],
      ["close", { outcome: "spam" }],
    ]);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("a refusal keeps the question open, with the reason", async () => {
    const { backend, clock } = await handedOver();
    backend.refusals.push({ path: "close", status: 409, code: "claimed" });
    fireEvent.click(button(/^Close …/));
    await clock.pass(20);
    fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Close it" }));
    await clock.pass(50);
    expect(within(screen.getByRole("dialog")).getByRole("alert").textContent).toContain("A colleague was quicker");
  });

  test("an answer of the assistant is marked as wrong, with why, and nobody else's is", async () => {
    const { backend, clock } = await openConsole(at, (one) => one.add(id, said("Parking?"), said("Yes, ten places.", "assistant")));
    expect(screen.getAllByRole("button", { name: "That was wrong" })).toHaveLength(1);
    fireEvent.click(button("That was wrong"));
    await clock.pass(20);
    fireEvent.input(screen.getByLabelText("Why"), { target: { value: "There is none" } });
    fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Mark as wrong" }));
    await clock.pass(50);
    expect(backend.posted.map(({ body }) => body)).toEqual([{ messageId: "assistant-16", why: "There is none" }]);
    backend.add(id, { type: "answer-faulted", messageId: "assistant-16", why: "There is none", by: ben });
    await clock.pass(50);
    expect(screen.getByText("Wrong, says Ben: There is none").closest("li")?.textContent).toContain("Yes, ten places.");
  });
});

describe("notes", () => {
  test("go to staff and to nobody else, name whom they are for, and are the same note when tried again", async () => {
    const { backend, clock } = await openConsole(at, (one) => {
      one.putRow({ ...waiting, assignedTo: ben });
      one.add(id, said("hello"));
      one.answers.set("GET colleagues", { colleagues: [{ ...ben, role: "desk" }] });
    });
    fireEvent.click(button("Note among staff"));
    await clock.pass(20);
    await write("Your note", "Can you @B", clock);
    expect(screen.getByRole("option", { name: /Ben/ }).getAttribute("aria-selected")).toBe("true");
    fireEvent.keyDown(box("Your note"), { key: "Enter" });
    await clock.pass(20);
    expect(box("Your note").value).toBe("Can you @Ben ");
    backend.offline = true;
    fireEvent.keyDown(box("Your note"), { key: "Enter" });
    await clock.pass(50);
    backend.offline = false;
    fireEvent.keyDown(box("Your note"), { key: "Enter" });
    await clock.pass(50);
    expect(backend.posted.map(({ path, body }) => [path, body])).toEqual([
      [`conversations/${id}/notes`, { noteId: "message-1", text: "Can you @Ben", mentions: ["ben-0001"] }],
    ]);
    expect(box("Your note").value).toBe("");
  });

  test("look nothing like a reply; one that asks me says so and is read out", async () => {
    const { backend, clock } = await handedOver();
    backend.add(id, { type: "note-added", noteId: "note-0001", by: ben, text: "@Ana <b>6-level lift?</b>", mentions: [self.staffId] });
    await clock.pass(50);
    const note = screen.getByText("@Ana <b>6-level lift?</b>").closest("li");
    expect(note?.className).toBe("staff-note");
    expect(note?.textContent).toMatch(/Note by Ben.*staff only.*Asks you/);
    expect(screen.getByText(/^Ben asks you:/).getAttribute("role")).toBe("status");
  });
});

test("canned replies: a slash, the arrows and Enter, filled in from what is on the page", async () => {
  const { backend, clock } = await openConsole(at, (one) => {
    const salon = { id: "s", name: "Juniper Row", timeZone: "Europe/London", locale: "en-GB", phone: "020 7946 0001" };
    one.add(id, { type: "conversation-started", salon, visitor: { locale: "en-GB", timeZone: "Europe/London" } }, said("hello"), {
      type: "brief-updated",
      brief: { guest: { name: "Emma Clarke" } },
    });
    one.answers.set("GET calendar/week", { from: "2026-11-22", to: "2026-11-28", days: [day({ date: "2026-11-22" })] });
  });
  await write("Your reply", "/", clock);
  expect(screen.getAllByRole("option").length).toBeGreaterThan(3);
  expect(box("Your reply").getAttribute("aria-activedescendant")).toBe("suggestion-0");
  expect(screen.getByRole("option", { name: /hours/ }).textContent).toContain("10:00 am to 8:00 pm today");
  fireEvent.keyDown(box("Your reply"), { key: "ArrowUp" });
  await clock.pass(20);
  fireEvent.keyDown(box("Your reply"), { key: "Enter" });
  await clock.pass(20);
  expect(box("Your reply").value).toBe("Thank you, Emma. See you soon at Juniper Row! Ana");
  expect(backend.posted).toEqual([]);
  await write("Your reply", "/call", clock);
  fireEvent.keyDown(box("Your reply"), { key: "Escape" });
  await clock.pass(20);
  expect(screen.queryByRole("option")).toBeNull();
  expect(box("Your reply").value).toBe("/call");
});

test("a draft is there after a reload", async () => {
  const prepare = (one: Parameters<NonNullable<Parameters<typeof openConsole>[1]>>[0]) => one.add(id, said("hello"));
  const { clock } = await openConsole(at, prepare, sessionStorage);
  await write("Your reply", "Half a sen", clock);
  cleanup();
  await openConsole(at, prepare, sessionStorage);
  expect(box("Your reply").value).toBe("Half a sen");
});

describe("what is known", () => {
  test("why it is here, who the visitor is shown to be, and each line with the message it came from", async () => {
    await openConsole(at, (one) =>
      one.add(
        id,
        said("Balayage next Thursday afternoon, I’m allergic to PPD"),
        { type: "slots-offered", slots: [{ offer: "o-1", slot }] },
        {
          type: "brief-updated",
          brief: { when: { words: "next Thursday afternoon" }, notes: ["allergic to PPD"], refused: ["o-1"], partySize: 2 },
        },
        said("I want a person"),
        { type: "answerer-changed", answerer: "staff", reason: "health", by: { kind: "assistant" } },
      ),
    );
    const known = within(screen.getByRole("complementary", { name: "What we know" }));
    const link = (name: RegExp) => known.getByRole("link", { name }).getAttribute("href");
    expect(known.getByText("Said something about health")).toBeTruthy();
    expect(link(/why it is here/)).toBe(`${at}/at/4`);
    expect(link(/When/)).toBe(`${at}/at/1`);
    expect(link(/this note/)).toBe(`${at}/at/1`);
    expect(link(/Turned down/)).toBe(`${at}/at/2`);
    expect(known.getByText("Contact not verified")).toBeTruthy();
    expect(known.queryByRole("link", { name: /People|Identity/ })).toBeNull();
  });

  test("a link leads to the message, which gets the focus", async () => {
    await openConsole(`${at}/at/1`, (one) => one.add(id, said("Balayage"), said("and a cut")));
    expect(document.activeElement?.textContent).toContain("Balayage");
  });
});
