import type { Notice } from "./notice.ts";

const why: Record<Notice["because"], string> = {
  "handed-over": "The assistant has handed a conversation over, or the visitor asked for a person.",
  "visitor-wrote": "A visitor has written to your team, and nobody has replied.",
  late: "A visitor was promised a reply, and nobody has replied in time.",
  "claim-ended": "Whoever was replying to a visitor has left the conversation.",
  snoozed: "A conversation that was put off has come back.",
};

/** What an e-mail to staff says: why, by when, where. Nothing of the visitor and nothing that was said. */
export function noticeWords(
  { because, due }: Pick<Notice, "because" | "due">,
  { salon, timeZone, link }: { salon: string; timeZone: string; link: string },
): { subject: string; text: string } {
  const by = new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" }).format(due); // prettier-ignore
  const subject = because === "late" ? `Late: a visitor waits for ${salon}` : `A visitor waits for ${salon}`;
  return { subject, text: `${why[because]} A reply is due by ${by}.\n\nOpen the conversation: ${link}\n\nOnce somebody has taken it on, nobody else is told.` }; // prettier-ignore
}
