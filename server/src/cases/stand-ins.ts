import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { Guest } from "@chairside/shared/facts.ts";

/** How contacts are found in a text, and what of a salon's is public. */
export interface PublicFacts {
  /** The phone (E.164) and e-mail in a text, as the product itself reads them. */
  readContact(text: string): Pick<Guest, "phone" | "email">;
  /** People's names in what was said: rather too many than too few. */
  namesIn(talk: Talk): string[];
  /** The salon's own phone numbers and addresses, as they are written. */
  contacts: readonly string[];
  /** Words that are the salon's: who performs there, by every name. Lower case. */
  names: ReadonlySet<string>;
}

/** What was said, oldest first; `now` in epoch milliseconds. */
export interface Talk {
  messages: { by: "visitor" | "assistant" | "staff"; text: string }[];
  visitor: { locale: string; timeZone: string };
  now: number;
}

/** Replaces contacts and names in a text by stand-ins: the same one always by the same. */
export type StandIns = (text: string) => string;

const people = ["Robyn Vale", "Jude Aster", "Toni Merrit", "Alexis Hollin", "Sasha Quill", "Noel Farrow", "Casey Linden", "Dana Wren"];
/** Names that are words as well: one of these counts only with a capital. */
const wordNames = new Set("will may rose mark grace hope joy art bill rich sue pat drew summer april june august faith dawn eve ray max nick bob iris heather hazel ivy lily ruby sky penny van long young white brown green black day best short love king price page wood stone hill field park lane bell".split(" ")); // prettier-ignore

