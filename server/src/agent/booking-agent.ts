import { HumanMessage } from "@langchain/core/messages";
import { createAgent, createMiddleware, toolErrorMiddleware } from "langchain";
import { announce } from "./announce.ts";
import { answerPhotos } from "./answer-photos.ts";
import type { Assistant, Turn, TurnOutcome, TurnStep } from "./assistant.ts";
import { type AuditEntry, causeOf } from "./audit.ts";
import { BuiltInChatModel } from "./built-in/built-in-chat-model.ts";
import { decide as builtInDecide } from "./built-in/decide.ts";
import { visitorLocale } from "./built-in/replies/reply-language.ts";
import type { NextStep, StepInput } from "./built-in/next-step.ts";
import { readConsent } from "./consent.ts";
import { createContactPlaceholders } from "./guards/contact-placeholders.ts";
import { namesSaid } from "./names-said.ts";
import { outcomeOf } from "./outcome.ts";
import { showDrafts } from "./show-drafts.ts";
import { routeModelCalls } from "./route-model-calls.ts";
import { langchainTools } from "./tools/langchain-tools.ts";
import { createTurnRun, TurnContext, type TurnRun } from "./turn-run.ts";
import { type Breaker, createBreaker } from "./vendor/breaker.ts";
import { createVendorModel, type VendorSettings } from "./vendor/vendor-model.ts";
import { createWorkspace, type Workspace } from "./workspace.ts";

export interface BookingAgentOptions {
  /** A vendor's model; without one the built-in model does everything. */
  model?: VendorSettings | undefined;
  audit(entry: AuditEntry): void;
  /** Epoch milliseconds; for the breaker and elapsed times. A turn has its own clock. */
  now(): number;
  /** Model calls a vendor may make in one turn; 8 unless told. */
  mostVendorCalls?: number;
  /** Pause after a vendor's first failure, ms; 15 s unless told. */
  breakerMs?: number;
  /** The one that others who ask the same vendor stand behind as well; one of its own unless told. */
  breaker?: Breaker;
  /** The built-in model's rules; for tests of what happens when they fail. */
  decide?(input: StepInput): NextStep;
}

/** Built-in model calls in one turn: its rules make at most six tool calls. */
const mostBuiltInCalls = 10;

/**
 * The assistant: one LangChain agent for all turns. Kept shut on purpose: only wrap hooks (every other hook costs a graph
 * step and has defects), no checkpointer (the log is the memory), no v3 stream (loses tool calls, langchainjs #11074).
 */
export function createBookingAgent(options: BookingAgentOptions): Assistant {
  const { mostVendorCalls = 8, breakerMs = 15_000, now, decide = builtInDecide } = options;
  const breaker = options.breaker ?? createBreaker(now, breakerMs);
  const builtIn = new BuiltInChatModel(decide);
  const agent = createAgent({
    model: builtIn,
    tools: langchainTools,
    contextSchema: TurnContext,
    // Errors outermost: nothing raw may reach a model.
    middleware: [toolErrors, auditTools(now), routeModelCalls({ builtIn, breaker, mostVendorCalls, clock: now })],
  });
  // Two graph steps a model call, and odd: tools asked for by the last call never run.
  const recursionLimit = 2 * (mostVendorCalls + mostBuiltInCalls) - 1;

  async function* answer(turn: Turn): AsyncGenerator<TurnStep> {
    turn.signal.throwIfAborted();
    const abort = new AbortController();
    const onAbort = (): void => abort.abort(turn.signal.reason);
    turn.signal.addEventListener("abort", onAbort, { once: true });
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(new Error("vendor's time is up")), options.model?.totalMs ?? 0);
    try {
      const workspace = await createWorkspace(turn);
      const vendor = options.model && breaker.closed() ? createVendorModel(options.model, deadline.signal) : null;
      const run = createTurnRun({
        workspace,
        contacts: contactsOf(workspace, vendor ? namesSaid(workspace) : []),
        vendor,
        audit: auditOf(options, turn),
      });
      try {
        const stream = await agent.stream(
          { messages: [new HumanMessage("(the visitor's messages are in the turn)")] },
          { context: { run }, signal: abort.signal, streamMode: ["messages", "custom"], recursionLimit },
        );
        yield* showDrafts(stream, run);
      } catch (error) {
        turn.signal.throwIfAborted();
        run.audit({ kind: "turn", name: "agent", ms: 0, ok: false, why: causeOf(error) });
        if (!workspace.answer) yield { type: "draft-dropped" };
      }
      turn.signal.throwIfAborted();
      yield {
        type: "done",
        outcome: workspace.answer ? outcomeOf(workspace, workspace.answer, modelName(run, vendor?.name)) : await failed(workspace),
      };
    } finally {
      clearTimeout(timer);
      turn.signal.removeEventListener("abort", onAbort);
    }
  }

  return { consent: readConsent, answer: (turn) => answerPhotos(turn, answer), announce };
}

/** Error text may hold anything: a model gets to read only that it failed. An aborted turn ends. */
const toolErrors = toolErrorMiddleware({
  onError: (_error, request) => {
    const context = TurnContext.safeParse(request.runtime.context);
    if (!context.success || context.data.run.workspace.turn.signal.aborted) return undefined;
    return "This call was not possible: check the arguments.";
  },
});

function auditTools(clock: () => number) {
  return createMiddleware({
    name: "audit-tools",
    contextSchema: TurnContext,
    wrapToolCall: async (request, next) => {
      const { run } = request.runtime.context;
      const started = clock();
      const before = run.workspace.done.length;
      const note = (ok: boolean): void => run.audit({ kind: "tool", name: request.toolCall.name, ms: clock() - started, ok });
      try {
        const message = await next(request);
        note(run.workspace.done.slice(before).every(({ result }) => !("error" in result)));
        return message;
      } catch (error) {
        note(false);
        throw error;
      }
    },
  });
}

function contactsOf({ turn, catalogue }: Workspace, names: string[]): TurnRun["contacts"] {
  const { salon, practitioners } = catalogue;
  return createContactPlaceholders(
    turn.brief.guest ?? {},
    [salon.phone, salon.email, ...practitioners.flatMap(({ name }) => [name, ...name.split(" ")])],
    names,
  );
}

function auditOf({ audit }: BookingAgentOptions, { conversationId }: Turn): TurnRun["audit"] {
  return (entry) => audit({ conversationId, ...entry });
}

/** Who answered: the vendor, the built-in model, or one after the other. */
function modelName({ vendor }: TurnRun, began: string | undefined): string {
  if (!began) return "built-in";
  return vendor ? began : `${began}+built-in`;
}

/** Neither model found an answer: a person does. What the turn has done up to here still stands and is told. */
async function failed(workspace: Workspace): Promise<TurnOutcome> {
  const { turn, catalogue, events } = workspace;
  const opening = await turn.desk.openingNow(turn.now, visitorLocale(turn)).then(({ words }) => words, () => ""); // prettier-ignore
  if (!events.some(({ type }) => type === "answerer-changed")) {
    events.push({ type: "answerer-changed", answerer: "staff", reason: "assistant-failed", by: { kind: "assistant" } });
  }
  const { text, choices = [] } = announce({ news: "assistant-failed", opening }, catalogue, turn.visitor.locale);
  return outcomeOf(workspace, { text, choices, asked: null }, "none");
}
