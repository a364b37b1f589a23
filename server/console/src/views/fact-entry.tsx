import type { Entry } from "@chairside/shared/conversation-view.ts";
import type { SlotFacts } from "@chairside/shared/facts.ts";
import { legWords, serviceWords, slotWords } from "../brief-lines.ts";
import { clockTime } from "../salon-time.ts";
import { seenWords } from "../seen-words.ts";
import { slotGroups } from "../slot-groups.ts";
import { reasonWords } from "../words.ts";
import { ChangeFact, isChange } from "./change-entry.tsx";
import { CalendarFoot, Fact, shortFacts } from "./fact.tsx";

export interface FactEntryProps {
  entry: Exclude<Entry, { kind: "message" }>;
  self: string;
  /** The visitor's. */
  name: string;
  timeZone: string;
}

/** Something that happened, in one or two lines. */
export function FactEntry({ entry, self, name, timeZone }: FactEntryProps) {
  if (isChange(entry)) return <ChangeFact entry={entry} timeZone={timeZone} />;
  switch (entry.kind) {
    case "slots": {
      const [first] = entry.slots;
      return (
        <Fact
          icon="clock"
          at={entry.at}
          timeZone={timeZone}
          seq={entry.seq}
          title={entry.slots.length === 1 ? "Offered a time" : `Offered ${entry.slots.length} times`}
        >
          {first && <span>{[serviceWords(first.slot), first.slot.duration, first.slot.price.text].join(" · ")}</span>}
          {slotGroups(entry.slots).map(({ title, times }) => (
            <span key={title} class="times">
              {title}
              {times.map((time) => (
                <span key={time}>{time}</span>
              ))}
            </span>
          ))}
        </Fact>
      );
    }
    case "held":
      return (
        <Fact
          icon="clock"
          at={entry.at}
          timeZone={timeZone}
          title={`${entry.released ? "Held" : "Held for the visitor"}: ${slotWords(entry.slot)}`}
        >
          <span>
            {shortFacts(entry.slot)}
            {entry.released ? ` · ${releasedWords[entry.released]}` : ` · until ${clockTime(entry.expiresAt, timeZone)}`}
          </span>
          <Legs of={entry.slot} />
        </Fact>
      );
    case "proposal":
      return (
        <Fact icon="card" at={entry.at} timeZone={timeZone} title={`Summary card: ${proposalWords[entry.state]}`}>
          <span>{`${slotWords(entry.proposal.slot)} · ${shortFacts(entry.proposal.slot)} · ${entry.proposal.slot.price.text}`}</span>
          <Legs of={entry.proposal.slot} />
        </Fact>
      );
    case "booked":
      return <BookedFact entry={entry} timeZone={timeZone} />;
    case "failed":
      return <Fact icon="alert" at={entry.at} timeZone={timeZone} title={`Not booked: ${failedWords[entry.reason]}`} tone="bad" />;
    case "promise":
      return <PromiseFact entry={entry} timeZone={timeZone} />;
    case "answerer":
      return (
        <Fact
          icon={entry.answerer === "staff" ? "hand" : "spark"}
          seq={entry.seq}
          at={entry.at}
          timeZone={timeZone}
          title={answererWords(entry, self, name)}
          tone="change"
        />
      );
  }
}

/** What the visitor was told about when somebody replies. */
function PromiseFact({ entry: { at, words, due, state }, timeZone }: { entry: Extract<Entry, { kind: "promise" }>; timeZone: string }) {
  const title = { open: "Promised", kept: "Promise kept", replaced: "Promised before" }[state];
  const until = state === "open" ? `: reply by ${seenWords(due, timeZone, Date.parse(at)).replace("Today, ", "")}` : "";
  return (
    <Fact icon={state === "kept" ? "check" : "clock"} at={at} timeZone={timeZone} title={`${title}${until}`}>
      <span dir="auto">“{words}”</span>
    </Fact>
  );
}

/** A visit of several services, one a line. */
function Legs({ of }: { of: SlotFacts }) {
  return legWords(of).map((words) => <span key={words}>{words}</span>);
}

function BookedFact({ entry, timeZone }: { entry: Extract<Entry, { kind: "booked" }>; timeZone: string }) {
  const { slot, guest } = entry.appointment;
  return (
    <Fact icon="check" at={entry.at} timeZone={timeZone} title={`Booked: ${slotWords(slot)}`} tone="good">
      <span>{`${shortFacts(slot)} · ${slot.duration} · ${slot.price.text}`}</span>
      <Legs of={slot} />
      <span>{[guest.name, guest.phone ?? guest.email].filter(Boolean).join(" · ")}</span>
      <CalendarFoot {...entry.appointment} />
    </Fact>
  );
}

const releasedWords = { expired: "ran out", changed: "let go for another time", declined: "let go", "handed-over": "let go" };
const proposalWords = {
  open: "waits for a yes",
  accepted: "accepted",
  booked: "accepted",
  withdrawn: "withdrawn",
  failed: "could not be booked",
};
const failedWords = {
  "slot-taken": "the time was taken",
  "hold-expired": "the hold ran out",
  refused: "the calendar refused it",
  unknown: "it is not known whether it was written. Please look at the calendar",
};

function answererWords({ answerer, by, reason }: Extract<Entry, { kind: "answerer" }>, self: string, name: string): string {
  const who = by.kind === "visitor" ? name : by.kind === "assistant" ? "The assistant" : by.name === self ? "You" : by.name;
  if (answerer === "assistant") return by.kind === "visitor" ? `${who} went on with the assistant` : `${who} handed back to the assistant`;
  if (by.kind === "staff") return `${who} took over`;
  if (by.kind === "visitor") return `${who} asked for a person`;
  return reason === "asked-for-person" ? `${name} asked for a person` : `Handed to a person: ${reasonWords(reason).toLowerCase()}`;
}
