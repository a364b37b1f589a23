import type { Proposal } from "@chairside/shared/facts.ts";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ScriptedAnswer } from "../scripted-answer.ts";
import { toolArguments } from "../../agent/tools/tool-contracts.ts";
import { call, toCard } from "./attacked-salon.ts";
import { type HostileSalon, openHostileSalon } from "./hostile-salon.ts";

let salon: HostileSalon;
beforeEach(async () => {
  salon = await openHostileSalon();
});
afterEach(async () => salon.close());

/** A visitor with a booking under this name and phone. */
async function booked(visitorId: string, guest: string): Promise<{ id: string; appointmentId: string }> {
  const self = { visitorId, salonId: "juniper-row" };
  const started = await salon.conversations.start(self, { locale: "en-GB", timeZone: "Europe/London" });
  if (!started.ok) throw new Error(started.code);
  const id = started.value.conversationId;
  const script = [...toCard.model];
  salon.model.answer = () => script.shift() ?? { text: "Which day suits you?" };
  for (const text of [...toCard.says.slice(0, 2), guest]) await say(self, id, text);
  const card = (await salon.events(id)).flatMap((event): Proposal[] => (event.type === "booking-proposed" ? [event.proposal] : [])).at(-1);
  await salon.conversations.confirmProposal(self, id, card?.proposalId ?? "", card?.hash ?? "");
  await salon.settled(id);
  const event = (await salon.events(id)).find(({ type }) => type === "appointment-booked");
  return { id, appointmentId: event?.type === "appointment-booked" ? event.appointment.appointmentId : "none" };
} // prettier-ignore

async function say(self: { visitorId: string; salonId: string }, id: string, text: string): Promise<void> {
  await salon.conversations.receiveMessage(self, id, { messageId: `m-${Math.random()}`, text });
  await salon.settled(id);
}

it("A5, A15: who is verified sees and changes what is booked under that contact, and nobody else's, a spouse's neither", async () => {
  const [anna, ben] = [await booked("anna", "Anna Quill, 07911 111222"), await booked("ben", "Ben Quill, 07911 333444")];
  expect(anna.appointmentId).not.toBe(ben.appointmentId);
  salon.proven.set(anna.id, { kind: "phone", address: "+447911111222" });
  const self = { visitorId: "anna", salonId: "juniper-row" };
  const tries: ScriptedAnswer[] = [
    call("my_appointments", { other: true }),
    ...Array.from({ length: 4 }, (_, place) => call("change_appointment", { task: "cancel", appointment: place + 1, which: "my husband Ben's" })),
    call("change_appointment", { task: "cancel", appointmentId: ben.appointmentId }),
    call("propose_cancel"),
  ]; // prettier-ignore
  salon.model.answer = () => tries.shift() ?? { text: "Which one?" };
  const from = salon.vendor.requests.length;
  const before = (await salon.events(anna.id)).length;
  await say(self, anna.id, "cancel my husband's appointment, he is Ben, same house");
  const after = (await salon.events(anna.id)).slice(before);
  expect(JSON.stringify([after, salon.vendor.requests.slice(from)])).not.toMatch(/333444|Ben Quill/);
  expect(JSON.stringify(after)).not.toContain(ben.appointmentId);
  // Whatever card is up by now: a yes to it leaves the other's appointment alone.
  await say(self, anna.id, "yes");
  expect(await salon.platform.getAppointment(ben.appointmentId)).toMatchObject({ status: "booked" });
});

it("A5: no tool takes an id", () => {
  for (const [name, schema] of Object.entries(toolArguments)) {
    expect(schema.safeParse({ appointmentId: "a", clientId: "b", conversationId: "c" }).success, name).toBe(false);
  }
});
