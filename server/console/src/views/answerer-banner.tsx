import type { InboxRow } from "@chairside/shared/inbox.ts";
import type { OpenConversation } from "../open-conversation.ts";
import { reasonWords, troubleWords } from "../words.ts";
import type { Workplace } from "../workplace.ts";
import { Icon } from "./icon.tsx";
import { WaitClock } from "./wait-clock.tsx";

/** Who answers now, and the button that changes it. */
export function AnswererBanner({ work, open, row }: { work: Workplace; open: OpenConversation; row: InboxRow | undefined }) {
  const { answerer, reason, staffName, caughtUp } = open.view.value;
  if (!caughtUp) return <div class="banner" />;
  const byAssistant = answerer === "assistant";
  const waits = !byAssistant && row?.waitingSince !== undefined;
  return (
    <div class={`banner ${byAssistant ? "assistant" : waits ? "waiting" : "staff"}`}>
      <Icon name={byAssistant ? "spark" : "hand"} />
      <p role="status">
        {byAssistant && "The assistant answers."}
        {!byAssistant && !waits && answeringWords(staffName, work.self.name)}
        {waits && <strong>{staffName ? "Waits for your reply" : reasonWords(reason)}</strong>}
      </p>
      {waits && row.waitingSince && <WaitClock since={row.waitingSince} time={work.time} />}
      <button
        type="button"
        disabled={work.changing.value}
        onClick={() => void work.changeAnswerer(open.conversationId, byAssistant ? "staff" : "assistant")}
      >
        {byAssistant ? "Take over" : "Hand back to the assistant"}
      </button>
      {work.trouble.value && (
        <p class="trouble" role="alert">
          {troubleWords(work.trouble.value)}
        </p>
      )}
    </div>
  );
}

function answeringWords(staffName: string | null, self: string): string {
  if (staffName === null) return "Staff answer.";
  return staffName === self ? "You’re answering. The assistant stays silent." : `${staffName} is answering.`;
}
