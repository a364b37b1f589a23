// @vitest-environment happy-dom
import type { Suggestions, Writing } from "@chairside/shared/draft-routes.ts";
import type { EventBody } from "@chairside/shared/events.ts";
import { cleanup, fireEvent, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import { row } from "../testing/examples.ts";
import { openConsole } from "../testing/open-console.tsx";

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

const id = "c-000001";
const at = `#conversation/${id}`;
const said = (text: string): EventBody => ({ type: "message-added", messageId: `said-${text.length}`, author: { kind: "visitor" }, text });
const button = (name: RegExp | string) => screen.getByRole<HTMLButtonElement>("button", { name });
const box = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Your reply" });
const ben = { staffId: "ben-0001", name: "Ben" };
const writing = (rest: Partial<Writing> = {}): Writing => ({ own: null, begun: [], language: "en", translates: false, ...rest });
const drafts: Suggestions = {
  upTo: 2,
  replies: [
    { purpose: "answer", text: "There is parking on Juniper Row.", cites: [2] },
    { purpose: "ask", text: "Which day suits you?", cites: [2] },
  ],
  summary: [{ text: "Wants a cut.", cites: [1] }, { text: "Asks about parking.", cites: [2] }],
  phrasedBy: "rules",
}; // prettier-ignore

const open = (help: Partial<Writing> = {}, ...more: EventBody[]) =>
  openConsole(at, (backend) => {
    backend.putRow(row(id, { state: "waiting" }));
    backend.add(id, said("I'd like a cut"), said("Is there parking?"), ...more);
    backend.answers.set(`GET conversations/${id}/writing`, writing(help));
    backend.answers.set(`GET conversations/${id}/suggestions`, drafts);
  });

describe("suggested replies", () => {
  test("pressing one puts it into the reply, to be looked over; nothing is sent", async () => {
    const { backend, clock } = await open();
    fireEvent.click(button("Suggest"));
    await clock.pass(50);
    const list = screen.getByRole("list", { name: "Suggested replies" });
    expect(within(list).getAllByRole("button")).toHaveLength(2);
    fireEvent.click(within(list).getByRole("button", { name: /parking on Juniper Row/ }));
    await clock.pass(2_000);
    expect(box().value).toBe("There is parking on Juniper Row.");
    expect(screen.queryByRole("list", { name: "Suggested replies" })).toBeNull();
    expect(backend.posted).toEqual([]);
    expect(backend.kept).toEqual(["There is parking on Juniper Row."]);
  });

  test("one that is pressed after something was written goes below it", async () => {
    const { clock } = await open();
    fireEvent.input(box(), { target: { value: "Hi Emma!" } });
    fireEvent.click(button("Suggest"));
    await clock.pass(50);
    fireEvent.click(button(/Which day/));
    await clock.pass(50);
    expect(box().value).toBe("Hi Emma!\nWhich day suits you?");
  });

  test("each statement leads to what it rests on", async () => {
    const { clock } = await open();
    fireEvent.click(button("Suggest"));
    await clock.pass(50);
    const links = within(screen.getByRole("list", { name: "What it is about" })).getAllByRole("link");
    expect(links.map((link) => link.getAttribute("href"))).toEqual([`#conversation/${id}/at/1`, `#conversation/${id}/at/2`]);
    expect(document.getElementById("entry-2")?.textContent).toContain("Is there parking?");
  });

  test("when the conversation goes on they say so, and are made anew when asked", async () => {
    const { backend, clock } = await open();
    fireEvent.click(button("Suggest"));
    await clock.pass(50);
    expect(screen.queryByText(/has gone on since/)).toBeNull();
    backend.add(id, said("Hello? Anybody?"));
    await clock.pass(50);
    expect(screen.getByText(/has gone on since/)).toBeTruthy();
    backend.answers.set(`GET conversations/${id}/suggestions`, { ...drafts, upTo: 3, replies: [] });
    fireEvent.click(button("Suggest again"));
    await clock.pass(50);
    expect(screen.queryByText(/has gone on since/)).toBeNull();
    expect(screen.getByText(/no reply to suggest/)).toBeTruthy();
  });

  test("while a colleague has it, they can be read and not used", async () => {
    const { clock } = await open({}, { type: "claim-taken", by: ben, until: "2026-11-22T12:02:00Z" });
    fireEvent.click(button("Suggest"));
    await clock.pass(50);
    expect(button(/parking on Juniper Row/).disabled).toBe(true);
  });
});

describe("what was begun", () => {
  const begun = [{ by: ben, text: "Hi, we could offer", changedAt: "2026-11-22T11:59:00Z" }];

  test("by a colleague who has it no longer is shown, and used when wanted", async () => {
    const { clock } = await open({ begun });
    expect(screen.getByText("Ben had begun:")).toBeTruthy();
    fireEvent.click(button("Use it"));
    await clock.pass(50);
    expect(box().value).toBe("Hi, we could offer");
    expect(screen.queryByText("Ben had begun:")).toBeNull();
  });

  test("is not offered while somebody else has the conversation", async () => {
    await open({ begun }, { type: "claim-taken", by: ben, until: "2026-11-22T12:02:00Z" });
    expect(screen.queryByText("Ben had begun:")).toBeNull();
  });

  test("comes up by itself when a claim lapses", async () => {
    const { backend, clock } = await open({}, { type: "claim-taken", by: ben, until: "2026-11-22T12:02:00Z" });
    backend.answers.set(`GET conversations/${id}/writing`, writing({ begun }));
    backend.add(id, { type: "claim-ended", of: ben, how: "lapsed" });
    await clock.pass(100);
    expect(screen.getByText("Ben had begun:")).toBeTruthy();
  });

  test("by oneself elsewhere is in the box", async () => {
    await open({ own: { text: "From my phone", changedAt: "2026-11-22T11:59:00Z" } });
    expect(box().value).toBe("From my phone");
  });
});

describe("translation", () => {
  const message = "said-17";
  const shown = { translated: true, text: "Gibt es Parkplätze? (in English)", to: "en-GB" };

  test("there is none where there is no model, or the languages are the same", async () => {
    await open({ language: "es" });
    expect(screen.queryByRole("button", { name: /Translate/ })).toBeNull();
    cleanup();
    await open({ language: "en", translates: true });
    expect(screen.queryByRole("button", { name: /Translate/ })).toBeNull();
  });

  test("a message's stands under it, marked; always means the others too", async () => {
    const { backend, clock } = await open({ language: "es", translates: true });
    backend.answers.set(`GET conversations/${id}/messages/${message}/translation`, shown);
    backend.answers.set(`GET conversations/${id}/messages/said-14/translation`, { translated: false, why: "numbers" });
    fireEvent.click(screen.getAllByRole("button", { name: "Translate" })[1] ?? document.body);
    await clock.pass(50);
    expect(screen.getByText(shown.text)).toBeTruthy();
    expect(screen.getByText("Is there parking?")).toBeTruthy();
    expect(screen.getByText(/Translated from Spanish by machine/)).toBeTruthy();
    fireEvent.click(button("Always in this conversation"));
    await clock.pass(50);
    expect(screen.getByText(/a number, time or date did not stay the same/)).toBeTruthy();
  });

  test("a reply's takes its place to be looked over, and goes back when wanted; a refusal says why", async () => {
    const { backend, clock } = await open({ language: "es", translates: true });
    fireEvent.input(box(), { target: { value: "See you on Thursday" } });
    backend.answers.set(`POST conversations/${id}/translation`, { translated: true, text: "Hasta el jueves", to: "es" });
    await clock.pass(20);
    fireEvent.click(button("Translate to Spanish"));
    await clock.pass(50);
    expect(box().value).toBe("Hasta el jueves");
    expect(screen.getByText(/You wrote/).textContent).toContain("See you on Thursday");
    fireEvent.click(button("Put back"));
    await clock.pass(50);
    expect(box().value).toBe("See you on Thursday");
    backend.answers.set(`POST conversations/${id}/translation`, { translated: false, why: "names" });
    fireEvent.click(button("Translate to Spanish"));
    await clock.pass(50);
    expect(screen.getByText(/a name did not stay the same/)).toBeTruthy();
    expect(box().value).toBe("See you on Thursday");
  });
});
