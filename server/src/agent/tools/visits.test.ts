import type { Brief } from "@chairside/shared/brief.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HouseDesk, openHouseDesk } from "../../testing/house-desk.ts";
import { nobodyWaits } from "../../testing/nobody-waits.ts";
import { createWorkspace, type Workspace } from "../workspace.ts";
import { runTool } from "./run-tool.ts";
import { toolArguments, type ToolArguments, type ToolResults } from "./tool-contracts.ts";

/** A Sunday noon in London. */
const now = Date.parse("2026-11-22T12:00:00Z");
let house: HouseDesk;
beforeAll(async () => {
  house = await openHouseDesk(() => now);
});
afterAll(() => house.close());

let turns = 0;
function workspaceFor(text: string, brief: Brief = {}, offer?: string): Promise<Workspace> {
  turns += 1;
  return createWorkspace({
    conversationId: `visits-${turns}`,
    messageId: `message-${turns}`,
    visitor: { locale: "en-GB", timeZone: "Europe/London" },
    now,
    transcript: [],
    said: [offer === undefined ? { text } : { text, offer }],
    brief,
    verifiedContact: null,
    bookedHere: [],
    desk: house.desk,
    waitlist: nobodyWaits,
    signal: new AbortController().signal,
  });
}

async function find(workspace: Workspace, args: ToolArguments<"find_slots">): Promise<ToolResults["find_slots"]> {
  const { result } = await runTool(workspace, "find_slots", args, (error) => {
    throw error;
  });
  return result as ToolResults["find_slots"];
}

const ids = ({ brief }: Workspace): string[] => (brief.items ?? []).map(({ serviceId }) => serviceId);
const when = "first available";

describe("several services in the visitor's words", () => {
  test("each becomes an item, in one offer", async () => {
    const workspace = await workspaceFor("a gel manicure and a brow shape");
    const found = await find(workspace, { services: ["a gel manicure", "brow shape"], when });
    expect(found).toMatchObject({ services: [{ name: "Gel manicure" }, { name: "Brow shape" }], result: { found: true } });
    expect(workspace.brief.offered?.[0]?.slot.legs).toHaveLength(2);
  });

  test("what could be several is asked about one by one; what is settled stays", async () => {
    const workspace = await workspaceFor("a balayage, a facial and a gel manicure");
    const asked = await find(workspace, { services: ["a balayage", "a facial", "a gel manicure"], when });
    expect(asked).toMatchObject({ need: "service", candidates: expect.arrayContaining(["Blonde balayage"]) });
    expect([ids(workspace), workspace.brief.openServices]).toEqual([["gel-manicure"], ["a balayage", "a facial"]]);
    const next = await find(workspace, { services: ["gel manicure", "Blonde balayage", "a facial"] });
    expect(next).toMatchObject({ need: "service", candidates: expect.arrayContaining(["Express facial"]) });
    await find(workspace, { services: ["gel manicure", "Blonde balayage", "Express facial"] });
    expect(ids(workspace)).toEqual(["gel-manicure", "blonde-balayage", "express-facial"]);
    expect(workspace.brief.openServices).toBeUndefined();
  });

  test("an add-on named among them goes with the service that takes it, and stays when another is added", async () => {
    const workspace = await workspaceFor("a gel manicure with nail art");
    await find(workspace, { services: ["gel manicure", "nail art"], when });
    expect(workspace.brief.items).toEqual([{ serviceId: "gel-manicure", addOnIds: ["add-nail-art"] }]);
    await find(workspace, { services: ["gel manicure", "brow shape"] });
    expect(workspace.brief.items?.[0]?.addOnIds).toEqual(["add-nail-art"]);
  });

  test("an add-on of a service that was not named: what it goes with is asked, and it is kept", async () => {
    const workspace = await workspaceFor("my roots and a brow tint");
    const asked = await find(workspace, { services: ["Root touch-up"], add_ons: ["brow tint"], when });
    expect(asked).toMatchObject({ need: "service", candidates: expect.arrayContaining(["Brow shape"]) });
    await find(workspace, { services: ["Root touch-up", "Brow shape"] });
    expect(workspace.brief.items).toEqual([
      { serviceId: "root-touch-up", addOnIds: [] },
      { serviceId: "brow-shape", addOnIds: ["add-brow-tint"] },
    ]);
  });

  test("one that must be agreed with a person first stands in the way of all", async () => {
    const workspace = await workspaceFor("a blow-dry and bridal hair");
    expect(await find(workspace, { services: ["blow-dry", "Bridal hair"], when })).toMatchObject({
      cannot: "consultation-first",
      service: { name: "Bridal hair" },
    });
  });
});

