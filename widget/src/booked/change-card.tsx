import type { ProposalState } from "@chairside/shared/conversation-view.ts";
import type { ChangeProposal } from "@chairside/shared/facts.ts";
import type { PanelProps } from "../chat/panel.tsx";
import { DecisionCard } from "../chat/decision-card.tsx";
import { dayAndTime } from "../chat/shown-time.ts";
import { type FactRow, SlotFactsList } from "../chat/slot-facts.tsx";
import type { BookedStrings } from "../strings/en-booked.ts";

interface ChangeCardProps extends Pick<PanelProps, "chat" | "visitorZone" | "locale"> {
  proposal: ChangeProposal;
  state: ProposalState;
  t: BookedStrings;
}

/** What stands before a yes to a move or a cancellation. */
export function ChangeCard({ proposal, visitorZone, t, ...more }: ChangeCardProps) {
  const { kind, appointment } = proposal;
  // What is known to whoever proved the contact is not repeated: with all that matters, the card fits a small window.
  const of = {
    ...appointment,
    slot: kind === "move" ? proposal.to : appointment.slot,
    guest: { ...appointment.guest, ...unsaid },
    reference: "",
  };
  return (
    <DecisionCard
      {...{ proposal, t, ...more }}
      about={appointment}
      words={{ ...t.cards[kind], ...t.changes[kind] }}
      heldUntil={kind === "move" ? proposal.holdExpiresAt : undefined}
      takesAway={kind === "cancel"}
    >
      <SlotFactsList {...{ of, visitorZone, t }} brief more={changeRow(proposal, t)} />
    </DecisionCard>
  );
}

const unsaid = { phone: "", email: "" };

/** From where it goes, or what it costs to let it go. */
function changeRow(change: ChangeProposal, t: BookedStrings): FactRow {
  if (change.kind === "cancel") {
    const { fee, freeUntil } = change;
    return [t.fee, fee?.text ?? t.free, freeUntil ? t.freeUntil(dayAndTime(freeUntil), !!fee) : ""];
  }
  const { slot } = change.appointment;
  return [t.insteadOf, dayAndTime(slot), slot.practitioner === change.to.practitioner ? "" : t.with(slot.practitioner)];
}
