import { emptyView, foldItem, foldLost, type ConversationView } from "@chairside/shared/conversation-view.ts";
import type { ErrorCode } from "@chairside/shared/errors.ts";
import type { ConversationEvent, StreamItem } from "@chairside/shared/events.ts";
import type { FollowClock, PageSignals } from "@chairside/shared/follow-clock.ts";
import { followConversation, type ConversationFollowing } from "@chairside/shared/follow-conversation.ts";
import type { StreamState } from "@chairside/shared/follow-stream.ts";
import { type Company, companyOf } from "./company.ts";
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
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
  /** As it is logged: all at once as soon as it has been read, then event by event. Nobody is writing in it: see `making`. */
  view: ReadonlySignal<ConversationView>;
  /** What is being written. It changes many times a second while the assistant answers. */
  making: ReadonlySignal<Making>;
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

export type Making = Pick<ConversationView, "drafts" | "working">;

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
  // With all that is known of it, published or not.
  let folded = emptyView;
  const view = signal(emptyView);
  const making = signal<Making>(emptyView);
  const handoff = signal(emptyHandoff);
  const visible = signal(true);
  const connection = signal<StreamState>("connecting");
  const missing = signal(false);
  let foldedHandoff = emptyHandoff;
  let following: ConversationFollowing | undefined;
  let cancelLettingGo = () => {};

  const company = companyOf({ api, conversationId, clock, isShown: computed(() => visible.value && connection.value === "live") });

  const drafting = draftingOf({ api, conversationId, clock, language: options.language, view, handoff, visible });

  const onItem = (item: StreamItem) => {
    const isNews = folded.caughtUp;
    folded = foldItem(folded, item);
    if ("log" in item) foldedHandoff = foldHandoff(foldedHandoff, item.log);
    if ("log" in item || item.now.type === "caught-up") publish();
    if (folded.drafts !== making.value.drafts || folded.working !== making.value.working) making.value = folded;
    if ("log" in item) options.onEvent(item.log, isNews);
    if ("now" in item) company.take(item.now);
  };
  /** A backlog is shown when it is whole: drawn once, and not as somebody's who handed it over long ago. */
  const publish = () => {
    if (!folded.caughtUp) return;
    batch(() => {
      view.value = { ...folded, drafts: emptyView.drafts, working: emptyView.working };
      handoff.value = foldedHandoff;
    });
  };
  const loseMaking = () => {
    folded = foldLost(folded);
    making.value = folded;
  };
  const onState = (state: StreamState, code?: ErrorCode) => {
    connection.value = state;
    if (state === "lost") loseMaking();
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
      after: folded.position,
      onItem,
      onState,
    });
  };
  const letGo = () => {
    following?.close();
    following = undefined;
    loseMaking();
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
    making,
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
      drafting.close();
      stopWatching();
      letGo();
      // What is opened in its place is asked for first.
      clock.after(0, company.close);
    },
  };
}
