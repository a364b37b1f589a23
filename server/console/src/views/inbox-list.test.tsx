// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import { row } from "../testing/examples.ts";
import { openConsole } from "../testing/open-console.tsx";
import { self } from "../testing/scripted-backend.ts";

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

const me = { staffId: self.staffId, name: self.name };
const ben = { staffId: "ben-0001", name: "Ben" };
const open = (storage?: Storage) =>
  openConsole(
    "",
    (one) => {
      one.putRow(row("late", { state: "waiting", due: "2026-11-22T11:58:00Z", level: "manager", visitorName: "Emma", claimedBy: ben }));
      one.putRow(row("soon", { state: "waiting", due: "2026-11-22T12:00:20Z", visitorName: "Zoë" }));
      one.putRow(row("mine", { state: "staff", visitorName: "Ida", claimedBy: me, subject: "Gel manicure" }));
      one.putRow(row("off", { state: "snoozed", snoozedUntil: "2026-11-22T12:00:25Z", visitorName: "Jo", mentioned: [me.staffId] }));
      one.putRow(row("done", { state: "done", outcome: "no-reply", visitorName: "Kim" }));
    },
    storage,
  );
const names = () => screen.queryAllByRole("link", { name: /Emma|Zoë|Ida|Jo|Kim/ }).map((one) => one.querySelector("strong")?.textContent);
const button = (name: RegExp) => screen.getByRole<HTMLButtonElement>("button", { name });
const press = (key: string, on: Element = document.body) => fireEvent.keyDown(on, { key });

describe("the queues", () => {
  test("who is due first is first; time, owner, level and outcome are in words", async () => {
    const { clock } = await open();
    expect(names()).toEqual(["Emma", "Zoë", "Ida", "Jo", "Kim"]);
    const [emma, zoe, , jo, kim] = screen.getAllByRole("link", { name: /Emma|Zoë|Ida|Jo|Kim/ }).map((one) => one.textContent);
    expect(emma).toMatch(/2:00 min late.*Ben has it.*Now with the manager/);
    expect(zoe).toContain("Due soon: 0:20");
    expect(jo).toMatch(/Put off: Today, 12:00 pm.*A note asks you/);
    expect(kim).toContain("The visitor did not reply");
    await clock.pass(40_000);
    expect(screen.getByRole("link", { name: /Zoë/ }).textContent).toMatch(/0:(19|20) min late/);
    expect(names().slice(0, 3)).toContain("Jo");
  });

  test("mine, unassigned, one queue only, and the way back from nothing", async () => {
    const { clock } = await open();
    fireEvent.click(button(/^Mine/));
    await clock.pass(20);
    expect(names()).toEqual(["Ida", "Jo"]);
    fireEvent.click(button(/^Needs a person/));
    await clock.pass(20);
    expect(screen.getByText("Nobody is waiting for a person.")).toBeTruthy();
    fireEvent.click(button(/Show the other queues/));
    await clock.pass(20);
    expect(names()).toEqual(["Ida", "Jo"]);
    fireEvent.click(button(/^Unassigned/));
    await clock.pass(20);
    expect(names()).toEqual(["Zoë", "Jo", "Kim"]);
    expect(button(/^Needs a person/).textContent).toContain("1");
  });

  test("a search narrows all queues, and what finds nothing can be undone", async () => {
    const { clock } = await open();
    const search = screen.getByRole("searchbox", { name: "Search names and messages" });
    fireEvent.input(search, { target: { value: "gel zoe" } });
    await clock.pass(20);
    expect(names()).toEqual([]);
    fireEvent.input(search, { target: { value: "MANICURE" } });
    await clock.pass(20);
    expect(names()).toEqual(["Ida"]);
    fireEvent.input(search, { target: { value: "nobody" } });
    await clock.pass(20);
    fireEvent.click(button(/Show all conversations/));
    await clock.pass(20);
    expect(names()).toHaveLength(5);
  });
});

describe("what was said", () => {
  const found = { conversationId: "old-1", seq: 7, at: "2026-11-20T10:00:00Z", by: "note", text: "Prefers the <b>window</b> seat" };
  const asked = async (words: string) => {
    const { backend, clock } = await open();
    backend.answers.set("POST search", { found: [found] });
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: words } });
    await clock.pass(200);
    return { backend, clock };
  };

  test("is found beside names; the words are marked, and the line leads to the very message", async () => {
    await asked("window");
    const line = screen.getByRole<HTMLAnchorElement>("link", { name: /Prefers/ });
    expect(line.hash).toBe("#conversation/old-1/at/7");
    expect(line.textContent).toContain("Note: Prefers the <b>window</b> seat");
    expect([...line.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["window"]);
    press("j");
    expect(document.activeElement).toBe(line);
  });

  test("an answer to other words is dropped, one letter asks nothing, and a server that cannot says so", async () => {
    const { backend, clock } = await asked("window");
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "w" } });
    await clock.pass(200);
    expect(screen.queryByText(/Said in conversations/)).toBeNull();
    backend.refusals.push({ path: "search", status: 500, code: "internal" });
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "wi" } });
    await clock.pass(200);
    expect(screen.getByText(/could not be searched/)).toBeTruthy();
  });
});

describe("keys", () => {
  test("j and k go from line to line and stop at the ends; / goes to the search, where letters are letters", async () => {
    await open();
    const focused = () => document.activeElement?.querySelector("strong")?.textContent;
    press("j");
    expect(focused()).toBe("Emma");
    press("j", document.activeElement ?? document.body);
    press("j", document.activeElement ?? document.body);
    expect(focused()).toBe("Ida");
    for (let times = 0; times < 9; times++) press("k", document.activeElement ?? document.body);
    expect(focused()).toBe("Emma");
    press("/", document.activeElement ?? document.body);
    const search = screen.getByRole("searchbox");
    expect(document.activeElement).toBe(search);
    press("j", search);
    expect(document.activeElement).toBe(search);
  });

  test("? lists them; who wants none turns them off, also after a reload", async () => {
    const { clock } = await open(sessionStorage);
    press("?");
    await clock.pass(20);
    fireEvent.click(screen.getByRole("checkbox", { name: "Single letters do this" }));
    await clock.pass(20);
    cleanup();
    await open(sessionStorage);
    press("j");
    expect(document.activeElement).toBe(document.body);
  });

  test("with Ctrl or ⌘ they are the browser's", async () => {
    await open();
    fireEvent.keyDown(document.body, { key: "j", ctrlKey: true });
    fireEvent.keyDown(document.body, { key: "k", metaKey: true });
    expect(document.activeElement).toBe(document.body);
  });
});
