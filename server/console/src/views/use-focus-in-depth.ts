import { useEffect, useRef } from "preact/hooks";
import { isSeen } from "./is-seen.ts";

type Depth = "list" | "thread" | "panel";

/** Where there is room for one part only, the focus goes along: to the top of what is known, and back to what led there. */
export function useFocusInDepth(depth: Depth): void {
  const before = useRef(depth);
  useEffect(() => {
    const from = before.current;
    before.current = depth;
    const { activeElement } = document;
    if (from === depth || (activeElement && activeElement !== document.body && isSeen(activeElement))) return;
    if (depth === "panel") document.getElementById("known-title")?.focus({ preventScroll: true });
    if (depth === "thread" && from === "panel") document.querySelector<HTMLElement>(".known-link")?.focus({ preventScroll: true });
  }, [depth]);
}
