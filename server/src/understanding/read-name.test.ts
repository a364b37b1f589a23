import { describe, expect, test } from "vitest";
import type { Asked, Brief } from "@chairside/shared/brief.ts";
import { demoCatalogue } from "../platforms/house/demo-salon/demo-catalogue.ts";
import { understand } from "./understand.ts";

const catalogue = demoCatalogue("2026-11-23");
const now = Date.parse("2026-11-23T09:00:00Z");
const read = (text: string, expects?: Asked["about"], brief: Brief = {}) =>
  understand(text, { catalogue, now, locale: "en-GB", brief, expects });

describe("who the appointment is for", () => {
  test.each<[string, Asked["about"] | undefined, object]>([
    ["Maria Rossi 07700 900123", "contact", { name: "Maria Rossi", phone: "+447700900123" }],
    ["Maria Rossi 07700 900123", undefined, { name: "Maria Rossi", phone: "+447700900123" }],
    ["it's Tom, tom@x.com", "name", { name: "Tom", email: "tom@x.com" }],
    ["my number's 07700 900 123 and I'm called Zoë", "contact", { name: "Zoë", phone: "+447700900123" }],
    ["Zoë Smith, ZOE@Smith.example", "name", { name: "Zoë Smith", email: "zoe@smith.example" }],
    ["jo", "name", { name: "Jo" }],
    ["Anne-Marie O'Neill", "name", { name: "Anne-Marie O'Neill" }],
    ["anne-marie o'neill", "name", { name: "Anne-Marie O'Neill" }],
    ["sam patel", "name", { name: "Sam Patel" }],
    ["SAM PATEL", "name", { name: "SAM PATEL" }],
    ["McKenzie Delacroix", "name", { name: "McKenzie Delacroix" }],
    ["ludwig van der berg", "name", { name: "Ludwig van der Berg" }],
    ["Sarah", "name", { name: "Sarah" }],
    ["I'm Sarah", undefined, { name: "Sarah" }],
    ["my name is Sarah Jones", undefined, { name: "Sarah Jones" }],
    ["hi it's Priyanka here", undefined, { name: "Priyanka" }],
    ["the name's Bond, James Bond", "name", { name: "Bond" }],
    ["name: Kofi Mensah, phone: 020 7946 0018", "contact", { name: "Kofi Mensah", phone: "+442079460018" }],
    ["you can reach me at lena.k+hair@mail.example.org", "contact", { email: "lena.k+hair@mail.example.org" }],
    ["+1 415 555 0132", "contact", { phone: "+14155550132" }],
    ["0044 7700 900123", "contact", { phone: "+447700900123" }],
    ["(07700) 900-123", "contact", { phone: "+447700900123" }],
    ["07700900123 tom", "contact", { name: "Tom", phone: "+447700900123" }],
    ["sure, its Wei Chen", "name", { name: "Wei Chen" }],
    ["yes it's aisha", "name", { name: "Aisha" }],
    ["me llamo Lucía Gómez", undefined, { name: "Lucía Gómez" }],
    ["je m'appelle Hélène", undefined, { name: "Hélène" }],
    ["ich heiße Jürgen Groß", undefined, { name: "Jürgen Groß" }],
    ["under Fitzgerald", "name", { name: "Fitzgerald" }],
    ["book it under the name of Olu Adeyemi", undefined, { name: "Olu Adeyemi" }],
  ])("%s (asked: %s)", (text, expects, guest) => expect(read(text, expects).guest).toEqual(guest));

  test.each<[string, Asked["about"] | undefined]>([
    ["yes", "name"],
    ["no thanks", "name"],
    ["thursday", "name"],
    ["tomorrow afternoon", "name"],
    ["balayage", "name"],
    ["how much is it?", "name"],
    ["why do you need it?", "name"],
    ["can I talk to a person", "name"],
    ["hello", "name"],
    ["👍", "name"],
    ["I'm pregnant", undefined],
    ["im after a cut", undefined],
    ["I'm free on Friday", undefined],
    ["i'm knackered", undefined],
    ["I'm looking for a facial", undefined],
    ["it's for my mum", undefined],
    ["this is ridiculous", undefined],
    ["27.11.2026 14:30", "contact"],
    ["me@", "contact"],
    ["12345", "contact"],
    ["the salon's name is Reframe Hair", undefined],
    ["what's a balayage called?", undefined],
    ["call me back", "name"],
    ["what's your number?", "contact"],
  ])("no name, no contact: %s (asked: %s)", (text, expects) => expect(read(text, expects).guest).toEqual({}));

  test("digits of a phone number are no time and no slot", () => {
    const understood = read("Maria 07700 900123", "contact");
    expect(understood.when).toEqual([]);
    expect(understood.partySize).toBeNull();
  });
});
