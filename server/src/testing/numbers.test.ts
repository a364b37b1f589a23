import type { EventBody } from "@chairside/shared/events.ts";
import type { SlotFacts } from "@chairside/shared/facts.ts";
import type { NumberCount } from "@chairside/shared/numbers.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createNumbers } from "../numbers/create-numbers.ts";
import { type AskedPeriod, periodOf } from "../numbers/period.ts";
import { sqlConversations } from "../storage/sql/sql-conversations.ts";
import { sqlEventLog } from "../storage/sql/sql-event-log.ts";
import { sqlNumbers } from "../storage/sql/sql-numbers.ts";
import { openDatabase } from "../storage/sqlite/open-database.ts";
import { type NaiveMark, naiveMarks } from "./naive-numbers.ts";

/** 2,000 by `NUMBERS_RUNS=2000`. */
const runs = Number(process.env["NUMBERS_RUNS"] ?? 120);
const minute = 60_000;
const mia = { staffId: "mia", name: "Mia" };

/** Zones, and a night in each in which the clock is moved, or nothing at all happens to it. */
const nights = [
  { timeZone: "Europe/London", from: "2026-10-24T20:00:00Z" },
  { timeZone: "Europe/London", from: "2026-03-28T20:00:00Z" },
  { timeZone: "America/New_York", from: "2026-11-01T00:00:00Z" },
  { timeZone: "Australia/Lord_Howe", from: "2026-04-04T10:00:00Z" },
  { timeZone: "Asia/Kathmandu", from: "2026-12-31T15:00:00Z" },
] as const;

const price = fc.record({ amount: fc.integer({ min: 0, max: 50_000 }), currency: fc.constantFrom("GBP", "EUR") });
const slot = (at: number, { amount, currency }: { amount: number; currency: string }): SlotFacts => ({
  service: "Cut",
  addOns: [],
  practitioner: "Sarah",
  practitionerLevel: "",
  start: new Date(at).toISOString(),
  end: new Date(at).toISOString(),
  timeZone: "Europe/London",
  zoneName: "",
  day: "",
  dayShort: "",
  time: "",
  durationMinutes: 30,
  duration: "",
  price: { amount, currency, from: false, text: "" },
});

