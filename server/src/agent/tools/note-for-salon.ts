import { visitorWords, type Workspace } from "../workspace.ts";
import { terms } from "./lexical-rank.ts";
import { changeBrief } from "./open-booking.ts";
import type { ToolArguments, ToolResults } from "./tool-contracts.ts";

const mostNotes = 12;

/**
 * Keeps something for the salon to know. A note with words the visitor did not use is replaced by what they did say: a
 * model's paraphrase of an allergy must not be what the salon reads.
 */
export function noteForSalon(workspace: Workspace, { note }: ToolArguments<"note_for_salon">): ToolResults["note_for_salon"] {
  const said = workspace.turn.said.map(({ text }) => text).join(" ").trim(); // prettier-ignore
  const spoken = new Set(visitorWords(workspace.turn).flatMap((words) => terms(words)));
  const own = terms(note).every((term) => spoken.has(term));
  const kept = (own ? note : said).trim().slice(0, 300);
  const notes = workspace.brief.notes ?? [];
  if (kept && !notes.includes(kept)) changeBrief(workspace, { notes: [...notes, kept].slice(-mostNotes) });
  return { noted: true };
}
