import { machineClock } from "@chairside/shared/follow-clock.ts";
import { pageSignals } from "@chairside/shared/page-signals.ts";
import { followTogether } from "@chairside/shared/follow-together.ts";
import { computed, effect, signal } from "@preact/signals-core";
import { render } from "preact";
import { type LoadedChat, type Place, tabKey } from "../place.ts";
import { en } from "../strings/en.ts";
import { announcer } from "./announcer.ts";
import { browserSignals } from "./browser-signals.ts";
import { drawing } from "./drawing.ts";
import { driveWindow, takeFocus } from "./chat-window.ts";
import css from "./chat.css?inline";
import type { BookedCard } from "../booked/booked-card.tsx";
import type { Photos } from "../photos/photos.tsx";
import { type Chat, createChat } from "./chat.ts";
import { endKeeper } from "./end-keeper.ts";
import { newsTeller } from "./news.ts";
import { onDemand } from "./on-demand.ts";
import { Panel } from "./panel.tsx";
import { tabMemory } from "./tab-memory.ts";
import { visitorApi } from "./visitor-api.ts";
import { visitorMemory } from "./visitor-memory.ts";

/** Set by the build: the addresses of the modules that come on demand, relative to the API's. */
declare const __BOOKED__: string;
declare const __PHOTOS__: string;

const visitorZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const clock = machineClock;
const t = en;

/** Brings the chat to life in the loader's shadow root. Called once per page, after the visitor's first click. */
export function mountChat(place: Place): LoadedChat {
  const { root, launcher } = place;
  const locale = place.locale || navigator.language;
  const tab = tabMemory(tabKey(place.salon), () => sessionStorage);
  const open = signal(place.open);
  const unread = signal(0);
  const attached = signal(0);
  const end = endKeeper();
  const { dialog, region } = makeWindow(place);
  const tell = newsTeller(
    announcer(clock, locale, (text) => region.replaceChildren(text)),
    clock,
    t,
  );
  let byVisitor = !place.restored;

  const chat = connectChat(place, locale, tab.read().unsent, (item, isNews) => {
    photos.made.value?.heard(item);
    if (!isNews) return;
    tell(item);
    if (!("log" in item) || item.log.type !== "message-added") return;
    if (item.log.author.kind === "visitor") {
      end.go();
      // A time or an appointment was chosen: what comes next is written.
      if (root.activeElement?.matches(".slot, .say")) takeFocus(dialog, covers.peek());
    } else if (!open.peek()) unread.value++;
  });
  const picked = signal<readonly File[] | null>(null);
  const lent = { ...drawing, clock, chat, place, picked };
  // Browsers remember that a module failed to load: another try needs another address.
  const load = <T,>(file: string) =>
    onDemand(async (tried) => {
      const module = (await import(/* @vite-ignore */ place.base + file + (tried > 1 ? `?${tried}` : ""))) as { make(of: typeof lent): T };
      return module.make(lent);
    });
  const booked = load<BookedCard>(__BOOKED__);
  const photos = load<Photos>(__PHOTOS__);
  // What is dragged is taken care of once the photos are there, which is before it is dropped.
  dialog.ondragover = photos.need;
  dialog.onpaste = ({ clipboardData }) => {
    // What has words besides is meant as words.
    const files = [...(clipboardData?.files ?? [])];
    if (files[0] && !clipboardData?.getData("text")) picked.value = files;
  };
  const { small, online, late, visible } = browserSignals(chat.connection, clock, () => chat.outbox.flush());
  const toggle = () => {
    byVisitor = true;
    open.value = !open.value;
    if (!open.value) launcher.focus();
  };

  effect(() => {
    launcher.ariaExpanded = `${open.value}`;
    if (open.value) unread.value = 0;
    const label = launcher.textContent || (open.value ? t.closeChat : t.openChat);
    launcher.ariaLabel = unread.value > 0 ? `${label}, ${t.newMessages(unread.value)}` : label;
    if (unread.value > 0) launcher.dataset["unread"] = `${unread.value}`;
    else delete launcher.dataset["unread"];
  });
  effect(() => {
    const said = chat.view.value.entries.findLast((entry) => entry.kind === "message" && entry.author.kind === "staff");
    if (said && open.value && visible.value && !end.away.value && chat.connection.value === "live") chat.read(said.seq);
  });
  effect(() => tab.write(open.value, chat.outbox.unsent.value));

  const text = signal("");
  // A chat that does not work must not cover the page.
  const failed = computed(() => chat.connection.value === "failed");
  const covers = computed(() => small.value && !failed.value);
  effect(() => {
    const { salon } = chat.view.value;
    const name = salon?.name ?? t.chat;
    dialog.ariaLabel = salon ? t.chatWith(name) : name;
    dialog.classList.toggle("failed", failed.value);
    const focused = dialog.contains(root.activeElement);
    render(
      <Panel
        {...{ chat, booked, photos, picked, t, name, visitorZone, online, late, text, end }}
        locale={place.locale || (salon?.locale ?? locale)}
        onClose={toggle}
      />,
      dialog,
    );
    // What had the focus may be gone now, or dead: the keyboard must not fall out of the window with it.
    if (focused && root.activeElement?.matches(":disabled") !== false) takeFocus(dialog, covers.peek());
  });
  dialog.oncancel = (event) => {
    event.preventDefault();
    toggle();
  };
  // Not the page's Escape: only what is pressed in here or on the launcher.
  root.addEventListener("keydown", (event) => {
    const { key, isComposing } = event as KeyboardEvent;
    if (key === "Escape" && !isComposing && open.value && !covers.value) toggle();
  });
  driveWindow({ dialog, open, covers, attached, byVisitor: () => byVisitor });
  chat.start();
  return {
    toggle,
    reattached() {
      byVisitor = false;
      attached.value++;
      end.go();
    },
  };
}

/** The chat's elements in the loader's shadow root, in place of the loader's empty box. */
function makeWindow({ root, launcher, shell }: Place) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const dialog = document.createElement("dialog");
  dialog.className = launcher.className.replace("launcher", "panel");
  dialog.dir = t.dir;
  // A click between the buttons keeps the keyboard in the window.
  dialog.tabIndex = -1;
  const region = document.createElement("div");
  region.className = "unseen";
  region.role = "status";
  shell.replaceWith(dialog, region);
  return { dialog, region };
}

/** The conversation, over what this browser has: its storage, its locks, its channel between tabs. */
function connectChat(
  place: Place,
  locale: string,
  restored: ReturnType<ReturnType<typeof tabMemory>["read"]>["unsent"],
  onItem: Parameters<typeof createChat>[0]["onItem"],
): Chat {
  const { base, salon } = place;
  const key = tabKey(salon);
  const fetch: typeof globalThis.fetch = (...request) => window.fetch(...request);
  // Pages without https have none.
  const { locks } = navigator as { locks?: LockManager };
  const memory = visitorMemory(key, () => localStorage, clock.now);
  // Where storage is blocked, locks are refused; nothing is shared between tabs then.
  const alone = <T,>(task: () => Promise<T>) => (locks ? (locks.request(key, task) as Promise<T>).catch(task) : task());
  return createChat({
    api: visitorApi({ base, salon, fetch, memory, alone }),
    base,
    fetch,
    locale,
    timeZone: visitorZone,
    clock,
    newId,
    restored,
    onItem,
    follow: (conversationId, options) =>
      followTogether({
        ...options,
        name: `chairside:${conversationId}`,
        page: pageSignals(window),
        locks,
        openChannel: (name) => new BroadcastChannel(name),
      }),
  });
}

/** `crypto.randomUUID` is missing on pages without https. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
