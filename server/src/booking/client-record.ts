import type { LocalDate } from "./catalogue.ts";
import type { InstantMs, PlatformAppointment } from "./platform.ts";

/** What a platform knows of a client. Notes and allergies are in the salon's own words, for staff alone. */
export interface ClientRecord {
  name: string | null;
  /** When they were entered, or first came; null when neither is known. */
  since: InstantMs | null;
  /** Not over yet and not cancelled, earliest first. */
  upcoming: PlatformAppointment[];
  /** Over or cancelled, newest first. */
  past: PlatformAppointment[];
  notes: string[];
  allergies: string[];
  /** When the last patch test was made; null: none is known. */
  patchTest: InstantMs | null;
  /** Days on which they did not come without a word, newest first. */
  noShows: LocalDate[];
}

/** As many past visits as are ever looked at. */
export const mostPastVisits = 20;
