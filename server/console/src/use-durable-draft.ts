import { useComputed } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { OpenConversation } from "./open-conversation.ts";
import type { Workplace } from "./workplace.ts";

/** Keeps the server's copy of the reply in the making, as long as its conversation is on screen. */
export function useDurableDraft(work: Workplace, open: OpenConversation): void {
  const { conversationId } = open;
  const sending = useComputed(() =>
    work.outbox.unsent.value.some((reply) => reply.conversationId === conversationId && reply.state !== "sent"),
  );
  const text = work.replyText(conversationId);
  useEffect(() => open.drafting.keep(text, sending), [open]);
  // A translation that was sent or cleared is nobody's any more.
  useEffect(() => {
    if (text.value === "") open.drafting.original.value = null;
  }, [text.value === ""]);
}
