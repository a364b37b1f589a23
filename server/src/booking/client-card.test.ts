import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoClients } from "../platforms/house/demo-salon/demo-clients.ts";
import { demoCatalogue } from "../platforms/house/demo-salon/demo-catalogue.ts";
import { seedClients } from "../platforms/house/seed-clients.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";

const today = "2026-11-25";
const now = Date.parse(`${today}T09:00:00Z`);
const catalogue = demoCatalogue(today);
const nora = { kind: "phone" as const, address: "+441614960821" };
const everybody = { practitionerId: null };

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse(catalogue, () => now);
  await seedClients(house.calendar, catalogue, demoClients, today, now);
});
afterAll(() => house.close());

describe("a client's card", () => {
  test("words what the salon knows: since when, with whom, how the patch test stands", async () => {
    const card = await house.desk.clientCard(nora, everybody, now);
    expect(card).toMatchObject({
      name: "Nora Whitfield",
      sinceWords: "January 2024",
      usual: "Sarah Okafor",
      upcoming: [],
      allergies: [expect.stringContaining("PPD")],
      patchTest: { on: "Thu 15 Oct 2026", holds: true },
      noShows: [],
    });
    expect(card?.past.map(({ slot }) => slot.practitioner)).toEqual([
      "Sarah Okafor",
      "Sarah Okafor",
      "Mei Lin",
      "Sarah Okafor",
      "Sarah Okafor",
    ]);
    expect(card?.past.every(({ slot }, index, all) => index === 0 || slot.start < (all[index - 1]?.slot.start ?? ""))).toBe(true);
  });

  test("a test that has run out no longer holds; who missed visits is known for it", async () => {
    const card = await house.desk.clientCard({ kind: "email", address: "celia.hartwell@post.example" }, everybody, now);
    expect(card?.patchTest?.holds).toBe(false);
    expect(card?.noShows).toHaveLength(2);
  });

  test("a practitioner sees visits with them and what keeps a guest from harm, and not who missed what", async () => {
    const card = await house.desk.clientCard(nora, { practitionerId: "mei" }, now);
    expect(card?.past.map(({ slot }) => slot.practitioner)).toEqual(["Mei Lin"]);
    expect(card).toMatchObject({ allergies: [expect.any(String)], noShows: null, usual: null });
    expect((await house.desk.clientCard(nora, { practitionerId: "" }, now))?.past).toEqual([]);
  });

  test("whom nobody knows has none", async () => {
    expect(await house.desk.clientCard({ kind: "phone", address: "+441614960899" }, everybody, now)).toBeNull();
  });

  test("starting again on another day moves nobody's history", async () => {
    const before = await house.desk.clientCard(nora, everybody, now);
    await seedClients(house.calendar, catalogue, demoClients, "2026-12-24", now + 30 * 86_400_000);
    expect(await house.desk.clientCard(nora, everybody, now)).toEqual(before);
  });
});
