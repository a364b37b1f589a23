import type { ErrorCode } from "./errors.ts";
import type { ConversationEvent, Transient } from "./events.ts";
import { machineClock } from "./follow-clock.ts";
import { type ConversationFollowing, followConversation, type FollowConversationOptions } from "./follow-conversation.ts";
import type { StreamState } from "./follow-stream.ts";

/** The part of BroadcastChannel that is used. */
export interface TabChannel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

/** The part of the Web Locks API that is used. */
export interface TabLocks {
  request(name: string, options: { signal?: AbortSignal; steal?: boolean }, callback: () => Promise<void>): Promise<unknown>;
}

export interface FollowTogetherOptions extends FollowConversationOptions {
  /** Names the lock and the channel: the same in every tab that follows this conversation, unguessable by others is not needed. */
  name: string;
  /** Absent where the browser has none (pages without https): every tab then has a stream of its own. */
  locks?: TabLocks | undefined;
  openChannel?: ((name: string) => TabChannel) | undefined;
}

/**
 * What the leading tab tells the others. `after` is the number the leader's list ended with before this event: who has
 * everything up to `after` misses nothing in taking it, whatever numbers lie between.
 */
type Relay =
  | { kind: "event"; after: number; event: ConversationEvent }
  | { kind: "now"; item: Transient }
  | { kind: "state"; state: StreamState; code: ErrorCode | undefined; position: number }
  | { kind: "hello" };

/** This long without a word from the leader and a visible tab takes over. Two heartbeats of a working stream and some. */
const leaderSilenceMs = 60_000;
/** A leader whose stream lives says so at least this often, as soon as something arrives. */
const signOfLifeMs = 10_000;
const catchUpPauseMs = 1_000;

/**
 * Follows one conversation with a single stream for all tabs of a browser. The tab that holds the lock leads: it has the
 * stream and relays what comes. Another tab reads what it lacks by a short stream of its own, then lives on the relays;
 * a relay that does not join on to its list makes it read again. So each tab's list is the log, once and in order,
 * whatever is lost, doubled or late on the channel and whoever leads.
 */
export function followTogether(options: FollowTogetherOptions): ConversationFollowing {
  const { locks, openChannel } = options;
  return locks && openChannel ? new SharedFollowing(options, locks, openChannel) : followConversation(options);
}

class SharedFollowing implements ConversationFollowing {
  readonly #options: FollowTogetherOptions;
  readonly #locks: TabLocks;
  readonly #openChannel: (name: string) => TabChannel;
  readonly #stopListening: () => void;
  #channel: TabChannel | undefined;
  #position: number;
  /** The highest number heard of. */
  #known = 0;
  #stream: ConversationFollowing | undefined;
  #leading = false;
  #toldAt = 0;
  #state: StreamState = "connecting";
  #stopWaiting = new AbortController();
  #stopLeading = () => {};
  #stopWatch = () => {};
  #stopPause = () => {};

  constructor(options: FollowTogetherOptions, locks: TabLocks, openChannel: (name: string) => TabChannel) {
    this.#options = options;
    this.#locks = locks;
    this.#openChannel = openChannel;
    this.#position = options.after ?? 0;
    this.#stopListening = options.page?.listen((signal) => this.#onSignal(signal)) ?? (() => {});
    this.#start();
  }

  position = () => this.#position;
  wake = () => this.#stream?.wake();
  close = () => {
    this.#stopListening();
    this.#letGo();
  };

  #onSignal(signal: "wake" | "hide" | "show") {
    if (signal === "hide") this.#letGo();
    else if (signal === "show") this.#start();
    else if (this.#channel) {
      this.wake();
      if (!this.#leading) this.#catchUp();
    }
  }

  #start() {
    if (this.#channel) return;
    this.#setState("connecting");
    this.#channel = this.#openChannel(this.#options.name);
    this.#channel.onmessage = (message) => this.#onRelay(message.data as Relay);
    this.#tell({ kind: "hello" });
    this.#queue();
    this.#watchLeader();
    // A lock that is free is granted within a moment; only a tab that has to wait reads for itself.
    this.#stopPause = this.#clock.after(50, () => this.#catchUp());
  }

