import { expect, test } from "vitest";
import { readContact } from "./contact.ts";

test.each([
  ["020 7946 0001", "en-GB", "+442079460001"],
  ["+39 06 1234 5678", "en-GB", "+390612345678"],
  ["0039 06 1234 5678", "en-GB", "+390612345678"],
  ["(020) 7946-0001", "en-GB", "+442079460001"],
  ["030 1234567", "de", "+49301234567"],
])("%j is a telephone number (%s)", (text, locale, address) => {
  expect(readContact(text, locale)).toEqual({ kind: "phone", address });
});

test.each([
  ["zoe@example.com", "zoe@example.com"],
  ["  Zoe.B+salon@Mail.Example.co.uk ", "zoe.b+salon@mail.example.co.uk"],
])("%j is an e-mail address", (text, address) => {
  expect(readContact(text, "en-GB")).toEqual({ kind: "email", address });
});

test.each([
  "",
  "Zoe",
  "12",
  "zoe@",
  "zoe@example",
  "a@example.com, b@example.com",
  "zoe@example.com\r\nBcc: all@example.com",
  "<zoe@example.com>",
  "020 7946 0001; 020 7946 0002",
  "call 020 7946 0001",
  "+44 20 7946 0001 ext 5",
])("%j is no contact", (text) => {
  expect(readContact(text, "en-GB")).toBeNull();
});
