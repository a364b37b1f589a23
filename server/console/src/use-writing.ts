import { useEffect, useRef } from "preact/hooks";
import type { OpenConversation } from "./open-conversation.ts";

/** Gives a sign that one writes, whenever the text of a reply changes under one's hands. Looking for a canned reply is not writing. */
export function useWriting({ conversationId, company }: OpenConversation, text: string, mayReply: boolean): void {
  const before = useRef({ conversationId, text });
  useEffect(() => {
    const isSame = before.current.conversationId === conversationId;
    const changed = isSame && before.current.text !== text;
    before.current = { conversationId, text };
    if (changed && mayReply && text.trim() !== "" && !text.startsWith("/")) company.writing();
  }, [conversationId, text]);
}
