import type { ReadonlySignal, Signal } from "@preact/signals-core";
import type { Strings } from "../strings/en.ts";
import type { BookedCard } from "../booked/booked-card.tsx";
import type { Photos } from "../photos/photos.tsx";
import type { OnDemand } from "./on-demand.ts";
import type { Chat } from "./chat.ts";
import { Composer, type ComposerProps } from "./composer.tsx";
import type { EndKeeper } from "./end-keeper.ts";
import { Icon } from "./icon.tsx";
import { PanelHeader } from "./panel-header.tsx";
import { AnswererBanner, Hindrance } from "./panel-status.tsx";
import { Timeline } from "./timeline.tsx";

/** What the panel shows and where it says what the visitor does. Signals are read while it is drawn: they decide when it is drawn again. */
export interface PanelProps {
  chat: Chat;
  booked: OnDemand<BookedCard>;
  photos: OnDemand<Photos>;
  /** Files that were chosen, pasted or dropped last; an empty list asks for some, null before anybody did. */
  picked: Signal<readonly File[] | null>;
  t: Strings;
  /** The salon's name, or a word for it before it is known. */
  name: string;
  visitorZone: string;
  locale: string;
  online: ReadonlySignal<boolean>;
  /** True when the connection has been lost for long enough to say so. */
  late: ReadonlySignal<boolean>;
  /** What is written and not sent yet. */
  text: ComposerProps["text"];
  end: EndKeeper;
  onClose(): void;
}

/** The inside of the chat window. */
export function Panel(props: PanelProps) {
  return (
    <>
      <PanelHeader {...props} />
      {props.chat.connection.value === "failed" ? (
        <Failure {...props} />
      ) : (
        <>
          <AnswererBanner {...props} />
          <Log {...props} />
          <Hindrance {...props} />
          <Composer {...props} />
        </>
      )}
    </>
  );
}

function Failure({ chat, t }: PanelProps) {
  const phone = chat.view.value.salon?.phone;
  return (
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
  );
}

function Log(props: PanelProps) {
  const { t, end } = props;
  return (
    <div class="middle">
      <div ref={end.keep} class="log" role="log" aria-live="off" aria-label={t.conversation} tabIndex={0}>
        <div class="entries">
          <Timeline {...props} />
        </div>
      </div>
      {end.away.value && (
        <button class="bare down" aria-label={t.latest} onClick={end.go}>
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}
