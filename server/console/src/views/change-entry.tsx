import type { Entry, ProposalState } from "@chairside/shared/conversation-view.ts";
import type { ChangeProposal, StandingAppointment } from "@chairside/shared/facts.ts";
import { slotWords } from "../brief-lines.ts";
import { countWords, feeWords } from "../words.ts";
import { CalendarFoot, Fact, shortFacts } from "./fact.tsx";

const kinds = ["verification", "appointments", "change", "moved", "cancelled", "changeFailed"] as const;
type ChangeEntry = Extract<Entry, { kind: (typeof kinds)[number] }>;

/** Whether it is about an appointment that stood before. */
export const isChange = (entry: Entry): entry is ChangeEntry => kinds.some((kind) => kind === entry.kind);

/** What was verified, shown, proposed, moved or cancelled, in one or two lines. */
export function ChangeFact({ entry, timeZone }: { entry: ChangeEntry; timeZone: string }) {
  const frame = { at: entry.at, timeZone, seq: entry.seq };
  switch (entry.kind) {
    case "verification":
      return <Fact {...frame} icon="card" title={entry.contact ? `Verified ${entry.contact}` : verificationWords[entry.state]} />;
    case "appointments":
      return (
        <Fact {...frame} icon="calendar" title={`Shown: ${countWords(entry.appointments.length, "appointment", "appointments")}`}>
          {entry.appointments.map((appointment) => (
            <span key={appointment.appointmentId}>{appointmentWords(appointment)}</span>
          ))}
        </Fact>
      );
    case "change":
      return (
        <Fact {...frame} icon="card" title={`${cardNames[entry.proposal.kind]}: ${stateWords(entry.state, entry.proposal.kind)}`}>
          <span>{appointmentWords(entry.proposal.appointment)}</span>
          <span>{proposedWords(entry.proposal)}</span>
        </Fact>
      );
    case "moved":
      return (
        <Fact {...frame} icon="check" title={`Moved to ${slotWords(entry.appointment.slot)}`} tone="good">
          <span>{shortFacts(entry.appointment.slot)}</span>
          <CalendarFoot {...entry.appointment} />
        </Fact>
      );
    case "cancelled":
      return (
        <Fact {...frame} icon="close" title={`Cancelled: ${slotWords(entry.appointment.slot)}`} tone="bad">
          <span>{`${shortFacts(entry.appointment.slot)} · ${entry.appointment.reference}`}</span>
          <span>{feeWords(entry.fee)}</span>
        </Fact>
      );
    case "changeFailed":
      return <Fact {...frame} icon="alert" title={`Not changed: ${failedWords[entry.reason]}`} tone="bad" />;
  }
}

const appointmentWords = ({ slot, reference }: StandingAppointment): string => `${slotWords(slot)} · ${shortFacts(slot)} · ${reference}`;

function proposedWords(proposal: ChangeProposal): string {
  return proposal.kind === "move" ? `To ${slotWords(proposal.to)} · ${shortFacts(proposal.to)}` : feeWords(proposal.fee);
}

const verificationWords = {
  open: "Asked to show by a code that a contact is theirs",
  verified: "Verified",
  left: "Did not show by a code that a contact is theirs",
};
const cardNames = { move: "Card to move", cancel: "Card to cancel" };

function stateWords(state: ProposalState, kind: ChangeProposal["kind"]): string {
  const undone = kind === "move" ? "could not be moved" : "could not be cancelled";
  return { open: "waits for a yes", accepted: "accepted", booked: "accepted", withdrawn: "kept as it is", failed: undone }[state];
}

const failedWords = {
  "slot-taken": "the new time was taken",
  "hold-expired": "the hold on the new time ran out",
  changed: "it was not as the card showed any more",
  refused: "the calendar refused it",
  unknown: "it is not known whether it was written. Please look at the calendar",
};
