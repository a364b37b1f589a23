import type { ProposalState } from "@chairside/shared/conversation-view.ts";
import type { Proposal } from "@chairside/shared/facts.ts";
import type { ComponentChildren } from "preact";
import type { Strings } from "../strings/en.ts";
import type { Chat } from "./chat.ts";
import { Icon } from "./icon.tsx";
import { visitorTime } from "./shown-time.ts";
import { Conditions } from "./slot-facts.tsx";

interface DecisionCardProps {
  proposal: Pick<Proposal, "proposalId" | "hash">;
  /** What it is about, as it would be or as it stands. */
  about: Pick<Proposal, "slot" | "conditions">;
  words: Strings["cards"]["book"];
  state: ProposalState;
  /** ISO 8601; until then the time is kept. */
  heldUntil?: string | undefined;
  /** What takes something away is not the button that calls. */
  takesAway?: boolean;
  chat: Pick<Chat, "asking" | "confirm" | "decline">;
  locale: string;
  t: Strings;
  /** The facts that are agreed to. */
  children: ComponentChildren;
}

/** What stands before a yes: a booking, a move or a cancellation. Once it is decided, one line of it stays. */
export function DecisionCard(props: DecisionCardProps) {
  const { proposal, about, words, state, heldUntil, takesAway, chat, locale, t, children } = props;
  const { slot } = about;
  if (state !== "open" && state !== "accepted") {
    return (
      <p class="note">
        {slot.service}, {slot.dayShort}, {slot.time} · {state === "booked" ? words.done : words.not}
      </p>
    );
  }
  const asking = chat.asking.value;
  const off = !!asking || undefined;
  const looks = takesAway ? ["plain", "primary"] : ["primary", "plain"];
  return (
    <section role="group" class="card" aria-label={words.title}>
      <h3>{words.title}</h3>
      {children}
      <Conditions of={about} t={t} />
      {state === "accepted" || asking === "confirm" ? (
        <p class="busy">{words.busy}</p>
      ) : (
        <>
          {heldUntil && (
            <p class="held">
              <Icon name="clock" />
              {t.heldUntil(visitorTime(heldUntil, locale, slot.time))}
            </p>
          )}
          <div class="row">
            <button class={looks[0]} aria-disabled={off} onClick={() => chat.confirm(proposal)}>
              {words.yes}
            </button>
            <button class={looks[1]} aria-disabled={off} onClick={() => chat.decline(proposal)}>
              {words.no}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
