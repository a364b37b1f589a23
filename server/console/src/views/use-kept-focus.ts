import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/**
 * The keyboard never ends up nowhere: when what had the focus is gone (a button that does its work, a line that went to another queue),
 * it goes on from what took its place, else from the top of the conversation, else from the list.
 */
export function useKeptFocus(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = main;
    if (!current || typeof MutationObserver === "undefined") return;
    let last: HTMLElement | null = null;
    const remember = ({ target }: FocusEvent): void => void (last = target instanceof HTMLElement ? target : null);
    const observer = new MutationObserver(() => {
      // What is disabled loses the focus as well, a moment later and without a word.
      const isGone = last !== null && (last.isConnected ? last.matches(":focus:disabled") : document.activeElement === document.body);
      if (last === null || !isGone) return;
      const { conversation } = last.dataset;
      last = null;
      placeOf(current, conversation)?.focus({ preventScroll: true });
    });
    current.addEventListener("focusin", remember);
    observer.observe(current, { childList: true, subtree: true, attributeFilter: ["disabled"] });
    return () => {
      current.removeEventListener("focusin", remember);
      observer.disconnect();
    };
  }, []);
}

function placeOf(main: HTMLElement, conversation: string | undefined): HTMLElement | null {
  const line =
    conversation === undefined ? null : main.querySelector<HTMLElement>(`.line[data-conversation="${CSS.escape(conversation)}"]`);
  return line ?? main.querySelector<HTMLElement>("#thread-title") ?? main.querySelector<HTMLElement>(".line");
}
