import type { TimeWish } from "@chairside/shared/brief.ts";
import { Proposal, SlotFacts, type OfferedSlot } from "@chairside/shared/facts.ts";
import { describe, expect, test } from "vitest";
import { createBookingDesk } from "../booking/booking-desk.ts";
import type { Catalogue } from "../booking/catalogue.ts";
import type { BookingDesk, HeldSlot, SlotWish, SlotsFound } from "../booking/desk.ts";
import { OutcomeUnknown } from "../booking/platform.ts";
import { everyDay, testPractitioner, testResource, testSalon, testService } from "../booking/test-salon.ts";
import { openHouse, type OpenHouse } from "./open-house.ts";

// A Wednesday, before opening.
const now = Date.parse("2026-11-25T07:00:00Z");
const minute = 60_000;

async function atDesk(work: (desk: BookingDesk, house: OpenHouse) => Promise<void>, catalogue: Catalogue = testSalon()): Promise<void> {
  const house = await openHouse(catalogue, () => now);
  try {
    await work(house.desk, house);
  } finally {
    await house.close();
  }
}

/** A cut with Ana, unless told otherwise. */
function wish(
  when: Omit<TimeWish, "words">,
  changes: Partial<SlotWish> & { serviceId?: string; addOnIds?: string[]; practitionerId?: string | undefined } = {},
): SlotWish {
  const { serviceId = "cut", addOnIds = [], practitionerId, ...rest } = { practitionerId: "ana", ...changes };
  const item = { serviceId, addOnIds, ...(practitionerId === undefined ? {} : { practitionerId }) };
  return { items: [item], when: { words: "", ...when }, ...rest };
}
const thursday = { from: "2026-11-26", to: "2026-11-26" };

function offers(found: SlotsFound): OfferedSlot[] {
  return found.found ? found.slots : found.nearest;
}

function times(list: OfferedSlot[]): string[] {
  return list.map(({ slot }) => `${slot.dayShort} ${slot.time}`);
}

async function book(desk: BookingDesk, from: string, to: string, practitionerId = "ana", serviceId = "cut"): Promise<void> {
  // Fills [from, to) of the 26th by booking one start after the other.
  for (let index = 0; ; index++) {
    const found = await desk.findSlots(wish(thursday, { practitionerId, serviceId, limit: 100 }), now);
    const next = offers(found).find(({ slot }) => slot.start >= `2026-11-26T${from}` && slot.end <= `2026-11-26T${to}:00Z`);
    if (!found.found || next === undefined) return;
    await bookOffer(desk, `${practitionerId}-${from}-${index}`, next);
  }
}

async function holdOffer(desk: BookingDesk, conversationId: string, { offer }: OfferedSlot, at = now): Promise<HeldSlot> {
  const result = await desk.hold(conversationId, offer, at);
  if (!result.ok) throw new Error(result.reason);
  return result.held;
}

async function bookOffer(desk: BookingDesk, conversationId: string, offered: OfferedSlot) {
  const held = await holdOffer(desk, conversationId, offered);
  const proposal = await desk.propose(conversationId, held, { name: "Ann", phone: "+442079460001" }, now);
  return { held, proposal, result: await desk.book(conversationId, proposal, [], now) };
}

function first(list: OfferedSlot[]): OfferedSlot {
  const [offered] = list;
  if (offered === undefined) throw new Error("nothing was offered");
  return offered;
}

