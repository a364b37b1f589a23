import { expect, test } from "vitest";
import { createPasswords } from "./password-hash.ts";

const passwords = createPasswords();

test("is argon2id with OWASP's parameters, salted, and matches its own password alone", async () => {
  const [first, second] = [await passwords.hash("a quiet row of junipers"), await passwords.hash("a quiet row of junipers")];
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(first).not.toBe(second);
  expect(await passwords.matches("a quiet row of junipers", first)).toBe(true);
  expect(await passwords.matches("a quiet row of juniper", first)).toBe(false);
  expect(await passwords.matches("", first)).toBe(false);
});

test("reads what the reference implementation wrote, with other parameters", async () => {
  const hash = Buffer.from("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7", "hex").toString("base64").slice(0, 43);
  const reference = `$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$${hash}`;
  expect(await passwords.matches("password", reference)).toBe(true);
  expect(await passwords.matches("Password", reference)).toBe(false);
});

test("one character typed in two ways is one", async () => {
  expect(await passwords.matches("cafe\u0301 of junipers", await passwords.hash("caf\u00e9 of junipers"))).toBe(true);
});

test("nobody's password is never right, and takes as long as somebody's", async () => {
  const kept = await passwords.hash("a quiet row of junipers");
  const times = async (hash: string | null): Promise<number> => {
    const all = [];
    for (let n = 0; n < 9; n++) {
      const start = performance.now();
      expect(await passwords.matches("wrong", hash)).toBe(false);
      all.push(performance.now() - start);
    }
    return all.toSorted((a, b) => a - b)[2] ?? 0;
  };
  const [somebody, nobody] = [await times(kept), await times(null)];
  expect(nobody / somebody).toBeGreaterThan(0.5);
  expect(nobody / somebody).toBeLessThan(2);
});

test("a damaged hash is no wrong password", async () => {
  await expect(passwords.matches("x", "$argon2id$v=19$m=1")).rejects.toThrow("damaged");
});

test("two at a time; when very many wait, more are sent away", async () => {
  const waiting = Array.from({ length: 52 }, () => passwords.matches("x", null));
  expect(passwords.busy()).toBe(true);
  await Promise.all(waiting);
  expect(passwords.busy()).toBe(false);
});
