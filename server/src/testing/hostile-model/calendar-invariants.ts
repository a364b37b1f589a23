import type { ConversationEvent } from "@chairside/shared/events.ts";
import { conversationState } from "../../conversation/conversation-state.ts";
import { localParts } from "../../booking/salon-time.ts";
import type { HostileSalon } from "./hostile-salon.ts";

export type Check = (holds: boolean, name: string, what: string) => void;

type Logs = Map<string, ConversationEvent[]>;

/** I1, I11 and I12 as far as the calendar knows: nothing written that no log tells, nothing told that is not written, nothing held for nobody. */
export async function checkCalendar(logs: Logs, salon: HostileSalon, since: number, check: Check): Promise<void> {
  const writes = salon.writes.slice(since);
  const events = [...logs.values()].flat();
  const briefs = [...logs.values()].map((log) => JSON.stringify(conversationState(log).brief)).join("\n");
  const changed = new Map<string, number>();
  for (const { method, args, answer } of writes) {
    if (!isDone(answer)) continue;
    if (method === "book" || method === "reschedule" || method === "cancel") {
      const id = appointmentIdOf(answer.value);
      changed.set(id, (changed.get(id) ?? 0) + 1);
      check(
        events.some((event) => "appointment" in event && event.appointment.appointmentId === id),
        "I11",
        `${method} that no log tells`,
      );
    } else check(method === "hold" || method === "holdMove", "I1", `${method} by a visitor`);
    if (method === "hold") check(!(await isHeldForNobody(args, answer.value, logs, briefs, salon)), "I12", "held for nobody");
  }
  for (const event of events) {
    if (event.type !== "appointment-booked") continue;
    const written = await salon.platform.getAppointment(event.appointment.appointmentId);
    check(written !== null, "I11", "told as booked and not in the calendar");
  }
  const yeses = events.filter(({ type }) => type === "proposal-accepted").length;
  check([...changed.values()].reduce((sum, times) => sum + times, 0) <= yeses, "I1", "more is written than was agreed to");
}

async function isHeldForNobody(args: unknown[], made: object, logs: Logs, briefs: string, salon: HostileSalon): Promise<boolean> {
  if (!("holdId" in made) || typeof made.holdId !== "string" || briefs.includes(made.holdId)) return false;
  const [slot] = args as [{ start: number }];
  const { entries } = await salon.platform.readDay(localParts(slot.start, "Europe/London").date, salon.clock.now());
  const { holdId } = made;
  if (!entries.some((entry) => entry.kind === "held" && JSON.stringify(entry).includes(holdId))) return false;
  const told = [...logs.values()].flat().some((event) => "holdId" in event && event.holdId === holdId);
  // A turn that was laid down when staff took over takes its events along: what it held lapses by itself.
  return told || ![...logs.values()].flat().some((event) => event.type === "answerer-changed" && event.answerer === "staff");
}

export const isDone = (answer: unknown): answer is { ok: true; value: object } =>
  typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === true && "value" in answer;

export function appointmentIdOf(made: object): string {
  if ("appointmentId" in made) return String(made.appointmentId);
  return "appointment" in made && typeof made.appointment === "object" && made.appointment !== null
    ? appointmentIdOf(made.appointment)
    : "none";
}
