import type { BookIn, MenuService } from "@chairside/shared/calendar.ts";
import { useSignal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import type { PlaceField } from "../desk-actions.ts";
import { deskRequest } from "../desk-request.ts";
import { formText } from "../form-text.ts";
import { lengthWords, minuteWords, shortDay } from "../salon-time.ts";
import { troubleWords } from "../words.ts";
import type { Workplace } from "../workplace.ts";
import { Field } from "./field.tsx";
import { OverrideDialog } from "./override-dialog.tsx";
import { type Person, WhenFields } from "./when-fields.tsx";

type Booking = Omit<BookIn, "operationId" | "overrideReason">;

export interface BookFormProps {
  work: Workplace;
  place: PlaceField;
  people: readonly Person[];
  onDone(date: string, appointmentId: string): void;
}

/** Books for a guest who rings or stands at the desk. */
export function BookForm({ work, place, people, onDone }: BookFormProps) {
  const { desk, newId } = work;
  const service = useSignal<MenuService | null>(null);
  const addOnIds = useSignal<readonly string[]>([]);
  const [request] = useState(() =>
    deskRequest<Booking, { appointmentId: string; date: string; minute: number }>(newId, desk.book, ({ appointmentId, date, minute }) => {
      work.announcement.value = `Booked for ${shortDay(date)}, ${minuteWords(minute)}.`;
      onDone(date, appointmentId);
    }),
  );
  useEffect(() => void desk.readMenu(), []);

  const { practitionerId, date, minute } = place.value;
  const performers = new Set(service.value?.performers.map((one) => one.practitionerId));
  const performance = service.value?.performers.find((one) => one.practitionerId === practitionerId);
  const send = (form: HTMLFormElement) => {
    const [name = "", phone, email, note] = ["name", "phone", "email", "note"].map((field) => formText(form, field));
    if (!service.value) return;
    const guest = { name, ...(phone && { phone }), ...(email && { email }) };
    const addOns = addOnIds.value.length > 0 ? { addOnIds: [...addOnIds.value] } : {};
    void request.send({ practitionerId, serviceId: service.value.serviceId, date, minute, guest, ...addOns, ...(note && { note }) });
  };
  return (
    <>
      <form
        class="desk-form"
        onSubmit={(event) => {
          event.preventDefault();
          send(event.currentTarget);
        }}
      >
        <Field label="Service">
          <select
            required
            value={service.value?.serviceId ?? ""}
            onChange={({ currentTarget: { value } }) => {
              service.value = desk.menu.value?.services.find(({ serviceId }) => serviceId === value) ?? null;
              addOnIds.value = [];
            }}
          >
            <option value="" disabled>
              {desk.menu.value ? "Choose a service" : "Reading the menu …"}
            </option>
            {[...Map.groupBy(ownFirst(desk.menu.value?.services ?? [], practitionerId), ({ category }) => category)].map(
              ([category, services]) => (
                <optgroup key={category} label={category}>
                  {services.map(({ serviceId, name }) => (
                    <option key={serviceId} value={serviceId}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              ),
            )}
          </select>
        </Field>
        {service.value && service.value.addOns.length > 0 && (
          <fieldset>
            <legend>Add-ons</legend>
            {service.value.addOns.map(({ serviceId, name }) => (
              <label key={serviceId} class="tick">
                <input
                  type="checkbox"
                  checked={addOnIds.value.includes(serviceId)}
                  onChange={({ currentTarget }) => {
                    const others = addOnIds.value.filter((id) => id !== serviceId);
                    addOnIds.value = currentTarget.checked ? [...others, serviceId] : others;
                  }}
                />
                {name}
              </label>
            ))}
          </fieldset>
        )}
        <WhenFields place={place} label="With" people={service.value ? people.filter(({ id }) => performers.has(id)) : people} />
        {service.value && (
          <p class="hint">
            {performance
              ? `${lengthWords(performance.minutes)}, ${performance.price}`
              : "This service is performed by somebody else. Choose with whom."}
          </p>
        )}
        <Field label="Guest’s name">
          <input name="name" required maxLength={120} autocomplete="off" />
        </Field>
        <div class="side-by-side">
          <Field label="Phone">
            <input name="phone" type="tel" maxLength={40} autocomplete="off" />
          </Field>
          <Field label="E-mail">
            <input name="email" type="email" maxLength={254} autocomplete="off" />
          </Field>
        </div>
        <Field label="Note">
          <textarea name="note" rows={2} maxLength={500} />
        </Field>
        {request.trouble.value && (
          <p class="trouble" role="alert">
            {troubleWords(request.trouble.value)}
          </p>
        )}
        <button class="primary" disabled={request.busy.value || (service.value !== null && !performance)}>
          Book
        </button>
      </form>
      <OverrideDialog request={request} />
    </>
  );
}

/** What the practitioner performs. */
function ownFirst(services: readonly MenuService[], practitionerId: string): readonly MenuService[] {
  const performs = (one: MenuService): boolean => one.performers.some((performer) => performer.practitionerId === practitionerId);
  return [...services.filter(performs), ...services.filter((one) => !performs(one))];
}
