import { describe, expect, test } from "vitest";
import { followInboxLines } from "./inbox-lines.ts";
import { staffApi } from "./staff-api.ts";
import { row } from "./testing/examples.ts";
import { manualClock, settled } from "./testing/manual-clock.ts";
import { ScriptedBackend } from "./testing/scripted-backend.ts";

const waiting = (conversationId: string, seq: number) =>
  row(conversationId, { seq, state: "waiting", waitingSince: "2026-11-22T12:00:00Z" });

function follow(backend = new ScriptedBackend()) {
  const clock = manualClock();
  const news: string[] = [];
  let signedOut = 0;
  const { fetch } = backend;
  const lines = followInboxLines({
    api: staffApi({ base: "/v1/staff/", fetch, onSignedOut: () => signedOut++ }),
    base: "/v1/staff/",
    fetch,
    clock,
    page: undefined,
    onNewlyWaiting: ({ conversationId }) => news.push(conversationId),
    onChange: () => {},
    onSignedOut: () => signedOut++,
  });
  return { backend, clock, lines, news, signedOut: () => signedOut };
}

describe("the lines of the inbox", () => {
  test("who waited before is no news; who begins to wait is, once", async () => {
    const backend = new ScriptedBackend();
    backend.putRow(waiting("early", 3));
    backend.putRow(row("calm"));
    const { lines, news } = follow(backend);
    await settled();
    expect(lines.loaded.value).toBe(true);
    expect(news).toEqual([]);
    backend.putRow(waiting("calm", 5));
    backend.putRow({ ...waiting("calm", 6), booked: true });
    backend.putRow(waiting("late", 1));
    await settled();
    expect(news).toEqual(["calm", "late"]);
    expect(lines.rows.value.size).toBe(3);
    lines.close();
  });

  test("an older line never replaces a newer one", async () => {
    const { backend, lines } = follow();
    await settled();
    backend.putRow(row("a", { seq: 9, subject: "new" }));
    backend.putRow(row("a", { seq: 8, subject: "old" }));
    await settled();
    expect(lines.rows.value.get("a")?.subject).toBe("new");
    lines.close();
  });

  test("comes back after the connection is lost, with what changed meanwhile", async () => {
    const { backend, clock, lines, news } = follow();
    await settled();
    backend.cutStreams();
    backend.offline = true;
    await clock.pass(2_000);
    expect(lines.connection.value).toBe("lost");
    backend.rows.set("b", waiting("b", 2));
    backend.offline = false;
    await clock.pass(40_000);
    expect(lines.connection.value).toBe("live");
    expect(news).toEqual(["b"]);
    lines.close();
  });

  test("the first reading is tried until it succeeds", async () => {
    const backend = new ScriptedBackend();
    backend.offline = true;
    const { clock, lines } = follow(backend);
    await clock.pass(3_000);
    expect(lines.loaded.value).toBe(false);
    backend.offline = false;
    await clock.pass(30_000);
    expect(lines.loaded.value).toBe(true);
    lines.close();
  });

  test("a sign-in that ended is told", async () => {
    const { backend, clock, lines, signedOut } = follow();
    await settled();
    backend.signedIn = false;
    backend.cutStreams();
    await clock.pass(5_000);
    expect(signedOut()).toBeGreaterThan(0);
    lines.close();
  });
});
