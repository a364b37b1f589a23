import { visitorLocale } from "../built-in/replies/reply-language.ts";
import type { Workspace } from "../workspace.ts";
import { changeBrief, withdrawProposal } from "./open-booking.ts";
import type { ToolArguments, ToolResults } from "./tool-contracts.ts";

/**
 * Brings a person in. The card comes off the table, since nobody is there to take a yes to it; a held time stays held until
 * it expires, so that staff can still book it for the visitor.
 */
export async function handOver(workspace: Workspace, { reason }: ToolArguments<"hand_over">): Promise<ToolResults["hand_over"]> {
  const { turn, events } = workspace;
  withdrawProposal(workspace, "handed-over");
  // Nobody waits for a code any more; what it was for is still to be read.
  if (workspace.brief.change?.waiting) changeBrief(workspace, { change: { ...workspace.brief.change, waiting: undefined } });
  if (!events.some(({ type }) => type === "answerer-changed")) {
    events.push({ type: "answerer-changed", answerer: "staff", reason, by: { kind: "assistant" } });
  }
  const { words } = await turn.desk.openingNow(turn.now, visitorLocale(turn));
  return { handedOver: true, opening: words };
}