  #letGo() {
    this.#stopWaiting.abort();
    this.#stopLeading();
    this.#stopWatch();
    this.#stopPause();
    this.#stream?.close();
    this.#stream = undefined;
    this.#channel?.close();
    this.#channel = undefined;
  }

  #queue(steal = false) {
    this.#stopWaiting = new AbortController();
    const how = steal ? { steal } : { signal: this.#stopWaiting.signal };
    const { signal } = this.#stopWaiting;
    this.#locks
      .request(this.#options.name, how, () => (signal.aborted ? Promise.resolve() : this.#lead()))
      // Stolen from us, aborted by us, or refused to this page altogether.
      .catch((error: unknown) => !signal.aborted && this.#onLockLost(error));
  }

  #lead(): Promise<void> {
    this.#leading = true;
    this.#stopWatch();
    this.#stopPause();
    this.#stream?.close();
    let after = this.#position;
    const leading = new Promise<void>((resolve) => {
      this.#stopLeading = () => {
        this.#leading = false;
        this.#stopLeading = () => {};
        resolve();
      };
    });
    this.#stream = followConversation({
      ...this.#options,
      after,
      page: undefined,
      onItem: (item) => {
        if ("now" in item) this.#tell({ kind: "now", item: item.now });
        else {
          this.#tell({ kind: "event", after, event: item.log });
          after = item.log.seq;
        }
        this.#onOwnItem(item);
      },
      onState: (state, code) => {
        this.#setState(state, code);
        this.#tellState(code);
      },
      onBytes: () => this.#clock.now() - this.#toldAt > signOfLifeMs && this.#tellState(),
    });
    return leading;
  }

  #onLockLost(error: unknown) {
    const stolen = this.#leading;
    this.#stopLeading();
    if (stolen) {
      this.#stream?.close();
      this.#stream = undefined;
      this.#queue();
      this.#watchLeader();
      return;
    }
    // No locks for this page (a sandboxed frame): a stream of our own, told to nobody.
    if ((error as Error | undefined)?.name !== "AbortError") void this.#lead();
  }

  #onRelay(relay: Relay) {
    if (!this.#channel) return;
    if (relay.kind === "hello") return this.#tellState();
    if (this.#leading) return;
    this.#watchLeader();
    if (relay.kind === "now") this.#options.onItem({ now: relay.item });
    else if (relay.kind === "state") {
      this.#setState(relay.state, relay.code);
      this.#hear(relay.position);
    } else if (relay.after <= this.#position) this.#take(relay.event);
    else this.#hear(relay.event.seq);
  }

  #onOwnItem(item: { log: ConversationEvent } | { now: Transient }) {
    if ("now" in item) this.#options.onItem(item);
    else this.#take(item.log);
  }

  #take(event: ConversationEvent) {
    if (event.seq <= this.#position) return;
    this.#position = event.seq;
    this.#options.onItem({ log: event });
  }

  #hear(position: number) {
    this.#known = Math.max(this.#known, position);
    if (this.#known > this.#position) this.#catchUp();
  }

  /** Reads what is missing by a stream that ends where the backlog does. One at a time. */
  #catchUp() {
    if (this.#leading || this.#stream || !this.#channel) return;
    this.#stopPause();
    const stream = followConversation({
      ...this.#options,
      after: this.#position,
      page: undefined,
      onItem: (item) => {
        this.#onOwnItem(item);
        if ("now" in item && item.now.type === "caught-up") this.#onCaughtUp(stream);
      },
      onState: (state, code) => state !== "connecting" && this.#setState(state, code),
      onBytes: () => {},
    });
    this.#stream = stream;
  }

  #onCaughtUp(stream: ConversationFollowing) {
    stream.close();
    if (this.#stream !== stream) return;
    this.#stream = undefined;
    this.#tell({ kind: "hello" });
    if (this.#known > this.#position) this.#stopPause = this.#clock.after(catchUpPauseMs, () => this.#catchUp());
  }

  #watchLeader() {
    this.#stopWatch();
    this.#stopWatch = this.#clock.after(leaderSilenceMs, () => {
      // A frozen tab may hold the lock for ever.
      if (this.#options.page?.visible() ?? true) {
        this.#stopWaiting.abort();
        this.#queue(true);
      } else this.#watchLeader();
    });
  }

  #setState(state: StreamState, code?: ErrorCode) {
    if (state === this.#state) return;
    this.#state = state;
    this.#options.onState?.(state, code);
  }

  #tellState(code?: ErrorCode) {
    if (this.#leading) this.#tell({ kind: "state", state: this.#state, code, position: this.#position });
  }

  #tell(relay: Relay) {
    this.#toldAt = this.#clock.now();
    this.#channel?.postMessage(relay);
  }

  get #clock() {
    return this.#options.clock ?? machineClock;
  }
}
