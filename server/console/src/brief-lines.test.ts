import { describe, expect, test } from "vitest";
import { briefLines } from "./brief-lines.ts";
import { slotGroups } from "./slot-groups.ts";
import { cancellation, laterSlot, move, slot } from "./testing/examples.ts";

const texts = (brief: Parameters<typeof briefLines>[0]) =>
  Object.fromEntries(briefLines(brief, "Europe/London").map(({ label, text }) => [label, text]));

describe("what is known", () => {
  test("nothing known is nothing shown", () => expect(briefLines({}, "Europe/London")).toEqual([]));

  test("what was turned down is told by its time, and each line knows the words it came from", () => {
    const brief = {
      items: [{ serviceId: "blonde-balayage", addOnIds: [] }],
      practitioner: "sarah-okafor",
      when: { words: "next Thursday afternoon" },
      refused: ["o-1", "o-2", "gone"],
      guest: { name: "Emma", phone: "+447700900123", email: "emma@example.com" },
    };
    const lines = briefLines(brief, "Europe/London", new Map([["o-1", slot], ["o-2", laterSlot]])); // prettier-ignore
    expect(lines.find(({ label }) => label === "Turned down")?.text).toBe("Thu 26 Nov, 2:30 pm; Fri 27 Nov, 3:00 pm");
    expect(Object.fromEntries(lines.map(({ label, evidence }) => [label, evidence]))).toEqual({
      Service: { words: "Blonde balayage" },
      With: { words: "sarah" },
      When: { words: "next Thursday afternoon" },
      Times: undefined,
      "Turned down": { offers: ["o-1", "o-2", "gone"] },
      Name: { words: "Emma" },
      Phone: { phone: "+447700900123" },
      "E-mail": { words: "emma@example.com" },
    });
  });

  test("ids stand for themselves until a slot brings the wording", () => {
    expect(texts({ items: [{ serviceId: "blonde-balayage", addOnIds: [] }], practitioner: "sarah" })).toEqual({
      Service: "Blonde balayage",
      With: "Sarah",
    });
    expect(
      texts({ items: [{ serviceId: "blonde-balayage", addOnIds: [] }], practitioner: "anyone", offered: [{ offer: "o", slot }] }),
    ).toMatchObject({
      Service: "Blonde balayage",
      With: "Anyone",
    });
  });

  test("who is not wanted, and the words it came from", () => {
    const lines = briefLines({ notWith: ["mei", "kasia-nowak"] }, "Europe/London");
    expect(lines).toEqual([{ label: "Not with", text: "Mei, Kasia nowak", evidence: { words: "mei" } }]);
  });

  test("a visit of several services, for several people, with what was told and wished", () => {
    expect(
      texts({
        items: [
          { serviceId: "blonde-balayage", addOnIds: ["add-gloss"] },
          { serviceId: "gel-manicure", addOnIds: [] },
        ],
        openServices: ["facial"],
        partySize: 2,
        others: [[{ serviceId: "blow-dry", addOnIds: [] }]],
        preferences: { pronouns: ["she"], languages: ["Italian"], resourceTags: ["quiet"] },
        facts: { age: 17, isNew: true, patchTest: "none" },
      }),
    ).toEqual({
      Service: "Blonde balayage + Add gloss, Gel manicure",
      Which: "“facial”",
      People: "2",
      "The others": "Blow dry",
      Wishes: "a woman, speaks Italian, a quiet place",
      "Told us": "aged 17, new here, no patch test yet",
    });
    const legs = [
      { service: "Blonde balayage", addOns: ["Toner"], practitioner: "Sarah", start: slot.start, time: "2:00 pm" },
      { service: "Gel manicure", addOns: [], practitioner: "Mei", start: slot.start, time: "4:45 pm" },
    ];
    const then = { step: "patch-test" as const, items: [{ serviceId: "root-touch-up", addOnIds: [] }] };
    expect(texts({ offered: [{ offer: "o", slot: { ...slot, legs } }], then })).toMatchObject({
      Service: "2:00 pm Blonde balayage + Toner with Sarah; 4:45 pm Gel manicure with Mei",
      Then: "Root touch up",
    });
  });

  test("everything there is", () => {
    const brief = {
      when: { words: "next Thursday afternoon", from: "2026-11-26", to: "2026-11-26", earliest: 720 },
      partySize: 2,
      offered: [{ offer: "o", slot }],
      refused: ["x", "y"],
      hold: { holdId: "h", expiresAt: "2026-11-22T12:10:00Z", offered: { offer: "o", slot } },
      guest: { name: "Emma Clarke", phone: "+447700900123", email: "emma@example.com" },
    };
    expect(texts(brief)).toEqual({
      Service: "Blonde balayage",
      With: "Sarah Okafor",
      When: "“next Thursday afternoon” (Thu 26 Nov, from 12:00 pm)",
      People: "2",
      Times: "1 offered, 2 turned down",
      Held: "Thu 26 Nov, 2:30 pm, until 12:10 pm",
      Name: "Emma Clarke",
      Phone: "+447700900123",
      "E-mail": "emma@example.com",
    });
    const links = briefLines(brief, "Europe/London").flatMap(({ href }) => href ?? []);
    expect(links).toEqual(["tel:+447700900123", "mailto:emma@example.com"]);
  });

  test("an e-mail address cannot add headers to the mail", () => {
    const [line] = briefLines({ guest: { email: "a@b.c?bcc=x@y.z" } }, "Europe/London");
    expect(line?.href).toBe("mailto:a@b.c%3Fbcc%3Dx%40y.z");
  });
});

test("what is wanted of an appointment that stands", () => {
  expect(texts({ change: { task: "look", waiting: true } })).toEqual({ "Wants to": "see what is booked", Contact: "not verified yet" });
  expect(texts({ change: { task: "move", when: { words: "to Friday", from: "2026-11-27", to: "2026-11-27" } } })).toEqual({
    "Wants to": "move an appointment",
    "New time": "“to Friday” (Fri 27 Nov)",
  });
  expect(texts({ change: { task: "move", proposal: move } })).toEqual({
    "Wants to": "move an appointment",
    Appointment: "Thu 26 Nov, 2:30 pm, Blonde balayage with Sarah Okafor",
    "New time": "Fri 27 Nov, 3:00 pm",
  });
  expect(texts({ change: { task: "cancel", proposal: cancellation } })).toMatchObject({ Fee: "£92.50" });
  expect(texts({ change: { task: "cancel", proposal: { ...cancellation, fee: null } as typeof cancellation } })).toMatchObject({
    Fee: "none",
  });
});

test("offered times are grouped by day and practitioner, earliest first", () => {
  const at = (start: string, dayShort: string, time: string) => ({ offer: start, slot: { ...slot, start, dayShort, time } });
  expect(
    slotGroups([
      at("2026-11-27T10:00:00Z", "Fri 27 Nov", "10:00 am"),
      at("2026-11-26T15:00:00Z", "Thu 26 Nov", "3:00 pm"),
      at("2026-11-26T14:30:00Z", "Thu 26 Nov", "2:30 pm"),
    ]),
  ).toEqual([
    { title: "Thu 26 Nov · Sarah Okafor", times: ["2:30 pm", "3:00 pm"] },
    { title: "Fri 27 Nov · Sarah Okafor", times: ["10:00 am"] },
  ]);
});
