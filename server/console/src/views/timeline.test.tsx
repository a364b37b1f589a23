// @vitest-environment happy-dom
import type { EventBody } from "@chairside/shared/events.ts";
import { cleanup } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { row } from "../testing/examples.ts";
import { openConsole } from "../testing/open-console.tsx";

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

const id = "c-000001";
const said = (number: number): EventBody => ({
  type: "message-added",
  messageId: `m-${number}`,
  author: number % 2 === 0 ? { kind: "assistant" } : { kind: "visitor" },
  text: `number ${number}`,
});
const texts = (): string[] => [...document.querySelectorAll(".message .bubble")].map(({ textContent }) => textContent);
const numbers = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, index) => `number ${from + index}`);

/** What stands in the thread after each change of the page. */
function watched(): string[][] {
  const seen: string[][] = [];
  new MutationObserver(() => seen.push(texts())).observe(document, { subtree: true, childList: true });
  return seen;
}

test("a long thread is drawn from its end, and then all of it, in order", async () => {
  const seen = watched();
  const { clock, backend } = await openConsole(`#conversation/${id}`, (one) => {
    one.putRow(row(id));
    one.add(id, ...Array.from({ length: 300 }, (_, index) => said(index + 1)));
  });
  await clock.pass(500);
  expect(texts()).toEqual(numbers(1, 300));
  const first = seen.find((shown) => shown.length > 0) ?? [];
  expect(first.length).toBeLessThan(100);
  expect(first).toEqual(numbers(301 - first.length, 300));
  backend.add(id, said(301));
  await clock.pass(50);
  expect(texts()).toEqual(numbers(1, 301));
});

test("an entry that is looked for is there with the first frame", async () => {
  const seen = watched();
  await openConsole(`#conversation/${id}/at/2`, (one) => {
    one.putRow(row(id));
    one.add(id, ...Array.from({ length: 200 }, (_, index) => said(index + 1)));
  });
  expect(seen.find((shown) => shown.length > 0)).toEqual(numbers(1, 200));
});

test("a line says the name that the visitor gave later, and why it was wrong", async () => {
  const { clock, backend } = await openConsole(`#conversation/${id}`, (one) => (one.putRow(row(id)), one.add(id, said(1), said(2))));
  const authors = (): string[] => [...document.querySelectorAll(".message .by strong")].map(({ textContent }) => textContent);
  expect(authors()[0]).not.toBe("Emma Clarke");
  backend.add(id, { type: "brief-updated", brief: { guest: { name: "Emma Clarke" } } });
  backend.add(id, {
    type: "answer-faulted",
    messageId: "m-2",
    why: "We are closed",
    by: { kind: "staff", staffId: "o", name: "Ana" },
  } as EventBody);
  await clock.pass(50);
  expect(authors()).toEqual(["Emma Clarke", "Assistant"]);
  expect(document.querySelector(".fault")?.textContent).toContain("Wrong, says Ana: We are closed");
});
