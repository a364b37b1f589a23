import { customAlphabet } from "nanoid";
import type { HouseCalendarReader } from "./house-calendar.ts";

/** Without vowels, and without what is misheard or misread for something else (0 O, 1 I L, 5 S, 2 Z): "K7PM-4Q". */
const codePart = customAlphabet("346789BCDFGHJKMNPQRTVWXY");
export const referenceCode = (): string => `${codePart(4)}-${codePart(2)}`;

/** A code that no entry has. Throws when 20 tries find none. */
export async function freeReference(calendar: HouseCalendarReader, newReference: () => string): Promise<string> {
  for (let tries = 0; tries < 20; tries++) {
    const reference = newReference();
    if ((await calendar.findEntry({ reference })) === null) return reference;
  }
  throw new Error("no free reference code in 20 tries");
}
