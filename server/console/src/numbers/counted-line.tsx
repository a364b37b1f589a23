import type { CountedThing, NumberKind } from "@chairside/shared/numbers.ts";
import { fragmentOf } from "../place.ts";
import { clockTime, localParts } from "../salon-time.ts";
import { visitorName } from "../words.ts";
import { spanWords } from "./period.ts";
import { detailWords, durationWords, moneyWords } from "./words.ts";

/** One of what a figure counts. */
export function CountedLine({ kind, thing, timeZone, now }: { kind: NumberKind; thing: CountedThing; timeZone: string; now: number }) {
  const { conversationId, seq, at, detail, took, due, money, row } = thing;
  const today = localParts(now, timeZone).date;
  const moment = (instant: string): string => {
    const { date } = localParts(Date.parse(instant), timeZone);
    return `${spanWords({ from: date, to: date }, today)}, ${clockTime(instant, timeZone)}`;
  };
  const facts = [
    kind === "wrote" || kind === "missed" || kind === "faulted" || kind === "waitlist-filled" ? "" : detailWords(kind, detail),
    took === undefined ? "" : `after ${durationWords(took)}`,
    due === undefined ? "" : `due ${moment(due)}`,
    money ? moneyWords(money) : "",
  ].filter(Boolean);
  return (
    <li>
      <p class="log-deed">
        <a href={fragmentOf({ page: "inbox", conversationId, panel: false, at: seq })}>{visitorName(row.visitorName)}</a>
        <time dateTime={at} class="soft">
          {moment(at)}
        </time>
      </p>
      {facts.length > 0 && <p>{facts.join(" · ")}</p>}
      {(row.subject ?? row.lastMessage?.text) && <p class="soft">{row.subject ?? row.lastMessage?.text}</p>}
    </li>
  );
}
