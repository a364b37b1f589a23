import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import { type ReadonlySignal, signal } from "@preact/signals";

/** So long after the last touch somebody is taken to be still looking, milliseconds. */
const lookingMs = 60_000;

/** Whether somebody looks at this page: it is in front, and was touched a moment ago. A till that nobody stands at is not looked at. */
export function watchEyes(page: Window, clock: FollowClock): { looking: ReadonlySignal<boolean>; close(): void } {
  const stop = new AbortController();
  const looking = signal(false);
  let cancel = () => {};
  const away = () => {
    cancel();
    looking.value = false;
  };
  const touched = () => {
    if (page.document.visibilityState === "hidden" || !page.document.hasFocus()) return away();
    cancel();
    cancel = clock.after(lookingMs, away);
    looking.value = true;
  };
  const how = { signal: stop.signal, passive: true, capture: true };
  for (const type of ["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "focus"]) page.addEventListener(type, touched, how);
  page.addEventListener("blur", away, how);
  page.document.addEventListener("visibilitychange", touched, how);
  touched();
  return {
    looking,
    close() {
      stop.abort();
      away();
    },
  };
}
