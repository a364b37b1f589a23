import { AIMessage, HumanMessage, type BaseMessage } from "@langchain/core/messages";
import { createMiddleware } from "langchain";
import { causeOf, rootCause } from "./audit.ts";
import type { BuiltInChatModel } from "./built-in/built-in-chat-model.ts";
import { createSentenceGate } from "./guards/sentence-gate.ts";
import { knownFacts } from "./guards/known-facts.ts";
import { instructions } from "./instructions.ts";
import { TurnContext, type TurnRun, type TurnVendor } from "./turn-run.ts";
import { BadModelOutput } from "./vendor/bad-model-output.ts";
import type { Breaker } from "./vendor/breaker.ts";
import { checkModelMessage } from "./vendor/check-model-message.ts";
import { followUp } from "./vendor/follow-up.ts";

/** Written to the run's custom stream when a model begins: what was streamed before it is void. */
export interface ModelStarted {
  modelStarted: "vendor" | "built-in";
}

export interface Routing {
  builtIn: BuiltInChatModel;
  breaker: Breaker;
  /** Model calls a vendor may make in a turn. */
  mostVendorCalls: number;
  /** Elapsed milliseconds, for the audit. */
  clock(): number;
}

/** Asks the vendor's model while it behaves, and lets the built-in one finish the turn, with what was done so far, when it does not. */
export function routeModelCalls({ builtIn, breaker, mostVendorCalls, clock }: Routing) {
  return createMiddleware({
    name: "route-model-calls",
    contextSchema: TurnContext,
    wrapModelCall: async (request, next) => {
      const { run } = request.runtime.context;
      const { vendor, workspace, contacts } = run;
      const timed = async (name: string, call: () => Promise<AIMessage>): Promise<AIMessage> => {
        const started = clock();
        try {
          const message = await call();
          run.audit({ kind: "model", name, ms: clock() - started, ok: true });
          return message;
        } catch (error) {
          run.audit({ kind: "model", name, ms: clock() - started, ok: false, why: causeOf(error) });
          throw error;
        }
      };
      if (vendor) {
        try {
          return await timed(vendor.name, async () => {
            mayGoOn(vendor, mostVendorCalls);
            tell(request.runtime.writer, "vendor");
            const messages = vendorMessages(run, request.messages);
            const message = await next({ ...request, model: vendor.model, messages, systemPrompt: instructions(workspace, contacts.hide) });
            if (!AIMessage.isInstance(message)) throw new BadModelOutput("no message");
            checkModelMessage(message, request.messages);
            if (!message.tool_calls?.length) takeAnswer(run, message.text);
            breaker.succeeded();
            return message;
          });
        } catch (error) {
          workspace.turn.signal.throwIfAborted();
          run.vendor = null;
          if (countsAgainst(error)) breaker.failed(isLasting(error));
        }
      }
      tell(request.runtime.writer, "built-in");
      return timed(
        "built-in",
        async () => (await next({ ...request, model: builtIn, messages: [], modelSettings: { workspace } })) as AIMessage,
      );
    },
  });
}

function tell(writer: ((chunk: unknown) => void) | undefined, modelStarted: ModelStarted["modelStarted"]): void {
  writer?.({ modelStarted } satisfies ModelStarted);
}

function mayGoOn(vendor: TurnVendor, mostCalls: number): void {
  vendor.calls++;
  if (vendor.calls > mostCalls) throw new BadModelOutput("too many model calls in one turn");
  vendor.deadline.throwIfAborted();
}

/** The vendor's closing words, as far as they are proven; when too little is left, the built-in model finds its own. */
function takeAnswer(run: TurnRun, text: string): void {
  const { workspace, contacts } = run;
  const gate = createSentenceGate(() => knownFacts(workspace), contacts.restore);
  gate.push(text);
  const { text: proven, dropped, unusable } = gate.finish();
  for (const { why } of dropped) run.audit({ kind: "guard", name: "fact-guard", ms: 0, ok: false, why });
  if (unusable) throw new Unproven();
  workspace.answer = followUp(workspace, proven);
}

/** Not a failure of the server: nothing for the breaker. */
class Unproven extends BadModelOutput {}

function countsAgainst(error: unknown): boolean {
  return !(rootCause(error) instanceof Unproven);
}

function isLasting(error: unknown): boolean {
  const root = rootCause(error);
  return root instanceof Error && "status" in root && [400, 401, 403, 404].includes(Number(root.status));
}

const keptUtterances = 24;
const longestUtterance = 1_500;

/** The conversation without contact details and invisible characters, then what this turn has added. */
function vendorMessages({ workspace, contacts }: TurnRun, thisTurn: BaseMessage[]): BaseMessage[] {
  const clean = (text: string): string => contacts.hide(text).slice(0, longestUtterance);
  const { transcript, said } = workspace.turn;
  const earlier = transcript.slice(-keptUtterances).map(({ by, text }) => {
    if (by === "visitor") return new HumanMessage(clean(text));
    return new AIMessage(by === "staff" ? `(A person of the salon's team wrote:) ${clean(text)}` : clean(text));
  });
  const answers = thisTurn.filter((message) => !HumanMessage.isInstance(message));
  return [...earlier, new HumanMessage(clean(said.map(({ text }) => text).join("\n"))), ...answers];
}
