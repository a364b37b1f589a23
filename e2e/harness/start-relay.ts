import { createServer, type Socket, connect } from "node:net";
import type { AddressInfo } from "node:net";

export interface Relay {
  url: string;
  /** Breaks every connection that is open, as a mobile network does; new ones go through. */
  cut(): number;
  close(): Promise<void>;
}

/** A bare TCP relay between the browser and the server, so that connections can be broken without either noticing before. */
export async function startRelay(target: () => number): Promise<Relay> {
  const open = new Set<Socket>();
  const server = createServer((inner) => {
    const outer = connect(target(), "localhost");
    for (const [from, to] of [
      [inner, outer],
      [outer, inner],
    ] as const) {
      open.add(from);
      from.pipe(to);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const cut = (): number => {
    const broken = open.size;
    for (const socket of open) socket.resetAndDestroy();
    return broken;
  };
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    cut,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cut();
      }),
  };
}
