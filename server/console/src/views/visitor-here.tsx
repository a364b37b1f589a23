import { leftWords } from "../company-words.ts";
import type { OpenConversation } from "../open-conversation.ts";
import type { Workplace } from "../workplace.ts";

/** Whether the visitor has the salon's page open. */
export function VisitorHere({ work, open }: { work: Workplace; open: OpenConversation }) {
  const visitor = open.company.now.value?.visitor;
  if (!visitor) return null;
  if (visitor.here)
    return (
      <span class="visitor-here here">
        On the page<span class="unseen-if-narrow"> now</span>
      </span>
    );
  if (visitor.leftAt === undefined) return null;
  const minutes = Math.floor(Math.max(0, work.time.halfMinute.value - Date.parse(visitor.leftAt)) / 60_000);
  return <span class="visitor-here">{leftWords(minutes)}</span>;
}
