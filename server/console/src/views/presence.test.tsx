// @vitest-environment happy-dom
import type { EventBody } from "@chairside/shared/events.ts";
import type { CompanyNow, LettersNow } from "@chairside/shared/presence.ts";
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import { row } from "../testing/examples.ts";
import { openConsole } from "../testing/open-console.tsx";
import { self } from "../testing/scripted-backend.ts";

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

const id = "c-000001";
const visitorSaid: EventBody = { type: "message-added", messageId: "m-1", author: { kind: "visitor" }, text: "hello" };
const asked: EventBody = { type: "answerer-changed", answerer: "staff", reason: "asked-for-person", by: { kind: "visitor" } };
const replied: EventBody = { type: "message-added", messageId: "m-2", author: { kind: "staff", name: "Ana" }, text: "Good morning" };
const noor = { staffId: "noor-0001", name: "Noor Haddad", writing: false };
const company = (visitor: Partial<CompanyNow["visitor"]> = {}, ...staff: CompanyNow["staff"]): CompanyNow => ({
  type: "company",
  visitor: { here: true, typing: false, ...visitor },
  staff: [{ staffId: self.staffId, name: self.name, writing: true }, ...staff],
});
const letters = (more: Partial<LettersNow>): LettersNow => ({ type: "letters", letters: [], coming: null, ...more });

async function opened(...more: EventBody[]) {
  const console = await openConsole(`#conversation/${id}`, (one) => (one.putRow(row(id)), one.add(id, visitorSaid, asked, ...more)));
  const { backend, clock } = console;
  return {
    ...console,
    told: async (...items: (CompanyNow | LettersNow)[]) => {
      for (const item of items) backend.now(id, item);
      await clock.pass(20);
    },
    /** The signs that were given since this was asked last. */
    signs: () => backend.signs.splice(0),
  };
}
const shown = (text: RegExp | string) => screen.queryByText(text) !== null;

describe("what is shown", () => {
  test("who else looks or writes, and not oneself", async () => {
    const { told } = await opened();
    await told(company());
    expect(shown(/looking at this|writing a reply/)).toBe(false);
    await told(company({}, noor));
    expect(shown("Noor is looking at this too")).toBe(true);
    await told(company({}, { ...noor, writing: true }));
    expect(shown("Noor is writing a reply")).toBe(true);
  });

  test("whether the visitor is here and types, and nothing of it once the connection is lost", async () => {
    const { told, backend, clock } = await opened();
    await told(company({ typing: true }));
    expect([shown(/On the page/), shown("is typing …")]).toEqual([true, true]);
    await told(company({ here: false, leftAt: "2026-11-22T11:48:00Z" }));
    expect([shown("Left 12 min ago"), shown("is typing …")]).toEqual([true, false]);
    await told(company({ typing: true }, noor));
    backend.offline = true;
    backend.cutStreams();
    await clock.pass(10);
    expect([shown(/On the page/), shown("is typing …"), shown(/Noor is looking/)]).toEqual([false, false, false]);
  });

  test("that a reply was seen, with its time where that is known", async () => {
    const { told } = await opened(replied);
    await told(company({ seen: { seq: 2, at: "2026-11-22T11:59:00Z" } }));
    expect(shown(/^Seen/)).toBe(false);
    await told(company({ seen: { seq: 3, at: "2026-11-22T12:03:00Z" } }));
    expect(shown("Seen 12:03 pm")).toBe(true);
    await told(company({ seen: { seq: 4, at: "2026-11-22T12:05:00Z" } }));
    expect(shown("Seen")).toBe(true);
  });

  test.each([
    [letters({ coming: { by: "email", at: "2026-11-22T12:06:00Z" } }), "Not read yet. They will get it by e-mail after 12:06 pm"],
    [letters({ letters: [{ upTo: 3, by: "phone", state: "leaving", at: "2026-11-22T12:06:00Z" }] }), "On its way by text message"],
    [letters({ letters: [{ upTo: 3, by: "email", state: "sent", at: "2026-11-22T12:07:00Z" }] }), "Sent by e-mail 12:07 pm"],
    [
      letters({ letters: [{ upTo: 3, by: "email", state: "failed", at: "2026-11-22T12:07:00Z" }] }),
      "Could not be sent by e-mail. Please ring.",
    ],
  ])("what becomes of a reply to somebody who is away: %#", async (now, words) => {
    const { told } = await opened(replied);
    expect(shown(words)).toBe(false);
    await told(company({ here: false }), now);
    expect(shown(words)).toBe(true);
  });

  test("of a letter that was read before it left there is no word", async () => {
    const { told } = await opened(replied);
    await told(company(), letters({ letters: [{ upTo: 3, by: "email", state: "read", at: "2026-11-22T12:07:00Z" }] }));
    expect(shown(/e-mail/)).toBe(false);
  });
});

describe("the signs one gives", () => {
  test("one looks every eight seconds, as long as the page is in sight, and says so when one leaves", async () => {
    const { clock, signs, setVisible, place } = await opened();
    expect(signs()[0]).toEqual({ doing: "looking" });
    await clock.pass(24_500);
    expect(signs().length).toBeGreaterThanOrEqual(3);
    setVisible(false);
    await clock.pass(15_000);
    expect(signs()).toEqual([{ doing: "left" }]);
    setVisible(true);
    await clock.pass(10);
    expect(signs()).toMatchObject([{ doing: "looking" }]);
    place.value = { page: "inbox", conversationId: null, panel: false };
    await clock.pass(10_000);
    expect(signs()).toEqual([{ doing: "left" }]);
  });

  test("what one reads is said once for several messages, and not while the page is out of sight", async () => {
    const { clock, backend, signs, setVisible } = await opened();
    await clock.pass(2_000);
    expect(signs()).toContainEqual({ doing: "looking", seen: 2 });
    backend.add(id, replied, { ...visitorSaid, messageId: "m-3" });
    backend.add(id, { ...visitorSaid, messageId: "m-4" });
    await clock.pass(1_500);
    expect(signs()).toEqual([{ doing: "looking", seen: 5 }]);
    setVisible(false);
    backend.add(id, { ...visitorSaid, messageId: "m-5" });
    await clock.pass(2_000);
    expect(signs()).toEqual([{ doing: "left" }]);
  });

  test("one writes a reply: said at most every three seconds; a note is nobody's business", async () => {
    const { clock, signs } = await opened();
    await clock.pass(2_000);
    signs();
    const type = async (name: string, text: string) => {
      fireEvent.input(screen.getByRole("textbox", { name }), { target: { value: text } });
      await clock.pass(500);
    };
    const written = () => signs().filter((sign) => (sign as { doing: string }).doing === "writing");
    for (const text of ["G", "Go", "Goo", "Good", "Good ", "Good m"]) await type("Your reply", text);
    expect(written()).toEqual([{ doing: "writing" }]);
    await type("Your reply", "Good mo");
    expect(written()).toEqual([{ doing: "writing" }]);
    await clock.pass(4_000);
    await type("Your reply", "/");
    fireEvent.click(screen.getByRole("button", { name: "Note among staff" }));
    await clock.pass(20);
    await type("Your note", "she was here in May");
    expect(written()).toEqual([]);
  });
});