describe("a wish becomes offers", () => {
  test("with every fact worded", () =>
    atDesk(async (desk) => {
      const { slot } = first(
        offers(await desk.findSlots(wish({ ...thursday, earliest: 870 }, { serviceId: "colour", addOnIds: ["mask"] }), now)),
      );
      expect(slot).toEqual({
        service: "Colour",
        addOns: ["Mask"],
        practitioner: "Ana",
        practitionerLevel: "Stylist",
        start: "2026-11-26T14:30:00Z",
        end: "2026-11-26T17:15:00Z",
        timeZone: "Europe/London",
        zoneName: "London time (GMT)",
        day: "Thursday 26 November",
        dayShort: "Thu 26 Nov",
        time: "2:30 pm",
        durationMinutes: 165,
        duration: "2 h 45 min",
        price: { amount: 13000, currency: "GBP", from: true, text: "from £130" },
      });
      expect(SlotFacts.parse(slot)).toEqual(slot);
    }));

  test("on one day: spread over it, in order, the first among them", () =>
    atDesk(async (desk) => {
      const found = await desk.findSlots(wish(thursday), now);
      expect(found).toMatchObject({ found: true, more: true });
      expect(times(offers(found))).toEqual(
        ["9:00 am", "10:45 am", "12:15 pm", "2:00 pm", "3:30 pm", "5:15 pm"].map((time) => `Thu 26 Nov ${time}`),
      );
    }));

  test("on several days: the first days first, three a day", () =>
    atDesk(async (desk) => {
      const days = offers(await desk.findSlots(wish({}), now)).map(({ slot }) => slot.dayShort);
      expect(days).toEqual([...Array(3).fill("Wed 25 Nov"), ...Array(3).fill("Thu 26 Nov")]);
    }));

  test("more than three a day when other days have none", () =>
    atDesk(
      async (desk) => {
        const days = offers(await desk.findSlots(wish({ from: "2026-11-26", to: "2026-12-02" }), now)).map(({ slot }) => slot.dayShort);
        expect(days).toEqual(Array(6).fill("Thu 26 Nov"));
      },
      testSalon({ opening: { 4: { from: 540, to: 1080 } } }),
    ));

  test.each<[string, Omit<TimeWish, "words">, (slot: SlotFacts) => boolean]>([
    ["no earlier than", { ...thursday, earliest: 780 }, ({ start }) => start >= "2026-11-26T13:00"],
    ["no later than", { ...thursday, latest: 660 }, ({ start }) => start <= "2026-11-26T11:00:00Z"],
    ["finished by", { ...thursday, endBy: 720 }, ({ end }) => end <= "2026-11-26T12:00:00Z"],
    ["not on", { from: "2026-11-26", to: "2026-11-28", notOn: [4, 6] }, ({ dayShort }) => dayShort === "Fri 27 Nov"],
    ["not on a date", { from: "2026-11-26", to: "2026-11-27", notDates: ["2026-11-26"] }, ({ dayShort }) => dayShort === "Fri 27 Nov"],
    ["only", { only: [2] }, ({ dayShort }) => dayShort === "Tue 1 Dec" || dayShort === "Tue 8 Dec"],
  ])("%s", (_name, when, holds) =>
    atDesk(async (desk) => {
      const found = await desk.findSlots(wish(when), now);
      expect(found.found).toBe(true);
      for (const { slot } of offers(found)) expect(holds(slot), `${slot.dayShort} ${slot.time}`).toBe(true);
    }),
  );

  test("no day given: the next fourteen days", () =>
    atDesk(async (desk) => {
      const found = await desk.findSlots(wish({ only: [2] }, { limit: 1000 }), now);
      expect(new Set(offers(found).map(({ slot }) => slot.dayShort))).toEqual(new Set(["Tue 1 Dec", "Tue 8 Dec"]));
    }));

  test("a named point of time: nearest to it first", () =>
    atDesk(async (desk) => {
      const found = offers(await desk.findSlots(wish({ ...thursday, at: 870 }, { limit: 4 }), now));
      expect(found.map(({ slot }) => slot.time)).toEqual(["2:30 pm", "2:15 pm", "2:45 pm", "2:00 pm"]);
    }));

  test("a named point of time on several days: each day's best first", () =>
    atDesk(async (desk) => {
      const found = offers(await desk.findSlots(wish({ from: "2026-11-26", to: "2026-11-28", at: 870 }, { limit: 4 }), now));
      expect(times(found)).toEqual(["Thu 26 Nov 2:30 pm", "Fri 27 Nov 2:30 pm", "Sat 28 Nov 2:30 pm", "Thu 26 Nov 2:15 pm"]);
    }));

  test("anyone: one offer for each start, and work goes round", () =>
    atDesk(async (desk) => {
      await book(desk, "10:00", "13:00", "ana");
      const found = offers(await desk.findSlots(wish(thursday, { practitionerId: undefined, limit: 100 }), now));
      expect(new Set(times(found)).size).toBe(found.length);
      // Bea has the emptier day: she is offered unless Ana's day would be left tidier.
      expect(found.find(({ slot }) => slot.time === "3:00 pm")?.slot.practitioner).toBe("Bea");
    }));

  test("anyone: whose day is left without an unsellable gap", () =>
    atDesk(
      async (desk) => {
        // At 9:15 Ana's time is filled exactly; Bea would lose a quarter of an hour before it, though she has more time.
        const at915 = offers(await desk.findSlots(wish({ ...thursday, at: 555 }, { practitionerId: undefined, limit: 1 }), now));
        expect(at915.map(({ slot }) => `${slot.time} ${slot.practitioner}`)).toEqual(["9:15 am Ana"]);
      },
      testSalon({ practitioners: [testPractitioner("ana", { week: everyDay([{ from: 555, to: 600 }]) }), testPractitioner("bea")] }),
    ));

  test("starts that would leave an orphan gap come after their neighbours", () =>
    atDesk(
      async (desk) => {
        // Free from 9:00 to 11:00: 9:15 and 10:00 would leave a quarter of an hour nobody can sell.
        const found = offers(await desk.findSlots(wish(thursday, { limit: 4 }), now));
        expect(found.map(({ slot }) => slot.time)).toEqual(["9:00 am", "9:30 am", "9:45 am", "10:15 am"]);
      },
      testSalon({ opening: everyDay({ from: 540, to: 660 }) }),
    ));

  test("what was shown is not shown again, and then there is no more", () =>
    atDesk(async (desk) => {
      const shown: OfferedSlot[] = [];
      for (let page = 0; page < 20; page++) {
        const found = await desk.findSlots(wish(thursday, { without: shown.map(({ offer }) => offer) }), now);
        if (!found.found) break;
        shown.push(...found.slots);
      }
      expect(shown).toHaveLength(34);
      expect(new Set(times(shown)).size).toBe(34);
    }));

  test("a time shown with one practitioner may come with another once nothing else is left", () =>
    atDesk(async (desk) => {
      const anas = offers(await desk.findSlots(wish(thursday, { limit: 100 }), now));
      const found = offers(
        await desk.findSlots(wish(thursday, { practitionerId: undefined, without: anas.map(({ offer }) => offer) }), now),
      );
      expect(new Set(found.map(({ slot }) => slot.practitioner))).toEqual(new Set(["Bea"]));
    }));

  test("the conversation's own hold does not stand in its way", () =>
    atDesk(async (desk) => {
      const held = await holdOffer(desk, "c1", first(offers(await desk.findSlots(wish(thursday), now))));
      const later = (found: SlotsFound) => offers(found).find(({ slot }) => slot.time === "9:15 am");
      expect(later(await desk.findSlots(wish(thursday, { limit: 100 }), now))).toBeUndefined();
      const own = later(await desk.findSlots(wish(thursday, { limit: 100, ownHold: held.holdId }), now));
      expect(await desk.hold("c1", own?.offer ?? "", now, held.holdId)).toMatchObject({ ok: true });
      expect(await desk.hold("c2", held.offered.offer, now)).toMatchObject({ ok: false, reason: "slot-taken" });
    }));
});

