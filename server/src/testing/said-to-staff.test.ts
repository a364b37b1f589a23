import { InboxRow } from "@chairside/shared/inbox.ts";
import { afterAll, expect, test, vi } from "vitest";
import * as z from "zod";
import { type ComposedSalon, openComposedSalon } from "./composed-salon.ts";

const now = Date.parse("2026-11-24T12:00:00Z");
const open: ComposedSalon[] = [];
afterAll(() => Promise.all(open.map((salon) => salon.close())));

const Inbox = z.object({ rows: z.array(InboxRow) });

test.each([
  ["my name is Ana Silva, 07700 900123", "Ana Silva"],
  ["je m'appelle Zoé Martin", "Zoé Martin"],
])("%s: who waits for a person is known by name", async (words, name) => {
  const salon = await openComposedSalon(() => now);
  open.push(salon);
  const visitor = await salon.visitor(words.startsWith("je") ? "fr" : "en-GB");
  await visitor.say("can I talk to a person please");
  await visitor.until(({ type }) => type === "promise-made");
  await visitor.say(words);
  await vi.waitFor(async () => {
    const { body } = await salon.asStaff("/v1/staff/inbox");
    expect(Inbox.parse(body).rows.map(({ visitorName }) => visitorName)).toEqual([name]);
  });
});

test("what is wished for while staff answer is what they are shown free times for", async () => {
  const salon = await openComposedSalon(() => now);
  open.push(salon);
  const visitor = await salon.visitor("en-GB");
  await visitor.say("can I talk to a person please");
  await visitor.until(({ type }) => type === "promise-made");
  await visitor.say("It would be for a blow-dry with Sarah on Friday");
  await vi.waitFor(async () => {
    const { body } = await salon.asStaff(`/v1/staff/conversations/${visitor.conversationId}/slots`);
    expect(body).toMatchObject({ service: { name: "Blow-dry" }, practitionerId: "sarah", date: "2026-11-27" });
  });
  expect(visitor.heard.some(({ type }) => type === "brief-updated")).toBe(false);
});
