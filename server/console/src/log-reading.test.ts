import type { AuditLine } from "@chairside/shared/audit.ts";
import { expect, test } from "vitest";
import { logReading } from "./log-reading.ts";
import type { Answer, StaffApi } from "./staff-api.ts";

const line = (seq: number): AuditLine => ({
  seq,
  at: "2026-11-22T12:00:00Z",
  staffId: "owner-1",
  staffName: "Ana",
  kind: "people",
  action: "renamed",
  subjectId: null,
  details: {},
  reason: null,
  outcome: "done",
});

/** Answers pages of three in the order in which they are let go. */
function backend() {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const api: StaffApi = {
    async call<T>(_method: string, path: string) {
      asked.push(path);
      await new Promise<void>((resolve) => waiting.push(resolve));
      const before = Number(new URLSearchParams(path.split("?")[1]).get("before") ?? 8);
      const lines = [1, 2, 3].map((n) => line(before - n)).filter(({ seq }) => seq > 0);
      return { ok: true, value: { lines, more: before > 4 } } as Answer<T>;
    },
  };
  return { api, asked, letGo: (place: number) => waiting[place]?.() };
}
const shown = (log: ReturnType<typeof logReading>) => log.lines.value?.map(({ seq }) => seq);

test("pages follow each other from the newest entry backwards, and a filter begins anew", async () => {
  const { api, asked, letGo } = backend();
  const log = logReading(api);
  const first = log.show({ staffId: "", kind: "" });
  expect(log.busy.value).toBe(true);
  letGo(0);
  await first;
  expect([shown(log), log.more.value]).toEqual([[7, 6, 5], true]);
  const second = log.older();
  letGo(1);
  await second;
  expect(shown(log)).toEqual([7, 6, 5, 4, 3, 2]);
  const filtered = log.show({ staffId: "owner-1", kind: "people" });
  letGo(2);
  await filtered;
  expect(shown(log)).toEqual([7, 6, 5]);
  expect(asked).toEqual(["log?", "log?before=5", "log?staffId=owner-1&kind=people"]);
});

test("an answer to a filter that was left does not show", async () => {
  const { api, letGo } = backend();
  const log = logReading(api);
  const slow = log.show({ staffId: "", kind: "calendar" });
  const quick = log.show({ staffId: "", kind: "mailbox" });
  letGo(1);
  await quick;
  const older = log.older();
  letGo(2);
  await older;
  letGo(0);
  await slow;
  expect(shown(log)).toEqual([7, 6, 5, 4, 3, 2]);
  expect(log.filter.value.kind).toBe("mailbox");
});
