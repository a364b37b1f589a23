import { afterEach, beforeEach, expect, test } from "vitest";
import type { Visitor } from "../../bin/connect-visitor.ts";
import { type ComposedSalon, openComposedSalon } from "./composed-salon.ts";

const now = Date.parse("2026-11-23T12:00:00Z");

let salon: ComposedSalon;
let visitor: Visitor;
beforeEach(async () => {
  salon = await openComposedSalon(() => now);
  // A browser that says English, as many do.
  visitor = await salon.visitor("en-GB");
});
afterEach(() => salon.close());

const lastText = (): string => {
  const message = visitor.heard.findLast((event) => event.type === "message-added");
  return message?.type === "message-added" ? message.text : "";
};

test("who writes Spanish is booked, handed over and promised a reply in Spanish, whatever the browser says", async () => {
  await visitor.say("Hola, quiero una manicura clásica el martes 8 de diciembre");
  const slots = visitor.heard.findLast((event) => event.type === "slots-offered");
  const offer = slots?.type === "slots-offered" ? slots.slots[0]?.offer : undefined;
  await visitor.say("la primera", offer);
  await visitor.say("Ana Ruiz, 07700 900123");
  await visitor.say("sí, por favor");
  await visitor.until((event) => event.type === "appointment-booked");
  await visitor.until((event) => event.type === "message-added" && event.text.includes("Reserva hecha"));
  await visitor.say("quiero hablar con una persona");
  expect(lastText()).toContain("persona");
  const promise = await visitor.until((event) => event.type === "promise-made");
  expect(promise).toMatchObject({ words: "El equipo de Juniper Row responderá aquí antes de las 12:10." });
});
