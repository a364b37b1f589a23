import type { Brief } from "@chairside/shared/brief.ts";
import type { ConversationEvent } from "@chairside/shared/events.ts";

/** Something said, and the number it has in the log. */
export interface SaidAt {
  seq: number;
  by: "visitor" | "assistant" | "staff";
  text: string;
  /** The slot button that was pressed to say it. */
  offer?: string;
}

/** A conversation as one reads it who has to reply to it. */
export interface ConversationRead {
  said: SaidAt[];
  /** The visitor's messages that nobody has answered. "A person will reply" answers nothing. */
  open: SaidAt[];
  /** Which of the visitor's messages each part of the brief was last told in. */
  sources: ReadonlyMap<keyof Brief, readonly number[]>;
  /** The number of the last event; 0: none. */
  upTo: number;
}

/** Events in order from the first. */
export function readConversation(events: readonly ConversationEvent[]): ConversationRead {
  const said: SaidAt[] = [];
  const sources = new Map<keyof Brief, readonly number[]>();
  let [open, before, fresh]: [SaidAt[], SaidAt[], number[]] = [[], [], []];
  let brief: Brief = {};
  let upTo = 0;
  for (const event of events) {
    upTo = event.seq;
    switch (event.type) {
      case "message-added": {
        const { seq, author, text, offer } = event;
        const one: SaidAt = { seq, by: author.kind, text, ...(offer === undefined ? {} : { offer }) };
        said.push(one);
        if (one.by === "visitor") {
          open.push(one);
          fresh.push(seq);
        } else {
          before = one.by === "assistant" ? open : [];
          open = [];
        }
        break;
      }
      case "answerer-changed":
        // What the assistant said last was that a person answers: their messages are still to be answered.
        if (event.answerer === "staff" && event.by.kind === "assistant") open = [...before, ...open];
        before = [];
        break;
      case "brief-updated": {
        for (const part of changedParts(brief, event.brief)) if (fresh.length > 0) sources.set(part, fresh);
        brief = event.brief;
        fresh = [];
        break;
      }
      default:
    }
  }
  return { said, open, sources, upTo };
}

function changedParts(before: Brief, after: Brief): (keyof Brief)[] {
  const parts = Object.keys(after) as (keyof Brief)[];
  return parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}
