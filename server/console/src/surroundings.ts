import { type FollowClock, machineClock, type PageSignals } from "@chairside/shared/follow-clock.ts";
import { pageSignals } from "@chairside/shared/page-signals.ts";

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
}

/** A real browser's. */
export function browserSurroundings(page: Window): Surroundings {
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
