import { useEffect, useState } from "preact/hooks";
import type { OpenConversation } from "../open-conversation.ts";
import { isMet, needWords } from "../need-words.ts";
import { countWords, troubleWords } from "../words.ts";
import type { Workplace } from "../workplace.ts";
import { Icon } from "./icon.tsx";
import { ServicePicker } from "./service-picker.tsx";
import { StripDays } from "./strip-days.tsx";
import { completeGuest, StripGuestForm } from "./strip-guest.tsx";
import { StripTimes } from "./strip-times.tsx";

/** The free times beside a conversation: what the visitor wishes is filled in, and a time is offered, held or booked from here. */
export function CalendarStrip({ work, open }: { work: Workplace; open: OpenConversation }) {
  const { strip, view } = open;
  const { answerer, brief, caughtUp } = view.value;
  // At hand where a person answers and it is known what for; else one press away.
  const isOpen = strip.opened.value ?? (answerer === "staff" && (brief?.items ?? brief?.when ?? brief?.practitioner) !== undefined);
  return (
    <section class="strip" aria-labelledby="strip-title">
      <h3 id="strip-title">
        <button
          type="button"
          class="quiet"
          aria-expanded={isOpen}
          aria-controls="strip-body"
          onClick={() => (strip.opened.value = !isOpen)}
        >
          <Icon name="calendar" />
          Free times
          <Icon name="down" />
        </button>
      </h3>
      <div id="strip-body" hidden={!isOpen}>
        {isOpen && caughtUp && <Body work={work} open={open} />}
      </div>
    </section>
  );
}

function Body({ work, open }: { work: Workplace; open: OpenConversation }) {
  const { strip, handoff, view } = open;
  const { desk, time, self } = work;
  const { brief, entries } = view.value;
  const week = strip.week.value;
  // What is on file counts once it is proved whose it is, and for nobody else.
  const proved = entries.filter((entry) => entry.kind === "verification" && entry.state === "verified").length;
  const wished = JSON.stringify([brief?.items, brief?.practitioner, brief?.when, brief?.hold?.holdId, brief?.guest, proved]);
  const tick = time.halfMinute.value;
  // Read again when the wish changes, and while one looks: others take times too.
  useEffect(() => void strip.read(), [wished, tick]);
  const claim = handoff.value.claim;
  const isOthers = claim !== null && claim.staffId !== self.staffId;
  if (!week)
    return strip.unread.value ? (
      <p class="trouble" role="alert">
        {troubleWords(strip.unread.value)}
      </p>
    ) : (
      <p class="soft">Reading the calendar …</p>
    );
  return (
    <>
      <div class="strip-wish">
        <ServicePicker
          services={desk.menu.value?.services ?? null}
          value={week.visit ?? week.service?.name ?? ""}
          onOpen={() => void (desk.menu.value ?? desk.readMenu())}
          onPick={(serviceId) => void strip.choose({ serviceId })}
        />
        <select
          aria-label="With"
          value={week.practitionerId ?? "anyone"}
          onChange={(event) => void strip.choose({ practitionerId: event.currentTarget.value })}
        >
          <option value="anyone">Anyone</option>
          {week.practitioners.map(({ practitionerId, name }) => (
            <option key={practitionerId} value={practitionerId}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {week.could.length > 0 && (
        <p class="strip-could">
          {week.could.map(({ serviceId, name }) => (
            <button key={serviceId} type="button" onClick={() => void strip.choose({ serviceId })}>
              {name}
            </button>
          ))}
        </p>
      )}
      <StripDays week={week} onDay={(day) => void strip.choose({ day })} />
      {week.needs.map((need) => (
        <p key={need.kind + String("others" in need)} class={isMet(need) ? "strip-needs met" : "strip-needs"}>
          {needWords(need)}
        </p>
      ))}
      <StripTimes week={week} strip={strip} held={brief?.hold?.offered.slot} onEnter={() => void offer(work, open)} />
      {isOthers ? <p class="soft">{claim.name} has this conversation.</p> : <Deeds work={work} open={open} />}
    </>
  );
}

async function offer(work: Workplace, { strip }: OpenConversation): Promise<void> {
  if (strip.ticked.value.length === 0 || !(await strip.offer())) return;
  work.announcement.value = strip.news.value?.words ?? "";
}

/** Offer, hold or book what is ticked. */
function Deeds({ work, open }: { work: Workplace; open: OpenConversation }) {
  const { strip, view } = open;
  const [asksGuest, setAsksGuest] = useState(false);
  const { length } = strip.ticked.value;
  const guest = view.value.brief?.guest;
  const busy = strip.busy.value;
  const tell = (done: boolean) => {
    if (done) work.announcement.value = strip.news.value?.words ?? "";
  };
  const book = () => {
    const known = completeGuest(guest);
    if (known) void strip.book(known).then(tell);
    else setAsksGuest(true);
  };
  return (
    <div class="strip-deeds">
      {length > 0 && (
        <input
          type="text"
          class="strip-text"
          aria-label="Words to go with it"
          placeholder="Words to go with it, if any"
          maxLength={2000}
          value={strip.text.value}
          onInput={(event) => (strip.text.value = event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.isComposing) void offer(work, open);
          }}
        />
      )}
      {asksGuest && length === 1 ? (
        <StripGuestForm strip={strip} guest={guest} onClose={() => setAsksGuest(false)} />
      ) : (
        <div class="buttons">
          <button type="button" class="primary" disabled={busy || length === 0} onClick={() => void offer(work, open)}>
            {length === 0 ? "Offer" : `Offer ${countWords(length, "time", "times")}`}
          </button>
          <button type="button" disabled={busy || length !== 1} onClick={() => void strip.hold().then(tell)}>
            Hold
          </button>
          <button type="button" disabled={busy || length !== 1} onClick={book}>
            Book
          </button>
        </div>
      )}
      {strip.trouble.value && (
        <p class="trouble" role="alert">
          {troubleWords(strip.trouble.value)}
        </p>
      )}
      {strip.news.value && (
        <p class={strip.news.value.bad ? "trouble" : "good-news"} {...(strip.news.value.bad && { role: "alert" })}>
          {strip.news.value.words}
        </p>
      )}
    </div>
  );
}
