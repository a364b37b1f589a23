import type { ConversationClient } from "@chairside/shared/chat-desk.ts";
import { type ReadonlySignal, signal } from "@preact/signals";
import { type OwnRequest, ownRequest } from "./own-request.ts";
import type { StaffApi } from "./staff-api.ts";

/** Who the visitor is to the salon, and how that is found out. */
export interface ClientReading {
  client: ReadonlySignal<ConversationClient | null>;
  /** The card was looked up on purpose: it proves nothing about the visitor. */
  lookedUp: ReadonlySignal<boolean>;
  request: OwnRequest;
  read(): Promise<void>;
  lookUp(): Promise<boolean>;
  askForCode(): Promise<boolean>;
}

export function clientReading(api: StaffApi, conversationId: string, newId: () => string): ClientReading {
  const path = (what: string): string => `conversations/${encodeURIComponent(conversationId)}/${what}`;
  const client = signal<ConversationClient | null>(null);
  const lookedUp = signal(false);
  const request = ownRequest();
  let newest = 0;
  let actionId: string | null = null;
  return {
    client,
    lookedUp,
    request,
    async read() {
      const own = ++newest;
      const answer = await api.call<ConversationClient>("GET", path("client"));
      if (!answer.ok || own !== newest) return;
      const before = client.value;
      // What was looked up stays in sight as long as it is about the same contact.
      const stays = lookedUp.value && answer.value.standing === "typed" && answer.value.contact === before?.contact;
      if (stays) client.value = { ...answer.value, card: before?.card ?? null };
      else [client.value, lookedUp.value] = [answer.value, false];
    },
    lookUp: () =>
      request.run(
        () => api.call<ConversationClient>("POST", path("client")),
        "",
        (found) => {
          newest++;
          [client.value, lookedUp.value] = [found, found.standing === "typed"];
        },
      ),
    async askForCode() {
      actionId ??= newId();
      const done = await request.run(() => api.call("POST", path("verification"), { actionId }), "");
      if (done || request.trouble.value !== "network") actionId = null;
      return done;
    },
  };
}
