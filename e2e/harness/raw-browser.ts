import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./find-browser.ts";

/** A tab as the browser's own protocol has it. */
export interface RawTab {
  send<T = Record<string, unknown>>(method: string, params?: object): Promise<T>;
  /** What an expression comes to; a promise is waited for. Throws when it throws. */
  evaluate<T>(expression: string): Promise<T>;
  /** Resolves when an expression is true, asked again and again for ten seconds. */
  until(expression: string): Promise<void>;
  on(method: string, listener: (params: Record<string, unknown>) => void): void;
  bringForward(): Promise<void>;
}

/** A Chromium in which a tab behind another one is hidden, as for everybody: driven by hand, since Playwright keeps every page visible. */
export interface RawBrowser {
  /** In front of the others. */
  open(url: string, before?: string): Promise<RawTab>;
  /** A worker of one of the pages. */
  worker(url: string): Promise<RawTab>;
  send(method: string, params?: object): Promise<unknown>;
  close(): Promise<void>;
}

interface Message {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: Record<string, unknown>;
  result?: unknown;
  error?: { message: string };
}

export async function launchRawBrowser(): Promise<RawBrowser> {
  const profile = mkdtempSync(join(tmpdir(), "chairside-raw-"));
  const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];
  const child = spawn(findBrowser(), [...flags, "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const socket = new WebSocket(await addressOf(child.stderr));
  await new Promise((resolve) => socket.addEventListener("open", resolve, { once: true }));
  const asked = new Map<number, (answer: Message) => void>();
  const listeners: ((message: Message) => void)[] = [];
  socket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) asked.get(message.id)?.(message);
    else for (const listen of listeners) listen(message);
  });
  let count = 0;
  const send = <T>(method: string, params: object = {}, sessionId?: string): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = ++count;
      asked.set(id, ({ result, error }) => (error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result as T)));
      socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
    });

  const attach = async (targetId: string): Promise<RawTab> => {
    const { sessionId } = await send<{ sessionId: string }>("Target.attachToTarget", { targetId, flatten: true });
    const evaluate = async <T>(expression: string): Promise<T> => {
      const asked = { expression, awaitPromise: true, returnByValue: true, userGesture: false };
      const answer = await send<Evaluated<T>>("Runtime.evaluate", asked, sessionId);
      if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
      return answer.result.value;
    };
    return {
      send: (method, params) => send(method, params, sessionId),
      evaluate,
      async until(expression) {
        for (const end = Date.now() + 10_000; !(await evaluate<boolean>(expression));) {
          if (Date.now() > end) throw new Error(`never true: ${expression}`);
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      },
      on: (method, listener) => listeners.push((message) => message.sessionId === sessionId && message.method === method && listener(message.params ?? {})), // prettier-ignore
      bringForward: async () => void (await send("Target.activateTarget", { targetId })),
    };
  };

  return {
    async open(url, before) {
      const { targetId } = await send<{ targetId: string }>("Target.createTarget", { url: "about:blank" });
      const tab = await attach(targetId);
      await tab.send("Page.enable");
      if (before) await tab.send("Page.addScriptToEvaluateOnNewDocument", { source: before });
      await tab.send("Page.navigate", { url });
      return tab;
    },
    async worker(url) {
      const { targetInfos } = await send<{ targetInfos: { targetId: string; type: string; url: string }[] }>("Target.getTargets");
      const found = targetInfos.find((target) => target.type === "service_worker" && target.url === url);
      if (!found) throw new Error(`no worker ${url}`);
      return attach(found.targetId);
    },
    send,
    async close() {
      child.kill();
      await gone;
      await rm(profile, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

interface Evaluated<T> {
  result: { value: T };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  return new Promise((resolve) => {
    output.on("data", (piece: Buffer) => {
      text += piece.toString();
      const [address] = /ws:\/\/\S+/.exec(text) ?? [];
      if (address) resolve(address);
    });
  });
}
