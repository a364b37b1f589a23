import type { Brief } from "@chairside/shared/brief.ts";
import type { ConversationView } from "@chairside/shared/conversation-view.ts";
import type { SlotFacts } from "@chairside/shared/facts.ts";
import type { Evidence } from "./find-evidence.ts";
import { countWords } from "./words.ts";
import { clockTime, minuteWords, shortDay } from "./salon-time.ts";

/** A line of what is known. `href` only for what a phone or a mail program can open. */
export interface BriefLine {
  label: string;
  text: string;
  href?: string;
  /** What to look for where it was told. */
  evidence?: Evidence;
}

/** What the assistant knows of the booking in the making, in words. `timeZone` is the salon's; `offers` are all times that were offered. */
export function briefLines(brief: Brief, timeZone: string, offers: ReadonlyMap<string, SlotFacts> = new Map()): BriefLine[] {
  const slot = knownSlot(brief);
  const guest = brief.guest ?? {};
  return [
    ...line("Service", slot ? legWords(slot).join("; ") || serviceWords(slot) : itemWords(brief.items), {
      evidence: said(slot?.service ?? (brief.items?.[0] && spelledOut(brief.items[0].serviceId))),
    }),
    ...line("Which", brief.openServices?.map((words) => `“${words}”`).join(", "), { evidence: said(brief.openServices?.[0]) }),
    ...line(
      "With",
      brief.practitioner === "anyone" ? "Anyone" : (slot?.practitioner ?? (brief.practitioner && spelledOut(brief.practitioner))),
      { evidence: brief.practitioner === "anyone" ? undefined : said(firstName(slot?.practitioner ?? brief.practitioner)) },
    ),
    ...line("Not with", brief.notWith?.map(spelledOut).join(", "), { evidence: said(firstName(brief.notWith?.[0])) }),
    ...line("When", brief.when && wishWords(brief.when), { evidence: said(brief.when?.words) }),
    ...line("People", brief.partySize !== undefined && brief.partySize > 1 && String(brief.partySize)),
    ...line("The others", brief.others?.map(itemWords).join("; ")),
    ...line("Wishes", preferenceWords(brief.preferences)),
    ...line("Told us", factWords(brief.facts)),
    ...line("Then", itemWords(brief.then?.items)),
    ...line("Times", offerWords(brief), { evidence: brief.offered && { offers: brief.offered.map(({ offer }) => offer) } }),
    ...line("Turned down", refusedWords(brief, offers), { evidence: brief.refused && { offers: brief.refused } }),
    ...line("Held", brief.hold && `${slotWords(brief.hold.offered.slot)}, until ${clockTime(brief.hold.expiresAt, timeZone)}`),
    ...(brief.change ? changeLines(brief.change) : []),
    ...line("Name", guest.name, { evidence: said(guest.name) }),
    ...line("Phone", guest.phone, {
      href: `tel:${guest.phone?.replace(/[^+\d]/g, "")}`,
      evidence: guest.phone === undefined ? undefined : { phone: guest.phone },
    }),
    ...line("E-mail", guest.email, {
      href: `mailto:${encodeURIComponent(guest.email ?? "").replace("%40", "@")}`,
      evidence: said(guest.email),
    }),
  ];
}

/** What the visitor wants done with an appointment that stands. */
function changeLines({ task, words, waiting, when, proposal }: NonNullable<Brief["change"]>): BriefLine[] {
  const slot = proposal?.appointment.slot;
  return [
    ...line("Wants to", taskWords[task], { evidence: said(words) }),
    ...line("Contact", waiting && "not verified yet"),
    ...line("Appointment", slot && `${slotWords(slot)}, ${serviceWords(slot)} with ${slot.practitioner}`),
    ...line("New time", proposal?.kind === "move" ? slotWords(proposal.to) : when && wishWords(when), { evidence: said(when?.words) }),
    ...line("Fee", proposal?.kind === "cancel" && (proposal.fee?.text ?? "none")),
  ];
}

const taskWords = { look: "see what is booked", move: "move an appointment", cancel: "cancel an appointment" };

/** "Thu 26 Nov, 2:30 pm" */
export const slotWords = (slot: SlotFacts): string => `${slot.dayShort}, ${slot.time}`;

