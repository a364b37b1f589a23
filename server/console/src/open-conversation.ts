import { emptyView, foldItem, foldLost, type ConversationView } from "@chairside/shared/conversation-view.ts";
import type { ErrorCode } from "@chairside/shared/errors.ts";
import type { ConversationEvent, StreamItem } from "@chairside/shared/events.ts";
import type { FollowClock, PageSignals } from "@chairside/shared/follow-clock.ts";
import { followConversation, type ConversationFollowing } from "@chairside/shared/follow-conversation.ts";
import type { StreamState } from "@chairside/shared/follow-stream.ts";
import { type Company, companyOf } from "./company.ts";
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { type ClientReading, clientReading } from "./client-reading.ts";
import { type HandoffDesk, handoffDesk } from "./handoff-desk.ts";
import { type Drafting, draftingOf } from "./drafting.ts";
import { emptyHandoff, foldHandoff, type HandoffView } from "./handoff-view.ts";
import { keepClaim } from "./keep-claim.ts";
import { type SlotStrip, slotStrip } from "./slot-strip.ts";
import type { StaffApi } from "./staff-api.ts";

/** The conversation on screen, live. */
export interface OpenConversation {
  conversationId: string;
  view: ReadonlySignal<ConversationView>;
  /** What only staff get to see of it. */
  handoff: ReadonlySignal<HandoffView>;
  desk: HandoffDesk;
  /** Suggestions, translations, and what is being written on other devices. */
  drafting: Drafting;
  /** The free times beside it. */
  strip: SlotStrip;
  /** Who the visitor is to the salon. */
  client: ClientReading;
  /** Who else is here, who writes, who has read what. */
  company: Company;
  connection: ReadonlySignal<StreamState>;
  /** The page is in sight. */
  visible: ReadonlySignal<boolean>;
  /** The server does not know it. */
  missing: ReadonlySignal<boolean>;
  close(): void;
}

export interface OpenConversationOptions {
  conversationId: string;
  api: StaffApi;
  /** Whose claim is kept while it is open. */
  staffId: string;
  newId(): string;
  base: string;
  fetch: typeof globalThis.fetch;
  clock: FollowClock;
  /** One's own (BCP 47). */
  language: string;
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
  const { conversationId, clock, api, staffId } = options;
  const view = signal(emptyView);
  const handoff = signal(emptyHandoff);
  const visible = signal(true);
  const connection = signal<StreamState>("connecting");
  const missing = signal(false);
  let following: ConversationFollowing | undefined;
  let cancelLettingGo = () => {};

  const company = companyOf({ api, conversationId, clock, isShown: computed(() => visible.value && connection.value === "live") });

  const drafting = draftingOf({ api, conversationId, clock, language: options.language, view, handoff, visible });

  const onItem = (item: StreamItem) => {
    const isNews = view.value.caughtUp;
    view.value = foldItem(view.value, item);
    if ("log" in item) handoff.value = foldHandoff(handoff.value, item.log);
    if ("log" in item) options.onEvent(item.log, isNews);
    if ("now" in item) company.take(item.now);
  };
  const onState = (state: StreamState, code?: ErrorCode) => {
    connection.value = state;
    if (state === "lost") view.value = foldLost(view.value);
    if (state !== "live") company.lost();
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
  const stopWatching = options.watchVisible((isVisible) => {
    cancelLettingGo();
    visible.value = isVisible;
    if (!isVisible) cancelLettingGo = clock.after(letGoAfterMs, letGo);
    else if (!missing.value) follow();
  });
  follow();
  // Its own call, past what is shown as a request of one's own: nobody waits for it.
  const stopKeeping = keepClaim(
    clock,
    computed(() => visible.value && connection.value === "live" && handoff.value.claim?.staffId === staffId),
    () => api.call("POST", `conversations/${encodeURIComponent(conversationId)}/claim`),
  );

  return {
    conversationId,
    view,
    handoff,
    company,
    desk: handoffDesk(api, conversationId, options.newId),
    strip: slotStrip(api, conversationId, options.newId),
    client: clientReading(api, conversationId, options.newId),
    drafting,
    connection,
    visible,
    missing,
    close() {
      cancelLettingGo();
      stopKeeping();
      company.close();
      drafting.close();
      stopWatching();
      letGo();
    },
  };
}
