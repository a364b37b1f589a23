import type { LocalDate } from "../../booking/catalogue.ts";
import type { InstantMs } from "../../booking/platform.ts";

/** What our own calendar knows of a client beside their visits. */
export interface HouseClient {
  clientId: string;
  name: string;
  /** E.164. */
  phone: string | null;
  /** In lower case. */
  email: string | null;
  since: InstantMs;
  notes: string[];
  allergies: string[];
  /** When the last patch test was made. */
  patchTest: InstantMs | null;
  /** Days on which they did not come without a word. */
  noShows: LocalDate[];
}
