import type { CaseFile, Exchange, Expect, Heard, ShownSlot } from "../src/cases/case-file.ts";
import type { Played } from "./play-case.ts";

/** How a case came out. With expectations, they alone decide; else whether it went as it did then. */
export interface Verdict {
  outcome: "as-it-was" | "different" | "does-not-replay" | "as-expected" | "not-as-expected";
  /** The numbers of the exchanges that went another way; 0 is the opening. */
  differ: number[];
  /** What was expected and is not so. */
  missed: string[];
}

export function judgeCase(file: CaseFile, played: Played): Verdict {
  const differ = [
    ...(same(file.opening, played.opening) ? [] : [0]),
    ...file.exchanges.flatMap(({ step, heard }, at) =>
      same(heard, played.exchanges[at]?.heard ?? [], step.standsIn === true) ? [] : [at + 1],
    ),
  ];
  const nothing = { differ, missed: [] };
  // A step that a case does not hold: nothing can be said of what would have come of it.
  const isCut = file.exchanges.some(({ step }) => step.does === "cannot");
  if (played.stuck !== null && (isCut || differ.length === 0)) return { ...nothing, outcome: "does-not-replay" };
  if (file.expect === undefined) return { ...nothing, outcome: differ.length === 0 ? "as-it-was" : "different" };
  if (played.stuck !== null) return { differ, missed: [played.stuck], outcome: "not-as-expected" };
  const missed = missedIn(file.expect, lastHeard(file, played), file.salonTimeZone);
  return { differ, missed, outcome: missed.length === 0 ? "as-expected" : "not-as-expected" };
}

/** Which of several wordings is taken depends on what was said: where that is a stand-in, the words do not count. */
function same(then: Heard[], now: Heard[], inOtherWords = false): boolean {
  const counted = (heard: Heard): Heard => (inOtherWords && heard.what === "says" ? { what: "says" } : heard);
  return JSON.stringify(then.map(counted)) === JSON.stringify(now.map(counted));
}

/** What came of the last step of the case. */
function lastHeard(file: CaseFile, played: Played): Heard[] {
  const last: Exchange | undefined = played.exchanges.at(-1);
  return file.exchanges.length === 0 ? played.opening : (last?.heard ?? []);
}

function missedIn(expect: Expect, heard: Heard[], zone: string): string[] {
  const of = (...whats: Heard["what"][]): Heard[] => heard.filter(({ what }) => whats.includes(what));
  const slots = of("offers", "puts-up-card", "books").flatMap((one) => one.slots ?? []);
  const said = of("says")
    .map(({ text = "" }) => text)
    .join("\n")
    .toLowerCase();
  const missed: string[] = [];
  const check = (isSo: boolean, words: string): void => {
    if (!isSo) missed.push(words);
  };
  const every = (wanted: unknown, fits: (slot: ShownSlot) => boolean, words: string): void => {
    if (wanted === undefined) return;
    const other = slots.find((slot) => !fits(slot));
    check(slots.length > 0, `${words}: no time is shown`);
    check(other === undefined, `${words}: there is ${other?.when}, ${other?.service} with ${other?.practitioner}`);
  };
  const whether = (wanted: boolean | undefined, is: boolean, words: string): void => {
    if (wanted !== undefined) check(wanted === is, `${words}: ${wanted ? "it is not" : "it is"}`);
  };
  const { weekday, service, practitioner, days, from, before } = expect;
  every(weekday, (slot) => partsOf(slot, zone).weekday === weekday, `on a ${weekday}`);
  every(service, (slot) => has(slot.service, service), `${service}`);
  every(practitioner, (slot) => has(slot.practitioner, practitioner), `with ${practitioner}`);
  const [first = "", last = ""] = days ?? [];
  every(days, (slot) => partsOf(slot, zone).date >= first && partsOf(slot, zone).date <= last, `from ${first} to ${last}`);
  every(from, (slot) => partsOf(slot, zone).time >= (from ?? ""), `from ${from}`);
  every(before, (slot) => partsOf(slot, zone).time < (before ?? ""), `before ${before}`);
  whether(expect.offers, of("offers").length > 0, "a time is offered");
  whether(expect.card, of("puts-up-card").length > 0, "a card is put up");
  whether(expect.booked, of("books").length > 0, "it is booked");
  whether(expect.handedOver, of("hands-over").length > 0, "it is handed over");
  for (const words of expect.says ?? []) check(said.includes(words.toLowerCase()), `"${words}" is not said`);
  for (const words of expect.saysNot ?? []) check(!said.includes(words.toLowerCase()), `"${words}" is said`);
  return missed;
}

const has = (text: string, part: string | undefined): boolean => text.toLowerCase().includes((part ?? "").toLowerCase());

function partsOf({ start }: ShownSlot, timeZone: string): { date: string; weekday: string; time: string } {
  const at = new Date(start);
  const weekday = at.toLocaleDateString("en-GB", { timeZone, weekday: "long" });
  // Sweden writes dates as ISO 8601 does.
  const date = at.toLocaleDateString("sv-SE", { timeZone });
  return { date, weekday, time: at.toLocaleTimeString("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }) };
}
