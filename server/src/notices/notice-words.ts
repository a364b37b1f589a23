import type { Notice } from "./notice.ts";

const why: Record<Notice["because"], string> = {
  "handed-over": "The assistant has handed a conversation over, or the visitor asked for a person.",
  "visitor-wrote": "A visitor has written to your team, and nobody has replied.",
  late: "A visitor was promised a reply, and nobody has replied in time.",
  "claim-ended": "Whoever was replying to a visitor has left the conversation.",
  snoozed: "A conversation that was put off has come back.",
  "passed-on": "A colleague has passed a conversation on to you.",
  mentioned: "A colleague asks you something in a note.",
};

/** What staff are told: why, and by when by the salon's clock. Nothing of the visitor and nothing that was said. */
export function noticeWords(
  { because, due }: Pick<Notice, "because" | "due">,
  { salon, timeZone }: { salon: string; timeZone: string },
): { subject: string; text: string } {
  return {
    subject: `${titleOf(because)}${salon}`,
    text: due === null ? why[because] : `${why[because]} A reply is due by ${clockWords(due, timeZone)}.`,
  };
}

/** What an e-mail to staff says: the same, and where. */
export function noticeLetter(
  notice: Pick<Notice, "because" | "due">,
  { link, ...how }: { salon: string; timeZone: string; link: string },
): { subject: string; text: string } {
  const { subject, text } = noticeWords(notice, how);
  const others = notice.due === null ? "" : "\n\nOnce somebody has taken it on, nobody else is told.";
  return { subject, text: `${text}\n\nOpen the conversation: ${link}${others}` };
}

function titleOf(because: Notice["because"]): string {
  if (because === "late") return "Late: a visitor waits for ";
  if (because === "passed-on") return "Passed on to you at ";
  return because === "mentioned" ? "A note for you at " : "A visitor waits for ";
}

const clockWords = (instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" }).format(instant); // prettier-ignore
