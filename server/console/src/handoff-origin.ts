import type { Entry } from "@chairside/shared/conversation-view.ts";
import { clockTime } from "./salon-time.ts";
import { reasonWords } from "./words.ts";

/** A line about the conversation as a whole, and the entry it can be read in. */
export interface OriginLine {
  text: string;
  seq: number | null;
}

/** Why a person came into it the last time, and what the visitor had said then; null where none did. */
export function handoffOrigin(entries: readonly Entry[]): OriginLine | null {
  const at = entries.findLastIndex((entry) => entry.kind === "answerer" && entry.answerer === "staff");
  const change = entries[at];
  if (change?.kind !== "answerer") return null;
  if (change.by.kind === "staff") return { text: `${change.by.name} took over from the assistant`, seq: change.seq };
  const said = entries.slice(0, at).findLast((entry) => entry.kind === "message" && entry.author.kind === "visitor");
  const reason = change.by.kind === "visitor" ? "asked-for-person" : change.reason;
  return { text: reasonWords(reason), seq: said?.seq ?? change.seq };
}

/** Whether the visitor has shown to be who they say: by a code that was sent to a contact on file. */
export function identityLine(entries: readonly Entry[], timeZone: string): OriginLine {
  const shown = entries.findLast((entry) => entry.kind === "verification");
  if (shown?.kind !== "verification") return { text: "Contact not verified", seq: null };
  if (shown.state === "verified")
    return { text: `Verified by code at ${clockTime(shown.at, timeZone)} (${shown.contact})`, seq: shown.seq };
  return { text: shown.state === "open" ? "Asked for a code, not verified yet" : "Contact not verified", seq: shown.seq };
}
