import type { Brief } from "@chairside/shared/brief.ts";
import type { ConversationView } from "@chairside/shared/conversation-view.ts";
import type { SlotFacts } from "@chairside/shared/facts.ts";
import { countWords } from "./words.ts";
import { clockTime, minuteWords, shortDay } from "./salon-time.ts";

/** A line of what is known. `href` only for what a phone or a mail program can open. */
export interface BriefLine {
  label: string;
  text: string;
  href?: string;
}

/** What the assistant knows of the booking in the making, in words. `timeZone` is the salon's. */
export function briefLines(brief: Brief, timeZone: string): BriefLine[] {
  const slot = knownSlot(brief);
  const guest = brief.guest ?? {};
  return [
    ...line("Service", slot ? legWords(slot).join("; ") || serviceWords(slot) : itemWords(brief.items)),
    ...line("Which", brief.openServices?.map((words) => `“${words}”`).join(", ")),
    ...line(
      "With",
      brief.practitioner === "anyone" ? "Anyone" : (slot?.practitioner ?? (brief.practitioner && spelledOut(brief.practitioner))),
    ),
    ...line("When", brief.when && wishWords(brief.when)),
    ...line("People", brief.partySize !== undefined && brief.partySize > 1 && String(brief.partySize)),
    ...line("The others", brief.others?.map(itemWords).join("; ")),
    ...line("Wishes", preferenceWords(brief.preferences)),
    ...line("Told us", factWords(brief.facts)),
    ...line("Then", itemWords(brief.then?.items)),
    ...line("Times", offerWords(brief)),
    ...line("Held", brief.hold && `${slotWords(brief.hold.offered.slot)}, until ${clockTime(brief.hold.expiresAt, timeZone)}`),
    ...(brief.change ? changeLines(brief.change) : []),
    ...line("Name", guest.name),
    ...line("Phone", guest.phone, `tel:${guest.phone?.replace(/[^+\d]/g, "")}`),
    ...line("E-mail", guest.email, `mailto:${encodeURIComponent(guest.email ?? "").replace("%40", "@")}`),
  ];
}

/** What the visitor wants done with an appointment that stands. */
function changeLines({ task, waiting, when, proposal }: NonNullable<Brief["change"]>): BriefLine[] {
  const slot = proposal?.appointment.slot;
  return [
    ...line("Wants to", taskWords[task]),
    ...line("Contact", waiting && "not verified yet"),
    ...line("Appointment", slot && `${slotWords(slot)}, ${serviceWords(slot)} with ${slot.practitioner}`),
    ...line("New time", proposal?.kind === "move" ? slotWords(proposal.to) : when && wishWords(when)),
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

function line(label: string, text: string | false | undefined, href?: string): BriefLine[] {
  return text ? [{ label, text, ...(href && { href }) }] : [];
}
