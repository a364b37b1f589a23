import type { InboxRow } from "@chairside/shared/inbox.ts";
import type { OpenConversation } from "../open-conversation.ts";
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
  const { claim, promise, outcome } = open.handoff.value;
  const { desk } = open;
  if (!caughtUp) return <div class="banner" />;
  const isMine = claim?.staffId === work.self.staffId;
  const isOthers = claim !== null && !isMine;
  const waits = answerer === "staff" && row?.waitingSince !== undefined;
  const tone = outcome ? "done" : answerer === "assistant" ? "assistant" : waits && !isOthers ? "waiting" : "staff";
  const busy = desk.request.busy.value;
  return (
    <div class={`banner ${tone}`}>
      <Icon name={outcome ? "check" : answerer === "assistant" ? "spark" : "hand"} />
      <p role="status">
        <Whose work={work} open={open} row={row} />
      </p>
      {answerer === "staff" && promise && <DueClock due={promise.due} time={work.time} timeZone={work.self.timeZone} />}
      {waits && !promise && row.waitingSince && <WaitClock since={row.waitingSince} time={work.time} />}
      {isOthers ? (
        // A node of its own: a press meant for "Claim" must not fall on it when a colleague was quicker.
        <button key="ask" type="button" onClick={() => askFor(claim.name, work, open)}>
          Ask {claim.name}
        </button>
      ) : (
        !isMine && (
          <button key="claim" type="button" class={waits ? "primary" : ""} disabled={busy} onClick={() => void desk.claim()}>
            {answerer === "assistant" ? "Take over" : "Claim"}
          </button>
        )
      )}
      {!isOthers && !outcome && <MoreToDo open={open} isMine={isMine} />}
      <Lapsed work={work} open={open} />
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
  const { claim, outcome, snoozedUntil, assignedTo, promise } = open.handoff.value;
  const { self, time } = work;
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
function MoreToDo({ open: { desk, view }, isMine }: { open: OpenConversation; isMine: boolean }) {
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
    </div>
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
