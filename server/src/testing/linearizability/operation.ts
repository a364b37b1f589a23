/** One call as its caller saw it, on the calendar of one practitioner, which has a fixed set of times that do not overlap. */
export type Operation = Call & {
  /** When it was sent. Any clock, the same for all. */
  sent: number;
  /** When its answer was there; null: it never was, and whether the call took effect is not known. */
  answered: number | null;
};

/** What was asked, by whom or what (`who`: one visit, from its hold to its end), and what was answered; an unanswered call has no `answer`. */
export type Call =
  /** Keeps a time, and lets another go that the same visit has kept. */
  | { what: "hold"; who: string; time: number; answer?: "ok" | "taken" }
  /** Lets it go again. */
  | { what: "release"; who: string; answer?: "ok" }
  /** Turns what is held into an appointment. */
  | { what: "confirm"; who: string; answer?: "ok" | "gone" }
  /** Books at once, without a hold. */
  | { what: "book"; who: string; time: number; answer?: "ok" | "taken" }
  | { what: "cancel"; who: string; answer?: "ok" | "gone" }
  | { what: "move"; who: string; time: number; answer?: "ok" | "taken" | "gone" }
  /** All times at which nothing is. */
  | { what: "search"; answer?: number[] };

/** Time by time: who is there, and whether only held. */
export type Calendar = readonly ({ who: string; held: boolean } | null)[];

/**
 * What the calendar is after the call, done in one instant; null when it could not have answered so. This is the whole of what a
 * salon's calendar promises. A call without an answer does what it can.
 */
export function perform(calendar: Calendar, call: Call): Calendar | null {
  const at = (who: string): number => calendar.findIndex((there) => there?.who === who);
  switch (call.what) {
    case "search": {
      const free = calendar.flatMap((there, time) => (there === null ? [time] : []));
      return call.answer === undefined || call.answer.join() === free.join() ? calendar : null;
    }
    case "hold":
    case "book": {
      const there = calendar[call.time] ?? null;
      const does = there === null || (there.who === call.who && there.held);
      const after = put(calendar, at(call.who), call.time, { who: call.who, held: call.what === "hold" });
      return outcome(calendar, call.answer, does ? "ok" : "taken", after);
    }
    case "release":
    case "confirm":
    case "cancel": {
      const from = at(call.who);
      const held = calendar[from]?.held;
      const does = held === (call.what !== "cancel");
      // Letting go what is gone already is no error.
      if (!does) return outcome(calendar, call.answer, call.what === "release" ? "ok" : "gone", calendar);
      const left = call.what === "confirm" ? { who: call.who, held: false } : null;
      return outcome(calendar, call.answer, "ok", put(calendar, from, from, left));
    }
    case "move": {
      const from = at(call.who);
      if (calendar[from]?.held !== false) return outcome(calendar, call.answer, "gone", calendar);
      const there = calendar[call.time] ?? null;
      const does = there === null || there.who === call.who;
      return outcome(calendar, call.answer, does ? "ok" : "taken", put(calendar, from, call.time, { who: call.who, held: false }));
    }
  }
}

function outcome(before: Calendar, answered: string | undefined, right: string, after: Calendar): Calendar | null {
  if (answered !== undefined && answered !== right) return null;
  return right === "ok" ? after : before;
}

function put(calendar: Calendar, from: number, to: number, there: Calendar[number]): Calendar {
  const next = [...calendar];
  if (from >= 0) next[from] = null;
  next[to] = there;
  return next;
}
