import type { InboxRow } from "@chairside/shared/inbox.ts";
import type { NoticeSettings } from "@chairside/shared/notices.ts";
import { clockTime } from "../salon-time.ts";
import { reasonWords, visitorName } from "../words.ts";

export type NewsKind = "waiting" | "passed-on" | "mentioned" | "wrote";

export interface Told {
  staffId: string;
  which: NoticeSettings["which"];
}

/** What has become of a line that somebody wants to be told of; null: nothing. `known`: the line before. */
export function newsOf(row: InboxRow, known: InboxRow | undefined, { staffId, which }: Told): NewsKind | null {
  const has = (one: InboxRow | undefined, whose: "assignedTo" | "claimedBy"): boolean => one?.[whose]?.staffId === staffId;
  const asks = (one: InboxRow | undefined): boolean => one?.mentioned?.includes(staffId) === true;
  if (has(row, "assignedTo") && !has(known, "assignedTo")) return "passed-on";
  if (asks(row) && !asks(known)) return "mentioned";
  if (has(row, "claimedBy")) return isNewFromVisitor(row, known) ? "wrote" : null;
  const mine = has(row, "assignedTo") || asks(row);
  return row.state === "waiting" && known?.state !== "waiting" && (which === "all" || mine) ? "waiting" : null;
}

const isNewFromVisitor = ({ lastMessage }: InboxRow, known: InboxRow | undefined): boolean =>
  lastMessage?.by === "visitor" && lastMessage.at !== known?.lastMessage?.at;

/** Whether the news is still worth telling, by the line as it is now: nobody is called to what a colleague has taken on meanwhile. */
export function isStillNews(kind: NewsKind, row: InboxRow, { staffId }: Told): boolean {
  const taken = row.claimedBy !== undefined && row.claimedBy.staffId !== staffId;
  if (kind === "waiting") return row.state === "waiting" && row.claimedBy === undefined;
  if (kind === "passed-on") return row.assignedTo?.staffId === staffId && !taken;
  if (kind === "mentioned") return row.mentioned?.includes(staffId) === true;
  return row.claimedBy?.staffId === staffId && row.lastMessage?.by === "visitor";
}

/** What a notification says. What was said stays in the console: a lock screen is anybody's to read. */
export function newsWords(kind: NewsKind, row: InboxRow, timeZone: string): { title: string; text: string } {
  const name = visitorName(row.visitorName);
  const by = row.due === undefined ? "" : ` A reply is due by ${clockTime(row.due, timeZone)}.`;
  const words: Record<NewsKind, [title: string, text: string]> = {
    waiting: [`${name} needs a person`, `${reasonWords(row.reason)}.${by}`],
    "passed-on": [`${name} was passed on to you`, `A colleague leaves it to you.${by}`],
    mentioned: [`A note for you about ${name}`, `A colleague asks you something.${by}`],
    wrote: [`${name} wrote again`, `You have this conversation.${by}`],
  };
  const [title, text] = words[kind];
  return { title, text };
}