/** Anything that can be in a log, in an order that need not make sense: what is counted is defined for all of them. */
const step = fc.record({
  what: fc.constantFrom(
    "visitor", "visitor", "visitor", "turn", "turn", "staff", "to-staff", "to-staff", "to-staff-by-staff", "to-assistant", "given-up", "claim", "promise",
    "promise", "quiet", "snooze", "released", "kept", "book", "book", "book-from-list", "offer-from-list", "move", "cancel", "fault", "close", "close",
    "asks", "asks-nothing", "offers", "yes", "read-by-nobody", "note",
  ), // prettier-ignore
  gap: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 30, max: 600 }), fc.constantFrom(0, 10)),
  price,
  n: fc.nat(20),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function bodyOf({ what, price: paid, n }: Step, at: number, seq: number): EventBody {
  const message = (author: "visitor" | "assistant" | "staff"): EventBody => ({ type: "message-added", messageId: `m-${seq}`, author: author === "staff" ? { kind: author, name: "Mia" } : { kind: author }, text: "…" }); // prettier-ignore
  const due = new Date(at + ([10, 10, 25, 60][n % 4] ?? 10) * minute).toISOString();
  const because = (["handed-over", "visitor-wrote", "late", "claim-ended"] as const)[n % 4] ?? "late";
  const promise = { type: "promise-made", promiseId: `p-${seq}`, due, level: "desk" } as const;
  const card = { place: { name: "", address: "" }, conditions: [], guest: {}, slot: slot(at, paid) };
  const proposalId = what === "book" ? `card-${seq}` : `list-${n % 3}`;
  const booked = { ...card, appointmentId: `a-${seq}`, reference: "", proposalId };
  const standing = { ...card, appointmentId: `a-${n}`, reference: "", status: "booked", changeable: true } as const;
  const answerer = (to: "assistant" | "staff", kind: "visitor" | "assistant" | "staff"): EventBody => ({
    type: "answerer-changed",
    answerer: to,
    by: kind === "staff" ? { kind, name: "Mia" } : { kind },
    ...(n % 3 === 0 ? {} : { reason: n % 3 === 1 ? "unsure" : "health" }),
  });
  switch (what) {
    case "visitor":
      return message("visitor");
    case "staff":
      return message("staff");
    case "turn":
      return { type: "turn-finished", upTo: Math.max(0, seq - 1 - (n % 2)), model: "built-in" };
    case "read-by-nobody":
      return { type: "turn-finished", upTo: seq - 1, model: "none" };
    case "to-staff":
      return answerer("staff", n % 2 === 0 ? "visitor" : "assistant");
    case "to-staff-by-staff":
      return answerer("staff", "staff");
    case "to-assistant":
      return answerer("assistant", "staff");
    case "given-up":
      return answerer("assistant", "visitor");
    case "claim":
      return { type: "claim-taken", by: mia, until: due };
    case "promise":
      return { ...promise, words: "soon", because };
    case "quiet":
      return { ...promise, because };
    case "snooze":
      return { ...promise, because: "snoozed" };
    case "released":
      return { type: "promise-ended", promiseId: `p-${n}`, how: n % 2 === 0 ? "handed-back" : "closed" };
    case "kept":
      return { type: "promise-ended", promiseId: `p-${n}`, how: "kept" };
    case "yes":
      return { type: "proposal-accepted", proposalId: `list-${n % 3}`, hash: "", by: n % 2 === 0 ? "staff" : "click" };
    case "book":
    case "book-from-list":
      return { type: "appointment-booked", appointment: booked };
    case "offer-from-list":
      return n % 2 === 0
        ? { type: "waitlist-offered", offerId: "o", holdId: `hold-${n % 3}`, expiresAt: due, slot: slot(at, paid) }
        : { type: "booking-proposed", proposal: { ...card, proposalId: `list-${n % 3}`, hash: "", holdId: `hold-${n % 3}`, holdExpiresAt: due, offer: "" } }; // prettier-ignore
    case "move":
      return { type: "appointment-moved", proposalId, appointment: standing };
    case "cancel":
      return { type: "appointment-cancelled", proposalId, appointment: standing, fee: null };
    case "fault":
      return { type: "answer-faulted", messageId: `m-${n}`, why: "no", by: mia };
    case "close":
      return { type: "conversation-closed", outcome: (["answered", "booked", "no-reply", "not-for-us", "spam"] as const)[n % 5] ?? "spam", by: mia }; // prettier-ignore
    case "asks":
      return { type: "brief-updated", brief: n % 2 === 0 ? { asked: { about: "day", times: 1 } } : { waitlist: "wanted" } };
    case "asks-nothing":
      return { type: "brief-updated", brief: n % 2 === 0 ? { asked: { about: "anything-else", times: 1 } } : {} };
    case "offers":
      return { type: "slots-offered", slots: [] };
    case "note":
      return { type: "note-added", noteId: `n-${seq}`, by: mia, text: "", mentions: [] };
  }
}

const appends = (one: fc.Arbitrary<Step>, most: number) =>
  fc.array(fc.array(one, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: most });
/** Without staff, so that conversations come out in the assistant's ways too. */
const calm = fc.record({ what: fc.constantFrom("visitor", "turn", "offers", "asks", "asks-nothing", "read-by-nobody", "close"), gap: fc.nat(90), price, n: fc.nat(20) }); // prettier-ignore
const conversation = fc.oneof(appends(step, 14), appends(calm, 5));
const world = fc.record({
  night: fc.constantFrom(...nights),
  conversations: fc.array(conversation, { minLength: 1, maxLength: 4 }),
  /** How long after the first event the numbers are looked at. */
  lookedAt: fc.integer({ min: 0, max: 4 * 1440 }),
  asked: fc.constantFrom("today", "7-days", "28-days", "month", "night"),
  countEvery: fc.integer({ min: 1, max: 9 }),
});

