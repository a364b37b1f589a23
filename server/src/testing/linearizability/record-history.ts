import type { DayCalendar } from "@chairside/shared/inbox.ts";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import { type Undying, undying } from "../mortal-visit.ts";
import { stubbornVisitor } from "../stubborn-visitor.ts";
import type { Call, Operation } from "./operation.ts";
import { staffDesk, type StaffDesk } from "./staff-desk.ts";

export interface Recorded {
  operations: Operation[];
  /** How many times the calendar has. */
  times: number;
  deaths: number;
}

/** One practitioner's day, and the starts on it that everybody wants; far enough apart not to overlap. */
interface Wanted {
  date: string;
  practitionerId: string;
  minutes: number[];
}

const date = "2027-01-20";
const words = "20 January";
const minutes = [11, 12, 15, 16, 17].map((hour) => hour * 60);
const serviceId = "skin-fade";
const practitioner = "Robin";

/**
 * Eight callers over HTTP at once – six at the desk who book, move, cancel and look, two visitors who chat, hold and book – while
 * the server is killed with `kill -9` at a random moment and started again. What each saw, by one clock.
 */
export async function recordHistory(settings: Record<string, string>, random: () => number, calls = 8): Promise<Recorded> {
  const life = await undying(settings);
  try {
    const desk = await staffDesk(life.server.inbox, life.living);
    const day = await desk.readDay(date);
    const practitionerId = day?.practitioners.find(({ name }) => name.startsWith(practitioner))?.id;
    if (!day || practitionerId === undefined) throw new Error(`${practitioner} does not work here`);
    const wanted: Wanted = { date, practitionerId, minutes };
    if (freeOn(day, wanted).length !== minutes.length) throw new Error(`The times on ${date} are not all free at first`);

    const operations: Operation[] = [];
    const visits = new Map<string, string>();
    const callers = [
      ...Array.from({ length: 6 }, (_, index) => atTheDesk({ desk, wanted, random, operations, visits, name: `desk ${index}` }, calls)),
      ...Array.from({ length: 2 }, (_, index) => inTheChat({ life, wanted, random, operations, visits, name: `visitor ${index}` })),
    ];
    const deaths = await killSometimes(life, random, Promise.all(callers));
    await Promise.all(callers);
    operations.push(await look(desk, wanted));
    return { operations, times: minutes.length, deaths };
  } finally {
    await life.server.kill();
  }
}

async function killSometimes(life: Undying, random: () => number, over: Promise<unknown>): Promise<number> {
  let going = true;
  const stop = (): void => void (going = false);
  over.then(stop, stop);
  for (let deaths = 0; ; deaths++) {
    await pause(200 + random() * 600);
    if (!going || deaths === 2) return deaths;
    await life.living();
    await life.server.kill();
  }
}

interface Caller {
  wanted: Wanted;
  random: () => number;
  operations: Operation[];
  /** Appointments that stand or stood: whose → which. */
  visits: Map<string, string>;
  name: string;
}

async function atTheDesk(caller: Caller & { desk: StaffDesk }, calls: number): Promise<void> {
  const { desk, wanted, random, operations, visits, name } = caller;
  for (let index = 0; index < calls; index++) {
    await pause(random() * 150);
    const kind = random();
    const known = [...visits];
    const [who, appointmentId] = known[Math.floor(random() * known.length)] ?? [];
    const time = Math.floor(random() * wanted.minutes.length);
    const place = { date: wanted.date, minute: wanted.minutes[time] };
    const stubborn = random() < 0.5;
    if (kind < 0.25) operations.push(await look(desk, wanted));
    else if (who === undefined || appointmentId === undefined || kind < 0.5) {
      const call: Call = { what: "book", who: `${name}, ${index}`, time };
      const body = { ...place, practitionerId: wanted.practitionerId, serviceId, guest: { name: call.who } };
      const made = await timed(operations, call, () => desk.write("/v1/staff/appointments", body, stubborn), { overlap: "taken" });
      const booked = made as { appointmentId?: string } | undefined;
      if (booked?.appointmentId !== undefined) visits.set(call.who, booked.appointmentId);
    } else if (kind < 0.75) {
      const path = `/v1/staff/appointments/${appointmentId}/move`;
      const refusals = { overlap: "taken", "appointment-closed": "gone" };
      await timed(operations, { what: "move", who, time }, () => desk.write(path, place, stubborn), refusals);
    } else {
      const path = `/v1/staff/appointments/${appointmentId}/cancel`;
      const body = { by: "salon", reason: "Test" };
      await timed(operations, { what: "cancel", who }, () => desk.write(path, body, stubborn), { "appointment-closed": "gone" });
    }
  }
}

