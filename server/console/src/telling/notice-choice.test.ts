import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { StaffApi } from "../staff-api.ts";
import { defaultChoice } from "../testing/examples.ts";
import { type Device, type OwnPush, plainDevice } from "./device.ts";
import { noticeChoice } from "./notice-choice.ts";

const subscription = { endpoint: "https://push.example.com/1", keys: { p256dh: "k", auth: "a" } };

function open({
  present,
  known = [],
  refused = false,
}: {
  present: Awaited<ReturnType<OwnPush["present"]>>;
  known?: string[];
  refused?: boolean;
}) {
  const calls: string[] = [];
  const own = { present, ids: known };
  const push: OwnPush = {
    present: async () => own.present,
    begin: async (pushKey) => {
      calls.push(`subscribe with ${pushKey}`);
      if (refused) return null;
      own.present = { browserId: "this", pushKey };
      return subscription;
    },
    end: async () => void (calls.push("unsubscribe"), (own.present = null)),
  };
  const api = {
    async call(method: string, path: string) {
      calls.push(`${method} ${path}`);
      if (method === "POST" && path.endsWith("/browsers")) own.ids.push("this");
      if (method === "DELETE") own.ids = own.ids.filter((id) => !path.endsWith(`/${id}`));
      const browsers = own.ids.map((browserId) => ({ browserId, device: "Firefox", addedAt: "2026-11-22T12:00:00Z" }));
      const value = method === "GET" ? { settings: defaultChoice, browsers, pushKey: "new" } : { browserId: "this" };
      return { ok: true, value };
    },
  } as StaffApi;
  const device: Device = { ...plainDevice, permission: signal("granted"), push };
  return { choice: noticeChoice(api, device), calls, own };
}

test("a browser that is told of somebody else's is told no more", async () => {
  const { choice, calls, own } = open({ present: { browserId: "this", pushKey: "new" }, known: ["phone"] });
  await choice.read();
  expect(calls).toEqual(["GET self/notices", "unsubscribe"]);
  expect([own.present, choice.thisBrowser.value]).toEqual([null, null]);
});

test("one's own stays as it is, and by a server with another key it is added anew", async () => {
  const same = open({ present: { browserId: "this", pushKey: "new" }, known: ["this"] });
  await same.choice.read();
  expect([same.calls, same.choice.thisBrowser.value]).toEqual([["GET self/notices"], "this"]);
  const other = open({ present: { browserId: "this", pushKey: "old" }, known: ["this"] });
  await other.choice.read();
  expect(other.calls).toEqual(["GET self/notices", "unsubscribe", "DELETE self/notices/browsers/this", "subscribe with new", "POST self/notices/browsers", "GET self/notices"]); // prettier-ignore
  expect(other.choice.thisBrowser.value).toBe("this");
});

test("nothing is asked of the browser before somebody presses; then it is added, and taken away again", async () => {
  const { choice, calls, own } = open({ present: null });
  await choice.read();
  expect(calls).toEqual(["GET self/notices"]);
  expect((await choice.addThisBrowser()).ok).toBe(true);
  expect([choice.thisBrowser.value, choice.kept.value?.browsers.length]).toEqual(["this", 1]);
  await choice.removeBrowser("this");
  expect([choice.thisBrowser.value, own.present, choice.kept.value?.browsers]).toEqual([null, null, []]);
});

test("a browser that refuses is not added, and says so", async () => {
  const { choice, calls } = open({ present: null, refused: true });
  expect(await choice.addThisBrowser()).toMatchObject({ ok: false, code: "push-refused" });
  expect(calls).not.toContain("POST self/notices/browsers");
});
