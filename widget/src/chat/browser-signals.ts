import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import { effect, type ReadonlySignal, signal } from "@preact/signals-core";
import type { Connection } from "./chat.ts";

/** A connection lost for less than this is nobody's business. */
const lateMs = 3_000;

/** What the browser knows: a small screen, no network, a connection that stays lost, a page in sight. */
export function browserSignals(
  connection: ReadonlySignal<Connection>,
  clock: FollowClock,
  onOnline: () => void,
): Record<"small" | "online" | "late" | "visible", ReadonlySignal<boolean>> {
  const narrow = matchMedia("(max-width:480px)");
  const small = signal(narrow.matches);
  const online = signal(navigator.onLine);
  const late = signal(false);
  const look = () => document.visibilityState === "visible";
  const visible = signal(look());
  document.addEventListener("visibilitychange", () => {
    visible.value = look();
  });
  narrow.addEventListener("change", () => {
    small.value = narrow.matches;
  });
  for (const type of ["online", "offline"]) {
    window.addEventListener(type, () => {
      online.value = type === "online";
      if (online.value) onOnline();
    });
  }
  effect(() => {
    late.value = false;
    if (connection.value === "lost")
      return clock.after(lateMs, () => {
        late.value = true;
      });
    return undefined;
  });
  return { small, online, late, visible };
}
