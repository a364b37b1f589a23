import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { FoundLine } from "@chairside/shared/search-routes.ts";
import type { EventLog } from "../events/event-log.ts";
import type { SaidSearch } from "./said-search.ts";

/** So many conversations are shown. */
const mostFound = 30;
const longestText = 160;
/** How much stands before the word that was found. */
const lead = 40;

/** Finds lines of a salon's conversations by their words; `among`: only in these conversations. */
export type FindSaid = (salonId: string, words: string, among?: ReadonlySet<string>) => Promise<FoundLine[]>;

/** The search with what was said, read from the log. */
export function findSaid(said: SaidSearch, log: Pick<EventLog, "read">): FindSaid {
  return async (salonId, words, among) => {
    const matches = await said.find(salonId, words, { limit: mostFound, among });
    const lines = await Promise.all(
      matches.map(async ({ conversationId, seq }) => {
        const [event] = await log.read(conversationId, seq - 1, 1);
        const line = event && lineOf(event);
        return line ? [{ conversationId, seq, at: event.at, by: line.by, text: excerpt(line.text, words) }] : [];
      }),
    );
    return lines.flat();
  };
}

function lineOf(event: ConversationEvent): Pick<FoundLine, "by" | "text"> | null {
  switch (event.type) {
    case "message-added":
      return { by: event.author.kind, text: event.text };
    case "note-added":
      return { by: "note", text: event.text };
    case "appointment-booked": {
      const { name, phone, email } = event.appointment.guest;
      return { by: "booking", text: [name, phone, email].filter(Boolean).join(", ") };
    }
    default:
      return null;
  }
}

/** The text from shortly before the first word that was searched for. */
function excerpt(text: string, searched: string): string {
  const [first = ""] = plain(searched).match(/[\p{L}\p{N}]+/u) ?? [];
  const at = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].find(([word]) => plain(word).startsWith(first))?.index ?? 0;
  if (at <= lead) return cut(text);
  const space = text.indexOf(" ", at - lead);
  return `… ${cut(text.slice(space < at && space >= 0 ? space + 1 : at))}`;
}

const cut = (text: string): string => (text.length <= longestText ? text : `${text.slice(0, longestText).trimEnd()} …`);
const plain = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
