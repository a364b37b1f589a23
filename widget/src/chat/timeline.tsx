import type { ConversationView, Entry } from "@chairside/shared/conversation-view.ts";
import type { PhotoRef } from "@chairside/shared/photos.ts";
import { DecisionCard } from "./decision-card.tsx";
import { Icon } from "./icon.tsx";
import { KeptCard } from "./kept-card.tsx";
import { Message } from "./message.tsx";
import { OrPlace } from "./or-place.tsx";
import type { PanelProps } from "./panel.tsx";
import { visitorTime } from "./shown-time.ts";
import { SlotButtons } from "./slot-buttons.tsx";
import { SlotFactsList } from "./slot-facts.tsx";

/** What was said and what came of it, oldest first; then what has not reached the log yet, and what is being written. */
export function Timeline(props: PanelProps) {
  const { chat, t } = props;
  const view = chat.view.value;
  const staffWrites = view.working.staff;
  const drafts = Object.entries(view.drafts);
  const asking =
    view.answerer === "assistant" && view.entries.find((entry) => entry.kind === "message" && entry.messageId === view.liveChoices);
  const choices = asking && asking.kind === "message" ? asking.choices : [];
  return (
    <>
      {view.entries.map((entry) => (
        <TimelineEntry key={entry.seq} entry={entry} view={view} {...props} />
      ))}
      {choices.length > 0 && (
        <div class="row">
          {choices.map(({ label, say }) => (
            <button key={label} class="choice" onClick={() => chat.say(say)}>
              {label}
            </button>
          ))}
        </div>
      )}
      {chat.outbox.unsent.value.map(({ messageId, text, photos, state }) => (
        <Message key={messageId} author={{ kind: "visitor" }} text={text} t={t} pending={state !== "refused"}>
          {sentPhotos(props, photos)}
          {(state === "waiting" || state === "refused") && (
            <p class="unsent">
              {t.notSent}{" "}
              <button class="link" onClick={chat.outbox.retry}>
                {t.tryAgain}
              </button>
            </p>
          )}
        </Message>
      ))}
      {drafts.map(([messageId, text]) => (
        <Message key={messageId} author={{ kind: "assistant" }} text={text} t={t} pending />
      ))}
      {drafts.length === 0 && (view.working.assistant || staffWrites || !view.salon) && (
        <p class={`message dots ${staffWrites ? "staff" : "assistant"}`}>
          {view.salon && <span class="unseen">{t.typing(staffWrites ? (view.staffName ?? t.person) : t.assistant)}</span>}
          <i />
          <i />
          <i />
        </p>
      )}
    </>
  );
}

function sentPhotos({ photos, t }: PanelProps, sent?: readonly (PhotoRef | string)[]) {
  return sent?.[0] && <OrPlace of={photos} t={t} draw={(made) => made.shown(sent)} />;
}

function TimelineEntry(props: PanelProps & { entry: Entry; view: ConversationView }) {
  const { entry, view, chat, t, visitorZone, locale } = props;
  switch (entry.kind) {
    case "message":
      return (
        <Message author={entry.author} text={entry.text} t={t}>
          {sentPhotos(props, entry.photos)}
          {entry === seenEntry(view) && <p class="unsent muted">{t.seen}</p>}
        </Message>
      );
    case "slots":
      return (
        <SlotButtons
          slots={entry.slots}
          // While staff answer, only what they put up is theirs to give.
          live={view.liveSlots === entry.seq && (view.answerer === "assistant" || entry.by === "staff")}
          t={t}
          onPress={({ offer, slot }) => chat.say(`${slot.dayShort}, ${slot.time}`, offer)}
        />
      );
    case "held":
      return entry.released === "expired" ? (
        <p class="note">
          {entry.slot.dayShort}, {entry.slot.time} {t.noLongerHeld}
        </p>
      ) : entry.released || view.entries.some((other) => other.kind === "proposal" && other.proposal.holdId === entry.holdId) ? null : (
        <p class="note held">
          <Icon name="clock" />
          {entry.slot.dayShort}, {entry.slot.time} · {t.heldUntil(visitorTime(entry.expiresAt, locale, entry.slot.time))}
        </p>
      );
    case "proposal": {
      const { proposal, state } = entry;
      return (
        <DecisionCard {...{ proposal, state, chat, locale, t }} about={proposal} words={t.cards.book} heldUntil={proposal.holdExpiresAt}>
          <SlotFactsList of={proposal} {...{ visitorZone, t }} />
        </DecisionCard>
      );
    }
    case "booked":
      return <KeptCard {...{ chat, visitorZone, t }} appointment={entry.appointment} title={t.booked} />;
    case "verification":
    case "appointments":
    case "change":
    case "moved":
    case "cancelled":
      return entry.kind === "verification" && entry.state !== "open" ? (
        entry.contact && <p class="note">{t.verified(entry.contact)}</p>
      ) : (
        <OrPlace of={props.booked} t={t} draw={(Card) => <Card {...props} entry={entry} />} />
      );
    case "failed":
      return <p class="note">{t.failed[entry.reason]}</p>;
    case "changeFailed":
      return <p class="note">{t.changeFailed[entry.reason]}</p>;
    case "promise":
      return entry.state === "open" ? (
        <p class="note held">
          <Icon name="clock" />
          {entry.words}
        </p>
      ) : null;
    case "answerer":
      return (
        <p class="note">
          {entry.answerer === "assistant" ? t.assistantBack : entry.by.kind === "staff" ? t.joined(entry.by.name) : t.personAsked}
        </p>
      );
  }
}

/** The visitor's message that stands last, if somebody of the salon who answers has read it. */
function seenEntry({ entries, answerer, seen }: ConversationView) {
  const last = entries.findLast((entry) => entry.kind === "message");
  return answerer === "staff" && last?.kind === "message" && last.author.kind === "visitor" && last.seq <= seen && last;
}
