import type { PageSignals } from "./follow-clock.ts";

/** The signals of a real browser page. Listens to `pagehide`, never `unload`, so that the page stays restorable. */
export function pageSignals(page: Window): PageSignals {
  return {
    visible: () => page.document.visibilityState !== "hidden",
    listen(onSignal) {
      const stop = new AbortController();
      const { signal } = stop;
      page.addEventListener("online", () => onSignal("wake"), { signal });
      page.addEventListener("pagehide", () => onSignal("hide"), { signal });
      page.addEventListener("pageshow", (event) => event.persisted && onSignal("show"), { signal });
      page.document.addEventListener("visibilitychange", () => page.document.visibilityState === "visible" && onSignal("wake"), { signal });
      return () => stop.abort();
    },
  };
}
