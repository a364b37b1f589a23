import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer as createHttpServer, type IncomingHttpHeaders, type Server } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { deliveryByContact } from "./delivery-by-contact.ts";
import type { Letter } from "./letters.ts";
import { smtpDelivery } from "./smtp-delivery.ts";
import { webhookDelivery } from "./webhook-delivery.ts";

const letter: Letter = {
  letterId: "letter-1",
  salonId: "salon",
  to: { kind: "email", address: "zoe@example.com" },
  kind: "verification-code",
  subject: "Votre code pour Chez Zoë",
  text: "123456 est votre code.",
};
const portOf = (server: { address(): AddressInfo | string | null }): number => (server.address() as AddressInfo).port;

/** Takes mail as RFC 5321 has it, and answers `afterData` to the message. */
async function mailServer(afterData = "250 kept") {
  const lines: string[] = [];
  const server = createServer((socket) => {
    let inMessage = false;
    let rest = "";
    socket.write("220 mail.test\r\n");
    socket.on("data", (chunk) => {
      const all = (rest + chunk.toString()).split("\r\n");
      rest = all.pop() ?? "";
      for (const line of all) {
        lines.push(line);
        if (inMessage && line !== ".") continue;
        if (inMessage) socket.write(`${afterData}\r\n`);
        else if (line === "DATA") socket.write("354 go on\r\n");
        else if (line === "QUIT") socket.end("221 bye\r\n");
        else socket.write("250 ok\r\n");
        inMessage = line === "DATA";
      }
    });
    socket.on("error", () => {});
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `smtp://127.0.0.1:${portOf(server)}`, lines, close: () => server.close() };
}

test("e-mail goes out over SMTP with sender, receiver, words and an id of its own", async () => {
  const mail = await mailServer();
  const delivery = smtpDelivery({ url: mail.url, from: "Juniper Row <hello@juniper.example>" });
  await delivery.send(letter);
  expect(mail.lines).toContain("MAIL FROM:<hello@juniper.example>");
  expect(mail.lines).toContain("RCPT TO:<zoe@example.com>");
  expect(mail.lines.filter((line) => line.startsWith("RCPT"))).toHaveLength(1);
  expect(mail.lines).toContain("Message-ID: <letter-1@chairside>");
  expect(mail.lines.find((line) => line.startsWith("Subject:"))).toMatch(/^Subject: (=\?UTF-8\?|Votre code)/);
  expect(mail.lines).toContain("123456 est votre code.");
  delivery.close();
  mail.close();
});

test("a mail server that refuses, or is not there, is a letter that has not left", async () => {
  const mail = await mailServer("451 try later");
  const delivery = smtpDelivery({ url: mail.url, from: "hello@juniper.example" });
  await expect(delivery.send(letter)).rejects.toThrow("451");
  delivery.close();
  mail.close();
  const nobody = smtpDelivery({ url: "smtp://127.0.0.1:1", from: "hello@juniper.example" });
  await expect(nobody.send(letter)).rejects.toThrow();
  nobody.close();
});

const secret = `whsec_${Buffer.from("0123456789abcdef01234567").toString("base64")}`;
const toPhone: Letter = { ...letter, to: { kind: "phone", address: "+442079460001" } };

async function webhook(status: number, headers: Record<string, string> = {}) {
  const taken: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server: Server = createHttpServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      taken.push({ headers: request.headers, body });
      response.writeHead(status, headers).end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${portOf(server)}/sms`, taken, close: () => server.close() };
}
const now = () => Date.parse("2026-11-22T10:00:00.500Z");

test("a text message goes to the webhook, signed as Standard Webhooks verifies it", async () => {
  const hook = await webhook(204);
  await webhookDelivery({ url: hook.url, secret, fetch, now }).send(toPhone);
  const [call] = hook.taken;
  expect(JSON.parse(call?.body ?? "")).toEqual({
    type: "verification-code",
    timestamp: "2026-11-22T10:00:00.500Z",
    data: { to: "+442079460001", text: "123456 est votre code." },
  });
  expect(call?.headers).toMatchObject({ "webhook-id": "letter-1", "webhook-timestamp": "1795341600" });
  const signed = createHmac("sha256", "0123456789abcdef01234567").update(`letter-1.1795341600.${call?.body}`).digest("base64");
  expect(call?.headers["webhook-signature"]).toBe(`v1,${signed}`);
  hook.close();
});

test.each([400, 429, 500, 503])("a webhook that answers %i has not taken the letter", async (status) => {
  const hook = await webhook(status);
  await expect(webhookDelivery({ url: hook.url, secret, fetch, now }).send(toPhone)).rejects.toThrow(String(status));
  hook.close();
});

test("a redirection is not followed", async () => {
  const elsewhere = await webhook(204);
  const hook = await webhook(307, { location: elsewhere.url });
  await expect(webhookDelivery({ url: hook.url, secret, fetch, now }).send(toPhone)).rejects.toThrow();
  expect(elsewhere.taken).toEqual([]);
  hook.close();
  elsewhere.close();
});

test("telephones and e-mail addresses each go their way", async () => {
  const went: string[] = [];
  const way = (name: string) => ({ send: (one: Letter) => Promise.resolve(void went.push(`${name} ${one.to.address}`)), close() {} });
  const delivery = deliveryByContact({ phone: way("sms"), email: way("mail") });
  await delivery.send(letter);
  await delivery.send(toPhone);
  expect(went).toEqual(["mail zoe@example.com", "sms +442079460001"]);
});
