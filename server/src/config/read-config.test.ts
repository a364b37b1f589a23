import { expect, test } from "vitest";
import { readConfig } from "./read-config.ts";

test("an empty environment is enough, and empty values count as absent", () => {
  const expected = { port: 8787, host: "127.0.0.1", dataDir: "./data", publicUrl: null, model: null };
  expect(readConfig({})).toMatchObject(expected);
  expect(readConfig({ PORT: "", OPENAI_API_KEY: "", OPENAI_BASE_URL: "" })).toMatchObject(expected);
});

test("a key or an address of one's own switches a model on", () => {
  expect(readConfig({ OPENAI_API_KEY: "k" }).model).toMatchObject({ apiKey: "k", baseUrl: "https://api.openai.com/v1" });
  expect(readConfig({ OPENAI_BASE_URL: "http://localhost:11434/v1", OPENAI_MODEL: "qwen" }).model).toEqual({
    apiKey: "none",
    baseUrl: "http://localhost:11434/v1",
    model: "qwen",
  });
});

test("the address of a PostgreSQL moves everything there; another kind of address is refused, and not repeated", () => {
  expect(readConfig({}).databaseUrl).toBeNull();
  const databaseUrl = "postgresql://salon:secret@db.example/chairside?sslmode=require";
  expect(readConfig({ DATABASE_URL: databaseUrl })).toMatchObject({ databaseUrl });
  const refused = (): unknown => readConfig({ DATABASE_URL: "mysql://salon:secret@db.example/chairside" });
  expect(refused).toThrow("DATABASE_URL");
  expect(refused).not.toThrow("secret");
});

test("every setting that is off is named in one error", () => {
  expect(() => readConfig({ PORT: "eighty", PUBLIC_URL: "ftp://x" })).toThrow(/PORT[^]*PUBLIC_URL/);
});

test("origins are a comma list", () => {
  expect(readConfig({ ALLOWED_ORIGINS: "https://a.example, https://b.example" }).allowedOrigins).toEqual([
    "https://a.example",
    "https://b.example",
  ]);
});
