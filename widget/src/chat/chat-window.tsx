import { type ReadonlySignal, type Signal, useComputed, useSignalEffect } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Announcer } from "./announcer.ts";
import { Panel, type PanelProps } from "./panel.tsx";
import { fitViewport, lockPageScroll } from "./full-screen.ts";

interface ChatWindowProps extends PanelProps {
  open: ReadonlySignal<boolean>;
  /** True on a small screen: the window covers the page and keeps the keyboard to itself. */
  small: ReadonlySignal<boolean>;
  /** Counts up when the window was torn out of the page and put back. */
  attached: Signal<number>;
  /** Whether the visitor opened it just now: then it takes the focus. */
  byVisitor(): boolean;
  announcer: Announcer;
}

/** The chat's window: beside the page where there is room, over all of it where there is not. */
export function ChatWindow(props: ChatWindowProps) {
  const { open, small, attached, announcer, name, t, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const side = props.place.launcher.classList.contains("left") ? " left" : "";
  // A chat that does not work must not cover the page.
  const failed = useComputed(() => props.chat.connection.value === "failed");

  useSignalEffect(() => {
    void attached.value;
    const element = dialog.current;
    if (!element || !open.value) return;
    const covering = small.value && !failed.value;
    const release = covering ? cover(element) : stand(element);
    if (props.byVisitor()) element.querySelector<HTMLElement>(covering ? ".log" : "textarea")?.focus();
    return () => {
      release();
      element.close();
    };
  });
  return (
    <>
      <dialog
        ref={dialog}
        class={`panel${side}${failed.value ? " failed" : ""}`}
        aria-label={name === t.chat ? name : t.chatWith(name)}
        onCancel={(event) => {
          event.preventDefault();
          onClose();
        }}
        onKeyDown={(event) => event.key === "Escape" && !event.isComposing && onClose()}
      >
        <Panel {...props} />
      </dialog>
      <Announcements announcer={announcer} />
    </>
  );
}

/** Not modal, and opening it takes no focus: on a page that opens with the chat, the page comes first. */
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

function Announcements({ announcer }: { announcer: Announcer }) {
  const { turn, text } = announcer.spoken.value;
  const region = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    region.current?.replaceChildren(text);
  }, [turn]);
  return <div ref={region} role="status" class="unseen" />;
}
