import { once } from "node:events";
import { createServer as createHttpServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer, type Server as NetServer } from "node:net";
import { openPushService } from "../closed-browser.ts";

/** Where what people are told arrives, in this process: a mail server, a webhook and the makers of browsers. They outlive whoever tells. */
export interface Sinks {
  /** For the server's environment. */
  settings: Record<string, string>;
  mails: { id: string; to: string }[];
  hooks: { id: string; conversationId: string }[];
  push: ReturnType<typeof openPushService>;
  close(): Promise<void>;
}

/** `now`: what push services take for the time. */
export async function openSinks(now: () => number): Promise<Sinks> {
  const [mails, hooks, push]: [Sinks["mails"], Sinks["hooks"], Sinks["push"]] = [[], [], openPushService(now)];
  const mail = takesMail((id, to) => void mails.push({ id, to }));
  const hook = takes(async (request) => {
    const { data } = JSON.parse((await bytesOf(request)).toString()) as { data: { conversationId: string } };
    hooks.push({ id: String(request.headers["webhook-id"]), conversationId: data.conversationId });
    return 204;
  });
  const makers = takes(async (request) => {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    return (await push.post(headers["x-endpoint"] ?? "", headers, await bytesOf(request))).status;
  });
  const [mailAt, hookAt, makersAt] = await Promise.all([mail, hook, makers].map(listening));
  return {
    settings: {
      SMTP_URL: `smtp://127.0.0.1:${mailAt}`,
      MAIL_FROM: "Juniper Row <hello@juniper.example>",
      NOTICE_WEBHOOK_URL: `http://127.0.0.1:${hookAt}/`,
      NOTICE_WEBHOOK_SECRET: `whsec_${Buffer.alloc(32, 7).toString("base64")}`,
      PUSH_SINK: `http://127.0.0.1:${makersAt}/`,
    },
    mails,
    hooks,
    push,
    async close() {
      for (const server of [hook, makers]) server.closeAllConnections();
      await Promise.all([mail, hook, makers].map((server) => new Promise((resolve) => void server.close(resolve))));
    },
  };
}

async function listening(server: NetServer): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

const takes = (take: (request: IncomingMessage) => Promise<number>): Server => {
  const listen: RequestListener = (request, response) =>
    void take(request).then(
      (status) => response.writeHead(status).end(),
      () => response.writeHead(500).end(),
    );
  return createHttpServer(listen);
};

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** RFC 5321, as far as a sender needs it; a letter counts when it was taken whole. */
function takesMail(taken: (id: string, to: string) => void) {
  return createServer((socket) => {
    let [inMessage, rest, to, id] = [false, "", "", ""];
    socket.write("220 mail.test\r\n");
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      const lines = (rest + chunk.toString()).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (inMessage && line !== ".") id = /^(?:Message-ID:)? <(.+)@chairside>$/i.exec(line)?.[1] ?? id;
        else if (inMessage) taken(id, to);
        if (inMessage && line !== ".") continue;
        to = /^RCPT TO:<(.+)>/.exec(line)?.[1] ?? to;
        if (line === "QUIT") socket.end("221 bye\r\n");
        else socket.write(line === "DATA" ? "354 go on\r\n" : "250 ok\r\n");
        inMessage = line === "DATA";
      }
    });
  });
}