describe("who comes and by whom", () => {
  test("others have what the visitor has, unless it was said; a couple's treatment is for two", async () => {
    const same = await workspaceFor("gel manicures for two");
    await find(same, { services: ["gel manicure"], guests: 2, when });
    expect(same.brief.offered?.[0]?.slot.service).toBe("2 × Gel manicure");
    const apart = await workspaceFor("a blow-dry, and a gel manicure for my mum");
    await find(apart, { services: ["blow-dry"], others: [["gel manicure"]], when });
    expect(apart.brief.offered?.[0]?.slot.legs?.map(({ guest, service }) => [guest, service])).toEqual([
      [1, "Blow-dry"],
      [2, "Gel manicure"],
    ]);
    const couple = await workspaceFor("a couples massage");
    await find(couple, { services: ["couples massage"], when });
    expect(couple.brief.partySize).toBe(2);
    await find(couple, { guests: 1 });
    expect(couple.brief.offered?.[0]?.slot).not.toHaveProperty("legs");
  });

  test("more than the salon's rule: said, with the number, and nothing is put up", async () => {
    const workspace = await workspaceFor("five of us");
    expect(await find(workspace, { services: ["gel manicure"], guests: 5, when })).toMatchObject({ cannot: "too-many-guests", limit: 2 });
    expect(workspace.events).toEqual([]);
  });

  test("who is named does what they do, anyone the rest; two who are named do one each", async () => {
    const one = await workspaceFor("with Sarah");
    await find(one, { services: ["cut & finish", "gel manicure"], practitioner: "Sarah", when });
    const people = one.brief.offered?.[0]?.slot.legs?.map(({ service, practitioner }) => `${service} ${practitioner}`) ?? [];
    expect(people).toContain("Cut & finish Sarah Okafor");
    const two = await workspaceFor("with Ellie and Kasia");
    await find(two, { services: ["blow-dry", "gel manicure"], practitioner: "Ellie and Kasia", when });
    expect(two.brief.items?.map(({ practitionerId }) => practitionerId)).toEqual(["ellie", "kasia"]);
  });

  test("preferences in words; one that nobody fits is told once and not kept", async () => {
    const workspace = await workspaceFor("somebody who speaks Italian");
    await find(workspace, { services: ["cut & finish"], preferences: "somebody who speaks Italian", when });
    expect(new Set(workspace.brief.offered?.map(({ slot }) => slot.practitioner))).toEqual(new Set(["Marco Benedetti"]));
    expect(await find(workspace, { services: ["gel manicure"] })).toMatchObject({ result: { found: false, why: "preference" } });
    expect(workspace.brief.preferences).toBeUndefined();
  });
});

describe("what is told of the guest", () => {
  test("counts whatever model calls the tool: too young, nothing is looked for", async () => {
    const workspace = await workspaceFor("my daughter is 15 and wants a full head colour");
    expect(await find(workspace, { services: ["Full head colour"], when })).toMatchObject({ cannot: "too-young", limit: 16 });
    expect(workspace.brief.offered).toBeUndefined();
  });

  test("who is new has had no test here: every time leaves two days for it", async () => {
    const workspace = await workspaceFor("I'm new here");
    await find(workspace, { services: ["Root touch-up"], when });
    expect(workspace.brief.facts).toEqual({ isNew: true });
    for (const { slot } of workspace.brief.offered ?? []) expect(Date.parse(slot.start)).toBeGreaterThan(now + 48 * 3_600_000);
  });
});

test("an older button brings back the services it was for", async () => {
  const workspace = await workspaceFor("a gel manicure and a brow shape");
  await find(workspace, { services: ["gel manicure", "brow shape"], when });
  const [old] = workspace.brief.offered ?? [];
  await find(workspace, { services: ["blow-dry"] });
  expect(ids(workspace)).toEqual(["blow-dry"]);
  const pressed = await workspaceFor("that one", workspace.brief, old?.offer);
  await runTool(pressed, "hold_slot", { slot: null }, (error) => {
    throw error;
  });
  expect(ids(pressed).toSorted()).toEqual(["brow-shape", "gel-manicure"]);
  expect(pressed.brief.hold?.offered.slot.service).toBe("Brow shape + Gel manicure");
});

test("ids, prices and dates are no arguments", () => {
  const { find_slots: search } = toolArguments;
  for (const extra of [{ serviceId: "cut" }, { price: 1 }, { date: "2026-11-26" }, { items: [] }])
    expect(search.safeParse({ services: ["a cut"], ...extra }).success).toBe(false);
  expect(search.safeParse({ services: ["a cut"], guests: 2, others: [["a manicure"]], preferences: "a woman" }).success).toBe(true);
});
