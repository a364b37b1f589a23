import { type ReadonlySignal, type Signal, useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Place } from "../place.ts";
import type { Strings } from "../strings/en.ts";
import type { Chat } from "./chat.ts";
import { Composer } from "./composer.tsx";
import { Icon } from "./icon.tsx";
import { PanelHeader } from "./panel-header.tsx";
import { AnswererBanner, Hindrance } from "./panel-status.tsx";
import { Timeline } from "./timeline.tsx";

export interface PanelProps {
  chat: Chat;
  place: Place;
  t: Strings;
  /** The salon's name, or a word for it before it is known. */
  name: string;
  visitorZone: string;
  locale: string;
  online: ReadonlySignal<boolean>;
  /** True when the connection has been lost for long enough to say so. */
  late: ReadonlySignal<boolean>;
  /** Counts up with every wish to see the end of the log. */
  toEnd: Signal<number>;
  onClose(): void;
}

/** The inside of the chat window. */
export function Panel(props: PanelProps) {
  const { chat, t } = props;
  const phone = chat.view.value.salon?.phone;
  if (chat.connection.value === "failed") {
    return (
      <>
        <PanelHeader {...props} />
        <div class="log">
          <p class="note" role="alert">
            {t.couldNotLoad}
          </p>
          <button class="plain" onClick={chat.start}>
            {t.tryAgain}
          </button>
          {phone && (
            <p class="note">
              {t.orCall}{" "}
              <a class="link" href={`tel:${phone}`}>
                {phone}
              </a>
            </p>
          )}
        </div>
      </>
    );
  }
  return (
    <>
      <PanelHeader {...props} />
      <AnswererBanner {...props} />
      <Log {...props} />
      <Hindrance {...props} />
      <Composer {...props} />
    </>
  );
}

/** This close to the end counts as the end, in pixels. */
const nearEnd = 60;

/** The scrolling part. Follows what is new unless the visitor has scrolled up to read. */
function Log(props: PanelProps) {
  const { t, toEnd } = props;
  const log = useRef<HTMLDivElement>(null);
  const away = useSignal(false);
  const height = useRef(0);

  const scrollToEnd = () => {
    away.value = false;
    const element = log.current;
    if (!element) return;
    height.current = element.scrollHeight;
    element.scrollTo(0, element.scrollHeight);
  };
  useLayoutEffect(() => {
    const grown = new ResizeObserver(() => {
      height.current = log.current?.scrollHeight ?? 0;
      if (!away.peek()) scrollToEnd();
    });
    for (const element of [log.current, log.current?.firstElementChild]) if (element) grown.observe(element);
    return () => grown.disconnect();
  }, []);
  useLayoutEffect(scrollToEnd, [toEnd.value]);

  return (
    <div class="middle">
      <div
        ref={log}
        class="log"
        role="log"
        aria-live="off"
        aria-label={t.conversation}
        tabIndex={0}
        onScroll={(event) => {
          const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
          // What grows or shrinks scrolls too; only the visitor goes away.
          if (scrollHeight === height.current) away.value = scrollHeight - scrollTop - clientHeight > nearEnd;
        }}
      >
        <div class="entries">
          <Timeline {...props} />
        </div>
      </div>
      {away.value && (
        <button class="bare down" aria-label={t.latest} onClick={scrollToEnd}>
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}
