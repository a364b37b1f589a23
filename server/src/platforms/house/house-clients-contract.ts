import { describe, expect, test } from "vitest";
import type { CalendarUnderTest } from "./house-calendar-contract.ts";
import type { HouseClient } from "./house-client.ts";

const nora: HouseClient = {
  clientId: "client-nora",
  name: "Nora",
  phone: "+441614960821",
  email: "nora@post.example",
  since: 1_000,
  notes: ["Oat milk in her tea"],
  allergies: ["PPD"],
  patchTest: 2_000,
  noShows: ["2026-01-03"],
};

/** What every store of our own calendar does with the salon's clients. */
export function houseClientsContract(name: string, open: () => Promise<CalendarUnderTest>): void {
  describe(`house calendar, clients: ${name}`, () => {
    test("a client is found by phone and by e-mail, as entered last", async () => {
      const { calendar, close } = await open();
      const find = (kind: "phone" | "email", address: string) => calendar.findClient({ kind, address });
      expect(await find("phone", "+441614960821")).toBeNull();
      await calendar.write((writer) => writer.putClient(nora));
      expect(await find("phone", "+441614960821")).toEqual(nora);
      expect(await find("email", "nora@post.example")).toEqual(nora);
      expect(await find("email", "+441614960821")).toBeNull();
      const changed = { ...nora, email: null, allergies: [], patchTest: null };
      await calendar.write((writer) => writer.putClient(changed));
      expect(await find("phone", "+441614960821")).toEqual(changed);
      expect(await find("email", "nora@post.example")).toBeNull();
      await close();
    });

    test("of two who share a number the one of longer standing is found; work that throws enters nobody", async () => {
      const { calendar, close } = await open();
      const work = calendar.write(async (writer) => {
        await writer.putClient(nora);
        throw new Error("halfway");
      });
      await expect(work).rejects.toThrow("halfway");
      expect(await calendar.findClient({ kind: "phone", address: "+441614960821" })).toBeNull();
      await calendar.write(async (writer) => {
        await writer.putClient({ ...nora, clientId: "client-son", name: "Leo", since: 5_000 });
        await writer.putClient(nora);
      });
      expect((await calendar.findClient({ kind: "phone", address: "+441614960821" }))?.name).toBe("Nora");
      await close();
    });
  });
}
