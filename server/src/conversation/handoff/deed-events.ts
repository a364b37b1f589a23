import type { EventBody } from "@chairside/shared/events.ts";
import { handoffEvents } from "./claim-conversation.ts";

/** What makes a decision about a time in the chat out of date: who has it, what was said, what is held, shown and agreed to. */
export const deedEvents: EventBody["type"][] = [
  ...handoffEvents,
  "slots-offered",
  "slot-held",
  "hold-released",
  "booking-proposed",
  "change-proposed",
  "proposal-withdrawn",
  "proposal-accepted",
  "appointment-booked",
  "booking-failed",
  "brief-updated",
];
