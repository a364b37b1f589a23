import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { SlotFacts } from "@chairside/shared/facts.ts";
import type { DayCalendar } from "@chairside/shared/inbox.ts";
import type { Catalogue } from "../src/booking/catalogue.ts";
import { localParts } from "../src/booking/salon-time.ts";
import { meets } from "./meets-wish.ts";
import type { Walk } from "./simulated-visitor.ts";
import { untruths } from "./untruths.ts";

export interface Verdict {
  id: string;
  /** The calendar is as the visitor wanted it in the end, and nothing below went wrong. */
  passed: boolean;
  why: string[];
  turns: number;
  booked: boolean;
  /** Something stands in the calendar that this visitor did not agree to, or not as agreed. */
  falseBookings: number;
  untruths: string[];
  /** The same said three times, or the visitor gave up in a circle. */
  loop: boolean;
  handoff: "needless" | "missed" | null;
  script: string;
}

/** `calendar`: every day that can be booked, read after everybody was done. */
export function judgeWalk(walk: Walk, conversationId: string, calendar: DayCalendar[], catalogue: Catalogue, today: string): Verdict {
  const { plan, heard } = walk;
  const { goal } = plan;
  const standing = standingOf(conversationId, calendar);
  const agreed = agreedIn(heard);
  const accepted = new Set(heard.flatMap((event) => (event.type === "proposal-accepted" ? [event.proposalId] : [])));
  const asAgreed = agreed.filter(({ slot, proposalId }) => {
    const start = localParts(Date.parse(slot.start), slot.timeZone);
    const there = standing.some(
      (entry) => entry.date === start.date && entry.from === start.minute && slot.practitioner.includes(entry.practitioner),
    );
    return accepted.has(proposalId) && there;
  });
  const falseBookings =
    agreed.length - asAgreed.length + Math.max(0, new Set(standing.map(({ reference }) => reference)).size - agreed.length);
  const staff = heard.findLast((event) => event.type === "answerer-changed")?.answerer === "staff";
  const [one] = asAgreed;
  const then = goal.kind === "book" ? goal.then : undefined;
  const last = goal.kind === "book" && then && "move" in then ? { ...goal, ...then.move } : goal;
  const gone = then !== undefined && "cancel" in then;
  const wanted =
    last.kind === "book" && !gone
      ? one !== undefined && asAgreed.length === 1 && meets(one.slot, last, today)
      : standing.length === 0 && (!gone || heard.some(({ type }) => type === "appointment-cancelled"));
  const handoff = goal.kind === "person" ? (staff ? null : "missed") : staff && goal.kind !== "impossible" ? "needless" : null;
  const untrue = untruths(heard, catalogue);
  const loop = repeats(heard) || walk.gaveUp === "asked the same again and again" || walk.gaveUp === "too many turns";
  const why = [
    ...(wanted ? [] : [goal.kind === "book" ? "not booked as wanted" : "something was booked"]),
    ...(falseBookings > 0 ? ["false booking"] : []),
    ...(handoff ? [`${handoff} handoff`] : []),
    ...untrue,
    ...(loop ? ["went round in circles"] : []),
    ...(walk.gaveUp ? [`gave up: ${walk.gaveUp}`] : []),
    ...walk.unanswered.map((ask) => `not answered: ${ask}`),
  ];
  return {
    id: plan.id,
    passed: why.length === 0,
    why,
    turns: walk.turns,
    booked: asAgreed.length > 0,
    falseBookings,
    untruths: untrue,
    loop,
    handoff,
    script: scriptOf(heard),
  };
}

/** What the visitor said yes to, as it is to stand in the end. */
function agreedIn(heard: ConversationEvent[]): { proposalId: string; appointmentId: string; slot: SlotFacts }[] {
  let agreed: { proposalId: string; appointmentId: string; slot: SlotFacts }[] = [];
  for (const event of heard) {
    if (event.type === "appointment-booked") agreed.push(event.appointment);
    if (event.type !== "appointment-moved" && event.type !== "appointment-cancelled") continue;
    const { proposalId, appointment } = event;
    agreed = agreed.filter(({ appointmentId }) => appointmentId !== appointment.appointmentId);
    if (event.type === "appointment-moved") agreed.push({ proposalId, appointmentId: appointment.appointmentId, slot: appointment.slot });
  }
  return agreed;
}

interface Standing {
  date: string;
  from: number;
  practitioner: string;
  reference: string;
}

function standingOf(conversationId: string, calendar: DayCalendar[]): Standing[] {
  return calendar.flatMap(({ date, entries, practitioners }) =>
    entries
      .filter((entry) => entry.conversationId === conversationId && entry.kind !== "held")
      .map(({ from, practitionerId, reference = "" }) => ({
        date,
        from,
        practitioner: practitioners.find(({ id }) => id === practitionerId)?.name ?? "",
        reference,
      })),
  );
}

/** The assistant said the very same thing three times. */
function repeats(heard: ConversationEvent[]): boolean {
  const times = new Map<string, number>();
  for (const event of heard)
    if (event.type === "message-added" && event.author.kind === "assistant") times.set(event.text, (times.get(event.text) ?? 0) + 1);
  return [...times.values()].some((count) => count >= 3);
}

function scriptOf(heard: ConversationEvent[]): string {
  return heard
    .flatMap((event) => {
      if (event.type === "message-added") return [`${event.author.kind === "visitor" ? "> " : "  "}${event.text}`];
      if (event.type === "slots-offered")
        return [`    ${event.slots.map(({ slot }) => `${slot.dayShort} ${slot.time} ${slot.practitioner}`).join(" | ")}`];
      if (event.type === "booking-proposed") return [`    [card: ${event.proposal.slot.service}, ${event.proposal.slot.dayShort} ${event.proposal.slot.time}, ${event.proposal.slot.practitioner}]`]; // prettier-ignore
      return event.type === "appointment-booked" || event.type === "answerer-changed" ? [`    [${event.type}]`] : [];
    })
    .join("\n");
}
