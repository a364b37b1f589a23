import type { OfferedSlot, Price, SlotFacts } from "@chairside/shared/facts.ts";
import type { Catalogue, MinuteSpan, Policy, Practitioner, Service } from "../../booking/catalogue.ts";
import type { ServiceFacts } from "../../booking/desk.ts";
import { addDays, eachDay, localParts, weekdayOf } from "../../booking/salon-time.ts";
import { terms } from "../tools/lexical-rank.ts";
import { readClaims, type ClaimContext } from "./claims.ts";

/** Facts that are true together: a price goes with its service, a time with its day and practitioner. */
export interface FactUnit {
  keys: Set<string>;
  days: Set<string>;
  practitioners: Set<string>;
  services: Set<string>;
  /** slot: a time that is free for the asking; taken: a search that found nothing; said: only the visitor says so. */
  kind: "slot" | "taken" | "salon" | "said";
  /** The price is a "from" price and may only be said as one. */
  fromPrice: boolean;
  /** What it is about, lower case ("parking"); empty where its names say so. */
  title: string;
  /** Asked for in this turn: the sentence before may have said what it is about. */
  looked: boolean;
  text: string;
  /** Words one of which must be said with it; empty: none. */
  topics: Set<string>;
  /** Goes only with the service's name: what the menu says of a service is not true of "it". */
  onlyNamed: boolean;
}

export function textUnit(text: string, context: ClaimContext, kind: FactUnit["kind"] = "salon", about: Partial<FactUnit> = {}): FactUnit {
  const read = readClaims(text, context).flatMap((claim) => claim.keys);
  // A date is also that day of the month ("the 26th").
  const keys = new Set(read.flatMap((key) => [key, ...partsOfDate(key)]));
  const days = new Set([...keys].filter((key) => /^(?:date|weekday|dom|month):/.test(key)));
  return {
    keys,
    days,
    practitioners: new Set(),
    services: new Set(),
    kind,
    fromPrice: false,
    title: "",
    looked: false,
    text: text.toLowerCase().replaceAll("’", "'"),
    topics: new Set(),
    onlyNamed: false,
    ...about,
  };
}

function partsOfDate(key: string): string[] {
  const [month, day] = key.startsWith("date:") ? key.slice(5).split("-") : [];
  return day ? [`dom:${day}`, `month:${month}`] : [];
}

/** An offered, held, proposed or booked time. */
export function slotUnit(slot: SlotFacts, context: ClaimContext, kind: FactUnit["kind"] = "slot"): FactUnit {
  const start = localParts(Date.parse(slot.start), slot.timeZone);
  const end = localParts(Date.parse(slot.end), slot.timeZone);
  const unit = textUnit(`${slot.service} ${slot.addOns.join(" ")} ${slot.practitionerLevel} ${slot.zoneName}`, context, kind, {
    practitioners: new Set(personNames(slot.practitioner)),
    services: new Set([slot.service, ...slot.addOns].map((name) => name.toLowerCase())),
    fromPrice: slot.price.from,
  });
  for (const day of [...dateKeys(start.date), `weekday:${start.weekday}`]) {
    unit.days.add(day);
    unit.keys.add(day);
  }
  const rest = [`time:${start.minute}`, `end:${end.minute}`, `duration:${slot.durationMinutes}`, `price:${slot.price.amount}`];
  for (const key of rest) unit.keys.add(key);
  return unit;
}

/** A visit of several services: what is true of all of it, and each service with its own time and practitioner. */
export function slotUnits(slot: SlotFacts, context: ClaimContext): FactUnit[] {
  const whole = slotUnit(slot, context);
  if (!slot.legs) return [whole];
  const people = slot.legs.flatMap(({ practitioner }) => personNames(practitioner));
  const services = slot.legs.flatMap(({ service, addOns }) => [service, ...addOns].map((name) => name.toLowerCase()));
  const keys = new Set([...whole.keys].filter((key) => !key.startsWith("time:")));
  const own = /^(?:price|duration|end):/;
  const legs = slot.legs.map((leg): FactUnit => {
    const unit = slotUnit({ ...slot, ...leg }, context);
    return { ...unit, keys: new Set([...unit.keys].filter((key) => !own.test(key))) };
  });
  return [{ ...whole, keys, practitioners: new Set(people), services: new Set([...whole.services, ...services]) }, ...legs];
}

export function offerUnits(offered: OfferedSlot[], context: ClaimContext): FactUnit[] {
  return offered.flatMap(({ slot }) => slotUnits(slot, context));
}

/** One unit for the service and one for each practitioner's own price and duration. */
export function serviceUnits(service: ServiceFacts, context: ClaimContext): FactUnit[] {
  const services = new Set([service.name.toLowerCase()]);
  const unit = (price: Price, duration: string, practitioners: string[], named = services): FactUnit => {
    const made = textUnit(duration, context, "salon", { practitioners: new Set(practitioners), services: named, fromPrice: price.from });
    made.keys.add(`price:${price.amount}`);
    return made;
  };
  return [
    unit(service.price, service.duration, []),
    textUnit(service.description, context, "salon", { services }),
    textUnit(service.patchTest ? patchTestWords : "needs no patch test", context, "salon", { services }),
    textUnit(service.consultationFirst ? consultationWords : "no consultation needed first", context, "salon", { services }),
    ...(service.deposit
      ? [textUnit(`deposit ${service.deposit.text}`, context, "salon", { services, topics: new Set(terms("deposit")) })]
      : []),
    ...service.practitioners.map((who) => unit(who.price, who.duration, personNames(who.name))),
    ...service.addOns.map((addOn) => unit(addOn.price, addOn.duration, [], new Set([addOn.name.toLowerCase()]))),
  ];
}

