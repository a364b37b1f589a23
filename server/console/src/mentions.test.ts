import { expect, test } from "vitest";
import { colleaguesNamed, mentionBeing, mentionsIn } from "./mentions.ts";

const people = ["Ann", "Ann Lee", "Noor Haddad", "Zoë"].map((name, index) => ({ staffId: `staff-000${index}`, name }));

test.each([
  ["@Ann can you?", ["staff-0000"]],
  ["@Ann Lee, can you?", ["staff-0001"]],
  ["@noor haddad and @Zoë!", ["staff-0002", "staff-0003"]],
  ["@Anna @Ann @Ann", ["staff-0000"]],
  ["ann@lee.example Noor Haddad", []],
])("%s names %j", (text, named) => expect(mentionsIn(text, people)).toEqual(named));

test("a name is being typed from its @ to the cursor", () => {
  expect(mentionBeing("ask @No", 7)).toEqual({ from: 4, query: "No" });
  expect(mentionBeing("@", 1)).toEqual({ from: 0, query: "" });
  expect(mentionBeing("me@No", 5)).toBeNull();
  expect(mentionBeing("ask @No", 3)).toBeNull();
});

test("a colleague is found by any part of the name", () => {
  expect(colleaguesNamed("had", people).map(({ name }) => name)).toEqual(["Noor Haddad"]);
  expect(colleaguesNamed("", people)).toHaveLength(4);
  expect(colleaguesNamed("noor haddad can", people)).toEqual([]);
});
