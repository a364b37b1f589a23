import type { StaffRef } from "@chairside/shared/events.ts";
import type { InboxRow } from "@chairside/shared/inbox.ts";
import type { OpenConversation } from "../open-conversation.ts";
import { fragmentOf } from "../place.ts";
import { seenWords } from "../seen-words.ts";
import { levelWords, outcomeWords, reasonWords, troubleWords } from "../words.ts";
import type { Workplace } from "../workplace.ts";
import { DueClock } from "./due-clock.tsx";
import { Icon } from "./icon.tsx";
import { WaitClock } from "./wait-clock.tsx";

export interface HandoffBannerProps {
  work: Workplace;
  open: OpenConversation;
  row: InboxRow | undefined;
}

/** Who has the conversation, by when a reply is due, and the buttons that change it. */
export function HandoffBanner({ work, open, row }: HandoffBannerProps) {
  const { answerer, caughtUp } = open.view.value;
  const { claim, promise, outcome, blocked } = open.handoff.value;
  const { desk } = open;
  if (!caughtUp) return <div class="banner" />;
  const isMine = claim?.staffId === work.self.staffId;
  const isOthers = claim !== null && !isMine;
  const waits = answerer === "staff" && row?.waitingSince !== undefined;
  const tone = outcome ? "done" : answerer === "assistant" ? "assistant" : waits && !isOthers ? "waiting" : "staff";
  const busy = desk.request.busy.value;
  return (
    <div class={`banner ${tone}`}>
      <Icon name={blocked ? "alert" : outcome ? "check" : answerer === "assistant" ? "spark" : "hand"} />
      <p role="status">
        <Whose work={work} open={open} row={row} />
      </p>
      {answerer === "staff" && promise && <DueClock due={promise.due} time={work.time} timeZone={work.self.timeZone} />}
      {waits && !promise && row.waitingSince && <WaitClock since={row.waitingSince} time={work.time} />}
      {isOthers ? (
        // A node of its own: a press meant for "Claim" must not fall on it when a colleague was quicker.
        <OthersClaim key="ask" work={work} open={open} claim={claim} />
      ) : (
        !isMine &&
        !blocked && (
          <button key="claim" type="button" class={waits ? "primary" : ""} disabled={busy} onClick={() => void desk.claim()}>
            {answerer === "assistant" ? "Take over" : "Claim"}
          </button>
        )
      )}
      {!isOthers && !outcome && <MoreToDo open={open} isMine={isMine} mayBlock={work.self.role !== "practitioner" && !blocked} />}
      <Lapsed work={work} open={open} />
      <Lost work={work} open={open} />
      {desk.request.trouble.value && desk.question.value === null && (
        <p class="trouble" role="alert">
          {troubleWords(desk.request.trouble.value)}
        </p>
      )}
    </div>
  );
}

function Whose({ work, open, row }: HandoffBannerProps) {
  const { answerer, reason } = open.view.value;
  const { claim, outcome, blocked, snoozedUntil, assignedTo, promise } = open.handoff.value;
  const { self, time } = work;
  if (blocked)
    return (
      <>
        Blocked: nothing is taken of this visitor any more. <a href={fragmentOf({ page: "blocked" })}>Blocked visitors</a>
      </>
    );
  if (outcome) return <>Done: {outcomeWords[outcome]}.</>;
  const now = time.halfMinute.value;
  const off = snoozedUntil && Date.parse(snoozedUntil) > now ? ` Put off: ${seenWords(snoozedUntil, self.timeZone, now)}.` : "";
  if (claim && claim.staffId !== self.staffId) return <strong>{claim.name} has this conversation.</strong>;
  if (answerer === "assistant") return <>The assistant answers.{off}</>;
  const waits = row?.waitingSince !== undefined;
  const why = waits ? (row.staffName ? "Waits for your reply" : reasonWords(reason)) : "Waiting for the visitor";
  const forWhom = assignedTo ? (assignedTo.staffId === self.staffId ? "It waits for you." : `It waits for ${assignedTo.name}.`) : "Nobody has it yet."; // prettier-ignore
  return (
    <>
      <strong>{why}.</strong> {claim ? "You have this conversation." : forWhom}
      {off}
      {promise && promise.level !== "desk" && ` Now with ${levelWords[promise.level]}.`}
    </>
  );
}

