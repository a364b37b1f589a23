import { afterEach, beforeEach, expect, test } from "vitest";
import { type HttpFixture, httpFixture, pathOf } from "../testing/http-fixture.ts";

let http: HttpFixture;
beforeEach(async () => {
  http = await httpFixture();
});
afterEach(() => http.close());

const search = async (cookie: string, words: string) => {
  const response = await http.request(pathOf("searchSaid"), { cookie, body: { words } });
  const { found } = (await response.json()) as { found?: { conversationId: string; text: string }[] };
  return { status: response.status, found: found?.map(({ conversationId, text }) => [conversationId, text]) };
};
const say = async (salonId: string, text: string) => {
  const { conversationId } = await http.visitor(salonId);
  await http.log.append(conversationId, [{ type: "message-added", messageId: "m", author: { kind: "visitor" }, text }], http.clock.now());
  return conversationId;
};

test("staff find what was said to their salon and nothing of another's; a practitioner only in what is theirs", async () => {
  const ours = await say("salon", "Is the Crème chair free?");
  await say("other", "A creme rinse");
  const theirs = await say("salon", "creme for Bea");
  expect(await search(await http.staff(), "creme")).toEqual({
    status: 200,
    found: [
      [theirs, "creme for Bea"],
      [ours, "Is the Crème chair free?"],
    ],
  });
  const practitioner = await http.staffPeople.member("salon", "practitioner");
  await http.log.append(
    theirs,
    [
      {
        type: "conversation-assigned",
        to: { staffId: practitioner.staffId, name: practitioner.name },
        by: { staffId: "x", name: "X" },
      },
    ],
    http.clock.now(),
  );
  expect((await search(await http.staff("salon", "practitioner"), "creme")).found).toEqual([[theirs, "creme for Bea"]]);
});

test("what is searched for stands in no line of the log, and one letter finds nothing", async () => {
  await search(await http.staff(), "canary7731");
  expect(http.logged.join("\n")).not.toContain("canary7731");
  expect((await search(await http.staff(), "a")).status).toBe(400);
});
