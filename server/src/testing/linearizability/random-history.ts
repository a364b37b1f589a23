import { type Calendar, type Call, type Operation, perform } from "./operation.ts";

/** A history as a correct calendar would make it: `clients` side by side, some answers lost. `random` answers numbers from 0 to below 1. */
export function randomHistory(random: () => number, { clients = 8, calls = 60, times = 6, lost = 0.1 } = {}): Operation[] {
  const operations: Operation[] = [];
  const pick = (below: number): number => Math.floor(random() * below);
  let calendar: Calendar = Array.from({ length: times }, () => null);
  const free = Array.from({ length: clients }, () => 0);
  // Each takes effect at its own instant, in this order; calls and answers lie around it.
  for (let instant = 10; operations.length < calls; instant += 10) {
    const client = pick(clients);
    const earliest = free[client] ?? 0;
    if (earliest >= instant) continue;
    const sent = earliest + random() * (instant - earliest);
    const asked = randomCall(random, pick, operations.length, operations, times);
    const answered = instant + random() * 60;
    free[client] = answered;
    if (random() < lost) {
      if (random() < 0.5) calendar = perform(calendar, asked) ?? calendar;
      operations.push({ ...asked, sent, answered: null });
      continue;
    }
    const call = answeredCalls(asked, calendar).find((one) => perform(calendar, one) !== null);
    if (!call) throw new Error(`nothing can be answered to ${asked.what}`);
    calendar = perform(calendar, call) ?? calendar;
    operations.push({ ...call, sent, answered });
  }
  return operations;
}

function randomCall(random: () => number, pick: (below: number) => number, index: number, before: Operation[], times: number): Call {
  const known = before.flatMap((one) => ("who" in one ? [one.who] : []));
  const who = known[pick(known.length)];
  const time = pick(times);
  const kind = random();
  if (kind < 0.15) return { what: "search" };
  if (who === undefined || kind < 0.3) return { what: "book", who: `visit ${index}`, time };
  if (kind < 0.5) return { what: "hold", who: `visit ${index}`, time };
  if (kind < 0.65) return { what: "confirm", who };
  if (kind < 0.7) return { what: "release", who };
  return kind < 0.85 ? { what: "cancel", who } : { what: "move", who, time };
}

function answeredCalls(call: Call, calendar: Calendar): Call[] {
  const free = calendar.flatMap((there, time) => (there === null ? [time] : []));
  if (call.what === "search") return [{ ...call, answer: free }];
  return (["ok", "taken", "gone"] as const).map((answer) => ({ ...call, answer }) as Call);
}
