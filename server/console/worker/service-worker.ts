import { dropOldShells, fromShell, keepShell } from "./shell.ts";
import { openFrom, showPushed } from "./show-notices.ts";

declare const self: ServiceWorkerGlobalScope;

self.addEventListener("install", (event) => event.waitUntil(keepShell()));
self.addEventListener("activate", (event) => event.waitUntil(dropOldShells().then(() => self.clients.claim())));
// A newer build waits until somebody says so, or until no page of the older one is open.
self.addEventListener("message", ({ data }) => {
  if ((data as { kind?: string } | null)?.kind === "take-over") void self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const kept = fromShell(event.request);
  if (kept) event.respondWith(kept);
});
self.addEventListener("push", (event) => {
  if (event.data) event.waitUntil(showPushed(event.data.json() as Parameters<typeof showPushed>[0]));
});
self.addEventListener("notificationclick", (event) => event.waitUntil(openFrom(event.notification)));
