import type { Catalogue, MinuteSpan, Practitioner, Resource, Segment, Service, Skill, Weekday } from "./catalogue.ts";

/** A small salon for tests: two hairdressers, two chairs, one room; open 9 to 18 every day. Change what a test is about. */
export function testSalon(
  changes: Partial<Omit<Catalogue, "salon" | "rules">> & { rules?: Partial<Catalogue["rules"]>; timeZone?: string } = {},
): Catalogue {
  const { rules, timeZone = "Europe/London", ...rest } = changes;
  return {
    salon: {
      id: "test-salon",
      name: "Test & Co, Hair",
      assistantName: "Assistant",
      locale: "en-GB",
      currency: "GBP",
      timeZone,
      address: "1 High Street, London",
      phone: "020 7946 0000",
      email: "desk@test.example",
      website: "https://test.example",
    },
    categories: [{ id: "hair", name: "Hair", aliases: [] }],
    services: testServices,
    practitioners: [testPractitioner("ana"), testPractitioner("bea")],
    resources: [testResource("chair-1", "chair"), testResource("chair-2", "chair"), testResource("room-1", "room")],
    opening: everyDay({ from: 540, to: 1080 }),
    exceptions: [],
    policies: [
      { key: "parking", title: "Parking", text: "Park behind the house.", ask: [], binding: false },
      { key: "late", title: "Late", text: "After 15 minutes we may have to shorten it.", ask: [], binding: true },
      { key: "deposit", title: "Deposit", text: "It comes off the bill.", ask: [], binding: true },
      { key: "cancellation", title: "Cancelling", text: "Free until 24 hours before.", ask: [], binding: true },
      { key: "patch-test", title: "Patch test", text: "Come 48 hours before.", ask: [], binding: true },
    ],
    rules: { slotStep: 15, leastNotice: 60, furthestDays: 90, holdMinutes: 10, ...rules },
    ...rest,
  };
}

export function testService(id: string, segments: Segment[] | number, changes: Partial<Service> = {}): Service {
  return {
    id,
    categoryId: "hair",
    name: id[0]?.toUpperCase() + id.slice(1),
    description: `A ${id}.`,
    aliases: [],
    segments: typeof segments === "number" ? [active(segments)] : segments,
    bufferBefore: 0,
    bufferAfter: 0,
    price: { amount: 4500, currency: "GBP" },
    priceFrom: false,
    needs: ["chair"],
    addOnIds: [],
    addOnOnly: false,
    patchTest: false,
    consultationFirst: false,
    deposit: null,
    minimumAge: null,
    ...changes,
  };
}

export const active = (minutes: number): Segment => ({ kind: "active", minutes });
export const processing = (minutes: number): Segment => ({ kind: "processing", minutes });

const testServices: Service[] = [
  testService("cut", 45, { addOnIds: ["mask"] }),
  testService("colour", [active(45), processing(60), active(45)], {
    priceFrom: true,
    price: { amount: 12000, currency: "GBP" },
    addOnIds: ["mask", "gloss"],
  }),
  testService("mask", 15, { addOnOnly: true, price: { amount: 1000, currency: "GBP" } }),
  testService("gloss", [active(10), processing(20)], { addOnOnly: true, price: { amount: 1550, currency: "GBP" } }),
];

export function testPractitioner(id: string, changes: Partial<Practitioner> = {}): Practitioner {
  return {
    id,
    name: id[0]?.toUpperCase() + id.slice(1),
    nicknames: [],
    pronoun: "she",
    level: "Stylist",
    about: "",
    languages: ["en"],
    skills: testServices.map(({ id: serviceId }): Skill => ({ serviceId })),
    week: everyDay([{ from: 540, to: 1080 }]),
    breaks: {},
    away: [],
    ...changes,
  };
}

export function testResource(id: string, kind: string): Resource {
  return { id, kind, name: id.replace("-", " ") };
}

export function everyDay<T extends MinuteSpan | MinuteSpan[]>(span: T): Record<Weekday, T> {
  return { 1: span, 2: span, 3: span, 4: span, 5: span, 6: span, 7: span };
}