test(`what is counted as the log grows is what the whole log says: ${runs} random worlds`, { timeout: 600_000 }, async () => {
  await fc.assert(fc.asyncProperty(world, async (drawn) => {
    const { db, close } = await openDatabase(":memory:");
    try {
      const log = sqlEventLog(db);
      const { timeZone, from } = drawn.night;
      const start = Date.parse(from);
      const now = start + drawn.lookedAt * minute;
      const reports: string[] = [];
      const open = () => createNumbers({ store: sqlNumbers(db), log, salonOf: () => ({ timeZone, openOn: () => ({ from: 0, to: 1440 }) }), now: () => now, report: (what) => reports.push(what) }); // prettier-ignore
      const [one, another] = [open(), open()];
      const salon = { id: "salon", name: "", timeZone, locale: "en-GB", phone: "" };
      for (const [index, parts] of drawn.conversations.entries()) {
        const conversationId = `conversation-${index}`;
        await sqlConversations(db).create({ conversationId, salonId: "salon", visitorId: "v", locale: "en-GB", timeZone, startedAt: start });
        await log.append(conversationId, [{ type: "conversation-started", salon, visitor: { locale: "en-GB", timeZone } }], start);
        let [at, seq] = [start, 1];
        for (const [nth, steps] of parts.entries()) {
          at += (steps[0]?.gap ?? 0) * minute;
          await log.append(conversationId, steps.map((drawnStep) => bodyOf(drawnStep, at, ++seq)), at); // prettier-ignore
          // Two that count at once, now and then in the middle of it.
          if (nth % drawn.countEvery === 0) await Promise.all([one.keepUp(), another.keepUp()]);
        }
      }
      const logs = await Promise.all(drawn.conversations.map((_, index) => log.read(`conversation-${index}`)));
      const marks = logs.flatMap(naiveMarks);
      const first = from.slice(0, 10);
      const asked: AskedPeriod = drawn.asked === "night" ? { period: "custom", from: first, to: first } : { period: drawn.asked };
      const report = await one.read("salon", asked);
      const period = periodOf(asked, now, timeZone);
      expect(report?.behind).toBe(0);
      for (const [name, days] of [["these", period?.these], ["earlier", period?.earlier]] as const) {
        if (!days || !report) throw new Error("there is no such period");
        const counted = marks.filter(({ day, at }) => days.from <= day && day <= days.to && at < days.before);
        expect(lines(report[name].counts), name).toEqual(naiveLines(counted, now));
        const waits = counted.flatMap(({ kind, value }) => (kind === "first-reply" && value !== undefined ? [value] : [])).toSorted((a, b) => a - b); // prettier-ignore
        const at = (share: number) => waits.find((_, index) => (index + 1) / waits.length >= share) ?? null;
        expect(report[name].firstReply.all, name).toEqual({ median: at(0.5), ninetieth: at(0.9) });
        // A salon that never closes.
        expect(report[name].firstReply.open, name).toEqual(report[name].firstReply.all);
      }
      const inPeriod = report?.these.counts ?? [];
      for (const { kind, detail, times } of inPeriod) {
        const found = await another.find("salon", asked, { kind, details: detail === "" ? [] : [detail], skip: 0 });
        expect([kind, detail, found?.things.length, found?.more]).toEqual([kind, detail, Math.min(times, 50), times > 50]);
      }
      const total = (key: "conversations" | "booked" | "handedOver") => report?.days.reduce((all, day) => all + day[key], 0);
      const counted = (kind: string) => inPeriod.reduce((all, one) => (one.kind === kind ? all + one.times : all), 0);
      expect([total("conversations"), total("booked"), total("handedOver")]).toEqual(["conversation", "booked", "handed-over"].map(counted));
      expect(reports).toEqual([]);
    } finally {
      await close();
    }
  }), { numRuns: runs }); // prettier-ignore
});

const lines = (counts: readonly NumberCount[]): string[] =>
  counts.map(({ kind, detail, times, money }) => `${kind} ${detail} ${times} ${money.map(({ amount, currency }) => currency + amount).join(" ")}`.trim()).toSorted(); // prettier-ignore

function naiveLines(marks: readonly NaiveMark[], now: number): string[] {
  const seen = marks
    .filter(({ kind, at }) => kind !== "missed" || at <= now)
    .map((mark) => (mark.kind === "promise" && mark.detail === "open" && (mark.value ?? 0) < now ? { ...mark, detail: "late" } : mark));
  return [...Map.groupBy(seen, ({ kind, detail }) => `${kind} ${detail}`)]
    .map(([name, found]) => {
      const sums = ["EUR", "GBP"].flatMap((currency) => {
        const paid = found.filter((mark) => mark.currency === currency);
        return paid.length > 0 ? [currency + paid.reduce((all, { value = 0 }) => all + value, 0)] : [];
      });
      return [name, found.length, ...sums].join(" ").trim();
    })
    .toSorted();
}
