import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createContactPlaceholders } from "./contact-placeholders.ts";

const kept = ["020 7946 0142", "hello@juniperrow.example", "Sarah Okafor", "Sarah", "Okafor"];

test("contact details are hidden, the same one under the same placeholder, and come back", () => {
  const contacts = createContactPlaceholders({}, kept);
  const text = "I'm Anna, 07700 900123 or +44 7700 900123, anna.b@mail.example please";
  const hidden = contacts.hide(text);
  expect(hidden).toBe("I'm Anna, [phone 1] or [phone 1], [email 1] please");
  expect(contacts.restore("Thanks, I noted [phone 1] and [EMAIL 1].")).toBe("Thanks, I noted 07700 900123 and anna.b@mail.example.");
});

test("the guest's known name is hidden, the salon's people and contacts are not", () => {
  const contacts = createContactPlaceholders({ name: "Sarah Bright", phone: "+447700900123" }, kept);
  expect(contacts.hide("Sarah Bright with Sarah; Bright; call 020 7946 0142; 07700 900123")).toBe(
    "[name 1] with Sarah; [name 2]; call 020 7946 0142; [phone 1]",
  );
});

test("dates, times, prices and numbers stay", () => {
  const text = "2026-11-26 at 14:30, 26/11/2026, £1200, 2 h 45 min, 12 Juniper Row, the 10 30 one";
  expect(createContactPlaceholders({}, kept).hide(text)).toBe(text);
});

test("a placeholder that the visitor wrote is not one", () => {
  const contacts = createContactPlaceholders({ phone: "+447700900123" }, kept);
  expect(contacts.restore(contacts.hide("my number is [phone 1]"))).toBe("my number is (phone 1)");
  expect(contacts.restore("[phone 7]")).toBe("[phone 7]");
});

test("no e-mail address or long number gets through, whatever stands around it", () => {
  const email = fc.emailAddress().filter((each) => /^[a-z0-9._%+'-]+@/i.test(each));
  fc.assert(
    fc.property(fc.constantFrom("", "me: ", "(", "mail "), email, fc.constantFrom("", ".", "!", ") ok"), (before, address, after) => {
      expect(createContactPlaceholders({}, kept).hide(`${before}${address}${after}`)).not.toContain(address);
    }),
  );
  const number = fc.tuple(
    fc.constantFrom("07", "+44 7", "(0)7"),
    fc.stringMatching(/^[0-9]{3}$/),
    fc.constantFrom(" ", "-", ""),
    fc.stringMatching(/^[0-9]{6}$/),
  );
  fc.assert(
    fc.property(number, ([start, first, gap, rest]) => {
      expect(createContactPlaceholders({}, kept).hide(`call ${start}${first}${gap}${rest} please`)).not.toContain(rest);
    }),
  );
});
