import type { AuditKind, AuditLine } from "@chairside/shared/audit.ts";
import { roles, roleWords } from "./role-words.ts";
import { countWords, troubleWords } from "./words.ts";

export const auditKindWords: Record<AuditKind, string> = {
  "sign-in": "Signing in and out",
  people: "People",
  calendar: "Calendar and waitlist",
  conversation: "Conversations",
  mailbox: "Mailbox",
};

/** What was done, in a few words that go on after a name: "cancelled an appointment". */
export function deedWords({ action, details, kind }: Pick<AuditLine, "action" | "details" | "kind">): string {
  const words = deeds[`${kind} ${action}`];
  return words ? words(details) : `${kind}: ${action}`;
}

/** How it ended, where that is not "done". */
export function outcomeWords(outcome: string): string | null {
  if (outcome === "done") return null;
  if (outcome === "asked") return "Begun; how it ended is not known";
  return `Refused: ${troubles[outcome] ?? troubleWords(outcome)}`;
}

const troubles: Record<string, string> = {
  "sign-in-refused": "wrong password, or not known here",
  "too-many-requests": "too many tries",
  forbidden: "the role does not allow it",
  "last-owner": "the salon's last owner",
  "address-taken": "the e-mail address is somebody's already",
  overlap: "something is there already",
  "outside-hours": "nobody works then",
  "not-found": "it was not there any more",
};

type Deed = (details: Record<string, unknown>) => string;
const text = (value: unknown): string => (typeof value === "string" ? value : "somebody");
const role = (value: unknown): string => roleWords[roles.find((one) => one === value) ?? "desk"].toLowerCase();
const when = ({ date }: Record<string, unknown>): string => (typeof date === "string" ? ` for ${date}` : "");

const deeds: Record<string, Deed> = {
  "sign-in signed-in": ({ by, device }) => `signed in by ${text(by)}${typeof device === "string" ? ` (${device})` : ""}`,
  "sign-in signed-out": () => "signed out",
  "sign-in signed-out-everywhere": () => "signed out everywhere",
  "sign-in copied-cookie": () => "was signed out: an old sign-in came back, as if it had been copied",
  "people invited": ({ name, role: as }) => `invited ${text(name)} as ${role(as)}`,
  "people role-changed": ({ name, from, to }) =>
    to === undefined ? `changed the role of ${text(name)}` : `made ${text(name)} ${role(to)}, before that ${role(from)}`,
  "people removed": ({ name }) => `removed ${text(name)}`,
  "people signed-out": ({ name }) => `signed ${text(name)} out everywhere`,
  "people renamed": ({ from, to }) => `is called ${text(to)} now, before that ${text(from)}`,
  "people password-set": () => "set a password",
  "people notices-changed": () => "changed how they are told",
  "people notices-tested": () => "tested how they are told",
  "people notice-browser-added": ({ device }) => `is told in another browser (${text(device)})`,
  "people notice-browser-removed": () => "is told in one browser less",
  "calendar block": (details) => `blocked time${when(details)}`,
  "calendar unblock": () => "gave blocked time back",
  "calendar book": (details) => `booked an appointment${when(details)}`,
  "calendar move": (details) => `moved an appointment${when(details)}`,
  "calendar cancel": ({ by }) => `cancelled an appointment${by === "guest" ? " for the guest" : " for the salon"}`,
  "calendar waitlist-removed": () => "took somebody off the waitlist",
  "conversation reply": () => "replied in a conversation",
  "conversation answerer": ({ answerer }) =>
    answerer === "staff" ? "took a conversation over" : "handed a conversation back to the assistant",
  "conversation claim": () => "took a conversation on",
  "conversation release": () => "gave a conversation back to the queue",
  "conversation transfer": ({ to }) =>
    to === null ? "passed a conversation on to whoever is free" : "passed a conversation on to a colleague",
  "conversation snooze": () => "put a conversation off",
  "conversation close": ({ outcome }) => `closed a conversation (${text(outcome)})`,
  "conversation take-over": () => "took a conversation over from a colleague",
  "conversation claim-lapsed": ({ name }) => `took a conversation back from ${text(name)}, who was not heard of`,
  "conversation block-visitor": () => "blocked a visitor",
  "conversation unblock-visitor": () => "unblocked a visitor",
  "conversation wrong-answer": ({ state }) => `marked a wrong answer as ${text(state)}`,
  "conversation offer": ({ times }) =>
    `offered ${typeof times === "number" ? countWords(times, "time", "times") : "times"} in a conversation`,
  "conversation hold": () => "held a time for a visitor",
  "conversation book": () => "booked in a conversation",
  "conversation ask-for-code": () => "asked a visitor for a code",
  "conversation note": () => "wrote a note",
  "conversation fault": () => "said that an answer of the assistant was wrong",
  "conversation send-photo": () => "added a photo to a reply",
  "conversation remove-photo": () => "deleted a photo",
  "mailbox read": ({ letters }) => `looked into the mailbox${typeof letters === "number" && letters > 0 ? ` (${letters} new)` : ""}`,
};
