import { AIMessage, type BaseMessage } from "@langchain/core/messages";
import { createMiddleware } from "langchain";
import { causeOf, rootCause } from "./audit.ts";
import type { BuiltInChatModel } from "./built-in/built-in-chat-model.ts";
import { createSentenceGate } from "./guards/sentence-gate.ts";
import { knownFacts } from "./guards/known-facts.ts";
import { instructions } from "./instructions.ts";
import { hasOwnWords } from "./own-words.ts";
import { TurnContext, type TurnRun, type TurnVendor } from "./turn-run.ts";
import { BadModelOutput } from "./vendor/bad-model-output.ts";
import type { Breaker } from "./vendor/breaker.ts";
import { checkModelMessage } from "./vendor/check-model-message.ts";
import { followUp } from "./vendor/follow-up.ts";
import { vendorMessages } from "./vendor/vendor-messages.ts";

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
      const ask = (model: Partial<typeof request>): Promise<AIMessage> => Promise.resolve(next({ ...request, ...model })).then(asMessage);
      const { vendor } = run;
      if (vendor) {
        try {
          tell(request.runtime.writer, "vendor");
          return await timed(run, vendor.name, clock, () => askVendor(run, vendor, request.messages, ask));
        } catch (error) {
          run.workspace.turn.signal.throwIfAborted();
          handOverToBuiltIn(run);
          if (countsAgainst(error)) breaker.failed(isLasting(error));
        }
      }
      tell(request.runtime.writer, "built-in");
      return timed(run, "built-in", clock, () => ask({ model: builtIn, messages: [], modelSettings: { workspace: run.workspace } }));
    },
  });

  async function askVendor(
    run: TurnRun,
    vendor: TurnVendor,
    thisTurn: BaseMessage[],
    ask: (model: VendorCall) => Promise<AIMessage>,
  ): Promise<AIMessage> {
    vendor.calls++;
    if (vendor.calls > mostVendorCalls) throw new BadModelOutput("too many model calls in one turn");
    vendor.deadline.throwIfAborted();
    const systemPrompt = instructions(run.workspace, run.contacts.hide);
    const message = await ask({ model: vendor.model, messages: vendorMessages(run, thisTurn), systemPrompt });
    checkModelMessage(message, thisTurn);
    if (!message.tool_calls?.length) takeAnswer(run, message.text);
    breaker.succeeded();
    return message;
  }
}

interface VendorCall {
  model: TurnVendor["model"];
  messages: BaseMessage[];
  systemPrompt: string;
}

function asMessage(message: unknown): AIMessage {
  if (!AIMessage.isInstance(message)) throw new BadModelOutput("no message");
  return message;
}

async function timed(run: TurnRun, name: string, clock: () => number, call: () => Promise<AIMessage>): Promise<AIMessage> {
  const started = clock();
  try {
    const message = await call();
    run.audit({ kind: "model", name, ms: clock() - started, ok: true });
    return message;
  } catch (error) {
    run.audit({ kind: "model", name, ms: clock() - started, ok: false, why: causeOf(error) });
    throw error;
  }
}

function tell(writer: ((chunk: unknown) => void) | undefined, modelStarted: ModelStarted["modelStarted"]): void {
  writer?.({ modelStarted } satisfies ModelStarted);
}

const questions = new Set<string>(["find_services", "describe_service", "look_up"]);

/** What the vendor had done stands; what it had asked, perhaps over and over, is left out: the built-in model asks for itself. */
function handOverToBuiltIn(run: TurnRun): void {
  run.vendor = null;
  const { done } = run.workspace;
  const last = done.filter(({ name }, place) => !questions.has(name) && done.findLastIndex((later) => later.name === name) === place);
  // Our own model quotes what it did not understand: only what somebody here has said.
  const kept = last.filter((record) => hasOwnWords(record, run.workspace));
  done.splice(0, done.length, ...kept);
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
