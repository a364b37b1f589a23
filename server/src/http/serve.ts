import type { Server } from "node:http";
import type { Socket } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import type { AppEnv } from "./exchange.ts";

export interface ServeOptions {
  /** The first port tried; where it is taken, the next free one of the following twenty. 0: any. */
  port: number;
  hostname: string;
  /** Aborted first thing when stopping, which closes the streams; give its signal to the app. */
  stopping: AbortController;
  /** How long requests may still take after that, in milliseconds; 10 s unless told. */
  graceMs?: number;
}

export interface Running {
  port: number;
  /** Stops accepting, closes the streams, waits for the requests under way, then cuts what is left. Calling again waits for the same end. */
  stop(): Promise<void>;
}

const portsTried = 20;

/** Serves the app over HTTP. Throws when there is no free port or the address cannot be used. */
export async function serve(app: Hono<AppEnv>, { port, hostname, stopping, graceMs = 10_000 }: ServeOptions): Promise<Running> {
  const server = createAdaptorServer({ fetch: app.fetch, hostname, serverOptions }) as Server;
  server.keepAliveTimeout = 65_000;
  const unused = unusedConnections(server);
  await listenOnFreePort(server, port, hostname);
  const address = server.address();
  let stopped: Promise<void> | undefined;
  return {
    port: typeof address === "object" && address ? address.port : port,
    stop: () => (stopped ??= stop(server, unused, stopping, graceMs)),
  };
}

const serverOptions = {
  // A caller who sends slowly holds a connection, not a request: both waits count from its first byte to its last.
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16_384,
};

async function listenOnFreePort(server: Server, first: number, hostname: string): Promise<void> {
  for (let port = first; ; port++) {
    try {
      await listen(server, port, hostname);
      return;
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!taken || first === 0 || port >= Math.min(first + portsTried, 65_535)) throw error;
    }
  }
}

/** The backlog lets everybody come back at once after a restart: with Node's 511 that took ten times as long for 10,000 streams. */
function listen(server: Server, port: number, hostname: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host: hostname, backlog: 4096 }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Connections that were opened ahead, as browsers do, and never carried a request: to Node these are not idle. */
function unusedConnections(server: Server): Set<Socket> {
  const unused = new Set<Socket>();
  server.on("connection", (socket) => {
    unused.add(socket);
    socket.once("close", () => unused.delete(socket));
  });
  server.on("request", ({ socket }) => unused.delete(socket));
  return unused;
}

async function stop(server: Server, unused: Set<Socket>, stopping: AbortController, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  stopping.abort();
  for (const socket of unused) socket.destroy();
  // Node closes the connections that are idle now; those that become idle later would live on for the keep-alive time.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
