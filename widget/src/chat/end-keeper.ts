import { type ReadonlySignal, signal } from "@preact/signals-core";

export interface EndKeeper {
  /** A ref for the scrolling element; its first child is what grows. */
  keep(this: void, element: HTMLElement | null): void;
  /** True while the visitor has scrolled up to read. */
  away: ReadonlySignal<boolean>;
  /** To the end, or to the top of what is newest and taller than the log. */
  go(this: void): void;
}

/** This close to the end counts as the end, in pixels. */
const nearEnd = 60;
/** Left above what is read from its top, in pixels. */
const margin = 8;

/** Keeps a log at its end while it grows, unless the visitor has scrolled away from it. */
export function endKeeper(): EndKeeper {
  const away = signal(false);
  let log: HTMLElement | null = null;
  let height = 0;
  /** How far down it was put last: only above that is away, and what is read further down is left alone. */
  let put = 0;
  const go = (least = 0) => {
    away.value = false;
    if (!log) return;
    height = log.scrollHeight;
    const newest = log.firstElementChild?.lastElementChild;
    // What is taller than the log is read from its top.
    const top = newest instanceof HTMLElement && newest.offsetHeight > log.clientHeight ? newest.offsetTop - margin : height;
    log.scrollTo(0, Math.max(top, least));
    put = log.scrollTop;
  };
  const grown = new ResizeObserver(() => {
    height = log?.scrollHeight ?? 0;
    if (!away.value) go(log?.scrollTop);
  });
  const onScroll = () => {
    if (!log) return;
    // What grows or shrinks scrolls too, and so does a log that gets taller; only the visitor goes away.
    if (log.scrollHeight === height) away.value = log.scrollTop < Math.min(put, height - log.clientHeight) - nearEnd;
  };
  return {
    away,
    go: () => go(),
    keep(element) {
      grown.disconnect();
      log = element;
      for (const watched of [element, element?.firstElementChild]) if (watched) grown.observe(watched);
      if (element) element.onscroll = onScroll;
    },
  };
}