/** Notes a write with its answer, or without when none came; answers the body of a success. Throws for a refusal that is not foreseen. */
async function timed(
  operations: Operation[],
  call: Call,
  write: () => ReturnType<StaffDesk["write"]>,
  refusals: Record<string, string>,
): Promise<unknown> {
  const sent = performance.now();
  const answer = await write();
  if (answer === null) return void operations.push({ ...call, sent, answered: null });
  const said = answer.code === null ? "ok" : refusals[answer.code];
  if (said === undefined) throw new Error(`${call.what} was refused: ${answer.code}`);
  operations.push({ ...call, answer: said, sent, answered: performance.now() } as Operation);
  return answer.code === null ? answer.value : undefined;
}

async function inTheChat(caller: Caller & { life: Undying }): Promise<void> {
  const { life, wanted, random, operations, visits, name } = caller;
  for (let index = 0; index < 3; index++) {
    const visitor = await stubbornVisitor(life.living);
    const heard = await visitor.say(`A skin fade with ${practitioner} on ${words}. I'm Anna Bell, 07700 900123`);
    const offers = heard.flatMap((event) => (event.type === "slots-offered" ? event.slots : []));
    const wishes = offers.flatMap(({ offer, slot }) => {
      const start = new Date(slot.start);
      const time = slot.start.startsWith(wanted.date) ? wanted.minutes.indexOf(start.getUTCHours() * 60 + start.getUTCMinutes()) : -1;
      return time < 0 || !slot.practitioner.startsWith(practitioner) ? [] : [{ offer, time }];
    });
    const wish = wishes[Math.floor(random() * wishes.length)];
    if (!wish) continue;
    const who = `${name}, ${index}`;
    const note = async (call: Call, act: () => Promise<ConversationEvent[]>, ok: string, else_: string): Promise<ConversationEvent[]> => {
      const sent = performance.now();
      const events = await act();
      const answer = events.some(({ type }) => type === ok) ? "ok" : else_;
      operations.push({ ...call, answer, sent, answered: performance.now() } as Operation);
      return events;
    };
    const held = await note({ what: "hold", who, time: wish.time }, () => visitor.say("This one", wish.offer), "slot-held", "taken");
    if (!held.some(({ type }) => type === "slot-held")) continue;
    await pause(random() * 200);
    if (random() < 0.3) await note({ what: "release", who }, () => visitor.decline(), "proposal-withdrawn", "gone");
    else {
      const ended = await note({ what: "confirm", who }, () => visitor.confirm(), "appointment-booked", "gone");
      for (const event of ended) if (event.type === "appointment-booked") visits.set(who, event.appointment.appointmentId);
    }
  }
}

async function look(desk: StaffDesk, wanted: Wanted): Promise<Operation> {
  const sent = performance.now();
  const day = await desk.readDay(wanted.date);
  if (day === null) return { what: "search", sent, answered: null };
  return { what: "search", answer: freeOn(day, wanted), sent, answered: performance.now() };
}

/** The times at which nothing stands. */
function freeOn({ entries }: DayCalendar, { practitionerId, minutes }: Wanted): number[] {
  const own = entries.filter((entry) => entry.practitionerId === practitionerId);
  return minutes.flatMap((minute, time) => (own.some(({ from, to }) => from < minute + 60 && minute < to) ? [] : [time]));
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
