import type { ProposalState } from "@chairside/shared/conversation-view.ts";
import type { Proposal } from "@chairside/shared/facts.ts";
import type { Strings } from "../strings/en.ts";
import { Icon } from "./icon.tsx";
import { visitorTime } from "./shown-time.ts";
import { Conditions, SlotFactsList } from "./slot-facts.tsx";

interface SummaryCardProps {
  proposal: Proposal;
  state: ProposalState;
  /** What is being asked of the server now: "confirm", "decline" or something else. */
  asking: string;
  visitorZone: string;
  locale: string;
  t: Strings;
  onConfirm(): void;
  onChange(): void;
}

/** The summary before a yes. Once it is decided, one line of it stays. */
export function SummaryCard({ proposal, state, asking, visitorZone, locale, t, onConfirm, onChange }: SummaryCardProps) {
  const { slot } = proposal;
  if (state !== "open" && state !== "accepted") {
    return (
      <p class="note">
        {slot.service}, {slot.dayShort}, {slot.time} · {t.closed[state]}
      </p>
    );
  }
  const deciding = state === "accepted" || asking === "confirm";
  return (
    <section class="card" aria-label={t.summary}>
      <h3>{t.summary}</h3>
      <SlotFactsList of={proposal} visitorZone={visitorZone} t={t} />
      <Conditions of={proposal} t={t} />
      {deciding ? (
        <p class="busy">{t.booking}</p>
      ) : (
        <>
          <p class="held">
            <Icon name="clock" />
            {t.heldUntil(visitorTime(proposal.holdExpiresAt, locale, slot.time))}
          </p>
          <div class="row">
            <button class="primary" aria-disabled={!!asking || undefined} onClick={onConfirm}>
              {t.confirm}
            </button>
            <button class="plain" aria-disabled={!!asking || undefined} onClick={onChange}>
              {t.change}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
