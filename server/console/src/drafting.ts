import type { Suggestions, Translation, Writing } from "@chairside/shared/draft-routes.ts";
import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { ConversationView } from "@chairside/shared/conversation-view.ts";
import { durableDraft } from "./durable-draft.ts";
import type { HandoffView } from "./handoff-view.ts";
import type { StaffApi } from "./staff-api.ts";

/** A message in one's own language: on its way, there, or why not. */
export type ShownTranslation = Translation | "coming";

/** What helps with writing in the conversation on screen. Nothing of it is sent by itself. */
export interface Drafting {
  /** Null until it has been read. */
  writing: ReadonlySignal<Writing | null>;
  /** Null: none asked for. */
  suggestions: ReadonlySignal<Suggestions | null>;
  busy: ReadonlySignal<boolean>;
  trouble: ReadonlySignal<string | null>;
  /** Something was said or done since. */
  outOfDate: ReadonlySignal<boolean>;
  suggest(): Promise<void>;
  dismiss(): void;
  /** The visitor's language, where it is another than one's own and can be translated. */
  foreign: ReadonlySignal<string | null>;
  translations: ReadonlySignal<ReadonlyMap<string, ShownTranslation>>;
  translate(messageId: string): Promise<void>;
  /** Every message of this conversation, as it comes. */
  always: Signal<boolean>;
  /** Keeps what is in the box on the server too, until told to stop. */
  keep(text: Signal<string>, sending: ReadonlySignal<boolean>): () => void;
  /** What was written in one's own language, while its translation is in the box. */
  original: Signal<string | null>;
  translateReply(text: string): Promise<Translation>;
  close(): void;
}

export interface DraftingOptions {
  api: StaffApi;
  conversationId: string;
  /** One's own, as the browser says (BCP 47). */
  language: string;
  view: ReadonlySignal<ConversationView>;
  handoff: ReadonlySignal<HandoffView>;
  clock: FollowClock;
  /** The page is in sight. */
  visible: ReadonlySignal<boolean>;
}

export function draftingOf({ api, conversationId, language, view, handoff, clock, visible }: DraftingOptions): Drafting {
  const path = (what: string): string => `conversations/${encodeURIComponent(conversationId)}/${what}`;
  const writing = signal<Writing | null>(null);
  const suggestions = signal<Suggestions | null>(null);
  const busy = signal(false);
  const trouble = signal<string | null>(null);
  const translations = signal<ReadonlyMap<string, ShownTranslation>>(new Map());
  const always = signal(false);
  let asked = 0;
  let closed = false;

  const read = async (): Promise<void> => {
    const answer = await api.call<Writing>("GET", path("writing"));
    if (answer.ok && !closed) writing.value = answer.value;
  };
  const show = (messageId: string, translation: ShownTranslation) => {
    translations.value = new Map(translations.value).set(messageId, translation);
  };
  const translate = async (messageId: string): Promise<void> => {
    if (translations.value.has(messageId)) return;
    show(messageId, "coming");
    const answer = await api.call<Translation>("GET", `${path("messages")}/${encodeURIComponent(messageId)}/translation?to=${language}`);
    show(messageId, answer.ok ? answer.value : { translated: false, why: "unavailable" });
  };
  const foreign = computed(() => {
    const theirs = writing.value?.language;
    return writing.value?.translates && theirs !== undefined && theirs !== primary(language) ? theirs : null;
  });
  // Whoever has it no longer leaves what they had begun; what is said tells the language.
  const standing = computed(() => [view.value.caughtUp, handoff.value.claim?.staffId ?? "", said(view.value)].join(" "));
  const stops = [
    effect(() => {
      if (standing.value.startsWith("true")) void read();
    }),
    effect(() => {
      if (!always.value || foreign.value === null) return;
      for (const entry of view.value.entries)
        if (entry.kind === "message" && entry.author.kind === "visitor") void translate(entry.messageId);
    }),
  ];

  return {
    writing,
    suggestions,
    busy,
    trouble,
    outOfDate: computed(() => {
      const upTo = suggestions.value?.upTo;
      return upTo !== undefined && view.value.entries.some(({ seq, kind }) => seq > upTo && kind !== "promise");
    }),
    async suggest() {
      const turn = ++asked;
      [busy.value, trouble.value] = [true, null];
      const answer = await api.call<Suggestions>("GET", path("suggestions"));
      // Dismissed, or asked again meanwhile.
      if (turn !== asked || closed) return;
      busy.value = false;
      if (answer.ok) suggestions.value = answer.value;
      else trouble.value = answer.code;
    },
    dismiss() {
      asked += 1;
      [suggestions.value, trouble.value, busy.value] = [null, null, false];
    },
    foreign,
    translations,
    translate,
    always,
    keep: (text, sending) => durableDraft({ api, clock, conversationId, text, sending, visible, kept: computed(() => writing.value?.own) }),
    original: signal(null),
    async translateReply(text) {
      const answer = await api.call<Translation>("POST", path("translation"), { text });
      return answer.ok ? answer.value : { translated: false, why: "unavailable" };
    },
    close() {
      closed = true;
      for (const stop of stops) stop();
    },
  };
}

const said = ({ entries }: ConversationView): number => entries.filter(({ kind }) => kind === "message").length;

const primary = (language: string): string => language.split("-")[0]?.toLowerCase() ?? language;
