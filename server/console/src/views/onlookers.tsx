import type { Onlooker } from "@chairside/shared/presence.ts";
import { companyWords, initialsOf } from "../company-words.ts";
import type { OpenConversation } from "../open-conversation.ts";
import type { Workplace } from "../workplace.ts";

/** So many faces at most. */
const mostFaces = 3;

/** Who else has this conversation on screen, and whether they write. */
export function Onlookers({ work, open }: { work: Workplace; open: OpenConversation }) {
  const others = (open.company.now.value?.staff ?? []).filter(({ staffId }) => staffId !== work.self.staffId);
  return (
    <div class="onlookers">
      <Faces of={others} />
      <p role="status">{companyWords(others)}</p>
    </div>
  );
}

/** Small round initials; the words beside them, or the name on hovering, say who it is. */
export function Faces({ of }: { of: readonly Onlooker[] }) {
  if (of.length === 0) return null;
  return (
    <span class="faces" role="img" aria-label={companyWords(of)} title={companyWords(of)}>
      {of.slice(0, mostFaces).map(({ staffId, name, writing }) => (
        <span key={staffId} class={writing ? "face writing" : "face"} aria-hidden="true">
          {initialsOf(name)}
        </span>
      ))}
      {of.length > mostFaces && (
        <span class="face" aria-hidden="true">
          +{of.length - mostFaces}
        </span>
      )}
    </span>
  );
}
