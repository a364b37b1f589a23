import type { Intent, Understood } from "../../understanding/understood.ts";
import { questionCalls } from "../built-in/decide-questions.ts";
import { readEarlier, readTurn } from "../built-in/decide-read.ts";
import { type Scene, setScene } from "../built-in/decide-scene.ts";
import { slotSearch } from "../built-in/decide-search.ts";
import { situations } from "../built-in/decide-situations.ts";
import { stepInput } from "../built-in/step-input.ts";
import type { Workspace } from "../workspace.ts";
import { type ReadingTool, readWith } from "./reading-workspace.ts";

/** Looked up for one draft at most. */
const mostLooks = 5;

/** What calls for a person has one here: what is left is what they are asked. */
const forPeople = new Set<Intent>(["person", "complaint", "emergency", "waitlist", "cancel", "reschedule", "my-appointment", "start-over"]);

/**
 * Understands what is open, as the assistant would, and looks up whatever an answer needs: times, prices, rules. The scene has all that
 * was found.
 */
export async function lookThingsUp(workspace: Workspace): Promise<{ scene: Scene; u: Understood }> {
  const u = readTurn(stepInput(workspace));
  const asked: Understood = { ...u, intents: u.intents.filter((intent) => !forPeople.has(intent)) };
  const sceneNow = (): Scene => {
    const input = stepInput(workspace);
    return setScene(asked, input, () => readEarlier(input));
  };
  const scene = sceneNow();
  const search = changes(u) ? null : slotSearch(scene, situations(scene));
  if (search) await readWith(workspace, "find_slots", search);
  // They called for a person in the middle of a wish: it stands.
  else if (u.intents.includes("person") && workspace.brief.items && workspace.brief.when) await readWith(workspace, "find_slots", {});
  if (u.intents.includes("health")) await readWith(workspace, "look_up", { question: u.text.slice(0, 300) });
  for (let looks = workspace.done.length; looks < mostLooks; looks += 1) {
    const now = sceneNow();
    const call = questionCalls(now, situations(now)).find(({ call, args }) => reads(call) && !made(workspace, call, args));
    if (!call || !reads(call.call)) break;
    const before = workspace.done.length;
    await readWith(workspace, call.call, call.args as never);
    if (workspace.done.length === before) break;
  }
  return { scene: sceneNow(), u };
}

/** What is booked already is looked after in the calendar, by whoever may see it. */
const changes = ({ intents }: Understood): boolean => intents.some((intent) => intent === "cancel" || intent === "reschedule" || intent === "my-appointment"); // prettier-ignore

const reads = (name: string): name is ReadingTool => ["find_services", "describe_service", "find_slots", "look_up"].includes(name);

const made = ({ done }: Workspace, name: string, args: object): boolean =>
  done.some((record) => record.name === name && JSON.stringify(record.args) === JSON.stringify(args));
