import type { Asked, Brief } from "@chairside/shared/brief.ts";
import type { EventBody } from "@chairside/shared/events.ts";
import type { TurnOutcome } from "./assistant.ts";
import { visitorLocale } from "./built-in/replies/reply-language.ts";
import type { Answer, Workspace } from "./workspace.ts";

/** What the turn adds to the log and leaves in memory, once it has an answer. */
export function outcomeOf({ turn, brief, events }: Workspace, answer: Answer, model: string): TurnOutcome {
  const { asked: _before, locale: _spoken, ...kept } = brief;
  const locale = visitorLocale(turn);
  const known: Brief = locale === turn.visitor.locale ? kept : { ...kept, locale };
  const asked = answer.asked ? askedNow(turn.brief, brief, answer.asked) : undefined;
  const message: EventBody = {
    type: "message-added",
    messageId: turn.messageId,
    author: { kind: "assistant" },
    text: answer.text,
    ...(answer.choices.length > 0 ? { choices: answer.choices } : {}),
  };
  return { events: [...worthTelling(events), message], brief: asked ? { ...known, asked } : known, model };
}

/** Of several searches in a turn only the last one's buttons go up, and none when one of them is held already. */
function worthTelling(events: EventBody[]): EventBody[] {
  const last = events.findLastIndex(({ type }) => type === "slots-offered" || type === "slot-held");
  return events.filter(({ type }, place) => type !== "slots-offered" || place === last);
}

/** Counts how often the same thing was asked in a row without the brief having moved on it. */
function askedNow(before: Brief, after: Brief, asked: Omit<Asked, "times">): Asked {
  const again = before.asked?.about === asked.about && answerTo(before, asked.about) === answerTo(after, asked.about);
  return { ...asked, times: again ? (before.asked?.times ?? 0) + 1 : 1 };
}

function answerTo(
  { items, openServices, practitioner, when, offered, hold, guest, proposal, change }: Brief,
  about: Asked["about"],
): string {
  const answers: Record<Asked["about"], unknown> = {
    verification: null,
    appointment: [change?.task, change?.appointmentId],
    service: [items, openServices],
    variant: [items, openServices],
    practitioner,
    day: when,
    time: when,
    slot: [hold?.holdId, offered?.map(({ offer }) => offer)],
    name: guest?.name,
    contact: [guest?.phone, guest?.email],
    confirm: [proposal?.hash, change?.proposal?.hash],
    "anything-else": null,
    handover: null,
  };
  return JSON.stringify(answers[about]) ?? "";
}
