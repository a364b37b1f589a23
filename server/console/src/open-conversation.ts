import { emptyView, foldItem, foldLost, type ConversationView } from "@chairside/shared/conversation-view.ts";
import type { ErrorCode } from "@chairside/shared/errors.ts";
import type { ConversationEvent, StreamItem } from "@chairside/shared/events.ts";
import type { FollowClock, PageSignals } from "@chairside/shared/follow-clock.ts";
import { followConversation, type ConversationFollowing } from "@chairside/shared/follow-conversation.ts";
import type { StreamState } from "@chairside/shared/follow-stream.ts";
import { type ReadonlySignal, signal } from "@preact/signals";

/** The conversation on screen, live. */
export interface OpenConversation {
  conversationId: string;
  view: ReadonlySignal<ConversationView>;
  connection: ReadonlySignal<StreamState>;
  /** The server does not know it. */
  missing: ReadonlySignal<boolean>;
  close(): void;
}

export interface OpenConversationOptions {
  conversationId: string;
  base: string;
  fetch: typeof globalThis.fetch;
  clock: FollowClock;
  page: PageSignals | undefined;
  /** Tells when the page is shown and when it is not; the answer stops listening. */
  watchVisible(onChange: (visible: boolean) => void): () => void;
  /** Once for each logged event; `isNews` when it happened while it was open. */
  onEvent(event: ConversationEvent, isNews: boolean): void;
  onSignedOut(): void;
}

/** A tab out of sight lets its conversation go after this long: a sign-in has few streams, and the tabs in sight need them. */
const letGoAfterMs = 20_000;

/** Follows one conversation as staff see it, as long as somebody can see it. */
export function openConversation(options: OpenConversationOptions): OpenConversation {
  const { conversationId, clock } = options;
  const view = signal(emptyView);
  const connection = signal<StreamState>("connecting");
  const missing = signal(false);
  let following: ConversationFollowing | undefined;
  let cancelLettingGo = () => {};

  const onItem = (item: StreamItem) => {
    const isNews = view.value.caughtUp;
    view.value = foldItem(view.value, item);
    if ("log" in item) options.onEvent(item.log, isNews);
  };
  const onState = (state: StreamState, code?: ErrorCode) => {
    connection.value = state;
    if (state === "lost") view.value = foldLost(view.value);
    if (state !== "refused") return;
    if (code === "not-found") missing.value = true;
    else options.onSignedOut();
  };

  const follow = () => {
    const { base, fetch, page } = options;
    const url = `${base}conversations/${encodeURIComponent(conversationId)}/events`;
    following ??= followConversation({
      url,
      fetch,
      credentials: "same-origin",
      clock,
      page,
      after: view.value.position,
      onItem,
      onState,
    });
  };
  const letGo = () => {
    following?.close();
    following = undefined;
    view.value = foldLost(view.value);
  };
  const stopWatching = options.watchVisible((visible) => {
    cancelLettingGo();
    if (!visible) cancelLettingGo = clock.after(letGoAfterMs, letGo);
    else if (!missing.value) follow();
  });
  follow();

  return {
    conversationId,
    view,
    connection,
    missing,
    close() {
      cancelLettingGo();
      stopWatching();
      letGo();
    },
  };
}
