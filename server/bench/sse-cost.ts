import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { fileURLToPath } from "node:url";
import type { BenchRow } from "./bench-row.ts";
import type { Costs, Order, Ready } from "./sse-cost-server.ts";

const streams = 2_000;
const warmUp = 30;
const rounds = 40;
const requestsBefore = 2_000;

/** What an event stream costs the server, against a bare `node:http` handler that writes the same bytes: the best of two runs each. */
export async function benchSse(): Promise<BenchRow[]> {
  const runs = { ours: [await measure("ours")], bare: [await measure("bare")] };
  runs.ours.push(await measure("ours"));
  runs.bare.push(await measure("bare"));
  const best = (of: Measured[], what: keyof Measured): number => Math.min(...of.map((run) => run[what]));
  const row = (name: string, what: keyof Measured, unit: string): BenchRow => ({
    name,
    value: best(runs.ours, what),
    unit,
    floor: best(runs.bare, what),
  });
  return [
    row(`SSE: CPU per delivered message, ${streams} streams`, "microsecondsPerMessage", "µs"),
    row(`SSE: memory per idle stream, ${streams} streams`, "kilobytesPerStream", "kB"),
  ];
}

interface Measured {
  microsecondsPerMessage: number;
  kilobytesPerStream: number;
}

async function measure(which: "ours" | "bare"): Promise<Measured> {
  const child = fork(fileURLToPath(new URL("sse-cost-server.ts", import.meta.url)), [which], { execArgv: ["--expose-gc"] });
  try {
    const [ready]: Ready[] = await once(child, "message");
    if (!ready) throw new Error("The server under measurement did not start");
    // Traffic first: it makes the heap grow to its working size, once, which is no cost of a stream.
    for (let n = 0; n < requestsBefore; n++) await (await fetch(`http://127.0.0.1:${ready.port}/healthz`)).text();
    const sockets = await open(ready, 100);
    const empty = await costs(child);
    sockets.push(...(await open(ready, streams)));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const idle = await costs(child);
    await deliver(child, sockets, warmUp);
    const before = await costs(child);
    await deliver(child, sockets, rounds);
    const after = await costs(child);
    for (const socket of sockets) socket.destroy();
    return {
      microsecondsPerMessage: (after.cpuMicroseconds - before.cpuMicroseconds) / (rounds * sockets.length),
      kilobytesPerStream: (idle.rssBytes - empty.rssBytes) / streams / 1024,
    };
  } finally {
    child.kill();
  }
}

/** Opens streams, a hundred at a time, and waits until each has had its first bytes. */
async function open({ port, request }: Ready, count: number): Promise<Socket[]> {
  const sockets: Socket[] = [];
  while (sockets.length < count) sockets.push(...(await Promise.all(Array.from({ length: 100 }, () => openOne(port, request)))));
  return sockets;
}

async function openOne(port: number, request: string): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  socket.write(request);
  await once(socket, "data");
  return socket.resume();
}

/** Has the server send `count` events to everybody, and waits until everybody has the last. */
async function deliver(child: ChildProcess, sockets: Socket[], count: number): Promise<void> {
  const all = sockets.map(
    (socket) =>
      new Promise<void>((resolve) => {
        const look = (bytes: Buffer): void => {
          if (!bytes.includes("LAST")) return;
          socket.off("data", look);
          socket.resume();
          resolve();
        };
        socket.on("data", look);
      }),
  );
  child.send({ send: count, last: true } satisfies Order);
  await Promise.all(all);
}

async function costs(child: ChildProcess): Promise<Costs> {
  child.send("costs" satisfies Order);
  const [answer]: Costs[] = await once(child, "message");
  if (!answer) throw new Error("The server under measurement did not answer");
  return answer;
}
