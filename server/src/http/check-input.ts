import { longestMessage } from "@chairside/shared/route-contract.ts";
import type * as z from "zod";
import type { Refusal } from "./exchange.ts";
import { refusal } from "./exchange.ts";

/** Checks a value from outside against its contract; what is wrong decides the code, most telling first. */
export function checkInput<T>(schema: z.ZodType<T>, value: unknown): { ok: true; value: T } | Refusal {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const { issues } = parsed.error;
  if (issues.some(isTooLongMessage)) return refusal("message-too-long");
  return refusal(issues.some((issue) => issue.code === "unrecognized_keys") ? "unknown-field" : "bad-request");
}

function isTooLongMessage(issue: z.core.$ZodIssue): boolean {
  return issue.code === "too_big" && issue.path.length === 1 && issue.path[0] === "text" && issue.maximum === longestMessage;
}
