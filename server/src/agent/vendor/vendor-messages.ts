import { AIMessage, type BaseMessage, HumanMessage } from "@langchain/core/messages";
import { plainText } from "../guards/plain-text.ts";
import type { Turn } from "../assistant.ts";
import type { TurnRun } from "../turn-run.ts";

const keptUtterances = 24;
const longestUtterance = 1_500;

/** The conversation without contact details and invisible characters, then what this turn has added. */
export function vendorMessages({ workspace, contacts }: Pick<TurnRun, "workspace" | "contacts">, thisTurn: BaseMessage[]): BaseMessage[] {
  // Invisible characters first: they could split a number in two.
  const clean = (text: string): string => contacts.hide(plainText(text, longestUtterance));
  const { transcript, said } = workspace.turn;
  const earlier = transcript.slice(-keptUtterances).map(({ by, text }) => {
    if (by === "visitor") return new HumanMessage(clean(text));
    return new AIMessage(by === "staff" ? `(A person of the salon's team wrote:) ${clean(text)}` : clean(text));
  });
  const answers = thisTurn.filter((message) => !HumanMessage.isInstance(message));
  return [...earlier, new HumanMessage(clean(said.map(saidWords).join("\n"))), ...answers];
}

function saidWords({ text, proved }: Turn["said"][number]): string {
  return proved ? "(The visitor has verified the contact.)" : text;
}
