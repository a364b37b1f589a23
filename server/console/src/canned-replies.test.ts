import { describe, expect, test } from "vitest";
import { cannedFor, cannedReplies, fillFields, openField, type ReplyFields } from "./canned-replies.ts";

const fields: ReplyFields = {
  name: "Emma",
  salon: "Juniper Row",
  phone: "020 7946 0001",
  opening: "10:00 am to 6:00 pm today",
  "my name": "Ana",
};
const names = (typed: string) => cannedFor(typed)?.map(({ name }) => name);

describe("canned replies", () => {
  test("a slash at the beginning asks for them, by name or by a word of theirs", () => {
    expect(names("/")).toHaveLength(cannedReplies.length);
    expect(names("/HO")).toEqual(["hours"]);
    expect(names("/phone")).toEqual(["call"]);
    expect(names("/nothing")).toEqual([]);
    for (const typed of ["", "hello /", "/hello there", "https://x"]) expect(cannedFor(typed)).toBeNull();
  });

  test("every field of every reply is filled in", () => {
    for (const { text } of cannedReplies) expect(fillFields(text, fields)).not.toMatch(/[{}[\]]/);
    expect(fillFields("Hi {name}, {my name} from {salon} here.", fields)).toBe("Hi Emma, Ana from Juniper Row here.");
  });

  test("who is not known by name is not called anything; what else is not known is left to be filled in", () => {
    const unknown = fillFields("Thanks, {name}. Call {phone}.", { ...fields, name: null, phone: null });
    expect(unknown).toBe("Thanks. Call [phone].");
    expect(openField(unknown)).toEqual({ from: 13, to: 20 });
    expect(openField("See [here]")).toBeNull();
  });

  test("a name is text, whatever it looks like", () =>
    expect(fillFields("Hi {name}", { ...fields, name: "{phone} $& $1" })).toBe("Hi {phone} $& $1"));
});
