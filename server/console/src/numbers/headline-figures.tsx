import type { Money, Numbers } from "@chairside/shared/numbers.ts";
import { CountLink } from "./count-link.tsx";
import { aloneStandings, type Counts } from "./counts.ts";
import { FigureCard } from "./figure-card.tsx";
import { durationWords, moneyWords, shareWords } from "./words.ts";

export interface HeadlineFiguresProps {
  numbers: Numbers;
  these: Counts;
  earlier: Counts;
  period: string;
}

/** The six figures that come first. */
export function HeadlineFigures({ numbers, these, earlier, period }: HeadlineFiguresProps) {
  const alone = (counts: Counts): number => counts.times("conversation", aloneStandings);
  const all = these.times("conversation");
  const made = these.times("promise");
  const [wait, waitBefore] = [numbers.these.firstReply.all, numbers.earlier.firstReply.all];
  return (
    <div class="figure-cards">
      <FigureCard
        title="Conversations"
        earlier={String(earlier.times("conversation"))}
        change={all - earlier.times("conversation")}
        explains="In which a visitor wrote something, on the day of their first message."
      >
        <CountLink times={all} kind="conversation" period={period} label="conversations" />
      </FigureCard>
      <FigureCard
        title="Resolved by the assistant alone"
        beside={shareWords(alone(these), all)}
        earlier={[String(alone(earlier)), shareWords(alone(earlier), earlier.times("conversation"))].filter(Boolean).join(", ")}
        change={alone(these) - alone(earlier)}
        explains="No person replied, took it on or is waited for, and something was booked, moved or cancelled, or the last question was answered and the assistant is not waiting for the visitor. Not what staff closed as no reply, spam or nothing we can help with."
      >
        <CountLink
          times={alone(these)}
          kind="conversation"
          details={aloneStandings}
          period={period}
          label="resolved by the assistant alone"
        />
      </FigureCard>
      <FigureCard
        title="Handed over to staff"
        earlier={String(earlier.times("handed-over"))}
        change={these.times("handed-over") - earlier.times("handed-over")}
        explains="Each time staff became the ones to answer: asked for by the visitor, given by the assistant, or taken by staff. A conversation can be handed over twice."
      >
        <CountLink times={these.times("handed-over")} kind="handed-over" period={period} label="handed over" />
      </FigureCard>
      <FigureCard
        title="First reply of staff"
        beside={wait.ninetieth === null ? undefined : `nine of ten within ${durationWords(wait.ninetieth)}`}
        earlier={waitBefore.median === null ? "none" : durationWords(waitBefore.median)}
        explains="The middle one (median) of all waits, from the moment somebody waits for a person until the first reply, nights included. More below."
      >
        {wait.median === null ? "–" : durationWords(wait.median)}
      </FigureCard>
      <FigureCard
        title="Promises kept in time"
        beside={made > 0 ? `of ${made}` : undefined}
        earlier={`${earlier.times("promise", ["kept"])} of ${earlier.times("promise")}`}
        explains="Of all times a visitor was told by when staff reply, those with a reply by then."
      >
        <CountLink
          times={these.times("promise", ["kept"])}
          kind="promise"
          details={["kept"]}
          period={period}
          label="promises kept in time"
        />
      </FigureCard>
      <FigureCard
        title="Booked in chats"
        beside={moneyList(these.money("booked"))}
        earlier={[String(earlier.times("booked")), moneyList(earlier.money("booked"))].filter(Boolean).join(", ")}
        change={these.times("booked") - earlier.times("booked")}
        explains="Appointments booked in conversations, at the price when they were booked; “from” prices with their lowest. What is cancelled again is shown apart below and not taken off."
      >
        <CountLink times={these.times("booked")} kind="booked" period={period} label="booked" />
      </FigureCard>
    </div>
  );
}

/** "£120.00 + €35.00": currencies are never put together. */
export const moneyList = (money: readonly Money[]): string => money.map(moneyWords).join(" + ");
