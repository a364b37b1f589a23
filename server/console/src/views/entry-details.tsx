import type { DayCalendar, DayEntry } from "@chairside/shared/inbox.ts";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { minuteWords } from "../salon-time.ts";
import { kindWords, troubleWords } from "../words.ts";
import type { Workplace } from "../workplace.ts";
import { CancelForm } from "./cancel-form.tsx";
import { EntryFacts } from "./entry-facts.tsx";
import { Icon } from "./icon.tsx";
import { MoveForm } from "./move-form.tsx";

export interface EntryDetailsProps {
  work: Workplace;
  entry: DayEntry;
  day: DayCalendar;
  onClose(): void;
  /** It stands elsewhere now, or not any more. */
  onChanged(date: string, entryId: string | null): void;
}

/** One entry in full, beside the calendar or over its foot, and what can be done about it. */
export function EntryDetails({ work, entry, day, onClose, onChanged }: EntryDetailsProps) {
  const doing = useSignal<"move" | "cancel" | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    doing.value = null;
    heading.current?.focus({ preventScroll: true });
  }, [entry.id]);
  const { appointmentId, kind } = entry;
  const leave = () => {
    doing.value = null;
    heading.current?.focus({ preventScroll: true });
  };
  const chip = kind === "held" || kind === "requested" ? "waiting" : kind === "blocked" ? "quiet" : "booked";
  return (
    <aside class={doing.value ? "details making" : "details"} aria-labelledby="details-title">
      <header>
        <div>
          <p class={`chip ${chip}`}>{kindWords[kind]}</p>
          <h2 id="details-title" ref={heading} tabIndex={-1}>
            {titleOf(entry)}
          </h2>
        </div>
        <button type="button" class="icon-button" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {doing.value === null && <EntryFacts entry={entry} day={day} />}
      {work.arranges && doing.value === null && appointmentId !== undefined && (
        <div class="buttons">
          <button type="button" onClick={() => (doing.value = "move")}>
            <Icon name="move" />
            Move
          </button>
          <button type="button" class="danger-quiet" onClick={() => (doing.value = "cancel")}>
            Cancel …
          </button>
        </div>
      )}
      {work.arranges && entry.blockId !== undefined && (
        <Unblock work={work} blockId={entry.blockId} onDone={() => onChanged(day.date, null)} />
      )}
      {doing.value !== null && appointmentId !== undefined && (
        <p class="what">{`${entry.title}, ${minuteWords(entry.from)}${isPart(entry, day) ? ", with all services of the visit" : ""}`}</p>
      )}
      {doing.value === "move" && appointmentId !== undefined && (
        <MoveForm
          work={work}
          entry={entry}
          appointmentId={appointmentId}
          date={day.date}
          people={day.practitioners}
          onClose={leave}
          onDone={(date, id) => {
            leave();
            onChanged(date, id);
          }}
        />
      )}
      {doing.value === "cancel" && appointmentId !== undefined && (
        <CancelForm work={work} appointmentId={appointmentId} onClose={leave} onDone={() => onChanged(day.date, null)} />
      )}
    </aside>
  );
}

function Unblock({ work, blockId, onDone }: { work: Workplace; blockId: string; onDone(): void }) {
  const trouble = useSignal<string | null>(null);
  const unblock = async (): Promise<void> => {
    const answer = await work.desk.unblock(blockId);
    trouble.value = answer.ok ? null : answer.code;
    if (!answer.ok) return;
    work.announcement.value = "The time is free again.";
    onDone();
  };
  return (
    <>
      <button type="button" onClick={() => void unblock()}>
        Give the time back
      </button>
      {trouble.value && (
        <p class="trouble" role="alert">
          {troubleWords(trouble.value)}
        </p>
      )}
    </>
  );
}

function titleOf({ kind, guest, title }: DayEntry): string {
  if (kind === "blocked") return title;
  return guest ?? (kind === "held" ? "Held for a visitor" : "Guest not named");
}

const isPart = ({ appointmentId }: DayEntry, { entries }: DayCalendar): boolean =>
  entries.filter((one) => one.appointmentId === appointmentId).length > 1;
