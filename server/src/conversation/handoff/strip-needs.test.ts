import { describe, expect, test } from "vitest";
import type { GuestContact } from "../../booking/platform.ts";
import { chatDesk, guest, mia, noon } from "../../testing/chat-desk.ts";

const chat = chatDesk();
const dayMs = 86_400_000;
const colour = { serviceId: "root-touch-up", practitionerId: "anyone", day: "2026-12-03" };

/** What the salon has on file of jo@example.com: a test so many days ago. */
function onFile(days: number | null): GuestContact[] {
  const asked: GuestContact[] = [];
  chat.desk.clientFile = async (contact) => {
    asked.push(contact);
    return { patchTest: days === null ? null : noon - days * dayMs, lastVisit: null };
  };
  return asked;
}

describe("what must come first, in the strip", () => {
  test("is open while nobody has proved who they are, and a contact that was typed opens no file", async () => {
    const asked = onFile(41);
    expect((await chat.week(colour)).needs).toEqual([{ kind: "patch-test", stands: "unknown" }]);
    await chat.room.conversations.claim(mia, chat.id);
    await chat.knowGuest();
    const cut = await chat.oneOffer();
    await chat.room.conversations.bookTime(mia, chat.id, { actionId: chat.actionId(), offer: cut, guest });
    expect((await chat.week(colour)).needs).toEqual([{ kind: "patch-test", stands: "unknown" }]);
    expect(asked).toEqual([]);
  });

  test("holds by the file of who has proved their contact, also when the half hour for the visitor is over", async () => {
    const asked = onFile(41);
    chat.room.prove();
    chat.room.clock.now += 3_600_000;
    expect((await chat.week(colour)).needs).toEqual([
      { kind: "patch-test", stands: "holds", on: "Tue 13 Oct 2026", until: "Tue 13 Apr 2027" },
    ]);
    expect(asked[0]).toEqual({ kind: "email", address: "jo@example.com" });
  });

  test("is not judged by the file when the appointment is for somebody else", async () => {
    onFile(41);
    chat.room.prove();
    const [cut = ""] = await chat.offers(1);
    await chat.room.conversations.bookTime(mia, chat.id, { actionId: chat.actionId(), offer: cut, guest: { name: "Leo", email: "leo@example.com" } }); // prettier-ignore
    expect((await chat.week(colour)).needs).toEqual([{ kind: "patch-test", stands: "unknown" }]);
  });

  test("a test that has run out by then is needed anew, and a day without room for it says so", async () => {
    onFile(200);
    chat.room.prove();
    const later = await chat.week(colour);
    expect(later.needs).toMatchObject([{ stands: "expired" }]);
    expect(later.slots.length).toBeGreaterThan(0);
    // The 25th at noon is the earliest that 48 hours leave.
    const soon = { serviceId: "lash-tint", practitionerId: "anyone", day: "2026-11-24" };
    expect(await chat.week(soon)).toMatchObject({ slots: [], why: "patch-test" });
    onFile(41);
    expect((await chat.week(soon)).slots.length).toBeGreaterThan(0);
  });

  test("a service that is agreed with a person keeps its times, whatever the visitor has told", async () => {
    await chat.room.conversations.receiveMessage({ visitorId: "visitor-1", salonId: "juniper-row" }, chat.id, { messageId: "m-1", text: "I am 30" }); // prettier-ignore
    const correction = { serviceId: "colour-correction", practitionerId: "anyone", day: "2026-12-03" };
    const week = await chat.week(correction);
    expect(week.needs).toEqual([{ kind: "agreed-first" }, { kind: "patch-test", stands: "unknown" }]);
    onFile(41);
    chat.room.prove();
    expect((await chat.week(correction)).slots.length).toBe(week.slots.length);
    expect(week.slots.length).toBeGreaterThan(0);
  });
});

describe("the card of a time that staff hold", () => {
  const conditions = async () => {
    await chat.room.conversations.claim(mia, chat.id);
    const { slots } = await chat.week(colour);
    await chat.room.conversations.bookTime(mia, chat.id, { actionId: chat.actionId(), offer: slots[0]?.offer ?? "", guest });
    return (await chat.last("booking-proposed"))?.proposal.conditions.find(({ key }) => key === "patch-test")?.text;
  };

  test("has the rule alone where the test on file holds", async () => {
    onFile(41);
    chat.room.prove();
    expect(await conditions()).toMatch(/^Colour/);
  });

  test("says between when to come where it has run out", async () => {
    onFile(200);
    chat.room.prove();
    expect(await conditions()).toMatch(/^Your patch test comes first: while we are open, from Monday 23 November/);
  });
});
