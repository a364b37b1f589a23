import { effect, type ReadonlySignal } from "@preact/signals-core";
import { fitViewport, lockPageScroll } from "./full-screen.ts";

interface ChatWindowOptions {
  dialog: HTMLDialogElement;
  open: ReadonlySignal<boolean>;
  /** On a small screen the window covers the page and keeps the keyboard to itself. */
  covers: ReadonlySignal<boolean>;
  /** Counts up when the window was torn out of the page and put back: browsers forget that it was modal. */
  attached: ReadonlySignal<number>;
  /** Whether the visitor opened it: then it takes the focus. On a page that opens with the chat, the page comes first. */
  byVisitor(): boolean;
}

/** Opens and closes the chat's window: beside the page where there is room, over all of it where there is not. */
export function driveWindow({ dialog, open, covers, attached, byVisitor }: ChatWindowOptions): void {
  effect(() => {
    void attached.value;
    if (!open.value) return;
    const release = covers.value ? cover(dialog) : stand(dialog);
    if (byVisitor()) takeFocus(dialog, covers.value);
    return () => {
      release();
      dialog.close();
    };
  });
}

/** To where one writes; on a small screen, where that would bring up the keyboard, to what is read; without either, to the way out. */
export function takeFocus(dialog: HTMLDialogElement, covers: boolean): void {
  const find = (selector: string) => dialog.querySelector<HTMLElement>(selector);
  (find(covers ? "[role=log]" : "textarea") ?? find(".plain"))?.focus();
}

/** Not modal, and unlike `show()` this takes no focus. */
function stand(dialog: HTMLDialogElement) {
  dialog.open = true;
  return () => {};
}

function cover(dialog: HTMLDialogElement) {
  dialog.showModal();
  const unlock = lockPageScroll();
  const unfit = fitViewport(dialog);
  return () => {
    unfit();
    unlock();
  };
}