/** "Balayage + Olaplex" */
export const serviceWords = (slot: SlotFacts): string => [slot.service, ...slot.addOns].join(" + ");

/** Service by service, where there are several: "2:00 pm Balayage + Olaplex with Sarah (guest 1)". */
export function legWords({ legs = [] }: SlotFacts): string[] {
  return legs.map(({ time, service, addOns, practitioner, guest }) => {
    const whose = guest === undefined ? "" : ` (guest ${guest})`;
    return `${time} ${[service, ...addOns].join(" + ")} with ${practitioner}${whose}`;
  });
}

function itemWords(items: Brief["items"]): string {
  return (items ?? []).map(({ serviceId, addOnIds }) => [serviceId, ...addOnIds].map(spelledOut).join(" + ")).join(", ");
}

const pronounWords = { she: "a woman", he: "a man", they: "somebody who goes by they" };

function preferenceWords({ pronouns = [], languages = [], resourceTags = [] }: NonNullable<Brief["preferences"]> = {}): string {
  const wishes = [
    pronouns.map((pronoun) => pronounWords[pronoun]).join(" or "),
    languages.length > 0 && `speaks ${languages.join(" or ")}`,
    resourceTags.length > 0 && `a ${resourceTags.join(", ")} place`,
  ];
  return wishes.filter(Boolean).join(", ");
}

function factWords({ age, isNew, patchTest, consulted }: NonNullable<Brief["facts"]> = {}): string {
  const test = patchTest === "none" ? "no patch test yet" : patchTest === "had" ? "has had a patch test" : patchTest && `patch test on ${shortDay(patchTest.slice(0, 10))}`; // prettier-ignore
  return [age !== undefined && `aged ${age}`, isNew && "new here", test, consulted && "has had a consultation"].filter(Boolean).join(", ");
}

/** The name given in this conversation, null while there is none. */
export function guestName(view: ConversationView): string | null {
  const booked = view.entries.findLast((entry) => entry.kind === "booked");
  return view.brief?.guest?.name ?? booked?.appointment.guest.name ?? null;
}

/** Ids are the salon's own short names: readable until a slot brings the wording. A slot of another service says nothing. */
function knownSlot(brief: Brief): SlotFacts | undefined {
  return brief.proposal?.slot ?? brief.hold?.offered.slot ?? brief.offered?.[0]?.slot;
}

function spelledOut(id: string): string {
  const words = id.replaceAll(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function wishWords({ words, from, to, earliest, latest, endBy, at }: NonNullable<Brief["when"]>): string {
  const days =
    from === undefined
      ? to && `by ${shortDay(to)}`
      : to === undefined || to === from
        ? shortDay(from)
        : `${shortDay(from)} to ${shortDay(to)}`;
  const times = [
    at !== undefined && `about ${minuteWords(at)}`,
    earliest !== undefined && `from ${minuteWords(earliest)}`,
    latest !== undefined && `until ${minuteWords(latest)}`,
    endBy !== undefined && `done by ${minuteWords(endBy)}`,
  ];
  const read = [days, ...times].filter(Boolean).join(", ");
  return read ? `“${words}” (${read})` : `“${words}”`;
}

function offerWords({ offered = [], refused = [] }: Brief): string | undefined {
  const parts = [
    offered.length > 0 && countWords(offered.length, "offered", "offered"),
    refused.length > 0 && countWords(refused.length, "turned down", "turned down"),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : undefined;
}

/** The times that were turned down, as far as they are still known. */
function refusedWords({ refused = [] }: Brief, offers: ReadonlyMap<string, SlotFacts>): string {
  const known = refused.map((offer) => offers.get(offer)).filter((slot) => slot !== undefined);
  return [...new Set(known.map(slotWords))].join("; ");
}

const said = (words: string | undefined): Evidence | undefined => (words === undefined ? undefined : { words });

/** Of "Sarah Okafor", and of the id "sarah-okafor". */
const firstName = (name: string | undefined): string | undefined => name?.split(/[\s_-]/)[0];

interface More {
  href?: string;
  evidence?: Evidence | undefined;
}

function line(label: string, text: string | false | undefined, { href, evidence }: More = {}): BriefLine[] {
  return text ? [{ label, text, ...(href && { href }), ...(evidence && { evidence }) }] : [];
}
