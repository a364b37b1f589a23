import type { PushSubscriptionIn } from "@chairside/shared/notices.ts";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { InstallOffer } from "../installed/install-offer.ts";
import type { Chime } from "./chime.ts";
import type { TabLocks } from "./tab-locks.ts";

export interface ShownNews {
  title: string;
  text: string;
  conversationId: string;
  /** By when somebody replies, ISO: what is pushed of the same is known by it. */
  due: string | null;
  silent: boolean;
}

/** What is pushed to this browser while it is closed. */
export interface OwnPush {
  /** The browser's name with the server (made from its address), and with which key it subscribed; null: it does not take pushes. */
  present(): Promise<{ browserId: string; pushKey: string } | null>;
  /** Null when the browser, or its maker's service, refused. */
  begin(pushKey: string): Promise<PushSubscriptionIn | null>;
  end(): Promise<void>;
}

/** What this browser can do to tell somebody something. */
export interface Device {
  /** `none`: it shows no notifications here at all. */
  permission: ReadonlySignal<NotificationPermission | "none">;
  /** Has the browser ask; only ever after a press. */
  askPermission(): Promise<void>;
  show(news: ShownNews): Promise<void>;
  hide(conversationId: string): Promise<void>;
  hideAll(): Promise<void>;
  chime: Chime;
  locks: TabLocks;
  /** Somebody looks at this page right now. */
  looking: ReadonlySignal<boolean>;
  /** Whether the page has room for a list beside what is open. */
  isWide(): boolean;
  /** Null where the browser takes no pushes. */
  push: OwnPush | null;
  install: InstallOffer;
}

const nothing = (): Promise<void> => Promise.resolve();

/** One that can do nothing: for tests, and as what a test adds to. */
export const plainDevice: Device = {
  permission: signal("none"),
  askPermission: nothing,
  show: nothing,
  hide: nothing,
  hideAll: nothing,
  chime: { ready: signal(false), play: () => {} },
  locks: { hold: () => () => {}, isHeld: () => Promise.resolve(false) },
  looking: signal(true),
  isWide: () => true,
  push: null,
  install: { state: signal("by-hand"), ask: nothing },
};
