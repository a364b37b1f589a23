import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { isSeen } from "./is-seen.ts";

/**
 * The keyboard never ends up nowhere: when what had the focus is gone (a button that does its work, a line that went to another queue, an
 * entry that was taken off a list), it goes on from what took its place, else from the top of what is on screen. A button that is only
 * out of use while it works gets the focus back. `isDrawn`: the workplace is there.
 */
export function useKeptFocus(workplace: RefObject<HTMLElement | null>, isDrawn: boolean): void {
  useEffect(() => {
    const { current } = workplace;
    if (!current || typeof MutationObserver === "undefined") return;
    let last: Focused | null = null;
    let resting: { button: HTMLElement; place: HTMLElement } | null = null;
    const remember = ({ target }: FocusEvent): void => {
      last = target instanceof HTMLElement ? focusedAt(target) : null;
      if (resting && target !== resting.place && target !== resting.button) resting = null;
    };
    const observer = new MutationObserver(() => {
      if (resting && resting.button.isConnected && !resting.button.matches(":disabled")) {
        const { button, place } = resting;
        resting = null;
        if (document.activeElement === place || document.activeElement === document.body) button.focus({ preventScroll: true });
        return;
      }
      const gone = last;
      if (gone === null || !isGone(gone.element)) return;
      last = null;
      const place = placeOf(current, gone);
      place?.focus({ preventScroll: true });
      if (place && gone.element.isConnected) resting = { button: gone.element, place };
    });
    current.addEventListener("focusin", remember);
    observer.observe(current, { childList: true, subtree: true, attributeFilter: ["disabled"] });
    return () => {
      current.removeEventListener("focusin", remember);
      observer.disconnect();
    };
  }, [isDrawn]);
}

/** What had the focus, and where it was: once it is gone, nothing is around it any more. */
interface Focused {
  element: HTMLElement;
  /** The entry of a list that it belonged to, which may still be there. */
  entry: HTMLElement | null;
  /** Behind a dialog that stays open nothing takes the focus. */
  dialog: HTMLDialogElement | null;
  conversation: string | undefined;
  home: string | undefined;
}

const focusedAt = (element: HTMLElement): Focused => ({
  element,
  entry: element.closest("li"),
  dialog: element.closest("dialog"),
  conversation: element.dataset["conversation"],
  home: homes.find(([region]) => element.closest(region))?.[1],
});

/** What is disabled loses the focus as well, a moment later and without a word. */
const isGone = (element: HTMLElement): boolean =>
  element.isConnected ? element.matches(":focus:disabled") : document.activeElement === document.body;

/** Where one goes on from within a part of the page. */
const homes: readonly (readonly [region: string, home: string])[] = [
  [".strip", ".seven [aria-pressed=true]"],
  [".suggest", ".reply-kinds .suggesting"],
  [".begun", ".reply textarea"],
];

/** From the top of a conversation, of what is known, of the list, or of any other page. */
const tops = ["#thread-title", "#known-title", ".line", "main h1"];

function placeOf(workplace: HTMLElement, { entry, dialog, conversation, home }: Focused): HTMLElement | undefined {
  const line = conversation === undefined ? [] : [`.line[data-conversation="${CSS.escape(conversation)}"]`];
  const inEntry = entry?.isConnected ? [...entry.querySelectorAll<HTMLElement>("button:enabled, a[href]")].slice(0, 1) : [];
  const found = [...(home ? [home] : []), ...line, ...tops].flatMap((selector) => workplace.querySelector<HTMLElement>(selector) ?? []);
  const place = [...(dialog?.open ? [dialog] : []), ...inEntry, ...found].find((one) => isSeen(one));
  if (place && place.tabIndex < 0 && !place.hasAttribute("tabindex")) place.tabIndex = -1;
  return place;
}
