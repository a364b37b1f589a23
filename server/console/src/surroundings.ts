import { type FollowClock, machineClock, type PageSignals } from "@chairside/shared/follow-clock.ts";
import { pageSignals } from "@chairside/shared/page-signals.ts";
import type { Device } from "./telling/device.ts";

/** Everything the console takes from the browser, so that a test can be the browser. */
export interface Surroundings {
  fetch: typeof globalThis.fetch;
  clock: FollowClock;
  page: PageSignals | undefined;
  /** Tells when the page is shown and when it is not; the answer stops listening. */
  watchVisible(onChange: (visible: boolean) => void): () => void;
  /** The tab's own storage; absent where the browser forbids it. */
  storage: Storage | undefined;
  newId(): string;
  /** What of the browser can tell somebody who is not looking. */
  device: Device;
  /** What whoever sits there reads best, as the browser says (BCP 47). */
  language: string;
}

/** A real browser's. */
export function browserSurroundings(page: Window): Omit<Surroundings, "device"> {
  return {
    fetch: (input, init) => page.fetch(input, init),
    clock: machineClock,
    page: pageSignals(page),
    watchVisible(onChange) {
      const listener = () => onChange(page.document.visibilityState !== "hidden");
      page.document.addEventListener("visibilitychange", listener);
      return () => page.document.removeEventListener("visibilitychange", listener);
    },
    storage: tabStorage(page),
    newId,
    language: page.navigator.language || "en",
  };
}

function tabStorage(page: Window): Storage | undefined {
  try {
    return page.sessionStorage;
  } catch {
    return undefined;
  }
}

/** `crypto.randomUUID` is missing on plain http in a salon's own network. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
