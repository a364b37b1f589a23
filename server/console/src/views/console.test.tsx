// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import { readPlace } from "../place.ts";
import { day, entry, row, slot } from "../testing/examples.ts";
import { openConsole } from "../testing/open-console.tsx";

afterEach(cleanup);

const visitor = { kind: "visitor" } as const;

const said = (text: string, messageId = `visitor-${text.length}`) => ({ type: "message-added", messageId, author: visitor, text }) as const;
const button = (name: RegExp) => screen.getByRole<HTMLButtonElement>("button", { name });
const replyField = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Your reply" });

async function reply(text: string, clock: { pass(ms: number): Promise<void> }) {
  fireEvent.input(replyField(), { target: { value: text } });
  await clock.pass(20);
  fireEvent.keyDown(replyField(), { key: "Enter" });
  await clock.pass(50);
}

describe("the inbox", () => {
  test("shows who waits, for how long and why, and counts in the title", async () => {
    const { clock } = await openConsole("", (backend) => {
      backend.putRow(row("calm-one", { visitorName: "Ben", subject: "Cut & finish" }));
      backend.putRow(
        row("waits-one", { state: "waiting", reason: "complaint", waitingSince: "2026-11-22T11:58:30Z", visitorName: "Emma" }),
      );
    });
    const [first, second] = screen.getAllByRole("link", { name: /Ben|Emma/ });
    expect(first?.textContent).toMatch(/Emma.*1:30.*Is unhappy about something/);
    expect(second?.textContent).toMatch(/Ben.*Cut & finish/);
    expect(screen.getAllByRole("heading", { level: 3 }).map((one) => one.textContent)).toEqual(["Needs a person", "Assistant is handling"]);
    expect(document.title).toBe("(1) Inbox · Juniper Row");
    await clock.pass(5_000);
    expect(first?.textContent).toContain("1:35");
  });

  test("a new wait appears and is announced; the filter hides what does not wait", async () => {
    const { backend, clock } = await openConsole("", (one) => one.putRow(row("calm-one", { visitorName: "Ben" })));
    backend.putRow(
      row("new-one", { state: "waiting", reason: "asked-for-person", waitingSince: "2026-11-22T12:00:00Z", visitorName: "Emma" }),
    );
    await clock.pass(50);
    expect(screen.getByText("Emma needs a person. Asked for a person.").getAttribute("role")).toBe("status");
    fireEvent.click(button(/^Needs a person/));
    await clock.pass(20);
    expect(screen.queryByRole("link", { name: /Ben/ })).toBeNull();
    expect(screen.getByRole("link", { name: /Emma/ })).toBeTruthy();
  });
});

