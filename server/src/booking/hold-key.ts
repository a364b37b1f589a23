import { contentHash } from "./content-hash.ts";
import type { OperationKey } from "./platform.ts";

/** The key under which a time is held in a conversation: from it can be told later in which. `what`: all that decides what is held. */
export const holdKey = (conversationId: string, what: readonly unknown[]): OperationKey => `hold ${conversationId} ${contentHash(what)}`;

/** The conversation for which a key holds a time; null for a key of another kind. */
export function conversationOfHold(key: OperationKey): string | null {
  const [kind, conversationId, , more] = key.split(" ");
  return kind === "hold" && conversationId && more === undefined ? conversationId : null;
}
