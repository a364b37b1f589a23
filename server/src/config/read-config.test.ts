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

test("e-mail and text messages have a way out when all of it is given", () => {
  expect(readConfig({})).toMatchObject({ smtp: null, smsWebhook: null });
  const secret = `whsec_${Buffer.alloc(24, 1).toString("base64")}`;
  const ways = { SMTP_URL: "smtps://a:b@mail.example", MAIL_FROM: "Salon <hello@salon.example>" };
  expect(readConfig({ ...ways, SMS_WEBHOOK_URL: "https://sms.example/in", SMS_WEBHOOK_SECRET: secret })).toMatchObject({
    smtp: { url: "smtps://a:b@mail.example", from: "Salon <hello@salon.example>" },
    smsWebhook: { url: "https://sms.example/in", secret },
  });
});

test("half a way out is refused, and no secret is repeated", () => {
  expect(() => readConfig({ SMTP_URL: "smtp://mail.example" })).toThrow("MAIL_FROM: needed with SMTP_URL");
  expect(() => readConfig({ SMS_WEBHOOK_URL: "https://sms.example" })).toThrow("SMS_WEBHOOK_SECRET");
  const refused = (): unknown => readConfig({ SMS_WEBHOOK_URL: "https://sms.example", SMS_WEBHOOK_SECRET: "hunter2" });
  expect(refused).toThrow("whsec_");
  expect(refused).not.toThrow("hunter2");
  expect(() => readConfig({ SMTP_URL: "smtp://mail.example", MAIL_FROM: "a@b.example\r\nBcc: c@d.example" })).toThrow("MAIL_FROM");
});

test("who is told that a conversation needs a person is one more webhook", () => {
  expect(readConfig({}).noticeWebhook).toBeNull();
  const secret = `whsec_${Buffer.alloc(24, 2).toString("base64")}`;
  const settings = { NOTICE_WEBHOOK_URL: "https://desk.example/in", NOTICE_WEBHOOK_SECRET: secret };
  expect(readConfig(settings).noticeWebhook).toEqual({ url: "https://desk.example/in", secret });
  expect(() => readConfig({ NOTICE_WEBHOOK_URL: "https://desk.example/in" })).toThrow(
    "NOTICE_WEBHOOK_SECRET: needed with NOTICE_WEBHOOK_URL",
  );
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
