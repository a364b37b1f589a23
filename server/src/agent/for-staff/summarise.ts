import type { Brief } from "@chairside/shared/brief.ts";
import type { CitedLine } from "@chairside/shared/draft-routes.ts";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { Catalogue } from "../../booking/catalogue.ts";
import type { ConversationRead } from "./read-conversation.ts";
import { listed, quoted, reasonWords, wishedTime } from "./summary-words.ts";
import { whatStands } from "./what-stands.ts";

/** More than this is no summary. */
export const mostLines = 5;

interface Told {
  read: ConversationRead;
  brief: Brief;
  catalogue: Catalogue;
  events: readonly ConversationEvent[];
  /** Whether a message calls for a person and says nothing else. */
  isOnlyCall(text: string): boolean;
}

/** What a conversation is about, in two to five lines, folded from its log: the same log gives the same lines. Each says where it can be read. */
export function summarise(told: Told): CitedLine[] {
  const lines = [wish(told), ...whatStands(told.events), lookOut(told), noted(told), whyHere(told), asks(told)].filter(
    (line) => line !== null,
  );
  const kept = lines.filter(({ cites }) => cites.length > 0);
  if (kept.length < 2) return [...kept, ...lastWords(told, kept)];
  // What is asked now goes before how it came here.
  return kept.length <= mostLines ? kept : [...kept.slice(0, mostLines - 1), ...kept.slice(-1)];
}

/** Of a conversation with nothing else in it: what the visitor said last. */
function lastWords({ read }: Told, before: readonly CitedLine[]): CitedLine[] {
  const last = read.said.findLast(({ by }) => by === "visitor");
  if (!last || before.some(({ text }) => text.includes(quoted(last.text)))) return [];
  return [{ text: `Says ${quoted(last.text)}.`, cites: [last.seq] }];
}

function wish({ read, brief, catalogue }: Told): CitedLine | null {
  const { items = [], practitioner, when, partySize = 1, guest } = brief;
  const names = items.flatMap(({ serviceId, addOnIds }) => [serviceId, ...addOnIds].flatMap((id) => nameOf(catalogue.services, id)));
  const open = brief.openServices?.map((words) => quoted(words)) ?? [];
  const who = practitioner === "anyone" ? ["anyone"] : nameOf(catalogue.practitioners, practitioner);
  const parts = [
    listed([...names, ...open]) || (who.length > 0 || when ? "a visit" : ""),
    who.length > 0 ? `with ${who.join(" and ")}` : "",
    when ? wishedTime(when) : "",
    partySize > 1 ? `for ${partySize} people` : "",
  ].filter(Boolean);
  const called = guest?.name ?? "";
  if (parts.length === 0) return called === "" ? null : { text: `The name is ${called}.`, cites: cited(read, "guest") };
  const cites = cited(read, "items", "openServices", "practitioner", "when", "partySize", ...(called ? ["guest" as const] : []));
  return { text: `${called ? `${called} wants` : "Wants"} ${parts.join(" ")}.`, cites };
}

const nameOf = (list: readonly { id: string; name: string }[], id: string | undefined): string[] => list.flatMap((one) => (one.id === id ? [one.name] : [])); // prettier-ignore

function cited({ sources }: ConversationRead, ...parts: (keyof Brief)[]): number[] {
  return [...new Set(parts.flatMap((part) => sources.get(part) ?? []))].toSorted((a, b) => a - b);
}

/** What the visitor wants known. */
function lookOut({ read, brief: { notes = [] } }: Told): CitedLine | null {
  return notes.length === 0 ? null : { text: `Told us: ${notes.map((note) => quoted(note)).join(", ")}.`, cites: cited(read, "notes") };
}

/** What colleagues noted: for staff, and for no model. */
function noted({ events }: Told): CitedLine | null {
  const notes = events.filter((event) => event.type === "note-added").slice(-2);
  if (notes.length === 0) return null;
  return { text: `${notes.map(({ by, text }) => `${by.name} noted ${quoted(text, 90)}`).join("; ")}.`, cites: notes.map(({ seq }) => seq) };
}

/** Why a person is needed, and whether it is known who the visitor is. */
function whyHere({ read, events }: Told): CitedLine | null {
  const change = events.findLast((event) => event.type === "answerer-changed");
  const proved = events.findLast((event) => event.type === "contact-verified");
  const why = change?.answerer === "staff" && change.by.kind !== "staff" ? reasonWords[change.by.kind === "visitor" ? "asked-for-person" : (change.reason ?? "unsure")] : null; // prettier-ignore
  const identity = proved ? `has shown to be who they say, by a code to ${proved.contact}` : "";
  if (why === null) return proved ? { text: `The visitor ${identity}.`, cites: [proved.seq] } : null;
  const said = read.said.findLast(({ by, seq }) => by === "visitor" && seq < (change?.seq ?? 0));
  const cites = [...(said ? [said.seq] : change ? [change.seq] : []), ...(proved ? [proved.seq] : [])];
  return { text: `${why}${identity ? `; ${identity}` : ""}.`, cites };
}

/** What waits for an answer, in the visitor's words. */
function asks({ read: { open, said }, isOnlyCall }: Told): CitedLine | null {
  // That a person is wanted is told as why it is here.
  const shown = open.filter(({ text }) => !isOnlyCall(text)).slice(-2);
  if (open.length > 0 && shown.length === 0) return null;
  if (shown.length === 0) {
    const last = said.at(-1);
    return last && last.by === "staff" ? { text: "Answered; the visitor has not written since.", cites: [last.seq] } : null;
  }
  const words = shown.map(({ text }) => quoted(text)).join(" and ");
  return { text: `${shown.some(({ text }) => text.includes("?")) ? "Asks" : "Says"} ${words}.`, cites: shown.map(({ seq }) => seq) };
}
