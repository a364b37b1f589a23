import { setTimeout as sleep } from "node:timers/promises";
import { heartbeatFrame, retryFrame } from "./event-frames.ts";
import type { HttpDeps } from "./http-deps.ts";

const heartbeatMs = 15_000;
const longestLifeMs = 30 * 60_000;
/** From here on a follower of a long backlog waits for its reader. */
const comfortableBytes = 64 * 1024;
/** A reader this far behind is let go: it resumes by number, and until then costs nothing. */
const mostBytes = 1024 * 1024;
/** How long a reader has to take the last frames of a stream that has ended. */
const lastFramesMs = 10_000;

/** One open line to one browser. */
export interface EventStream {
  /** Queues a frame; after the end it does nothing. */
  send(frame: Uint8Array): void;
  /** Waits until the reader has taken most of what was sent. */
  drained(): Promise<void>;
  /** Aborted at the end, whoever ended it. */
  signal: AbortSignal;
  /** Ends it after what is queued. */
  end(): void;
}

export interface StreamOwner {
  /** The visitor or the sign-in: more than `streamsPerFollower` of one closes its oldest. */
  follower: string;
  /** Who it is, over all their sign-ins; absent for visitors. */
  person?: string;
  /** Counted against `streamsPerAddress`; absent for staff. */
  address?: string;
  /** Epoch milliseconds: not kept open beyond. */
  until?: number;
  /** Cuts the connection without waiting for the queue; does nothing to a response that is complete. */
  cut?: (() => void) | undefined;
}

export interface EventStreams {
  /** A body for a `text/event-stream` response, null when the address has too many. `start` is called with the open stream. */
  open(owner: StreamOwner, start: (stream: EventStream) => void): ReadableStream<Uint8Array> | null;
  /** Ends all streams of a follower, or of a person. */
  endOf(name: string): void;
  /** How many are open. */
  count(): number;
}

interface OpenStream extends EventStream {
  owner: StreamOwner;
  /** Epoch milliseconds. */
  endsAt: number;
}

/** All open event streams of this process: heartbeats, limits, an end to every one of them, and to all when the server stops. */
export function createEventStreams(deps: Pick<HttpDeps, "now" | "limits" | "stopping">, random: () => number = Math.random): EventStreams {
  const { now, limits, stopping } = deps;
  /** In order of opening. */
  const all = new Set<OpenStream>();
  const byFollower = new Map<string, Set<OpenStream>>();
  const byAddress = new Map<string, Set<OpenStream>>();

  const enter = (stream: OpenStream): void => {
    all.add(stream);
    group(byFollower, stream.owner.follower).add(stream);
    if (stream.owner.address !== undefined) group(byAddress, stream.owner.address).add(stream);
  };
  const leave = (stream: OpenStream): void => {
    all.delete(stream);
    ungroup(byFollower, stream.owner.follower, stream);
    if (stream.owner.address !== undefined) ungroup(byAddress, stream.owner.address, stream);
  };

  const beat = (): void => {
    const at = now();
    for (const stream of all) {
      if (stream.endsAt <= at) stream.end();
      else stream.send(heartbeatFrame);
    }
  };
  const timer = setInterval(beat, heartbeatMs);
  timer.unref();
  stopping.addEventListener("abort", () => {
    clearInterval(timer);
    for (const stream of all) {
      // Everybody comes back to the next process, but not in the same moment.
      stream.send(retryFrame(500 + random() * 2500));
      stream.end();
    }
  });

  return {
    open(owner, start) {
      if (owner.address !== undefined && (byAddress.get(owner.address)?.size ?? 0) >= limits.streamsPerAddress) return null;
      const own = byFollower.get(owner.follower);
      if (own && own.size >= limits.streamsPerFollower) own.values().next().value?.end();
      const endsAt = Math.min(now() + longestLifeMs * (0.8 + 0.2 * random()), owner.until ?? Infinity);
      const { stream, body } = openStream(owner, endsAt, leave);
      enter(stream);
      stream.send(retryFrame(1000 + random() * 1000));
      start(stream);
      return body;
    },
    endOf(name) {
      for (const stream of all) if (stream.owner.follower === name || stream.owner.person === name) stream.end();
    },
    count: () => all.size,
  };
}

function openStream(
  owner: StreamOwner,
  endsAt: number,
  left: (stream: OpenStream) => void,
): { stream: OpenStream; body: ReadableStream<Uint8Array> } {
  const ended = new AbortController();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const over = (): void => {
    if (ended.signal.aborted) return;
    ended.abort();
    left(stream);
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start: (started) => void (controller = started),
      cancel: over,
    },
    { highWaterMark: comfortableBytes, size: (frame) => frame.byteLength },
  );
  const room = (): number => controller?.desiredSize ?? 0;
  const stream: OpenStream = {
    owner,
    endsAt,
    signal: ended.signal,
    send(frame) {
      if (ended.signal.aborted) return;
      controller?.enqueue(frame);
      if (room() > comfortableBytes - mostBytes) return;
      over();
      if (owner.cut) owner.cut();
      else controller?.error(new Error("The reader is too far behind"));
    },
    async drained() {
      while (!ended.signal.aborted && room() <= 0) await sleep(10);
    },
    end() {
      if (ended.signal.aborted) return;
      over();
      controller?.close();
      if (owner.cut) setTimeout(owner.cut, lastFramesMs).unref();
    },
  };
  return { stream, body };
}

function group(groups: Map<string, Set<OpenStream>>, key: string): Set<OpenStream> {
  const members = groups.get(key) ?? new Set();
  groups.set(key, members);
  return members;
}

function ungroup(groups: Map<string, Set<OpenStream>>, key: string, stream: OpenStream): void {
  const members = groups.get(key);
  members?.delete(stream);
  if (members?.size === 0) groups.delete(key);
}