/** What is done with it besides replying. */
function MoreToDo({ open: { desk, view }, isMine, mayBlock }: { open: OpenConversation; isMine: boolean; mayBlock: boolean }) {
  return (
    <div class="more-to-do" role="group" aria-label="More">
      {view.value.answerer === "staff" && (
        <button type="button" class="quiet" disabled={desk.request.busy.value} onClick={() => void desk.handBack()}>
          <Icon name="spark" />
          <span>
            Hand back<span class="unseen-if-narrow"> to the assistant</span>
          </span>
        </button>
      )}
      {isMine && (
        <button type="button" class="quiet" disabled={desk.request.busy.value} onClick={() => void desk.release()}>
          <Icon name="out" />
          Release
        </button>
      )}
      <button type="button" class="quiet" onClick={() => (desk.question.value = "snooze")}>
        <Icon name="clock" />
        Put off …
      </button>
      <button type="button" class="quiet" onClick={() => (desk.question.value = "transfer")}>
        <Icon name="move" />
        Pass on …
      </button>
      <button type="button" class="quiet" onClick={() => (desk.question.value = "close")}>
        <Icon name="check" />
        Close …
      </button>
      {mayBlock && (
        <button type="button" class="quiet" onClick={() => (desk.question.value = "block")}>
          <Icon name="alert" />
          Block …
        </button>
      )}
    </div>
  );
}

/** What one can do about a colleague's: ask, and for who leads the salon, take it or pass it on. */
function OthersClaim({ work, open, claim }: { work: Workplace; open: OpenConversation; claim: StaffRef }) {
  const leads = work.self.role === "owner" || work.self.role === "manager";
  return (
    <div class="more-to-do" role="group" aria-label={`${claim.name} has it`}>
      <button type="button" onClick={() => askFor(claim.name, work, open)}>
        Ask {claim.name}
      </button>
      {leads && (
        <>
          <button type="button" class="quiet" onClick={() => (open.desk.question.value = { takeOver: claim })}>
            <Icon name="hand" />
            Take over …
          </button>
          <button type="button" class="quiet" onClick={() => (open.desk.question.value = "transfer")}>
            <Icon name="move" />
            Pass on …
          </button>
        </>
      )}
    </div>
  );
}

/** A colleague has taken it, on purpose: what was being written is still there. */
function Lost({ work: { self }, open }: { work: Workplace; open: OpenConversation }) {
  const { lost, claim } = open.handoff.value;
  if (lost?.of.staffId !== self.staffId) return null;
  const did = claim === null ? "has passed this on" : claim.staffId === lost.to.staffId ? "has taken this over" : null;
  if (did === null) return null;
  return (
    <p class="trouble" role="alert">
      {lost.to.name} {did}. What you were writing is kept below.
    </p>
  );
}

/** One had it, was not heard of, and is told: what was being written is still there. */
function Lapsed({ work: { self }, open }: { work: Workplace; open: OpenConversation }) {
  const { lapsed, claim } = open.handoff.value;
  if (lapsed?.staffId !== self.staffId) return null;
  return (
    <p class="trouble" role="alert">
      You were not heard of for two minutes, so it went back to the queue
      {claim ? `, and ${claim.name} has it now` : ""}. What you were writing is kept below.
    </p>
  );
}

/** Begins a note to whoever has it. */
function askFor(name: string, work: Workplace, { conversationId, desk }: OpenConversation): void {
  const note = work.noteText(conversationId);
  if (note.value.trim() === "") note.value = `@${name} `;
  desk.writing.value = "note";
  setTimeout(() => document.querySelector<HTMLElement>(".reply textarea")?.focus(), 0);
}
