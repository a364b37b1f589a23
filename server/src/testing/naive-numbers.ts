import type { ConversationEvent } from "@chairside/shared/events.ts";

/** One thing that counts, found the slow way. */
export interface NaiveMark {
  kind: string;
  detail: string;
  at: number;
  day: string;
  value?: number;
  currency?: string;
}

type Of<T extends ConversationEvent["type"]> = Extract<ConversationEvent, { type: T }>;

/**
 * All that counts of one conversation, straight from what the console says that its figures mean: every question is asked of the whole log
 * anew. It shares nothing with the projection, the reading of clocks included.
 */
export function naiveMarks(log: readonly ConversationEvent[]): NaiveMark[] {
  const started = log.find((event) => event.type === "conversation-started");
  const zone = started?.type === "conversation-started" ? started.salon.timeZone : "UTC";
  const clock = (at: number) => wallClock(at, zone);
  const time = (event: ConversationEvent): number => Date.parse(event.at);
  const says = (event: ConversationEvent, who: "visitor" | "staff"): boolean => event.type === "message-added" && event.author.kind === who;
  const toStaff = (event: ConversationEvent): boolean => event.type === "answerer-changed" && event.answerer === "staff";
  const toAssistant = (event: ConversationEvent): boolean => event.type === "answerer-changed" && event.answerer === "assistant";
  const answererBefore = (event: ConversationEvent): string => {
    const last = log.findLast((one) => one.seq < event.seq && one.type === "answerer-changed");
    return last?.type === "answerer-changed" ? last.answerer : "assistant";
  };
  const next = (event: ConversationEvent, is: (one: ConversationEvent) => boolean) => log.find((one) => one.seq > event.seq && is(one));
  const all = <T extends ConversationEvent["type"]>(type: T): Of<T>[] => log.filter((event): event is Of<T> => event.type === type);
  const written = log.filter((event) => says(event, "visitor"));
  const [first] = written;
  if (!first) return [];

  const marks: Omit<NaiveMark, "day">[] = [{ kind: "conversation", detail: standing(), at: time(first) }];
  const hours = Map.groupBy(written, (event) => `${clock(time(event)).day} ${clock(time(event)).hour}`);
  for (const [event] of hours.values()) if (event) marks.push({ kind: "wrote", detail: clock(time(event)).hour, at: time(event) });

  for (const event of all("answerer-changed").filter((one) => toStaff(one) && answererBefore(one) === "assistant")) {
    marks.push({ kind: "handed-over", detail: event.reason ?? "asked-for-person", at: time(event) });
    if (event.by.kind === "staff") continue;
    const end = next(event, (one) => says(one, "staff") || toAssistant(one));
    const replied = end && says(end, "staff");
    marks.push({
      kind: "first-reply",
      detail: replied ? "replied" : end ? "none" : "waiting",
      at: time(event),
      ...(replied ? { value: time(end) - time(event) } : {}),
    });
  }

  for (const event of all("promise-made")) {
    const told = event.words !== undefined;
    if (!told && event.because === "snoozed") continue;
    const due = Date.parse(event.due);
    const replaces = (one: ConversationEvent): boolean => one.type === "promise-made" && (!told || one.words !== undefined);
    const frees = (one: ConversationEvent): boolean => toAssistant(one) || (one.type === "promise-ended" && one.how !== "kept");
    const end = next(event, (one) => says(one, "staff") || replaces(one) || frees(one));
    const overdue = end !== undefined && (replaces(end) ? time(end) >= due : time(end) > due);
    const detail = !end ? "open" : overdue ? "late" : says(end, "staff") ? "kept" : replaces(end) ? "renewed" : "released";
    if (told) marks.push({ kind: "promise", detail, at: time(event), value: due });
    if (detail === "open" || detail === "late") marks.push({ kind: "missed", detail: clock(due).hour, at: due });
  }

  const whom = (event: ConversationEvent & { proposalId: string }): string =>
    answererBefore(event) === "staff" ||
    log.some((one) => one.seq < event.seq && says(one, "staff")) ||
    all("proposal-accepted").some(({ seq, by, proposalId }) => seq < event.seq && by === "staff" && proposalId === event.proposalId)
      ? "staff"
      : "assistant";
  for (const event of all("appointment-booked")) {
    const { proposalId, slot } = event.appointment;
    marks.push({
      kind: "booked",
      detail: whom({ ...event, proposalId }),
      at: time(event),
      value: slot.price.amount,
      currency: slot.price.currency,
    });
    const fromList = all("booking-proposed").some(
      ({ seq, proposal }) =>
        seq < event.seq &&
        proposal.proposalId === proposalId &&
        all("waitlist-offered").some((offer) => offer.seq < seq && offer.holdId === proposal.holdId),
    );
    if (fromList) marks.push({ kind: "waitlist-filled", detail: "", at: time(event) });
  }
  for (const event of all("appointment-moved")) marks.push({ kind: "moved", detail: whom(event), at: time(event) });
  for (const event of all("appointment-cancelled")) {
    const { amount, currency } = event.appointment.slot.price;
    marks.push({ kind: "cancelled", detail: whom(event), at: time(event), value: amount, currency });
  }
  for (const event of all("answer-faulted")) marks.push({ kind: "faulted", detail: "", at: time(event) });
  for (const event of all("conversation-closed")) {
    const after = next(event, (one) => says(one, "visitor") || one.type === "conversation-closed");
    marks.push({ kind: "closed", detail: after && says(after, "visitor") ? "reopened" : event.outcome, at: time(event) });
  }
  return marks.map((mark) => ({ ...mark, day: clock(mark.at).day }));

  function standing(): string {
    const lastWritten = written.at(-1)?.seq ?? 0;
    const closing = all("conversation-closed").findLast(({ seq }) => seq > lastWritten);
    const staffActed =
      all("claim-taken").length > 0 ||
      all("proposal-accepted").some(({ by }) => by === "staff") ||
      all("answerer-changed").some(({ answerer, by }) => (answerer === "staff" ? by.kind === "staff" : by.kind !== "visitor"));
    const brief = all("brief-updated").at(-1)?.brief ?? {};
    const asks = (brief.asked && brief.asked.about !== "anything-else") || brief.hold || brief.waitlist;
    const read = Math.max(0, ...all("turn-finished").map(({ model, upTo }) => (model === "none" ? 0 : upTo)));
    const offered = all("slots-offered").at(-1)?.seq ?? 0;
    if (log.some((event) => says(event, "staff"))) return "person";
    if (closing && closing.outcome !== "answered" && closing.outcome !== "booked") return "set-aside";
    if (staffActed || all("answerer-changed").at(-1)?.answerer === "staff") return "person";
    if (all("appointment-booked").length > 0) return "alone-booked";
    if (all("appointment-moved").length + all("appointment-cancelled").length > 0) return "alone-changed";
    if (closing) return "alone-answered";
    return read >= lastWritten && !asks && offered < lastWritten ? "alone-answered" : "unfinished";
  }
}

function wallClock(at: number, timeZone: string): { day: string; hour: string } {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "numeric", weekday: "short" }); // prettier-ignore
  const { year, month, day, hour, weekday } = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
  return { day: `${year}-${month}-${day}`, hour: `${weekdays.indexOf(weekday ?? "") + 1}-${Number(hour)}` };
}
