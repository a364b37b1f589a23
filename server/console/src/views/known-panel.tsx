import type { SlotFacts } from "@chairside/shared/facts.ts";
import { briefLines } from "../brief-lines.ts";
import { findEvidence } from "../find-evidence.ts";
import { handoffOrigin, identityLine } from "../handoff-origin.ts";
import type { OpenConversation } from "../open-conversation.ts";
import { fragmentOf } from "../place.ts";
import { localParts } from "../salon-time.ts";
import { standingAppointments } from "../standing-appointments.ts";
import { useAfterPaint } from "../use-after-paint.ts";
import type { Workplace } from "../workplace.ts";
import { CalendarStrip } from "./calendar-strip.tsx";
import { ClientCard } from "./client-card.tsx";
import { Icon } from "./icon.tsx";
import { SaidThere } from "./said-there.tsx";

interface KnownPanelProps {
  work: Workplace;
  open: OpenConversation;
}

/** All that is known about what the visitor wants: enough to go on without asking again, each with where it was said. */
export function KnownPanel({ work, open }: KnownPanelProps) {
  const { view, conversationId } = open;
  const shown = useAfterPaint(open, view.value.caughtUp);
  return (
    <aside class="known" aria-labelledby="known-title" aria-busy={!shown && !open.missing.value}>
      <header>
        <a
          class="icon-button back"
          href={fragmentOf({ page: "inbox", conversationId, panel: false })}
          aria-label="Back to the conversation"
        >
          <Icon name="back" />
        </a>
        <h2 id="known-title" tabIndex={-1}>
          What we know
        </h2>
      </header>
      {shown && <Known key={conversationId} work={work} open={open} />}
    </aside>
  );
}

function Known({ work, open }: KnownPanelProps) {
  const { brief, visitor, entries } = open.view.value;
  const { timeZone } = work.self;
  const offers = new Map<string, SlotFacts>(
    entries.flatMap((entry) => (entry.kind === "slots" ? entry.slots.map(({ offer, slot }) => [offer, slot] as const) : [])),
  );
  const lines = brief ? briefLines(brief, timeZone, offers) : [];
  const booked = standingAppointments(entries);
  const origin = handoffOrigin(entries);
  const identity = identityLine(entries, timeZone);
  const there = (what: string, seq: number | null) => <SaidThere open={open} what={what} seq={seq} timeZone={timeZone} />;
  return (
    <>
      {origin && (
        <p class="origin">
          <span class="soft">Why it is here</span>
          <strong>{origin.text}</strong>
          {there("why it is here", origin.seq)}
        </p>
      )}
      <ClientCard work={work} open={open} />
      {work.arranges && <CalendarStrip work={work} open={open} />}
      {lines.length === 0 && booked.length === 0 && !brief?.notes?.length && (
        <p class="empty">Nothing yet. It fills as the visitor talks with the assistant.</p>
      )}
      {brief?.notes && brief.notes.length > 0 && (
        <section aria-labelledby="notes-title">
          <h3 id="notes-title">To look out for</h3>
          <ul class="notes">
            {brief.notes.map((note) => (
              <li key={note} dir="auto">
                {note}
                {there("this note", findEvidence(entries, { words: note }))}
              </li>
            ))}
          </ul>
        </section>
      )}
      <dl>
        {lines.map(({ label, text, href, evidence }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {href ? <a href={href}>{text}</a> : text}
              {evidence && there(label, findEvidence(entries, evidence))}
            </dd>
          </div>
        ))}
        <div>
          <dt>Identity</dt>
          <dd>
            {identity.text}
            {there("Identity", identity.seq)}
          </dd>
        </div>
      </dl>
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
    </>
  );
}
