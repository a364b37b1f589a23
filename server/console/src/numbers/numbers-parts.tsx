import type { Numbers } from "@chairside/shared/numbers.ts";
import type { ComponentChildren } from "preact";
import { type BarLine, BarTable } from "./bar-table.tsx";
import type { Counts } from "./counts.ts";
import { moneyList } from "./headline-figures.tsx";
import { detailWords, durationWords, handoverReasons, outcomeKeys, promiseKeys, shareWords, standingKeys } from "./words.ts";

interface PartsProps {
  numbers: Numbers;
  these: Counts;
  earlier: Counts;
  period: string;
}

/** What lies behind the figures that come first. */
export function NumbersParts({ numbers, these, earlier, period }: PartsProps) {
  const line = (kind: BarLine["kind"], detail: string, note?: string): BarLine => ({
    label: detailWords(kind, detail),
    kind,
    details: [detail],
    times: these.times(kind, [detail]),
    earlier: earlier.times(kind, [detail]),
    ...(note ? { note } : {}),
  });
  const whole = (kind: BarLine["kind"], label: string, note?: string): BarLine => ({
    label,
    kind,
    times: these.times(kind),
    earlier: earlier.times(kind),
    ...(note ? { note } : {}),
  });
  const all = these.times("conversation");
  const given = (lines: BarLine[]): BarLine[] => lines.filter(({ times, earlier: before }) => times + before > 0);
  return (
    <>
      <Part
        title="How conversations came out"
        explains="Each conversation in exactly one way, as it stands now. Left open: the visitor did not answer the assistant, or is being answered. Set aside: closed by staff as no reply, spam or nothing we can help with, without a reply of theirs."
      >
        <BarTable
          title="How conversations came out"
          period={period}
          lines={standingKeys.map((one) => line("conversation", one, shareWords(these.times("conversation", [one]), all)))}
        />
      </Part>
      <Part title="Handed over, and why" explains="Each time it came to staff, with the reason at that moment.">
        <BarTable title="Handed over, and why" period={period} lines={given(handoverReasons.map((one) => line("handed-over", one)))} />
      </Part>
      <Part
        title="Waiting for staff"
        explains="From the moment a visitor waits for a person until staff write. In opening hours: only the time in which the salon was open counts, by the hours it has now; whoever writes at night begins to wait in the morning."
      >
        <FirstReplies numbers={numbers} />
        <BarTable
          title="Waited for a first reply"
          period={period}
          lines={["replied", "none", "waiting"].map((one) => line("first-reply", one))}
        />
      </Part>
      <Part
        title="Promises to visitors"
        explains="Each time a visitor was told by when somebody replies. Put off: they were told a new time before. Not needed: they went on with the assistant, or it was closed."
      >
        <BarTable title="Promises to visitors" period={period} lines={promiseKeys.map((one) => line("promise", one))} />
      </Part>
      <Part
        title="Bookings in chats"
        explains="With staff: a person had replied in the conversation before, answered at that moment, or said yes for the visitor. Cancelled: whenever it was booked, at the price it had."
      >
        <BarTable
          title="Bookings in chats"
          period={period}
          lines={[
            { ...line("booked", "assistant"), label: "Booked by the assistant" },
            { ...line("booked", "staff"), label: "Booked with staff" },
            whole("waitlist-filled", "Of these from the waitlist"),
            whole("moved", "Moved"),
            whole("cancelled", "Cancelled", moneyList(these.money("cancelled"))),
          ]}
        />
      </Part>
      <Part title="Closed by staff" explains="Each time staff closed a conversation, by what they said came of it.">
        <BarTable title="Closed by staff" period={period} lines={outcomeKeys.map((one) => line("closed", one))} />
      </Part>
    </>
  );
}

/** Answers that staff marked as wrong. */
export function WrongAnswers({ these, earlier, period }: Omit<PartsProps, "numbers">) {
  const line: BarLine = { label: "Marked as wrong", kind: "faulted", times: these.times("faulted"), earlier: earlier.times("faulted") };
  return (
    <Part title="“That was wrong”" explains="Answers of the assistant that staff marked as wrong. Each leads to the answer.">
      <BarTable title="That was wrong" period={period} lines={[line]} />
    </Part>
  );
}

function Part({ title, explains, children }: { title: string; explains: string; children: ComponentChildren }) {
  return (
    <section class="numbers-part" aria-label={title}>
      <h2>{title}</h2>
      <p class="soft explains">{explains}</p>
      {children}
    </section>
  );
}

function FirstReplies({ numbers: { these, earlier } }: { numbers: Numbers }) {
  const words = (wait: number | null): string => (wait === null ? "–" : durationWords(wait));
  const rows = [
    { label: "In all", now: these.firstReply.all, before: earlier.firstReply.all },
    { label: "In opening hours", now: these.firstReply.open, before: earlier.firstReply.open },
  ];
  return (
    <table class="wait-table">
      <caption class="unseen">First reply of staff</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="unseen">Counting</span>
          </th>
          <th scope="col">Median</th>
          <th scope="col">Nine of ten within</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, now, before }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <strong>{words(now.median)}</strong> <span class="soft">before: {words(before.median)}</span>
            </td>
            <td>
              <strong>{words(now.ninetieth)}</strong> <span class="soft">before: {words(before.ninetieth)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
