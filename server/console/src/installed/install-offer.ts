import { type ReadonlySignal, signal } from "@preact/signals";

/** A browser's readiness to put the console among the apps. */
export interface InstallOffer {
  /** `by-hand`: this browser does it from its own menu, if at all. */
  state: ReadonlySignal<"ready" | "by-hand" | "installed">;
  /** Has the browser ask. */
  ask(): Promise<void>;
}

interface InstallPrompt extends Event {
  prompt(): Promise<{ outcome: "accepted" | "dismissed" }>;
}

/** Keeps the browser's question back until somebody presses for it. */
export function watchInstalling(page: Window): InstallOffer {
  const runsAsApp = page.matchMedia("(display-mode: standalone)").matches;
  const state = signal<"ready" | "by-hand" | "installed">(runsAsApp ? "installed" : "by-hand");
  let kept: InstallPrompt | null = null;
  page.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    kept = event as InstallPrompt;
    state.value = "ready";
  });
  page.addEventListener("appinstalled", () => (state.value = "installed"));
  return {
    state,
    async ask() {
      const asking = kept;
      kept = null;
      state.value = "by-hand";
      await asking?.prompt();
    },
  };
}
