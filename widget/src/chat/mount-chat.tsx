import { machineClock } from "@chairside/shared/follow-clock.ts";
import { pageSignals } from "@chairside/shared/page-signals.ts";
import { followTogether } from "@chairside/shared/follow-together.ts";
import { computed, effect, signal } from "@preact/signals";
import { render } from "preact";
import { type LoadedChat, type Place, tabKey } from "../place.ts";
import { en } from "../strings/en.ts";
import { announcer } from "./announcer.ts";
import { browserSignals } from "./browser-signals.ts";
import css from "./chat.css?inline";
import { createChat } from "./chat.ts";
import { ChatWindow } from "./chat-window.tsx";
import { announceNews } from "./news.ts";
import { tabMemory } from "./tab-memory.ts";
import { visitorApi } from "./visitor-api.ts";
import { visitorMemory } from "./visitor-memory.ts";

/** Brings the chat to life in the loader's shadow root. Called once per page, after the visitor's first click. */
export function mountChat(place: Place): LoadedChat {
  const { root, launcher, base, salon, shell } = place;
  const t = en;
  const clock = machineClock;
  const fetch: typeof globalThis.fetch = (...request) => window.fetch(...request);
  const { locks } = navigator as { locks?: LockManager };
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const key = tabKey(salon);
  const page = pageSignals(window);
  const tab = tabMemory(key, () => sessionStorage);
  const speaker = announcer(clock, place.locale || navigator.language);
  const open = signal(place.open);
  const unread = signal(0);
  const toEnd = signal(0);
  const attached = signal(0);
  let byVisitor = !place.restored;

  const chat = createChat({
    api: visitorApi({
      base,
      salon,
      fetch,
      memory: visitorMemory(key, () => localStorage, clock.now),
      alone: (task) => (locks ? (locks.request(key, task) as ReturnType<typeof task>) : task()),
    }),
    base,
    fetch,
    locale: place.locale || navigator.language,
    timeZone,
    clock,
    newId,
    restored: tab.read().unsent,
    follow: (conversationId, options) =>
      followTogether({ ...options, name: `chairside:${conversationId}`, page, locks, openChannel: (name) => new BroadcastChannel(name) }),
    onItem(item) {
      if (!chat.view.peek().caughtUp) return;
      announceNews(item, speaker, t);
      if (!("log" in item) || item.log.type !== "message-added") return;
      if (item.log.author.kind === "visitor") toEnd.value++;
      else if (!open.peek()) unread.value++;
    },
  });

  const { small, online, late } = browserSignals(chat.connection, clock, () => chat.outbox.flush());
  const name = computed(() => chat.view.value.salon?.name ?? t.chat);
  const locale = computed(() => place.locale || chat.view.value.salon?.locale || navigator.language);
  const toggle = () => {
    byVisitor = true;
    open.value = !open.value;
    if (!open.value && (root.activeElement ?? launcher) !== launcher) launcher.focus();
  };

  effect(() => {
    launcher.ariaExpanded = `${open.value}`;
    if (open.value) unread.value = 0;
    const label = launcher.textContent || (open.value ? t.closeChat : t.openChat);
    launcher.ariaLabel = unread.value > 0 ? `${label}, ${t.newMessages(unread.value)}` : label;
    if (unread.value > 0) launcher.dataset["unread"] = `${unread.value}`;
    else delete launcher.dataset["unread"];
  });
  effect(() => tab.write(open.value, chat.outbox.unsent.value));

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  shell.remove();
  const window_ = document.createElement("div");
  window_.dir = /^(ar|fa|he|ur)\b/.test(place.locale) ? "rtl" : "ltr";
  root.append(window_);
  const Window = () => (
    <ChatWindow
      {...{ chat, place, t, online, late, toEnd, open, small, attached }}
      name={name.value}
      locale={locale.value}
      visitorZone={timeZone}
      announcer={speaker}
      byVisitor={() => byVisitor}
      onClose={toggle}
    />
  );
  render(<Window />, window_);
  chat.start();
  return {
    toggle,
    reattached() {
      byVisitor = false;
      attached.value++;
      toEnd.value++;
    },
  };
}

/** `crypto.randomUUID` is missing on pages without https. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
