import type { ClientCard, ClientVisit } from "@chairside/shared/chat-desk.ts";
import { serviceWords } from "./brief-lines.ts";

/** "Thu 12 Mar 2026": of a visit that may be of another year. */
export const visitDay = ({ slot }: ClientVisit): string => `${slot.dayShort} ${slot.start.slice(0, 4)}`;

/** "Blonde balayage · Sarah Okafor" */
export const visitWords = ({ slot }: ClientVisit): string => `${serviceWords(slot)} · ${slot.practitioner}`;

/** "Client since March 2024 · usually Sarah Okafor · 12 visits" */
export function standingWords({ sinceWords, usual, past }: ClientCard): string {
  const visits = past.filter(({ status }) => status !== "cancelled").length;
  const parts = [sinceWords ? `Client since ${sinceWords}` : visits === 0 && "Has not been here yet", usual && `usually ${usual}`];
  return parts.filter(Boolean).join(" · ");
}
