import type { longestMessage } from "@chairside/shared/route-contract.ts";

/** The wire's limit. Its type is the contract's number, so the two cannot part; its value does not bring zod along. */
export const longestReply: typeof longestMessage = 2000;