describe("a wish that cannot be met", () => {
  const why = async (desk: BookingDesk, when: Omit<TimeWish, "words">, changes: Parameters<typeof wish>[1] = {}, at = now) => {
    const found = await desk.findSlots(wish(when, changes), at);
    if (found.found) throw new Error(`found ${times(found.slots).join()}`);
    return found;
  };

  test("closed, in the salon's words", () =>
    atDesk(
      async (desk) => {
        expect(await why(desk, thursday)).toMatchObject({ why: "closed", reason: "Staff day" });
      },
      testSalon({ exceptions: [{ date: "2026-11-26", open: null, reason: "Staff day" }] }),
    ));

  test("closed at that time of day", () =>
    atDesk(async (desk) => {
      expect(await why(desk, { ...thursday, earliest: 1080 })).toMatchObject({ why: "closed" });
      expect(await why(desk, { ...thursday, endBy: 570 })).toMatchObject({ why: "closed" });
    }));

  test("the practitioner is off; others are free", () =>
    atDesk(
      async (desk) => {
        const found = await why(desk, { ...thursday, earliest: 720 });
        expect(found.why).toBe("practitioner-off");
        expect(found.othersFree).toHaveLength(6);
        expect(found.othersFree.every(({ slot }) => slot.practitioner === "Bea" && slot.start >= "2026-11-26T12:00")).toBe(true);
        expect(times(found.nearest)).toEqual(["Fri 27 Nov 12:00 pm", "Fri 27 Nov 1:00 pm", "Wed 25 Nov 5:15 pm", "Wed 25 Nov 4:15 pm"]);
      },
      testSalon({
        practitioners: [
          testPractitioner("ana", { away: [{ from: "2026-11-26", to: "2026-11-26", reason: "Holiday" }] }),
          testPractitioner("bea"),
        ],
      }),
    ));

  test("fully booked", () =>
    atDesk(async (desk) => {
      await book(desk, "09:00", "18:00", "ana");
      const found = await why(desk, thursday);
      expect(found.why).toBe("fully-booked");
      expect(found.othersFree.length).toBeGreaterThan(0);
      expect(found.nearest.every(({ slot }) => slot.practitioner === "Ana" && slot.dayShort !== "Thu 26 Nov")).toBe(true);
      // Earlier and later.
      expect(new Set(found.nearest.map(({ slot }) => slot.dayShort))).toEqual(new Set(["Wed 25 Nov", "Fri 27 Nov"]));
    }));

  test("too soon", () =>
    atDesk(
      async (desk) => {
        const found = await why(desk, { ...thursday, earliest: 900, latest: 960 }, {}, Date.parse("2026-11-26T14:30:00Z"));
        expect(found.why).toBe("too-soon");
      },
      testSalon({ rules: { leastNotice: 180 } }),
    ));

  test("past: an earlier day, and an earlier hour of today", () =>
    atDesk(async (desk) => {
      expect(await why(desk, { from: "2026-11-24", to: "2026-11-24" })).toMatchObject({ why: "past" });
      expect(await why(desk, { to: "2026-11-20" })).toMatchObject({ why: "past" });
      expect(await why(desk, { ...thursday, latest: 660 }, {}, Date.parse("2026-11-26T13:00:00Z"))).toMatchObject({ why: "past" });
    }));

  test("too far ahead: the last bookable days are nearest", () =>
    atDesk(async (desk) => {
      const found = await why(desk, { from: "2027-06-01", to: "2027-06-01" });
      expect(found.why).toBe("too-far");
      expect(found.nearest[0]?.slot.dayShort).toBe("Tue 23 Feb");
    }));

  test("nobody performs it; this one does not, and others do", () =>
    atDesk(
      async (desk) => {
        expect(await why(desk, thursday, { serviceId: "nothing-we-have" })).toMatchObject({
          why: "nobody-performs-it",
          nearest: [],
          othersFree: [],
        });
        const found = await why(desk, thursday, { serviceId: "colour" });
        expect(found.why).toBe("nobody-performs-it");
        expect(found.othersFree.every(({ slot }) => slot.practitioner === "Bea")).toBe(true);
        expect(found.othersFree.length).toBeGreaterThan(0);
      },
      testSalon({ practitioners: [testPractitioner("ana", { skills: [{ serviceId: "cut" }] }), testPractitioner("bea")] }),
    ));

  test("what must be agreed with a person first, and an add-on alone, are never offered", () =>
    atDesk(
      async (desk) => {
        expect(await why(desk, thursday)).toMatchObject({ why: "nobody-performs-it", nearest: [] });
        expect(await why(desk, thursday, { serviceId: "mask" })).toMatchObject({ why: "nobody-performs-it", nearest: [] });
      },
      testSalon({ services: [testService("cut", 45, { consultationFirst: true }), testService("mask", 15, { addOnOnly: true })] }),
    ));

  test("the nearest are looked for as far as one may book", () =>
    atDesk(
      async (desk) => {
        const found = await why(desk, thursday);
        expect(found.nearest.map(({ slot }) => slot.dayShort)).toContain("Mon 22 Feb");
      },
      testSalon({ practitioners: [testPractitioner("ana", { away: [{ from: "2026-11-01", to: "2027-02-21", reason: "Leave" }] })] }),
    ));

  test("unwelcome weekdays are not offered instead", () =>
    atDesk(async (desk) => {
      await book(desk, "09:00", "18:00", "ana");
      const found = await why(desk, { ...thursday, notOn: [5, 3] });
      expect(found.nearest.length).toBeGreaterThan(0);
      expect(found.nearest.every(({ slot }) => !/Fri|Wed/.test(slot.dayShort))).toBe(true);
    }));
});

