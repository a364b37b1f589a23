import type { ChangedAppointment, FreePlace, MoveIn } from "@chairside/shared/calendar.ts";
import type { DayEntry } from "@chairside/shared/inbox.ts";
import { useSignal, useSignalEffect } from "@preact/signals";
import { useState } from "preact/hooks";
import { type EmptyPlace, placeField } from "../desk-actions.ts";
import { deskRequest } from "../desk-request.ts";
import { addDays, minuteWords, shortDay } from "../salon-time.ts";
import { troubleWords } from "../words.ts";
import type { Workplace } from "../workplace.ts";
import { Icon } from "./icon.tsx";
import { OverrideDialog } from "./override-dialog.tsx";
import { type Person, WhenFields } from "./when-fields.tsx";

export interface MoveFormProps {
  work: Workplace;
  entry: DayEntry;
  appointmentId: string;
  date: string;
  people: readonly Person[];
  onClose(): void;
  onDone(date: string, appointmentId: string): void;
}

/** Moves an appointment: to a free time the calendar knows, or to any other with a reason. */
export function MoveForm({ work, entry, appointmentId, date, people, onClose, onDone }: MoveFormProps) {
  const from = useSignal(date < work.today.value ? work.today.value : date);
  const performers = useSignal<"same" | "anyone">("same");
  const places = useSignal<readonly FreePlace[] | null>(null);
  const chosen = useSignal<FreePlace | null>(null);
  const other = useSignal<EmptyPlace | null>(null);
  const [request] = useState(() =>
    deskRequest<Omit<MoveIn, "operationId" | "overrideReason">, ChangedAppointment>(
      work.newId,
      (operation) => work.desk.move(appointmentId, operation),
      (moved) => {
        work.announcement.value = `Moved to ${shortDay(moved.date)}, ${minuteWords(moved.minute)}.`;
        onDone(moved.date, appointmentId);
      },
    ),
  );
  const trouble = useSignal<string | null>(null);
  useSignalEffect(() => {
    const asked = `${from.value} ${performers.value}`;
    places.value = null;
    void work.desk.freePlaces(appointmentId, from.value, performers.value).then((answer) => {
      if (asked !== `${from.peek()} ${performers.peek()}`) return;
      trouble.value = answer.ok ? null : answer.code;
      places.value = answer.ok ? answer.value.places : [];
    });
  });
  const step = (days: number) => {
    from.value = addDays(from.value, days);
    chosen.value = null;
  };
  const send = () => {
    const to = other.value ?? chosen.value;
    if (!to) return;
    const isOther = to.practitionerId !== entry.practitionerId;
    void request.send({ date: to.date, minute: to.minute, ...(isOther && { practitionerId: to.practitionerId }) });
  };
  const target = other.value ?? chosen.value;
  return (
    <form
      class="desk-form"
      aria-label="Move the appointment"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {other.value === null ? (
        <>
          <div class="free-from">
            <button
              type="button"
              class="icon-button"
              aria-label="A week earlier"
              disabled={from.value <= work.today.value}
              onClick={() => step(-7)}
            >
              <Icon name="back" />
            </button>
            <strong>{`${shortDay(from.value)} to ${shortDay(addDays(from.value, 6))}`}</strong>
            <button type="button" class="icon-button" aria-label="A week later" onClick={() => step(7)}>
              <Icon name="next" />
            </button>
          </div>
          <label class="tick">
            <input
              type="checkbox"
              checked={performers.value === "anyone"}
              onChange={({ currentTarget }) => {
                chosen.value = null;
                performers.value = currentTarget.checked ? "anyone" : "same";
              }}
            />
            With anyone who performs it
          </label>
          <FreePlaces
            places={places.value}
            chosen={chosen.value}
            named={performers.value === "anyone"}
            onChoose={(place) => (chosen.value = place)}
          />
          <button
            type="button"
            class="quiet"
            onClick={() => {
              other.value = { date: from.value, minute: entry.from, practitionerId: entry.practitionerId };
            }}
          >
            Another time …
          </button>
        </>
      ) : (
        <>
          <WhenFields place={placeField(other)} people={people} label="With" />
          <button type="button" class="quiet" onClick={() => (other.value = null)}>
            Show the free times
          </button>
        </>
      )}
      {(request.trouble.value ?? trouble.value) && (
        <p class="trouble" role="alert">
          {troubleWords(request.trouble.value ?? trouble.value ?? "")}
        </p>
      )}
      <div class="buttons">
        <button type="button" onClick={onClose}>
          Leave it
        </button>
        <button class="primary" disabled={request.busy.value || target === null}>
          {target ? `Move to ${shortDay(target.date)}, ${minuteWords(target.minute)}` : "Move"}
        </button>
      </div>
      <OverrideDialog request={request} />
    </form>
  );
}

interface FreePlacesProps {
  places: readonly FreePlace[] | null;
  chosen: FreePlace | null;
  /** Each time says with whom. */
  named: boolean;
  onChoose(place: FreePlace): void;
}

function FreePlaces({ places, chosen, named, onChoose }: FreePlacesProps) {
  if (places === null) return <p class="hint">Looking for free times …</p>;
  if (places.length === 0) return <p class="hint">Nothing is free in these seven days.</p>;
  return (
    <div class="free-places" role="group" aria-label="Free times">
      {[...Map.groupBy(places, ({ dayShort }) => dayShort)].map(([dayShort, ofDay]) => (
        <section key={dayShort} aria-label={dayShort}>
          <h3>{dayShort}</h3>
          <ul>
            {ofDay.map((place) => (
              <li key={`${place.minute} ${place.practitionerId}`}>
                <button type="button" aria-pressed={place === chosen} onClick={() => onChoose(place)}>
                  {place.time}
                  {named && <small>{place.practitioner}</small>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
