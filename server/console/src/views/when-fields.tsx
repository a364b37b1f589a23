import type { EmptyPlace, PlaceField } from "../desk-actions.ts";
import { fieldMinute, fieldTime } from "../salon-time.ts";
import { Field } from "./field.tsx";

export interface Person {
  id: string;
  name: string;
}

/** With whom, on which day, at what time. */
export function WhenFields({ place, people, label }: { place: PlaceField; people: readonly Person[]; label: string }) {
  const { practitionerId, date, minute } = place.value;
  const change = (part: Partial<EmptyPlace>) => {
    place.value = { ...place.value, ...part };
  };
  return (
    <>
      <Field label={label}>
        <select value={practitionerId} onChange={({ currentTarget }) => change({ practitionerId: currentTarget.value })}>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <div class="side-by-side">
        <Field label="Day">
          <input type="date" required value={date} onChange={({ currentTarget: { value } }) => value && change({ date: value })} />
        </Field>
        <Field label="Time">
          <input
            type="time"
            required
            step={300}
            value={fieldTime(minute)}
            onChange={({ currentTarget: { value } }) => change({ minute: fieldMinute(value) ?? minute })}
          />
        </Field>
      </div>
    </>
  );
}
