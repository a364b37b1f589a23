import type { ChatOpenAI } from "@langchain/openai";
import * as z from "zod";
import type { AuditEntry } from "./audit.ts";
import type { ContactPlaceholders } from "./guards/contact-placeholders.ts";
import type { Workspace } from "./workspace.ts";

/** A vendor's model for one turn. Its fetch knows the turn's deadline. */
export interface TurnVendor {
  model: ChatOpenAI;
  /** "openai:<model>" */
  name: string;
  /** Aborts when the time for the vendor in this turn is up. */
  deadline: AbortSignal;
  calls: number;
}

/** All that belongs to one turn while the agent, which belongs to none, works on it. */
export interface TurnRun {
  readonly workspace: Workspace;
  readonly contacts: ContactPlaceholders;
  /** Null when no vendor is set up or it has failed in this turn: then the built-in model has the word. */
  vendor: TurnVendor | null;
  audit(entry: Omit<AuditEntry, "conversationId">): void;
  /** Tools run one after another: they share the workspace, and a model may call several at once. */
  inTurn<T>(job: () => Promise<T>): Promise<T>;
}

/**
 * LangChain's run context, by which tools and middleware get at the turn. It is given with each run and passed along by
 * reference, so no async-local storage is needed and no turn can see another's.
 */
export const TurnContext = z.object({ run: z.custom<TurnRun>((value) => typeof value === "object" && value !== null) });
export type TurnContext = z.infer<typeof TurnContext>;

export function createTurnRun(turn: Pick<TurnRun, "workspace" | "contacts" | "vendor" | "audit">): TurnRun {
  let last: Promise<unknown> = Promise.resolve();
  return {
    ...turn,
    inTurn(job) {
      const next = last.then(job, job);
      last = next.catch(() => {});
      return next;
    },
  };
}
