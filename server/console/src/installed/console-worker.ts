import { type ReadonlySignal, signal } from "@preact/signals";

/** The console's worker in this browser: it opens the pages without a network, shows notifications and takes what is pushed. */
export interface ConsoleWorker {
  /** Null until it is there, and for good where a page may have none (plain http). */
  registration: ReadonlySignal<ServiceWorkerRegistration | null>;
  /** A newer version is here and waits. */
  newer: ReadonlySignal<boolean>;
  /** Goes over to the newer version, in every tab. */
  takeOver(): void;
}

/** Where a page may have no worker. */
const noWorker: ConsoleWorker = { registration: signal(null), newer: signal(false), takeOver: () => {} };

const hourMs = 3_600_000;

/** Registers the worker. `onPlace` is told the fragment of the place that a pressed notification leads to. */
export function startWorker(page: Window & typeof globalThis, onPlace: (fragment: string) => void): ConsoleWorker {
  if (!("serviceWorker" in page.navigator)) return noWorker;
  const { serviceWorker } = page.navigator;
  const registration = signal<ServiceWorkerRegistration | null>(null);
  const newer = signal(false);

  serviceWorker.addEventListener("message", ({ data }) => {
    const told = data as { kind?: string; place?: string } | null;
    if (told?.kind === "open-place" && told.place?.startsWith("#")) onPlace(told.place);
  });
  // The first worker of all takes a page over that it did not bring: that is no other version.
  let isControlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener("controllerchange", () => {
    if (isControlled) page.location.reload();
    isControlled = true;
  });

  const watch = (known: ServiceWorkerRegistration) => {
    const look = () => (newer.value = known.waiting !== null && serviceWorker.controller !== null);
    known.addEventListener("updatefound", () => known.installing?.addEventListener("statechange", look));
    look();
    // A till's page stays open for weeks.
    page.setInterval(() => void known.update().catch(() => {}), hourMs);
    registration.value = known;
  };
  serviceWorker
    .register(scriptUrl(page), { scope: "/console/", updateViaCache: "none" })
    .then(watch)
    // Forbidden by the browser's settings: everything works but what needs it.
    .catch(() => {});
  return { registration, newer, takeOver: () => registration.value?.waiting?.postMessage({ kind: "take-over" }) };
}

const path = "/console/service-worker.js";

/** The page trusts no string as a script: this one policy makes this one address. */
function scriptUrl(page: Window): string {
  const { trustedTypes } = page as unknown as {
    trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): unknown } };
  };
  return (trustedTypes?.createPolicy("console-worker", { createScriptURL: () => path }).createScriptURL(path) ?? path) as string;
}
