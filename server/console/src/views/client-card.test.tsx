// @vitest-environment happy-dom
import type { ConversationClient } from "@chairside/shared/chat-desk.ts";
import { cleanup, fireEvent, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import { exampleClient } from "../testing/example-week.ts";
import { row } from "../testing/examples.ts";
import { openConsole } from "../testing/open-console.tsx";
import { self } from "../testing/scripted-backend.ts";

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

const id = "c-000001";
const open = async (client: ConversationClient, role: typeof self.role = "owner") => {
  const opened = await openConsole(`#conversation/${id}`, (one) => {
    one.putRow(row(id));
    one.add(id, { type: "message-added", messageId: "m", author: { kind: "visitor" }, text: "hello" });
    one.answers.set(`GET conversations/${id}/client`, client);
    one.answers.set("GET self", { ...self, role });
  });
  await opened.clock.pass(50);
  return opened;
};
const card = () => within(screen.getByRole("region", { name: "Client" }));
const typed: ConversationClient = { standing: "typed", contact: "•••• 0821", asked: false, card: null };

describe("the client's card", () => {
  test("of who has proved it: since when, with whom, what to look out for, what is to come and what was", async () => {
    await open({ standing: "verified", contact: "•••• 0821", provenUntil: "2026-11-22T12:30:00Z", asked: false, card: exampleClient });
    expect(card().getByText(/Verified by code: •••• 0821 · until 12:30 pm/)).toBeTruthy();
    expect(card().getByText("Client since January 2024 · usually Sarah Okafor")).toBeTruthy();
    expect(card().getByText(/PPD: itchy scalp/)).toBeTruthy();
    expect(card().getByText("Mon 12 Oct 2026, holds until Mon 12 Apr 2027")).toBeTruthy();
    expect(card().getByText("Sat 12 Jul 2025")).toBeTruthy();
    expect(card().getByText("Oat milk in her tea.")).toBeTruthy();
    expect(card().getByRole("link", { name: "Thu 26 Nov 2026, 2:30 pm" }).getAttribute("href")).toBe("#calendar/2026-11-26/K7PM-4Q");
    expect(card().queryByRole("button")).toBeNull();
  });

  test("of who has only typed a contact: says so, shows nothing, and asks for a code", async () => {
    const { backend, clock } = await open(typed);
    expect(card().getByText(/Not verified\. A contact was typed/)).toBeTruthy();
    expect(card().queryByText("Nora Whitfield")).toBeNull();
    fireEvent.click(card().getByRole("button", { name: "Ask them for a code" }));
    await clock.pass(50);
    expect(backend.posted.at(-1)).toEqual({ method: "POST", path: `conversations/${id}/verification`, body: { actionId: "message-1" } });
  });

  test("that was looked up is marked as not proven, and stays so when it is read again", async () => {
    const { backend, clock } = await open(typed);
    backend.answers.set(`POST conversations/${id}/client`, { ...typed, card: exampleClient });
    fireEvent.click(card().getByRole("button", { name: "Look up this contact" }));
    await clock.pass(50);
    backend.add(id, { type: "brief-updated", brief: { guest: { phone: "+441614960821" } } });
    await clock.pass(50);
    expect(card().getByText(/Not proven: .* may be somebody else/)).toBeTruthy();
    expect(card().getByText("Nora Whitfield")).toBeTruthy();
    backend.answers.set(`GET conversations/${id}/client`, { standing: "nobody", asked: true, card: null });
    backend.add(id, { type: "brief-updated", brief: {} });
    await clock.pass(50);
    expect(card().queryByText("Nora Whitfield")).toBeNull();
    expect(card().getByText(/A code has been asked for/)).toBeTruthy();
  });

  test("for a practitioner has no buttons, and no free times beside it", async () => {
    await open(typed, "practitioner");
    expect(card().queryByRole("button")).toBeNull();
    expect(screen.queryByRole("button", { name: "Free times" })).toBeNull();
  });
});
