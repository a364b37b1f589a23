declare const self: ServiceWorkerGlobalScope;

/** What a push brings; written by the server's `push-notices.ts`. */
interface PushedNotice {
  title: string;
  text: string;
  /** Null for a test. */
  conversationId: string | null;
  /** The same for each attempt to tell the same thing. */
  noticeId: string;
  /** By when somebody replies, ISO: what the open console shows of the same is known by it. */
  due: string | null;
}

/** Shows what the server pushes. What this browser shows already of the conversation is replaced, not doubled. */
export async function showPushed(pushed: PushedNotice): Promise<void> {
  const { title, text, conversationId, noticeId, due } = pushed;
  const tag = `chairside-${conversationId ?? "test"}`;
  const shown = await self.registration.getNotifications({ tag });
  const known = shown.some(({ data }) => {
    const before = data as Partial<PushedNotice> | null;
    return before?.noticeId === noticeId || (due !== null && before?.due === due);
  });
  // A second delivery of the same is no reason to ring again; something new is. TypeScript 7.0 does not know `renotify`.
  const options: NotificationOptions & { renotify: boolean } = {
    body: text,
    tag,
    renotify: shown.length > 0 && !known,
    icon: "/console/icon-192.png",
    badge: "/console/badge-96.png",
    data: { conversationId, noticeId, due },
  };
  await self.registration.showNotification(title, options);
}

/** Brings the console forward, at the conversation that the notification is about. */
export async function openFrom(notification: Notification): Promise<void> {
  notification.close();
  const { conversationId } = notification.data as { conversationId: string | null };
  const place = conversationId === null ? "#account" : `#conversation/${encodeURIComponent(conversationId)}`;
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const best = open.find(({ visibilityState }) => visibilityState === "visible") ?? open[0];
  if (!best) return void (await self.clients.openWindow(`/console/${place}`));
  // First the word, then the window: a browser may refuse to bring it forward.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- reason: a worker's clients are all of its own origin
  best.postMessage({ kind: "open-place", place });
  await best.focus();
}
