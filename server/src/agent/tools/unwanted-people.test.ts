import { describe, expect, test } from "vitest";
import type { Brief } from "@chairside/shared/brief.ts";
import { demoCatalogue } from "../../platforms/house/demo-salon/demo-catalogue.ts";
import type { Workspace } from "../workspace.ts";
import { unwantedPeople, wantedPractitioner } from "./wanted-people.ts";

const catalogue = demoCatalogue("2026-11-23");
/** A desk top with no more on it than these two read. */
const workspace = (text: string, brief: Brief) =>
  ({
    catalogue,
    brief: { items: [{ serviceId: "gel-manicure", addOnIds: [] }], ...brief },
    turn: {
      said: [{ text }],
      transcript: [],
      now: Date.parse("2026-11-23T12:00:00Z"),
      visitor: { locale: "en-GB", timeZone: "Europe/London" },
      brief,
    },
  }) as unknown as Workspace;

describe("who is not wanted comes from the visitor's words, not from a model's", () => {
  test.each([
    ["not with Mei", {}, ["mei"]],
    ["another day please", { notWith: ["mei"] }, ["mei"]],
    ["nor Kasia, so not with Kasia", { notWith: ["mei"] }, ["mei", "kasia"]],
    ["with Mei after all", { notWith: ["mei"] }, undefined],
    ["anyone at all is fine", { notWith: ["mei"] }, undefined],
    ["is anyone free on Saturday?", { notWith: ["mei"] }, ["mei"]],
  ])("%s", (text, brief, notWith) => {
    const part = unwantedPeople(workspace(text, brief));
    expect("brief" in part && part.brief.notWith?.toSorted()).toEqual(notWith?.toSorted());
  });

  test("who was wished for before is wished for no more", () => {
    expect(unwantedPeople(workspace("not Mei again", { practitioner: "mei" }))).toMatchObject({ brief: { practitioner: "anyone" } });
  });

  test.each(["Mei Lin", "Mei", "not Mei"])("a model that asks for them all the same gets nobody put in: %s", (practitioner) =>
    expect(wantedPractitioner(workspace("not with Mei", { notWith: ["mei"] }), { practitioner })).toEqual({ brief: {} }),
  );
});
