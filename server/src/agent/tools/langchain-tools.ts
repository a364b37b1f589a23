import { tool, type ToolRuntime } from "langchain";
import { causeOf } from "../audit.ts";
import type { TurnContext, TurnRun } from "../turn-run.ts";
import { presentResult } from "./present-result.ts";
import { runTool } from "./run-tool.ts";
import { toolArguments, type ToolArguments, type ToolName } from "./tool-contracts.ts";

const purposes: Record<ToolName, string> = {
  find_services: "Services on the salon's menu that fit the words, with prices and durations. Without words: the menu's categories.",
  describe_service: "Price, duration, practitioners and add-ons of one service.",
  find_slots:
    "Looks for free times and shows them to the visitor as buttons. Give only what the visitor said, in the visitor's own words (when: 'next Thursday afternoon'); what you leave out stays as it was. services: all of the visit, one entry each ('a cut', 'a gel manicure'). guests: how many come, when several do. preferences: what kind of person or place ('a woman', 'somebody who speaks Italian', 'a quiet room'). practitioner: who is wanted; who is not ('not with …') is read from the visitor's words. more: other times than those just shown.",
  hold_slot: "Keeps one of the times just shown, by its number; null when the visitor pressed a slot button.",
  note_guest: "Notes the visitor's name, phone or e-mail exactly as they wrote it.",
  propose_booking: "Shows the summary card for the held time. The visitor then says yes or no to the card; you cannot.",
  drop_booking: "Lets the held time go and forgets the wish. Only when the visitor wants to stop or start over.",
  join_waitlist:
    "Puts the visitor on the waiting list for the service, day and practitioner of this conversation, when nothing free suits and they want to wait. Keeps no time: never say that they have a place.",
  leave_waitlist: "Takes the visitor off the waiting list.",
  look_up: "The salon's own facts and rules: policies, opening hours, address, parking, payment, its people.",
  note_for_salon: "Notes something the salon should know beforehand, in the visitor's own words.",
  my_appointments:
    "Shows the visitor's own appointments as cards. If a contact has to be verified first, the card for it comes up by itself.",
  change_appointment:
    "For moving or cancelling what is booked. which: the visitor's words for the appointment; when and practitioner: where it should go, in the visitor's own words. A move puts up the free times as buttons; then hold_slot shows the card. For cancelling, propose_cancel comes next.",
  propose_cancel:
    "Shows the card for cancelling the appointment chosen by change_appointment. The visitor then says yes or no to the card; you cannot.",
  hand_over: "Brings a person in. From then on staff answer.",
};

/** The tools as LangChain takes them. Made once; everything of a turn comes with the run's context. */
export const langchainTools = (Object.keys(toolArguments) as ToolName[]).map((name) => langchainTool(name));

function langchainTool<N extends ToolName>(name: N) {
  return tool(
    async (args: unknown, runtime: ToolRuntime<unknown, typeof TurnContext>) =>
      callTool(runtime.context.run, name, args as ToolArguments<N>),
    { name, description: purposes[name], schema: toolArguments[name] },
  );
}

async function callTool<N extends ToolName>(run: TurnRun, name: N, given: ToolArguments<N>): Promise<string> {
  return run.inTurn(async () => {
    const { workspace, contacts } = run;
    const args = restored(given, contacts.restore);
    const last = workspace.done.at(-1);
    // A model that asks the same again gets the same answer; nothing runs twice.
    const record =
      last?.name === name && JSON.stringify(last.args) === JSON.stringify(args)
        ? last
        : await runTool(workspace, name, args, (error) => run.audit({ kind: "tool", name, ms: 0, ok: false, why: causeOf(error) }));
    // The built-in model reads the record itself.
    return run.vendor ? presentResult(record, workspace.brief.offered ?? [], contacts.hide) : "done";
  });
}

function restored<T>(args: T, restore: (text: string) => string): T {
  return JSON.parse(JSON.stringify(args), (_key, value: unknown) => (typeof value === "string" ? restore(value) : value)) as T;
}
