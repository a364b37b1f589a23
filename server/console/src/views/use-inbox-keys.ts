import { useEffect, useRef } from "preact/hooks";
import { fragmentOf } from "../place.ts";
import type { OpenConversation } from "../open-conversation.ts";
import type { Workplace } from "../workplace.ts";
import { isSeen } from "./is-seen.ts";

/** What single keys do; listed by `KeysDialog`. */
export function useInboxKeys(work: Workplace) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { current } = main;
      if (!current || !work.look.keysOn.value || !isForInbox(event, current)) return;
      if (act(work, current, event.key)) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return main;
}

/** Letters are letters where one writes, and in a dialog; with Ctrl, Alt or ⌘ they are the browser's. */
function isForInbox({ target, ctrlKey, altKey, metaKey, isComposing, defaultPrevented }: KeyboardEvent, main: HTMLElement): boolean {
  if (ctrlKey || altKey || metaKey || isComposing || defaultPrevented || !(target instanceof HTMLElement)) return false;
  if (target.closest("input, textarea, select, dialog, [contenteditable]")) return false;
  return target === document.body || main.contains(target);
}

function act(work: Workplace, main: HTMLElement, key: string): boolean {
  if (key === "j" || key === "k") return moveFocus(main, key === "j" ? 1 : -1);
  if (key === "/") return focusOn(main.querySelector<HTMLElement>(".search input"));
  if (key === "?") return (work.look.keysShown.value = true);
  const wanted = main.querySelector<HTMLElement>(".line:focus");
  const open = work.conversation.value;
  const doing = doings[key];
  if (!doing) return false;
  if (!wanted || wanted.dataset["conversation"] === open?.conversationId) return open ? doing(open, work, main) : false;
  // Another line has the focus: it is opened first, and what was asked for done there.
  wanted.click();
  onceOpen(work, wanted.dataset["conversation"], (other) => void doing(other, work, main));
  return true;
}

/** The address changes a moment after the press; a second later it was pressed for something else. */
function onceOpen(work: Workplace, conversationId: string | undefined, then: (open: OpenConversation) => void): void {
  const stop = work.conversation.subscribe((open) => {
    if (open && open.conversationId === conversationId) setTimeout(() => finish(open), 0);
  });
  const timer = setTimeout(stop, 1_000);
  const finish = (open: OpenConversation): void => {
    stop();
    clearTimeout(timer);
    then(open);
  };
}

type Doing = (open: OpenConversation, work: Workplace, main: HTMLElement) => boolean;
const doings: Record<string, Doing> = {
  r(open, _, main) {
    open.desk.writing.value = "reply";
    return focusWhenDrawn(main);
  },
  n(open, _, main) {
    open.desk.writing.value = "note";
    return focusWhenDrawn(main);
  },
  o(open, work, main) {
    if (!work.arranges) return false;
    open.strip.opened.value = true;
    location.hash = fragmentOf({ page: "inbox", conversationId: open.conversationId, panel: true });
    return focusStrip(main);
  },
  c(open) {
    void open.desk.claim();
    return true;
  },
  e: ({ desk }) => isAsked(() => (desk.question.value = "close")),
  s: ({ desk }) => isAsked(() => (desk.question.value = "snooze")),
  t: ({ desk }) => isAsked(() => (desk.question.value = "transfer")),
};

function isAsked(ask: () => unknown): boolean {
  ask();
  return true;
}

function moveFocus(main: HTMLElement, by: 1 | -1): boolean {
  const lines = [...main.querySelectorAll<HTMLElement>(".line")];
  const at = lines.findIndex((line) => line.matches(":focus"));
  const from = at >= 0 ? at : lines.findIndex((line) => line.ariaCurrent === "true");
  // At the end of what is on the page of a queue, more of it comes.
  const more = by === 1 ? lines[from]?.closest("ul")?.nextElementSibling : null;
  if (more instanceof HTMLButtonElement && lines[from]?.closest("li")?.nextElementSibling === null) return goOnFrom(main, more);
  const to = from < 0 ? 0 : Math.min(lines.length - 1, Math.max(0, from + by));
  return focusOn(lines[to] ?? null);
}

/** Moves on once more lines are drawn. */
function goOnFrom(main: HTMLElement, more: HTMLButtonElement): boolean {
  more.click();
  setTimeout(() => moveFocus(main, 1), 0);
  return true;
}

function focusOn(element: HTMLElement | null): boolean {
  element?.focus();
  return element !== null;
}

/** The day that is shown, once it has been read: from there Tab leads to its times. Whoever has gone elsewhere meanwhile is left there; the panel's top is where a phone goes by itself. */
function focusStrip(main: HTMLElement, from = document.activeElement, tries = 20): boolean {
  const { activeElement } = document;
  if (activeElement !== from && activeElement !== document.body && activeElement?.id !== "known-title") return true;
  const day = main.querySelector<HTMLElement>(".seven [aria-pressed=true]");
  // On a phone it is drawn out of sight first.
  if (day && isSeen(day)) day.focus();
  else if (tries > 0) setTimeout(() => focusStrip(main, from, tries - 1), 50);
  return true;
}

/** The box may have to be drawn first. */
function focusWhenDrawn(main: HTMLElement): boolean {
  setTimeout(() => focusOn(main.querySelector<HTMLElement>(".reply textarea")), 0);
  return true;
}
