import type { CitedLine } from "@chairside/shared/draft-routes.ts";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import { visitorLanguage } from "../built-in/replies/reply-language.ts";
import type { Catalogue } from "../../booking/catalogue.ts";
import { understand } from "../../understanding/understand.ts";
import type { AuditEntry } from "../audit.ts";
import type { Breaker } from "../vendor/breaker.ts";
import type { VendorSettings } from "../vendor/vendor-model.ts";
import { lookThingsUp } from "./look-things-up.ts";
import { phraseByModel } from "./phrase-by-model.ts";
import { type ConversationRead, readConversation } from "./read-conversation.ts";
import { readingWorkspace } from "./reading-workspace.ts";
import type { ConversationForStaff, StaffAssistant } from "./staff-assistant.ts";
import { suggestReplies } from "./suggest-replies.ts";
import { summarise } from "./summarise.ts";
import { translateText } from "./translate-text.ts";

export interface StaffAssistantOptions {
  /** A vendor's model; without one our own rules do everything, and nothing is translated. */
  model?: VendorSettings | undefined;
  /** The one that answers visitors stands behind it too: what fails there is left alone here. */
  breaker: Breaker;
  audit(entry: AuditEntry): void;
  /** Epoch milliseconds, for elapsed times. */
  now(): number;
}

/** The assistant as it works for staff. */
export function createStaffAssistant(options: StaffAssistantOptions): StaffAssistant {
  return {
    translates: options.model !== undefined,
    language: ({ visitor, events }) => languageOf(visitor, readConversation(events)),
    async suggest(conversation) {
      const { events, brief, staffName } = conversation;
      const read = readConversation(events);
      const catalogue = await conversation.desk.catalogue();
      const isOnlyCall = (text: string): boolean => callsForPerson(text, conversation, catalogue);
      const others = read.open.filter(({ text }) => !isOnlyCall(text));
      // Whoever called for a person has one: what else they said is what to answer.
      const open = others.length > 0 ? others : read.open;
      const workspace = await readingWorkspace(conversation, { ...read, open });
      const looked = open.length > 0 ? await lookThingsUp(workspace) : null;
      const replies = looked ? await suggestReplies(workspace, looked, open, staffName) : [];
      const summary = summarise({ read, brief, catalogue, events, isOnlyCall });
      const ours = { upTo: read.upTo, replies, summary, phrasedBy: "rules" as const };
      return (
        (await phraseByModel(options, {
          workspace,
          read,
          ours,
          private: fromNotes(ours.summary, events),
          conversationId: conversation.conversationId,
        })) ?? ours
      );
    },
    translate: (conversation, text, to) => translateText(options, conversation, text, to),
  };
}

/** "Can I talk to somebody?" and nothing beside it. */
function callsForPerson(text: string, { visitor, now }: ConversationForStaff, catalogue: Catalogue): boolean {
  if ((text.match(/\p{L}+/gu) ?? []).length > mostWordsOfCall) return false;
  const { intents, services, when } = understand(text, { catalogue, now, locale: visitor.locale, brief: {} });
  return intents.includes("person") && services.length + when.length === 0;
}

const mostWordsOfCall = 9;

/** Lines that rest on a note among staff, which is for no model. */
function fromNotes(lines: readonly CitedLine[], events: readonly ConversationEvent[]): ReadonlySet<CitedLine> {
  const notes = new Set(events.filter(({ type }) => type === "note-added").map(({ seq }) => seq));
  return new Set(lines.filter(({ cites }) => cites.some((seq) => notes.has(seq))));
}

function languageOf(visitor: ConversationForStaff["visitor"], { said }: ConversationRead): string {
  return visitorLanguage({ visitor, transcript: said, said: [] });
}
