import type { StandingAppointment } from "@chairside/shared/facts.ts";
import type { SlotsFound } from "../../booking/desk.ts";
import { moveWish } from "../../booking/move-wish.ts";
import { readWords, type Workspace } from "../workspace.ts";
import { chooseOwn } from "./choose-own.ts";
import { moreOf } from "./more-slots.ts";
import { moveTime } from "./move-wish.ts";
import { changeBrief, putUpSlots, withdrawProposal } from "./open-booking.ts";
import { ruledOut, unwantedNames } from "./wanted-people.ts";
import type { ToolArguments, ToolResults } from "./tool-contracts.ts";

type Args = ToolArguments<"change_appointment">;
type Changed = ToolResults["change_appointment"];

/**
 * Finds out which appointment is meant. For a move, looks for the times it could go to and puts them up; who performs it stays, unless
 * somebody else is asked for.
 */
export async function changeAppointment(workspace: Workspace, args: Args): Promise<Changed> {
  // What was asked for before a contact was shown is read again then.
  const kept = workspace.turn.said.some(({ proved }) => proved) ? workspace.brief.change?.words : undefined;
  const chosen = await chooseOwn(workspace, args.task, args);
  // Also before it is clear which one: what is said once is not asked again.
  const isNews = args.task === "move" && noteUnwanted(workspace, kept);
  // Where to is asked but once: it is kept until it is clear what is to go there.
  if ("need" in chosen && chosen.need === "which" && args.task === "move" && args.when) wish(workspace, { words: args.when });
  if (!("appointment" in chosen) || "cannot" in chosen) return chosen;
  const { appointment } = chosen;
  if (args.task === "cancel") return { appointment, result: null, readings: [] };
  const practitioner = wantedPerson(workspace, args.practitioner);
  if (practitioner === "unknown") return { unknown: "practitioner", words: args.practitioner ?? "", candidates: [], appointment };
  if (practitioner !== undefined && !workspace.brief.change?.notWith?.includes(practitioner)) wish(workspace, { practitioner });
  const time = moveTime(workspace, appointment, args);
  if (time === null) return { need: "when", appointment };
  if ("unknown" in time) return { unknown: "when", words: time.unknown, candidates: [], appointment };
  if (args.when || args.practitioner || isNews) withdrawProposal(workspace, "changed");
  wish(workspace, { when: time.when });
  return offer(workspace, appointment, args, time.readings);
}

async function offer(
  workspace: Workspace,
  { appointmentId, ...rest }: StandingAppointment,
  { when, more }: Args,
  readings: string[],
): Promise<Changed> {
  const { turn, catalogue, brief } = workspace;
  const { change, offered = [], hold, refused: before = [] } = brief;
  const looked = { ...moveWish(change ?? {}), ...(hold ? { ownHold: hold.holdId } : {}) };
  const again = more && !when && offered.length > 0;
  const refused = [...new Set([...before, ...offered.map((one) => one.offer)])];
  const asked = again ? { ...moreOf(looked, offered, more, catalogue.rules.slotStep), without: refused } : looked;
  if (again) changeBrief(workspace, { refused: refused.slice(-60) });
  const found = await turn.desk.offerMove(appointmentId, asked, turn.now);
  const appointment = { appointmentId, ...rest };
  if (!found.ok) return found.reason === "past" ? { cannot: "past", appointment } : { none: true };
  putUpSlots(workspace, found.slots);
  return { appointment, ...unwantedNames(catalogue, change?.notWith), result: found.slots satisfies SlotsFound, readings };
}

/** Who is not wanted, read from what was just said whatever a model passes; true when that is news. */
function noteUnwanted(workspace: Workspace, words: string | undefined): boolean {
  const { change } = workspace.brief;
  if (!change) return false;
  const { notWith: before, practitioner, ...rest } = change;
  const notWith = ruledOut(workspace, before, words?.split("\n"));
  const kept = practitioner !== undefined && notWith?.includes(practitioner) ? "anyone" : practitioner;
  changeBrief(workspace, { change: { ...rest, ...(kept === undefined ? {} : { practitioner: kept }), ...(notWith ? { notWith } : {}) } });
  return (notWith ?? []).join() !== (before ?? []).join();
}

function wish(workspace: Workspace, more: Partial<NonNullable<Workspace["brief"]["change"]>>): void {
  const { change } = workspace.brief;
  if (change) changeBrief(workspace, { change: { ...change, ...more } });
}

/** A practitioner's id, or "anyone"; undefined: nobody was named. */
function wantedPerson(workspace: Workspace, words: string | null | undefined): string | undefined {
  if (!words) return undefined;
  const { catalogue } = workspace;
  const exact = catalogue.practitioners.find(({ name }) => name.toLowerCase() === words.trim().toLowerCase());
  if (exact) return exact.id;
  const { practitioner } = readWords(workspace, `with ${words.replace(/^with /i, "")}`);
  if (practitioner === "anyone" || words.trim().toLowerCase() === "anyone") return "anyone";
  return practitioner?.ids[0] ?? "unknown";
}