const address = /[\p{L}\p{N}][\p{L}\p{N}._%+-]*\s?@\s?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,24}/giu;
/** A number, or five digits of one. */
const digits = /(?<!\w)(?:\+|00)?[\s(]{0,2}\d(?:[\s().\-/]{0,3}\d){6,14}(?!\w)|(?<!\d)\d{5,}(?!\d)/g;
const dateLike = /^(?:\d{1,2}[.\-/ ]\d{1,2}[.\-/ ]\d{2,4}|\d{4}[.\-/ ]\d{1,2}[.\-/ ]\d{1,2})(?:\s.*)?$/;

/** What stands in for the people of a conversation. Throws `StillReadable` on a text in which a contact can be read afterwards. */
export function standInsFor(events: readonly ConversationEvent[], facts: PublicFacts): StandIns {
  const own = new Set(facts.contacts.flatMap((one) => [bare(one), bare(facts.readContact(one).phone ?? one)]));
  const emails = new Map<string, string>();
  const phones = new Map<string, string>();
  const guests = events.flatMap(guestsIn);
  const known = guests.flatMap(({ phone }) => (phone ? [phone] : []));
  const called = [...guests.flatMap(({ name }) => (name ? [name] : [])), ...facts.namesIn(talkOf(events))];
  const names = nameRules([...new Set(called)], staffIn(events), facts.names);

  const emailFor = (found: string): string => {
    const key = found.replaceAll(/\s/g, "").toLowerCase();
    return own.has(key) ? found : orMade(emails, key, (count) => `visitor-${count}@example.com`);
  };
  const phoneFor = (found: string): string => {
    const trimmed = found.trim();
    if (own.has(bare(trimmed)) || dateLike.test(trimmed)) return found;
    const stands = orMade(phones, facts.readContact(trimmed).phone ?? bare(trimmed), standInPhone);
    return (/^\s/.test(found) ? " " : "") + (trimmed.startsWith("+") || trimmed.startsWith("00") ? stands : stands.replace("+44 ", "0"));
  };
  /** A part of a number that is known. */
  const partFor = (run: string): string => {
    const whole = known.find((phone) => phone.includes(run) || `0${phone.slice(-10)}`.includes(run));
    return whole === undefined ? run : bare(orMade(phones, whole, standInPhone)).slice(-run.length);
  };

  const replaced = (text: string): string =>
    names(text.replaceAll(address, emailFor).replaceAll(digits, (found) => (bare(found).length < 7 ? partFor(found) : phoneFor(found))));
  return (text) => {
    const clean = replaced(text);
    const { phone, email } = facts.readContact(clean);
    const stand = new Set([...emails.values(), ...[...phones.values()].map(bare)]);
    const isFine = (contact: string | undefined): boolean => contact === undefined || stand.has(bare(contact)) || own.has(bare(contact));
    if (!isFine(phone) || !isFine(email)) throw new StillReadable("A contact can still be read in what was said.");
    return clean;
  };
}

/** Something that has to go could not be found in the form in which it was said. */
export class StillReadable extends Error {
  override name = "StillReadable";
}

/** From the range of numbers that are nobody's. */
const standInPhone = (count: number): string => `+44 7700 900${String(100 + count)}`;

function orMade(known: Map<string, string>, key: string, make: (count: number) => string): string {
  const found = known.get(key) ?? make(known.size + 1);
  known.set(key, found);
  return found;
}

/** Digits only, with a country's 0 and 00 as they are; an address in lower case. */
const bare = (text: string): string => (text.includes("@") ? text.replaceAll(/\s/g, "").toLowerCase() : text.replaceAll(/\D/g, ""));

function talkOf(events: readonly ConversationEvent[]): Talk {
  const [first] = events;
  const visitor = first?.type === "conversation-started" ? first.visitor : { locale: "en", timeZone: "UTC" };
  const messages = events.flatMap((event) => (event.type === "message-added" ? [{ by: event.author.kind, text: event.text }] : []));
  return { messages, visitor, now: Date.parse(first?.at ?? "") };
}

function guestsIn(event: ConversationEvent): Guest[] {
  switch (event.type) {
    case "brief-updated":
      return [event.brief.guest ?? {}, event.brief.proposal?.guest ?? {}];
    case "booking-proposed":
      return [event.proposal.guest];
    case "appointment-booked":
    case "appointment-moved":
    case "appointment-cancelled":
      return [event.appointment.guest];
    case "change-proposed":
      return [event.proposal.appointment.guest];
    case "appointments-shown":
      return event.appointments.map(({ guest }) => guest);
    default:
      return [];
  }
}

function staffIn(events: readonly ConversationEvent[]): string[] {
  const names = events.flatMap((event) => {
    if (event.type === "message-added") return event.author.kind === "staff" ? [event.author.name] : [];
    if ("by" in event && typeof event.by === "object") return "name" in event.by ? [event.by.name] : [];
    return event.type === "claim-ended" ? [event.of.name] : [];
  });
  return [...new Set(names)];
}

/** Each name by one of as many words, and each of its words by the word in its place, also by itself. */
function nameRules(guests: string[], staff: string[], public_: ReadonlySet<string>): (text: string) => string {
  const rules = new Map<string, string>();
  for (const [place, name] of [...guests, ...staff].entries()) {
    const parts = name.split(/\s+/).filter((part) => part.length > 1);
    const [first = "", last = ""] = (people[place % people.length] ?? "").split(" ");
    for (const [at, part] of parts.entries()) {
      const key = part.toLowerCase();
      if (!rules.has(key) && !public_.has(key)) rules.set(key, at === 0 ? first : last);
    }
  }
  if (rules.size === 0) return (text) => text;
  const words = [...rules.keys()].toSorted((a, b) => b.length - a.length).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const any = new RegExp(`(?<![\\p{L}\\p{N}@])(?:${words.join("|")})(?![\\p{L}\\p{N}@])`, "giu");
  return (text) =>
    text.replaceAll(any, (found) => {
      const key = found.toLowerCase();
      const isLower = found === key;
      if (isLower && wordNames.has(key)) return found;
      const stands = rules.get(key) ?? found;
      return isLower ? stands.toLowerCase() : found === found.toUpperCase() && found.length > 1 ? stands.toUpperCase() : stands;
    });
}
