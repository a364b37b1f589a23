import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import { signal } from "@preact/signals";
import type { ConsoleWorker } from "../installed/console-worker.ts";
import type { InstallOffer } from "../installed/install-offer.ts";
import { createChime } from "./chime.ts";
import type { Device } from "./device.ts";
import { ownPush } from "./own-push.ts";
import { tabLocks } from "./tab-locks.ts";
import { watchEyes } from "./watch-eyes.ts";

/** A real browser's. Notifications are shown by the worker: it also hears when one is pressed, whether the page is there or not. */
export function browserDevice(
  page: Window & typeof globalThis,
  { worker, install, clock }: { worker: ConsoleWorker; install: InstallOffer; clock: FollowClock },
): Device {
  const can = "Notification" in page && "serviceWorker" in page.navigator;
  const permission = signal<NotificationPermission | "none">(can ? page.Notification.permission : "none");
  // Somebody may change their mind in the browser's own settings.
  void page.navigator.permissions
    ?.query({ name: "notifications" })
    .then((status) => status.addEventListener("change", () => can && (permission.value = page.Notification.permission)))
    .catch(() => {});

  const hide = async (tag?: string) => {
    const shown = (await worker.registration.value?.getNotifications(tag === undefined ? {} : { tag })) ?? [];
    for (const one of shown) one.close();
  };
  return {
    permission,
    async askPermission() {
      if (can) permission.value = await page.Notification.requestPermission();
    },
    async show({ title, text, conversationId, due, silent }) {
      if (permission.value !== "granted") return;
      const options: NotificationOptions & { renotify: boolean } = {
        body: text,
        tag: tagOf(conversationId),
        renotify: true,
        silent,
        icon: "/console/icon-192.png",
        badge: "/console/badge-96.png",
        data: { conversationId, due },
      };
      await worker.registration.value?.showNotification(title, options);
    },
    hide: (conversationId) => hide(tagOf(conversationId)),
    hideAll: () => hide(),
    chime: createChime(page),
    locks: tabLocks(page.navigator.locks),
    looking: watchEyes(page, clock).looking,
    isWide: () => page.matchMedia("(min-width: 720px)").matches,
    push: can && "PushManager" in page ? ownPush(worker) : null,
    install,
  };
}

/** The worker's `show-notices.ts` has the same: of a conversation there is one notification. */
const tagOf = (conversationId: string): string => `chairside-${conversationId}`;
