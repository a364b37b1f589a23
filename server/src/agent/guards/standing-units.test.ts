import type { StandingAppointment } from "@chairside/shared/facts.ts";
import { expect, test } from "vitest";
import { offered } from "../../testing/step-input.ts";
import { presentResult } from "../tools/present-result.ts";
import type { ToolRecord } from "../tools/tool-contracts.ts";
import { changeUnits, standingUnits } from "./standing-units.ts";

const context = { language: "en", today: "2026-11-23" } as const;
const standing: StandingAppointment = {
  appointmentId: "entry-abc",
  reference: "K7PM-4Q",
  status: "booked",
  slot: offered("2026-11-26", 870).slot,
  guest: { name: "Zoë Smith", phone: "+447700900123" },
  place: { name: "Juniper Row", address: "12 Juniper Row" },
  conditions: [{ key: "cancellation", text: "Free until 24 hours before." }],
  changeable: true,
};
const fee = { amount: 9_000, currency: "GBP", from: false, text: "£90" };

const keysOf = (units: ReturnType<typeof standingUnits>): Set<string> => new Set(units.flatMap(({ keys }) => [...keys]));

test("when something is booked may be said, and how many there are; never as a time that is free", () => {
  const units = standingUnits({ appointments: [standing], here: false }, context);
  const keys = keysOf(units);
  expect([...keys]).toEqual(expect.arrayContaining(["time:870", "date:11-26", "number:1"]));
  expect(units.filter(({ kind }) => kind === "slot")).toEqual([]);
});

test("what cancelling costs may be said once its card shows it, and nothing else", () => {
  const card = { kind: "cancel", proposalId: "p", hash: "h", appointment: standing, fee, freeUntil: null } as const;
  expect(keysOf(changeUnits(card, context)).has("price:9000")).toBe(true);
  expect(keysOf(changeUnits({ ...card, fee: null }, context)).has("price:9000")).toBe(false);
});

test("a vendor's model reads no id, no hash and nothing of the guest", () => {
  const card = { kind: "cancel", proposalId: "p-secret", hash: "h-secret", appointment: standing, fee, freeUntil: null } as const;
  const records: ToolRecord[] = [
    { name: "my_appointments", args: {}, result: { appointments: [standing], here: false } },
    { name: "propose_cancel", args: {}, result: { proposal: card } },
  ];
  for (const record of records) {
    const text = presentResult(record, [], (hidden) => hidden);
    expect(text).toContain("K7PM-4Q");
    expect(text).not.toMatch(/entry-abc|secret|Zoë|7700/);
  }
});