describe("an offer", () => {
  const offered = async (desk: BookingDesk) => first(offers(await desk.findSlots(wish(thursday), now)));

  test("reads back, until it expires", () =>
    atDesk(async (desk) => {
      const one = await offered(desk);
      expect(desk.readOffer(one.offer, now + 30 * minute - 1)).toEqual(one);
      expect(desk.readOffer(one.offer, now + 30 * minute)).toBeNull();
      expect(desk.readOffer("o1.x.y", now)).toBeNull();
    }));

  test("tampered with, expired or another salon's: refused", () =>
    atDesk(async (desk, house) => {
      const { offer } = await offered(desk);
      expect(await desk.hold("c1", `${offer}A`, now)).toEqual({ ok: false, reason: "offer-invalid" });
      expect(await desk.hold("c1", "", now)).toEqual({ ok: false, reason: "offer-invalid" });
      expect(await desk.hold("c1", offer, now + 30 * minute)).toEqual({ ok: false, reason: "offer-expired" });
      const others = createBookingDesk({ platform: house.platform, offerKey: new Uint8Array(32).fill(2) });
      expect(await others.hold("c1", offer, now)).toEqual({ ok: false, reason: "offer-invalid" });
      const salon = testSalon();
      await atDesk(async (elsewhere) => expect(await elsewhere.hold("c1", offer, now)).toEqual({ ok: false, reason: "offer-invalid" }), {
        ...salon,
        salon: { ...salon.salon, id: "elsewhere" },
      });
    }));

  test("keeps its names and its price when the menu changes", async () => {
    let token = "";
    await atDesk(async (desk) => {
      token = (await offered(desk)).offer;
    });
    const dearer = testSalon({ services: [testService("cut", 45, { name: "New cut", price: { amount: 9900, currency: "GBP" } })] });
    await atDesk(async (desk) => {
      expect(await desk.hold("c1", token, now)).toMatchObject({
        ok: true,
        held: { offered: { slot: { service: "Cut", price: { text: "£45" } } } },
      });
    }, dearer);
    await atDesk(
      async (desk) => {
        expect(await desk.hold("c1", token, now)).toEqual({ ok: false, reason: "not-bookable" });
      },
      testSalon({ services: [testService("cut", 60)] }),
    );
  });

  test("a short key is refused at once", () =>
    atDesk(async (_desk, { platform }) => {
      expect(() => createBookingDesk({ platform, offerKey: new Uint8Array(31) })).toThrow(RangeError);
    }));
});

