import type { ClientCard as Card, ClientVisit, ConversationClient } from "@chairside/shared/chat-desk.ts";
import { useEffect } from "preact/hooks";
import { standingWords, visitDay, visitWords } from "../client-words.ts";
import type { OpenConversation } from "../open-conversation.ts";
import { fragmentOf } from "../place.ts";
import { clockTime, localParts } from "../salon-time.ts";
import { countWords, troubleWords } from "../words.ts";
import type { Workplace } from "../workplace.ts";
import { Icon } from "./icon.tsx";

/** Who the visitor is to the salon: in full once they have proved it, and never taken for them before. */
export function ClientCard({ work, open }: { work: Workplace; open: OpenConversation }) {
  const { entries, brief, caughtUp } = open.view.value;
  const { client, lookedUp, read } = open.client;
  // What may change the answer: a code asked for or shown, a contact told, something booked.
  const changes = JSON.stringify([
    entries.filter(({ kind }) => kind === "verification" || kind === "booked" || kind === "cancelled" || kind === "moved"),
    brief?.guest,
  ]);
  useEffect(() => {
    if (caughtUp) void read();
  }, [caughtUp, changes]);
  const found = client.value;
  if (!found) return null;
  return (
    <section class="client" aria-labelledby="client-title">
      <h3 id="client-title">Client</h3>
      <Standing found={found} lookedUp={lookedUp.value} timeZone={work.self.timeZone} />
      {found.card && <CardFacts card={found.card} timeZone={work.self.timeZone} />}
      {found.standing !== "verified" && work.arranges && <Proving open={open} found={found} lookedUp={lookedUp.value} />}
    </section>
  );
}

function Standing({ found, lookedUp, timeZone }: { found: ConversationClient; lookedUp: boolean; timeZone: string }) {
  const { standing, contact, provenUntil, asked, card } = found;
  if (standing === "verified")
    return (
      <p class="standing proven">
        <Icon name="check" />
        <span>
          Verified by code: {contact}
          {provenUntil ? ` · until ${clockTime(provenUntil, timeZone)}` : " · earlier in this conversation"}
          {!card && <span class="soft"> Nothing is known of them here.</span>}
        </span>
      </p>
    );
  const words = lookedUp
    ? "Not proven: this is whoever the contact below belongs to, which may be somebody else. Say nothing of it to the visitor."
    : standing === "typed"
      ? "Not verified. A contact was typed, which does not show who they are."
      : "Not known yet: no contact has been given.";
  return (
    <p class={`standing ${lookedUp ? "unproven" : ""}`}>
      {lookedUp && <Icon name="alert" />}
      <span>
        {words}
        {lookedUp && ` ${contact}`}
        {lookedUp && !card && " Nobody here has it."}
        {asked && " A code has been asked for."}
      </span>
    </p>
  );
}

function Proving({ open, found, lookedUp }: { open: OpenConversation; found: ConversationClient; lookedUp: boolean }) {
  const { request, askForCode, lookUp } = open.client;
  const busy = request.busy.value;
  return (
    <>
      <div class="buttons">
        {!found.asked && (
          <button type="button" disabled={busy} onClick={() => void askForCode()}>
            Ask them for a code
          </button>
        )}
        {found.standing === "typed" && !lookedUp && (
          <button type="button" disabled={busy} onClick={() => void lookUp()}>
            Look up this contact
          </button>
        )}
      </div>
      {request.trouble.value && (
        <p class="trouble" role="alert">
          {troubleWords(request.trouble.value)}
        </p>
      )}
    </>
  );
}

function CardFacts({ card, timeZone }: { card: Card; timeZone: string }) {
  const { name, allergies, patchTest, noShows, notes, upcoming, past } = card;
  return (
    <>
      {name && (
        <p class="client-name">
          <strong>{name}</strong>
          <span class="soft">{standingWords(card)}</span>
        </p>
      )}
      {allergies.map((words) => (
        <p key={words} class="allergy">
          <Icon name="alert" />
          <span>
            <strong>Allergy</strong> {words}
          </span>
        </p>
      ))}
      <dl class="client-facts">
        <div>
          <dt>Patch test</dt>
          <dd>
            {patchTest
              ? `${patchTest.on}${patchTest.until ? `, ${patchTest.holds ? "holds until" : "ran out on"} ${patchTest.until}` : ""}`
              : "None on record"}
          </dd>
        </div>
        {noShows && noShows.length > 0 && (
          <div>
            <dt>Did not come</dt>
            <dd>{noShows.join("; ")}</dd>
          </div>
        )}
      </dl>
      {notes.length > 0 && (
        <ul class="notes" aria-label="Notes on this client">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <Visits title="Coming" visits={upcoming} timeZone={timeZone} />
      {past.length > 0 && (
        <details>
          <summary>{countWords(past.length, "visit", "visits")} before</summary>
          <Visits title="Before" visits={past} timeZone={timeZone} />
        </details>
      )}
    </>
  );
}

function Visits({ title, visits, timeZone }: { title: string; visits: ClientVisit[]; timeZone: string }) {
  if (visits.length === 0) return null;
  return (
    <>
      {title === "Coming" && <p class="soft visits-title">Coming</p>}
      <ul class="visits" aria-label={title}>
        {visits.map((visit) => (
          <li key={visit.appointmentId}>
            <a
              href={fragmentOf({ page: "calendar", date: localParts(Date.parse(visit.slot.start), timeZone).date, mark: visit.reference })}
            >
              {visitDay(visit)}
              {title === "Coming" && `, ${visit.slot.time}`}
            </a>
            <span class="soft">
              {visitWords(visit)}
              {visit.status === "cancelled" && " · cancelled"}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
