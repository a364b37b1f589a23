import { useState } from "preact/hooks";
import { fragmentOf } from "../place.ts";
import { addDays } from "../salon-time.ts";
import { daysIn, namedPeriods } from "./period.ts";

const place = (period: string) => fragmentOf({ page: "numbers", period, counted: null });

/** Which days are looked at. */
export function PeriodPicker({ period, today, go }: { period: string; today: string; go(fragment: string): void }) {
  const days = daysIn(period);
  const [open, setOpen] = useState(days !== null);
  const [from, setFrom] = useState(days?.from ?? addDays(today, -6));
  const [to, setTo] = useState(days?.to ?? today);
  const wanted = `${from}..${to}`;
  return (
    <div class="period-picker">
      <nav aria-label="Days">
        {Object.entries(namedPeriods).map(([name, words]) => (
          <a key={name} href={place(name)} aria-current={name === period ? "true" : undefined} onClick={() => setOpen(false)}>
            {words}
          </a>
        ))}
        <button type="button" aria-expanded={open} class={days ? "current" : ""} onClick={() => setOpen(!open)}>
          Other days
        </button>
      </nav>
      {open && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (daysIn(wanted)) go(place(wanted));
          }}
        >
          <label>
            From <input type="date" required value={from} max={to} onInput={({ currentTarget }) => setFrom(currentTarget.value)} />
          </label>
          <label>
            to <input type="date" required value={to} min={from} onInput={({ currentTarget }) => setTo(currentTarget.value)} />
          </label>
          <button type="submit" disabled={!daysIn(wanted)}>
            Show
          </button>
          {!daysIn(wanted) && <span class="soft">At most a year, first day first.</span>}
        </form>
      )}
    </div>
  );
}
