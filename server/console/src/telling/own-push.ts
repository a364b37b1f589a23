import type { PushSubscriptionIn } from "@chairside/shared/notices.ts";
import type { ConsoleWorker } from "../installed/console-worker.ts";
import type { OwnPush } from "./device.ts";

/** What is pushed to this browser, by way of the worker. */
export function ownPush({ registration }: ConsoleWorker): OwnPush {
  const subscription = async () => (await registration.value?.pushManager.getSubscription()) ?? null;
  return {
    async present() {
      const known = await subscription();
      if (!known) return null;
      const key = known.options.applicationServerKey;
      return { browserId: await browserIdOf(known.endpoint), pushKey: key ? base64url(new Uint8Array(key)) : "" };
    },
    async begin(pushKey) {
      try {
        const begun = await registration.value?.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey });
        return (begun?.toJSON() as PushSubscriptionIn | undefined) ?? null;
      } catch {
        return null;
      }
    },
    async end() {
      await (await subscription())?.unsubscribe();
    },
  };
}

/** As the server makes it. */
async function browserIdOf(endpoint: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(endpoint));
  return base64url(new Uint8Array(hash)).slice(0, 32);
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
