import type { Asked, Brief } from "@chairside/shared/brief.ts";
import type { Choice } from "@chairside/shared/events.ts";
import type { Catalogue } from "../../booking/catalogue.ts";
import type { ClientFile } from "../../booking/client-file.ts";
import type { Utterance } from "../assistant.ts";
import type { ToolArguments, ToolName, ToolRecord } from "../tools/tool-contracts.ts";

/** All the built-in model sees when it is asked for its next step. */
export interface StepInput {
  catalogue: Catalogue;
  now: number;
  visitor: { locale: string; timeZone: string };
  transcript: Utterance[];
  /** The messages to answer. */
  said: { text: string; offer?: string; proved?: true }[];
  /** As it was when the turn began. */
  briefBefore: Brief;
  /** As the tools have left it. */
  brief: Brief;
  /** What is on file of a visitor who has proved who they are; null: of nobody. */
  file: ClientFile | null;
  /** The tools called in this turn, in order. */
  done: ToolRecord[];
}

/** Either one tool call, or the answer that ends the turn. */
export type NextStep =
  | { [N in ToolName]: { call: N; args: ToolArguments<N> } }[ToolName]
  | {
      say: string;
      choices?: Choice[];
      /** What this answer asks, kept in the brief. */
      asked?: Omit<Asked, "times">;
    };