describe("a conversation", () => {
  test("visitor text is text", async () => {
    const attack = `<img src=x onerror="alert(1)"> & <b>bold</b>`;
    await openConsole("#conversation/c-000001", (backend) => {
      backend.putRow(row("c-000001", { visitorName: attack, lastMessage: { by: "visitor", text: attack, at: "2026-11-22T12:00:00Z" } }));
      backend.add("c-000001", said(attack), { type: "brief-updated", brief: { notes: [attack], guest: { name: attack } } });
    });
    expect(document.querySelectorAll("img, b")).toHaveLength(0);
    expect(screen.getAllByText(attack).length).toBeGreaterThan(3);
  });

  test("a reply is posted once under one id, through a lost connection", async () => {
    const { backend, clock } = await openConsole("#conversation/c-000001", (one) => one.add("c-000001", said("hello")));
    backend.offline = true;
    await reply("We are here.", clock);
    expect(screen.getByText(/waiting for the connection/)).toBeTruthy();
    expect(replyField().value).toBe("");
    const before = backend.asked;
    await clock.pass(5_000);
    expect(backend.asked - before).toBeLessThan(10);
    backend.offline = false;
    await clock.pass(60_000);
    expect(backend.posted.map((one) => one.body)).toEqual([{ messageId: "message-1", text: "We are here." }]);
    expect(screen.getAllByText("We are here.")).toHaveLength(1);
    expect(screen.queryByText(/waiting for the connection/)).toBeNull();
  });

  test("take over, hand back; Shift+Enter and an input method's Enter send nothing", async () => {
    const { backend, clock } = await openConsole("#conversation/c-000001", (one) => one.add("c-000001", said("hello")));
    fireEvent.click(button(/Take over/));
    await clock.pass(50);
    expect(screen.getByText(/You have this conversation/)).toBeTruthy();
    fireEvent.input(replyField(), { target: { value: "half" } });
    fireEvent.keyDown(replyField(), { key: "Enter", shiftKey: true });
    fireEvent.keyDown(replyField(), { key: "Enter", isComposing: true });
    fireEvent.click(button(/Hand back/));
    await clock.pass(50);
    expect(screen.getByText("The assistant answers.")).toBeTruthy();
    expect(backend.posted.map((one) => one.body)).toEqual([null, { answerer: "assistant" }]);
    expect(backend.posted[0]?.path).toBe("conversations/c-000001/claim");
    expect(replyField().value).toBe("half");
  });

  test("a draft of the assistant is shown, marked, and gone when it is taken back", async () => {
    const { backend, clock } = await openConsole("#conversation/c-000001", (one) => one.add("c-000001", said("hello")));
    backend.now("c-000001", { type: "draft", messageId: "d1", text: "Sarah is free at" });
    await clock.pass(50);
    expect(screen.getByText("Sarah is free at").closest("li")?.textContent).toContain("AI");
    backend.now("c-000001", { type: "draft-dropped", messageId: "d1" });
    await clock.pass(50);
    expect(screen.queryByText("Sarah is free at")).toBeNull();
  });

  test("a booking leads to its day", async () => {
    const appointment = {
      appointmentId: "appointment-1",
      reference: "K7PM-4Q",
      proposalId: "p",
      slot,
      guest: { name: "Emma Clarke", phone: "+447700900123" },
      place: { name: "Juniper Row", address: "12 Juniper Row" },
      conditions: [],
    };
    await openConsole("#conversation/c-000001", (one) => one.add("c-000001", { type: "appointment-booked", appointment }));
    expect(screen.getByRole("link", { name: "Show in the calendar" }).getAttribute("href")).toBe("#calendar/2026-11-26/K7PM-4Q");
    expect(screen.getByRole("heading", { level: 2, name: "Emma Clarke" })).toBeTruthy();
  });

  test("a hidden tab gives its stream back, and goes on where it was", async () => {
    const { backend, clock, setVisible } = await openConsole("#conversation/c-000001", (one) => one.add("c-000001", said("hello")));
    const stream = "conversations/c-000001/events";
    setVisible(false);
    await clock.pass(21_000);
    expect(backend.openStreams()).not.toContain(stream);
    backend.add("c-000001", said("still there?"));
    setVisible(true);
    await clock.pass(50);
    expect(backend.openStreams()).toContain(stream);
    expect(screen.getAllByText("hello")).toHaveLength(1);
    expect(screen.getByText("still there?")).toBeTruthy();
  });

  test("another conversation closes the first one's stream; an unknown one says so", async () => {
    const { backend, clock, place } = await openConsole("#conversation/c-000001", (one) => one.add("c-000001", said("hello")));
    place.value = readPlace("#conversation/unknown-1");
    await clock.pass(50);
    expect(backend.openStreams()).toEqual(["inbox/events"]);
    expect(screen.getByText(/does not exist/)).toBeTruthy();
  });
});

describe("the calendar", () => {
  const emma = entry("e1", 870, 1035, { guest: "Emma Clarke", contact: "+447700900123", reference: "K7PM-4Q", conversationId: "c-000001" });

  test("marks the entry that was looked for, with all its facts and the way to its chat", async () => {
    await openConsole("#calendar/2026-11-26/K7PM-4Q", (one) => one.days.set("2026-11-26", day({ entries: [emma, entry("e2", 600, 660)] })));
    expect(button(/Emma Clarke/).getAttribute("aria-pressed")).toBe("true");
    const details = screen.getByRole("complementary", { name: "Emma Clarke" });
    expect(details.textContent).toMatch(/2:30 pm to 5:15 pm \(2 h 45 min\).*\+447700900123.*K7PM-4Q/);
    expect(screen.getByRole("link", { name: "Open the conversation" }).getAttribute("href")).toBe("#conversation/c-000001");
  });

  test("a booking made meanwhile appears by itself", async () => {
    const { backend, clock } = await openConsole("#calendar/2026-11-26", (one) => one.days.set("2026-11-26", day()));
    expect(screen.queryByRole("button", { name: /Emma Clarke/ })).toBeNull();
    backend.days.set("2026-11-26", day({ entries: [emma] }));
    backend.putRow(row("c-000001", { seq: 9, booked: true }));
    await clock.pass(1_000);
    expect(button(/Emma Clarke, by chat|Emma Clarke/).textContent).toContain("by chat");
  });

  test("a closed day says so", async () => {
    await openConsole("#calendar/2026-11-29", (one) =>
      one.days.set("2026-11-29", day({ date: "2026-11-29", open: null, practitioners: [] })),
    );
    expect(screen.getByText("The salon is closed on this day.")).toBeTruthy();
  });
});

test("a sign-in that ends shows the door", async () => {
  const { backend, clock } = await openConsole("");
  backend.signedIn = false;
  backend.cutStreams();
  await clock.pass(5_000);
  expect(screen.getByRole("heading", { name: "You were signed out" })).toBeTruthy();
});
