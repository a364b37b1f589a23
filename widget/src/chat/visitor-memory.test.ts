import { describe, expect, test } from "vitest";
import { tabMemory } from "./tab-memory.ts";
import { visitorMemory } from "./visitor-memory.ts";

const visitor = { visitorId: "v", secret: "s", token: "t" };

function mapStore() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}
const refusing = () => {
  throw new DOMException("denied", "SecurityError");
};

describe("visitorMemory", () => {
  test("remembers for seven days after the last write, then forgets and tidies up", () => {
    const store = mapStore();
    let now = 0;
    const memory = visitorMemory(
      "key",
      () => store,
      () => now,
    );
    expect(memory.read()).toBeNull();
    memory.write(visitor);
    const later = visitorMemory(
      "key",
      () => store,
      () => now,
    );
    expect(later.read()).toMatchObject(visitor);
    now = 7 * 24 * 60 * 60 * 1000;
    expect(later.read()).toBeNull();
    expect(store.kept.size).toBe(0);
  });

  test("stores nothing before it is written to", () => {
    const store = mapStore();
    visitorMemory(
      "key",
      () => store,
      () => 0,
    ).read();
    expect(store.kept.size).toBe(0);
  });

  test("remembers by itself where storage is switched off", () => {
    const memory = visitorMemory("key", refusing, () => 0);
    memory.write(visitor);
    expect(memory.read()).toEqual(visitor);
    memory.forget();
    expect(memory.read()).toBeNull();
  });

  test("survives somebody else's rubbish under its key", () => {
    const store = mapStore();
    store.setItem("key", "{broken");
    expect(
      visitorMemory(
        "key",
        () => store,
        () => 0,
      ).read(),
    ).toBeNull();
  });
});

describe("tabMemory", () => {
  test("tells the loader by the first character whether the chat was open, and keeps what was not sent", () => {
    const store = mapStore();
    const tab = tabMemory("key", () => store);
    tab.write(true, [{ messageId: "m", text: "hi", state: "waiting" }]);
    expect(store.kept.get("key")?.[0]).toBe("+");
    expect(tab.read().unsent).toEqual([{ messageId: "m", text: "hi", state: "waiting" }]);
    tab.write(false, []);
    expect(store.kept.get("key")).toBe("-");
    expect(tab.read().unsent).toEqual([]);
  });

  test("does without storage", () => {
    const tab = tabMemory("key", refusing);
    tab.write(true, []);
    expect(tab.read().unsent).toEqual([]);
  });
});
