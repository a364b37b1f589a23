import type { ConversationView, Entry } from "@chairside/shared/conversation-view.ts";
import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import type { FunctionComponent } from "preact";
import { AppointmentCard } from "../chat/appointment-card.tsx";
import { KeptCard } from "../chat/kept-card.tsx";
import type { PanelProps } from "../chat/panel.tsx";
import { type BookedStrings, enBooked } from "../strings/en-booked.ts";
import { AppointmentList } from "./appointment-list.tsx";
import { ChangeCard } from "./change-card.tsx";
import { borrow, type Lent } from "./lent.ts";
import { VerificationCard } from "./verification-card.tsx";
import { type Verification, verification } from "./verification.ts";

/** What is shown of what is booked already. */
export type BookedEntry = Extract<Entry, { kind: "verification" | "appointments" | "change" | "moved" | "cancelled" }>;

export interface BookedCardProps extends Pick<PanelProps, "chat" | "t" | "visitorZone" | "locale"> {
  entry: BookedEntry;
  view: ConversationView;
}

export type BookedCard = FunctionComponent<BookedCardProps>;

/**
 * The cards for looking at, moving and cancelling what is booked, as a module of their own: few visitors need them. It carries
 * no copy of what draws but is lent the chat's.
 */
export function bookedCard(lent: Lent & { clock: FollowClock }): BookedCard {
  borrow(lent);
  // An entry stays the same object while it is open, and a new request is a new entry: nothing that was typed is left in it.
  const begun = new WeakMap<Entry, Verification>();
  return ({ entry, view, chat, visitorZone, locale, t: words }) => {
    const t: BookedStrings = { ...words, ...enBooked, trouble: { ...words.trouble, ...enBooked.trouble } };
    switch (entry.kind) {
      case "verification": {
        const of =
          begun.get(entry) ??
          verification({ post: (rest, body) => chat.api.call("POST", chat.path(`verification${rest}`), body), clock: lent.clock });
        begun.set(entry, of);
        return <VerificationCard {...{ of, t }} />;
      }
      case "appointments":
        return <AppointmentList {...{ entry, view, chat, t, visitorZone }} />;
      case "change":
        return <ChangeCard {...{ chat, visitorZone, locale, t }} proposal={entry.proposal} state={entry.state} />;
      case "moved":
        return <KeptCard {...{ chat, visitorZone, t }} appointment={entry.appointment} title={t.cards.move.done} />;
      case "cancelled":
        return (
          <AppointmentCard
            {...{ visitorZone, t }}
            appointment={entry.appointment}
            title={t.cards.cancel.done}
            more={[t.fee, entry.fee?.text ?? t.free]}
          />
        );
    }
  };
}

/** By this name the chat finds it. */
export { bookedCard as make };