const patchTestWords = "needs a patch test first, may need a patch test";
const consultationWords = "starts with a consultation first, always needs a consultation, cannot be booked online";

const catalogueUnits = new WeakMap<Catalogue, { today: string; units: FactUnit[] }>();

/** What is always known of a salon. Kept for a catalogue, since reading it anew for every sentence would cost. */
export function salonUnits(catalogue: Catalogue, context: ClaimContext): FactUnit[] {
  const known = catalogueUnits.get(catalogue);
  if (known?.today === context.today) return known.units;
  const { salon, policies, services, practitioners, categories } = catalogue;
  const site = salon.website.replace(/^https?:\/\//, "");
  const contacts = [
    `${salon.name} salon address: ${salon.address}`,
    `phone call ring: ${salon.phone}`,
    `e-mail: ${salon.email}`,
    `website: ${salon.website}\n${site}`,
  ];
  const inCategory = (id: string): Set<string> => new Set(services.filter(({ categoryId }) => categoryId === id).map(({ name }) => name.toLowerCase())); // prettier-ignore
  const units = [
    textUnit(contacts.join("\n"), context, "salon", { title: "address phone e-mail website" }),
    ...categories.map(({ id, name }) =>
      textUnit(`${name} on the menu`, context, "salon", { title: name.toLowerCase(), services: inCategory(id) }),
    ),
    ...policies.map((policy) => policyUnit(policy, context)),
    ...openingUnits(catalogue, context),
    ...services.flatMap((service) => menuUnits(service, practitioners, context)),
    ...practitioners.map((who) => textUnit(`${who.name}\n${who.level}\n${who.about}\nspeaks ${who.languages.join(" and ")}`, context, "salon", { practitioners: new Set(personNames(who.name)) })), // prettier-ignore
  ];
  catalogueUnits.set(catalogue, { today: context.today, units });
  return units;
}

function policyUnit(policy: Policy, context: ClaimContext): FactUnit {
  const text = `${policy.title}\n${policy.text}`;
  const topics = new Set(terms([text, ...policy.ask].join("\n")));
  return textUnit(text, context, "salon", { title: policy.title.toLowerCase(), topics });
}

/** Eight weeks of days are known by their date too ("today", "26 November"). */
const knownDays = 56;

function openingUnits({ opening, exceptions }: Catalogue, context: ClaimContext): FactUnit[] {
  const special = new Set(exceptions.map(({ date }) => date));
  const dates = eachDay(context.today, addDays(context.today, knownDays)).filter((date) => !special.has(date));
  const regular = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => {
    const own = dates.filter((date) => weekdayOf(date) === weekday).map((date) => dateKeys(date)[0]);
    return dayUnit([`weekday:${weekday}`, ...own], opening[weekday] ?? null, context);
  });
  return [...regular, ...exceptions.map(({ date, open, reason }) => dayUnit([dateKeys(date)[0]], open, context, reason))];
}

const openingTopics = new Set(
  terms(
    "open opening close abierto abrimos abre cierra ouvert ouvre ferme geöffnet öffnen schließt aperto apre chiude aberto abre fecha geopend open sluit",
  ),
);

function dayUnit(days: string[], open: MinuteSpan | null, context: ClaimContext, reason = ""): FactUnit {
  const unit = textUnit(`${open ? "open opening hours close" : "closed"} ${reason}`, context, open ? "salon" : "taken", {
    title: "opening",
  });
  for (const day of days) {
    unit.days.add(day);
    unit.keys.add(day);
  }
  unit.topics = openingTopics;
  if (open) for (const minute of [open.from, open.to]) unit.keys.add(`time:${minute}`).add(`end:${minute}`);
  return unit;
}

function menuUnits(service: Service, practitioners: Practitioner[], context: ClaimContext): FactUnit[] {
  const services = new Set([service.name.toLowerCase()]);
  const minutes = (segments: Service["segments"]): number => segments.reduce((sum, segment) => sum + segment.minutes, 0);
  const unit = (length: number, price: number, who: string[]): FactUnit => ({
    ...textUnit("", context, "salon", { services, practitioners: new Set(who), fromPrice: service.priceFrom }),
    keys: new Set([`duration:${length}`, `price:${price}`]),
    onlyNamed: true,
  });
  const own = practitioners.flatMap((who) =>
    who.skills
      .filter((skill) => skill.serviceId === service.id)
      .map((skill) => unit(minutes(skill.segments ?? service.segments), (skill.price ?? service.price).amount, personNames(who.name))),
  );
  return [
    unit(minutes(service.segments), service.price.amount, []),
    textUnit(service.description, context, "salon", { services, onlyNamed: true }),
    ...(service.patchTest ? [textUnit(patchTestWords, context, "salon", { services, onlyNamed: true })] : []),
    ...(service.consultationFirst ? [textUnit(consultationWords, context, "salon", { services, onlyNamed: true })] : []),
    ...(service.deposit
      ? [{ ...unit(0, service.deposit.amount, []), fromPrice: false, text: "deposit", topics: new Set(terms("deposit")) }]
      : []),
    ...own,
  ];
}

/** A date as the claims about it are written: whole, day of the month, month. */
export function dateKeys(date: string): [string, string, string] {
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  return [`date:${month}-${day}`, `dom:${day}`, `month:${month}`];
}

/** As people say it: the whole name, or the first. */
export function personNames(name: string): string[] {
  const whole = name.toLowerCase();
  return [...new Set([whole, whole.split(" ")[0] ?? whole])];
}
