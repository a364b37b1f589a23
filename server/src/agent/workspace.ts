import type { Brief } from "@chairside/shared/brief.ts";
import type { Choice, EventBody } from "@chairside/shared/events.ts";
import type { Asked } from "@chairside/shared/brief.ts";
import type { Catalogue } from "../booking/catalogue.ts";
import type { ClientFile } from "../booking/client-file.ts";
import { localParts } from "../booking/salon-time.ts";
import { understand } from "../understanding/understand.ts";
import type { Understood } from "../understanding/understood.ts";
import type { Turn } from "./assistant.ts";
import { visitorLocale } from "./built-in/replies/reply-language.ts";
import type { ToolRecord } from "./tools/tool-contracts.ts";

/** What the built-in model answered. */
export interface Answer {
  text: string;
  choices: Choice[];
  asked: Omit<Asked, "times"> | null;
}

/**
 * One turn's desk top. Tools and the built-in model work here and nowhere else; what it holds at the end is the turn's
 * outcome, and a turn that fails takes it along.
 */
export interface Workspace {
  readonly turn: Turn;
  readonly catalogue: Catalogue;
  /** The working copy: replaced as a whole, never changed in place. */
  brief: Brief;
  readonly events: EventBody[];
  readonly done: ToolRecord[];
  answer: Answer | null;
  /** What is on file of a visitor who has proved who they are; null: of nobody, or not looked up yet. Never told to a model. */
  file: ClientFile | null;
}

export async function createWorkspace(turn: Turn): Promise<Workspace> {
  return { turn, catalogue: await turn.desk.catalogue(), brief: turn.brief, events: [], done: [], answer: null, file: null };
}

/** What words mean in this conversation, read in the light of the brief as it stands. */
export function readWords({ turn, catalogue, brief }: Workspace, words: string): Understood {
  return understand(words, { catalogue, now: turn.now, locale: visitorLocale(turn), brief, expects: brief.asked?.about });
}

/** Further back than this nobody quotes. */
const quotable = 8;

/**
 * The same for words of time that are quoted from what the visitor said: they are read as they stand there, so that "before 6" of "I
 * can't come before 6" is not its opposite.
 */
export function readTime(workspace: Workspace, words: string): Understood {
  const { said, transcript } = workspace.turn;
  const earlier = transcript.flatMap(({ by, text }) => (by === "visitor" ? [text] : [])).slice(-quotable);
  for (const text of [said.map((each) => each.text).join("\n"), ...earlier.toReversed()]) {
    if (text.length <= words.length) continue;
    const understood = readWords(workspace, text);
    if (understood.when[0]?.wish.words === words) return understood;
  }
  return readWords(workspace, words);
}

/** Everything the visitor has said in this conversation, oldest first. */
export function visitorWords({ transcript, said }: Turn): string[] {
  return [...transcript.filter(({ by }) => by === "visitor"), ...said].map(({ text }) => text);
}

/** The salon's calendar day at the turn's clock, YYYY-MM-DD. */
export function today({ turn, catalogue }: Workspace): string {
  return localParts(turn.now, catalogue.salon.timeZone).date;
}