describe("hold and book", () => {
  test("200 visitors press the same button: one holds it", () =>
    atDesk(async (desk) => {
      const { offer } = first(offers(await desk.findSlots(wish(thursday), now)));
      const results = await Promise.all(Array.from({ length: 200 }, (_, index) => desk.hold(`c${index}`, offer, now)));
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.filter((result) => !result.ok && result.reason === "slot-taken")).toHaveLength(199);
    }));

  test("pressing twice holds once", () =>
    atDesk(async (desk) => {
      const one = first(offers(await desk.findSlots(wish(thursday), now)));
      const held = await holdOffer(desk, "c1", one);
      expect(await desk.hold("c1", one.offer, now + minute, held.holdId)).toEqual({ ok: true, held });
    }));

  test("choosing another lets the first go", () =>
    atDesk(async (desk) => {
      const [one, two] = offers(await desk.findSlots(wish(thursday), now));
      const held = await holdOffer(desk, "c1", one ?? expect.fail());
      await desk.hold("c1", two?.offer ?? "", now, held.holdId);
      expect(await desk.hold("c2", one?.offer ?? "", now)).toMatchObject({ ok: true });
    }));

  test("the card shows what binds, cancellation first, and its hash covers every field", () =>
    atDesk(
      async (desk) => {
        const held = await holdOffer(desk, "c1", first(offers(await desk.findSlots(wish(thursday), now))));
        const proposal = await desk.propose("c1", held, { name: "Ann" }, now);
        expect(Proposal.parse(proposal)).toEqual(proposal);
        expect(proposal.proposalId).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
        expect(proposal.conditions).toEqual([
          { key: "cancellation", text: "Free until 24 hours before." },
          { key: "deposit", text: "This appointment needs a deposit of £20. It comes off the bill." },
          { key: "patch-test", text: "Come 48 hours before." },
          { key: "age", text: "For guests aged 16 or over." },
          { key: "late", text: "After 15 minutes we may have to shorten it." },
        ]);
        const changed: Partial<Proposal>[] = [
          { guest: { name: "Eve" } },
          { holdId: "other" },
          { proposalId: "p-other-1" },
          { conditions: [] },
          { slot: { ...proposal.slot, time: "9:15 am" } },
          { place: { name: "x", address: "y" } },
        ];
        for (const change of changed)
          expect(await desk.book("c1", { ...proposal, ...change }, [], now)).toEqual({ ok: false, reason: "not-bookable" });
        expect(await desk.book("c1", JSON.parse(JSON.stringify(proposal)) as Proposal, [], now)).toMatchObject({ ok: true });
      },
      testSalon({ services: [testService("cut", 45, { patchTest: true, deposit: { amount: 2000, currency: "GBP" }, minimumAge: 16 })] }),
    ));

  test("a plain service has no deposit, patch test or age on its card", () =>
    atDesk(async (desk) => {
      const { proposal } = await bookOffer(desk, "c1", first(offers(await desk.findSlots(wish(thursday), now))));
      expect(proposal.conditions.map(({ key }) => key)).toEqual(["cancellation", "late"]);
    }));

  test("booked: exactly what the card showed, once, and not offered to the next", () =>
    atDesk(async (desk, { platform }) => {
      const one = first(offers(await desk.findSlots(wish(thursday), now)));
      const { proposal, result } = await bookOffer(desk, "c1", one);
      expect(result).toMatchObject({
        ok: true,
        appointment: { proposalId: proposal.proposalId, slot: one.slot, guest: proposal.guest, place: proposal.place },
      });
      expect(await desk.book("c1", proposal, ["said later"], now + 60 * minute)).toEqual(result);
      expect(await desk.findBooked("c1", proposal)).toEqual(result.ok && result.appointment);
      expect(await desk.findBooked("c2", proposal)).toBeNull();
      expect(times(offers(await desk.findSlots(wish(thursday, { limit: 100 }), now)))).not.toContain("Thu 26 Nov 9:00 am");
      expect((await platform.readDay("2026-11-26", now)).entries).toHaveLength(1);
    }));

  test("a proposal whose hold ran out is not booked", () =>
    atDesk(async (desk) => {
      const held = await holdOffer(desk, "c1", first(offers(await desk.findSlots(wish(thursday), now))));
      const proposal = await desk.propose("c1", held, { name: "Ann" }, now);
      expect(await desk.book("c1", proposal, [], now + 10 * minute)).toEqual({ ok: false, reason: "hold-expired" });
      expect(await desk.findBooked("c1", proposal)).toBeNull();
    }));

  test("an unknown outcome is passed on, and found afterwards", () =>
    atDesk(async (_desk, { platform }) => {
      const wobbly = createBookingDesk({
        offerKey: new Uint8Array(32).fill(1),
        platform: {
          ...platform,
          book: async (...request) => {
            await platform.book(...request);
            throw new OutcomeUnknown("timed out");
          },
        },
      });
      const held = await holdOffer(wobbly, "c1", first(offers(await wobbly.findSlots(wish(thursday), now))));
      const proposal = await wobbly.propose("c1", held, { name: "Ann" }, now);
      await expect(wobbly.book("c1", proposal, [], now)).rejects.toThrow(OutcomeUnknown);
      expect(await wobbly.findBooked("c1", proposal)).toMatchObject({ proposalId: proposal.proposalId, slot: proposal.slot });
    }));

  test("a platform with a short range is asked in pieces", () =>
    atDesk(async (_desk, { platform }) => {
      const ranges: string[] = [];
      const narrow = createBookingDesk({
        offerKey: new Uint8Array(32),
        platform: {
          ...platform,
          capabilities: () => ({ ...platform.capabilities(), searchDays: 5 }),
          searchSlots: (query, at) => {
            ranges.push(`${query.from}/${query.to}`);
            return platform.searchSlots(query, at);
          },
        },
      });
      expect(await narrow.findSlots(wish({ from: "2026-11-26", to: "2026-12-07" }), now)).toMatchObject({ found: true });
      expect(ranges).toEqual(["2026-11-26/2026-11-30", "2026-12-01/2026-12-05", "2026-12-06/2026-12-07"]);
    }));
});

test("a service as it may be described", () =>
  atDesk(
    async (desk) => {
      expect(await desk.describeService("colour")).toMatchObject({
        name: "Colour",
        category: "Hair",
        price: { text: "from £100" },
        duration: "2 h to 2 h 30 min",
        practitioners: [
          { id: "ana", price: { text: "from £120" }, duration: "2 h 30 min" },
          { id: "bea", price: { text: "£100" }, duration: "2 h" },
        ],
        addOns: [
          { name: "Mask", price: { text: "£10" }, duration: "15 min" },
          { name: "Gloss", price: { text: "£15.50" }, duration: "30 min" },
        ],
        deposit: null,
      });
      expect(await desk.describeService("nothing")).toBeNull();
    },
    testSalon({
      practitioners: [
        testPractitioner("ana"),
        testPractitioner("bea", {
          skills: [
            {
              serviceId: "colour",
              segments: [{ kind: "active", minutes: 120 }],
              price: { amount: 10_000, currency: "GBP" },
              priceFrom: false,
            },
          ],
        }),
      ],
      resources: [testResource("chair-1", "chair")],
    }),
  ));
