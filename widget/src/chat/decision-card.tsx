import type { ProposalState } from "@chairside/shared/conversation-view.ts";
import type { ChangeProposal, Proposal } from "@chairside/shared/facts.ts";
import type { Strings } from "../strings/en.ts";
import { Icon } from "./icon.tsx";
import { dayAndTime, visitorTime } from "./shown-time.ts";
import { Conditions, type FactRow, SlotFactsList } from "./slot-facts.tsx";

interface DecisionCardProps {
  proposal: Proposal | ChangeProposal;
  state: ProposalState;
  /** What is being asked of the server now: "confirm", "decline" or something else. */
  asking: string;
  visitorZone: string;
  locale: string;
  t: Strings;
  onYes(): void;
  onNo(): void;
}

/** What stands before a yes: a booking, a move or a cancellation. Once it is decided, one line of it stays. */
export function DecisionCard({ proposal, state, asking, visitorZone, locale, t, onYes, onNo }: DecisionCardProps) {
  const change = "kind" in proposal ? proposal : undefined;
  const kind = change?.kind ?? "book";
  const words = t.cards[kind];
  const now = "kind" in proposal ? proposal.appointment : proposal;
  if (state !== "open" && state !== "accepted") {
    return (
      <p class="note">
        {now.slot.service}, {now.slot.dayShort}, {now.slot.time} · {state === "booked" ? words.done : words.not}
      </p>
    );
  }
  // What is known to whoever proved the contact is not repeated: with all that matters, the card fits a small window.
  const brief = change && {
    ...now,
    slot: change.kind === "move" ? change.to : now.slot,
    guest: { ...now.guest, ...unsaid },
    reference: "",
  };
  const of = brief ?? now;
  const off = !!asking || undefined;
  // What takes something away is not the button that calls.
  const looks = kind === "cancel" ? ["plain", "primary"] : ["primary", "plain"];
  return (
    <section role="group" class="card" aria-label={words.title}>
      <h3>{words.title}</h3>
      <SlotFactsList {...{ of, visitorZone, t }} brief={!!change} more={change && changeRow(change, t)} />
      <Conditions of={now} t={t} />
      {state === "accepted" || asking === "confirm" ? (
        <p class="busy">{words.busy}</p>
      ) : (
        <>
          {"holdExpiresAt" in proposal && (
            <p class="held">
              <Icon name="clock" />
              {t.heldUntil(visitorTime(proposal.holdExpiresAt, locale, of.slot.time))}
            </p>
          )}
          <div class="row">
            <button class={looks[0]} aria-disabled={off} onClick={onYes}>
              {words.yes}
            </button>
            <button class={looks[1]} aria-disabled={off} onClick={onNo}>
              {words.no}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

const unsaid = { phone: "", email: "" };

/** From where it goes, or what it costs to let it go. */
function changeRow(change: ChangeProposal, t: Strings): FactRow {
  if (change.kind === "cancel") {
    const { fee, freeUntil } = change;
    return [t.fee, fee?.text ?? t.free, freeUntil ? t.freeUntil(dayAndTime(freeUntil), !!fee) : ""];
  }
  const { slot } = change.appointment;
  return [t.insteadOf, dayAndTime(slot), slot.practitioner === change.to.practitioner ? "" : t.with(slot.practitioner)];
}
