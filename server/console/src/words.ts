import type { Price } from "@chairside/shared/facts.ts";
import type { CloseOutcome, HandoverReason } from "@chairside/shared/events.ts";
import type { DayEntry, InboxRow } from "@chairside/shared/inbox.ts";

/** Why a person is needed, in one plain line. */
export function reasonWords(reason: HandoverReason | null | undefined): string {
  return reason ? reasons[reason] : "Needs a person";
}

const reasons: Record<HandoverReason, string> = {
  "asked-for-person": "Asked for a person",
  unsure: "The assistant was not sure",
  health: "Said something about health",
  complaint: "Is unhappy about something",
  "not-bookable-online": "Wants something that cannot be booked online",
  "assistant-failed": "The assistant could not answer",
  "staff-took-over": "Waits for your reply",
};

export const visitorName = (name: string | null | undefined): string => name?.trim() || "Visitor";

export const stateWords: Record<InboxRow["state"], string> = {
  waiting: "Needs a person",
  staff: "Staff answer",
  assistant: "Assistant",
  quiet: "Quiet",
  snoozed: "Put off",
  done: "Done",
};

/** Who sees to it when it was not answered in time. */
export const levelWords = { desk: "the desk", manager: "the manager", owner: "the owner" } as const;

/** How a conversation came out. */
export const outcomeWords: Record<CloseOutcome, string> = {
  booked: "Booked",
  answered: "Answered",
  "no-reply": "The visitor did not reply",
  "not-for-us": "Nothing we can help with",
  spam: "Spam",
};

export const kindWords: Record<DayEntry["kind"], string> = {
  booked: "Booked",
  requested: "Waits for your yes",
  held: "Held",
  blocked: "Blocked",
  break: "Break",
};

/** What to tell staff when a request was refused. */
export function troubleWords(code: string): string {
  return troubles[code] ?? "That did not work. Please try again.";
}

const troubles: Record<string, string> = {
  network: "The salon's server cannot be reached. It is tried again.",
  blocked: "The visitor is blocked.",
  claimed: "A colleague was quicker and has this conversation now. Nothing was changed.",
  "slot-taken": "This has just been taken. What is free now is shown.",
  conflict: "Something else happened in this conversation at the same moment. Please look, and try again.",
  "not-found": "This is not there any more.",
  "too-many-requests": "That was a lot at once. Please wait a moment.",
  "message-too-long": "This message is too long.",
  "not-bookable": "This cannot be booked so: nobody does that, or the time is over.",
  "appointment-closed": "This appointment has been cancelled or is over.",
  "bad-request": "Something is missing or not of the right form.",
  "sign-in-refused": "The e-mail address or the password is not right.",
  "weak-password": "Please choose a longer one: at least 12 characters, and nothing that others would try first.",
  "address-taken": "Somebody has this e-mail address already.",
  "last-owner": "A salon needs an owner. Make somebody else one first.",
  "push-refused": "This browser did not let itself be added: its maker's push service cannot be reached, or it refused.",
  forbidden: "Your role does not allow this. An owner can do it.",
  "shutting-down": "The server is restarting. Please try again in a moment.",
};

export const countWords = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What cancelling costs the guest. */
export const feeWords = (fee: Price | null): string => (fee ? `Fee: ${fee.text}` : "No fee");
