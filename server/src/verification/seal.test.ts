import { expect, test } from "vitest";
import { seal, unseal } from "./seal.ts";

const key = new Uint8Array(32).fill(7);

test("what is sealed opens with its key and under its name, and with nothing else", () => {
  const sealed = seal(key, "letter-1", "123456 – für Zoë");
  expect(unseal(key, "letter-1", sealed)).toBe("123456 – für Zoë");
  expect(sealed).not.toContain("123456");
  expect(seal(key, "letter-1", "123456 – für Zoë")).not.toBe(sealed);
  expect(() => unseal(key, "letter-2", sealed)).toThrow();
  expect(() => unseal(new Uint8Array(32).fill(8), "letter-1", sealed)).toThrow();
  for (const at of [0, 14, 30, sealed.length - 2]) {
    const changed = `${sealed.slice(0, at)}${sealed[at] === "A" ? "B" : "A"}${sealed.slice(at + 1)}`;
    expect(() => unseal(key, "letter-1", changed)).toThrow();
  }
  expect(() => unseal(key, "letter-1", "")).toThrow();
});
