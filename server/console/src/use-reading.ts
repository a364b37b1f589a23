import type { ReadonlySignal } from "@preact/signals";
import { useSignalEffect } from "@preact/signals";
import type { OpenConversation } from "./open-conversation.ts";

/** Says how far one has read: to the end, while that is in sight and the page is. */
export function useReading({ view, connection, visible, company }: OpenConversation, atEnd: ReadonlySignal<boolean>): void {
  useSignalEffect(() => {
    const { position, caughtUp } = view.value;
    if (caughtUp && visible.value && connection.value === "live" && atEnd.value) company.read(position);
  });
}
