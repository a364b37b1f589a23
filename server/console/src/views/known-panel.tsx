import { briefLines } from "../brief-lines.ts";
import type { OpenConversation } from "../open-conversation.ts";
import { fragmentOf } from "../place.ts";
import { localParts } from "../salon-time.ts";
import { standingAppointments } from "../standing-appointments.ts";
import type { Workplace } from "../workplace.ts";
import { Icon } from "./icon.tsx";

/** All that is known about what the visitor wants: enough to go on without asking again. */
export function KnownPanel({ work, open }: { work: Workplace; open: OpenConversation }) {
  const { view, conversationId } = open;
  const { brief, visitor, entries } = view.value;
  const { timeZone } = work.self;
  const lines = brief ? briefLines(brief, timeZone) : [];
  const booked = standingAppointments(entries);
  return (
    <aside class="known" aria-labelledby="known-title">
      <header>
        <a
          class="icon-button back"
          href={fragmentOf({ page: "inbox", conversationId, panel: false })}
          aria-label="Back to the conversation"
        >
          <Icon name="back" />
        </a>
        <h2 id="known-title">What we know</h2>
      </header>
      {lines.length === 0 && booked.length === 0 && <p class="empty">Nothing yet. It fills as the visitor talks with the assistant.</p>}
      {lines.length > 0 && (
        <dl>
          {lines.map(({ label, text, href }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{href ? <a href={href}>{text}</a> : text}</dd>
            </div>
          ))}
        </dl>
      )}
      {brief?.notes && brief.notes.length > 0 && (
        <section aria-labelledby="notes-title">
          <h3 id="notes-title">Notes for the salon</h3>
          <ul class="notes">
            {brief.notes.map((note) => (
              <li key={note} dir="auto">
                {note}
              </li>
            ))}
          </ul>
        </section>
      )}
      {booked.length > 0 && (
        <section aria-labelledby="booked-title">
          <h3 id="booked-title">Booked</h3>
          <ul class="bookings">
            {booked.map(({ reference, slot }) => (
              <li key={reference}>
                <a href={fragmentOf({ page: "calendar", date: localParts(Date.parse(slot.start), timeZone).date, mark: reference })}>
                  <span>
                    {slot.dayShort}, {slot.time}
                  </span>
                  <span class="soft">
                    {slot.service} · {slot.practitioner}
                  </span>
                  <code>{reference}</code>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {visitor && visitor.timeZone !== timeZone && (
        <p class="soft zone">The visitor’s clock is on {visitor.timeZone.replaceAll("_", " ")} time.</p>
      )}
    </aside>
  );
}
