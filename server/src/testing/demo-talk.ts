import { afterAll, beforeAll } from "vitest";
import type { Catalogue } from "../booking/catalogue.ts";
import { type Chat, type Heard, openChat } from "./assistant-chat.ts";
import { type HouseDesk, openHouseDesk } from "./house-desk.ts";

/** A Monday noon in London. */
export const mondayNoon = Date.parse("2026-11-23T12:00:00Z");

/** The demonstration salon for all tests of a file; each `talk` is a visitor's first. `now`: epoch milliseconds. */
export function demoTalk(now = mondayNoon): { talk(locale?: string): Chat; catalogue(): Catalogue } {
  let house: HouseDesk;
  beforeAll(async () => {
    house = await openHouseDesk(() => now);
  });
  afterAll(() => house.close());
  return { talk: (locale) => openChat(house.desk, house.catalogue, () => now, locale), catalogue: () => house.catalogue };
}

/** What may be pressed under the answer. */
export const labels = ({ choices }: Heard): string[] => choices.map(({ label }) => label);
/** What the answer puts up to choose from. */
export const days = ({ slots }: Heard): string[] => [...new Set(slots.map(({ slot }) => slot.dayShort))];
export const who = ({ slots }: Heard): string[] => [...new Set(slots.map(({ slot }) => slot.practitioner.split(" ")[0] ?? ""))];
export const times = ({ slots }: Heard): string[] => slots.map(({ slot }) => slot.time);
/** What is asked, and in which words. */
export const asked = ({ brief }: Heard): string | undefined => brief.asked?.about;
export const asks = (heard: Heard): string[] => heard.text.match(/[^.?!\n]+\?/g) ?? [];
