// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { keptDrafts } from "./kept-drafts.ts";
import { self } from "./testing/scripted-backend.ts";

afterEach(() => sessionStorage.clear());

test("a draft is there again after a reload, for who wrote it and for nobody else", () => {
  const first = keptDrafts(sessionStorage, self);
  first.of("reply c-1").value = "Half a sen";
  first.of("note c-1").value = "She is early";
  expect(first.of("reply c-1").value).toBe("Half a sen");
  const again = keptDrafts(sessionStorage, self);
  expect(again.of("reply c-1").value).toBe("Half a sen");
  expect(again.of("note c-1").value).toBe("She is early");
  expect(again.of("reply c-2").value).toBe("");
  expect(keptDrafts(sessionStorage, { ...self, staffId: "other-1" }).of("reply c-1").value).toBe("");
});

test("what was sent is kept nowhere; a storage that is broken or absent is no trouble", () => {
  const drafts = keptDrafts(sessionStorage, self);
  drafts.of("reply c-1").value = "Hello";
  drafts.of("reply c-1").value = "";
  expect(sessionStorage).toHaveLength(0);
  sessionStorage.setItem("chairside-drafts", "{");
  expect(keptDrafts(sessionStorage, self).of("reply c-1").value).toBe("");
  const nowhere = keptDrafts(undefined, self);
  nowhere.of("reply c-1").value = "Hello";
  expect(nowhere.of("reply c-1").value).toBe("Hello");
});
